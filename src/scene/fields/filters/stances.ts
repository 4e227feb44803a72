import type { Stance } from "../../../domain/statement.ts";
import { stances as all } from "../../../domain/vocabulary.ts";
import type { Field } from "../field.ts";
import { someOf } from "../word.ts";

/** How a statement relates to the one it responds to; none chosen admits all. */
export const stances = {
  ...someOf("stances", "stance", all),
  filter: {
    admits: ({ statement }, chosen) => chosen.includes(statement.stance),
    keysOf: ({ statement }): readonly Stance[] => [statement.stance],
    choices: { allOf: () => all, nameOf: (id, { words }) => words.stances.verbs[id as Stance] },
  },
} as const satisfies Field<"stances", readonly Stance[]>;
