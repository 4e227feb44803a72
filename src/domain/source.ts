import type * as v from "valibot";
import type { sourceFile } from "./parse/claim-file.ts";

export type SourceId = string;
/** A document that contains a statement and that we have read. */
export type Source = Readonly<v.InferOutput<typeof sourceFile>>;
