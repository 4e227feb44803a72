import type { Draft } from "../../scene/story/draft/draft.ts";
import type { StatementAtHand } from "../../scene/story/draft/statements-at-hand.ts";
import type { StoryProblem } from "../../scene/story/problems.ts";
import type { ToldStep, ToldStory } from "../../scene/story/told.ts";
import type { View } from "../../scene/view.ts";
import type { NotReady } from "../dialog/waiting.tsx";

/** The map of one step, drawn. */
export type DrawnStep = { readonly shared: string; readonly posters: readonly string[]; readonly style: string };

/** What stories are written with, once it is there. */
export type Workshop = {
  readonly problemsOf: (draft: Draft) => readonly StoryProblem[];
  readonly told: (draft: Draft) => ToldStory;
  readonly draw: (step: ToldStep) => DrawnStep;
  readonly onDrawn: (map: HTMLElement) => void;
  /** The statements of the View at an address, and one of them by its id. */
  readonly statementsIn: (address: string) => readonly StatementAtHand[];
  readonly statementOf: (id: string) => StatementAtHand | undefined;
};

export type WorkshopState = NotReady | { readonly kind: "ready"; readonly workshop: Workshop };

/** What the page shows, for a step. */
export type ShownNow = {
  readonly view: View;
  readonly title: string;
  /** Its query, if nothing is recorded that it would show. */
  readonly none: string | undefined;
};
