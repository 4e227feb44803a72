import type { FrameSize } from "../scene/embed/options.ts";

/** Width of a frame and height of its content at that width, in CSS pixels. */
export type Measured = readonly [width: number, height: number];

/** Space a frame may leave empty at widths other than those it was made for, in CSS pixels or as a share of its height. */
const [freePixels, freeShare] = [96, 0.08];
/** The same at the narrowest and the usual width. */
const leastFree = 8;
/** Added everywhere, in CSS pixels, to allow for widths between two measurements. */
const margin = 12;

/**
 * A frame's height as a CSS function of its width, from heights measured at steps of width: never lower than the content can be between two
 * steps, close to it at the narrowest and usual widths, with as few segments between them as possible. It never decreases beyond the usual
 * width. `100cqi` is the width of the container around the frame. `highest` is enough for every width.
 */
export function heightByWidth(measured: readonly Measured[], usual: number): Pick<FrameSize, "height" | "highest"> {
  const bounds = boundsOf(measured, usual);
  const turns = turnsOf(bounds, (width) => width === usual || width === bounds[0]?.[0]);
  const [[, first] = [0, 0]] = turns;
  const parts = turns.slice(1).flatMap(([width, height], index) => {
    const [before = 0, from = 0] = turns[index] ?? [];
    const slope = Number(((height - from) / (width - before)).toFixed(3));
    const sign = slope < 0 ? "-" : "+";
    return slope === 0 ? [] : [`${sign} ${Math.abs(slope)}*clamp(0px,100cqi - ${before}px,${width - before}px)`];
  });
  const start = `${Math.ceil(first) + margin}px`;
  return {
    height: parts.length === 0 ? start : `calc(${[start, ...parts].join(" ")})`,
    highest: Math.ceil(Math.max(...turns.map(([, height]) => height))) + margin,
  };
}

/**
 * Heights that are enough from each width up to the next: a text may keep its line count that long, and a drawing may grow until another
 * replaces it.
 */
function boundsOf(measured: readonly Measured[], usual: number): readonly Measured[] {
  let highest = 0;
  return measured.map(([width, height], index) => {
    const [, before = 0] = measured[index - 1] ?? [];
    const [, earlier = before] = measured[index - 2] ?? [];
    const [, after = 0] = measured[index + 1] ?? [];
    // The width at which the frame will be shown was measured exactly.
    const isSure = index === 0 || width === usual;
    const bound = isSure ? height : Math.max(before + Math.max(0, before - earlier), height, after);
    highest = width > usual ? Math.max(highest, bound) : bound;
    return [width, highest];
  });
}

/** The ends of straight lines above the bounds, each line as long as the allowed empty space permits. */
function turnsOf(bounds: readonly Measured[], isClose: (width: number) => boolean): readonly Measured[] {
  const isNear = ([width, height]: Measured, line: number) =>
    line - height <= (isClose(width) ? leastFree : Math.max(freePixels, height * freeShare));
  const turns: Measured[] = bounds.slice(0, 1);
  let from = 0;
  while (from < bounds.length - 1) {
    const [x, y] = turns.at(-1) ?? [0, 0];
    const ends = bounds.slice(from + 1).flatMap((_, index): [number, Measured][] => {
      const passed = bounds.slice(from + 1, from + 2 + index);
      const slope = Math.max(...passed.map(([width, height]) => (height - y) / (width - x)));
      const lineAt = (width: number) => y + slope * (width - x);
      const [end] = passed.at(-1) ?? [x];
      return passed.every((it) => isNear(it, lineAt(it[0]))) ? [[from + 1 + index, [end, lineAt(end)]]] : [];
    });
    const [next, turn] = ends.at(-1) ?? [bounds.length, turns[0] ?? [0, 0]];
    from = next;
    turns.push(turn);
  }
  return turns;
}
