import type { ReadonlySignal } from "@preact/signals";
import { useWords } from "./use-words.ts";

/** What the reader can do about what a sentence says. */
export type Action = { readonly name: string; readonly run: () => void };

export type Notice = {
  readonly id: string;
  readonly text: string;
  readonly action?: Action | undefined;
};

/** Dismissible notices: dropped parts of a link, a claim hidden by the filters, a live map that cannot run. */
export function Notices({
  notices,
  onClose,
}: {
  readonly notices: ReadonlySignal<readonly Notice[]>;
  readonly onClose: (id: string) => void;
}) {
  const words = useWords();
  return notices.value.map((it) => (
    <div key={it.id} class="notice" data-notice={it.id}>
      <p>
        {it.text}{" "}
        {it.action && (
          <button type="button" class="action" onClick={it.action.run}>
            {it.action.name}
          </button>
        )}
      </p>
      <button type="button" aria-label={words.common.dismiss} title={words.common.dismiss} onClick={() => onClose(it.id)}>
        ×
      </button>
    </div>
  ));
}
