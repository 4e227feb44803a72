import type { AtlasHead } from "../../domain/atlas.ts";
import { cameraInto, freeBoxOf, isNarrow, type Medium } from "../camera/camera.ts";
import { type BoundingBox, boxAround, boxShown, cornersOf, type Frame } from "../camera/mercator.ts";
import type { Scene } from "../scene.ts";

/**
 * A frame for which a picture is laid out ahead. In any frame that is larger on both sides it is shown as it is: what stands on the
 * ground moves apart with it, and what stands in a corner keeps to that, so nothing that was apart comes together.
 */
export type Design = Frame & { readonly id: string; readonly isNarrow: boolean };

/** What is laid out ahead: home on the page, and the pictures of embeds and of the pages of claims and regions. */
export type DesignSet = "home" | "embed" | "single";

const sizes: Readonly<Record<DesignSet, readonly (readonly [width: number, height: number])[]>> = {
  home: [
    [300, 230],
    [320, 300],
    [384, 300],
    [384, 376],
    [640, 400],
    [800, 540],
    [960, 480],
    [1040, 700],
    [1500, 900],
    [2100, 1150],
  ],
  embed: [
    [280, 230],
    [600, 394],
    [820, 520],
  ],
  single: [
    [280, 280],
    [600, 440],
  ],
};

/** The designs of a set, those for small frames first. */
export function designsOf(set: DesignSet): readonly Design[] {
  const medium = mediumOf(set);
  return sizes[set].map(([width, height]) => ({
    id: `${set}-${width}x${height}`,
    width,
    height,
    isNarrow: isNarrow({ width, height }, medium),
  }));
}

/** The design shown in a frame: the last for which it is large enough, of its own kind. `undefined` where it is too small for any. */
export function designFor(set: DesignSet, frame: Frame): Design | undefined {
  const narrow = isNarrow(frame, mediumOf(set));
  return designsOf(set).findLast((it) => it.width <= frame.width && it.height <= frame.height && (it.isNarrow || !narrow));
}

export function mediumOf(set: DesignSet): Medium {
  return set === "home" ? "page" : "embed";
}

/** The slimmest and the flattest frame that a set is meant for, width to height: as far as its ground has to reach without a script. */
const shapes = {
  embed: { slimmest: 1.15, flattest: 2.2 },
  single: { slimmest: 0.75, flattest: 3 },
} as const satisfies Partial<Record<DesignSet, unknown>>;

/** As far as the ground of a picture runs that is laid out ahead: west, south, east and north, within the bounds of the atlas. */
export function reachOf(head: AtlasHead, { sight }: Pick<Scene, "sight">, set: DesignSet): BoundingBox {
  const [west, south, east, north] = cornersOf(head.bounds);
  if (set === "home") return [west, south, east, north];
  const { slimmest, flattest } = shapes[set];
  const frames = [true, false].flatMap((narrow) => {
    const free = freeBoxOf(sight.kind, mediumOf(set), narrow);
    return [slimmest, (slimmest + flattest) / 2, flattest].map((shape) => {
      const frame = { width: 1000 * shape, height: 1000 };
      return boxShown(cameraInto(sight.box, frame, free), frame);
    });
  });
  const all = boxAround(frames) ?? sight.box;
  return [Math.max(west, all[0]), Math.max(south, all[1]), Math.min(east, all[2]), Math.min(north, all[3])];
}
