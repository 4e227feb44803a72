import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { embedBuilder } from "../../words/embed/builder.ts";

type DialogFrameProps = {
  /** Its class, and the beginning of its ids. */
  readonly kind: string;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
};

/** A dialog over the page, open as soon as it is there, with its title and the button that closes it. */
export function DialogFrame({ kind, title, onClose, children }: DialogFrameProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class={`dialog ${kind}`} aria-labelledby={`${kind}-title`} onClose={onClose}>
      <div class="dialog-head">
        <h2 id={`${kind}-title`}>{title}</h2>
        <button type="button" onClick={() => dialog.current?.close()}>
          {embedBuilder.closeDialog}
        </button>
      </div>
      {children}
    </dialog>
  );
}
