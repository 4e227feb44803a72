import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { DialogWords } from "../../words/words.ts";
import { useWords } from "../use-words.ts";

type CopyableProps = {
  readonly title: string;
  readonly note: string;
  readonly text: string;
  /** `false` if the browser refuses. */
  readonly copy: (text: string) => Promise<boolean>;
};

/** A text with a button to copy it; if the browser refuses, the text is selected so that the reader can copy it. */
export function Copyable({ title, note, text, copy }: CopyableProps) {
  const words = useWords<DialogWords>();
  const area = useRef<HTMLTextAreaElement>(null);
  const announcement = useSignal("");
  const onCopy = async () => {
    if (await copy(text)) announcement.value = words.dialog.copied;
    else {
      area.current?.focus();
      area.current?.select();
      announcement.value = words.dialog.copyByHand;
    }
  };
  return (
    <div class="copyable">
      <h3>{title}</h3>
      <p>{note}</p>
      <textarea ref={area} readOnly rows={6} value={text} aria-label={title} spellcheck={false} />
      <p class="copy-row">
        <button type="button" onClick={() => void onCopy()} aria-label={words.dialog.copyNamed(title)}>
          {words.dialog.copy}
        </button>{" "}
        <span role="status">{announcement}</span>
      </p>
    </div>
  );
}
