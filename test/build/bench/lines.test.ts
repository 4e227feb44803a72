import { expect, test } from "vitest";
import { isOver, type Line, report, textOf } from "../../../src/build/bench/lines.ts";

const line = (more: Partial<Line>): Line => ({ name: "a figure", value: 10, unit: "count", limit: 10, isNoisy: false, ...more });

test("a figure at its limit is within it, one above it is over", () => {
  expect(isOver(line({}))).toBe(false);
  expect(isOver(line({ value: 11 }))).toBe(true);
  expect(isOver(line({ value: 0.001, limit: 0 }))).toBe(true);
});

test("a figure that is noisy, or has no limit, is never over", () => {
  expect(isOver(line({ value: 99, isNoisy: true }))).toBe(false);
  const { limit: _, ...unlimited } = line({ value: 99 });
  expect(isOver(unlimited)).toBe(false);
});

test("a figure that could not be measured is over its limit", () => {
  expect(isOver(line({ value: Number.NaN }))).toBe(true);
});

test("the report ends with code 1 and the names of what is over", () => {
  const printed: string[] = [];
  const lines = [
    line({ name: "requests", value: 12 }),
    line({ name: "elements" }),
    line({ name: "start", value: 99, isNoisy: true }),
  ];
  expect(report(lines, (it) => printed.push(it))).toBe(1);
  expect(printed).toHaveLength(4);
  expect(printed.at(-1)).toBe("\nOver the limit: requests.");
});

test("the report ends with code 0 where nothing is over", () => {
  const printed: string[] = [];
  expect(report([line({}), line({ value: 99, isNoisy: true })], (it) => printed.push(it))).toBe(0);
  expect(printed).toHaveLength(2);
});

test("a line says its figure and its limit in the same unit, and whether it is noisy", () => {
  expect(textOf(line({ name: "script", unit: "kB", value: 44_912, limit: 45_000 }))).toMatch(
    /^script {10,}44\.9 kB {3}\(at most 45\.0 kB\)$/,
  );
  expect(textOf(line({ unit: "ms", value: 3.61, limit: 0 }))).toMatch(/3\.6 ms {3}\(at most 0\.0 ms\) {3}OVER$/);
  expect(textOf(line({ unit: "s", value: 71, limit: 60, isNoisy: true }))).toMatch(/71\.0 s {3}\(at most 60\.0 s, noisy\)$/);
});
