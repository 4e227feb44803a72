import { PNG } from "pngjs";
import { describe, expect, test } from "vitest";
import { textsInPng, withMetadata } from "../../../src/picture/formats/png.ts";
import { createRandom } from "../../fixtures/atlas/random.ts";
import { pictureWith, plainPng, wordsWith, xmpWith } from "./example.ts";

type Chunk = { readonly type: string; readonly data: Buffer; readonly checksum: number };

/** Chunks read by other means than the code's. */
function chunksIn(png: Uint8Array): readonly Chunk[] {
  const bytes = Buffer.from(png);
  const chunks: Chunk[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const data = bytes.subarray(at + 8, at + 8 + length);
    chunks.push({ type: bytes.toString("latin1", at + 4, at + 8), data, checksum: bytes.readUInt32BE(at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

/** CRC-32 bit by bit, by long division. */
function remainderOf(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes)
    for (let bit = 0; bit < 8; bit++) {
      const isOdd = ((value ^ (byte >> bit)) & 1) === 1;
      value = isOdd ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    }
  return ~value >>> 0;
}

/** A picture with a chunk of this type after its header. */
function withChunk(type: string, data: string): Uint8Array {
  const png = Buffer.from(plainPng());
  const body = Buffer.from(type + data, "latin1");
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(body.length - 4);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(remainderOf(body), body.length + 4);
  return new Uint8Array(Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]));
}

describe("a picture with metadata", () => {
  test("is the same picture to another decoder", () => {
    const before = PNG.sync.read(Buffer.from(plainPng()));
    const after = PNG.sync.read(Buffer.from(pictureWith()), { checkCRC: true });
    expect([after.width, after.height, after.data]).toEqual([before.width, before.height, before.data]);
  });

  test("has them between its header and its pixels, each chunk with its checksum", () => {
    const chunks = chunksIn(pictureWith());
    expect(chunks.slice(0, 8).map((it) => it.type)).toEqual(["IHDR", "pHYs", "iTXt", "iTXt", "iTXt", "iTXt", "iTXt", "iTXt"]);
    expect(chunks.at(-1)?.type).toBe("IEND");
    for (const { type, data, checksum } of chunks) {
      expect(remainderOf(Buffer.concat([Buffer.from(type), data]))).toBe(checksum);
    }
  });

  test.each([
    [96, 3780],
    [192, 7559],
    [300, 11811],
    [1200, 47244],
  ])("says its density: %d dots an inch are %d a metre", (dotsPerInch, dotsPerMetre) => {
    const png = withMetadata(plainPng(), { dotsPerInch, xmp: "", words: wordsWith() });
    const density = chunksIn(png).filter((it) => it.type === "pHYs");
    expect(density.map(({ data }) => [data.readUInt32BE(0), data.readUInt32BE(4), data[8], data.length])).toEqual([
      [dotsPerMetre, dotsPerMetre, 1, 9],
    ]);
  });

  test("gives its texts back, in any script", () => {
    expect(Object.fromEntries(textsInPng(pictureWith()))).toEqual({
      "XML:com.adobe.xmp": xmpWith(),
      Title: "Kyiv says: “troops” & <tanks>",
      Author: "Claimed Ground",
      Description: 'Map of the "Black Sea" region; Київ, Москва 😀',
      Copyright: "CC BY 4.0 © Claimed Ground",
      Source: "Interfax; РБК",
    });
  });

  test("has them once, however often they are put in, and keeps what is not ours", () => {
    const old = withChunk("tEXt", "Title\0old");
    const again = withMetadata(withMetadata(old, { dotsPerInch: 72, xmp: "<old/>", words: wordsWith({ title: "older" }) }), {
      dotsPerInch: 192,
      xmp: xmpWith(),
      words: wordsWith(),
    });
    expect(again).toEqual(pictureWith());
    const commented = withMetadata(withChunk("tEXt", "Comment\0theirs"), { dotsPerInch: 96, xmp: "", words: wordsWith() });
    expect(textsInPng(commented).get("Comment")).toBe("theirs");
  });

  test("has no text with a zero in it, which would end it", () => {
    const png = withMetadata(plainPng(), { dotsPerInch: 96, xmp: "a\0b", words: wordsWith({ title: "c\0d\ud800" }) });
    expect(textsInPng(png).get("XML:com.adobe.xmp")).toBe("ab");
    expect(textsInPng(png).get("Title")).toBe("cd");
  });
});

test("what is no PNG gets no metadata", () => {
  const give = (bytes: Uint8Array) => () => withMetadata(bytes, { dotsPerInch: 96, xmp: "", words: wordsWith() });
  expect(give(new Uint8Array())).toThrow("expected a PNG, got 0 bytes of something else");
  expect(give(plainPng().subarray(0, 20))).toThrow("expected a PNG, got 20 bytes");
});

describe("texts are read", () => {
  test("from Latin chunks as from international ones, the first of each keyword", () => {
    expect(textsInPng(withChunk("tEXt", "Comment\0caf\u00e9")).get("Comment")).toBe("café");
    expect(textsInPng(withChunk("iTXt", "Comment\0\0\0en\0Kommentar\0\u00c3\u00a9")).get("Comment")).toBe("é");
  });

  test.each([
    ["zTXt", "Comment\0\0xx"],
    ["iTXt", "Comment\0\u0001\0\0\0xx"],
    ["iTXt", "Comment\0\0\0\0"],
    ["iTXt", "Comment\0\0"],
    ["iTXt", "Comment\0"],
    ["iTXt", ""],
  ])("but not from a compressed chunk or half a one: %s %j", (type, data) => {
    expect(textsInPng(withChunk(type, data)).get("Comment")).toBeUndefined();
  });

  test("from a file that is cut off anywhere, as far as it goes", () => {
    const png = pictureWith();
    const sizes = Array.from({ length: png.length }, (_, length) => textsInPng(png.slice(0, length)).size);
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    expect([sizes[0], sizes.at(-1)]).toEqual([0, 6]);
  });

  test("from a part of a larger buffer", () => {
    const png = pictureWith();
    const larger = new Uint8Array(png.length + 20);
    larger.set(png, 7);
    expect(textsInPng(larger.subarray(7, 7 + png.length))).toEqual(textsInPng(png));
  });

  test("from a file of which bytes were changed, without fault", () => {
    const random = createRandom(10);
    for (let run = 0; run < 1000; run++) {
      const png = pictureWith("<x/>");
      for (let change = 0; change < 8; change++) png[8 + random.below(png.length - 8)] = random.below(256);
      expect(textsInPng(png).size).toBeLessThanOrEqual(20);
    }
  });
});
