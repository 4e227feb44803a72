import type * as v from "valibot";
import type { atlasFile } from "./parse/actors-file.ts";
import type { borderFile } from "./parse/region-file.ts";

/** The id of a view of the disputed lines. */
export type BorderView = string;
/** The views of the disputed lines that an atlas has, and which of them is shown without a choice. */
export type BorderViews = NonNullable<v.InferOutput<typeof atlasFile>["borders"]>;
/** A view's id and its texts: its name in a list, the note printed beside a map, its meaning, and shorter forms. */
export type BorderViewWords = BorderViews["views"][number];
/** A disputed line, with who draws it, how, and on the authority of which document, in each view. */
export type Border = Readonly<v.InferOutput<typeof borderFile>>;
/** How one view draws a line. */
export type BorderDrawing = Border["views"][BorderView];
