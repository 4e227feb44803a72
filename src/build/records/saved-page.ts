import { readFileSync, statSync } from "node:fs";
import { isUtf16 } from "./reading/decoding.ts";

/** The text of a saved page, or a sentence saying why there is none and what to do. */
export type SavedPage = { readonly text: string; readonly isHtml: boolean } | { readonly problem: string };

/** First bytes of files that are not plain text, and what those files are. */
const binaries: readonly (readonly [beginning: string, what: string, remedy: string])[] = [
  ["%PDF-", "a PDF", "copy its text, or take it out with pdftotext, and give the path of that"],
  ["PK\u0003\u0004", "a packed file, such as DOCX or ODT", "open it and save it as plain text"],
  ["\u00d0\u00cf\u0011\u00e0", "a Word file", "open it and save it as plain text"],
  ["{\\rtf", "RTF", "open it and save it as plain text"],
  ["\u0089PNG", "a picture", "give the text of the page"],
  ["\u00ff\u00d8\u00ff", "a picture", "give the text of the page"],
];

/** Reads a page's text from a file in UTF-8, or in UTF-16 with its byte order mark. Any other content is reported. */
export function readSavedPage(path: string): SavedPage {
  let bytes: Buffer;
  try {
    if (statSync(path).isDirectory()) return { problem: `"${path}" is a folder (give the path of the saved text in it)` };
    bytes = readFileSync(path);
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    return {
      problem: isMissing
        ? `unknown file "${path}" (give the path of the saved text)`
        : `"${path}" cannot be read: ${error instanceof Error ? error.message : String(error)} (give a file that can)`,
    };
  }
  const start = bytes.subarray(0, 16).toString("latin1");
  const binary = binaries.find(([beginning]) => start.startsWith(beginning));
  if (binary) return { problem: `"${path}" is ${binary[1]}, not text (${binary[2]})` };
  const text = textOf(bytes);
  if (text === undefined)
    return {
      problem: isUtf16(bytes)
        ? `"${path}" is UTF-16 without its byte order mark (save it as UTF-8)`
        : bytes.includes(0)
          ? `"${path}" is not a text: it holds bytes that stand for no letter (give the path of the saved text)`
          : `"${path}" is not UTF-8 (save it as UTF-8, or letters would be lost)`,
    };
  if (text.trim() === "") return { problem: `"${path}" is empty (save the text of the page in it)` };
  return { text, isHtml: /^\s*<(?:!doctype html|html|head|body)\b/i.test(text) };
}

/** `undefined` if bytes would be lost. */
function textOf(bytes: Buffer): string | undefined {
  const mark = bytes.subarray(0, 2).toString("hex");
  const encoding = mark === "fffe" ? "utf-16le" : mark === "feff" ? "utf-16be" : "utf-8";
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes("\0") ? undefined : text;
  } catch {
    return undefined;
  }
}
