import { expect, test } from "vitest";
import { heightByWidth, type Measured } from "../../src/embed/frame-height.ts";

/** What the CSS comes to in a container of a width. */
function heightsIn(css: string): (width: number) => number {
  const [start = "", ...parts] = css.replace(/^calc\((.*)\)$/, "$1").split(/ (?=[+-] [\d.]+\*)/);
  expect(start).toMatch(/^\d+px$/);
  const slopes = parts.map((part) => {
    const found = /^([+-]) ([\d.]+)\*clamp\(0px,100cqi - (\d+)px,(\d+)px\)$/.exec(part);
    expect(found, part).not.toBeNull();
    const [, sign = "", ...numbers] = found ?? [];
    const [slope = 0, from = 0, most = 0] = numbers.map(Number);
    return (width: number) => (sign === "-" ? -slope : slope) * Math.min(Math.max(0, width - from), most);
  });
  return (width) => slopes.reduce((sum, it) => sum + it(width), Number.parseInt(start, 10));
}

const widths = Array.from({ length: 81 }, (_, index) => 320 + index * 16);
const lines = (words: number, width: number) => 21 * Math.ceil(words / width);

/** Contents of a frame as they may be, by their height at a width. */
const contents: Readonly<Record<string, (width: number) => number>> = {
  "a map with a claim": (width) => 150 + width / (width < 440 ? 1 : width < 642 ? 4 / 3 : 3 / 2) + lines(6200, width),
  "a map alone": (width) => 260 + width / (width < 440 ? 1 : width < 642 ? 4 / 3 : 3 / 2),
  "a map with words beside it in wide columns": (width) =>
    width < 940 ? 150 + width / 1.5 + lines(9000, width) : Math.max((width - 386) * 0.75, 150 + lines(9000, 384)),
  "a long list": (width) => 400 + lines(300_000, width),
  "a chart drawn anew for more room": (width) => {
    const drawing = Math.max(0, Math.min(3, Math.floor((width - 304) / 100)));
    return 200 + ((1000 - drawing * 130) * width) / (400 + drawing * 100);
  },
  "what is as high everywhere": () => 700,
};

const cases = Object.entries(contents).flatMap(([name, height]) =>
  [320, 500, 640, 1000].map((usual) => ({ name, usual, height })),
);

test.each(cases)("$name, made for $usual px, is never cut, and leaves little space at its own width", ({ height, usual }) => {
  const all = [...new Set([...widths, usual])].sort((a, b) => a - b);
  const measured = all.map((width): Measured => [width, Math.ceil(height(width))]);
  const { height: css, highest } = heightByWidth(measured, usual);
  const heightIn = heightsIn(css);
  const every = Array.from({ length: 1281 }, (_, index) => 320 + index);
  const cut = every.filter((it) => heightIn(it) < height(it));
  const higher = every.filter((it) => heightIn(it) > highest + 1);
  const loose = [320, usual].filter((it) => heightIn(it) - height(it) > 24);
  expect({ css, cut, higher, loose }).toEqual({ css, cut: [], higher: [], loose: [] });
  expect(css.length).toBeLessThan(500);
});

test("one height everywhere is written as one", () => {
  expect(
    heightByWidth(
      widths.map((it) => [it, 700]),
      640,
    ),
  ).toEqual({ height: "712px", highest: 712 });
});
