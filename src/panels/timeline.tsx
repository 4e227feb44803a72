import type { ReadonlySignal } from "@preact/signals";
import { shapes } from "../scene/palette.ts";
import type { Scene } from "../scene/scene.ts";
import { columnHeight, type TimelineDay } from "../scene/timeline.ts";
import { type Step, withDay } from "../scene/view.ts";
import { dayInWords, dayOfYearInWords } from "../words/date.ts";
import { english } from "../words/english.ts";

type TimelineProps = { readonly scene: ReadonlySignal<Scene>; readonly change: (step: Step) => void };

/** Distance between shapes in CSS pixels, and the height of a full column. */
const pitch = 7.4;
const height = columnHeight * pitch + 4;

/** A row of stacked shapes, one for each statement, by the day it was said; picking a day narrows the list to it. */
export function Timeline({ scene, change }: TimelineProps) {
  const { days, ticks } = scene.value.timeline;
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...document.querySelectorAll<SVGGElement>(".timeline-days [data-day]")];
    const index = buttons.findIndex((it) => it === document.activeElement);
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const day = days[index];
    if (step !== undefined) buttons[index + step]?.focus();
    else if (day && (event.key === "Enter" || event.key === " ")) change((view) => withDay(view, day.day, event.shiftKey));
    else return;
    event.preventDefault();
  };
  return (
    <svg class="timeline-days" role="toolbar" aria-label={english.timeline} aria-orientation="horizontal" onKeyDown={onKeyDown}>
      <line class="axis" x1="0" x2="100%" y1={height} y2={height} />
      {ticks.map((it) => (
        <svg key={it.day} class="tick" x={`${percent(it.at)}%`} y={height} aria-hidden="true">
          <line y2="5" />
          <text y="18">{dayOfYearInWords(it.day)}</text>
        </svg>
      ))}
      {days.map((it, index) => (
        <svg key={it.day} x={`${percent(it.at)}%`} y={height} class="at">
          <Day day={it} isFirst={index === 0} onPick={(extend) => change((view) => withDay(view, it.day, extend))} />
        </svg>
      ))}
    </svg>
  );
}

function Day({ day, isFirst, onPick }: { day: TimelineDay; isFirst: boolean; onPick: (extend: boolean) => void }) {
  const columns = Math.max(...day.statements.map((it) => it.column)) + 1;
  const label = english.dayCount(dayInWords(day.day), day.statements.length);
  const half = Math.max(columns * pitch, 11);
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
          transform={`translate(${round(it.column * pitch)} ${round(-(it.row + 0.5) * pitch - 2)})scale(.62)`}
        />
      ))}
    </g>
  );
}

function percent(share: number): number {
  return round(share * 100);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
