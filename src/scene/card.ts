import type { VoiceId } from "../domain/actor.ts";
import { type Atlas, claimIdOf, makesOwnClaim, voiceIdOf, voiceOfStatement } from "../domain/atlas.ts";
import type { Claim, ClaimId } from "../domain/claim.ts";
import { lastDayOf } from "../domain/partial-date.ts";
import { magnitudeOf } from "../domain/quantity.ts";
import {
  type Asserter,
  isQuotation,
  placesOf,
  regionIdsOf,
  type Stance,
  type Statement,
  type StatementId,
  shownEvidenceOf,
} from "../domain/statement.ts";
import { dateInWords } from "../words/date.ts";
import { english } from "../words/english.ts";
import { verbs } from "../words/stance.ts";
import { passageOf } from "./passage.ts";

/** Someone who speaks, as shown. */
export type Speaker = { readonly name: string; readonly office?: string; readonly voice: VoiceId };

/** A figure as said, cut so that its number can be set larger; without a number `number` is empty. */
export type Figure = { readonly before: string; readonly number: string; readonly after: string };

/** Where a statement was read: the chain from the speaker to the page, the words, and the way to them. */
export type Reading = {
  readonly chain: string;
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
  readonly verb: string;
  /** The last day it can have been said on, `YYYY-MM-DD`. */
  readonly day: string;
  readonly date: string;
  readonly gist?: string;
  readonly figures: readonly Figure[];
  readonly readings: readonly [Reading, ...Reading[]];
  readonly places: readonly string[];
  readonly note?: string;
  /** What was changed in its record, when and why. */
  readonly changes: readonly string[];
  /** Statements and claims elsewhere on which it takes its stance. */
  readonly answering: readonly { readonly claim: ClaimId; readonly verb: string; readonly text: string }[];
};

/** A claim as shown, with the statements the filters admit. */
export type Card = {
  readonly claim: ClaimId;
  readonly proposition: string;
  readonly lead: Entry;
  /** Further statements about this claim. */
  readonly others: readonly Entry[];
  /** Statements about other claims that answer this one. */
  readonly answers: readonly (Entry & { readonly proposition: string })[];
  readonly regions: readonly { readonly id: string; readonly name: string }[];
  /** Whose further statements and answers there are, in the order of the voices. */
  readonly joining: readonly { readonly id: VoiceId; readonly name: string }[];
  /** What is known of answers where there is none, or that nobody asserts it. */
  readonly silence?: string;
  /** How many of its statements and answers the filters hide. */
  readonly hidden: number;
  /** What was withdrawn from it, when and why. */
  readonly withdrawn: readonly string[];
  readonly open: boolean;
};

/** The card of a claim with those of its statements that are admitted; at least one has to be. */
export function cardOf(atlas: Atlas, claim: Claim, admitted: ReadonlySet<StatementId>, open: boolean): Card {
  const about = atlas.statementsAbout(claim.id);
  const shown = about.filter((it) => admitted.has(it.id));
  const asserting = shown.filter((it) => makesOwnClaim(atlas, it));
  const lead = asserting.find((it) => isInArticle(atlas, it)) ?? asserting[0] ?? shown[0];
  if (!lead) throw new Error(`no admitted statement: ${claim.id}`);
  const others = shown.filter((it) => it !== lead);
  const allAnswers = atlas.answersTo(claim.id);
  const answers = allAnswers.filter((it) => admitted.has(it.id));
  const regions = new Set(shown.flatMap((it) => regionIdsOf(claim, it, atlas.hasRegion)));
  const joining = new Set([...others, ...answers].map((it) => voiceOfStatement(atlas, it)));
  const isAsserted = about.some((it) => makesOwnClaim(atlas, it));
  // Whether there is an answer does not depend on what the filters let through.
  const isAnswered = about.some((it) => !makesOwnClaim(atlas, it)) || allAnswers.length > 0;
  return {
    claim: claim.id,
    proposition: claim.proposition,
    lead: ownEntryOf(atlas, lead),
    others: others.map((it) => ownEntryOf(atlas, it)),
    answers: answers.map((it) => ({ ...entryOf(atlas, it), proposition: it.gist ?? atlas.claimOf(it.claim).proposition })),
    regions: [...regions].map((id) => ({ id, name: atlas.regionOf(id).name })),
    joining: atlas.voices.filter((it) => joining.has(it.id)).map(({ id, name }) => ({ id, name })),
    ...(isAsserted ? (isAnswered ? {} : { silence: silenceOf(claim) }) : { silence: english.noAsserter }),
    hidden: about.length - shown.length + allAnswers.length - answers.length,
    withdrawn: atlas.withdrawnFrom(claim.id).flatMap(changesIn),
    open,
  };
}

/** A statement in its own claim's card: where its stance is on other claims, it says its own, and what it answers stands beside it. */
function ownEntryOf(atlas: Atlas, statement: Statement): Entry {
  const entry = entryOf(atlas, statement);
  const elsewhere = (statement.targets ?? []).filter(
    (it) => claimIdOf(atlas, it) !== statement.claim && atlas.hasClaim(claimIdOf(atlas, it)),
  );
  const answering = new Map(elsewhere.map((it) => [claimIdOf(atlas, it), it]));
  return {
    ...entry,
    ...(makesOwnClaim(atlas, statement) ? { stance: "asserts" as const, verb: verbs.asserts } : {}),
    answering: [...answering].map(([claim, target]) => ({ claim, verb: entry.verb, text: targetText(atlas, claim, target) })),
  };
}

