import { CST, Lexer } from "yaml";

/** What a file that anybody may have written can hold. */
export type Limits = {
  /** Words, marks and spaces of YAML: what is read from them takes its square. */
  readonly tokens: number;
  /** Lists and mappings within one another, where they open on one line or in brackets. */
  readonly depth: number;
};

/** Where a YAML text goes beyond what is read, and why. */
export type Excess = { readonly line: number; readonly message: string };

/**
 * The first place where a YAML text goes beyond its limits, or has anchors, aliases or tags, by which a short text can stand for an endless
 * one. It is found in one pass, before anything is built.
 */
export function excessOf(text: string, { tokens, depth }: Limits): Excess | undefined {
  let [line, count, brackets, dashes] = [1, 0, 0, 0];
  for (const token of new Lexer().lex(text)) {
    const kind = CST.tokenType(token);
    count += 1;
    if (kind === "flow-seq-start" || kind === "flow-map-start") brackets += 1;
    if (kind === "flow-seq-end" || kind === "flow-map-end") brackets -= 1;
    if (kind === "seq-item-ind" || kind === "explicit-key-ind") dashes += 1;
    if (kind === "newline") dashes = 0;
    if (count > tokens) return { line, message: "is too long for a draft (leave out what is no part of the story)" };
    if (brackets + dashes > depth) return { line, message: "has lists within lists (write the steps as one list)" };
    if (kind === "anchor" || kind === "alias" || kind === "tag")
      return { line, message: `has "${token.slice(0, 40)}" outside quotation marks (quote it, or write the text itself)` };
    line += token.split("\n").length - 1;
  }
  return undefined;
}
