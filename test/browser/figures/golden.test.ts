import jsqr from "jsqr";
import { PNG } from "pngjs";
import { describe, expect, test } from "vitest";
import { recordInPicture } from "../../../src/picture/formats/reopen.ts";
import { plainPicture } from "../../../src/scene/picture/spec.ts";
import { goldenPictures } from "../../fixtures/atlas/golden-pictures.ts";
import { openReader, site } from "../driver.ts";
import { batchPictures } from "./batch-pictures.ts";
import { likenessOf } from "./likeness.ts";

const { pictureFor, svgBytes, pngBytes, pngOf } = await batchPictures(site.address);

test("ten pictures made without a browser open again when they are dropped on the page, and come out the same", async () => {
  const reader = await openReader();
  for (const [name, { query, spec }] of Object.entries(goldenPictures)) {
    const picture = pictureFor(query, spec);
    const [svg, png] = [svgBytes(picture), await pngBytes(picture)];
    await reader.dropsFile(`${name}.png`, "image/png", png);
    await reader.exporterReady();
    await reader.until(async () => (await reader.outcome()).includes(name));
    const fromBrowser = await reader.takes("Download SVG");
    expect([name, fromBrowser.bytes.equals(svg)]).toEqual([name, true]);
    const saved = await reader.takes("Download PNG");
    expect([name, recordInPicture(saved.bytes)]).toEqual([name, picture.record]);
    expect(saved.name).toBe(`${picture.words.fileName}.png`);
    const { mean, least, at } = likenessOf(PNG.sync.read(saved.bytes), PNG.sync.read(Buffer.from(png)));
    expect([name, mean >= 0.97]).toEqual([name, true]);
    expect([name, at, least >= 0.6]).toEqual([name, at, true]);
  }
  expect(Object.keys(goldenPictures)).toHaveLength(10);
  expect(await reader.complaints()).toEqual([]);
}, 240_000);

describe("the measure of likeness", () => {
  test("tells a picture in which one label is missing", async () => {
    const picture = pictureFor("", { ...plainPicture, scale: 1 });
    const without = { ...picture, content: picture.content.replace(/<text[^>]*>Donetsk<\/text>/, "") };
    expect(without.content.length).toBeLessThan(picture.content.length);
    const whole = await pngOf(picture);
    expect(likenessOf(whole, whole)).toMatchObject({ mean: 1, least: 1 });
    expect(likenessOf(whole, await pngOf(without)).least).toBeLessThan(0.6);
  });
});

describe("the code in a picture", () => {
  test("is read at half its size, from a JPEG of quality 60, and leads to the page", async () => {
    const reader = await openReader();
    for (const [query, preset] of [
      ["claim=nato-forces-near-russia", "16:9"],
      ["region=crimea&theme=dark", "16:9"],
      ["", "a4"],
    ] as const) {
      const picture = pictureFor(query, {
        ...plainPicture,
        parts: [...plainPicture.parts, "code"],
        scale: 1,
        size: { kind: "preset", preset },
      });
      expect(picture.content).toContain('<g id="code">');
      const { data, width, height } = cornerOf(await reader.worn(await pngBytes(picture), 0.5, 0.6));
      const code = jsqr(new Uint8ClampedArray(data), width, height);
      expect([query, code?.data]).toEqual([query, picture.words.address]);
    }
  });
});

type Pixels = { readonly data: Buffer; readonly width: number; readonly height: number };

/** The lower right part of a picture, at which somebody points a telephone to read the code. */
function cornerOf({ data, width, height }: Pixels): Pixels {
  const [left, top] = [Math.floor(width * 0.75), Math.floor(height * 0.45)];
  const rows = Array.from({ length: height - top }, (_, row) =>
    data.subarray(((row + top) * width + left) * 4, (row + top + 1) * width * 4),
  );
  return { data: Buffer.concat(rows), width: width - left, height: height - top };
}
