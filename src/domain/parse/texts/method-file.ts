import * as v from "valibot";
import { id, words } from "../text.ts";

const paragraphs = v.optional(v.array(words));

/** What an atlas adds to the page of its method: examples for its general sentences, and paragraphs of its own. */
export const methodFile = v.strictObject({
  examples: v.optional(
    v.strictObject({
      drawn: v.pipe(
        v.optional(v.array(id)),
        v.description("Claims for the drawn example, of which the first that is not withdrawn is shown."),
      ),
      baselines: v.pipe(
        v.optional(v.array(words)),
        v.description("Baselines that speakers compare with, such as “since 2014”; each makes another claim."),
      ),
      units: v.pipe(
        v.optional(words),
        v.description("A main clause on two units that are not turned into one another, without a full stop."),
      ),
    }),
  ),
  sections: v.pipe(
    v.optional(
      v.strictObject({
        records: paragraphs,
        drawn: paragraphs,
        borders: paragraphs,
        clocks: paragraphs,
        unknown: v.pipe(paragraphs, v.description("Each an item of a list: what was looked for and not found.")),
        corrections: paragraphs,
        data: paragraphs,
        licences: paragraphs,
      }),
    ),
    v.description("Paragraphs of sections of the page: plain text, in which [words](claim:id) is a link to a claim."),
  ),
});

export type Method = v.InferOutput<typeof methodFile>;

export type MethodSection = keyof NonNullable<Method["sections"]>;

/** A piece of a paragraph; with `claim`, its words are a link to that claim. */
export type Piece = { readonly words: string; readonly claim?: string };

const link = /\[([^[\]]+)\]\(([^()\s]*)\)/g;

/** The pieces of a paragraph in order. A link that does not begin with “claim:” names an empty claim. */
export function piecesOf(paragraph: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: linkText, 1: label = "", 2: target = "", index } of paragraph.matchAll(link)) {
    if (index > end) pieces.push({ words: paragraph.slice(end, index) });
    pieces.push({ words: label, claim: /^claim:(.+)$/.exec(target)?.[1] ?? "" });
    end = index + linkText.length;
  }
  if (end < paragraph.length) pieces.push({ words: paragraph.slice(end) });
  return pieces;
}
