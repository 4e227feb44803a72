import { visible } from "./parse/language/letters.ts";

/** A problem in a record: the file, the place in it, what is wrong and (in brackets in the message) what would be right. */
export type Problem = {
  /** Path of the file, relative to the data folder. */
  readonly file: string;
  /** Line in that file, counted from 1, if known. */
  readonly line?: number;
  /** Path in the record: keys and indices joined by dots, such as `statements.0.saidOn`. */
  readonly path: string;
  /** What is wrong, and what would be right. */
  readonly message: string;
};

/** The line printed for a problem: `file:line: path: message`. */
export function sentenceOf({ file, line, path, message }: Problem): string {
  const parts = [line === undefined ? file : `${file}:${line}`, ...(path === "" ? [] : [path]), message];
  return visible(parts.map(shortened).join(": "));
}

/** Without the rest of long quotations and words from a record. */
function shortened(text: string): string {
  return text.replaceAll(/"([^"]{100})[^"]{200,}"/g, '"$1 …"').replaceAll(/([^\s"]{100})[^\s")]{200,}/g, "$1 …");
}
