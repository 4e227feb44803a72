import { effect, type ReadonlySignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Atlas } from "../../domain/atlas.ts";
import type { StatementId } from "../../domain/statement.ts";
import type { View } from "../../scene/view.ts";
import type { PictureWords } from "../../words/words.ts";
import { Copyable } from "../dialog/copyable.tsx";
import { DialogFrame } from "../dialog/dialog-frame.tsx";
import { type NotReady, Waiting } from "../dialog/waiting.tsx";
import { useWords } from "../use-words.ts";
import { AnnotationList, wordsId } from "./annotation-list.tsx";
import type { Draft } from "./draft.ts";
import { pressInDialog } from "./keys.ts";
import { CalloutOptions, Options } from "./options.tsx";
import { Preview } from "./preview.tsx";
import { type Outcome, type PictureActions, SaveAndShare } from "./save-and-share.tsx";
import { Tools } from "./tools.tsx";

/** The picture to be made, once its map is ready. */
export type PictureDraft = NotReady | { readonly kind: "ready"; readonly draft: Draft; readonly actions: PictureActions };

export type PictureDialogProps = {
  readonly atlas: Pick<Atlas, "head" | "credits">;
  readonly state: ReadonlySignal<PictureDraft>;
  readonly lastOutcome: ReadonlySignal<Outcome | undefined>;
  readonly onOutcome: (outcome: Outcome | undefined) => void;
  /** For a View: the name of each statement on one line, with its speaker. */
  readonly statementsOf: (view: View) => (id: StatementId) => string;
  /** `false` if the browser refuses. */
  readonly copyText: (text: string) => Promise<boolean>;
  readonly onClose: () => void;
};

/** The dialog that makes a picture: the preview, the annotation tools, the settings, and the ways to save or share it. */
export function PictureDialog({ state, onClose, ...rest }: PictureDialogProps) {
  const texts = useWords<PictureWords>();
  const now = state.value;
  return (
    <DialogFrame kind="figure-dialog" title={texts.exporter.exportImage} onClose={onClose}>
      {now.kind === "ready" ? (
        <Workshop {...rest} draft={now.draft} actions={now.actions} />
      ) : (
        <Waiting state={now} loading={texts.exporter.loading} />
      )}
    </DialogFrame>
  );
}

type WorkshopProps = Omit<PictureDialogProps, "state" | "onClose"> & {
  readonly draft: Draft;
  readonly actions: PictureActions;
};

function Workshop({ atlas, draft, actions, lastOutcome, onOutcome, statementsOf, copyText }: WorkshopProps) {
  const texts = useWords<PictureWords>();
  const root = useRef<HTMLDivElement>(null);
  // A native listener, to run before the dialog handles Escape itself.
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (pressInDialog(texts, draft, event)) event.preventDefault();
    };
    const element = root.current;
    element?.addEventListener("keydown", onKey);
    return () => element?.removeEventListener("keydown", onKey);
  }, [draft]);

  // The focused element may have disappeared with its annotation.
  useEffect(
    () =>
      effect(() => {
        void draft.selected.value;
        void draft.annotations.value;
        requestAnimationFrame(() => {
          if (isNowhere()) mapIn(root.current)?.focus();
        });
      }),
    [draft],
  );

  const focusHandle = () =>
    requestAnimationFrame(() => (root.current?.querySelector<HTMLElement>(".handle") ?? mapIn(root.current))?.focus());
  const onDrawn = (id: string) => {
    const kind = draft.annotations.peek().present.find((it) => it.id === id)?.kind;
    if (kind !== "text" && kind !== "pin") return void focusHandle();
    requestAnimationFrame(() => document.querySelector<HTMLInputElement>(`#${wordsId(id)}`)?.select());
  };
  const { missing, words, subject } = draft.picture.value;
  const isMap = subject === "map";
  return (
    <div class="figure-body" ref={root}>
      <div class="figure-work">
        {isMap ? <Tools draft={draft} onDrawn={onDrawn} /> : <p class="tool-hint">{texts.exporter.chartTools}</p>}
        <Preview draft={draft} onDrawn={onDrawn} />
      </div>
      <div class="figure-side">
        {missing.length > 0 && (
          <p class="figure-warning" role="status">
            {texts.exporter.missing(missing)}
          </p>
        )}
        {isMap && <AnnotationList draft={draft} onSelected={focusHandle} />}
        <form onSubmit={(event) => event.preventDefault()}>
          <Options draft={draft} atlas={atlas} />
          {isMap && <CalloutOptions draft={draft} statementsOf={statementsOf} />}
        </form>
        <Copyable
          title={texts.exporter.alternative}
          note={texts.exporter.alternativeNote}
          text={words.alternative}
          copy={copyText}
        />
        <p class="remark">{texts.exporter.openNote}</p>
      </div>
      <SaveAndShare actions={actions} lastOutcome={lastOutcome} onOutcome={onOutcome} />
    </div>
  );
}

/** Whether the focus is on nothing in the dialog. */
function isNowhere(): boolean {
  return document.activeElement === document.body || document.activeElement instanceof HTMLDialogElement;
}

function mapIn(root: HTMLElement | null): HTMLElement | null | undefined {
  return root?.querySelector<HTMLElement>(".picture-map");
}
