import type { PictureTexts } from "../words.ts";
import { allowedInXml } from "./xml.ts";

/** Additional content for a raster picture's file. */
export type PngMetadata = {
  readonly dotsPerInch: number;
  /** An XMP packet. */
  readonly xmp: string;
  readonly words: Pick<PictureTexts, "title" | "alternative" | "credit" | "source" | "rights">;
};

type Chunk = {
  readonly type: string;
  readonly data: Uint8Array /** Including its length and checksum. */;
  readonly bytes: Uint8Array;
};

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** The keyword for XMP (XMP specification, part 3, 1.1.5). */
export const xmpKeyword = "XML:com.adobe.xmp";

export function isPng(bytes: Uint8Array): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/**
 * A PNG file with its density, an XMP packet and plain texts added after the header, replacing any it had (PNG specification, 11.3.3 and
 * 11.3.4.3). Throws if the input is not a PNG.
 */
export function withMetadata(png: Uint8Array, { dotsPerInch, xmp, words }: PngMetadata): Uint8Array {
  const [header, ...rest] = isPng(png) ? chunksOf(png) : [];
  if (header?.type !== "IHDR") throw new Error(`expected a PNG, got ${png.length} bytes of something else`);
  const texts: Readonly<Record<string, string>> = {
    [xmpKeyword]: xmp,
    Title: words.title,
    Author: words.credit,
    Description: words.alternative,
    Copyright: words.rights,
    Source: words.source,
  };
  const isReplaced = (chunk: Chunk) => chunk.type === "pHYs" || (isText(chunk) && Object.hasOwn(texts, keywordOf(chunk)));
  return joined([
    Uint8Array.from(signature),
    header.bytes,
    chunkOf("pHYs", densityData(dotsPerInch)),
    ...Object.entries(texts).map(([keyword, text]) => chunkOf("iTXt", textData(keyword, text))),
    ...rest.filter((it) => !isReplaced(it)).map((it) => it.bytes),
  ]);
}

/**
 * The texts of a PNG file by keyword, the first of each; compressed ones are skipped. Total: for a truncated or broken file it returns what
 * it can read.
 */
export function textsInPng(png: Uint8Array): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const chunk of isPng(png) ? chunksOf(png) : []) {
    const keyword = keywordOf(chunk);
    const text = isText(chunk) && !texts.has(keyword) ? textOf(chunk) : undefined;
    if (text !== undefined) texts.set(keyword, text);
  }
  return texts;
}

/** The complete chunks, up to the end chunk. */
function chunksOf(png: Uint8Array): readonly Chunk[] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: Chunk[] = [];
  let at = signature.length;
  while (at + 12 <= png.length) {
    const end = at + 12 + view.getUint32(at);
    if (end > png.length) break;
    const type = latin1(png.subarray(at + 4, at + 8));
    chunks.push({ type, data: png.subarray(at + 8, end - 4), bytes: png.subarray(at, end) });
    if (type === "IEND") break;
    at = end;
  }
  return chunks;
}

function isText({ type }: Chunk): boolean {
  return type === "iTXt" || type === "tEXt" || type === "zTXt";
}

/** The keyword of a text chunk; an empty string if none of at most 79 bytes is found. */
function keywordOf({ data }: Chunk): string {
  const end = data.subarray(0, 80).indexOf(0);
  return latin1(data.subarray(0, Math.max(0, end)));
}

function textOf(chunk: Chunk): string | undefined {
  const { type, data } = chunk;
  const afterKeyword = keywordOf(chunk).length + 1;
  if (type === "tEXt") return latin1(data.subarray(afterKeyword));
  const isCompressed = type !== "iTXt" || data[afterKeyword] !== 0;
  const afterLanguage = data.indexOf(0, afterKeyword + 2) + 1;
  const afterTranslation = data.indexOf(0, afterLanguage) + 1;
  if (isCompressed || afterLanguage === 0 || afterTranslation === 0) return undefined;
  return new TextDecoder().decode(data.subarray(afterTranslation));
}

/** Data for an `iTXt` chunk: keyword, uncompressed, no language, no translated keyword, UTF-8. */
function textData(keyword: string, text: string): Uint8Array {
  return new TextEncoder().encode(`${keyword}\0\0\0\0\0${allowedInXml(text)}`);
}

/** Data for a `pHYs` chunk: dots per metre in both directions, and the unit, metres. */
function densityData(dotsPerInch: number): Uint8Array {
  const data = new DataView(new ArrayBuffer(9));
  const dotsPerMetre = Math.round(dotsPerInch / 0.0254);
  data.setUint32(0, dotsPerMetre);
  data.setUint32(4, dotsPerMetre);
  data.setUint8(8, 1);
  return new Uint8Array(data.buffer);
}

function chunkOf(type: string, data: Uint8Array): Uint8Array {
  const chunkBytes = new Uint8Array(12 + data.length);
  const view = new DataView(chunkBytes.buffer);
  view.setUint32(0, data.length);
  chunkBytes.set(new TextEncoder().encode(type), 4);
  chunkBytes.set(data, 8);
  view.setUint32(8 + data.length, checksumOf(chunkBytes.subarray(4, 8 + data.length)));
  return chunkBytes;
}

/** The checksum table, by byte (PNG specification, annex D). */
const checksumTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32 as used by PNG. */
function checksumOf(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (checksumTable[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

function latin1(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const joinedBytes = new Uint8Array(parts.reduce((length, it) => length + it.length, 0));
  let at = 0;
  for (const it of parts) {
    joinedBytes.set(it, at);
    at += it.length;
  }
  return joinedBytes;
}
