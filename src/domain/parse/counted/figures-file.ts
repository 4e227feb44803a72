import * as v from "valibot";
import { marks } from "../../vocabulary.ts";
import { id, oneOf, text, words } from "../text.ts";

const ids = v.pipe(v.array(id), v.minLength(1, "is empty (name at least one, or leave it out)"));

/** A kind of thing that is counted. */
export const counted = v.strictObject({
  id,
  one: v.pipe(words, v.description("The noun for one of it, such as “ship”.")),
  many: v.pipe(words, v.description("The noun for several.")),
  named: v.pipe(
    v.optional(
      v.pipe(
        v.array(
          v.pipe(
            text,
            v.regex(/^[\p{L} -]+$/u, (issue) => `"${issue.input}" is not a noun (write letters, spaces and hyphens alone)`),
          ),
        ),
        v.minLength(1, "is empty (give the nouns, or leave it out)"),
      ),
    ),
    v.description("Nouns that sources use for it, taken over where the words of a figure have one; a plural in -s is found too."),
  ),
  nobodys: v.pipe(
    v.optional(v.literal(true, "is not true")),
    v.description("True where a source may count it without saying whose it is."),
  ),
  mark: v.pipe(v.optional(oneOf(marks)), v.description("How the map shows its numbers; absent: not at all.")),
});

const regions = v.pipe(
  v.strictObject({
    only: v.pipe(v.optional(ids), v.description("A figure counts at least one region, and none but these.")),
    some: v.pipe(v.optional(ids), v.description("A figure counts at least one of these, or no region that is named.")),
  }),
  v.check(
    ({ only, some }) => (only === undefined) !== (some === undefined),
    "has both or neither (give the regions under only, or under some)",
  ),
);

const note = v.strictObject({
  text: words,
  when: v.pipe(
    v.optional(oneOf(["exercises"])),
    v.description(
      "Told only where some of the figures are of exercises and others are not, after who speaks of which; absent: always.",
    ),
  ),
});

const group = v.strictObject({
  id,
  name: v.pipe(words, v.description("Its name among the groups.")),
  topic: v.pipe(v.optional(words), v.description("What it is about, within a heading; absent: the name.")),
  unit: v.pipe(words, v.description("What the axis counts.")),
  of: v.pipe(id, v.description("What is counted.")),
  comparisons: v.pipe(
    v.optional(id),
    v.description("The kind of thing of which comparisons with another time (“the largest since …”) belong to it too."),
  ),
  forces: v.pipe(v.optional(id), v.description("The actor whose forces are counted; absent: anyone's.")),
  acts: v.pipe(v.optional(ids), v.description("The acts that the claims are about; absent: any.")),
  regions: v.pipe(v.optional(regions), v.description("The regions counted; absent: any.")),
  notes: v.pipe(v.optional(v.array(note)), v.description("What is told beside its chart.")),
});

/** What is counted in an atlas, and the groups its charts show. */
export const figuresFile = v.strictObject({
  counted: v.pipe(
    v.optional(v.array(counted)),
    v.description("Kinds of things counted, beside the general ones or, where the id is the same, in the place of one."),
  ),
  regions: v.pipe(
    v.optional(v.array(v.strictObject({ region: id, name: words }))),
    v.description("What regions are called beside a figure, in the order they are named there; others go by their short name."),
  ),
  groups: v.pipe(
    v.optional(v.array(group)),
    v.description(
      "The groups charted, in the order shown. A figure is in one at most: the first it fits, those with only before others.",
    ),
  ),
});
