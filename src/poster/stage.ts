import { drawOverlay } from "../drawing/overlay.ts";
import type { Sheet } from "../drawing/path.ts";
import { drawRegions } from "../drawing/regions.ts";
import { pixelPlacer, viewBoxOf } from "../drawing/screen.ts";
import { type Camera, type Frame, mercatorX, mercatorY, worldSizeOf } from "../scene/camera/mercator.ts";
import { type Ground, labelsOf } from "../scene/layout/label.ts";
import { isCompact, layoutOf } from "../scene/layout/layout.ts";
import type { Advances } from "../scene/layout/text-width.ts";
import { pagePalette } from "../scene/palette.ts";
import type { Scene } from "../scene/scene.ts";

/** The drawn map of the page, made to follow scenes and cameras. */
export type Stage = {
  readonly element: HTMLElement;
  readonly frame: () => Frame;
  /** Whether what is drawn was laid out for the size the stage has now, or follows it by itself, as what came with the page does. */
  readonly isFitting: () => boolean;
  /** Draws a scene for a camera: regions, labels and marks. */
  readonly show: (scene: Scene, camera: Camera) => void;
  /** Moves what is drawn to a camera without laying it out anew; cheap enough for every frame. */
  readonly follow: (camera: Camera) => void;
  /** Replaces the outlines of the regions by finer ones, for use at large scales. */
  readonly refine: (draw: (sheet: Sheet) => string) => void;
  /** Writes more names from the next drawing on. */
  readonly name: (names: Names) => void;
  /** Puts the drawing into another element, such as the one whose gestures move the live map. */
  readonly moveInto: (parent: HTMLElement) => void;
};

/** The names of the ground and the widths of their letters. */
type Names = { readonly ground: Ground; readonly advances: Advances };

type StageRequest = Names & {
  readonly element: HTMLElement;
  readonly scene: Scene;
  /** Where the map looks at home in a frame. */
  readonly home: (frame: Frame) => Camera;
  /** A mistake of ours kept a scene from being drawn; nothing of another one is left on the map. */
  readonly onMistake: (error: unknown) => void;
};

/** Steps of finer outlines in a unit of the poster. */
const finer = 32;

/** Takes over the drawing that came with the page. What it shows is left as it is until something else has to be shown. */
export function createStage({ element, scene: first, home, onMistake, ...given }: StageRequest): Stage {
  const drawn = required(element, ".drawn");
  const poster = required(element, "svg.poster");
  const overlay = required(element, "svg.overlay");
  const regions = required(poster, ".regions");
  const outlines = required(poster, "defs");
  const patterns = [...poster.querySelectorAll("pattern")];
  const sheet = sheetOf(poster);
  const patternScale = Number(/scale\(([\d.]+)\)/.exec(patterns[0]?.getAttribute("patternTransform") ?? "")?.[1] ?? 1);
  let followers: Follower[] = [];
  let laidOutFor: Frame | undefined;
  let shown = first;
  let { ground, advances }: Names = given;

  const frame = (): Frame => ({ width: element.clientWidth, height: element.clientHeight });

  const move = (camera: Camera) => {
    const size = frame();
    poster.classList.remove("fitted");
    poster.setAttribute("viewBox", viewBoxOf(sheet, camera, size));
    // Hatch and dots keep their size on the screen.
    const scale = patternScale * 2 ** (home(size).zoom - camera.zoom);
    for (const it of patterns)
      it.setAttribute("patternTransform", `scale(${scale.toFixed(4)})${it.id.endsWith("hatch") ? "rotate(45)" : "rotate(0)"}`);
    const world = worldSizeOf(camera.zoom);
    const left = size.width / 2 - mercatorX(camera.center[0]) * world;
    const top = size.height / 2 - mercatorY(camera.center[1]) * world;
    for (const it of followers)
      it(
        (x) => left + x * world,
        (y) => top + y * world,
      );
  };

  const layOut = (scene: Scene, camera: Camera) => {
    const size = frame();
    regions.innerHTML = drawRegions(scene, pagePalette);
    const layout = layoutOf({ labels: labelsOf(scene.regions, ground), marks: scene.marks, camera, frame: size, advances });
    overlay.classList.remove("fitted");
    overlay.innerHTML = drawOverlay(layout, pixelPlacer(camera, size), {
      palette: pagePalette,
      advances,
      isCompact: isCompact(size),
    });
  };

  const show = (scene: Scene, camera: Camera) => {
    shown = scene;
    laidOutFor = frame();
    try {
      layOut(scene, camera);
    } catch (error) {
      // What was there before belongs to another scene.
      for (const it of [regions, overlay]) it.innerHTML = "";
      onMistake(error);
    }
    followers = followersOf(overlay);
    move(camera);
  };

  return {
    element,
    frame,
    isFitting: () => {
      const { width, height } = frame();
      return !laidOutFor || (laidOutFor.width === width && laidOutFor.height === height);
    },
    show,
    // What came with the page fits its box and nothing else: the first move has it laid out for the camera.
    follow: (camera) => (overlay.classList.contains("fitted") ? show(shown, camera) : move(camera)),
    refine(draw) {
      const fine = { ...sheet, grain: finer, clip: [-1e7, -1e7, 1e7, 1e7] as const };
      for (const it of outlines.querySelectorAll("path[id]")) it.remove();
      outlines.insertAdjacentHTML("beforeend", draw(fine));
    },
    name: (names) => {
      ({ ground, advances } = names);
    },
    moveInto: (parent) => parent.append(drawn),
  };
}

/** Moves one element to where its place is now; told how to turn the world square's x and y into CSS pixels. */
type Follower = (x: (worldX: number) => number, y: (worldY: number) => number) => void;

function followersOf(overlay: Element): Follower[] {
  const numbers = (element: Element, name: string) => {
    const [lng = 0, lat = 0] = (element.getAttribute(name) ?? "").split(",").map(Number);
    return [mercatorX(lng), mercatorY(lat)] as const;
  };
  const groups = [...overlay.querySelectorAll<SVGGElement>("g[data-at]")].map((element): Follower => {
    const [worldX, worldY] = numbers(element, "data-at");
    return (x, y) => {
      element.style.transform = `translate(${x(worldX)}px,${y(worldY)}px)`;
    };
  });
  const lines = [...overlay.querySelectorAll<SVGLineElement>("line[data-from]")].map((element): Follower => {
    const [fromX, fromY] = numbers(element, "data-from");
    const [toX, toY] = numbers(element, "data-to");
    return (x, y) => {
      element.x1.baseVal.value = x(fromX);
      element.y1.baseVal.value = y(fromY);
      element.x2.baseVal.value = x(toX);
      element.y2.baseVal.value = y(toY);
    };
  });
  return [...groups, ...lines];
}

function sheetOf(poster: Element): Sheet {
  const number = (name: string) => Number(poster.getAttribute(`data-${name}`));
  return { left: number("left"), top: number("top"), unitsPerWorld: number("units"), clip: [0, 0, 0, 0], grain: 1 };
}

function required(root: ParentNode, selector: string): Element {
  const found = root.querySelector(selector);
  if (!found) throw new Error(`missing in the page: ${selector}`);
  return found;
}
