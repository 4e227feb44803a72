import { WordsProvider } from "../panels/use-words.ts";
import { pictureCatalogue } from "../words/en/catalogues/picture.ts";
import { announcementTexts } from "../words/en/embed/announcements.ts";
import { type PictureWords, type Words, withCatalogue } from "../words/words.ts";
import { withSocial } from "./social-words.ts";
import "../panels/styles/dialog.css";
import "../panels/styles/picture/picture.css";
import { batch, signal } from "@preact/signals";
import { createDraft, type Draft } from "../panels/picture/draft.ts";
import { PictureDialog, type PictureDraft } from "../panels/picture/picture-dialog.tsx";
import type { Outcome } from "../panels/picture/save-and-share.tsx";
import { calloutContentById } from "../picture/callouts/callout.ts";
import { queryOf } from "../scene/address.ts";
import { boxShown, cornersOf } from "../scene/camera/mercator.ts";
import { plainPicture } from "../scene/picture/spec.ts";
import { withCallouts } from "../scene/picture/spec-steps.ts";
import { sceneOf } from "../scene/scene.ts";
import { withCamera } from "../scene/view.ts";
import { copyText, type DialogRequest, openDialog } from "./dialogs.ts";
import { actionsOf, createPictureMaker, type PictureMaker } from "./picture-files.ts";
import { type ReopenedPicture, reopenedFrom } from "./reopened.ts";

type Reopened = Extract<ReopenedPicture, { readonly kind: "reopened" }>;

const state = signal<PictureDraft>({ kind: "loading" });
const lastOutcome = signal<Outcome | undefined>(undefined);
let isOpen = false;
// Closing the dialog loses nothing: the draft is there when it opens again.
let kept: { readonly draft: Draft; readonly maker: PictureMaker; readonly query: string } | undefined;

/** Opens the picture dialog for what the page shows or, given a file, for what that picture shows. A file not made here is reported. */
export async function open(base: Words, request: DialogRequest, file?: File): Promise<void> {
  const words = withCatalogue(withCatalogue(withSocial(base), announcementTexts), pictureCatalogue);
  const reopened = file && (await reopenedFrom(words, file, request.data.atlas));
  request.notify("picture", undefined);
  if (reopened?.kind === "refused") {
    if (isOpen) lastOutcome.value = reopened;
    else request.notify("picture", reopened.text);
    return;
  }
  if (!isOpen) show(words, request);
  await prepare(words, request, reopened);
}

function show(words: PictureWords, { data: { atlas } }: DialogRequest): void {
  isOpen = true;
  lastOutcome.value = undefined;
  openDialog((onClose) => (
    <WordsProvider value={words}>
      <PictureDialog
        atlas={atlas}
        state={state}
        lastOutcome={lastOutcome}
        onOutcome={(outcome) => {
          lastOutcome.value = outcome;
        }}
        statementsOf={(view) => {
          const every = calloutContentById(sceneOf({ atlas, words }, view, kept?.maker.finder()));
          return (id) => {
            const { entry, text } = every.get(id) ?? {};
            return entry ? words.exporter.statementNamed(entry.speakers[0].name, entry.firstVerb, text ?? "", entry.date) : id;
          };
        }}
        copyText={copyText}
        onClose={() => {
          isOpen = false;
          onClose();
        }}
      />
    </WordsProvider>
  ));
}

/** Lays the picture out once its materials have arrived. */
async function prepare(words: PictureWords, request: DialogRequest, reopened: Reopened | undefined): Promise<void> {
  const { data, page, store, failures } = request;
  const view = store.view.peek();
  const stageFrame = request.stage.frame();
  if (!kept) state.value = { kind: "loading" };
  const whyRefused = async (error: unknown, sentence: string) => {
    const { text, action } = await failures.explain(error, sentence, undefined);
    return { kind: "refused", text: action ? text : `${text} ${failures.texts.tryAgain}.`, action } as const;
  };
  const onFault = async (error: unknown) => {
    lastOutcome.value = await whyRefused(error, failures.texts.part);
  };
  let maker: PictureMaker;
  try {
    maker = kept?.maker ?? (await createPictureMaker(words, { data, files: page, onFault: (error) => void onFault(error) }));
    await maker.readyFor(reopened?.view ?? view, reopened?.spec ?? plainPicture);
  } catch (error) {
    const again = failures.again(() => void prepare(words, request, reopened));
    state.value = { kind: "failed", ...(await failures.explain(error, words.exporter.notLoaded, again)) };
    return;
  }
  const extent = view.at && stageFrame.width > 0 ? boxShown(view.at, stageFrame) : undefined;
  const seen = { view: withCamera(view, undefined), ...(extent ? { extent } : {}) };
  if (!kept) {
    const bounds = cornersOf(data.atlas.head.bounds);
    const first = reopened ? { view: reopened.view } : seen;
    const draft = createDraft({ ...first, spec: reopened?.spec ?? plainPicture, bounds, pictureFor: maker.pictureFor });
    kept = { draft, maker, query: queryOf(view) };
  } else if (reopened) kept.draft.show(reopened);
  else if (kept.query !== queryOf(view)) {
    kept = { ...kept, query: queryOf(view) };
    kept.draft.show(seen);
    kept.draft.changeSpec((it) => withCallouts(it, undefined));
    kept.draft.settle();
  }
  const { draft } = kept;
  const reopen = async (file: File): Promise<Outcome> => {
    const picture = await reopenedFrom(words, file, data.atlas);
    if (picture.kind === "refused") return picture;
    try {
      await maker.readyFor(picture.view, picture.spec);
    } catch (error) {
      return whyRefused(error, failures.texts.part);
    }
    draft.show(picture);
    return outcomeOf(words, picture);
  };
  batch(() => {
    state.value = { kind: "ready", draft, actions: { ...actionsOf(words, { draft, maker, whyRefused }), open: reopen } };
    if (reopened) lastOutcome.value = outcomeOf(words, reopened);
  });
}

function outcomeOf(words: PictureWords, { name, dropped }: Reopened): Outcome {
  const text =
    dropped.length === 0
      ? words.exporter.opened(name)
      : words.exporter.openedInPart(name, dropped.map(words.announcements.droppedPart));
  return { kind: "done", text };
}
