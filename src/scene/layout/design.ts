import { freeBoxOf, isNarrow, type Medium } from "../camera/camera.ts";
import type { Extent } from "../camera/extent.ts";
import { type Frame, mercatorX, mercatorY } from "../camera/mercator.ts";

/**
 * A frame size for which a picture is laid out ahead. Any frame that is larger on both sides, with an aspect ratio in range, shows that
 * layout unchanged: items on the ground move apart with it and corner items stay in their corners, so nothing that was apart collides and
 * nothing is cut.
 */
export type Design = Frame & {
  readonly id: string;
  readonly isNarrow: boolean;
  /** Range of aspect ratios (width to height) of the frames it is shown in; in each, the height or the width decides the scale. */
  readonly shapes: { readonly least: number; readonly most: number };
  /** Whether it is for frames that have the legend on their map, and for no others. */
  readonly hasLegend: boolean;
};

/** What is laid out ahead: home on the page, and the pictures of embeds, of pages for claims and regions, and of the steps of stories. */
export type DesignSet = "home" | "embed" | "single" | "story";

/**
 * Width and height. `any`: shrunk on one side until both sides decide the scale, so that every larger frame can show it. The others make
 * better use of the frames they are made for.
 */
type Size = readonly [width: number, height: number, shape?: "any"];

const embeds: readonly Size[] = [
  [280, 226, "any"],
  [280, 203],
  [280, 231],
  [560, 366, "any"],
  [600, 373],
  [610, 398],
  [820, 540],
];

const pages: readonly Size[] = [
  [280, 280, "any"],
  [600, 440, "any"],
];

const steps: readonly Size[] = [
  [280, 226, "any"],
  [360, 300],
  [560, 300, "any"],
  [560, 400, "any"],
  [850, 560, "any"],
];

const sizes: Readonly<Record<DesignSet, readonly Size[]>> = {
  home: [
    [300, 240, "any"],
    [372, 300, "any"],
    [384, 376],
    [560, 400, "any"],
    [850, 410],
    [900, 560, "any"],
    [940, 478],
    [1040, 760, "any"],
    [1100, 545],
    [1500, 905],
    [2100, 1240],
  ],
  embed: embeds,
  single: pages,
  story: steps,
};

/** The designs of a set, smallest frames first. `aspect` is the aspect ratio (width to height) of the subject on the map. */
export function designsOf(set: DesignSet, { kind, box }: Extent): readonly Design[] {
  const medium = mediumOf(set);
  const [west, south, east, north] = box;
  const aspect = (mercatorX(east) - mercatorX(west)) / (mercatorY(south) - mercatorY(north));
  return sizes[set].map(([most, highest, any]) => {
    const narrow = isNarrow({ width: most, height: highest }, medium);
    const [left, top, right, bottom] = freeBoxOf(kind, medium, narrow);
    // The aspect ratio at which both sides of a frame decide the scale.
    const both = (aspect * (bottom - top)) / (right - left);
    const width = any ? Math.min(most, highest * both) : most;
    const height = any ? width / both : highest;
    const shape = most / highest;
    const shapes = {
      least: !any && shape > both ? shape : 0,
      most: !any && shape < both ? shape : Number.POSITIVE_INFINITY,
    };
    const hasLegend = set === "home" && hasLegendIn({ width: most, height: highest });
    return { id: `${set}-${most}x${highest}${any ? "-any" : ""}`, width, height, isNarrow: narrow, shapes, hasLegend };
  });
}

/**
 * The frames in which the legend is on the home map, as in the style sheet; in others it is reduced to one line. Of the designs for home that
 * have it, one fits each of these frames: the “any” of that size, or the one for that shape.
 */
export const legendFrames = { width: 900, height: 560, flat: { width: 940, height: 478, shape: 1.95 } } as const;

/** Whether the legend fits on the home map of a frame. */
export function hasLegendIn({ width, height }: Frame): boolean {
  const { flat } = legendFrames;
  const isFlat = width >= flat.width && height >= flat.height && width / height >= flat.shape;
  return width >= legendFrames.width && (height >= legendFrames.height || isFlat);
}

/** Tolerance for differences nobody sees. */
export const almost = 0.02;

/** Whether a design can be shown in a frame. */
function fits({ width, height, isNarrow: narrow, shapes, hasLegend }: Design, frame: Frame, isNarrowFrame: boolean): boolean {
  const shape = frame.width / frame.height;
  return (
    (!hasLegend || hasLegendIn(frame)) &&
    width <= frame.width &&
    height <= frame.height &&
    narrow === isNarrowFrame &&
    shape >= shapes.least - almost &&
    shape <= shapes.most + almost
  );
}

/** The design for a frame: the last that fits. `undefined` if none does. */
export function designFor(set: DesignSet, extent: Extent, frame: Frame): Design | undefined {
  const narrow = isNarrow(frame, mediumOf(set));
  return designsOf(set, extent).findLast((it) => fits(it, frame, narrow));
}

export function mediumOf(set: DesignSet): Medium {
  return set === "home" ? "page" : "embed";
}
