import type { Atlas } from "../../domain/atlas.ts";
import { homeCamera, homeShapesOf } from "../camera/camera.ts";
import type { Frame } from "../camera/mercator.ts";
import type { Mark } from "../marks.ts";
import type { Label } from "./label.ts";
import { isCompact, type Layout, layoutOf, type PlacedLabel, type PlacedMark } from "./layout.ts";
import type { Advances } from "./text-width.ts";

/**
 * Sizes of the focus box, in CSS pixels, from which labels and marks show in a page without script. Each family is laid out by itself and
 * gives way to the next: tiny pictures and small ones have small marks and few labels.
 */
export const boxSizes = { tiny: [200, 240], small: [280, 316, 340, 460], large: [560, 640, 720, 820, 960] } as const;

export type Family = keyof typeof boxSizes;

/** The size from which the next family takes over. */
export const endOf: Readonly<Record<Family, number>> = {
  tiny: boxSizes.small[0],
  small: boxSizes.large[0],
  large: Number.POSITIVE_INFINITY,
};

/**
 * Shapes of the frame, width to height in hundredths, from which what stands beside the focus box shows; the first two are for what
 * stands in it far to a side, where a slimmer frame cuts it.
 */
export const broadFrom = [45, 50, 110, 125, 140, 160, 180, 200] as const;

/** Shapes up to which what stands high up or far down in the focus box shows, because a flatter frame cuts it there. */
export const flatUpTo = [140, 180, 220, 260, 280, 320, 370, 430] as const;

/** Shapes beyond which nothing that was laid out ahead is shown. */
export const outermost = { slim: 40, flat: 500 } as const;

/** The frames in which something laid out ahead is shown: those in which it has room. */
export type Fit = {
  /** Least width and height of the frame in CSS pixels. */
  readonly size: number;
  readonly family: Family;
  /** Least and greatest width of the frame in hundredths of its height. */
  readonly broadFrom?: number;
  readonly flatUpTo?: number;
};

/** Whether the style sheet shows something of this fit in a frame. */
export function isShownIn(fit: Fit, { width, height }: Frame): boolean {
  const least = Math.min(width, height);
  const shape = (100 * width) / height;
  return (
    least >= fit.size &&
    least < endOf[fit.family] &&
    shape >= (fit.broadFrom ?? outermost.slim) &&
    shape <= (fit.flatUpTo ?? outermost.flat)
  );
}

type FittedRequest = {
  readonly atlas: Pick<Atlas, "head">;
  readonly labels: readonly Label[];
  readonly marks: readonly Mark[];
  readonly advances: Advances;
};

/** What comes in with one size of the focus box, and the frames in which each shows. */
export type FittedStep = {
  readonly layout: Layout;
  readonly isCompact: boolean;
  readonly fitOf: (placed: PlacedLabel | PlacedMark) => Fit;
};

/**
 * Labels and marks laid out ahead for home, for every size a frame may have: what has its place keeps it while the frame grows, and what
 * comes in later keeps off it.
 */
export function fittedSteps(request: FittedRequest): readonly FittedStep[] {
  return (["tiny", "small", "large"] as const).flatMap((family) => stepsFor(request, family));
}

function stepsFor({ atlas, labels, marks: all, advances }: FittedRequest, family: Family): FittedStep[] {
  const sizes: readonly number[] = boxSizes[family];
  const shapes = homeShapesOf(atlas.head);
  // Small frames, such as those of phones, are often as high as wide; large ones seldom are.
  const broadest = family === "large" ? 140 : 100;
  let waiting = labels;
  let marks = all;
  let settled: ReadonlySet<string> = new Set();
  let placed: readonly Label[] = [];
  return sizes.map((size, index) => {
    const frame = { width: size * 2, height: size };
    const fitOf = ({ box }: PlacedLabel | PlacedMark): Fit => ({
      size,
      family,
      ...broadness(box, frame, shapes),
      ...flatness(box, frame, shapes),
    });
    const broadnessOf = (it: PlacedMark) => fitOf(it).broadFrom ?? 0;
    const layout = layoutWithin(
      { labels: [...placed, ...waiting], marks, settled, camera: homeCamera(atlas, frame), frame, advances },
      (it) => broadnessOf(it) > broadest,
    );
    const known = new Set(placed.map((it) => it.id));
    const fresh = layout.labels.filter((it) => !known.has(it.label.id));
    // A mark that broader frames alone would not cut waits for a larger box.
    const isLast = index === sizes.length - 1;
    const freshMarks = layout.marks.filter((it) => !settled.has(it.mark.id) && (isLast || broadnessOf(it) <= broadest));
    placed = [...placed, ...fresh.map(({ label, anchor }) => ({ ...label, elsewhere: [], anchor }))];
    waiting = waiting.filter((it) => placed.every((other) => other.id !== it.id));
    const standOf = new Map(freshMarks.map((it) => [it.mark.id, it.at]));
    settled = new Set([...settled, ...standOf.keys()]);
    marks = marks.map((it) => {
      const at = standOf.get(it.id);
      return at ? { ...it, stands: [at] } : it;
    });
    return { layout: { ...layout, labels: fresh, marks: freshMarks }, isCompact: isCompact(frame), fitOf };
  });
}

/** A layout whose marks stand, as far as they can, where a narrower frame does not cut them. */
function layoutWithin(request: Parameters<typeof layoutOf>[0], isCut: (placed: PlacedMark) => boolean): Layout {
  const layout = layoutOf(request);
  const cut = new Map(layout.marks.filter((it) => it.mark.stands.length > 1 && isCut(it)).map((it) => [it.mark.id, it.at]));
  if (cut.size === 0) return layout;
  const marks = request.marks.map((it) => ({ ...it, stands: it.stands.filter((stand) => stand !== cut.get(it.id)) }));
  return layoutWithin({ ...request, marks }, isCut);
}

type Extent = PlacedMark["box"];

type Shapes = ReturnType<typeof homeShapesOf>;

/** The slimmest frame whose sides do not cut a box, where some would that show home. */
function broadness({ left, right }: Extent, { width, height }: Frame, { slimmest }: Shapes): Pick<Fit, "broadFrom"> {
  const reach = Math.max(Math.abs(left - width / 2), Math.abs(right - width / 2)) + 4;
  const beside = (200 * reach) / height;
  // Within the focus box, which is about as wide as high, only frames cut that are slimmer than home shows whole.
  const needed = beside <= 98 ? beside * slimmest : beside;
  return needed <= outermost.slim ? {} : { broadFrom: broadFrom.find((it) => it >= needed) ?? broadFrom.at(-1) ?? 0 };
}

/** The flattest frame whose upper and lower edge do not cut a box, where some would that show home. */
function flatness({ top, bottom }: Extent, { height }: Frame, { flattest }: Shapes): Pick<Fit, "flatUpTo"> {
  const reach = Math.max(Math.abs(top - height / 2), Math.abs(bottom - height / 2)) + 4;
  const most = (50 * flattest * height) / reach;
  return most >= outermost.flat ? {} : { flatUpTo: flatUpTo.findLast((it) => it <= most) ?? flatUpTo[0] };
}
