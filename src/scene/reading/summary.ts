import type { Stance } from "../../domain/statement.ts";
import type { Answer, Card } from "../card/card.ts";

/** Stances that contradict a claim: they are named even beside a closed claim, so that it never appears unchallenged. */
const denying: readonly Stance[] = ["denies", "disputes-number", "disputes-meaning"];

/** A closed claim in the list: the source of its first statement, how many more there are and by how many voices, and who denies it. */
export type Summary = {
  readonly publisher: string;
  readonly more: number;
  readonly voices: number;
  readonly denial?: Answer;
  /** Whether no response is known. */
  readonly isSilent: boolean;
};

/** What a closed card says under its proposition. */
export function summaryOf({ lead, others, answers, joining, answer, silence }: Card): Summary {
  const [{ publisher }] = lead.readings;
  return {
    publisher,
    more: others.length + answers.length,
    voices: joining.length,
    isSilent: silence !== undefined && lead.stance === "asserts",
    ...(answer && denying.includes(answer.stance) ? { denial: answer } : {}),
  };
}
