import { expect, test } from "vitest";
import { heightByWidth, type Measured } from "../../src/embed/frame-height.ts";

/** What the CSS comes to in a container of a width. */
function heightIn(css: string, width: number): number {
  const sum = css
    .replace(/^calc\((.*)\)$/, "$1")
    .replaceAll("100cqi", String(width))
    .replaceAll("px", "");
  expect(sum).toMatch(/^\d+( [+-] [\d.]+\*clamp\(0,\d+ - \d+,\d+\))*$/);
  return sum.split(/ (?=[+-] [\d.]+\*)/).reduce((total, part) => {
    const [, sign, slope = "0", at = "0", from = "0", most = "0"] =
      /^([+-]) ([\d.]+)\*clamp\(0,(\d+) - (\d+),(\d+)\)$/.exec(part) ?? [];
    if (sign === undefined) return total + Number(part);
    return total + (sign === "-" ? -1 : 1) * Number(slope) * Math.min(Math.max(0, Number(at) - Number(from)), Number(most));
  }, 0);
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
  for (let width = 320; width <= 1600; width++) {
    expect(heightIn(css, width), `at ${width} px: ${css}`).toBeGreaterThanOrEqual(height(width));
    expect(heightIn(css, width)).toBeLessThanOrEqual(highest + 1);
  }
  for (const width of [320, usual])
    expect(heightIn(css, width) - height(width), `at ${width} px: ${css}`).toBeLessThanOrEqual(24);
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
