import {
  Composer,
  CST,
  type Document,
  type ErrorCode,
  isAlias,
  isCollection,
  isNode,
  Lexer,
  LineCounter,
  Parser,
  visit,
  type YAMLError,
} from "yaml";
import { faultOfShape, limits, tooDeep, tooManyAliases, tooManyKeys, tooManyTokens } from "./limits.ts";

type Composed = {
  readonly document: Document.Parsed;
  readonly value: unknown;
  /** The line of an offset, counted from 1. */
  readonly lineAt: (offset: number) => number;
};

/** What is wrong with the form of a file, in which line; and its value as far as it can be read, from which others learn its ids. */
export type Fault = { readonly line: number; readonly message: string; readonly value?: unknown };

/** Reads one YAML document with its value, or the first thing that is wrong with it. What could take for ever is refused before it starts. */
export function composeYaml(text: string): Composed | Fault {
  const lines = new LineCounter();
  const lineAt = (offset: number) => lines.linePos(offset).line;
  lines.addNewLine(0);
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  const counts = { all: 0, aliases: 0, keys: 0 };
  for (const lexeme of new Lexer().lex(text)) {
    const kind = CST.tokenType(lexeme);
    counts.all++;
    if (kind === "alias") counts.aliases++;
    if (kind === "map-value-ind") counts.keys++;
    tokens.push(...parser.next(lexeme));
    const fault = faultOf(counts, parser.stack.length);
    if (fault !== undefined) return { line: lineAt(parser.offset), message: fault };
  }
  tokens.push(...parser.end());
  const [document, second] = new Composer({ logLevel: "error" }).compose(tokens, true, text.length);
  if (!document) throw new Error("no document composed");
  const error = document.errors[0] ?? document.warnings[0];
  if (error) return { line: lineAt(error.pos[0]), message: sentenceOf(error, text), value: soundOf(document) };
  if (second)
    return {
      line: lineAt(second.range[0]),
      message: 'holds a second document after "---" (one file is one record: leave the line out, or make two files)',
    };
  const loose = looseAlias(document);
  if (loose) return { line: lineAt(loose.offset), message: loose.message };
  const value = valueOf(document);
  const fault = value === overflowing ? tooManyAliases : faultOfShape(value);
  return fault === undefined ? { document, value, lineAt } : { line: 1, message: fault };
}

/** The value of a broken document, if it has one that is safe to walk through. */
function soundOf(document: Document.Parsed): unknown {
  const value = looseAlias(document) ? undefined : valueOf(document);
  return value === overflowing || faultOfShape(value) !== undefined ? undefined : value;
}

const overflowing = Symbol("aliases of aliases");

/** The value of a document; a symbol where a few aliases of aliases stand for millions of values, or for none. */
function valueOf(document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: limits.aliases });
  } catch (error) {
    if (error instanceof ReferenceError) return overflowing;
    throw error;
  }
}

/** The parser holds the document, each open list or mapping, and what is being read. */
function faultOf(counts: { readonly all: number; readonly aliases: number; readonly keys: number }, open: number) {
  if (open > limits.depth + 2) return tooDeep;
  if (counts.aliases > limits.aliases) return tooManyAliases;
  if (counts.keys > limits.keys) return tooManyKeys;
  return counts.all > limits.tokens ? tooManyTokens : undefined;
}

/** The first alias without an anchor before it, or within the very value it stands for. */
function looseAlias(document: Document.Parsed): { readonly offset: number; readonly message: string } | undefined {
  const anchors = new Set<string>();
  let found: { offset: number; message: string } | undefined;
  visit(document, (_, node, path) => {
    if (isNode(node) && !isAlias(node) && node.anchor) anchors.add(node.anchor);
    if (!isAlias(node)) return undefined;
    const isWithin = path.some((it) => isCollection(it) && it.anchor === node.source);
    if (anchors.has(node.source) && !isWithin) return undefined;
    const message = isWithin
      ? `has the alias *${node.source} within the value it stands for (write the value out)`
      : `has the alias *${node.source} of no value before it (write the value out, or put the text in quotation marks)`;
    found = { offset: node.range?.[0] ?? 0, message };
    return visit.BREAK;
  });
  return found;
}

/** A fault, with the line it stands in and the text from its place on. */
type Place = { readonly message: string; readonly line: string; readonly rest: string };

/** What to say of a fault, by the parser's code for it. */
function sentenceOf({ code, message, pos: [offset] }: YAMLError, text: string): string {
  const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1).split("\n", 1)[0] ?? "";
  const sentence = sentences[code]?.({ message, line, rest: text.slice(offset) });
  return sentence ?? `is not YAML as it should be: ${message.replace(/\.$/, "")} (mend it here)`;
}

const misplaced = "begins in another column than its neighbours (let the keys of one mapping begin in the same column)";
const inQuotes = "put the whole text in straight quotation marks";

/** Sentences for what is mistyped most; each says what to type. */
const sentences: Partial<Record<ErrorCode, (place: Place) => string | undefined>> = {
  BLOCK_AS_IMPLICIT_KEY: ({ line }) =>
    /:\s.*:(\s|$)/.test(line) ? `has a second colon in one line (${inQuotes}: key: "…")` : misplaced,
  BAD_INDENT: ({ message }) =>
    message.startsWith("Flow") ? "has a bracket before it that is not closed (close it in its line)" : misplaced,
  MULTILINE_IMPLICIT_KEY: () => "is no key with its value (write key: value, with a space after the colon)",
  TAB_AS_INDENT: () => "begins with a tab (indent with spaces)",
  DUPLICATE_KEY: ({ rest }) => `has the key ${/^[^\s:]*/.exec(rest)?.[0] ?? ""} twice (keep one of them)`,
  BAD_SCALAR_START: ({ rest }) => `has a text that begins with ${rest[0] ?? ""} (${inQuotes})`,
  UNEXPECTED_TOKEN: ({ line }) =>
    /["']/.test(line)
      ? 'has something after a closing quotation mark (put the whole text in straight ones, and write \\" for one within it)'
      : undefined,
  MISSING_CHAR: ({ message }) => (/^(?:Sequence item|Implicit map)/.test(message) ? misplaced : undefined),
};
