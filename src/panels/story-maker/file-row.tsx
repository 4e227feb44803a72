import { type Signal, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Problem } from "../../domain/problem.ts";
import { type Draft, emptyDraft } from "../../scene/story/draft/draft.ts";
import type { StoryMakerWords } from "../../words/words.ts";
import { useWords } from "../use-words.ts";
import { Messages } from "./field.tsx";
import type { Maker } from "./maker.ts";

/** A draft from a file, or why it was not opened: a sentence and, for each mistake in the file, where it is. */
export type OpenedDraft =
  | { readonly kind: "draft"; readonly draft: Draft; readonly name: string; readonly text: string }
  | { readonly kind: "refused"; readonly text: string; readonly problems: readonly Problem[] };

export type FileActions = {
  /** Hands the file to the browser, and says under which name. */
  readonly download: (draft: Draft, name: string | undefined) => string;
  /** `false` if the browser refuses. */
  readonly copy: (draft: Draft) => Promise<boolean>;
  readonly open: (file: File) => Promise<OpenedDraft>;
};

type Props = {
  readonly maker: Maker;
  readonly actions: FileActions;
  readonly say: (text: string) => void;
  readonly said: Signal<string>;
};

/** Problems of a file that are listed. */
const mostListed = 8;

/** The draft as a whole: opened, saved, begun again, undone. Nothing that is in no file is replaced without being asked for. */
export function FileRow({ maker, actions, say, said }: Props) {
  const { storyMaker } = useWords<StoryMakerWords>();
  const refused = useSignal<readonly Problem[]>([]);
  const waiting = useSignal<{ readonly replace: () => void } | undefined>(undefined);
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (waiting.value) keep.current?.focus();
  }, [waiting.value]);

  const replace = (draft: Draft, name: string | undefined, text: string) => {
    const go = () => {
      maker.replace(draft, name);
      say(text);
    };
    if (maker.isSaved.value) go();
    else waiting.value = { replace: go };
  };
  const open = async (file: File) => {
    const opened = await actions.open(file);
    refused.value = opened.kind === "refused" ? opened.problems : [];
    if (opened.kind === "refused") say(opened.text);
    else replace(opened.draft, opened.name, opened.text);
  };
  const row = useRef<HTMLDivElement>(null);
  // A file dropped on the dialog is a draft; on the page it would be a picture.
  useEffect(() => {
    const dialog = row.current?.closest("dialog");
    const onDrag = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.type === "drop" && file) void open(file);
    };
    for (const it of ["dragover", "drop"] as const) dialog?.addEventListener(it, onDrag);
    return () => {
      for (const it of ["dragover", "drop"] as const) dialog?.removeEventListener(it, onDrag);
    };
  }, []);
  const listed = refused.value.slice(0, mostListed);
  const others = refused.value.length - listed.length;
  return (
    <div class="maker-file" ref={row} role="group" aria-label={storyMaker.draftFile}>
      <p class="maker-row">
        <label class="open-picture">
          {storyMaker.open}
          <input
            type="file"
            class="hidden"
            accept=".yaml,.yml"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file) void open(file).finally(() => (currentTarget.value = ""));
            }}
          />
        </label>
        <button
          type="button"
          class="main"
          onClick={() => {
            say(storyMaker.handed(actions.download(maker.draft.value, maker.name.value)));
            maker.markSaved();
          }}
        >
          {storyMaker.download}
        </button>
        <button
          type="button"
          onClick={() => void actions.copy(maker.draft.value).then((it) => say(it ? storyMaker.copied : storyMaker.copyRefused))}
        >
          {storyMaker.copyFile}
        </button>
        <button type="button" onClick={() => replace(emptyDraft, undefined, "")}>
          {storyMaker.startAgain}
        </button>
        <button
          type="button"
          aria-disabled={!maker.canUndo.value}
          onClick={() => {
            if (!maker.canUndo.value) return;
            maker.undo();
            say(storyMaker.undone);
          }}
        >
          {storyMaker.undo}
        </button>
        <button
          type="button"
          aria-disabled={!maker.canRedo.value}
          onClick={() => {
            if (!maker.canRedo.value) return;
            maker.redo();
            say(storyMaker.redone);
          }}
        >
          {storyMaker.redo}
        </button>
      </p>
      {waiting.value && (
        <div class="maker-ask" role="group" aria-label={storyMaker.unsaved}>
          <p>{storyMaker.unsaved}</p>
          <p class="maker-row">
            <button
              type="button"
              ref={keep}
              onClick={() => {
                waiting.value = undefined;
              }}
            >
              {storyMaker.keep}
            </button>
            <button
              type="button"
              onClick={() => {
                waiting.value?.replace();
                waiting.value = undefined;
              }}
            >
              {storyMaker.goOn}
            </button>
          </p>
        </div>
      )}
      <p class="outcome" role="status" data-refused={listed.length > 0 ? "" : undefined}>
        {said.value}
      </p>
      <Messages
        messages={[
          ...listed.map(({ line, path, message }) => storyMaker.problemAt(line, path, message)),
          ...(others > 0 ? [storyMaker.moreProblems(others)] : []),
        ]}
      />
    </div>
  );
}
