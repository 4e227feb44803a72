import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { joinBrowser } from "../../src/build/browser.ts";
import {
  brotliSize,
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

test("the document with the drawn map and the whole list is at most 60 kB, 380 kB unpacked, in 3,500 elements", () => {
  // Built for an address it names that, and what stands there.
  for (const { folder } of [living, site]) {
    const content = readFileSync(join(folder, "index.html"));
    const elements = content.toString().match(/<[a-z]/gi)?.length ?? 0;
    expect(brotliSize(content)).toBeGreaterThan(20 * kB);
    expect(brotliSize(content)).toBeLessThanOrEqual(60 * kB);
    expect(content.length).toBeLessThanOrEqual(380 * kB);
    expect(elements).toBeGreaterThan(500);
    expect(elements).toBeLessThanOrEqual(3500);
  }
});

test("the first picture waits for at most four files, the document among them", () => {
  expect(sizes.entries).toBeGreaterThanOrEqual(2);
  expect(sizes.entries).toBeLessThanOrEqual(4);
});

test("the script fetched before the first gesture, the live map's left out, is at most 45 kB", () => {
  expect(sizes.script).toBeGreaterThan(10 * kB);
  expect(sizes.script, fetched.all.filter((it) => it.endsWith(".js")).join(" ")).toBeLessThanOrEqual(45 * kB);
});

test("an English page asks for two faces in two weights and an italic, of at most 60 kB together", () => {
  expect(sizes.fontFiles).toBeGreaterThanOrEqual(2);
  expect(sizes.fontFiles).toBeLessThanOrEqual(5);
  expect(sizes.fonts).toBeLessThanOrEqual(60 * kB);
});

test("the ground of the live map is at most 260 kB", () => {
  expect(sizes.geography).toBeGreaterThan(50 * kB);
  expect(sizes.geography).toBeLessThanOrEqual(260 * kB);
});

describe.each(["embed/", "embed/claims/russian-troops-crimea/"])("the embed at %s", (path) => {
  test("weighs little before its reader wants the live map, and asks for nothing of it", async () => {
    const asked = await embedFetchedUntouched(browser, living.address, path);
    const embed = embedSizesOf(living.folder, path, asked);
    expect(asked.filter((it) => /live-map|maplibre|geography|atlas-|poster-|explore-[^/]*\.js/.test(it))).toEqual([]);
    expect(embed.withoutFonts).toBeGreaterThan(12 * kB);
    expect(embed.withoutFonts).toBeLessThanOrEqual(34 * kB);
    expect(embed.requests).toBeGreaterThanOrEqual(4);
    expect(embed.requests).toBeLessThanOrEqual(7);
    expect(embed.script).toBeGreaterThan(1 * kB);
    expect(embed.script).toBeLessThanOrEqual(25 * kB);
    expect(embed.fontFiles).toBeGreaterThanOrEqual(2);
    expect(embed.fontFiles).toBeLessThanOrEqual(4);
    expect(embed.fonts).toBeLessThanOrEqual(31 * kB);
  });
});

test("the embeds of the whole, of every claim and of every region weigh at most 55 kB with their fonts", {
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
  expect(weights.filter(([, weight]) => weight > 55 * kB)).toEqual([]);
});

test("embed.js is at most 2 kB", () => {
  const size = brotliSize(readFileSync(join(living.folder, "embed.js")));
  expect(size).toBeGreaterThan(200);
  expect(size).toBeLessThanOrEqual(2 * kB);
});

test("an embed whose address asks for another View works from the compact data, without the whole atlas", async () => {
  const reader = await openReader({ path: "embed/", query: "v=1&claim=killer-remark" });
  await reader.until(async () => (await reader.listedClaims()).join() === "killer-remark");
  expect(reader.requests().filter((it) => /poster-[^/]*\.json$/.test(it)).length).toBe(1);
  expect(reader.requests().filter((it) => /atlas-|geography-|live-map|maplibre/.test(it))).toEqual([]);
  expect(await reader.complaints()).toEqual([]);
});

test("the code that makes pictures comes on demand and is at most 60 kB", async () => {
  const { scripts } = await exporterCost(browser, living.address, 0);
  expect(fetched.all.filter((it) => scripts.includes(it))).toEqual([]);
  expect(packedSize(living.folder, scripts)).toBeGreaterThan(20 * kB);
  expect(packedSize(living.folder, scripts)).toBeLessThanOrEqual(60 * kB);
});

describe("a story", () => {
  const stories = readdirSync(join(living.folder, "stories"));
  const pages = stories.flatMap((id) => [`stories/${id}/`, `embed/stories/${id}/`]);

  test.each(pages)("at %s is at most 70 kB in 4,000 elements, with all its maps drawn", (path) => {
    const content = readFileSync(join(living.folder, path, "index.html"));
    const elements = content.toString().match(/<[a-z]/gi)?.length ?? 0;
    expect(brotliSize(content)).toBeGreaterThan(10 * kB);
    expect(brotliSize(content)).toBeLessThanOrEqual(70 * kB);
    expect(elements).toBeGreaterThan(300);
    expect(elements).toBeLessThanOrEqual(4000);
  });

  test("runs a script of at most 5 kB, and asks for no records", async () => {
    const asked = await fetchedUntouched(browser, `${living.address}stories/${stories[0]}/`);
    const scripts = asked.all.filter((it) => it.endsWith(".js"));
    expect(asked.all.filter((it) => /atlas-|poster-|geography/.test(it))).toEqual([]);
    const weight = scripts.reduce(
      (sum, it) => sum + brotliSize(readFileSync(join(living.folder, it.replace(living.address, "")))),
      0,
    );
    expect(weight).toBeGreaterThan(1 * kB);
    expect(weight).toBeLessThanOrEqual(5 * kB);
  });
});
