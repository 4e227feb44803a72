import { type Document, isMap, isScalar, isSeq, type Node, stringify } from "yaml";
import type { Problem } from "../../problem.ts";
import type { RawFile } from "../record.ts";
import { composeYaml, type Fault } from "./yaml.ts";

/** A records file as read: its value, what is wrong with its form, and the line of every path in it. */
export type ReadText = {
  readonly raw: RawFile;
  readonly problems: readonly Problem[];
  /** The line, counted from 1, of the deepest existing part of `path`. */
  readonly lineOf: (path: string) => number;
};

/** A file of which only its first fault is told. */
export function brokenAt(file: string, { line, message, value }: Fault): ReadText {
  return { raw: { file, value }, problems: [{ file, line, path: "", message }], lineOf: () => line };
}

/** Reads YAML. Never throws; of a file that is broken only the first fault is told. */
export function readYaml(file: string, text: string): ReadText {
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

/** A value as YAML, as records are written: block style, every text in double quotation marks on one line. */
export function yamlOf(value: unknown): string {
  return stringify(value, { defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN", lineWidth: 0 });
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
