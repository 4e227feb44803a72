import type { Atlas } from "../../domain/atlas.ts";
import type { Statement, StatementId } from "../../domain/statement.ts";
import { english } from "../../words/english.ts";
import { stanceNotes } from "../../words/stance.ts";
import type { Entry } from "./entry.ts";

/** Where somebody stands to a claim, as one line of its ledger. */
export type Position = Pick<Entry, "id" | "speakers" | "verb" | "stance" | "date" | "figures" | "corrected"> & {
  /** What the stance leaves open. */
  readonly leaves?: string;
  /** Ties to positions above it, for which it is no further witness. */
  readonly ties: readonly string[];
};

type TieKind = keyof typeof english.tied;

/** The positions on a claim in order of the day taken, with what ties each to earlier ones; one alone makes no ledger. */
export function ledgerOf(atlas: Atlas, entries: readonly Entry[]): readonly Position[] {
  if (entries.length < 2) return [];
  const inOrder = [...entries].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return inOrder.map((entry, index) => {
    const { id, speakers, verb, stance, date, figures, corrected } = entry;
    const leaves = stanceNotes[stance];
    return {
      id,
      speakers,
      verb,
      stance,
      date,
      figures,
      ...(corrected === undefined ? {} : { corrected }),
      ...(leaves === undefined ? {} : { leaves }),
      ties: tiesOf(atlas, entry, inOrder.slice(0, index)),
    };
  });
}

/** The nearest tie to each earlier speaker, in words. */
function tiesOf(atlas: Atlas, { id }: Entry, earlier: readonly Entry[]): readonly string[] {
  const tied = new Map<string, TieKind>();
  for (const other of earlier) {
    const kind = tieBetween(atlas.statementOf(id), atlas.statementOf(other.id));
    const [{ name }] = other.speakers;
    if (kind && !tied.has(name)) tied.set(name, kind);
  }
  return [...tied].map(([name, kind]) => english.tied[kind](name));
}

/** What makes two statements one witness: the speaker, the words repeated, the source, the occasion or the government. */
function tieBetween(one: Statement, other: Statement): TieKind | undefined {
  if (one.asserters.some((it) => it.actor !== undefined && other.asserters.some((its) => its.actor === it.actor)))
    return "same-speaker";
  if (one.stance === "repeats" && one.targets?.includes(other.id)) return "repeats";
  const kinds = new Set([...linksTo(one, other.id), ...linksTo(other, one.id)]);
  return (["source-of", "same-event", "same-government"] as const).find((it) => kinds.has(it));
}

function linksTo(statement: Statement, id: StatementId): readonly string[] {
  return (statement.links ?? []).filter((it) => it.to === id).map((it) => it.kind);
}
