import { type Atlas, isWithdrawn } from "../../domain/atlas.ts";
import { nearestOf } from "../../domain/parse/nearest.ts";
import type { Statement, StatementId } from "../../domain/statement.ts";
import { type Piece, type Sentence, type Tie, tiedIn } from "../../domain/story/sentences.ts";
import { atlasKnownOn } from "../clocks/known.ts";
import { type Finder, filteredBy } from "../filters.ts";
import type { View } from "../view.ts";
import { addressRead, type Known } from "./address-rules.ts";
import { excerptOf } from "./telling.ts";

/** What the ties of a story are read against. */
export type TieGround = { readonly atlas: Atlas; readonly known: Known; readonly finder?: Finder | undefined };

/** The statements that a View shows, those of its claim alone if it opens one. */
export function shownIn({ atlas, finder }: TieGround, view: View): ReadonlySet<StatementId> {
  const { admitted } = filteredBy(atlasKnownOn(atlas, view.known), view, finder);
  if (view.claim === undefined) return admitted;
  const about = [...atlas.statementsAbout(view.claim), ...atlas.answersTo(view.claim)];
  return new Set(about.flatMap(({ id }) => (admitted.has(id) ? [id] : [])));
}

/** Messages for what a sentence of a step rests on; `admitted` are the statements that pass the filters of its View. */
export function tieMessagesOf(ground: TieGround, sentence: Sentence, admitted: ReadonlySet<StatementId>): readonly string[] {
  const { pieces } = sentence;
  if (pieces.some((it) => it.tie === undefined && /[[\]]/.test(it.text))) {
    return [`${excerptOf(sentence)} has a bracket that ties nothing (write [words](statement-id), or leave the bracket out)`];
  }
  const ties = pieces.flatMap(({ tie }) => tie ?? []);
  if (ties.length === 0) return [`${excerptOf(sentence)} rests on no statement (tie it: [words](statement-id))`];
  return [
    ...pieces.flatMap(emptyTie),
    ...tiedIn([sentence]).flatMap((id) => referenceMessages(ground.atlas, id, admitted)),
    ...ties.flatMap((tie) => absenceMessages(ground, tie)),
  ];
}

/** Messages for a reference to a statement that does not exist, is withdrawn, or is not shown. */
export function referenceMessages(atlas: Atlas, id: StatementId, admitted: ReadonlySet<StatementId>): readonly string[] {
  const statement = atlas.findStatement(id);
  if (!statement) {
    const nearest = nearestOf(
      id,
      atlas.statements.map((it) => it.id),
    );
    return [`unknown statement "${id}" (${nearest === undefined ? "name one that is recorded" : `did you mean "${nearest}"?`})`];
  }
  if (isWithdrawn(statement)) return [`the statement "${id}" has been withdrawn (name another, or leave the sentence out)`];
  if (admitted.has(id)) return [];
  return [`the statement "${id}" is hidden in the View of this step (widen the View, or name one that it shows)`];
}

function emptyTie({ text, tie }: Piece): readonly string[] {
  if (!tie) return [];
  if (!/[\p{L}\p{N}]/u.test(text)) return [`"[${text}](…)" ties no words (write them between the brackets)`];
  return tie.kind === "statements" && tie.statements.length === 0 ? [`"[${text}]()" names no statement (write its id)`] : [];
}

/** Messages for a tie to what the atlas does not hold, where it does. */
function absenceMessages(ground: TieGround, tie: Tie): readonly string[] {
  const { atlas, known } = ground;
  if (tie.kind === "unanswered") {
    const statement = atlas.findStatement(tie.statement);
    const [answer] = statement ? answersRecorded(atlas, statement) : [];
    if (!answer) return [];
    return [`the statement "${tie.statement}" has an answer, "${answer.id}" (tell it, or leave the sentence out)`];
  }
  if (tie.kind === "statements") return [];
  const { view, unread, unlike } = addressRead(tie.query, atlas, known);
  const wrong = [...unread, ...unlike];
  if (wrong.length > 0) return wrong.map((it) => `none:${tie.query} ${it}`);
  const [shown] = shownIn(ground, view);
  return shown === undefined ? [] : [`none:${tie.query} shows "${shown}" (narrow it, or leave the sentence out)`];
}

/** Statements on a statement or on its claim, other than itself, ordered by the day they were made within each. */
export function answersRecorded(atlas: Atlas, { id, claim }: Statement): readonly Statement[] {
  const answers = [...atlas.responsesTo(id), ...atlas.responsesTo(claim), ...atlas.answersTo(claim)];
  return answers.filter((it) => it.id !== id);
}
