import type * as v from "valibot";
import type { sourceFile } from "./parse/claim-file.ts";

export type SourceId = string;
/** A document in which a statement was read. */
export type Source = Readonly<v.InferOutput<typeof sourceFile>>;
