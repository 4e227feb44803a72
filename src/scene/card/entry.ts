import type { VoiceSign } from "../../domain/actor.ts";
import { type Atlas, correctionOf, signOf, voiceIdOf, voiceOfStatement } from "../../domain/atlas.ts";
import type { ClaimId } from "../../domain/claim.ts";
import { isDay, lastDayOf } from "../../domain/partial-date.ts";
import { magnitudeOf, type Quantity, type Wording } from "../../domain/quantity.ts";
import {
  type Asserter,
  isQuotation,
  type Stance,
  type Statement,
  type StatementId,
  shownEvidenceOf,
} from "../../domain/statement.ts";
import type { Edition } from "../../words/edition.ts";
import type { Words } from "../../words/words.ts";
import { fullAtlasOf } from "../clocks/known.ts";
import { oncePer, oncePerEdition } from "../once.ts";
import { passageOf } from "./passage.ts";

/** A speaker, as shown; a group takes the plural of a verb. */
export type Speaker = VoiceSign & { readonly name: string; readonly office?: string; readonly isPlural: boolean };

/** A figure as said, split so that its number can be set larger; `number` is empty if there is none. */
export type StatedNumber = { readonly before: string; readonly number: string; readonly after: string };

/** Words of a statement: a figure or a place as said, whose words they are, and whose page has them. */
export type AsSaid = { readonly text: string; readonly wording: Wording; readonly publisher: string };

/** Where a statement was read: the chain from the speaker to the page in one line, the words, and the way to them. */
export type Reading = {
  readonly chain: string;
  /** The passage, with the text around the matched words. */
  readonly words?: {
    readonly before: string;
    readonly exact: string;
    readonly after: string;
    readonly language: string;
    readonly isQuotation: boolean;
  };
  readonly quotation?: { readonly text: string; readonly language: string; readonly note?: string };
  readonly passage?: string;
  readonly publisher: string;
};

/** A statement as shown. */
export type Entry = {
  readonly id: StatementId;
  readonly claim: ClaimId;
  readonly speakers: readonly [Speaker, ...Speaker[]];
  readonly stance: Stance;
  /** The verb after all its speakers. */
  readonly verb: string;
  /** The verb after the first of them alone. */
  readonly firstVerb: string;
  /** The last day it can have been made, `YYYY-MM-DD`. */
  readonly day: string;
  readonly date: string;
  readonly gist?: string;
  readonly figures: readonly (StatedNumber & AsSaid)[];
  readonly readings: readonly [Reading, ...Reading[]];
  readonly note?: string;
  /** Changes to its record, with when and why. */
  readonly changes: readonly string[];
  /** That the same side has corrected it, when, and with which figures. A corrected statement appears in no picture. */
  readonly corrected?: string;
  /** Statements and claims elsewhere that its stance is on. */
  readonly answering: readonly { readonly claim: ClaimId; readonly verb: string; readonly text: string }[];
};

const entriesIn = oncePerEdition(({ atlas, words }: Edition) =>
  oncePer((statement: Statement) => shownOf({ atlas, words }, statement)),
);

/** A statement as shown. What was known on a day changes it only by its correction. */
export function entryOf({ atlas, words }: Edition, statement: Statement): Entry {
  const fullAtlas = fullAtlasOf(atlas);
  const isSame = correctionOf(atlas, statement)?.id === correctionOf(fullAtlas, statement)?.id;
  return entriesIn({ atlas: isSame ? fullAtlas : atlas, words })(statement);
}

function shownOf({ atlas, words }: Edition, statement: Statement): Entry {
  const [first, ...rest] = statement.asserters.map((it) => speakerOf(atlas, it));
  if (!first) throw new Error(`statement without asserter: ${statement.id}`);
  const shown = shownEvidenceOf(statement);
  const [reading, ...readings] = [shown, ...statement.evidence.filter((it) => it !== shown)].map((it) =>
    readingOf({ atlas, words }, it),
  );
  if (!reading) throw new Error(`statement without evidence: ${statement.id}`);
  const corrected = correctedOf({ atlas, words }, statement);
  return {
    id: statement.id,
    claim: statement.claim,
    speakers: [first, ...rest],
    stance: statement.stance,
    ...verbsOf(words, statement.stance, [first, ...rest]),
    day: lastDayOf(statement.saidOn),
    date: words.dates.inWords(statement.saidOn),
    ...(statement.gist === undefined ? {} : { gist: statement.gist }),
    figures: (statement.quantities ?? []).map((it) => ({
      ...asSaidOf(atlas, statement, it),
      ...(magnitudeOf(it) === undefined ? { before: it.asSaid, number: "", after: "" } : statedNumberOf(it.asSaid)),
    })),
    readings: [reading, ...readings],
    changes: changesIn(words, statement),
    answering: [],
    ...(corrected === undefined ? {} : { corrected }),
    ...(statement.note === undefined ? {} : { note: statement.note }),
  };
}

