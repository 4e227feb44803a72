import type { Stance } from "../../domain/statement.ts";
import { verbOf } from "./stances.ts";

/** Stances whose verb needs an object where it does not stand before the words it is on. */
const takesThis: readonly Stance[] = ["repeats", "corroborates", "accepts", "qualifies", "denies", "condemns", "corrects"];

/** The verb of an answer, as it stands before the answer's own words: “denies this”. */
export function answeringVerbOf(stance: Stance, isPlural: boolean): string {
  return `${verbOf(stance, isPlural)}${takesThis.includes(stance) ? " this" : ""}`;
}
