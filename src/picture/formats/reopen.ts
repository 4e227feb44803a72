import { isPng, textsInPng, xmpKeyword } from "./png.ts";
import { recordInSvg } from "./svg.ts";
import { recordInXmp } from "./xmp.ts";

/** Largest SVG document that is read, in bytes: many times our largest. */
const largestDocument = 32_000_000;

/**
 * The record in a picture we exported, even if other programs have since rewritten the file, provided they kept its metadata. Total:
 * `undefined` if the file is not such a picture.
 */
export function recordInPicture(bytes: Uint8Array): string | undefined {
  if (isPng(bytes)) return recordInXmp(textsInPng(bytes).get(xmpKeyword) ?? "");
  if (bytes.length > largestDocument) return undefined;
  const start = new TextDecoder(encodingOf(bytes)).decode(bytes.subarray(0, 1000));
  return start.trimStart().startsWith("<") ? recordInSvg(new TextDecoder(encodingOf(bytes)).decode(bytes)) : undefined;
}

/** UTF-8, or UTF-16 if the file starts with its byte order mark. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}
