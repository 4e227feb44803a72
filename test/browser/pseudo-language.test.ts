import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildSite, serveSite } from "../../src/build/browser.ts";
import { frozenCountryNames, frozenMethod } from "../fixtures/atlas/frozen-atlas.ts";
import { createEscapes, textsIn } from "../fixtures/pseudo/escapes.ts";
import { pseudoLanguage } from "../fixtures/pseudo/language.ts";
import { sampleOf } from "../fixtures/sample.ts";
import { openReader, type Reader } from "./driver.ts";
import { atlas } from "./expected.ts";
import { textsOn, withoutRoom } from "./pseudo-language.ts";

// The site built whole in a language that nobody speaks, as one that somebody does would be.

const folder = join(process.cwd(), "node_modules/.claimed-ground/pseudo-site");
const claim = atlas.claims[0]?.id;
let base = "";
let stop = async (): Promise<void> => undefined;
let escapesIn = (_texts: readonly string[]): readonly string[] => [];

beforeAll(async () => {
  await buildSite(process.cwd(), folder, { config: "test/fixtures/pseudo/vite.config.ts" });
  ({ address: base, stop } = await serveSite(folder));
  const published: unknown = JSON.parse(readFileSync(join(folder, "data/atlas.json"), "utf8"));
  escapesIn = createEscapes(textsIn([published, frozenMethod, [...frozenCountryNames]]));
}, 300_000);

afterAll(() => stop());

/** A page, what a reader does there, and what then appears; some are tried in full only. */
type State = { readonly path: string; readonly does?: readonly string[]; readonly appears?: string; readonly inFull?: true };

const views: readonly State[] = [
  { path: "" },
  { path: `?claim=${claim}` },
  { path: "?region=crimea", inFull: true },
  { path: "?q=troops&region=atlantis", appears: ".notice" },
  { path: "?q=zzxqy", appears: "#list .empty", inFull: true },
  { path: "?show=table", appears: "#sheet *" },
  { path: "?show=figures", appears: "#sheet *", inFull: true },
];

const pages: readonly State[] = [
  { path: `claims/${claim}/` },
  { path: "regions/crimea/", inFull: true },
  { path: "method/" },
  { path: "changes/", inFull: true },
  { path: "embed/help/", inFull: true },
  { path: `embed/claims/${claim}/?list=all`, does: ["#explore"] },
  { path: "embed/", inFull: true },
  { path: "embed/figures/near-ukraine/" },
];

const opened: readonly State[] = [
  { path: "", does: [".known"], appears: ".clock" },
  { path: "", does: [".menu-button"], inFull: true },
  { path: "", does: ['[popovertarget="borders"]'], inFull: true },
  { path: "", does: ["#embed"], appears: "dialog .copyable", inFull: true },
  { path: "", does: ["#export", ".tools button:nth-of-type(2)"], appears: "dialog .picture-map" },
  { path: `?claim=${claim}`, does: [".take-menu", '#list [data-take="cite"]'], appears: "dialog textarea" },
];

/** Goes to a page and does there what a reader would; gives the texts said on the way that nobody in this language would say. */
async function goTo(reader: Reader, { path, does = [], appears = "body" }: State): Promise<readonly string[]> {
  const isHere = (selector: string) => reader.until(() => reader.read((it) => document.querySelector(it) !== null, selector));
  await reader.visit(path);
  for (const selector of does) {
    await isHere(selector);
    await reader.read((it) => document.querySelector<HTMLElement>(it)?.click(), selector);
  }
  await isHere(appears);
  if (path.startsWith("?") || path === "") await reader.showAllFilters();
  else await reader.openAllParts();
  return escapesIn(await textsOn(reader));
}

describe("built in another language, the site says nothing in English and has room for longer words, from both sides", () => {
  test.each([
    ["views of the map, the figures and the table", views],
    ["pages and embeds", pages],
    ["menus and dialogs", opened],
  ])("in %s", async (_name, states) => {
    const reader = await openReader({ base, webgl: false, motion: "reduced" });
    for (const state of sampleOf(
      states.filter((it) => !it.inFull),
      states,
    )) {
      expect(await goTo(reader, state), state.path).toEqual([]);
      expect(await withoutRoom(reader), state.path + (state.does ?? []).join()).toEqual([]);
    }
    expect(await reader.read(() => document.documentElement.lang)).toBe(pseudoLanguage.tag);
  });
});
