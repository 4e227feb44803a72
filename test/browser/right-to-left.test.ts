import { describe, expect, test } from "vitest";
import { openReader, type Reader } from "./driver.ts";
import { atlas } from "./expected.ts";
import { placesIn, sideways } from "./sideways.ts";

const sizes = [
  [320, 600],
  [640, 700],
  [820, 900],
  [1440, 900],
] as const;

const claim = atlas.claims[0]?.id;

const pages = [
  "",
  `?claim=${claim}`,
  "?show=table",
  "?show=figures",
  `claims/${claim}/`,
  "regions/crimea/",
  "method/",
  "embed/",
  `embed/claims/${claim}/`,
  "embed/figures/near-ukraine/",
];

/** Lays the page out for Arabic, or back for English. */
async function layOut(reader: Reader, dir: "rtl" | "ltr"): Promise<void> {
  await reader.read((to) => {
    document.documentElement.dir = to;
    document.documentElement.lang = to === "rtl" ? "ar" : "en";
  }, dir);
}

/** Where everything stands once nothing moves any more: a map is drawn anew for another size. */
async function placesAtRest(reader: Reader): Promise<readonly string[]> {
  for (let places = await placesIn(reader); ; ) {
    await new Promise((then) => setTimeout(then, 60));
    const next = await placesIn(reader);
    if (next.join() === places.join()) return next;
    places = next;
  }
}

/** What is out of place in a page that runs from the right, and is not in one that runs from the left. */
async function outOfPlace(reader: Reader): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [width, height] of sizes) {
    await layOut(reader, "ltr");
    await reader.resize({ width, height });
    const before = await placesAtRest(reader);
    await layOut(reader, "rtl");
    const sides = await sideways(reader, "plain", [[width, height]]);
    const after = await placesAtRest(reader);
    found.push(...sides, ...after.filter((it) => !before.includes(it)).map((it) => `${width}: ${it}`));
  }
  return found;
}

describe("a page that runs from the right keeps everything in its room, and nothing lies on anything else", () => {
  for (const path of pages) {
    test(`at “${path}”`, async () => {
      const reader = await openReader({ path, webgl: false });
      if (path.startsWith("?show")) await reader.until(() => reader.read(() => document.querySelector("#sheet *") !== null));
      expect(await outOfPlace(reader)).toEqual([]);
    });
  }

  test("in the dialogs that make embeds and pictures", async () => {
    const reader = await openReader({ webgl: false });
    await reader.openBuilder();
    expect(await outOfPlace(reader), "embed").toEqual([]);
    await reader.visit("");
    await reader.openExporter();
    expect(await outOfPlace(reader), "export").toEqual([]);
  });
});
