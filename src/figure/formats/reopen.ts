import { isPng, textsInPng, xmpKeyword } from "./png.ts";
import { recordInSvg } from "./svg.ts";
import { recordInXmp } from "./xmp.ts";

/** Largest SVG document that is read, in bytes: many times what the largest of ours takes. */
const largestDocument = 32_000_000;

/**
 * The record in a picture that was exported by us, whatever programs have rewritten it since, as long as they kept its metadata. Total:
 * `undefined` where the file is not such a picture.
 */
export function recordInPicture(bytes: Uint8Array): string | undefined {
  if (isPng(bytes)) return recordInXmp(textsInPng(bytes).get(xmpKeyword) ?? "");
  if (bytes.length > largestDocument) return undefined;
  const start = new TextDecoder(encodingOf(bytes)).decode(bytes.subarray(0, 1000));
  return start.trimStart().startsWith("<") ? recordInSvg(new TextDecoder(encodingOf(bytes)).decode(bytes)) : undefined;
}

/** UTF-8, or UTF-16 where the file begins with its mark. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}
