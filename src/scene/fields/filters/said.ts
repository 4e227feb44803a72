import { isDay } from "../../../domain/partial-date.ts";
import type { Field } from "../field.ts";

/** From one day to another, both included, `YYYY-MM-DD`. */
export type DayRange = { readonly from: string; readonly to: string };

/** The days on which something was said. */
export const said = {
  name: "said",
  key: "said",
  parse: (text, _atlas, drop) => {
    const [from = "", to = "", more] = text.split("/");
    return more === undefined && isDay(from) && isDay(to) && from <= to ? { from, to } : drop(text, "malformed");
  },
  print: ({ from, to }) => `${from}/${to}`,
  filter: {
    admits: ({ day }, { from, to }) => from <= day && day <= to,
    keysOf: ({ day }): readonly string[] => [day],
  },
} as const satisfies Field<"said", DayRange>;
