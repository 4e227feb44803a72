import { makesOwnClaim } from "../../domain/atlas.ts";
import type { Statement } from "../../domain/statement.ts";
import type { Edition } from "../../words/edition.ts";
import type { Words } from "../../words/words.ts";
import { speakerOf } from "../card/entry.ts";

/** Speaker, verb and proposition: the three that never appear apart. */
export type Saying = { readonly speaker: string; readonly verb: string; readonly proposition: string };

/** A statement in brief: its first speaker, and the verb for the speaker's stance on its claim's proposition. */
export function sayingOf({ atlas, words }: Edition, statement: Statement): Saying {
  const [asserter] = statement.asserters;
  if (!asserter) throw new Error(`statement without asserter: ${statement.id}`);
  const { name, isPlural } = speakerOf(atlas, asserter);
  return {
    speaker: name,
    verb: words.stances.verbOf(makesOwnClaim(atlas, statement) ? "asserts" : statement.stance, isPlural),
    proposition: atlas.claimOf(statement.claim).proposition,
  };
}

export function headingOf(words: Words, { speaker, verb, proposition }: Saying): string {
  return words.common.claimHeading(speaker, verb, proposition);
}
