import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeFonts } from "../../../src/build/atlas/fonts.ts";
import { renderCards } from "../../../src/build/site/cards.ts";
import { indexedPng } from "../../../src/build/site/indexed-png.ts";
import { svgOf } from "../../../src/picture/files.ts";
import type { Box } from "../../../src/scene/layout/box.ts";
import { cardPicture } from "../../../src/scene/picture/spec.ts";
import { wholeView, withClaim } from "../../../src/scene/view.ts";
import { frozenAtlas } from "../../fixtures/atlas/frozen-atlas.ts";
import { frozenPictures } from "../../fixtures/atlas/frozen-pictures.ts";
import { englishWords } from "../../fixtures/in-english.ts";
import { drawnLines } from "../../picture/drawn-words.ts";

const folder = mkdtempSync(join(tmpdir(), "claimed-ground-cards-"));
const views = { atlas: wholeView, claim: withClaim(wholeView, "nato-forces-near-russia") };
let svgs: ReadonlyMap<string, string>;
let cards: ReadonlyMap<string, Buffer>;
let words: ReadonlyMap<string, readonly Box[]>;

const inEmbeds = { waters: "", words: "", headings: "" };

beforeAll(async () => {
  const { glyphWidths, pictureFor } = await frozenPictures();
  const pictures = Object.entries(views).map(([name, view]) => [name, pictureFor(view, cardPicture)] as const);
  svgs = new Map(pictures.map(([name, picture]) => [name, svgOf(englishWords, picture, [])]));
  words = new Map(
    pictures.map(([name, picture]) => {
      const around = drawnLines(picture, glyphWidths).filter(({ groups }) =>
        ["header", "sources"].some((it) => groups.includes(it)),
      );
      const { factor } = picture;
      const inPixels = ({ left, top, right, bottom }: Box) => ({
        left: left * factor,
        top: top * factor,
        right: right * factor,
        bottom: bottom * factor,
      });
      return [name, around.map((it) => inPixels(it.box))];
    }),
  );
  await makeFonts({ text: JSON.stringify(frozenAtlas), inEmbeds }, folder);
  cards = await renderCards(svgs, folder);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

function pictureOf(name: string, from = cards): PNG {
  return PNG.sync.read(from.get(name) ?? Buffer.alloc(0));
}

function coloursIn({ data, width }: PNG, { left, top, right, bottom }: Box): number {
  const colours = new Set<number>();
  for (let y = Math.floor(top); y < bottom; y++)
    for (let x = Math.floor(left); x < right; x++) colours.add(data.readUIntBE((y * width + x) * 4, 3));
  return colours.size;
}

describe("a rendered card", () => {
  test("is 1200 by 630 pixels, and far from blank", () => {
    for (const name of cards.keys()) {
      const picture = pictureOf(name);
      expect([picture.width, picture.height]).toEqual([1200, 630]);
      expect(coloursIn(picture, { left: 0, top: 0, right: 1200, bottom: 630 })).toBeGreaterThan(40);
    }
  });

  test("has its words drawn, each line in its place", async () => {
    const wordless = new Map([...svgs].map(([name, svg]) => [name, svg.replaceAll(/<text.*?<\/text>/gs, "")]));
    const without = await renderCards(wordless, folder);
    for (const [name, boxes] of words) {
      for (const box of boxes) {
        const inside = { ...box, left: box.left + 20 };
        expect([name, box, coloursIn(pictureOf(name), inside) > 4]).toEqual([name, box, true]);
        expect([name, box, coloursIn(pictureOf(name, without), inside)]).toEqual([name, box, 1]);
      }
    }
  });

  test("stays small", () => {
    for (const card of cards.values()) expect(card.length).toBeLessThan(160_000);
  });
});

test("the same document gives the same bytes, from the cache and afresh", async () => {
  expect([...(await renderCards(svgs, folder))]).toEqual([...cards]);
  const fresh = mkdtempSync(join(tmpdir(), "claimed-ground-cards-"));
  await makeFonts({ text: JSON.stringify(frozenAtlas), inEmbeds }, fresh);
  expect([...(await renderCards(svgs, fresh))]).toEqual([...cards]);
  rmSync(fresh, { recursive: true });
});

test("a document that cannot be rendered is told by its page's name", async () => {
  await expect(renderCards(new Map([["cards/claims/broken.png", "<svg"]]), folder)).rejects.toThrow("cards/claims/broken.png");
});

test("the cache keeps what is used and of the rest the latest few hundred", async () => {
  const full = mkdtempSync(join(tmpdir(), "claimed-ground-cards-"));
  await makeFonts({ text: "", inEmbeds }, full);
  mkdirSync(join(full, "cards"));
  for (let index = 0; index < 320; index++) {
    const file = join(full, "cards", `old-${index}.png`);
    writeFileSync(file, "");
    utimesSync(file, 1_000_000 + index, 1_000_000 + index);
  }
  const dot = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><rect width="4" height="4" fill="#fff"/></svg>';
  await renderCards(new Map([["dot", dot]]), full);
  const kept = readdirSync(join(full, "cards"));
  expect(kept.length).toBe(300);
  expect(kept).toContain("old-319.png");
  expect(kept).not.toContain("old-0.png");
  rmSync(full, { recursive: true });
});

test("a picture of few colours keeps each of them", () => {
  const colours = [0xfaf9f5, 0x1c1f24, 0xad3b28, 0x1a66a8];
  const rgba = Uint8Array.from(colours.flatMap((it) => [it >> 16, (it >> 8) & 255, it & 255, 255]));
  expect(new Uint8Array(PNG.sync.read(indexedPng({ width: 2, height: 2, rgba })).data)).toEqual(rgba);
});
