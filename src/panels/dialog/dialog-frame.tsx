import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { DialogWords } from "../../words/words.ts";
import { useWords } from "../use-words.ts";

type DialogFrameProps = {
  /** Its class, and the prefix of its ids. */
  readonly kind: string;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
};

/** A dialog over the page, with a title and a close button; opens as soon as it is rendered. */
export function DialogFrame({ kind, title, onClose, children }: DialogFrameProps) {
  const words = useWords<DialogWords>();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class={`dialog ${kind}`} aria-labelledby={`${kind}-title`} onClose={onClose}>
      <div class="dialog-head">
        <h2 id={`${kind}-title`}>{title}</h2>
        <button type="button" onClick={() => dialog.current?.close()}>
          {words.dialog.close}
        </button>
      </div>
      {children}
    </dialog>
  );
}
