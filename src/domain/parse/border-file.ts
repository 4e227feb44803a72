import * as v from "valibot";
import { disputedLines } from "../vocabulary.ts";
import { address, date, day, id, oneOf, text } from "./text.ts";

/** How one view draws a line, and why it may. */
const drawing = v.strictObject({
  as: v.pipe(
    oneOf(["border", "control-line"]),
    v.description("What it is in this view: a border between states, or where control changes."),
  ),
  stroke: oneOf(["solid", "dashed"]),
  label: v.pipe(
    text,
    v.description("What is written beside it, on the map and in the legend; cut into lines at semicolons and commas."),
  ),
  by: v.pipe(text, v.description("Who draws it so.")),
  document: v.pipe(
    v.strictObject({ title: text, dated: v.optional(date), source: v.optional(id), address: v.optional(address) }),
    v.description("On which document; `source` where it is one of the sources, an address only where it was seen."),
  ),
  since: v.pipe(v.optional(date), v.description("Since when it is drawn so; absent where the document does not tell.")),
  note: v.optional(text),
});

/** One disputed line, and how each view of the borders draws it. No view leaves it out, so that nothing disputed is passed over. */
export const borderFile = v.strictObject({
  id: v.pipe(oneOf(disputedLines), v.description("The line of the map, and the file's name.")),
  name: text,
  views: v.strictObject({ un: drawing, ru: drawing, control: drawing }),
  recordedOn: day,
});
