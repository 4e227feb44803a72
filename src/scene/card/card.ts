import type { VoiceSign } from "../../domain/actor.ts";
import { type Atlas, claimIdOf, makesOwnClaim, voiceOfStatement, voicesOfStatement } from "../../domain/atlas.ts";
import type { Claim, ClaimId } from "../../domain/claim.ts";
import { type Placeless, placelessOf, regionIdsOf, type Statement, type StatementId } from "../../domain/statement.ts";
import type { Edition } from "../../words/edition.ts";
import type { Words } from "../../words/words.ts";
import { oncePer, oncePerEdition } from "../once.ts";
import { besideOf } from "./beside.ts";
import { changesIn, type Entry, entryOf, speakerOf, verbsOf } from "./entry.ts";

/** A voice and its number of statements; a joint statement counts for each of its voices. */
export type VoiceCount = VoiceSign & { readonly name: string; readonly count: number };

/** An answer, with what it says. */
export type Answer = Entry & { readonly proposition: string };

/** A claim as shown, with the statements that pass the filters. */
export type Card = {
  readonly claim: ClaimId;
  readonly proposition: string;
  readonly lead: Entry;
  /** Further statements about this claim. */
  readonly others: readonly Entry[];
  /** Statements about other claims that answer this one. */
  readonly answers: readonly Answer[];
  /** Others who assert it. */
  readonly also: readonly VoiceCount[];
  /** The answer shown beside the lead if there is room for one; absent if none is recorded or visible. */
  readonly answer?: Answer;
  readonly moreAnswers: readonly VoiceCount[];
  /** How many statements by other voices respond to someone else's statement on the claim. */
  readonly toOthers: number;
  readonly regions: readonly { readonly id: string; readonly name: string }[];
  /** Why nothing is drawn for it; absent if it mentions a region. */
  readonly placeless?: Placeless;
  /** The voices of further statements and answers, in the order of the voices. */
  readonly joining: readonly VoiceCount[];
  /** What is known about missing answers, or that nobody asserts the claim. */
  readonly silence?: string;
  /** How many of its statements and answers the filters hide. */
  readonly hidden: number;
  /** Its withdrawn statements, with when and why. */
  readonly withdrawn: readonly string[];
};

/** A claim's card with the statements that pass the filters; throws if there are none. */
export function cardOf({ atlas, words }: Edition, claim: Claim, admitted: ReadonlySet<StatementId>): Card {
  const about = atlas.statementsAbout(claim.id);
  const shown = about.filter((it) => admitted.has(it.id));
  const answers = atlas.answersTo(claim.id);
  const shownAnswers = answers.filter((it) => admitted.has(it.id));
  if (shown.length === 0) throw new Error(`no admitted statement: ${claim.id}`);
  const isWhole = shown.length === about.length && shownAnswers.length === answers.length;
  return isWhole ? wholeCardsIn({ atlas, words })(claim) : cardWith({ atlas, words }, claim, shown, shownAnswers);
}

/** Cards from which nothing is hidden. */
const wholeCardsIn = oncePerEdition(({ atlas, words }: Edition) =>
  oncePer((claim: Claim) => cardWith({ atlas, words }, claim, atlas.statementsAbout(claim.id), atlas.answersTo(claim.id))),
);

/** A claim's card with some of its statements and answers. */
function cardWith({ atlas, words }: Edition, claim: Claim, shown: readonly Statement[], answers: readonly Statement[]): Card {
  const about = atlas.statementsAbout(claim.id);
  const allAnswers = atlas.answersTo(claim.id);
  const { lead, ...beside } = besideOf(atlas, claim, shown, answers);
  const others = shown.filter((it) => it !== lead);
  const regions = new Set(shown.flatMap((it) => regionIdsOf(claim, it, atlas.regionAt)));
  const further = [...others, ...answers];
  const leadEntry = ownEntryOf({ atlas, words }, lead);
  const isAsserted = about.some((it) => makesOwnClaim(atlas, it));
  const shownOthers = others.map((it) => ownEntryOf({ atlas, words }, it));
  const shownAnswers = answers.map((it) => answerEntryOf({ atlas, words }, claim, it));
  return {
    claim: claim.id,
    proposition: claim.proposition,
    lead: leadEntry,
    others: shownOthers,
    answers: shownAnswers,
    regions: [...regions].map((id) => ({ id, name: atlas.regionOf(id).name })),
    ...(regions.size > 0 ? {} : { placeless: placelessOf(claim, shown) }),
    joining: countedByVoice(atlas, further),
    also: countedByVoice(atlas, beside.alsoAsserting),
    ...(beside.answer ? { answer: answerEntryOf({ atlas, words }, claim, beside.answer) } : {}),
    moreAnswers: countedByVoice(atlas, beside.moreAnswers),
    toOthers: beside.toOthers.length,
    ...(isAsserted
      ? isAnswered(atlas, about, allAnswers)
        ? {}
        : { silence: silenceOf(words, claim) }
      : { silence: words.common.noAsserter }),
    hidden: about.length - shown.length + allAnswers.length - answers.length,
    withdrawn: atlas.withdrawnFrom(claim.id).flatMap((it) => changesIn(words, it)),
  };
}

