import type { VoiceSign } from "../../domain/actor.ts";
import { signOf, voiceOfStatement } from "../../domain/atlas.ts";
import type { ClaimId } from "../../domain/claim.ts";
import { type StatementId, shownEvidenceOf } from "../../domain/statement.ts";
import { quotedIn } from "../../domain/story/quotation-marks.ts";
import { plainOf, type Sentence, sentencesOf, tiedIn } from "../../domain/story/sentences.ts";
import type { Story } from "../../domain/story/story.ts";
import type { Edition } from "../../words/edition.ts";
import { queryOf } from "../address.ts";
import { passageOf } from "../card/passage.ts";
import { oncePer, oncePerEdition } from "../once.ts";
import { type Scene, sceneOf } from "../scene.ts";
import type { View } from "../view.ts";
import { type Pointed, pointedScene } from "./pointed-scene.ts";
import { viewOfStep } from "./story-address.ts";

/** A statement some words rest on: whose it is, and the claim on whose page it is told. */
export type TiedStatement = VoiceSign & { readonly statement: StatementId; readonly claim: ClaimId };

/** Words of a sentence. With a `tie` they lead to the first statement they rest on, with a `query` to the View that shows none. */
export type ToldPiece = {
  readonly text: string;
  readonly tie?: readonly [TiedStatement, ...TiedStatement[]];
  readonly query?: string;
};

/** Where statements of a step were read, as shown or as its sentences name it: whose page, and the passage if it can be opened. */
export type ReadAt = { readonly publisher: string; readonly passage?: string };

/** A step of a story as shown. */
export type ToldStep = {
  /** Counted from 1. */
  readonly number: number;
  readonly title: string;
  readonly sentences: readonly (readonly ToldPiece[])[];
  /** The same without ties, as one text. */
  readonly plain: string;
  readonly readAt: readonly ReadAt[];
  readonly scene: Scene;
  /** Its View as a query, without the question mark. */
  readonly query: string;
};

/** A story as shown. */
export type ToldStory = Pick<Story, "id" | "title" | "standfirst"> & { readonly steps: readonly ToldStep[] };

/** A step, and the story it belongs to. */
export type PlaceInStory = { readonly story: ToldStory; readonly step: ToldStep };

/** Everything a story shows; made once for each. */
export function toldOf(edition: Edition, story: Story): ToldStory {
  return toldIn(edition)(story);
}

const toldIn = oncePerEdition((edition: Edition) =>
  oncePer(({ id, title, standfirst, steps }: Story): ToldStory => {
    return { id, title, standfirst, steps: steps.map((step, index) => toldStep(edition, step, index + 1)) };
  }),
);

/** The first words that sentences quote from each statement. */
function quotedBy(sentences: readonly Sentence[]): ReadonlyMap<StatementId, string> {
  const quoted = new Map<StatementId, string>();
  for (const { text, tie } of sentences.flatMap((it) => it.pieces)) {
    const [words] = quotedIn(text);
    if (words && tie?.kind === "statements") for (const it of tie.statements) if (!quoted.has(it)) quoted.set(it, words.words);
  }
  return quoted;
}

/**
 * What the map of a step shows: the places of some statements, if any of them names one that is drawn. Unless those were chosen for it, the
 * numbers of an open claim come first.
 */
function sceneOfStep(edition: Edition, view: View, pointed: Pointed, isChosen: boolean): Scene {
  const scene = sceneOf(edition, view);
  if (pointed.statements.length === 0 || (!isChosen && scene.open && scene.cluster)) return scene;
  const pointing = pointedScene(edition, view, pointed);
  return pointing.regions.some((it) => it.state === "lit") ? pointing : scene;
}

function toldStep({ atlas, words }: Edition, step: Story["steps"][number], number: number): ToldStep {
  const sentences = sentencesOf(step.text);
  const statements = tiedIn(sentences).flatMap((it) => atlas.findStatement(it) ?? []);
  const view = viewOfStep(step, atlas);
  const tied = (ids: readonly StatementId[]): readonly TiedStatement[] =>
    ids.flatMap((it) => {
      const statement = atlas.findStatement(it);
      if (!statement) return [];
      return [{ statement: it, claim: statement.claim, ...signOf(atlas, voiceOfStatement(atlas, statement)) }];
    });
  const plain = sentences.map(plainOf).join(" ");
  const readAt = statements.flatMap((it) =>
    it.evidence.flatMap((evidence): readonly [string, ReadAt][] => {
      const source = atlas.sourceOf(evidence.source);
      if (evidence !== shownEvidenceOf(it) && !plain.includes(source.publisher)) return [];
      const passage = passageOf(source, evidence);
      return [[source.publisher, { publisher: source.publisher, ...(passage === undefined ? {} : { passage }) }]];
    }),
  );
  return {
    number,
    title: step.title,
    plain,
    sentences: sentences.map(({ pieces }) =>
      pieces.map(({ text, tie }): ToldPiece => {
        if (!tie) return { text };
        if (tie.kind === "none") return { text, query: tie.query.replace(/^\?/, "") };
        const [first, ...others] = tied(tie.kind === "unanswered" ? [tie.statement] : tie.statements);
        return first ? { text, tie: [first, ...others] } : { text };
      }),
    ),
    readAt: [...new Map(readAt).values()],
    scene: sceneOfStep(
      { atlas, words },
      view,
      { statements: step.point ?? statements.map((it) => it.id), quoted: quotedBy(sentences) },
      step.point !== undefined,
    ),
    query: queryOf(view),
  };
}
