import { type Atlas, isWithdrawn } from "../../domain/atlas.ts";
import type { ClaimId } from "../../domain/claim.ts";
import type { Statement, StatementId } from "../../domain/statement.ts";
import { dateInWords } from "../../words/date.ts";
import { changesWords } from "../../words/site/changes.ts";
import { headingOf, type Saying, sayingOf } from "../citing/saying.ts";

/** What was done to a record after it was first made. */
export type Change = {
  readonly statement: StatementId;
  readonly claim: ClaimId;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly kind: "changed" | "withdrawn";
  readonly what: string;
  readonly why: string;
  readonly speaker: string;
  /** When it was said, in words. */
  readonly said: string;
  /** Which of the record's changes it is, counted from 1: they are never taken away. */
  readonly number: number;
  /** Absent where the record is withdrawn by now, because nothing of it is shown any more. */
  readonly saying?: Saying;
};

/** Statements first recorded on one day, `YYYY-MM-DD`. */
export type RecordedDay = { readonly day: string; readonly statements: readonly Statement[] };

/** Every change of every record, the newest first; of one day in the order of the records. */
export function changesOf(atlas: Atlas): readonly Change[] {
  return newestFirst(
    atlas.statements.flatMap((it) => changesOfStatement(atlas, it)),
    (it) => it.on,
  );
}

/** The changes of one record, the oldest first. */
function changesOfStatement(atlas: Atlas, statement: Statement): readonly Change[] {
  const { id, claim, saidOn, revisions = [] } = statement;
  if (revisions.length === 0) return [];
  const saying = sayingOf(atlas, statement);
  return revisions.map(({ on, kind, what, why }, index) => ({
    statement: id,
    claim,
    on,
    kind,
    what,
    why,
    speaker: saying.speaker,
    said: dateInWords(saidOn),
    number: index + 1,
    ...(isWithdrawn(statement) ? {} : { saying }),
  }));
}

/** A record by name: its speaker, verb and proposition; of a withdrawn one only who spoke, and when. */
export function recordNameOf({ speaker, said, saying }: Change): string {
  return saying ? headingOf(saying) : changesWords.gone(speaker, said);
}

/** The withdrawals that took a claim's statements away, the newest first. */
export function withdrawalsOf(atlas: Atlas, claim: ClaimId): readonly Change[] {
  return changesOf(atlas).filter((it) => it.claim === claim && it.kind === "withdrawn" && !it.saying);
}

/** Claims that are recorded and have no statement left. */
export function withdrawnClaims(atlas: Atlas): readonly ClaimId[] {
  return atlas.claims.map((it) => it.id).filter((id) => !atlas.hasClaim(id));
}

/** The statements that stand, by the day they were first recorded, the newest day first. */
export function recordedDaysOf(atlas: Atlas): readonly RecordedDay[] {
  const standing = atlas.statements.filter((it) => !isWithdrawn(it));
  const days = [...new Set(standing.map((it) => it.recordedOn))];
  return newestFirst(
    days.map((day) => ({ day, statements: standing.filter((it) => it.recordedOn === day) })),
    (it) => it.day,
  );
}

function newestFirst<Item>(items: readonly Item[], dayOf: (item: Item) => string): readonly Item[] {
  return [...items].sort((a, b) => (dayOf(a) > dayOf(b) ? -1 : dayOf(a) < dayOf(b) ? 1 : 0));
}