/** Whether a verb after all of the speakers stands in the plural. */
export function arePlural(speakers: readonly Speaker[]): boolean {
  return speakers.length > 1 || speakers.some((it) => it.isPlural);
}

/** The verbs of a stance for its speakers. */
export function verbsOf(words: Words, stance: Stance, speakers: Entry["speakers"]): Pick<Entry, "verb" | "firstVerb"> {
  const { verbOf } = words.stances;
  return { verb: verbOf(stance, arePlural(speakers)), firstVerb: verbOf(stance, speakers[0].isPlural) };
}

/** Words of a statement, with whose they are: a place or a figure of it. */
export function asSaidOf(
  atlas: Atlas,
  statement: Statement,
  { asSaid, wording, source = shownEvidenceOf(statement).source }: Pick<Quantity, "asSaid" | "wording" | "source">,
): AsSaid {
  return { text: asSaid, wording, publisher: atlas.sourceOf(source).publisher };
}

/** When the same side corrected a statement, and with which figures, in words. */
function correctedOf({ atlas, words }: Edition, statement: Statement): string | undefined {
  const correction = correctionOf(atlas, statement);
  return (
    correction &&
    words.common.corrected(
      laterDateOf(words, statement, correction),
      (correction.quantities ?? []).map((it) => it.asSaid),
    )
  );
}

/** The day of an answer in words; absent if it is the day of what it answers. */
export function laterDateOf(words: Words, answered: Statement, answer: Statement): string | undefined {
  return isDay(answer.saidOn) && answer.saidOn === answered.saidOn ? undefined : words.dates.inWords(answer.saidOn);
}

/** Changes to a record, latest last; for a withdrawn one only the withdrawal. */
export function changesIn(words: Words, { revisions = [] }: Statement): readonly string[] {
  const isGone = revisions.at(-1)?.kind === "withdrawn";
  return (isGone ? revisions.slice(-1) : revisions).map((it) =>
    words.common.revised(it.kind, words.dates.inWords(it.on), it.what, it.why),
  );
}

/** The words a figure was given in, in the page's language: as said, then those after its number in the quotation that describe it. */
export function wordsOf({ locale, naming }: Words, statement: Statement, { asSaid }: Quantity): readonly string[] {
  const { number } = statedNumberOf(asSaid);
  const { selector, language } = shownEvidenceOf(statement);
  const rest = number === "" || language !== locale.lang ? undefined : selector?.exact.split(number)[1];
  return [asSaid, naming.describing(rest ?? "")];
}

/** Splits a figure as said around its first number or range. */
export function statedNumberOf(asSaid: string): StatedNumber {
  const match = /^(.*?)((?:\d[\d,.\u00a0\u2009]*\d|\d)(?:[-–]\d[\d,.]*\d)?\*?)(.*)$/s.exec(asSaid);
  if (!match) return { before: asSaid, number: "", after: "" };
  const [, before = "", number = "", after = ""] = match;
  return { before: before.trim(), number, after: after.trim() };
}

/** The name before “says”: the voice if that is named after a capital, else the speaker. */
export function shortSpeakerOf(atlas: Atlas, statement: Statement): string {
  const voice = atlas.voiceOf(voiceOfStatement(atlas, statement));
  const [first] = statement.asserters;
  return voice.capital || !first ? voice.name : speakerOf(atlas, first).name;
}

/** A speaker, as shown. */
export function speakerOf(atlas: Atlas, asserter: Asserter): Speaker {
  const sign = signOf(atlas, voiceIdOf(atlas, asserter));
  const isPlural = asserter.plural ?? false;
  if (asserter.actor === undefined) return { name: asserter.description ?? "", isPlural, ...sign };
  const actor = atlas.actorOf(asserter.actor);
  return {
    name: actor.name,
    isPlural: isPlural || actor.kind === "group",
    ...sign,
    ...(actor.office === undefined ? {} : { office: actor.office }),
  };
}

function readingOf({ atlas, words }: Edition, evidence: Statement["evidence"][number]): Reading {
  const source = atlas.sourceOf(evidence.source);
  const passage = passageOf(source, evidence);
  const note =
    evidence.level === "quoted-altered"
      ? words.common.quotedAltered
      : evidence.level === "translated"
        ? words.common.translated
        : undefined;
  return {
    chain: words.common.chain(evidence.chain, source.published === undefined ? undefined : words.dates.inWords(source.published)),
    ...(evidence.selector
      ? {
          words: {
            before: evidence.selector.prefix ?? "",
            exact: evidence.selector.exact,
            after: evidence.selector.suffix ?? "",
            language: evidence.language,
            isQuotation: isQuotation(evidence) || evidence.level === "quoted-altered",
          },
        }
      : {}),
    ...(evidence.selector && (isQuotation(evidence) || evidence.level === "quoted-altered")
      ? { quotation: { text: evidence.selector.exact, language: evidence.language, ...(note === undefined ? {} : { note }) } }
      : {}),
    ...(passage === undefined ? {} : { passage }),
    publisher: source.publisher,
  };
}
