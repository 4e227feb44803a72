import type { VoiceId } from "../../domain/actor.ts";
import type { Atlas } from "../../domain/atlas.ts";
import { isQuotation, shownEvidenceOf } from "../../domain/statement.ts";
import type { Edition } from "../../words/edition.ts";
import type { EmbedWords } from "../../words/words.ts";
import { besideOf } from "../card/beside.ts";
import type { Card } from "../card/card.ts";
import type { Entry, Speaker, StatedNumber } from "../card/entry.ts";

/** One side of a pair: who says what, when and where we read it. */
export type Side = {
  readonly statement: string;
  readonly claim: string;
  readonly isOwn: boolean;
  readonly speakers: readonly [Speaker, ...Speaker[]];
  readonly verb: string;
  /** The last day it can have been made, `YYYY-MM-DD`, and the date in words. */
  readonly day: string;
  readonly date: string;
  /** What it says: the speaker's own sentence, or our summary. */
  readonly words: { readonly text: string; readonly isQuoted: boolean; readonly language?: string; readonly note?: string };
  readonly publisher: string;
  readonly passage?: string;
};

/** A claim and its answer, side by side, so that no side stands alone. */
export type Pair = {
  readonly claim: string;
  readonly proposition: string;
  readonly lead: Side;
  /** How many others make the same claim. */
  readonly others: number;
  /** The lead's numbers as said; empty if a cluster shows them. */
  readonly figures: readonly StatedNumber[];
  readonly moreFigures: number;
  /** That its own side has corrected the figures. */
  readonly corrected?: string;
  readonly answer?: Side;
  /** Shown instead of an answer if the statement has none. */
  readonly silence?: string;
  /** How many more answers there are, and by whom. */
  readonly moreAnswers?: { readonly count: string; readonly voices: string };
  /** Number of visible statements outside the pair. */
  readonly rest: number;
};

/** Maximum number of figures beside a claim. */
const mostFigures = 2;

/** A card's claim with its answer; `statements` is how many the View shows. */
export function pairOf({ atlas, words }: Edition<EmbedWords>, card: Card, statements: number): Pair {
  const { lead, answer, claim } = card;
  const claimStatements = [lead, ...card.others].map((it) => atlas.statementOf(it.id));
  const answering = card.answers.map((it) => atlas.statementOf(it.id));
  const { alsoAsserting, moreAnswers } = besideOf(atlas, atlas.claimOf(claim), claimStatements, answering);
  const saying = new Set(alsoAsserting.map((it) => nameOf(atlas, it.asserters[0])));
  for (const { name } of lead.speakers) saying.delete(name);
  return {
    claim,
    proposition: card.proposition,
    lead: sideOf({ atlas, words }, lead, { claim, text: lead.gist ?? card.proposition }),
    others: saying.size,
    figures: lead.figures.slice(0, mostFigures).map(inEnglish),
    moreFigures: Math.max(0, lead.figures.length - mostFigures),
    ...(lead.corrected === undefined ? {} : { corrected: lead.corrected }),
    ...(answer
      ? { answer: sideOf({ atlas, words }, answer, { claim, text: answer.proposition }) }
      : { silence: words.selection.noAnswer(card.toOthers) }),
    ...(moreAnswers.length === 0
      ? {}
      : {
          moreAnswers: {
            count: words.pair.moreAnswers(moreAnswers.length),
            voices: words.pair.byVoice(card.moreAnswers.map((it) => ({ name: shortOf(atlas, it.voice), count: it.count }))),
          },
        }),
    rest: statements - (answer ? 2 : 1),
  };
}

/** A voice’s short name, for tight spaces. */
export function shortOf(atlas: Atlas, id: VoiceId): string {
  const { name, short } = atlas.voiceOf(id);
  return short ?? name;
}

/** A figure without the original wording it was translated from, which is in the full record. */
function inEnglish({ before, number, after }: StatedNumber): StatedNumber {
  const without = (text: string) => text.replace(/ ?\([^)]*\p{Script=Cyrillic}[^)]*\)/gu, "");
  return { before: without(before), number, after: without(after) };
}

function nameOf(
  atlas: Atlas,
  asserter: { readonly actor?: string | undefined; readonly description?: string | undefined } | undefined,
) {
  return asserter?.actor === undefined ? (asserter?.description ?? "") : atlas.actorOf(asserter.actor).name;
}

/** A statement as one side of a pair: in the speaker's own words if they form a sentence in the readers' language. */
function sideOf(
  { atlas, words }: Edition<EmbedWords>,
  entry: Entry,
  { claim, text }: { readonly claim: string; readonly text: string },
): Side {
  const [reading] = entry.readings;
  const { quotation } = reading;
  const statement = atlas.statementOf(entry.id);
  const isSentence =
    quotation !== undefined &&
    isQuotation(shownEvidenceOf(statement)) &&
    quotation.language === words.locale.lang &&
    /^\p{Lu}/u.test(quotation.text);
  return {
    statement: entry.id,
    claim: entry.claim,
    isOwn: entry.claim === claim,
    speakers: entry.speakers,
    verb: entry.verb,
    day: entry.day,
    date: words.dates.short(statement.saidOn, atlas.head.period),
    words: isSentence
      ? { text: quotation.text, isQuoted: true, ...(quotation.note === undefined ? {} : { note: quotation.note }) }
      : { text, isQuoted: false },
    publisher: reading.publisher,
    ...(reading.passage === undefined ? {} : { passage: reading.passage }),
  };
}