/** The voices of these statements, in the order of the voices. */
export function countedByVoice(atlas: Atlas, statements: readonly Statement[]): readonly VoiceCount[] {
  const spoken = statements.flatMap((it) => voicesOfStatement(atlas, it));
  return atlas.voices.flatMap(({ id, shape, name }) => {
    const count = spoken.filter((it) => it === id).length;
    return count === 0 ? [] : [{ voice: id, shape, name, count }];
  });
}

/** A statement as an answer to a claim: if it is filed under another claim, in that claim's words. */
function answerEntryOf({ atlas, words }: Edition, claim: Claim, statement: Statement): Answer {
  const entry = entryOf({ atlas, words }, statement);
  const ownProposition = statement.claim === claim.id ? undefined : atlas.claimOf(statement.claim).proposition;
  return { ...entry, proposition: statement.gist ?? ownProposition ?? claim.proposition };
}

/** Whether anyone other than those who make the claim takes a stance on it, whatever the filters. */
function isAnswered(atlas: Atlas, about: readonly Statement[], answers: readonly Statement[]): boolean {
  const making = new Set(about.filter((it) => makesOwnClaim(atlas, it)).map((it) => voiceOfStatement(atlas, it)));
  const others = [...about.filter((it) => !makesOwnClaim(atlas, it)), ...answers];
  return others.some((it) => !making.has(voiceOfStatement(atlas, it)));
}

const ownEntriesIn = oncePerEdition(({ atlas, words }: Edition) =>
  oncePer((statement: Statement) => ownShownOf({ atlas, words }, statement)),
);

/** A statement in its own claim's card: if its stance is on other claims, it asserts its own, and what it answers is listed beside it. */
export function ownEntryOf({ atlas, words }: Edition, statement: Statement): Entry {
  return ownEntriesIn({ atlas, words })(statement);
}

function ownShownOf({ atlas, words }: Edition, statement: Statement): Entry {
  const entry = entryOf({ atlas, words }, statement);
  const elsewhere = (statement.targets ?? []).filter(
    (it) => claimIdOf(atlas, it) !== statement.claim && atlas.hasClaim(claimIdOf(atlas, it)),
  );
  const answering = new Map(elsewhere.map((it) => [claimIdOf(atlas, it), it]));
  return {
    ...entry,
    ...(makesOwnClaim(atlas, statement) ? { stance: "asserts" as const, ...verbsOf(words, "asserts", entry.speakers) } : {}),
    answering: [...answering].map(([claim, target]) => ({ claim, verb: entry.verb, text: targetText(atlas, claim, target) })),
  };
}

/** Who is answered, and on what. */
function targetText(atlas: Atlas, claim: ClaimId, target: string): string {
  const statement = atlas.findStatement(target) ?? atlas.statementsAbout(claim)[0];
  const { proposition } = atlas.claimOf(claim);
  const [asserter] = statement?.asserters ?? [];
  return statement && asserter && makesOwnClaim(atlas, statement)
    ? `${speakerOf(atlas, asserter).name}: ${proposition}`
    : proposition;
}

function silenceOf(words: Words, claim: Claim): string {
  const { openQuestion } = claim;
  return openQuestion
    ? words.common.noAnswerFound(words.dates.inWords(openQuestion.searchedOn), openQuestion.searched)
    : words.common.noAnswerRecorded;
}
