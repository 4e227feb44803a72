import { autocomplete, isCancel, select, text } from "@clack/prompts";
import { nearestOf } from "../../../domain/parse/nearest.ts";
import type { Records } from "../../../domain/parse/records.ts";
import type { Field } from "./fields.ts";

/** What was answered, by flag; a field without an answer is absent. */
export type Answers = ReadonlyMap<string, string>;

/** More choices than are shown at once are found by typing. */
const most = 10;

/**
 * The answers given as flags, and those asked for: all that are open if somebody is there to ask, else none. Returns sentences about what is
 * missing or not allowed; nothing is made up.
 */
export async function answersTo(
  fields: readonly Field[],
  given: Answers,
  records: Records,
  isAsked: boolean,
): Promise<Answers | { readonly faults: readonly string[] }> {
  const answers = new Map(given);
  const faults = fields.flatMap((it) => faultOf(it, given.get(it.flag), records));
  if (faults.length > 0) return { faults };
  for (const field of fields) {
    if (answers.has(field.flag) || !isAsked) continue;
    const answer = await asked(field, records);
    if (answer === undefined) return { faults: ["stopped"] };
    if (answer !== "") answers.set(field.flag, answer);
  }
  const missing = fields.filter((it) => it.needed && !answers.has(it.flag));
  return missing.length === 0 ? answers : { faults: missing.map((it) => `--${it.flag} is missing: ${it.question}`) };
}

function faultOf({ flag, choices }: Field, value: string | undefined, records: Records): readonly string[] {
  if (value === undefined || !choices) return [];
  const allowed = choices(records).filter((it) => it !== "");
  if (allowed.includes(value)) return [];
  const nearest = nearestOf(value, allowed);
  return [
    `--${flag} "${value}" is unknown (${nearest === undefined ? `write ${allowed.join(", ")}` : `did you mean "${nearest}"?`})`,
  ];
}

/** What somebody at the terminal answers; nothing if they would rather stop. */
async function asked({ question, choices, needed }: Field, records: Records): Promise<string | undefined> {
  const allowed = choices?.(records);
  const answer = allowed
    ? await (allowed.length > most ? autocomplete : select)({
        message: question,
        options: allowed.map((value) => ({ value, label: value === "" ? "(none)" : value })),
      })
    : await text({
        message: question,
        validate: (value) => (needed && (value ?? "").trim() === "" ? "This is needed." : undefined),
      });
  // An empty line is nothing at all to the library.
  return isCancel(answer) ? undefined : ((answer as string | undefined) ?? "").trim();
}
