import * as v from "valibot";
import { text } from "../text.ts";

const spelling = v.pipe(
  text,
  v.regex(/^[^\s-]+$/, (issue) => `"${issue.input}" is not one word (write its words in rows of their own)`),
);

/** Names with spellings that no rule unifies: each row is one name in all its spellings, found by any of them. */
export const spellingsFile = v.array(
  v.pipe(v.array(spelling), v.minLength(2, "is one spelling alone (write at least two of a name)")),
);

export type Spellings = v.InferOutput<typeof spellingsFile>;
