import { isDay } from "../../../domain/partial-date.ts";
import type { Field } from "../field.ts";

/** The second clock: hides what was said after this day, `YYYY-MM-DD`. */
export const known = {
  name: "known",
  key: "known",
  parse: (text, _atlas, drop) => (isDay(text) ? text : drop(text, "malformed")),
  print: (day) => day,
  filter: {
    admits: ({ day }, last) => day <= last,
  },
} as const satisfies Field<"known", string>;
