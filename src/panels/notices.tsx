import type { ReadonlySignal } from "@preact/signals";
import { english } from "../words/english.ts";

export type Notice = { readonly id: string; readonly text: string };

/** What the reader has to know and can close: parts of a link that were dropped, a live map that cannot run. */
export function Notices({
  notices,
  onClose,
}: {
  readonly notices: ReadonlySignal<readonly Notice[]>;
  readonly onClose: (id: string) => void;
}) {
  return notices.value.map((it) => (
    <div key={it.id} class="notice" data-notice={it.id}>
      <p>{it.text}</p>
      <button type="button" aria-label={english.dismiss} title={english.dismiss} onClick={() => onClose(it.id)}>
        ×
      </button>
    </div>
  ));
}