/** Who is answered, and what. */
function targetText(atlas: Atlas, claim: ClaimId, target: string): string {
  const statement = atlas.statements.find((it) => it.id === target) ?? atlas.statementsAbout(claim)[0];
  const { proposition } = atlas.claimOf(claim);
  const [asserter] = statement?.asserters ?? [];
  return statement && asserter && makesOwnClaim(atlas, statement)
    ? `${speakerOf(atlas, asserter).name}: ${proposition}`
    : proposition;
}

/** Whether a statement was read in the article the atlas starts from. */
function isInArticle(atlas: Atlas, statement: Statement): boolean {
  return statement.evidence.some((it) => it.source === atlas.head.article);
}

/** A statement as shown. */
export function entryOf(atlas: Atlas, statement: Statement): Entry {
  const [first, ...rest] = statement.asserters.map((it) => speakerOf(atlas, it));
  if (!first) throw new Error(`statement without asserter: ${statement.id}`);
  const shown = shownEvidenceOf(statement);
  const [reading, ...readings] = [shown, ...statement.evidence.filter((it) => it !== shown)].map((it) =>
    readingOf(atlas, statement, it),
  );
  if (!reading) throw new Error(`statement without evidence: ${statement.id}`);
  const claim = atlas.claimOf(statement.claim);
  return {
    id: statement.id,
    claim: statement.claim,
    speakers: [first, ...rest],
    stance: statement.stance,
    verb: verbs[statement.stance],
    day: lastDayOf(statement.saidOn),
    date: dateInWords(statement.saidOn),
    ...(statement.gist === undefined ? {} : { gist: statement.gist }),
    figures: (statement.quantities ?? []).map((it) =>
      magnitudeOf(it) === undefined ? { before: it.asSaid, number: "", after: "" } : figureOf(it.asSaid),
    ),
    readings: [reading, ...readings],
    places: placesOf(claim, statement).map((it) => it.asSaid),
    changes: changesIn(statement),
    answering: [],
    ...(statement.note === undefined ? {} : { note: statement.note }),
  };
}

/** What became of a record, the latest last; of a withdrawn one only that. */
function changesIn({ revisions = [] }: Statement): readonly string[] {
  const isGone = revisions.at(-1)?.kind === "withdrawn";
  return (isGone ? revisions.slice(-1) : revisions).map((it) => english.revised(it.kind, dateInWords(it.on), it.what, it.why));
}

/** Cuts the first number out of a figure as said. */
export function figureOf(asSaid: string): Figure {
  const match = /^(.*?)(\d[\d,.\u00a0\u2009]*\d|\d)(.*)$/s.exec(asSaid);
  if (!match) return { before: asSaid, number: "", after: "" };
  const [, before = "", number = "", after = ""] = match;
  return { before: before.trim(), number, after: after.trim() };
}

/** The name to put after “says”: the voice where its name is a capital, else whoever speaks. */
export function shortSpeakerOf(atlas: Atlas, statement: Statement): string {
  const voice = voiceOfStatement(atlas, statement);
  if (voice === "kyiv" || voice === "moscow" || voice === "washington") return atlas.voiceOf(voice).name;
  const [first] = statement.asserters;
  return first ? speakerOf(atlas, first).name : atlas.voiceOf(voice).name;
}

/** Someone who speaks, by name, or as described where nobody names them. */
export function speakerOf(atlas: Atlas, asserter: Asserter): Speaker {
  const voice = voiceIdOf(atlas, asserter);
  if (asserter.actor === undefined) return { name: asserter.description ?? "", voice };
  const actor = atlas.actorOf(asserter.actor);
  return { name: actor.name, voice, ...(actor.office === undefined ? {} : { office: actor.office }) };
}

function readingOf(atlas: Atlas, statement: Statement, evidence: Statement["evidence"][number]): Reading {
  const source = atlas.sourceOf(evidence.source);
  const passage = passageOf(source, evidence);
  const note =
    evidence.level === "quoted-altered"
      ? english.quotedAltered
      : evidence.level === "translated"
        ? english.translated
        : undefined;
  return {
    chain: english.chain(
      evidence.chain.map((it) => it.name),
      dateInWords(statement.saidOn),
      source.published === undefined ? undefined : dateInWords(source.published),
    ),
    ...(evidence.selector && (isQuotation(evidence) || evidence.level === "quoted-altered")
      ? { quotation: { text: evidence.selector.exact, language: evidence.language, ...(note === undefined ? {} : { note }) } }
      : {}),
    ...(passage === undefined ? {} : { passage }),
    publisher: source.publisher,
  };
}

function silenceOf(claim: Claim): string {
  const { openQuestion } = claim;
  return openQuestion
    ? english.noAnswerFound(dateInWords(openQuestion.searchedOn), openQuestion.searched)
    : english.noAnswerRecorded;
}
