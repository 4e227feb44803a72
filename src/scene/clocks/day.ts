import type { VoiceSign } from "../../domain/actor.ts";
import type { StatementId } from "../../domain/statement.ts";

/** A day and the statements made on it. */
export type TimelineDay = {
  readonly day: string;
  /** From 0 to 1 along the line. */
  readonly at: number;
  /** In the order of the voices. */
  readonly statements: readonly (VoiceSign & {
    readonly id: StatementId;
    readonly isAdmitted: boolean;
    readonly isJoint: boolean;
  })[];
  /** How many statements of this day pass the other filters. */
  readonly count: number;
  readonly isChosen: boolean;
};
