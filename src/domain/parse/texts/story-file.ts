import * as v from "valibot";
import { id, text, words } from "../text.ts";

/** Words of a text, separated by white space; the ids of ties do not count. */
export const longestStep = 60;

const step = v.strictObject({
  title: words,
  text: v.pipe(
    words,
    v.description(
      `At most ${longestStep} words. [words](statement-id) ties a sentence to a statement, [words](id, id) to several; [words](unanswered:id) says that no answer to a statement is recorded, [words](none:?voice=…) that no statement is recorded that this View would show.`,
    ),
  ),
  view: v.pipe(text, v.description("What the map shows: a View as the address bar has it, such as “?claim=…” or “?region=…”.")),
  point: v.pipe(
    v.optional(v.array(id)),
    v.description(
      "Statements of this View whose words for places stand on the map; absent: those of the open claim or, if none is open, those its sentences are tied to.",
    ),
  ),
});

/** A story: an ordered list of Views, each with a title and a few sentences that rest on statements. Its id is its file’s name. */
export const storyFile = v.strictObject({
  title: words,
  standfirst: words,
  steps: v.pipe(v.array(step), v.minLength(2, "has fewer than two steps (add one, or make it an address)")),
});
