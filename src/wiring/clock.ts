import type { Signal } from "@preact/signals";
import type { ClockCommand } from "../panels/timeline.tsx";
import type { Bin } from "../scene/clocks/bins.ts";
import type { ClockStep } from "../scene/clocks/timeline.ts";
import { withKnown, withSaid } from "../scene/view.ts";
import type { Store } from "../store/store.ts";
import { announce } from "./page.ts";

type ClockRequest = {
  readonly store: Store;
  readonly isPlaying: Signal<boolean>;
  readonly brushed: Signal<{ readonly from: number; readonly to: number } | undefined>;
};

/** Handlers for the second clock and the brush. */
export type ClockControls = { readonly act: (command: ClockCommand) => void; readonly press: (event: PointerEvent) => void };

/** Milliseconds for each day while the clock runs. */
const pace = 500;
/** CSS pixels a pointer has to move before it brushes. */
const leastBrush = 4;

/** The second clock can be stepped, run or dragged by its handle; dragging along the line selects days. */
export function createClock({ store, isPlaying, brushed }: ClockRequest): ClockControls {
  const { scene, view, change } = store;
  let timer: number | undefined;
  const line = () => scene.peek().timeline;

  const set = (index: number) => {
    const { steps } = line();
    const step = steps[Math.max(0, index)];
    change((it) => withKnown(it, step && index < steps.length - 1 ? step.day : undefined));
  };
  const stop = () => {
    window.clearInterval(timer);
    if (!isPlaying.peek()) return;
    isPlaying.value = false;
    announce(scene.peek().counts);
  };
  const play = () => {
    if (isPlaying.peek()) return stop();
    isPlaying.value = true;
    // At the end, start again.
    if (view.peek().known === undefined) set(0);
    timer = window.setInterval(() => {
      set(line().known + 1);
      if (view.peek().known === undefined) stop();
    }, pace);
  };
  const act = (command: ClockCommand) => {
    if (command === "play") return play();
    stop();
    if (command === "all") change((it) => withKnown(it, undefined));
    else set(command === "first" ? 0 : line().known + command);
  };

  /** The bins whose shapes lie in a stretch of the line, in its current form: busy days push their neighbours aside. */
  const binsWithin = (place: Element, { from, to }: { readonly from: number; readonly to: number }): readonly Bin[] => {
    const { left, width } = place.getBoundingClientRect();
    return [...place.querySelectorAll(".timeline-days")].flatMap((form, at) => {
      if (form.getBoundingClientRect().width === 0) return [];
      const bins = line().forms[at]?.bins ?? [];
      const middles = [...form.querySelectorAll("[data-bin] > .reach")].map((it) => {
        const box = it.getBoundingClientRect();
        return (box.left + box.width / 2 - left) / width;
      });
      return bins.filter((_, index) => from <= (middles[index] ?? -1) && (middles[index] ?? 2) <= to);
    });
  };

  const press = (event: PointerEvent) => {
    const { currentTarget, target, pointerId, clientX } = event;
    const place = (currentTarget ?? document.querySelector(".timeline-line")) as HTMLElement;
    if (event.button !== 0) return;
    const isHandle = (target as Element).closest(".handle") !== null;
    const { left, width } = place.getBoundingClientRect();
    const shareAt = (x: number) => Math.min(1, Math.max(0, (x - left) / width));
    if (isHandle) stop();
    let isMoved = false;
    const onMove = (move: PointerEvent) => {
      // The first press waits for this code; by then the pointer may already be up.
      if (move.buttons === 0) return onEnd(move);
      if (!isMoved && Math.abs(move.clientX - clientX) < leastBrush) return;
      if (!isMoved) place.setPointerCapture(pointerId);
      isMoved = true;
      const [from, to] = [shareAt(clientX), shareAt(move.clientX)].sort((a, b) => a - b) as [number, number];
      if (isHandle) set(nearest(line().steps, shareAt(move.clientX)));
      else brushed.value = { from, to };
    };
    const onEnd = ({ type }: PointerEvent) => {
      place.removeEventListener("pointermove", onMove);
      place.removeEventListener("pointerup", onEnd);
      place.removeEventListener("pointercancel", onEnd);
      const stretch = brushed.peek();
      brushed.value = undefined;
      if (!stretch || type === "pointercancel") return;
      const bins = binsWithin(place, stretch);
      const [first, last] = [bins[0], bins.at(-1)];
      change((it) => withSaid(it, first && last ? { from: first.from, to: last.to } : undefined));
    };
    place.addEventListener("pointermove", onMove);
    place.addEventListener("pointerup", onEnd);
    place.addEventListener("pointercancel", onEnd);
  };
  return { act, press };
}

/** The step nearest to a position on the line. */
function nearest(steps: readonly ClockStep[], share: number): number {
  const distances = steps.map((it) => Math.abs(it.at - share));
  return distances.indexOf(Math.min(...distances));
}
