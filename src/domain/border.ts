import type * as v from "valibot";
import type { borderFile } from "./parse/region-file.ts";
import type { borderViews, disputedLines } from "./vocabulary.ts";

export type BorderView = (typeof borderViews)[number];
export type DisputedLine = (typeof disputedLines)[number];
/** A disputed line: who draws it how, on which document. */
export type Border = Readonly<v.InferOutput<typeof borderFile>>;
