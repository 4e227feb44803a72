import type { FrameSize } from "../scene/embed/options.ts";

/** Width of a frame and height of its content there, in CSS pixels. */
export type Measured = readonly [width: number, height: number];

/** Space a frame may leave free, in CSS pixels or as a share of its height, at widths that are not the ones it was made for. */
const [freePixels, freeShare] = [96, 0.08];
/** The same at the narrowest width and the usual one. */
const leastFree = 8;
/** Added everywhere, in CSS pixels: for what lies between two widths that were measured. */
const margin = 12;

/**
 * The height of a frame as CSS that follows its width, from heights measured in steps of widths: never lower than the content between two
 * steps may be, close to it at the narrowest width and the usual one, with as few turns between them as can be. Beyond the usual width
 * it does not fall again. `100cqi` is the width of the container around the frame. `highest`: enough for every width.
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

/** Heights that are enough at each width and as far as the next: text may keep a line that long, and a drawing grow that long before it becomes another. */
function boundsOf(measured: readonly Measured[], usual: number): readonly Measured[] {
  let highest = 0;
  return measured.map(([width, height], index) => {
    const [, before = 0] = measured[index - 1] ?? [];
    const [, earlier = before] = measured[index - 2] ?? [];
    const [, after = 0] = measured[index + 1] ?? [];
    // Where the frame will stand it is known for sure.
    const isSure = index === 0 || width === usual;
    const bound = isSure ? height : Math.max(before + Math.max(0, before - earlier), height, after);
    highest = width > usual ? Math.max(highest, bound) : bound;
    return [width, highest];
  });
}

/** The ends of straight lines that lie above the bounds, each as long as the space it leaves free allows. */
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
