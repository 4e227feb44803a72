import { type Atlas, isWithdrawn } from "../../domain/atlas.ts";
import type { ClaimId } from "../../domain/claim.ts";
import type { Statement, StatementId } from "../../domain/statement.ts";
import type { Edition } from "../../words/edition.ts";
import type { SiteWords } from "../../words/words.ts";
import { headingOf, type Saying, sayingOf } from "../citing/saying.ts";

/** A change to a record after it was first made. */
export type Change = {
  readonly statement: StatementId;
  readonly claim: ClaimId;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly kind: "changed" | "withdrawn";
  readonly what: string;
  readonly why: string;
  readonly speaker: string;
  /** When the statement was made, in words. */
  readonly said: string;
  /** The number of this change in the record's history, from 1; changes are never removed. */
  readonly number: number;
  /** Absent if the record has since been withdrawn, because none of it is shown any more. */
  readonly saying?: Saying;
};

/** Statements first recorded on one day, `YYYY-MM-DD`. */
export type RecordedDay = { readonly day: string; readonly statements: readonly Statement[] };

/** Every change to every record, newest first; within a day, in record order. */
export function changesOf({ atlas, words }: Edition<SiteWords>): readonly Change[] {
  return newestFirst(
    atlas.statements.flatMap((it) => changesOfStatement({ atlas, words }, it)),
    (it) => it.on,
  );
}

/** The changes to one record, oldest first. */
function changesOfStatement({ atlas, words }: Edition<SiteWords>, statement: Statement): readonly Change[] {
  const { id, claim, saidOn, revisions = [] } = statement;
  if (revisions.length === 0) return [];
  const saying = sayingOf({ atlas, words }, statement);
  return revisions.map(({ on, kind, what, why }, index) => ({
    statement: id,
    claim,
    on,
    kind,
    what,
    why,
    speaker: saying.speaker,
    said: words.dates.inWords(saidOn),
    number: index + 1,
    ...(isWithdrawn(statement) ? {} : { saying }),
  }));
}

/** A record by name: its speaker, verb and proposition; for a withdrawn one only who spoke, and when. */
export function recordNameOf(words: SiteWords, { speaker, said, saying }: Change): string {
  return saying ? headingOf(words, saying) : words.changes.gone(speaker, said);
}

/** Withdrawals of a claim's statements, newest first. */
export function withdrawalsOf({ atlas, words }: Edition<SiteWords>, claim: ClaimId): readonly Change[] {
  return changesOf({ atlas, words }).filter((it) => it.claim === claim && it.kind === "withdrawn" && !it.saying);
}

/** Statements not withdrawn, by the day they were first recorded, newest first. */
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
