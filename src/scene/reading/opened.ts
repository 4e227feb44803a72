import { makesOwnClaim, voicesOfStatement } from "../../domain/atlas.ts";
import type { Statement, StatementId } from "../../domain/statement.ts";
import type { Edition } from "../../words/edition.ts";
import type { ClaimWords } from "../../words/words.ts";
import { agreeing } from "../card/beside.ts";
import type { Answer, Card } from "../card/card.ts";
import { type Entry, entryOf } from "../card/entry.ts";
import { traitsOf } from "../traits.ts";
import { tiesIn } from "./ties.ts";

/** A statement beside an open claim, which answers it or also makes it. */
export type Position = {
  readonly entry: Entry;
  readonly text: string;
  readonly isOwn: boolean;
  /** Links to earlier statements, of which it is not independent. */
  readonly ties: readonly string[];
  /** What its stance leaves open. */
  readonly leaves: string | undefined;
};

/** A statement on another subject from the same day, and why the two are shown together. */
export type Beside = { readonly entry: Entry; readonly proposition: string; readonly note?: string };

/** What is shown beside an open claim. */
export type Opened = {
  /** By other voices, in date order. */
  readonly answers: readonly Position[];
  /** The rest, in date order. */
  readonly also: readonly Position[];
  readonly sameDay: readonly Beside[];
};

/** Maximum number of other statements from the same day. */
const mostBeside = 3;

/** The answers to an open claim, other statements on it, and statements on other subjects from the same day. */
export function openedOf({ atlas, words }: Edition<ClaimWords>, card: Card, admitted: ReadonlySet<StatementId>): Opened {
  const voices = card.lead.speakers.map((it) => it.voice);
  const ties = tiesIn({ atlas, words }, [card.lead, ...card.others, ...card.answers]);
  const positionOf = (entry: Entry | Answer, isOwn: boolean): Position => ({
    entry,
    text: entry.gist ?? ("proposition" in entry ? entry.proposition : card.proposition),
    isOwn,
    ties: ties.get(entry.id) ?? [],
    leaves: words.card.leavesOpen[entry.stance],
  });
  const all = [...card.others.map((it) => positionOf(it, true)), ...card.answers.map((it) => positionOf(it, false))].sort(
    (a, b) => (a.entry.day < b.entry.day ? -1 : a.entry.day > b.entry.day ? 1 : 0),
  );
  const isAnswer = ({ entry }: Position) =>
    !agreeing.includes(entry.stance) && !entry.speakers.some((it) => voices.includes(it.voice));
  return {
    answers: all.filter(isAnswer),
    also: all.filter((it) => !isAnswer(it)),
    sameDay: besideOf({ atlas, words }, card, admitted),
  };
}

/** From other claims: first what the records link to it, then what others said that day. */
function besideOf({ atlas, words }: Edition, card: Card, admitted: ReadonlySet<StatementId>): readonly Beside[] {
  const leadStatement = atlas.statementOf(card.lead.id);
  const answers = new Set(card.answers.map((it) => it.id));
  const others = traitsOf(atlas).flatMap(({ statement, day }) =>
    day === card.lead.day && statement.claim !== card.claim && admitted.has(statement.id) && !answers.has(statement.id)
      ? [statement]
      : [],
  );
  const linkOf = (it: Statement) =>
    leadStatement.links?.find(({ to }) => to === it.id) ??
    it.links?.find(({ to }) => to === leadStatement.id && it.claim !== card.claim);
  const speaking = voicesOfStatement(atlas, leadStatement);
  const linked = others.filter((it) => linkOf(it) !== undefined);
  const rest = others.filter(
    (it) =>
      !linked.includes(it) && makesOwnClaim(atlas, it) && !voicesOfStatement(atlas, it).some((voice) => speaking.includes(voice)),
  );
  const claims = new Set<string>();
  return [...linked, ...rest]
    .filter((it) => !claims.has(it.claim) && claims.add(it.claim))
    .slice(0, Math.max(linked.length > 0 ? 1 : 0, Math.min(mostBeside, linked.length > 0 ? linked.length : 2)))
    .map((it) => {
      const note = linkOf(it)?.note;
      return {
        entry: entryOf({ atlas, words }, it),
        proposition: it.gist ?? atlas.claimOf(it.claim).proposition,
        ...(note === undefined ? {} : { note }),
      };
    });
}
