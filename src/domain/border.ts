import type * as v from "valibot";
import type { borderFile } from "./parse/region-file.ts";
import type { borderViews, disputedLines } from "./vocabulary.ts";

export type BorderView = (typeof borderViews)[number];
export type DisputedLine = (typeof disputedLines)[number];
/** The texts for one view of the borders, from the word catalogue: its name in a list, the note printed beside a map, its meaning. */
export type BorderViewWords = {
  readonly id: BorderView;
  readonly name: string;
  /** Without a full stop. */
  readonly label: string;
  readonly meaning: string;
};
/** A disputed line, with who draws it, how, and on the authority of which document. */
export type Border = Readonly<v.InferOutput<typeof borderFile>>;
