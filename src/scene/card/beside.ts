import type { VoiceId } from "../../domain/actor.ts";
import { type Atlas, correctionOf, makesOwnClaim, voicesOfStatement } from "../../domain/atlas.ts";
import { type Claim, concernedBy } from "../../domain/claim.ts";
import { lastDayOf } from "../../domain/partial-date.ts";
import type { Stance, Statement } from "../../domain/statement.ts";

/** What stands for a claim where there is room for one statement and one answer: by the same rule for every side. */
export type Beside = {
  /** The first that asserts it, in order of time; where nobody does, the first that speaks of it. */
  readonly lead: Statement;
  /** Others that assert it. */
  readonly alsoAsserting: readonly Statement[];
  /** The first answer, in order of time, by the voice whose forces or state the claim is about, else by any other than the speaker’s. */
  readonly answer?: Statement;
  /** Further answers by other voices, in order of time. */
  readonly moreAnswers: readonly Statement[];
  /** What other voices answer to somebody else who speaks of the claim. */
  readonly toOthers: readonly Statement[];
};

/** Stances that say the same once more. */
export const agreeing: readonly Stance[] = ["asserts", "repeats", "corroborates"];

/** Chooses among the statements shown of a claim, and those of other claims that answer it; at least one is about the claim. */
export function besideOf(atlas: Atlas, claim: Claim, about: readonly Statement[], answering: readonly Statement[]): Beside {
  const asserting = inOrder(about.filter((it) => makesOwnClaim(atlas, it)));
  // What its own side has corrected leads only where nothing else is said.
  const standing = asserting.filter((it) => !correctionOf(atlas, it));
  const lead = standing[0] ?? asserting[0] ?? inOrder(about)[0];
  if (!lead) throw new Error(`no statement about: ${claim.id}`);
  const speaking = voicesOfStatement(atlas, lead);
  const concerned = new Set(concernedBy(claim).map((it) => atlas.actorOf(it).voice));
  const isOther = (it: Statement) => !voicesOfStatement(atlas, it).some((voice) => speaking.includes(voice));
  const answers = inOrder(
    [...about, ...answering].filter(
      (it) => it !== lead && isOther(it) && it.targets?.some((target) => target === lead.id || target === claim.id),
    ),
  );
  const answer = answers.find((it) => isBy(atlas, it, concerned)) ?? answers[0];
  return {
    lead,
    alsoAsserting: standing.filter((it) => it !== lead),
    ...(answer ? { answer } : {}),
    moreAnswers: answers.filter((it) => it !== answer),
    toOthers: [...about, ...answering].filter(
      (it) => it !== lead && isOther(it) && !answers.includes(it) && !agreeing.includes(it.stance),
    ),
  };
}

function isBy(atlas: Atlas, statement: Statement, voices: ReadonlySet<VoiceId>): boolean {
  return voicesOfStatement(atlas, statement).some((it) => voices.has(it));
}

/** By the last day each can have been said on; what has the same one stays in the order given. */
function inOrder(statements: readonly Statement[]): readonly Statement[] {
  return statements
    .map((statement) => ({ statement, day: lastDayOf(statement.saidOn) }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map((it) => it.statement);
}
