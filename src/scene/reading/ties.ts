import type { Atlas } from "../../domain/atlas.ts";
import type { Statement, StatementId } from "../../domain/statement.ts";
import { openWords } from "../../words/reading/open-claim.ts";
import type { Entry } from "../card/entry.ts";

type TieKind = keyof typeof openWords.tied;

/** For each of the statements on a claim, its links to earlier ones, of which it is not independent. */
export function tiesIn(atlas: Atlas, entries: readonly Entry[]): ReadonlyMap<StatementId, readonly string[]> {
  const inOrder = [...entries].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return new Map(inOrder.map((entry, index) => [entry.id, tiesOf(atlas, entry, inOrder.slice(0, index))]));
}

/** The closest link to each earlier speaker, in words. */
function tiesOf(atlas: Atlas, { id }: Entry, earlier: readonly Entry[]): readonly string[] {
  const tied = new Map<string, TieKind>();
  for (const other of earlier) {
    const kind = tieBetween(atlas.statementOf(id), atlas.statementOf(other.id));
    const [{ name }] = other.speakers;
    if (kind && !tied.has(name)) tied.set(name, kind);
  }
  return [...tied].map(([name, kind]) => openWords.tied[kind](name));
}

/** Why two statements count as one source: the same speaker, repeated words, source, occasion or government. */
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
