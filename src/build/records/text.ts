import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { RawFile } from "../../domain/parse/record.ts";
import type { Problem } from "../../domain/problem.ts";

/** A file of records as read: its value, what its syntax has wrong, and the line of every path in it. */
type ReadText = {
  readonly raw: RawFile;
  readonly problems: readonly Problem[];
  /** The line, counted from 1, of the deepest part of `path` that there is. */
  readonly lineOf: (path: string) => number;
};

/** Reads YAML, or JSON where the file's name says so. Never throws. */
export function readText(file: string, text: string): ReadText {
  return /\.(geo)?json$/.test(file) ? readJson(file, text) : readYaml(file, text);
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

/** An alias without its anchor is found only when the value is built, by a throw. */
function valueOf(document: Document.Parsed): { readonly value?: unknown; readonly fault?: string } {
  try {
    return { value: document.toJS() };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

/** JSON is read by its own parser, which is many times faster, and once more as YAML only where a line is asked for. */
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

/** Where in the text the deepest part of a path that there is begins: its key in a mapping, itself in a list. */
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
