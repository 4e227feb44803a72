import { describe } from "vitest";
import { type Edit, testBroken } from "./data-folder.ts";

const claim = "claims/russian-troops.yaml";
const figures = (...lines: readonly string[]): Edit => ["figures.yaml", "", `${lines.join("\n")}\n`];
const group = [
  "groups:",
  "  - id: square",
  "    name: Troops in the square",
  "    unit: Head counts, as said",
  "    of: personnel",
];

describe("a group of figures", () => {
  testBroken([
    {
      when: "is right where a figure is in it",
      edits: [figures(...group, "    forces: russia", "    acts: [deploy]", "    regions:", "      only: [square]")],
      says: [],
    },
    {
      when: "has a unit",
      edits: [figures(...group.filter((it) => !it.includes("unit")))],
      says: ["figures.yaml:2: groups.0.unit: is missing (add it)"],
    },
    {
      when: "names things, forces, acts and regions that there are",
      edits: [
        figures(
          ...group.map((it) => it.replace("personnel", "personel")),
          "    comparisons: others",
          "    forces: rusia",
          "    acts: [build-up, deploi]",
          "    regions:",
          "      some: [square, sqare]",
          "regions:",
          "  - region: sqare",
          "    name: square",
        ),
      ],
      says: [
        'figures.yaml:5: groups.0.of: unknown thing counted "personel" (did you mean "personnel"?)',
        'figures.yaml:6: groups.0.comparisons: unknown thing counted "others" (did you mean "other"?)',
        'figures.yaml:7: groups.0.forces: unknown actor "rusia" (did you mean "russia"?)',
        'figures.yaml:8: groups.0.acts.1: unknown act "deploi" (did you mean "deploy"?)',
        'figures.yaml:10: groups.0.regions.some.1: unknown region "sqare" (did you mean "square"?)',
        'figures.yaml:12: regions.0.region: unknown region "sqare" (did you mean "square"?)',
      ],
    },
    {
      when: "that no figure is in has no chart",
      edits: [figures(...group, "    acts: [withdraw]")],
      says: ['figures.yaml:2: groups.0.id: no figure is in "square" (widen what it takes in, or leave the group out)'],
    },
    {
      when: "takes regions in one way, and names them",
      edits: [figures(...group, "    regions:", "      only: [square]", "      some: [square]")],
      says: ["figures.yaml:6: groups.0.regions: has both or neither (give the regions under only, or under some)"],
    },
    {
      when: "has an id of its own",
      edits: [figures(...group, ...group.slice(1))],
      says: ['figures.yaml:6: groups.1.id: "square" is already the id of a group in figures.yaml (choose another)'],
    },
    {
      when: "is opened by the address of a starting point, and an unknown one told",
      edits: [
        figures(...group, "  - id: ships", "    name: Ships", "    unit: Ships, as said", "    of: ships"),
        [
          claim,
          "      - of: personnel\n",
          "      - of: ships\n        forces: [russia]\n        asSaid: ships\n        wording: source\n        when:\n          kind: present\n      - of: personnel\n",
        ],
        ["atlas.yaml", "starts: []", 'starts:\n  - title: Begin\n    line: Here\n    address: "?show=figures&group=shps"'],
      ],
      says: ['atlas.yaml:10: starts.0.address: unknown group "shps" (did you mean "ships"?)'],
    },
  ]);
});

describe("what an atlas counts", () => {
  const counted = (...lines: readonly string[]) => figures("counted:", "  - id: missiles", ...lines);
  testBroken([
    {
      when: "is listed, with its nouns",
      edits: [
        counted("    one: missile", "    many: missiles", "    named: [rocket]", "    mark: ring"),
        [claim, "of: personnel", "of: missiles"],
      ],
      says: [],
    },
    {
      when: "is answered with the list where it is not in it",
      edits: [[claim, "of: personnel", "of: missiles"]],
      says: [
        'claims/russian-troops.yaml:18: statements.0.quantities.0.of: unknown thing counted "missiles" (write personnel, equipment, aircraft, helicopters, ships, notices, formations, other, or list it under counted in figures.yaml)',
      ],
    },
    {
      when: "has nouns of letters, both numbers, and a mark there is",
      edits: [counted("    one: missile", "    named: [SS-4]", "    mark: bar")],
      says: [
        "figures.yaml:2: counted.0.many: is missing (add it)",
        'figures.yaml:4: counted.0.named.0: "SS-4" is not a noun (write letters, spaces and hyphens alone)',
        'figures.yaml:5: counted.0.mark: "bar" is not one of the words allowed (write ring)',
      ],
    },
    {
      when: "is listed once",
      edits: [counted("    one: missile", "    many: missiles", "  - id: missiles", "    one: missile", "    many: missiles")],
      says: ['figures.yaml:5: counted.1.id: "missiles" is already the id of a thing counted in figures.yaml (choose another)'],
    },
    {
      when: "is somebody's unless the atlas lets it be nobody's",
      edits: [
        counted("    one: missile", "    many: missiles", "    nobodys: true"),
        [claim, "of: personnel\n        forces: [russia]", "of: personnel\n        forces: []"],
      ],
      says: [
        "claims/russian-troops.yaml:19: statements.0.quantities.0.forces: is empty (name whose forces are counted; only missiles can be nobody's)",
      ],
    },
  ]);
});

describe("acts and occasions", () => {
  const adding = (...lines: readonly string[]): Edit => ["atlas.yaml", "starts: []", ["starts: []", ...lines].join("\n")];
  testBroken([
    {
      when: "of the atlas's own can be used",
      edits: [
        adding(
          "acts: [blockade]",
          "occasions:",
          "  - id: letter",
          "    name: letter",
          "  - id: briefing",
          "    name: morning briefing",
        ),
        [claim, "act: deploy", "act: blockade"],
        [claim, "occasion: interview", "occasion: letter"],
      ],
      says: [],
    },
    {
      when: "are listed once, and no act that every atlas has",
      edits: [
        adding(
          "acts: [deploy, blockade, blockade]",
          "occasions:",
          "  - id: letter",
          "    name: letter",
          "  - id: letter",
          "    name: note",
        ),
      ],
      says: [
        'atlas.yaml:8: acts.0: "deploy" is an act of every atlas (leave it out, or write another)',
        'atlas.yaml:8: acts.2: "blockade" is already listed (leave it out, or write another)',
        'atlas.yaml:12: occasions.1.id: "letter" is already listed (leave it out, or write another)',
      ],
    },
    {
      when: "that are in no list are answered with the nearest",
      edits: [[claim, "occasion: interview", "occasion: interviews"]],
      says: ['claims/russian-troops.yaml:59: statements.1.occasion: unknown occasion "interviews" (did you mean "interview"?)'],
    },
  ]);
});
