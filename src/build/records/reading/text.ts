import { findNodeAtLocation, type JSONPath, type ParseError, parse, parseTree, printParseErrorCode } from "jsonc-parser";
import { type Document, isMap, isScalar, isSeq, type Node } from "yaml";
import type { RawFile } from "../../../domain/parse/record.ts";
import type { Problem } from "../../../domain/problem.ts";
import { decodedOf, hasByteOrderMark } from "./decoding.ts";
import { faultOfShape, isGeoJson, tooDeep } from "./limits.ts";
import { composeYaml, type Fault } from "./yaml.ts";

/** A records file as read: its value, what is wrong with its form, and the line of every path in it. */
type ReadText = {
  readonly raw: RawFile;
  readonly problems: readonly Problem[];
  /** The line, counted from 1, of the deepest existing part of `path`. */
  readonly lineOf: (path: string) => number;
};

/** Reads YAML in UTF-8, or GeoJSON if the file name says so. Never throws; of a file that is broken only the first fault is told. */
export function readText(file: string, bytes: Uint8Array): ReadText {
  const decoded = decodedOf(bytes);
  if (!("text" in decoded)) return brokenAt(file, decoded);
  if (!isGeoJson(file)) return readYaml(file, decoded.text);
  if (hasByteOrderMark(bytes))
    return brokenAt(file, { line: 1, message: "begins with a byte order mark (save it as UTF-8 without one)" });
  return readJson(file, decoded.text);
}

function brokenAt(file: string, { line, message, value }: Fault): ReadText {
  return { raw: { file, value }, problems: [{ file, line, path: "", message }], lineOf: () => line };
}

function readYaml(file: string, text: string): ReadText {
  const composed = composeYaml(text);
  if ("message" in composed) return brokenAt(file, composed);
  const { document, lineAt, value } = composed;
  const root = document.contents;
  return {
    raw: { file, value, writtenAt: (path) => writtenAt(root, path) },
    problems: [],
    lineOf: (path) => lineAt(offsetOf(root, path)),
  };
}

/** The engine's own parser is many times faster than one that knows lines, which is asked only if one is needed. */
function readJson(file: string, text: string): ReadText {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return brokenAt(file, faultOfJson(text));
  }
  const fault = faultOfShape(value);
  if (fault !== undefined) return brokenAt(file, { line: 1, message: fault });
  let root: ReturnType<typeof parseTree>;
  let starts: readonly number[] | undefined;
  return {
    raw: { file, value },
    problems: [],
    lineOf: (path) => {
      root ??= parseTree(text);
      starts ??= lineStartsOf(text);
      return lineIn(starts, root ? offsetInJson(root, path) : 0);
    },
  };
}

function faultOfJson(text: string): Fault {
  const errors: ParseError[] = [];
  try {
    parse(text, errors);
  } catch (error) {
    if (error instanceof RangeError) return { line: 1, message: tooDeep };
    throw error;
  }
  const [first] = errors;
  const reason = first
    ? printParseErrorCode(first.error)
        .replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ")
        .toLowerCase()
    : "broken";
  return {
    line: lineIn(lineStartsOf(text), first?.offset ?? text.length),
    message: `is not JSON as it should be: ${reason} (mend it here)`,
  };
}

/** Position of the deepest existing part of a path. */
function offsetInJson(root: NonNullable<ReturnType<typeof parseTree>>, path: string): number {
  const keys: JSONPath = path === "" ? [] : path.split(".");
  for (let length = keys.length; length > 0; length--) {
    let node: ReturnType<typeof parseTree> = root;
    for (const key of keys.slice(0, length)) {
      node = node && findNodeAtLocation(node, [node.type === "array" ? Number(key) : key]);
    }
    if (node) return (node.parent?.type === "property" ? node.parent : node).offset;
  }
  return root.offset;
}

function lineStartsOf(text: string): readonly number[] {
  return [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
}

/** The line of an offset, counted from 1. */
function lineIn(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

/** Position in the text of the deepest existing part of a path: its key in a mapping, the item itself in a list. */
function offsetOf(root: Document["contents"], path: string): number {
  let offset = root?.range?.[0] ?? 0;
  for (const step of stepsAlong(root, path)) offset = step.offset;
  return offset;
}

function writtenAt(root: Document["contents"], path: string): string | undefined {
  const node = stepsAlong(root, path).at(-1)?.node;
  return isScalar(node) ? node.source : undefined;
}

type Step = { readonly offset: number; readonly node: unknown };

function stepsAlong(root: Document["contents"], path: string): readonly Step[] {
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
