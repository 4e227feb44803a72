import { findNodeAtLocation, type JSONPath, type ParseError, parse, parseTree, printParseErrorCode } from "jsonc-parser";
import { faultOfShape, isGeoJson, tooDeep } from "../../../domain/parse/reading/limits.ts";
import type { Fault } from "../../../domain/parse/reading/yaml.ts";
import { brokenAt, type ReadText, readYaml } from "../../../domain/parse/reading/yaml-file.ts";
import { decodedOf, hasByteOrderMark } from "./decoding.ts";

/** Reads YAML in UTF-8, or GeoJSON if the file name says so. Never throws; of a file that is broken only the first fault is told. */
export function readText(file: string, bytes: Uint8Array): ReadText {
  const decoded = decodedOf(bytes);
  if (!("text" in decoded)) return brokenAt(file, decoded);
  if (!isGeoJson(file)) return readYaml(file, decoded.text);
  if (hasByteOrderMark(bytes))
    return brokenAt(file, { line: 1, message: "begins with a byte order mark (save it as UTF-8 without one)" });
  return readJson(file, decoded.text);
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
