import { describe, expect, test } from "vitest";
import { voices } from "../../src/domain/vocabulary.ts";
import { palettes } from "../../src/scene/colours.ts";
import { pagePalette, shapes } from "../../src/scene/palette.ts";

/** Relative luminance (WCAG 2.2). */
function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  const palette = palettes[theme];

  test.each(voices)("%s can be read on paper and on cards", (voice) => {
    expect(contrast(palette[voice], palette.paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette[voice], palette.card)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(["ink", "quiet"] as const)("%s can be read on paper and on cards", (name) => {
    expect(contrast(palette[name], palette.paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette[name], palette.card)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(["place", "ink", "quiet"] as const)("%s can be read on the land it is written on", (name) => {
    for (const under of ["land", "home", "alliance"] as const) {
      expect(contrast(palette[name], palette[under])).toBeGreaterThanOrEqual(4.5);
    }
  });

  test("a voice's colour is used for nothing else", () => {
    for (const voice of voices) {
      expect(Object.entries(palette).filter(([, colour]) => colour === palette[voice])).toEqual([[voice, palette[voice]]]);
    }
  });
});

test("the colours of the voices are those of the design", () => {
  expect(voices.map((it) => palettes.light[it])).toEqual([
    "#1a66a8",
    "#ad3b28",
    "#23704f",
    "#6a4c9c",
    "#8a6100",
    "#7a3f63",
    "#666158",
  ]);
});

test("every voice has a shape of its own, and only reporters a hollow one", () => {
  expect(new Set(voices.map((it) => shapes[it].path)).size).toBe(voices.length);
  expect(voices.filter((it) => shapes[it].hollow)).toEqual(["observers"]);
});

test("a page names every colour by its custom property", () => {
  const names = Object.keys(palettes.light) as (keyof typeof pagePalette)[];
  expect(names).toEqual(Object.keys(palettes.dark));
  for (const name of names) expect(pagePalette[name]).toBe(`var(--${name})`);
});
