import { expect, test } from "vitest";
import { type Placed, parseRecords, type Records } from "../../../../../src/domain/parse/records.ts";
import { placesWithin, regionFinder } from "../../../../../src/domain/parse/rules/map/containment.ts";
import type { Place } from "../../../../../src/domain/place.ts";
import type { RegionFile } from "../../../../../src/domain/region.ts";
import { claimWith } from "../../../../fixtures/atlas/small-atlas.ts";

const placed = <Content>(content: Content): Placed<Content> => ({ file: "", path: "", content });

/** A square region around 0, 0, of twice a number of degrees. */
function square(id: string, half: number, properties: Partial<RegionFile["properties"]> = {}): Placed<RegionFile> {
  const [low, high] = [-half, half];
  const shared = { kind: "area", precision: "region", name: id, knownError: "None", measure: {} } as const;
  const source = { title: "By hand", version: "1", licence: "CC0", via: "none" };
  return placed({
    type: "Feature",
    id,
    properties: { ...shared, label: [0, 0], id, source, ...properties },
    geometry: {
      type: "Polygon",
      coordinates: [
        [
          [low, low],
          [high, low],
          [high, high],
          [low, high],
          [low, low],
        ],
      ],
    },
  });
}

const town = (id: string, at: Place["at"]): Placed<Place> => placed({ id, name: id, rank: 0, capital: false, country: "UA", at });

const regions = [
  square("state", 10, { precision: "country" }),
  square("allies", 0.5, { role: "alliance" }),
  square("sea", 5, { kind: "sea" }),
  square("island", 2),
];
const places = [town("inland", [0.1, 0.1]), town("at-sea", [3, 3]), town("abroad", [8, 8])];

test("a place stands for the smallest region it lies in, and naming it is not naming a country or an alliance", () => {
  const regionAt = regionFinder({ regions, places });
  expect(["inland", "at-sea", "abroad", "island", "state", "nowhere"].map(regionAt)).toEqual([
    "island",
    "sea",
    undefined,
    "island",
    "state",
    undefined,
  ]);
});

test("an outline with an open ring holds nothing and breaks nothing", () => {
  const open = square("open", 1);
  open.content.geometry.coordinates[0]?.pop();
  expect(regionFinder({ regions: [open, ...regions], places })("inland")).toBe("island");
});

test("only places that the records name are told where they lie", () => {
  const { records } = parseRecords([], "en");
  const mention = { role: "located", asSaid: "there", wording: "source", precision: "settlement" } as const;
  const claims = [placed(claimWith({ places: [{ ...mention, id: "inland" }] }))];
  const whole: Records = { ...records, regions, places: [...places, town("unnamed", [0, 0])], claims };
  expect(placesWithin(whole).map((it) => [it.id, it.within])).toEqual([
    ["inland", "island"],
    ["at-sea", undefined],
    ["abroad", undefined],
    ["unnamed", undefined],
  ]);
});
