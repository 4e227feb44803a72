import { describe, expect, test } from "vitest";
import { contrastOf, differenceOf, visions } from "../../src/build/records/colours/contrast.ts";
import { shapeNames } from "../../src/domain/vocabulary.ts";
import { plainPalettes, voiceStock } from "../../src/scene/colours.ts";
import { colourIn, pagePalette, shapes, voiceColour } from "../../src/scene/palette.ts";
import { palettes, voiceIds, voices } from "../fixtures/atlas/first-look.ts";

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  const palette = palettes[theme];

  test.each(voiceStock.map((it) => it[theme]))("%s of the stock can be read on paper, on cards and on the ground", (colour) => {
    for (const under of ["paper", "card"] as const) expect(contrastOf(colour, palette[under])).toBeGreaterThanOrEqual(4.5);
    for (const under of ["land", "home", "alliance", "region", "sea"] as const)
      expect(contrastOf(colour, palette[under])).toBeGreaterThanOrEqual(3);
  });

  test.each(visions)("the colours of the stock can be told apart with %s", (vision) => {
    for (const [index, one] of voiceStock.entries())
      for (const other of voiceStock.slice(0, index))
        expect(differenceOf(one[theme], other[theme], vision)).toBeGreaterThanOrEqual(3);
  });

  test.each(["ink", "quiet"] as const)("%s can be read on paper and on cards", (name) => {
    expect(contrastOf(palette[name], palette.paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrastOf(palette[name], palette.card)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(["place", "ink", "quiet"] as const)("%s can be read on the land it is written on", (name) => {
    for (const under of ["land", "home", "alliance"] as const) {
      expect(contrastOf(palette[name], palette[under])).toBeGreaterThanOrEqual(4.5);
    }
  });

  test("a voice's colour is used for nothing else", () => {
    for (const { colour } of voices) expect(Object.values(plainPalettes[theme])).not.toContain(colour[theme]);
  });
});

test("the colours of the first atlas's voices are those of the design", () => {
  expect(voiceIds.map((it) => colourIn(palettes.light, voiceColour(it)))).toEqual([
    "#1a66a8",
    "#ad3b28",
    "#23704f",
    "#6a4c9c",
    "#8a6100",
    "#7a3f63",
    "#666158",
  ]);
});

test("there are as many colours as shapes, no shape is like another, and only one is hollow", () => {
  expect(voiceStock.length).toBe(shapeNames.length);
  expect(new Set(shapeNames.map((it) => shapes[it].path)).size).toBe(shapeNames.length);
  expect(shapeNames.filter((it) => shapes[it].hollow)).toEqual(["ring"]);
});

test("the reporters of the first atlas have the hollow shape", () => {
  expect(voices.filter((it) => shapes[it.shape].hollow).map((it) => it.id)).toEqual(["observers"]);
});

test("a page names every colour by its custom property", () => {
  const names = Object.keys(palettes.light) as (keyof typeof pagePalette)[];
  expect(names).toEqual(Object.keys(palettes.dark));
  for (const name of names) expect(pagePalette[name]).toBe(`var(--${name})`);
});

test("a palette made for another atlas has not the colour of a voice", () => {
  expect(() => colourIn(palettes.light, voiceColour("havana"))).toThrow("unknown colour: voice-havana");
});
