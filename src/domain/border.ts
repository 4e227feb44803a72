import type * as v from "valibot";
import type { borderFile } from "./parse/region-file.ts";
import type { borderViews, disputedLines } from "./vocabulary.ts";

export type BorderView = (typeof borderViews)[number];
export type DisputedLine = (typeof disputedLines)[number];
/** A view of the borders in words, as the words' catalogue has them: its name in a list, what is printed beside a map, what it means. */
export type BorderViewWords = {
  readonly id: BorderView;
  readonly name: string;
  /** Without a full stop. */
  readonly label: string;
  readonly meaning: string;
};
/** A disputed line: who draws it how, on which document. */
export type Border = Readonly<v.InferOutput<typeof borderFile>>;
