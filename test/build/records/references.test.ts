import { readFileSync } from "node:fs";
import { testBroken } from "./data-folder.ts";

const claim = "claims/russian-troops.yaml";

const region = readFileSync("test/fixtures/broken/base/regions/edge.geojson", "utf8");

testBroken([
  {
    when: "a region named as what has no place is to have another id",
    edits: [["regions/undrawn.geojson", "", region.replaceAll('"edge"', '"undrawn"')]],
    says: [
      'regions/undrawn.geojson:3: id: "undrawn" in an address means statements for which nothing is drawn (choose another id)',
    ],
  },
  {
    when: "an unknown actor is answered with the nearest known one",
    edits: [
      [claim, "actor: sergei-shoigu", "actor: sergey-shoigu"],
      [claim, "onBehalfOf: russia", "onBehalfOf: rusia"],
      [claim, "  forces: [russia]\n  act", "  forces: [rusia]\n  act"],
      ["actors.yaml", "of: russia", "of: rusia"],
    ],
    says: [
      'actors.yaml:28: actors.2.of: unknown actor "rusia" (did you mean "russia"?)',
      'claims/russian-troops.yaml:4: about.forces.0: unknown actor "rusia" (did you mean "russia"?)',
      'claims/russian-troops.yaml:45: statements.1.asserters.0.actor: unknown actor "sergey-shoigu" (did you mean "sergei-shoigu"?)',
      'claims/russian-troops.yaml:46: statements.1.asserters.0.onBehalfOf: unknown actor "rusia" (did you mean "russia"?)',
    ],
  },
  {
    when: "a claim is about states that are listed",
    edits: [[claim, "  forces: [russia]\n  act", "  forces: []\n  states: [rusia]\n  act"]],
    says: ['claims/russian-troops.yaml:5: about.states.0: unknown actor "rusia" (did you mean "russia"?)'],
  },
  {
    when: "an unknown actor like none there is is to be listed",
    edits: [[claim, "      - actor: ukraine", "      - actor: jens-stoltenberg"]],
    says: [
      'claims/russian-troops.yaml:15: statements.0.asserters.0.actor: unknown actor "jens-stoltenberg" (list it in actors.yaml)',
    ],
  },
  {
    when: "an unknown source is answered with the nearest one, in evidence and in the atlas",
    edits: [
      ["atlas.yaml", "article: daily-2021-04-13", "article: daily-2021-04-12"],
      [claim, "      - source: agency-2021-04-13", "      - source: bbc"],
      [claim, "quote: agency-2021-04-13", "quote: bbc"],
    ],
    says: [
      'atlas.yaml:8: article: unknown source "daily-2021-04-12" (did you mean "daily-2021-04-13"?)',
      'claims/russian-troops.yaml:61: statements.1.evidence.0.source: unknown source "bbc" (write sources/bbc.yaml)',
    ],
  },
  {
    when: "the words shown, of a figure and of a place come from sources of the statement, those of a claim's place from its statements'",
    edits: [
      [claim, "quote: agency-2021-04-13", "quote: daily-2021-04-12"],
      [claim, "    precision: region\nstatements", "    source: daily-2021-04-12\n    precision: region\nstatements"],
      [claim, "        source: daily-2021-04-13\n    saidOn", "        source: agency-2021-04-13\n    saidOn"],
    ],
    says: [
      'claims/russian-troops.yaml:11: places.0.source: "daily-2021-04-12" is not in its evidence (write daily-2021-04-13 or agency-2021-04-13, or add it there)',
      'claims/russian-troops.yaml:29: statements.0.quantities.0.source: "agency-2021-04-13" is not in its evidence (write daily-2021-04-13, or add it there)',
      'claims/russian-troops.yaml:76: statements.1.quote: "daily-2021-04-12" is not in its evidence (write agency-2021-04-13 or daily-2021-04-13, or add it there)',
    ],
  },
  {
    when: "an unknown region or place is answered with the nearest of both",
    edits: [
      [claim, "  - id: square\n", "  - id: sqare\n"],
      [claim, "- id: lone-town", "- id: lone-twon"],
      [claim, "regions: [square]", "regions: [atlantis]"],
    ],
    says: [
      'claims/russian-troops.yaml:7: places.0.id: unknown region or place "sqare" (did you mean "square"?)',
      'claims/russian-troops.yaml:24: statements.0.quantities.0.scope.regions.0: unknown region or place "atlantis" (leave the id out where no source gives an outline)',
      'claims/russian-troops.yaml:53: statements.1.places.0.id: unknown region or place "lone-twon" (did you mean "lone-town"?)',
    ],
  },
  {
    when: "an unknown target, and an unknown end of a link, are answered with the nearest statement or claim",
    edits: [
      [claim, "targets: [kyiv-2021-04-13-troops]", "targets: [kyiv-2021-04-13-troop]"],
      [claim, "to: kyiv-2021-04-13-troops", "to: russian-trops"],
    ],
    says: [
      'claims/russian-troops.yaml:48: statements.1.targets.0: unknown statement or claim "kyiv-2021-04-13-troop" (did you mean "kyiv-2021-04-13-troops"?)',
      'claims/russian-troops.yaml:51: statements.1.links.0.to: unknown statement or claim "russian-trops" (did you mean "russian-troops"?)',
    ],
  },
  {
    when: "a voice that is not described is reported at the actor that speaks with it",
    edits: [["actors.yaml", "    voice: kyiv", "    voice: washington"]],
    says: ['actors.yaml:16: actors.0.voice: unknown voice "washington" (list it under voices, with its name and meaning)'],
  },
  {
    when: "an id used twice is reported with the file that has it first",
    edits: [
      ["actors.yaml", "id: russia\n", "id: ukraine\n"],
      ["actors.yaml", "of: russia", "of: ukraine"],
      [claim, "  forces: [russia]\n  act", "  forces: [ukraine]\n  act"],
      [claim, "        forces: [russia]", "        forces: [ukraine]"],
      [claim, "onBehalfOf: russia", "onBehalfOf: ukraine"],
    ],
    says: ['actors.yaml:18: actors.1.id: "ukraine" is already the id of an actor in actors.yaml (choose another)'],
  },
  {
    when: "a statement may not have the id of a claim, nor a place that of a region",
    edits: [
      [claim, "id: shoigu-2021-04-14-troops", "id: russian-troops"],
      ["base/places.geojson", '"id":"near-town"', '"id":"square"'],
    ],
    says: [
      'claims/russian-troops.yaml:11: places.0.precision: a point for a vague place: "square" is a settlement, "region" is not (name a region, or no id)',
      'claims/russian-troops.yaml:43: statements.1.id: "russian-troops" is already the id of a claim in claims/russian-troops.yaml (choose another)',
      'regions/square.geojson:3: id: "square" is already the id of a place in base/places.geojson (choose another)',
    ],
  },
  {
    when: "a source copied into a second file is a duplicate with another file's name",
    edits: [
      [
        "sources/daily-copy.yaml",
        "",
        "id: daily-2021-04-13\npublisher: The Daily\nkind: news-site\nlanguage: en\naccess: open\n",
      ],
    ],
    says: [
      'sources/daily-copy.yaml:1: id: "daily-2021-04-13" is already the id of a source in sources/daily-2021-04-13.yaml (choose another)',
      'sources/daily-copy.yaml:1: id: "daily-2021-04-13" differs from its file\'s name (write daily-copy, or call the file daily-2021-04-13.yaml)',
    ],
  },
  {
    when: "a claim, a source and a region have their files' names",
    edits: [
      [claim, "id: russian-troops\n", "id: troops\n"],
      ["sources/agency-2021-04-13.yaml", "id: agency-2021-04-13", "id: agency"],
      ["regions/edge.geojson", '"id": "edge",\n  "properties"', '"id": "rim",\n  "properties"'],
    ],
    says: [
      'claims/russian-troops.yaml:1: id: "troops" differs from its file\'s name (write russian-troops, or call the file troops.yaml)',
      'claims/russian-troops.yaml:61: statements.1.evidence.0.source: unknown source "agency-2021-04-13" (did you mean "daily-2021-04-13"?)',
      'regions/edge.geojson:3: id: "rim" differs from its file\'s name (write edge, or call the file rim.geojson)',
      'regions/edge.geojson:5: properties.id: "edge" differs from the Feature\'s id (write rim)',
      'sources/agency-2021-04-13.yaml:1: id: "agency" differs from its file\'s name (write agency-2021-04-13, or call the file agency.yaml)',
    ],
  },
]);
