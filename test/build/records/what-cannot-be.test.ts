import { describe, expect, test } from "vitest";
import { main } from "../../../src/build/records/check.ts";
import { readFolder } from "../../../src/build/records/records.ts";
import { problemsOfDates } from "../../../src/domain/parse/rules/dates.ts";
import { type Edit, folderWith, testBroken } from "./data-folder.ts";

const claim = "claims/russian-troops.yaml";
const daily = "sources/daily-2021-04-13.yaml";

describe("days that cannot be", () => {
  testBroken([
    {
      when: "words are not said two days after their page was published",
      edits: [[daily, 'published: "2021-04-14"', 'published: "2021-04-12"']],
      says: [
        `${claim}:69: statements.1.evidence.1.source: "daily-2021-04-13" was published on 2021-04-12, before this was said, 2021-04-14 (check both days)`,
      ],
    },
    {
      when: "a statement is not more than ten years off the period",
      edits: [
        [claim, 'saidOn: "2021-04-13"', 'saidOn: "2010-12-31"'],
        [claim, 'saidOn: "2021-04-14"', 'saidOn: "2201-04-14"'],
      ],
      says: [
        `${claim}:29: statements.0.saidOn: 2010-12-31 is more than ten years off the atlas's period, 2021-03-01 to 2021-05-03 (check the year)`,
        `${claim}:58: statements.1.saidOn: 2201-04-14 is more than ten years off the atlas's period, 2021-03-01 to 2021-05-03 (check the year)`,
        `${claim}:61: statements.1.evidence.0.source: "agency-2021-04-13" was published on 2021-04-14, before this was said, 2201-04-14 (check both days)`,
        `${claim}:69: statements.1.evidence.1.source: "daily-2021-04-13" was published on 2021-04-14, before this was said, 2201-04-14 (check both days)`,
        `${claim}:77: statements.1.recordedOn: 2026-11-23 is before it was said, 2201-04-14 (check both days)`,
      ],
    },
  ]);

  test("a record is not made in days to come; tomorrow has begun somewhere", () => {
    const { records } = readFolder(folderWith([]));
    expect(problemsOfDates(records, "2026-11-22")).toEqual([]);
    expect(problemsOfDates(records, "2026-11-21").map((it) => it.message)).toEqual([
      "2026-11-23 is still to come, today is 2026-11-21 (write the day it was recorded)",
      "2026-11-23 is still to come, today is 2026-11-21 (write the day it was recorded)",
    ]);
  });

  testBroken([
    {
      when: "the day is that of the check",
      edits: [[claim, 'recordedOn: "2026-11-23"\n  - id', 'recordedOn: "9999-12-31"\n  - id']],
      says: [expect.stringMatching(/recordedOn: 9999-12-31 is still to come, today is \d{4}-\d\d-\d\d \(write the day/)],
    },
  ]);
});

describe("quotations", () => {
  const exact = "exact: nothing of the kind has happened";
  testBroken([
    {
      when: "have twelve words at most",
      edits: [[claim, exact, "exact: one two three four five six seven eight nine ten eleven twelve – thirteen"]],
      says: [
        `${claim}:67: statements.1.evidence.0.selector.exact: quotes 13 words, at most 12 (quote fewer; the gist may tell the rest)`,
      ],
    },
    {
      when: "may have twelve; a reporter's words, which are not quoted, more",
      edits: [
        [claim, exact, "exact: one two three four five six seven eight nine ten eleven twelve"],
        [
          claim,
          "exact: moved 40,000 troops to the square",
          "exact: one two three four five six seven eight nine ten eleven twelve thirteen",
        ],
      ],
      says: [],
    },
    {
      when: "have no quotation marks that the page would set again",
      edits: [[claim, exact, "exact: “nothing of the kind has happened”"]],
      says: [
        `${claim}:67: statements.1.evidence.0.selector.exact: holds “ (leave the marks around it out, the page sets them; write those within it straight)`,
      ],
    },
    {
      when: "may have apostrophes",
      edits: [[claim, exact, "exact: nothing of the neighbours’ kind has happened"]],
      says: [],
    },
  ]);
});

describe("a part of the world that cannot be shown", () => {
  testBroken([
    {
      when: "its corners exchanged",
      edits: [["atlas.yaml", "southWest: [13, 39.5]", "southWest: [46, 60.5]"]],
      says: ["atlas.yaml:12: focus: has no width or height (southWest first: the smaller longitude and latitude)"],
    },
    {
      when: "beyond the poles",
      edits: [["atlas.yaml", "northEast: [70, 72]", "northEast: [70, 90]"]],
      says: ["atlas.yaml:15: bounds: is not on the map (longitude -180 to 180, latitude -85 to 85)"],
    },
    {
      when: "a focus that the map cannot be moved to",
      edits: [["atlas.yaml", "southWest: [10, 25]", "southWest: [14, 25]"]],
      says: ["atlas.yaml:12: focus: reaches beyond the bounds, as far as the map can be moved (widen bounds, or narrow it)"],
    },
    {
      when: "a small map of nothing, and a picture wider than the Earth",
      edits: [
        [
          "atlas.yaml",
          "headline:",
          "locator:\n  home: { southWest: [10, 30], northEast: [10, 60] }\nnarrowest: 50000\nheadline:",
        ],
      ],
      says: [
        "atlas.yaml:5: locator.home: has no width or height (southWest first: the smaller longitude and latitude)",
        "atlas.yaml:6: narrowest: 50000 km is more than once around the Earth (write the width in kilometres)",
      ],
    },
  ]);
});

describe("a base map that cannot be drawn", () => {
  const layer = (name: string, ...features: readonly string[]): Edit => [
    `base/${name}.geojson`,
    "",
    `{"type":"FeatureCollection","source":"a","licence":"b","knownError":"c","credits":[],"features":[\n${features.join(",\n")}\n]}`,
  ];
  const feature = (geometry: string, properties = "{}") => `{"type":"Feature","properties":${properties},"geometry":${geometry}}`;
  const square = '{"type":"Polygon","coordinates":[[[33,45],[34,45],[34,46],[33,45]]]}';
  const line = '{"type":"LineString","coordinates":[[33,45],[34,45]]}';
  testBroken([
    {
      when: "is told feature by feature",
      edits: [
        layer("bathymetry", feature(square, '{"depth":50}'), feature(square), feature(square, "null")),
        layer(
          "countries",
          feature(square, '{"id":"SQ","name":"Squareland","labelRank":"1"}'),
          feature(square, '{"id":"TR","name":"Triland","labelRank":1,"label":[45]}'),
          feature(square, '{"id":"QU","name":"Quadland","labelRank":1,"alsoAt":[[33,45],[200,45]]}'),
        ),
        layer("lakes", feature(line), "7", feature("null"), feature('{"type":"Polygon","coordinates":[]}')),
        layer(
          "rivers",
          feature(line),
          feature(square),
          feature('{"type":"LineString","coordinates":[[33,45]]}'),
          feature('{"type":"MultiLineString","coordinates":[[[33,45],[34,95]]]}'),
        ),
        layer("oblasts", feature('{"type":"MultiLineString","coordinates":7}')),
      ],
      says: [
        "base/bathymetry.geojson:3: features.1.properties.depth: is missing (add it)",
        "base/bathymetry.geojson:4: features.2.properties: is missing (add it)",
        "base/countries.geojson:2: features.0.properties.labelRank: is not a number",
        "base/countries.geojson:3: features.1.properties.label: is not a position (write [longitude, latitude], longitude -180 to 180, latitude -90 to 90)",
        "base/countries.geojson:4: features.2.properties.alsoAt.1: is not a position (write [longitude, latitude], longitude -180 to 180, latitude -90 to 90)",
        "base/lakes.geojson:2: features.0.geometry: is not a shape that this layer can have (Polygon or MultiPolygon)",
        "base/lakes.geojson:3: features.1: is not a GeoJSON Feature (write one)",
        "base/lakes.geojson:4: features.2.geometry: is not a shape that this layer can have (Polygon or MultiPolygon)",
        "base/lakes.geojson:5: features.3.geometry.coordinates: is empty (draw the shape, or leave the feature out)",
        "base/oblasts.geojson:2: features.0.geometry.coordinates: is not a list of positions (write [[longitude, latitude], …])",
        "base/rivers.geojson:3: features.1.geometry: is not a shape that this layer can have (LineString or MultiLineString)",
        "base/rivers.geojson:4: features.2.geometry.coordinates: cannot be drawn (a line has two or more)",
        "base/rivers.geojson:5: features.3.geometry.coordinates.0.1: is not a position (write [longitude, latitude], longitude -180 to 180, latitude -90 to 90)",
      ],
    },
    {
      when: "is not passed over for its name",
      edits: [layer("river", feature(line)), layer("trees", feature(line))],
      says: [
        'base/river.geojson:1: is a layer that nothing draws (did you mean "rivers"?)',
        "base/trees.geojson:1: is a layer that nothing draws (the base map has bathymetry, borders, countries, lakes, oblasts, rivers, places)",
      ],
    },
    {
      when: "has no ring that is open",
      edits: [layer("lakes", feature(square.replace("[33,45]]]", "[33,46]]]")))],
      says: [
        "base/lakes.geojson:2: features.0.geometry.coordinates.0: cannot be drawn (a ring has four positions or more, the last its first again)",
      ],
    },
  ]);
});

test("a region has at most fifty thousand positions", () => {
  const line = Array.from({ length: 50_001 }, (_, index) => [34, 45 + index / 1e5]);
  const folder = folderWith([["regions/edge.geojson", "[[34, 45], [34, 46]]", JSON.stringify(line)]]);
  expect(readFolder(folder).problems.map((it) => it.message)).toEqual([
    "has 50001 positions, at most 50000 (simplify the outline)",
  ]);
});

test("what is seldom meant is pointed out, counted, and no problem", async () => {
  const folder = folderWith([
    [daily, 'published: "2021-04-14"', 'published: "2021-04-13"'],
    [daily, "title: Troops move", "title: Trооps move"],
    ["sources/weekly.yaml", "", "id: weekly\npublisher: W\nkind: newspaper\nlanguage: en\naccess: open\n"],
    ["actors.yaml", "actors:\n", "actors:\n  - id: chad\n    kind: state\n    name: Chad\n    voice: kyiv\n    reason: None.\n"],
    [claim, "        selector:\n          exact: nothing of the kind has happened\n", ""],
  ]);
  const lines: string[] = [];
  expect(await main([folder], (line) => lines.push(line.replaceAll(folder, "data")))).toBe(0);
  expect(lines).toEqual([
    'data/actors.yaml:13: actors.0.id: look at this: "chad" is named nowhere (name it, or leave the actor out)',
    `data/${claim}:62: statements.1.evidence.0.level: look at this: "verbatim-secondary" means the speaker's words, and none are given (give the selector, or write paraphrase)`,
    `data/${claim}:68: statements.1.evidence.1.level: look at this: "translated" means the speaker's words, and none are given (give the selector, or write paraphrase)`,
    `data/${claim}:67: statements.1.evidence.1.source: look at this: "daily-2021-04-13" was published on 2021-04-13, before this was said, 2021-04-14 (check both days)`,
    `data/${daily}:4: title: look at this: mixes Latin and Cyrillic letters in the word "Trооps" (type it again in one alphabet)`,
    "data/sources/weekly.yaml:1: id: look at this: is cited nowhere (cite it, or leave the source out)",
    expect.stringMatching(/, no problem, 6 doubts$/),
  ]);
});
