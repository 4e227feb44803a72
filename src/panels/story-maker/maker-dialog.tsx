import { computed, type ReadonlySignal, useSignal } from "@preact/signals";
import { useMemo, useRef } from "preact/hooks";
import type { Atlas } from "../../domain/atlas.ts";
import { withStep } from "../../scene/story/draft/draft.ts";
import { messagesAt } from "../../scene/story/draft/draft-problems.ts";
import type { StoryMakerWords } from "../../words/words.ts";
import { DialogFrame } from "../dialog/dialog-frame.tsx";
import { Waiting } from "../dialog/waiting.tsx";
import { useWords } from "../use-words.ts";
import { Field, Messages } from "./field.tsx";
import { type FileActions, FileRow } from "./file-row.tsx";
import type { Maker } from "./maker.ts";
import { Preview } from "./preview.tsx";
import { StepForm } from "./step-form.tsx";
import type { ShownNow, Workshop, WorkshopState } from "./workshop.ts";

export type MakerDialogProps = {
  readonly atlas: Atlas;
  readonly maker: Maker;
  readonly state: ReadonlySignal<WorkshopState>;
  readonly shown: ShownNow;
  readonly actions: FileActions;
  /** Closes the dialog and shows the View at an address. */
  readonly showOnMap: (address: string) => void;
  readonly onClose: () => void;
};

/** The dialog in which a story is written: its file, its texts and steps, and the step being written as readers would see it. */
export function MakerDialog({ state, onClose, ...rest }: MakerDialogProps) {
  const { storyMaker } = useWords<StoryMakerWords>();
  const now = state.value;
  return (
    <DialogFrame kind="maker" title={storyMaker.makeStory} onClose={onClose}>
      {now.kind === "ready" ? <Desk {...rest} workshop={now.workshop} /> : <Waiting state={now} loading={storyMaker.loading} />}
    </DialogFrame>
  );
}

type DeskProps = Omit<MakerDialogProps, "state" | "onClose"> & { readonly workshop: Workshop };

function Desk({ atlas, maker, shown, actions, showOnMap, workshop }: DeskProps) {
  const words = useWords<StoryMakerWords>();
  const { storyMaker } = words;
  const said = useSignal("");
  const say = (text: string) => {
    said.value = text;
  };
  const form = useRef<HTMLDivElement>(null);
  const { problems, told } = useMemo(
    () => ({
      problems: computed(() => workshop.problemsOf(maker.rested.value)),
      told: computed(() => workshop.told(maker.rested.value)),
    }),
    [workshop, maker],
  );
  const draft = maker.draft.value;
  const current = maker.current.value;
  const found = problems.value;
  const goTo = (index: number) => {
    maker.goTo(index);
    // The first field of the step, once it is there.
    requestAnimationFrame(() => form.current?.querySelector("input")?.focus());
  };
  const text = (key: "title" | "standfirst") => (value: string) => maker.change((it) => ({ ...it, [key]: value }), key);
  return (
    <div class="dialog-body maker-body">
      <div class="maker-side">
        <FileRow {...{ maker, actions, say, said }} />
        <section aria-label={storyMaker.story}>
          <Field
            id="draft-title"
            label={storyMaker.title}
            value={draft.title}
            messages={messagesAt(found, "title")}
            onInput={text("title")}
          />
          <Field
            id="draft-standfirst"
            label={storyMaker.standfirst}
            value={draft.standfirst}
            rows={3}
            messages={messagesAt(found, "standfirst")}
            onInput={text("standfirst")}
          />
        </section>
        <nav aria-label={storyMaker.steps} class="maker-steps">
          <h3>{storyMaker.steps}</h3>
          {draft.steps.length === 0 && <p>{storyMaker.noSteps}</p>}
          <ol>
            {draft.steps.map((it, index) => (
              <li key={index}>
                <button type="button" aria-current={index === current ? "step" : undefined} onClick={() => goTo(index)}>
                  <bdi>{storyMaker.stepNamed(index + 1, it.title)}</bdi>{" "}
                  <span class="maker-note">
                    {storyMaker.stepProblems(found.filter(({ path }) => path.startsWith(`steps.${index}.`)).length)}
                  </span>
                </button>
              </li>
            ))}
          </ol>
          <Messages messages={messagesAt(found, "steps")} />
          <p class="maker-note">{storyMaker.shownNow(shown.title)}</p>
          <p>
            <button
              type="button"
              onClick={() => {
                maker.change((it) => withStep(it, shown.view));
                say(storyMaker.added(draft.steps.length + 1));
                goTo(draft.steps.length);
              }}
            >
              {storyMaker.addStep}
            </button>
          </p>
        </nav>
        <div ref={form}>
          {current >= 0 && (
            <StepForm key={current} {...{ maker, workshop, shown, showOnMap, say, goTo }} index={current} problems={found} />
          )}
        </div>
        <p class="maker-note" role="status">
          {found.length === 0 ? storyMaker.valid : storyMaker.invalid(found.length)}
        </p>
      </div>
      <Preview
        atlas={atlas}
        told={told.value}
        current={Math.min(current, told.value.steps.length - 1)}
        draw={workshop.draw}
        onDrawn={workshop.onDrawn}
        goTo={maker.goTo}
      />
    </div>
  );
}
