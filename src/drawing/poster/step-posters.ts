import { type BoundingBox, boxAround, mercatorX, mercatorY } from "../../scene/camera/mercator.ts";
import { bandWidthOf } from "../../scene/layout/ahead.ts";
import { mediumOf } from "../../scene/layout/design.ts";
import type { Scene } from "../../scene/scene.ts";
import type { Words } from "../../words/words.ts";
import type { Detail } from "../detail.ts";
import { drawGround } from "../ground.ts";
import { drawOutlines, outlinePathsOn, outlinesOn } from "../outlines.ts";
import { byReference, drawPatterns, drawRegions } from "../regions.ts";
import { element, rounded } from "../svg.ts";
import { drawnBoundsOf } from "./drawn-bounds.ts";
import { drawDesigns, fittedClass, type PosterRequest, surfaceOf, tonesOf } from "./poster.ts";
import { drawAreaClips, printedFill } from "./printed-patterns.ts";

type Request = Omit<PosterRequest, "scene" | "geography" | "locatorGeography" | "set" | "drawnBounds"> & {
  readonly scenes: readonly Scene[];
  readonly detail: Detail;
};

/** The drawn maps of a story: what all of them refer to, once, and each step's. */
export type StepPosters = { readonly shared: string; readonly posters: readonly string[] };

/** The free part of a medium-sized frame in pixels, for which patterns are scaled until a script does. */
const usualFree = { width: 440, height: 420 } as const;
/** Height in pixels at which the map with the most detail is drawn; the ground’s detail is that of a map this high. */
const drawnHeight = 560;
/** How many times closer than the widest map the ground may be drawn for: a closer one shows its lines as they are. */
const closest = 3;

/** Maps of several scenes on one ground, which is drawn once in one system of coordinates: each map is a window on it. */
export function drawStepPosters(words: Words, { scenes, detail, ...rest }: Request): StepPosters {
  const { head, palette } = rest;
  const around = boxAround(scenes.map((it) => drawnBoundsOf(head, it, "story"))) ?? [0, 0, 0, 0];
  const heights = scenes.map(({ extent: { box } }) => mercatorY(box[1]) - mercatorY(box[3]));
  const least = Math.max(Math.min(...heights), Math.max(...heights) / closest);
  const whole = boxAround(scenes.map((it) => it.extent.box)) ?? around;
  const unitsPerWorld = drawnHeight / least;
  const surface = surfaceOf(whole, around, unitsPerWorld * (mercatorY(whole[1]) - mercatorY(whole[3])));
  const geography = detail(unitsPerWorld, 1.6);
  const paths = outlinePathsOn(geography, surface);
  const [first] = scenes;
  const ground = element(
    "g",
    { id: "ground" },
    drawGround(geography, surface, { palette, isSmall: true, ...(first ? { outlined: first.regions } : {}) }),
  );
  const outlines = outlinesOn(geography, surface, paths);
  const windowOf = ([west, south, east, north]: BoundingBox) => {
    const [x, y] = [(mercatorX(west) - surface.left) * unitsPerWorld, (mercatorY(north) - surface.top) * unitsPerWorld];
    const width = (mercatorX(east) - mercatorX(west)) * unitsPerWorld;
    return { x, y, width, height: (mercatorY(south) - mercatorY(north)) * unitsPerWorld };
  };
  return {
    shared: element(
      "svg",
      { class: "hidden", "aria-hidden": "true" },
      element("defs", {}, drawOutlines(paths) + ground + drawAreaClips(scenes)),
    ),
    posters: scenes.map((scene, index) => {
      const request = { ...rest, scene, geography, set: "story" as const, drawnBounds: around };
      const prefix = `pattern-${index + 1}`;
      const window = windowOf(scene.extent.box);
      const { x, y, width, height } = window;
      const scale = Math.max(width / usualFree.width, height / usualFree.height);
      const patterns = drawPatterns(palette, scale, tonesOf(scene), prefix);
      const bandWidthPx = bandWidthOf(scene.extent.kind, mediumOf("story"), false);
      const [onScreen, printed] = [byReference(prefix), printedFill({ palette, surface, window }, scale)];
      const regions = drawRegions(scene, {
        palette,
        bandWidthPx,
        fill: (region, pattern) => onScreen(region, pattern) + printed(region, pattern),
      });
      const poster = element(
        "svg",
        {
          class: `poster ${fittedClass(request)}`,
          viewBox: [x, y, width, height].map(rounded).join(" "),
          "aria-hidden": "true",
        },
        element("defs", {}, patterns) +
          element("use", { href: "#ground", class: "ground" }) +
          element("g", { class: "regions" }, regions),
      );
      return poster + drawDesigns(words, request, outlines, surface);
    }),
  };
}
