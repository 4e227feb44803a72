import { type Atlas, claimIdOf, correctionOf, makesOwnClaim } from "../../domain/atlas.ts";
import { magnitudeOf } from "../../domain/quantity.ts";
import { type Statement, shownEvidenceOf } from "../../domain/statement.ts";
import type { Edition } from "../../words/edition.ts";
import type { CitingWords } from "../../words/words.ts";
import { arePlural, laterDateOf, type Speaker, speakerOf } from "../card/entry.ts";

/**
 * A statement as one self-contained sentence in the present tense: who says it, the verb, what, when, and where we read it. A stance names
 * what it is on, and who says that; a statement that makes its own claim is given as such, whatever it answers elsewhere. It uses the
 * claim's proposition, because a gist may depend on it.
 */
export function sentenceOf({ atlas, words: texts }: Edition<CitingWords>, statement: Statement): string {
  const { stance, asserters, gist, quantities = [], saidOn } = statement;
  const isOwn = makesOwnClaim(atlas, statement);
  const { proposition } = atlas.claimOf(statement.claim);
  const correction = correctionOf(atlas, statement);
  // Repeating or confirming says the same, so there is nothing to contrast.
  const isSame = isOwn || stance === "repeats" || stance === "corroborates";
  const words = isSame ? proposition : gist;
  const speakers = asserters.map((it) => speakerOf(atlas, it));
  return texts.citeAndShare.sentence({
    speakers,
    stance: isOwn ? "asserts" : stance,
    isPlural: arePlural(speakers),
    ...(isSame ? {} : { target: { proposition, ...sayersOf(atlas, statement) } }),
    ...(words === undefined ? {} : { words }),
    // A ranking without a number only repeats the proposition.
    figures: quantities.filter((it) => magnitudeOf(it) !== undefined || !it.comparator).map((it) => it.asSaid),
    date: texts.dates.inWords(saidOn),
    chain: shownEvidenceOf(statement).chain.map((it) => it.name),
    ...(correction
      ? {
          corrected: {
            date: laterDateOf(texts, statement, correction),
            figures: (correction.quantities ?? []).map((it) => it.asSaid),
          },
        }
      : {}),
  });
}

/** Who makes the claim that a stance responds to: the maker of the statement it names, else the first who makes the claim. */
function sayersOf(atlas: Atlas, statement: Statement): { readonly sayer?: Speaker; readonly isOneOfSeveral?: boolean } {
  const about = atlas.statementsAbout(statement.claim).filter((it) => makesOwnClaim(atlas, it));
  const target = (statement.targets ?? []).find((it) => claimIdOf(atlas, it) === statement.claim);
  const said = about.filter((it) => it.id === target || target === statement.claim);
  const [sayer, ...others] = said.flatMap((it) => it.asserters.slice(0, 1)).map((it) => speakerOf(atlas, it));
  const isSelf = statement.asserters.some((it) => speakerOf(atlas, it).name === sayer?.name);
  return sayer === undefined || isSelf ? {} : { sayer, isOneOfSeveral: others.some((it) => it.name !== sayer.name) };
}
