import type { StatementId } from "../statement.ts";
import { quotedIn } from "./quotation-marks.ts";

/** What some words of a story rest on: statements, or that the atlas holds none. */
export type Tie =
  | { readonly kind: "statements"; readonly statements: readonly StatementId[] }
  /** No answer to a statement is recorded. */
  | { readonly kind: "unanswered"; readonly statement: StatementId }
  /** No statement is recorded that a View would show; its query, with the question mark. */
  | { readonly kind: "none"; readonly query: string };

/** Words of a sentence; without a tie they belong to those beside them. */
export type Piece = { readonly text: string; readonly tie?: Tie };

/** A sentence as written, and where it begins in its text. */
export type Sentence = { readonly pieces: readonly Piece[]; readonly at: number };

const link = /\[([^[\]]+)\]\(([^()]*)\)/g;
/** The end of a sentence: its stop, with the marks that close it, before a space and the beginning of the next. */
const end = /[.!?…][”’"')]*(?=\s+[“‘"'[(]*[\p{Lu}\p{N}]|\s*$)/gu;
/** What a stop belongs to that ends no sentence: an initial, letters such as “U.S.”, a title before a name. */
const abbreviated =
  /(?<![\p{L}\p{N}])(?:(?:\p{Lu}\.)*\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Cmdr|Adm|Sgt|Sen|Rep|Gov|St)\.$/u;

/**
 * The sentences of a text in the markup of stories. Total: markup that cannot be read stays text. A sentence does not end within quotation
 * marks, nor after an abbreviation that something follows: there a stop would be read twice.
 */
export function sentencesOf(markup: string): readonly Sentence[] {
  const pieces = piecesOf(markup);
  const plain = pieces.map((it) => it.text).join("");
  const quoted = quotedIn(plain);
  const length = plain.trimEnd().length;
  const ends = [...plain.matchAll(end)].flatMap(({ 0: stop, index }) => {
    const at = index + stop.length;
    const isWithin = quoted.some(({ from, to }) => from < at && at < to);
    const isAbbreviated = stop === "." && at < length && abbreviated.test(plain.slice(0, at));
    return isWithin || isAbbreviated ? [] : [at];
  });
  if (ends.at(-1) !== plain.length) ends.push(plain.length);
  let from = 0;
  return ends.flatMap((to): readonly Sentence[] => {
    const at = from;
    from = to;
    const within = cut(pieces, at, to);
    return within.some((it) => it.text.trim() !== "") ? [{ pieces: within, at }] : [];
  });
}

/** A sentence without its markup. */
export function plainOf({ pieces }: Pick<Sentence, "pieces">): string {
  return pieces
    .map((it) => it.text)
    .join("")
    .trim();
}

/** The statements that sentences are tied to, each once, in the order named. */
export function tiedIn(sentences: readonly Pick<Sentence, "pieces">[]): readonly StatementId[] {
  const ties = sentences.flatMap(({ pieces }) => pieces.flatMap(({ tie }) => tie ?? []));
  return [
    ...new Set(ties.flatMap((it) => (it.kind === "statements" ? it.statements : it.kind === "unanswered" ? [it.statement] : []))),
  ];
}

/** What stands in the brackets of a tie. */
export function tieOf(target: string): Tie {
  const [, kind, rest = ""] = /^(unanswered|none):\s*(.*)$/s.exec(target.trim()) ?? [];
  if (kind === "unanswered") return { kind, statement: rest };
  if (kind === "none") return { kind, query: rest };
  const statements = target
    .split(",")
    .map((it) => it.trim())
    .filter((it) => it !== "");
  return { kind: "statements", statements };
}

/** A text in order: words that are tied, and those between. */
export function piecesOf(markup: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: whole, 1: text = "", 2: target = "", index } of markup.matchAll(link)) {
    if (index > from) pieces.push({ text: markup.slice(from, index) });
    pieces.push({ text, tie: tieOf(target) });
    from = index + whole.length;
  }
  if (from < markup.length) pieces.push({ text: markup.slice(from) });
  return pieces;
}

/** The pieces between two places of their text. */
function cut(pieces: readonly Piece[], from: number, to: number): readonly Piece[] {
  let at = 0;
  return pieces.flatMap((piece) => {
    const [start, stop] = [Math.max(from - at, 0), Math.min(to - at, piece.text.length)];
    at += piece.text.length;
    return start < stop ? [{ ...piece, text: piece.text.slice(start, stop) }] : [];
  });
}
