import type { Problem } from "../../problem.ts";
import type { RawFile } from "../record.ts";
import { faultOfText, mixtureIn } from "./letters.ts";

/** Finds texts and keys, anywhere in files, with characters that no text may hold, and numbers that are not finite. */
export function problemsOfScalars(files: readonly RawFile[]): readonly Problem[] {
  return found(files, (it) => {
    if (typeof it === "string") return faultOfText(it);
    return typeof it === "number" && !Number.isFinite(it) ? "is not a number that can be written (write its digits)" : undefined;
  });
}

/** Finds words, anywhere in files, that mix letters of alphabets that look alike. */
export function mixturesIn(files: readonly RawFile[]): readonly Problem[] {
  return found(files, (it) => (typeof it === "string" ? mixtureIn(it) : undefined));
}

/** A problem for each value and key of which there is something to say. */
function found(files: readonly RawFile[], messageOf: (scalar: unknown) => string | undefined): readonly Problem[] {
  const problems: Problem[] = [];
  for (const { file, value } of files) {
    const keys: (string | number)[] = [];
    const note = (scalar: unknown, of = "") => {
      const message = messageOf(scalar);
      if (message !== undefined) problems.push({ file, path: keys.join("."), message: of + message });
    };
    const walk = (it: unknown): void => {
      if (typeof it !== "object" || it === null) return note(it);
      const isList = Array.isArray(it);
      for (const [key, each] of isList ? it.entries() : Object.entries(it)) {
        keys.push(key);
        if (!isList) note(key, "its key ");
        walk(each);
        keys.pop();
      }
    };
    walk(value);
  }
  return problems;
}
