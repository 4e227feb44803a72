import type { ReadonlySignal } from "@preact/signals";
import { columnHeight, type Timeline as Line, type TimelineDay } from "../scene/clocks/timeline.ts";
import { shapes } from "../scene/palette.ts";
import type { Scene } from "../scene/scene.ts";
import { type Step, withDay } from "../scene/view.ts";
import { dayInWords } from "../words/date.ts";
import { english } from "../words/english.ts";

/** What the second clock can be told: to run or stop, or to move by a number of days, or to an end. */
export type ClockDeed = "play" | "first" | "all" | number;

/** The second clock and the brush; what they do is fetched when it is first asked for. */
export type Clock = {
  readonly isPlaying: ReadonlySignal<boolean>;
  /** Stretch of the line under the brush, as shares of it. */
  readonly brushed: ReadonlySignal<{ readonly from: number; readonly to: number } | undefined>;
  readonly act: (deed: ClockDeed) => void;
  /** A pointer came down on the line, or on the handle. */
  readonly press: (event: PointerEvent) => void;
};

type TimelineProps = {
  readonly scene: ReadonlySignal<Scene>;
  readonly change: (step: Step) => void;
  readonly clock: Clock;
};

/** What a key does on the row of days: how many days on. */
const daySteps = new Map([
  ["ArrowLeft", -1],
  ["ArrowRight", 1],
]);

/** What a key on its handle tells the second clock. */
const deeds: ReadonlyMap<string, ClockDeed> = new Map<string, ClockDeed>([
  ...daySteps,
  ["ArrowDown", -1],
  ["ArrowUp", 1],
  ["PageDown", -7],
  ["PageUp", 7],
  ["Home", "first"],
  ["End", "all"],
]);

/** Distance between shapes in CSS pixels, and the height of a full column. */
const pitch = 5.7;
const height = columnHeight * pitch + 4;
/** How far down the second clock's handle begins: below its buttons, where these stand over the early days. */
const grip = 26;

/**
 * A row of stacked shapes, one for each statement, by the day it was said; picking a day, or brushing several, narrows the list to them.
 * Beneath it the times the statements speak of, and over it the second clock: what was said later is not there yet.
 */
export function Timeline({ scene, change, clock }: TimelineProps) {
  const line = scene.value.timeline;
  const { days, ticks } = line;
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...document.querySelectorAll<SVGGElement>(".timeline-days [data-day]")];
    const index = buttons.findIndex((it) => it === document.activeElement);
    if (index === -1) return;
    const next = buttons[index + (daySteps.get(event.key) ?? Number.NaN)];
    const day = days[index];
    if (isCommand(event)) return;
    if (next) next.focus();
    else if (day && (event.key === "Enter" || event.key === " ")) change((view) => withDay(view, day.day, event.shiftKey));
    else return;
    event.preventDefault();
  };
  const brushed = clock.brushed.value ?? line.chosen;
  return (
    <>
      <ClockBar line={line} known={scene.value.view.known} clock={clock} />
      <div class="timeline-line" onPointerDown={clock.press}>
        <svg
          class="timeline-days"
          role="toolbar"
          aria-label={english.timeline}
          aria-orientation="horizontal"
          onKeyDown={onKeyDown}
        >
          {brushed && (
            <rect class="brushed" x={percent(brushed.from)} width={percent(brushed.to - brushed.from)} height={height} />
          )}
          <line class="axis" x1="0" x2="100%" y1={height} y2={height} />
          {line.breaks.map((it) => (
            <svg key={it} x={percent(it)} y={height} aria-hidden="true">
              <path class="break" d="M-4 5 0-5M0 5 4-5" />
            </svg>
          ))}
          {ticks.map((it) => (
            <svg key={it.at} class="tick" x={percent(it.at)} y={height} aria-hidden="true">
              <line y2="5" />
              <text y="1.5em">{it.text}</text>
            </svg>
          ))}
          {days.map((it, index) => (
            <svg key={it.day} x={percent(it.at)} y={height} class="at">
              <Day day={it} isFirst={index === 0} onPick={(extend) => change((view) => withDay(view, it.day, extend))} />
            </svg>
          ))}
          <Abouts line={line} />
          <Handle line={line} known={scene.value.view.known} clock={clock} />
        </svg>
      </div>
    </>
  );
}

