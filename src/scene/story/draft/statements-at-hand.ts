import type { VoiceSign } from "../../../domain/actor.ts";
import { signOf, voiceOfStatement } from "../../../domain/atlas.ts";
import type { StatementId } from "../../../domain/statement.ts";
import type { Edition } from "../../../words/edition.ts";
import { entryOf } from "../../card/entry.ts";
import { atlasKnownOn } from "../../clocks/known.ts";
import { type Finder, filteredBy } from "../../filters.ts";
import type { View } from "../../view.ts";
import { answersRecorded, shownIn } from "../ties.ts";

/** A statement that a sentence can be tied to. */
export type StatementAtHand = VoiceSign & {
  readonly id: StatementId;
  readonly speaker: string;
  readonly verb: string;
  readonly text: string;
  readonly date: string;
  /** The speaker's words, if they are recorded. */
  readonly quotation?: string;
  /** Whether no answer to it is recorded, which a sentence may then say. */
  readonly isUnanswered: boolean;
};

/** A statement as it is offered. */
export function statementAtHand({ atlas, words }: Edition, id: StatementId): StatementAtHand | undefined {
  const statement = atlas.findStatement(id);
  if (!statement) return undefined;
  const { speakers, firstVerb, gist, date, readings } = entryOf({ atlas, words }, statement);
  const [{ quotation: recorded, words: passage }] = readings;
  const quotation = recorded?.text ?? (passage?.isQuotation ? passage.exact : undefined);
  return {
    id,
    ...signOf(atlas, voiceOfStatement(atlas, statement)),
    speaker: speakers[0].name,
    verb: firstVerb,
    text: gist ?? atlas.claimOf(statement.claim).proposition,
    date,
    ...(quotation === undefined ? {} : { quotation }),
    isUnanswered: answersRecorded(atlas, statement).length === 0,
  };
}

/** The statements that pass the filters of a View, those of its open claim first, then by day. */
export function statementsAtHand({ atlas, words }: Edition, view: View, finder?: Finder): readonly StatementAtHand[] {
  const { admitted } = filteredBy(atlasKnownOn(atlas, view.known), view, finder);
  const first = shownIn({ atlas, known: new Map(), finder }, view);
  const dayOf = (id: StatementId) => entryOf({ atlas, words }, atlas.statementOf(id)).day;
  const ids = [...admitted].sort(
    (one, other) => Number(first.has(other)) - Number(first.has(one)) || compare(dayOf(one), dayOf(other)),
  );
  return ids.flatMap((id) => statementAtHand({ atlas, words }, id) ?? []);
}

/** Whether a statement has all words of a search in what is shown of it. */
export function isFound({ speaker, verb, text, date, quotation = "" }: StatementAtHand, search: string): boolean {
  const shown = `${speaker} ${verb} ${text} ${quotation} ${date}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((it) => shown.includes(it));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
