import { type ReadonlySignal, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { PictureWords } from "../../words/words.ts";
import type { Action } from "../notices.tsx";
import { useWords } from "../use-words.ts";

/** The outcome of something the exporter requested, in a sentence, and the way on if that is not to request it again. */
export type Outcome = { readonly kind: "done" | "refused"; readonly text: string; readonly action?: Action | undefined };

/** The picture itself, to be saved by hand: some in-app browsers drop every download. */
export type Held = { readonly kind: "held"; readonly address: string; readonly alternative: string };

export type PictureActions = {
  readonly png: () => Promise<Outcome>;
  readonly svg: () => Promise<Outcome>;
  readonly copy: () => Promise<Outcome>;
  /** Absent if the browser cannot share files. */
  readonly share?: () => Promise<Outcome>;
  /** Absent without a touch screen. */
  readonly hold?: () => Promise<Outcome | Held>;
  /** Opens a picture made here, replacing the draft. */
  readonly open: (file: File) => Promise<Outcome>;
};

type SaveAndShareProps = {
  readonly actions: PictureActions;
  /** The outcome of a request made elsewhere, such as dropping a picture. */
  readonly lastOutcome: ReadonlySignal<Outcome | undefined>;
  readonly onOutcome: (outcome: Outcome | undefined) => void;
};

/** The ways to save or share the picture. Only one runs at a time; the others wait. */
export function SaveAndShare({ actions, lastOutcome, onOutcome }: SaveAndShareProps) {
  const words = useWords<PictureWords>();
  const running = useSignal<string | undefined>(undefined);
  const held = useSignal<Held | undefined>(undefined);
  const run = async (sentence: string, action: () => Promise<Outcome | Held>) => {
    if (running.value !== undefined) return;
    running.value = sentence;
    onOutcome(undefined);
    try {
      const outcome = await action();
      if (outcome.kind === "held") held.value = outcome;
      else onOutcome(outcome);
    } finally {
      running.value = undefined;
    }
  };
  const button = (name: string, action: () => Promise<Outcome | Held>, kind?: string) => (
    <button
      type="button"
      class={kind}
      aria-disabled={running.value !== undefined}
      onClick={() => void run(words.exporter.making, action)}
    >
      {name}
    </button>
  );
  const { share, hold } = actions;
  const outcome = lastOutcome.value;
  const holding = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (held.value) holding.current?.focus();
  }, [held.value]);
  return (
    <div class="save-and-share" role="group" aria-label={words.exporter.saveOrShare}>
      <p class="save-row">
        {button(words.exporter.png, actions.png, "main")}
        {button(words.exporter.svg, actions.svg)}
        {button(words.exporter.copy, actions.copy)}
        {share && button(words.exporter.share, share)}
        {hold && button(words.exporter.hold, hold)}
        <label class="open-picture">
          {words.exporter.open}
          <input
            type="file"
            class="hidden"
            accept="image/png,image/svg+xml,.png,.svg"
            disabled={running.value !== undefined}
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              currentTarget.value = "";
              if (file) void run(words.exporter.opening, () => actions.open(file));
            }}
          />
        </label>
      </p>
      {held.value && (
        <section class="held" aria-label={words.exporter.hold}>
          <p>{words.exporter.holdNote}</p>
          <img src={held.value.address} alt={held.value.alternative} />
          <button
            type="button"
            ref={holding}
            onClick={() => {
              held.value = undefined;
            }}
          >
            {words.exporter.holdHidden}
          </button>
        </section>
      )}
      <p class="outcome" role="status" data-refused={outcome?.kind === "refused" ? "" : undefined}>
        {running.value ?? outcome?.text ?? ""}
      </p>
      {outcome?.action && (
        <button type="button" onClick={outcome.action.run}>
          {outcome.action.name}
        </button>
      )}
    </div>
  );
}
