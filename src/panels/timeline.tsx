import type { ReadonlySignal } from "@preact/signals";
import type { TimelineForm } from "../scene/clocks/bins.ts";
import type { Timeline as Line } from "../scene/clocks/timeline.ts";
import type { Scene } from "../scene/scene.ts";
import { type Step, withDays } from "../scene/view.ts";
import { BinMark } from "./time/bin.tsx";
import { height, percent } from "./time/measures.ts";
import { useWords } from "./use-words.ts";

/** Commands for the second clock: run or stop, move by a number of days, or go to an end. */
export type ClockCommand = "play" | "first" | "all" | number;

/** The second clock and the brush; their code is loaded on first use. */
export type Clock = {
  readonly isPlaying: ReadonlySignal<boolean>;
  /** Whether the second clock is open, with its buttons and handle. */
  readonly isOpen: { value: boolean };
  /** The brushed stretch of the line, as shares of it. */
  readonly brushed: ReadonlySignal<{ readonly from: number; readonly to: number } | undefined>;
  readonly act: (command: ClockCommand) => void;
  /** A pointer went down on the line or the handle. */
  readonly press: (event: PointerEvent) => void;
};

type TimelineProps = {
  readonly scene: ReadonlySignal<Scene>;
  readonly change: (step: Step) => void;
  readonly clock: Clock;
};

/** The least width of a tick's words. */
const tickWidth = 45;

/** How many bins a key moves along the row. */
const binSteps = new Map([
  ["ArrowLeft", -1],
  ["ArrowRight", 1],
]);

/** The command a key gives on the clock's handle. */
const commands: ReadonlyMap<string, ClockCommand> = new Map<string, ClockCommand>([
  ...binSteps,
  ["ArrowDown", -1],
  ["ArrowUp", 1],
  ["PageDown", -7],
  ["PageUp", 7],
  ["Home", "first"],
  ["End", "all"],
]);

/**
 * A row of stacked shapes, one for each statement, by the day it was made; choosing one or more days narrows the list. A button opens the
 * second clock, which hides what was said later.
 */
export function Timeline({ scene, change, clock }: TimelineProps) {
  const texts = useWords();
  const { timeline: line, view } = scene.value;
  const isClock = clock.isOpen.value || view.known !== undefined;
  return (
    <>
      <div class="timeline-words">
        <h2>{texts.timeline.title}</h2>
        {isClock ? <ClockBar line={line} known={view.known} clock={clock} /> : <Help scene={scene.value} clock={clock} />}
      </div>
      <div class="timeline-line" onPointerDown={clock.press}>
        {line.forms.map((form) => (
          <Form
            key={form.unit}
            form={form}
            scene={scene.value}
            change={change}
            clock={isClock ? clock : undefined}
            brush={clock}
          />
        ))}
      </div>
    </>
  );
}

/** One line of help: how to choose days, or how many statements a choice leaves. */
function Help({ scene, clock }: { readonly scene: Scene; readonly clock: Clock }) {
  const texts = useWords();
  const { view, admitted, timeline, open, regions } = scene;
  const all = timeline.days.reduce((sum, it) => sum + it.statements.length, 0);
  const chosen = regions.find((it) => it.state === "chosen");
  const text =
    open !== undefined
      ? texts.timeline.ofClaim(1 + open.others.length + open.answers.length)
      : chosen !== undefined
        ? texts.timeline.aboutPlace(admitted.size, all)
        : admitted.size < all || view.said !== undefined
          ? texts.timeline.ofAll(admitted.size, all)
          : undefined;
  return (
    <p>
      {text === undefined ? texts.timeline.drag : `${text}. `}
      <button
        type="button"
        class="known"
        aria-expanded={false}
        onClick={({ currentTarget }) => {
          clock.isOpen.value = true;
          focusWithin(currentTarget, ".play");
        }}
      >
        {text === undefined ? texts.timeline.known : texts.timeline.knownAlone}
      </button>
      {text === undefined && texts.timeline.afterKnown}
    </p>
  );
}

/** The pressed button is replaced by something else, which takes the focus. */
function focusWithin(pressed: Element, next: string): void {
  const words = pressed.closest(".timeline-words");
  requestAnimationFrame(() => words?.querySelector<HTMLElement>(next)?.focus());
}

type FormProps = {
  readonly form: TimelineForm;
  readonly scene: Scene;
  readonly change: (step: Step) => void;
  /** Absent while the second clock is closed. */
  readonly clock: Clock | undefined;
  readonly brush: Pick<Clock, "brushed">;
};