/** The second clock in words, with its buttons. */
function ClockBar({ line, known, clock }: { readonly line: Line; readonly known: string | undefined; readonly clock: Clock }) {
  const isPlaying = clock.isPlaying.value;
  return (
    <div class="clock">
      <button type="button" class="play" onClick={() => clock.act("play")}>
        <span aria-hidden="true">{isPlaying ? "■" : "▶"}</span> {isPlaying ? english.stop : english.play}
      </button>
      <button type="button" aria-label={english.dayBack} disabled={line.known <= 0} onClick={() => clock.act(-1)}>
        ‹
      </button>
      <button type="button" aria-label={english.dayForward} disabled={known === undefined} onClick={() => clock.act(1)}>
        ›
      </button>
      <p>
        {known === undefined ? (
          english.everythingKnown
        ) : (
          <>
            <b>{english.knownOn(dayInWords(known))}.</b> <span class="known-note">{english.knownNote}</span>
          </>
        )}
      </p>
      {known !== undefined && (
        <button type="button" onClick={() => clock.act("all")}>
          {english.everythingKnown}
        </button>
      )}
    </div>
  );
}

/** Where the second clock stands; what lies beyond is veiled. */
function Handle({ line, known, clock }: { readonly line: Line; readonly known: string | undefined; readonly clock: Clock }) {
  const { steps } = line;
  const isWhole = line.known === steps.length - 1;
  const onKeyDown = (event: KeyboardEvent) => {
    const deed = deeds.get(event.key);
    if (deed === undefined || isCommand(event)) return;
    event.preventDefault();
    clock.act(deed);
  };
  const at = isWhole ? 1 : (steps[line.known]?.at ?? 0);
  return (
    <>
      {!isWhole && <rect class="veil" x={percent(at)} width={percent(1 - at)} height={height} />}
      <svg x={percent(at)}>
        <g
          class="handle"
          role="slider"
          tabIndex={0}
          aria-label={english.secondClock}
          aria-valuemin={0}
          aria-valuemax={steps.length - 1}
          aria-valuenow={Math.max(0, line.known)}
          aria-valuetext={known === undefined ? english.everythingKnown : english.knownOn(dayInWords(known))}
          onKeyDown={onKeyDown}
        >
          <rect class="reach" x="-12" width="24" height={height} />
          <path transform={`translate(0 ${grip})`} d={`M-6 0H6V9L1 14V${height - grip}H-1V14L-6 9z`} />
        </g>
      </svg>
    </>
  );
}

/** Whether a key is pressed with others that make it the browser's, such as Alt and an arrow for going back. */
function isCommand({ altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return altKey || ctrlKey || metaKey;
}

/** A thin band of the times that are spoken of, in the colour of who speaks. */
function Abouts({ line }: { readonly line: Line }) {
  return (
    <svg class="abouts" y={height} aria-hidden="true">
      {line.abouts.length > 0 && <text y="2.91em">{english.aboutBand}</text>}
      {line.abouts.map((it) => (
        <rect
          key={`${it.id} ${it.from} ${it.to}`}
          class={`voice-${it.voice}${it.isAhead ? " ahead" : ""}`}
          x={percent(it.from)}
          width={percent(it.to - it.from)}
          y="2.18em"
          height="5"
        >
          <title>{it.text}</title>
        </rect>
      ))}
    </svg>
  );
}

function Day({ day, isFirst, onPick }: { day: TimelineDay; isFirst: boolean; onPick: (extend: boolean) => void }) {
  const columns = Math.max(...day.statements.map((it) => it.column)) + 1;
  const label = english.dayCount(dayInWords(day.day), day.statements.length);
  const half = Math.max(columns * pitch, 6.5);
  return (
    <g
      class="day"
      role="button"
      tabIndex={isFirst ? 0 : -1}
      aria-pressed={day.isChosen}
      aria-label={label}
      data-day={day.day}
      onClick={(event) => onPick(event.shiftKey)}
    >
      <title>{label}</title>
      <rect class="reach" x={-half} y={-height} width={2 * half} height={height + 22} />
      {day.statements.map((it) => (
        <path
          key={it.id}
          class={`shape voice-${it.voice}${shapes[it.voice].hollow ? " hollow" : ""}${it.isAdmitted ? "" : " out"}`}
          d={shapes[it.voice].path}
          transform={`translate(${round(it.column * pitch)} ${round(-(it.row + 0.5) * pitch - 2)})scale(.5)`}
        />
      ))}
    </g>
  );
}

function percent(share: number): string {
  return `${round(share * 100)}%`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
