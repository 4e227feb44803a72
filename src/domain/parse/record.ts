import * as v from "valibot";
import type { Problem } from "../problem.ts";
import { joined, withoutUnknownKeys } from "./keys.ts";
import { bareNumberMessage } from "./text.ts";

/** A file's content before we know whether it is a valid record. */
export type RawFile = {
  /** Path relative to the data folder. */
  readonly file: string;
  readonly value: unknown;
  /** Unquoted values exactly as written in the file, such as `1e3`, by path. */
  readonly writtenAt?: (path: string) => string | undefined;
};

/** A record, if the value has the right types, and every problem found in it. */
type Parsed<Content> = { readonly content?: Content; readonly problems: readonly Problem[] };

const missing = "is missing (add it)";

/** Reads one file's value with its schema. Never throws. Content with the right types may still have problems, found by the schema's rules. */
export function parseRecord<Schema extends v.GenericSchema>(schema: Schema, raw: RawFile): Parsed<v.InferOutput<Schema>> {
  const { value, problems, meant } = withoutUnknownKeys(schema, raw.file, raw.value);
  const result = v.safeParse(schema, value, { message: plainMessage });
  const found = (result.issues ?? []).map((issue) => problemOf(issue, raw));
  return {
    ...(result.typed ? { content: result.output } : {}),
    problems: [...problems, ...found.filter(({ message, path }) => message !== missing || !meant.has(path))],
  };
}

function problemOf(issue: v.BaseIssue<unknown>, raw: RawFile): Problem {
  const path = (issue.path ?? []).reduce((before, item) => joined(before, String(item.key)), "");
  const written = issue.expected === "string" && typeof issue.input === "number" ? raw.writtenAt?.(path) : undefined;
  return { file: raw.file, path, message: written === undefined ? issue.message : bareNumberMessage(written) };
}

/** The message for problems the schema has no text for. */
function plainMessage(issue: v.BaseIssue<unknown>): string {
  if (issue.received === "undefined") return missing;
  switch (issue.type) {
    case "strict_object":
      return "is not a mapping (write its keys and values)";
    case "array":
      return "is not a list (write its items)";
    case "boolean":
      return "is not true or false";
    case "number":
      return "is not a number";
    default:
      return `is ${issue.received} (write ${issue.expected ?? "something else"})`;
  }
}