function Form({ form, scene, change, clock, brush }: FormProps) {
  const texts = useWords();
  const { timeline: line, view } = scene;
  const { bins, unit, busiest, hasBars, leastWidth } = form;
  const onKeyDown = (event: KeyboardEvent) => {
    const svg = event.currentTarget as SVGElement;
    const buttons = [...svg.querySelectorAll<SVGGElement>("[data-bin]")];
    const index = buttons.findIndex((it) => it === document.activeElement);
    if (index === -1) return;
    const next = buttons[index + (binSteps.get(event.key) ?? Number.NaN)];
    const bin = bins[index];
    if (isCommand(event)) return;
    if (next) next.focus();
    else if (bin && (event.key === "Enter" || event.key === " ")) change((it) => withDays(it, bin, event.shiftKey));
    else return;
    event.preventDefault();
  };
  const brushed = brush.brushed.value ?? line.chosen;
  const ticks = leastWidth < line.ticks.length * tickWidth ? line.fewTicks : line.ticks;
  const name = busiest && texts.timeline.busiest(busiest.text, busiest.all);
  const isHigh = busiest !== undefined && Math.ceil(busiest.all / busiest.columns) > 10;
  return (
    <svg
      class={`timeline-days from-${leastWidth}${hasBars ? " has-bars" : ""}`}
      role="toolbar"
      aria-label={texts.common.timeline}
      aria-orientation="horizontal"
      onKeyDown={onKeyDown}
    >
      {brushed && <rect class="brushed" x={percent(brushed.from)} width={percent(brushed.to - brushed.from)} height={height} />}
      <rect class="axis" y={height} width="100%" height="1" />
      {hasBars && (
        <text y="40" class="bars-help">
          {texts.timeline.bars(unit)}
          {busiest && ` ${texts.timeline.most(busiest.text)}`}
        </text>
      )}
      {line.breaks.map((it) => (
        <svg key={it} x={percent(it)} y={height} aria-hidden="true">
          <path class="break" d="M-4 5 0-5M0 5 4-5" />
        </svg>
      ))}
      {ticks.map((it) => (
        <svg key={it.at} class="tick" x={percent(it.at)} y={height} aria-hidden="true">
          <path d="M0 0v4" />
          <text y="16">{it.text}</text>
        </svg>
      ))}
      {line.article !== undefined && (
        <svg x={percent(line.article)} y={height} class="article" aria-hidden="true">
          <path d="M0 2l4 6h-8z">
            <title>{texts.timeline.articleDay}</title>
          </path>
        </svg>
      )}
      {busiest && !hasBars && (
        <svg x={percent(busiest.at)} class="busiest" aria-hidden="true">
          <text
            x={isHigh ? busiest.shift - busiest.columns * 3.2 - 5 : busiest.shift}
            y="11"
            text-anchor={isHigh ? "end" : "middle"}
          >
            {name}
          </text>
        </svg>
      )}
      {bins.map((bin, index) => (
        <svg key={bin.from} x={percent(bin.at)} y={height}>
          <BinMark bin={bin} form={form} isFirst={index === 0} onPick={(extend) => change((it) => withDays(it, bin, extend))} />
        </svg>
      ))}
      {clock && <Abouts line={line} />}
      {clock && <Handle line={line} known={view.known} clock={clock} />}
    </svg>
  );
}

/** The second clock in words, with its buttons. */
function ClockBar({ line, known, clock }: { readonly line: Line; readonly known: string | undefined; readonly clock: Clock }) {
  const texts = useWords();
  const isPlaying = clock.isPlaying.value;
  return (
    <div class="clock">
      <p>
        {known === undefined ? (
          texts.common.everythingKnown
        ) : (
          <b title={texts.common.knownNote}>{texts.common.knownOn(texts.dates.day(known))}</b>
        )}
      </p>
      <button type="button" class="play" onClick={() => clock.act("play")}>
        <span aria-hidden="true">{isPlaying ? "■" : "▶"}</span> {isPlaying ? texts.common.stop : texts.common.play}
      </button>
      <button type="button" aria-label={texts.common.dayBack} disabled={line.known <= 0} onClick={() => clock.act(-1)}>
        ‹
      </button>
      <button type="button" aria-label={texts.common.dayForward} disabled={known === undefined} onClick={() => clock.act(1)}>
        ›
      </button>
      <button
        type="button"
        aria-label={known === undefined ? texts.timeline.close : texts.common.everythingKnown}
        onClick={({ currentTarget }) => {
          clock.act("all");
          clock.isOpen.value = false;
          focusWithin(currentTarget, ".known");
        }}
      >
        ×
      </button>
    </div>
  );
}

/** Position of the second clock; everything beyond it is veiled. */
function Handle({ line, known, clock }: { readonly line: Line; readonly known: string | undefined; readonly clock: Clock }) {
  const texts = useWords();
  const { steps } = line;
  const isWhole = line.known === steps.length - 1;
  const onKeyDown = (event: KeyboardEvent) => {
    const command = commands.get(event.key);
    if (command === undefined || isCommand(event)) return;
    event.preventDefault();
    clock.act(command);
  };
  const at = isWhole ? 1 : (steps[line.known]?.at ?? 0);
  return (
    <>
      {!isWhole && <rect class="veil" x={percent(at)} width={percent(1 - at)} height={height} />}
      <svg x={percent(at)}>
        <g
          class="handle"
          role="slider"
          tabindex={0}
          aria-label={texts.common.secondClock}
          aria-valuemin={0}
          aria-valuemax={steps.length - 1}
          aria-valuenow={Math.max(0, line.known)}
          aria-valuetext={known === undefined ? texts.common.everythingKnown : texts.common.knownOn(texts.dates.day(known))}
          onKeyDown={onKeyDown}
        >
          <rect class="reach" x="-12" width="24" height={height} />
          <path d={`M-6 2H6V11L1 16V${height}H-1V16L-6 11z`} />
        </g>
      </svg>
    </>
  );
}

/** Whether modifiers make a key the browser's, such as Alt with an arrow for going back. */
function isCommand({ altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return altKey || ctrlKey || metaKey;
}

/** A thin band for the times statements refer to, in the speaker's colour. */
function Abouts({ line }: { readonly line: Line }) {
  return (
    <svg class="abouts" y={height + 1} aria-hidden="true">
      {line.abouts.map((it) => (
        <rect
          key={`${it.id} ${it.from} ${it.to}`}
          class={`voice-${it.voice}${it.isAhead ? " ahead" : ""}`}
          x={percent(it.from)}
          width={percent(it.to - it.from)}
          height="3"
        >
          <title>{it.text}</title>
        </rect>
      ))}
    </svg>
  );
}
