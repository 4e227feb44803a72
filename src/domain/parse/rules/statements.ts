import type { Problem } from "../../problem.ts";
import type { Statement } from "../../statement.ts";
import { type Placed, problemAt, type Records } from "../records.ts";
import { isLaterDay } from "./dates.ts";

/** Finds answers to nothing, to themselves or to later statements, and quotations too short to be found again. */
export function problemsOfStatements(records: Records): readonly Problem[] {
  const saidOn = new Map(records.statements.map(({ content }) => [content.id, content.saidOn]));
  return records.statements.flatMap((it) => [...answers(it, saidOn), ...quotations(it)]);
}

function answers(it: Placed<Statement>, saidOn: ReadonlyMap<string, string>): readonly Problem[] {
  const { id, stance, targets = [], saidOn: day } = it.content;
  if (stance !== "asserts" && targets.length === 0) {
    return [problemAt(it, "stance", `"${stance}" answers nothing (name under targets the statement or claim it answers)`)];
  }
  return targets.flatMap((target, index) => {
    const path = `targets.${index}`;
    if (target === id) return [problemAt(it, path, "answers itself (name the statement or claim it answers)")];
    const earlier = saidOn.get(target);
    if (earlier === undefined || !isLaterDay(earlier, day)) return [];
    return [problemAt(it, path, `"${target}" was said on ${earlier}, later than this answer of ${day} (check both days)`)];
  });
}

function quotations(it: Placed<Statement>): readonly Problem[] {
  return it.content.evidence.flatMap(({ selector }, index) => {
    if (!selector || selector.whole || wordCountOf(selector.exact) >= 3) return [];
    const message = `"${selector.exact}" is shorter than three words (quote more, or add whole: true where no more was quoted)`;
    return [problemAt(it, `evidence.${index}.selector.exact`, message)];
  });
}

/** Number of words in a text: runs of non-space characters with at least one letter or digit. */
function wordCountOf(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
