import type { Stance } from "../../../domain/statement.ts";
import { stances as words } from "../../../domain/vocabulary.ts";
import { verbs } from "../../../words/stance.ts";
import type { Field } from "../field.ts";
import { someOf } from "../word.ts";

/** How a statement relates to the one it responds to; none chosen admits all. */
export const stances = {
  ...someOf("stances", "stance", words),
  filter: {
    admits: ({ statement }, chosen) => chosen.includes(statement.stance),
    keysOf: ({ statement }): readonly Stance[] => [statement.stance],
    choices: { allOf: () => words, nameOf: (id) => verbs[id as Stance] },
  },
} as const satisfies Field<"stances", readonly Stance[]>;
