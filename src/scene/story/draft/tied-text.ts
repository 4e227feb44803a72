import { piecesOf, type Tie } from "../../../domain/story/sentences.ts";

/** Words of a text, from one place to before another, and what they rest on. */
export type TiedWords = { readonly from: number; readonly to: number; readonly tie: Tie };

/** A text of a step while it is written: its words without markup, and the ties in order; none overlaps another. */
export type TiedText = { readonly plain: string; readonly ties: readonly TiedWords[] };

/** A stretch of the words, such as what is selected. */
export type Stretch = { readonly from: number; readonly to: number };

/** Reads the markup of stories. Total: markup that cannot be read stays words. */
export function tiedTextOf(markup: string): TiedText {
  let plain = "";
  const ties = piecesOf(markup).flatMap(({ text, tie }): readonly TiedWords[] => {
    const from = plain.length;
    plain += text;
    return tie ? [{ from, to: plain.length, tie }] : [];
  });
  return { plain, ties };
}

/** Writes the markup of stories. */
export function markupOf({ plain, ties }: TiedText): string {
  let at = 0;
  const pieces = ties.flatMap(({ from, to, tie }) => {
    const before = plain.slice(at, from);
    at = to;
    return [before, `[${plain.slice(from, to)}](${targetOf(tie)})`];
  });
  return [...pieces, plain.slice(at)].join("");
}

/** The text after its words have become others: each tie keeps to the words that stay, and goes with the last of them. */
export function rewritten({ plain, ties }: TiedText, next: string): TiedText {
  const most = Math.min(plain.length, next.length);
  let start = 0;
  while (start < most && plain[start] === next[start]) start += 1;
  let kept = 0;
  while (kept < most - start && plain[plain.length - 1 - kept] === next[next.length - 1 - kept]) kept += 1;
  const end = plain.length - kept;
  const shift = next.length - plain.length;
  const moved = ties.flatMap(({ from, to, tie }): readonly TiedWords[] => {
    if (end <= from) return [{ from: from + shift, to: to + shift, tie }];
    if (start >= to) return [{ from, to, tie }];
    const within = from <= start && end <= to;
    const left = from < start ? from : end + shift;
    const right = within || end < to ? to + shift : start;
    return left < right && (from < start || end < to) ? [{ from: left, to: right, tie }] : [];
  });
  return { plain: next, ties: moved };
}

/** The words of a stretch without the spaces around them; nothing if none can be tied: there are none, or there is a bracket. */
export function tieable({ plain }: TiedText, { from, to }: Stretch): Stretch | undefined {
  const words = plain.slice(from, to);
  const start = from + words.length - words.trimStart().length;
  const end = start + words.trim().length;
  return start < end && !/[[\]]/.test(words) ? { from: start, to: end } : undefined;
}

/** The tie that a stretch is in, if it reaches into no other words. */
export function tieAt({ ties }: TiedText, { from, to }: Stretch): TiedWords | undefined {
  return ties.find((it) => it.from <= from && to <= it.to);
}

/**
 * The text with a stretch tied. A tie to a statement that falls within the words of other statements joins these; any other takes the place
 * of what it touches. Unchanged if the stretch cannot be tied.
 */
export function withTie(text: TiedText, stretch: Stretch, tie: Tie): TiedText {
  const within = tieAt(text, stretch);
  if (within?.tie.kind === "statements" && tie.kind === "statements") {
    const statements = [...new Set([...within.tie.statements, ...tie.statements])];
    return {
      ...text,
      ties: text.ties.map((it) => (it === within ? { ...within, tie: { kind: "statements", statements } } : it)),
    };
  }
  const words = within ?? tieable(text, stretch);
  if (!words) return text;
  const others = text.ties.filter((it) => it.to <= words.from || words.to <= it.from);
  const { from, to } = words;
  return { ...text, ties: [...others, { from, to, tie }].sort((one, other) => one.from - other.from) };
}

/** The text without one of its ties; its words stay. */
export function withoutTie(text: TiedText, index: number): TiedText {
  return { ...text, ties: text.ties.filter((_, at) => at !== index) };
}

/** What stands in the brackets of a tie. */
function targetOf(tie: Tie): string {
  switch (tie.kind) {
    case "statements":
      return tie.statements.join(", ");
    case "unanswered":
      return `unanswered:${tie.statement}`;
    case "none":
      return `none:${tie.query}`;
  }
}
