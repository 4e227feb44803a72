import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, stringify } from "yaml";
import type { Problem } from "../../problem.ts";
import type { RawFile } from "../record.ts";

/** A records file as read: its value, its syntax errors, and the line of every path in it. */
type ReadText = {
  readonly raw: RawFile;
  readonly problems: readonly Problem[];
  /** The line, counted from 1, of the deepest existing part of `path`. */
  readonly lineOf: (path: string) => number;
};

/** Reads YAML, or JSON if the file name says so. Never throws. */
export function readText(file: string, text: string): ReadText {
  return /\.(geo)?json$/.test(file) ? readJson(file, text) : readYaml(file, text);
}

/** A value as YAML, as records are written: block style, every text in double quotation marks on one line. */
export function yamlOf(value: unknown): string {
  return stringify(value, { defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN", lineWidth: 0 });
}

function readYaml(file: string, text: string): ReadText {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: "error" });
  const root = document.contents;
  const lineAt = (offset: number) => lines.linePos(offset).line;
  const problemOf = (line: number, reason: string): Problem => ({
    file,
    line,
    path: "",
    message: `is not YAML as it should be: ${reason.replace(/\.$/, "")} (mend it here)`,
  });
  const { value, fault } = valueOf(document);
  return {
    raw: { file, value, writtenAt: (path) => writtenAt(root, path) },
    problems: [
      ...[...document.errors, ...document.warnings].map(({ message, pos }) => problemOf(lineAt(pos[0]), message)),
      ...(fault === undefined ? [] : [problemOf(1, fault)]),
    ],
    lineOf: (path) => lineAt(offsetOf(root, path)),
  };
}

/** An alias without its anchor is only found when the value is built, which throws. */
function valueOf(document: Document.Parsed): { readonly value?: unknown; readonly fault?: string } {
  try {
    return { value: document.toJS() };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

/** JSON has its own parser, which is many times faster, and is read again as YAML only if a line number is needed. */
function readJson(file: string, text: string): ReadText {
  let asYaml: ReadText | undefined;
  function lineOf(path: string): number {
    asYaml ??= readYaml(file, text);
    return asYaml.lineOf(path);
  }
  try {
    const value: unknown = JSON.parse(text);
    return { raw: { file, value }, problems: [], lineOf };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const offset = /at position (\d+)/.exec(reason)?.[1];
    const line = offset === undefined ? text.split("\n").length : text.slice(0, Number(offset)).split("\n").length;
    const message = `is not JSON as it should be: ${reason.replace(/ in JSON at position.*$/, "")} (mend it here)`;
    return { raw: { file, value: undefined }, problems: [{ file, line, path: "", message }], lineOf };
  }
}

/** Position in the text of the deepest existing part of a path: its key in a mapping, the item itself in a list. */
function offsetOf(root: Node | null, path: string): number {
  let offset = root?.range?.[0] ?? 0;
  for (const step of stepsAlong(root, path)) offset = step.offset;
  return offset;
}

function writtenAt(root: Node | null, path: string): string | undefined {
  const node = stepsAlong(root, path).at(-1)?.node;
  return isScalar(node) ? node.source : undefined;
}

type Step = { readonly offset: number; readonly node: unknown };

function stepsAlong(root: Node | null, path: string): readonly Step[] {
  const steps: Step[] = [];
  let node: unknown = root;
  for (const key of path === "" ? [] : path.split(".")) {
    const step = stepInto(node, key);
    if (!step) break;
    steps.push(step);
    node = step.node;
  }
  return steps;
}

function stepInto(node: unknown, key: string): Step | undefined {
  if (isSeq<Node>(node)) {
    const item = node.items[Number(key)];
    return item?.range ? { offset: item.range[0], node: item } : undefined;
  }
  if (!isMap<Node, Node>(node)) return undefined;
  const pair = node.items.find((it) => isScalar(it.key) && String(it.key.value) === key);
  return pair?.key.range ? { offset: pair.key.range[0], node: pair.value } : undefined;
}
