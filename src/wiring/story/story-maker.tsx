import { effect, signal } from "@preact/signals";
import type { Atlas } from "../../domain/atlas.ts";
import { createMaker } from "../../panels/story-maker/maker.ts";
import { MakerDialog } from "../../panels/story-maker/maker-dialog.tsx";
import type { ShownNow, Workshop, WorkshopState } from "../../panels/story-maker/workshop.ts";
import { WordsProvider } from "../../panels/use-words.ts";
import { dialogTexts } from "../../words/en/dialog.ts";
import { storyTexts } from "../../words/en/site/story.ts";
import { storyMakerTexts } from "../../words/en/site/story-maker.ts";
import { type StoryMakerWords, type Words, withCatalogue } from "../../words/words.ts";
import "../../panels/styles/dialog.css";
import "../../panels/styles/story/maker.css";
import { loadedWordsOf } from "../../domain/parse/language/loaded-words.ts";
import { detailOf } from "../../drawing/detail.ts";
import { stepMapsOf } from "../../drawing/poster/step-maps.ts";
import { viewOf } from "../../scene/address.ts";
import type { Finder } from "../../scene/filters.ts";
import type { Scene } from "../../scene/scene.ts";
import { stepAddressOf } from "../../scene/story/draft/draft.ts";
import { problemsOfDraft } from "../../scene/story/draft/draft-problems.ts";
import { statementAtHand, statementsAtHand } from "../../scene/story/draft/statements-at-hand.ts";
import { tellerOf } from "../../scene/story/draft/told-draft.ts";
import type { View } from "../../scene/view.ts";
import { loadFinder } from "../../store/load.ts";
import { loadJson } from "../../store/parts.ts";
import { type DialogRequest, openDialog } from "../dialogs.ts";
import { fileActionsOf } from "./draft-files.ts";
import { scalePatterns } from "./flight.ts";

type Topology = Parameters<typeof detailOf>[0];

// Closing the dialog loses nothing: the draft is there when it opens again.
const maker = createMaker();
const state = signal<WorkshopState>({ kind: "loading" });

// Nor does leaving the page without a word.
effect(() => {
  if (maker.isSaved.value) removeEventListener("beforeunload", warn);
  else addEventListener("beforeunload", warn);
});

function warn(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/** Opens the dialog in which stories are written, for what the page shows. */
export async function open(base: Words, request: DialogRequest): Promise<void> {
  const words = withCatalogue(withCatalogue(withCatalogue(base, dialogTexts), storyTexts), storyMakerTexts);
  show(words, request);
  await prepare(words, request);
}

function show(words: StoryMakerWords, { data: { atlas }, store }: DialogRequest): void {
  openDialog((onClose) => (
    <WordsProvider value={words}>
      <MakerDialog
        atlas={atlas}
        maker={maker}
        state={state}
        shown={shownIn(words, store.scene.peek(), store.view.peek())}
        actions={fileActionsOf(words)}
        showOnMap={(address) => {
          onClose();
          store.change(() => viewAt(atlas, address));
        }}
        onClose={onClose}
      />
    </WordsProvider>
  ));
}

/** Loads what drafts are checked and drawn with. */
async function prepare(words: StoryMakerWords, request: DialogRequest): Promise<void> {
  if (state.peek().kind === "ready") return;
  state.value = { kind: "loading" };
  const { atlas, ground, glyphWidths } = request.data;
  let finder: Finder;
  let topology: Topology;
  try {
    [topology, finder] = await Promise.all([loadJson<Topology>(request.page.geography), loadFinder(atlas)]);
  } catch (error) {
    const again = request.failures.again(() => void prepare(words, request));
    state.value = { kind: "failed", ...(await request.failures.explain(error, words.storyMaker.notLoaded, again)) };
    return;
  }
  const edition = { atlas, words };
  const inputs = { atlas, ground, glyphWidths, detail: detailOf(topology) };
  const loadedWords = loadedWordsOf({ language: atlas.language, atlas: [{ file: "", path: "", content: atlas.head }] });
  const workshop: Workshop = {
    problemsOf: (draft) => problemsOfDraft({ atlas, loadedWords, finder }, draft),
    told: tellerOf(edition),
    draw: (step) => stepMapsOf(words, inputs, [step], "./"),
    onDrawn: scalePatterns,
    statementsIn: (address) => statementsAtHand(edition, viewAt(atlas, address), finder),
    statementOf: (id) => statementAtHand(edition, id),
  };
  state.value = { kind: "ready", workshop };
}

/** What the page shows, as it may become a step. */
function shownIn({ storyMaker }: StoryMakerWords, { open: card, headline, admitted }: Scene, view: View): ShownNow {
  const title = card ? storyMaker.shownClaim(card.lead.speakers[0].name, card.lead.firstVerb, card.proposition) : headline;
  return { view, title, none: admitted.size === 0 ? stepAddressOf(view) : undefined };
}

function viewAt(atlas: Atlas, address: string): View {
  return viewOf(address.replace(/^\?/, ""), atlas).view;
}
