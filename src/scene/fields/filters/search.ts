import { plainText } from "../../../words/plain-text.ts";
import { textInQuery } from "../../parameters.ts";
import type { Field } from "../field.ts";

/** Longest text searched for, in characters. */
export const longestSearch = 100;

/** Words searched for; until they can be, they admit everything. */
export const search = {
  name: "q",
  key: "q",
  parse: (text) => plainText(text, longestSearch) || undefined,
  print: textInQuery,
  filter: {
    admits: ({ statement }, _words, found) => !found || found.has(statement.id),
  },
} as const satisfies Field<"q", string>;
