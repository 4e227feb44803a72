import type { VoiceId } from "../../domain/actor.ts";
import { type Atlas, correctionOf, inOrderSaid, makesOwnClaim, voicesOfStatement } from "../../domain/atlas.ts";
import { type Claim, concernedBy } from "../../domain/claim.ts";
import type { Stance, Statement } from "../../domain/statement.ts";

/** What represents a claim if there is room for only one statement and one answer; the rule is the same for every side. */
export type Beside = {
  /** The earliest statement that asserts it or, if nobody does, the earliest about it. */
  readonly lead: Statement;
  /** Others that assert it. */
  readonly alsoAsserting: readonly Statement[];
  /** The earliest answer by the voice whose forces or state the claim is about, else by any voice but the speaker’s. */
  readonly answer?: Statement;
  /** Further answers by other voices, earliest first. */
  readonly moreAnswers: readonly Statement[];
  /** Responses by other voices to someone else's statement on the claim. */
  readonly toOthers: readonly Statement[];
};

/** Stances that make the same claim again. */
export const agreeing: readonly Stance[] = ["asserts", "repeats", "corroborates"];

/** Chooses from the visible statements about a claim and the answers filed under other claims; at least one is about the claim. */
export function besideOf(atlas: Atlas, claim: Claim, about: readonly Statement[], answering: readonly Statement[]): Beside {
  const asserting = inOrderSaid(about.filter((it) => makesOwnClaim(atlas, it)));
  // A statement its own side has corrected leads only if there is no other.
  const standing = asserting.filter((it) => !correctionOf(atlas, it));
  const lead = standing[0] ?? asserting[0] ?? inOrderSaid(about)[0];
  if (!lead) throw new Error(`no statement about: ${claim.id}`);
  const speaking = voicesOfStatement(atlas, lead);
  const concerned = new Set(concernedBy(claim).map((it) => atlas.actorOf(it).voice));
  const isOther = (it: Statement) => !voicesOfStatement(atlas, it).some((voice) => speaking.includes(voice));
  const answers = inOrderSaid(
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
