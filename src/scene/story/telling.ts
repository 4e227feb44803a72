import type { Atlas } from "../../domain/atlas.ts";
import type { Statement } from "../../domain/statement.ts";
import { plainOf, type Sentence, tiedIn } from "../../domain/story/sentences.ts";

/** A text of a story, without its markup, and the statements that it has to be true to. */
export type Telling = {
  readonly text: string;
  /** All of them; those that do not exist are left out. */
  readonly statements: readonly Statement[];
  /** What the text is made of, in order: each tie with its statements, and the words between, which answer to all. */
  readonly parts: readonly Part[];
  /** Dates that may be told besides, as recorded. */
  readonly dates: readonly string[];
};

type Part = { readonly from: number; readonly to: number; readonly isTied: boolean; readonly statements: readonly Statement[] };

/** A title or another text without ties, told of these statements. */
export function titleTold(text: string, statements: readonly Statement[]): Telling {
  return { text, statements, parts: [{ from: 0, to: text.length, isTied: false, statements }], dates: [] };
}

/** A sentence, told of the statements it is tied to. */
export function sentenceTold(atlas: Atlas, sentence: Sentence): Telling {
  const foundIn = (pieces: Sentence["pieces"]) => tiedIn([{ pieces }]).flatMap((id) => atlas.findStatement(id) ?? []);
  const statements = foundIn(sentence.pieces);
  let at = 0;
  const parts = sentence.pieces.map((piece) => {
    const from = at;
    at += piece.text.length;
    const tied = foundIn([piece]);
    return { from, to: at, isTied: tied.length > 0, statements: tied.length > 0 ? tied : statements };
  });
  return {
    text: sentence.pieces.map((it) => it.text).join(""),
    statements,
    parts,
    dates: sentence.pieces.flatMap(({ tie }) => (tie?.kind === "none" ? (tie.query.match(/\d{4}-\d{2}-\d{2}/g) ?? []) : [])),
  };
}

/** The statements that a stretch of a text answers to: those of the ties it touches, or else all. */
export function statementsAt({ parts, statements }: Telling, from: number, to: number): readonly Statement[] {
  const tied = parts.filter((it) => it.isTied && it.from < to && from < it.to);
  return tied.length === 0 ? statements : [...new Set(tied.flatMap((it) => it.statements))];
}

/** A sentence in a message: its first words, in quotation marks. */
export function excerptOf(sentence: Pick<Sentence, "pieces">): string {
  const words = plainOf(sentence).split(/\s+/);
  return `"${words.slice(0, 7).join(" ")}${words.length > 7 ? " …" : ""}"`;
}
