import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { limits } from "../../src/build/bench/limits.ts";
import { joinBrowser } from "../../src/build/browser.ts";
import {
  brotliSize,
  elementsIn,
  embedFetchedUntouched,
  embedSizesOf,
  exporterCost,
  fetchedUntouched,
  packedSize,
  sizesOf,
} from "../../src/build/bytes.ts";
import { openReader } from "../browser/driver.ts";

const kB = 1000;
const site = inject("site");
const { living } = site;
const browser = await joinBrowser(site.browser);
// What readers pay for: the living records as they have grown.
const fetched = await fetchedUntouched(browser, living.address);
const sizes = sizesOf(living.folder, fetched);

test("the document with the drawn map and the whole list keeps its limits: packed, unpacked, and in elements", () => {
  // Built for an address it names that, and what stands there.
  for (const { folder } of [living, site]) {
    const content = readFileSync(join(folder, "index.html"));
    const elements = elementsIn(content);
    expect(brotliSize(content)).toBeGreaterThan(20 * kB);
    expect(brotliSize(content)).toBeLessThanOrEqual(limits.document);
    expect(content.length).toBeLessThanOrEqual(limits.documentUnpacked);
    expect(elements).toBeGreaterThan(500);
    expect(elements).toBeLessThanOrEqual(limits.elements);
  }
});

test("the first picture waits for few files, the document among them", () => {
  expect(sizes.entries).toBeGreaterThanOrEqual(2);
  expect(sizes.entries).toBeLessThanOrEqual(limits.firstFiles);
});

test("the script fetched before the first gesture, the live map's left out, is within its limit", () => {
  expect(sizes.script).toBeGreaterThan(10 * kB);
  expect(sizes.script, fetched.all.filter((it) => it.endsWith(".js")).join(" ")).toBeLessThanOrEqual(limits.script);
});

test("an English page asks for two faces in two weights and an italic, within their limit together", () => {
  expect(sizes.fontFiles).toBeGreaterThanOrEqual(2);
  expect(sizes.fontFiles).toBeLessThanOrEqual(limits.fontFiles);
  expect(sizes.fonts).toBeLessThanOrEqual(limits.fonts);
});

test("the ground of the live map is within its limit", () => {
  expect(sizes.geography).toBeGreaterThan(50 * kB);
  expect(sizes.geography).toBeLessThanOrEqual(limits.geography);
});

describe.each(["embed/", "embed/claims/russian-troops-crimea/"])("the embed at %s", (path) => {
  test("weighs little before its reader wants the live map, and asks for nothing of it", async () => {
    const asked = await embedFetchedUntouched(browser, living.address, path);
    const embed = embedSizesOf(living.folder, path, asked);
    expect(asked.filter((it) => /live-map|maplibre|geography|atlas-|poster-|explore-[^/]*\.js/.test(it))).toEqual([]);
    expect(embed.withoutFonts).toBeGreaterThan(12 * kB);
    expect(embed.withoutFonts).toBeLessThanOrEqual(limits.embed.withoutFonts);
    expect(embed.requests).toBeGreaterThanOrEqual(4);
    expect(embed.requests).toBeLessThanOrEqual(limits.embed.requests);
    expect(embed.script).toBeGreaterThan(1 * kB);
    expect(embed.script).toBeLessThanOrEqual(limits.embed.script);
    expect(embed.fontFiles).toBeGreaterThanOrEqual(2);
    expect(embed.fontFiles).toBeLessThanOrEqual(limits.embed.fontFiles);
    expect(embed.fonts).toBeLessThanOrEqual(limits.embed.fonts);
  });
});

test("the embeds of the whole, of every claim and of every region are within their limit with their fonts", {
  timeout: 240_000,
}, async () => {
  const folders = (kind: string) => readdirSync(join(living.folder, "embed", kind)).map((it) => `embed/${kind}/${it}/`);
  const paths = ["embed/", ...folders("claims"), ...folders("regions")];
  const weights: (readonly [path: string, weight: number])[] = [];
  // Some at once.
  for (let from = 0; from < paths.length; from += 4) {
    const some = paths.slice(from, from + 4).map(async (path) => {
      const { withoutFonts, fonts, fontFiles } = embedSizesOf(
        living.folder,
        path,
        await embedFetchedUntouched(browser, living.address, path),
      );
      expect([path, fontFiles >= 3]).toEqual([path, true]);
      return [path, withoutFonts + fonts] as const;
    });
    weights.push(...(await Promise.all(some)));
  }
  expect(weights.map(([path]) => path).sort()).toEqual([...paths].sort());
  expect(weights.length).toBeGreaterThan(80);
  expect(weights.filter(([, weight]) => weight > limits.embed.withFonts)).toEqual([]);
});

test("embed.js is within its limit", () => {
  const size = brotliSize(readFileSync(join(living.folder, "embed.js")));
  expect(size).toBeGreaterThan(200);
  expect(size).toBeLessThanOrEqual(limits.hostScript);
});

test("an embed whose address asks for another View works from the compact data, without the whole atlas", async () => {
  const reader = await openReader({ path: "embed/", query: "v=1&claim=killer-remark" });
  await reader.until(async () => (await reader.listedClaims()).join() === "killer-remark");
  expect(reader.requests().filter((it) => /poster-[^/]*\.json$/.test(it)).length).toBe(1);
  expect(reader.requests().filter((it) => /atlas-|geography-|live-map|maplibre/.test(it))).toEqual([]);
  expect(await reader.complaints()).toEqual([]);
});

test("the code that makes pictures comes on demand and is within its limit", async () => {
  const { scripts } = await exporterCost(browser, living.address, 0);
  expect(fetched.all.filter((it) => scripts.includes(it))).toEqual([]);
  expect(packedSize(living.folder, scripts)).toBeGreaterThan(20 * kB);
  expect(packedSize(living.folder, scripts)).toBeLessThanOrEqual(limits.exporter);
});

describe("a story", () => {
  const stories = readdirSync(join(living.folder, "stories"));
  const pages = stories.flatMap((id) => [`stories/${id}/`, `embed/stories/${id}/`]);

  test.each(pages)("at %s keeps its limits, packed and in elements, with all its maps drawn", (path) => {
    const content = readFileSync(join(living.folder, path, "index.html"));
    const elements = elementsIn(content);
    expect(brotliSize(content)).toBeGreaterThan(10 * kB);
    expect(brotliSize(content)).toBeLessThanOrEqual(limits.story.document);
    expect(elements).toBeGreaterThan(300);
    expect(elements).toBeLessThanOrEqual(limits.story.elements);
  });

  test("runs a script within its limit, and asks for no records", async () => {
    const asked = await fetchedUntouched(browser, `${living.address}stories/${stories[0]}/`);
    const scripts = asked.all.filter((it) => it.endsWith(".js"));
    expect(asked.all.filter((it) => /atlas-|poster-|geography/.test(it))).toEqual([]);
    const weight = scripts.reduce(
      (sum, it) => sum + brotliSize(readFileSync(join(living.folder, it.replace(living.address, "")))),
      0,
    );
    expect(weight).toBeGreaterThan(1 * kB);
    expect(weight).toBeLessThanOrEqual(limits.story.script);
  });
});
