import { expect, test } from "vitest";
import type { Arrival } from "../../../src/build/bench/arrival.ts";
import { limits } from "../../../src/build/bench/limits.ts";
import { isOver } from "../../../src/build/bench/lines.ts";
import { type Measured, rows, siteLines } from "../../../src/build/bench/site-lines.ts";

const still: Arrival = { shift: 0, redraws: 0, script: { files: 0, document: 1 } };

/** A site exactly at its limits. */
const atLimits: Measured = {
  sizes: { ...limits, entries: limits.firstFiles, liveMap: 400_000 },
  document: { unpacked: limits.documentUnpacked, elements: limits.elements },
  requests: limits.requests,
  embed: limits.embed,
  hostScript: limits.hostScript,
  exporter: { size: limits.exporter, png: [100, 300, 200], svg: [90] },
  arrivals: { page: { wide: still, phone: still }, embed: { wide: still, phone: still } },
  work: [
    { bare: 100, whole: 150, live: 900 },
    { bare: 200, whole: 260, live: 1000 },
    { bare: 300, whole: 390, live: 1100 },
  ],
  clock: [5, 7, 6],
  building: 50,
};

const over = (measured: Partial<Measured>) =>
  siteLines({ ...atLimits, ...measured })
    .filter(isOver)
    .map((it) => it.name);
const arriving = (place: "page" | "embed", it: Partial<Arrival>): Partial<Measured> => ({
  arrivals: { ...atLimits.arrivals, [place]: { wide: still, phone: { ...still, ...it } } },
});

test("every line has a name, and those that fail have a limit", () => {
  expect(rows.length).toBeGreaterThan(30);
  expect(rows.filter((it) => it.name === "")).toEqual([]);
  // What is fetched in idle time is shown and not limited.
  expect(rows.filter((it) => !it.isNoisy && it.limit === undefined).map((it) => it.name)).toEqual(["MapLibre, brotli"]);
});

test("what a page weighs, asks for and holds, and what moves while it arrives, is not noisy", () => {
  const exact = rows.filter((it) => !it.isNoisy).map((it) => it.unit);
  expect([...new Set(exact)].sort()).toEqual(["count", "kB", "ms", "shift"]);
  expect(rows.filter((it) => it.unit === "ms" && !it.isNoisy).map((it) => it.name)).toEqual([
    "script of files before the picture of the page",
  ]);
});

test("a site at its limits is within them", () => {
  expect(over({})).toEqual([]);
});

test("one byte, request or element more is over", () => {
  expect(over({ sizes: { ...atLimits.sizes, script: limits.script + 1 } })).toEqual(["script before the first gesture, brotli"]);
  expect(over({ requests: limits.requests + 1 })).toEqual(["requests before the first gesture"]);
  expect(over({ document: { unpacked: 1, elements: limits.elements + 1 } })).toEqual(["its elements"]);
  expect(over({ embed: { ...limits.embed, fonts: limits.embed.fonts + 1 } })).toEqual(["its fonts"]);
});

test("what happens while a page arrives counts in the worst of its windows", () => {
  expect(over(arriving("page", { shift: 0.02 }))).toEqual(["layout shift of the page, phone window"]);
  expect(over(arriving("embed", { redraws: 1 }))).toEqual(["times a script draws the map anew as the embed of the map loads"]);
  expect(over(arriving("page", { script: { files: 0.2, document: 0 } }))).toEqual([
    "script of files before the picture of the page",
  ]);
});

test("a map that could not be watched is no map at rest", () => {
  expect(over(arriving("page", { redraws: Number.NaN }))).toEqual(["times a script draws the map anew as the page loads"]);
});

test("times are medians, and differences and ratios are taken within a run", () => {
  const values = new Map(siteLines(atLimits).map((it) => [it.name, it.value]));
  expect(values.get("script for a PNG of 1600 × 900")).toBe(200);
  expect(values.get("work more with its script (drowned by noise when small)")).toBe(60);
  expect(values.get("the same, in times the work to show the page")).toBe(5);
});
