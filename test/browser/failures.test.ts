import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { joinBrowser } from "../../src/build/browser.ts";
import { acts, storyPath } from "../soak/faults/acts.ts";
import type { Fault } from "../soak/faults/fault.ts";
import { tryFault } from "../soak/faults/matrix.ts";
import { openReader } from "./driver.ts";

const { folder, address, browser } = inject("site");
const site = { folder, address, browser: await joinBrowser(browser) };
const files = readdirSync(join(folder, "assets")).map((it) => `assets/${it}`);

/** One of each kind of file and of fault; `npm run soak` tries all of them. */
const sample: readonly (readonly [act: string, file: RegExp, fault: Fault])[] = [
  ["plays the days", /clock-.*\.js$/, "cut"],
  ["asks for figures", /side-view-.*\.css$/, "missing"],
  ["cites a statement", /dialogs-.*\.js$/, "offline"],
  ["chooses borders", /borders-shown-.*\.js$/, "late"],
  ["saves a picture", /figure-fonts-.*\.json$/, "another"],
  ["makes a story", /story-maker-.*\.js$/, "cut"],
];

test.concurrent.each(sample)("who %s is told the truth about %s, and can go on", async (name, pattern, fault) => {
  const act = acts.find((it) => it.name === name);
  const file = files.find((it) => pattern.test(it));
  expect(act && file && (await tryFault(site, { file, act }, fault))).toEqual([]);
});

test("who takes the pictures of a story away is told the truth about their code, and can go on", async () => {
  const { living } = inject("site");
  const [story] = readdirSync(join(living.folder, "stories"));
  const act = acts.find((it) => it.path === storyPath);
  const file = readdirSync(join(living.folder, "assets")).find((it) => /^pictures-.*\.js$/.test(it));
  const needed = act && file && { file: `assets/${file}`, act: { ...act, path: `stories/${story}/` } };
  expect(needed && (await tryFault({ ...site, ...living }, needed, "cut"))).toEqual([]);
});

test("a worker of the live map that is cut is told of, and another try brings the map", async () => {
  const act = acts.find((it) => it.name === "points at the map");
  const file = files.find((it) => it.includes("worker"));
  expect(act && file && (await tryFault(site, { file, act }, "cut"))).toEqual([]);
});

test("a page that outlives a deploy says so at each part it lacks, and a reload keeps the View", async () => {
  const reader = await openReader({ query: "voice=kyiv" });
  const deployed = await reader.deploy();
  const presses: readonly (readonly [notice: string, press: () => Promise<void>])[] = [
    ["borders", () => reader.pressButton("Change the borders, and how to read the map")],
    ["search", () => reader.focusSearch()],
    ["export", () => reader.pressButton("Export image")],
    ["embed", () => reader.pressButton("Embed")],
    ["sheet", () => reader.showView("Figures")],
  ];
  for (const [notice, press] of presses) {
    await press();
    await reader.until(async () =>
      /A newer version of this page has been published\. Reload .* Reload/.test(await reader.notice(notice)),
    );
  }
  const query = reader.query();
  expect(query).toContain("voice=kyiv");
  await deployed();
  await reader.pressNotice("sheet", "Reload");
  await reader.until(async () => (await reader.chartDrawings()) > 0);
  expect(reader.query()).toBe(query);
});

test("without its style sheets, as from a cache, the page can be read in order", async () => {
  const reader = await openReader({ missing: ".css" });
  const text = await reader.text();
  const [first = ""] = await reader.listedClaims();
  const places = ["Claimed Ground", "Who said what"].map((it) => text.indexOf(it));
  expect(places.every((it) => it >= 0)).toBe(true);
  expect([...places].sort((a, b) => a - b)).toEqual(places);
  await reader.pickClaim(first);
  expect(await reader.openClaims()).toEqual([first]);
});
