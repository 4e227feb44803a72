import * as v from "valibot";
import { id, text } from "../text.ts";

const entry = v.pipe(
  text,
  v.regex(/^[SUW]\d{2,3}$/, (issue) => `"${issue.input}" is no entry of the research (write S01, W001 or U01)`),
);

const proposition = v.pipe(
  text,
  v.regex(/^P_[a-z_]+$/, (issue) => `"${issue.input}" is no proposition (write it as P_buildup)`),
);

const end = v.pipe(
  text,
  v.regex(/^([SUW]\d{2,3}|P_[a-z_]+)$/, (issue) => `"${issue.input}" is no end of a tie (write S01, W001, U01 or P_buildup)`),
);

/** A research log: what became of each finding and of the links between them, and what was left out. None of it is shown to readers. */
export const researchLogFile = v.strictObject({
  leftOut: v.array(
    v.strictObject({
      what: v.pipe(text, v.description("What was left out, and why.")),
      entries: v.pipe(v.optional(v.array(entry)), v.description("The entries of the research it speaks of.")),
    }),
  ),
  keptApart: v.pipe(v.array(text), v.description("What is easily taken for one another, and is kept apart.")),
  assignments: v.pipe(v.array(text), v.description("Whom a voice was given that could be given another.")),
  entries: v.array(
    v.strictObject({
      entry,
      statements: v.pipe(
        v.array(id),
        v.minLength(1, "is empty (name the statements it became, or list it under leftOut)"),
        v.description("The statements it became."),
      ),
    }),
  ),
  propositions: v.array(
    v.strictObject({
      proposition,
      claim: v.pipe(v.optional(id), v.description("The claim it became; absent where it became none, and then note says why.")),
      note: v.optional(text),
    }),
  ),
  ties: v.array(
    v.strictObject({
      tie: v.pipe(
        text,
        v.regex(/^R\d{3}$/, (issue) => `"${issue.input}" is no tie of the research (write it as R001)`),
      ),
      from: end,
      type: text,
      to: end,
      became: v.pipe(
        text,
        v.description("What became of it; ids of statements and claims, and words of the contract, stand in backticks."),
      ),
    }),
  ),
});

export type ResearchLog = v.InferOutput<typeof researchLogFile>;
