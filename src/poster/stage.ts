import { type LeaderWay, leaderPath } from "../drawing/overlay/leader.ts";
import type { Surface } from "../drawing/path.ts";
import { viewBoxOf } from "../drawing/screen.ts";
import { boxShown, type Camera, type Frame, mercatorX, mercatorY, type Point, worldSizeOf } from "../scene/camera/mercator.ts";
import type { Scene } from "../scene/scene.ts";
import type { Words } from "../words/words.ts";
import type { CameraState, DrawerRequest, drawerOf, Names } from "./drawn-scene.ts";

/** The page's drawn map, kept in step with scenes and cameras. */
export type Stage = {
  readonly element: HTMLElement;
  readonly frame: () => Frame;
  /** Whether the drawing fits the stage's current size: it was laid out for it, or adapts by itself, as the initial drawing does. */
  readonly isFitting: () => boolean;
  /** Draws a scene for a camera: the regions, and the items on them. */
  readonly show: (scene: Scene, cameraState: CameraState) => void;
  /** Moves the drawing to a camera without a new layout; cheap enough for every frame. */
  readonly follow: (camera: Camera) => void;
  /** Replaces the regions' outlines with finer ones, for use at large scales. */
  readonly refine: (draw: (surface: Surface) => string) => void;
  /** Adds more names from the next drawing on. */
  readonly name: (names: Names) => void;
  /** Moves the drawing into another element, such as the one that takes the live map's gestures. */
  readonly moveInto: (parent: HTMLElement) => void;
};

type StageRequest = Names &
  Pick<DrawerRequest, "head" | "medium" | "set" | "linkOf" | "nameOf"> & {
    readonly words: Words;
    readonly element: HTMLElement;
    readonly scene: Scene;
    /** Loads the code that draws scenes and uses it; `false` if that fails, which the reader has been told. */
    readonly withDrawer: (use: (code: Awaited<ReturnType<typeof loadDrawer>>) => void) => Promise<boolean>;
    /** A mistake of ours kept a scene from being drawn; the map shows nothing of any other scene either. */
    readonly onMistake: (error: unknown) => void;
  };

/** Takes over the drawing that came with the page. It stays as it is until something else has to be shown. */
export function createStage({
  words,
  element,
  scene: first,
  withDrawer,
  onMistake,
  ground,
  glyphWidths,
  ...given
}: StageRequest): Stage {
  const drawn = required(element, ".drawn");
  const poster = required(element, "svg.poster");
  const [overlay, corners] = [required(element, "svg.overlay"), required(element, "svg.corners")];
  const regions = required(poster, ".regions");
  const defs = required(poster, "defs");
  const surface = surfaceOf(poster);
  const paths = pathsIn(defs);
  let moved: Follower[] = [];
  let laidOutFor: Frame | undefined;
  let shown = first;
  let names: Names = { ground, glyphWidths };
  let drawer: ReturnType<typeof drawerOf> | undefined;
  let lastCameraState: CameraState | undefined;
  let isFetching = false;

  const frame = (): Frame => ({ width: element.clientWidth, height: element.clientHeight });

  const move = (camera: Camera) => {
    const size = frame();
    if (size.width === 0 || size.height === 0) return;
    poster.classList.remove("fitted");
    poster.setAttribute("viewBox", viewBoxOf(surface, camera, size));
    const world = worldSizeOf(camera.zoom);
    // Keeps patterns the same size on the screen.
    const scale = (surface.unitsPerWorld / world).toFixed(4);
    for (const it of poster.querySelectorAll("pattern"))
      it.setAttribute("patternTransform", `scale(${scale})rotate(${it.getAttribute("data-turn") ?? 0})`);
    const left = size.width / 2 - mercatorX(camera.center[0]) * world;
    const top = size.height / 2 - mercatorY(camera.center[1]) * world;
    for (const it of moved) it(([x, y]) => [left + x * world, top + y * world]);
    locate(boxShown(camera, size));
  };

  /** The extent of the large map on the small one. */
  const locate = ([west, south, east, north]: ReturnType<typeof boxShown>) => {
    const box = corners.querySelector(".locator");
    if (!box) return;
    const x = (lng: number) => (mercatorX(lng) - surface.left) * surface.unitsPerWorld;
    const y = (lat: number) => (mercatorY(lat) - surface.top) * surface.unitsPerWorld;
    const sides = { x: x(west), y: y(north), width: x(east) - x(west), height: y(south) - y(north) };
    for (const [name, value] of Object.entries(sides)) box.setAttribute(name, value.toFixed(2));
  };

  const clear = () => {
    for (const it of [regions, overlay, corners]) it.replaceChildren();
  };

  /** Loads the drawing code, then shows whatever is current by then. */
  const fetchDrawer = async () => {
    if (isFetching) return;
    isFetching = true;
    const isHere = await withDrawer(({ drawerOf }) => {
      drawer = drawerOf(words, { ...given, surface, paths, parts: { defs, regions, overlay, corners } });
      if (lastCameraState) show(shown, lastCameraState);
    });
    isFetching = false;
    // The drawing that came with the page belongs to another scene.
    if (!isHere && shown !== first) clear();
  };

  const show = (scene: Scene, cameraState: CameraState) => {
    [shown, lastCameraState] = [scene, cameraState];
    laidOutFor = frame();
    // The map is hidden behind another view: it is drawn when it returns.
    if (laidOutFor.width === 0 || laidOutFor.height === 0) return;
    if (!drawer) {
      void fetchDrawer();
      return;
    }
    try {
      drawer({ ...cameraState, ...names, scene, frame: laidOutFor });
      withoutTabStops(element);
    } catch (error) {
      // The old drawing belongs to another scene.
      clear();
      onMistake(error);
    }
    moved = followersOf(overlay);
    move(cameraState.camera);
  };

  withoutTabStops(element);
  return {
    element,
    frame,
    isFitting: () => {
      const size = frame();
      if (size.width === 0 || size.height === 0) return true;
      // The style sheet shows the one of the layouts made ahead that fits, if one does.
      if (!laidOutFor) return [...overlay.querySelectorAll(".ahead")].some((it) => getComputedStyle(it).display !== "none");
      return laidOutFor.width === size.width && laidOutFor.height === size.height;
    },
    show,
    // The initial drawing only fits its box, so the first move needs a layout for the camera.
    follow: (camera) => (overlay.classList.contains("fitted") ? show(shown, { camera, isByHand: true }) : move(camera)),
    refine(draw) {
      for (const it of defs.querySelectorAll("path[id]")) it.remove();
      defs.insertAdjacentHTML("beforeend", draw(surface));
    },
    name: (more) => {
      names = more;
    },
    moveInto: (parent) => parent.append(drawn),
  };
}

/** Loads the code that draws scenes. Calling it early saves the reader a wait. */
export function loadDrawer(): Promise<typeof import("./drawn-scene.ts")> {
  return import("./drawn-scene.ts");
}

/** Makes the map one tab stop, navigated with the arrow keys; without a script each block is a link of its own. */
function withoutTabStops(element: Element): void {
  for (const it of element.querySelectorAll("svg a")) it.setAttribute("tabindex", "-1");
}

/** Moves one element to its current position, given a conversion from the world square to CSS pixels. */
type Follower = (project: (point: Point) => Point) => void;

function followersOf(overlay: Element): Follower[] {
  const pointIn = (element: Element, name: string): Point => {
    const [lng = 0, lat = 0] = (element.getAttribute(name) ?? "").split(",").map(Number);
    return [mercatorX(lng), mercatorY(lat)];
  };
  const groups = [...overlay.querySelectorAll<SVGGElement>("g[data-at]")].map((element): Follower => {
    const at = pointIn(element, "data-at");
    return (project) => {
      const [x, y] = project(at);
      element.style.transform = `translate(${x}px,${y}px)`;
    };
  });
  const leaders = [...overlay.querySelectorAll("path[data-end]")].map((element): Follower => {
    const [at, end] = [pointIn(element, "data-at"), pointIn(element, "data-end")];
    const [dx = 0, dy = 0] = (element.getAttribute("data-start") ?? "").split(",").map(Number);
    const way = element.getAttribute("data-way") as LeaderWay;
    return (project) => element.setAttribute("d", leaderPath(project(at), [dx, dy], way, project(end)));
  });
  return [...groups, ...leaders];
}

/** The ground paths that came with the page. */
function pathsIn(defs: Element): DrawerRequest["paths"] {
  const pathOf = (element: Element | null) => element?.getAttribute("d") ?? "";
  const prefix = "outline-";
  return {
    land: pathOf(defs.querySelector("path.land")),
    regions: new Map([...defs.querySelectorAll(`path[id^="${prefix}"]`)].map((it) => [it.id.slice(prefix.length), pathOf(it)])),
  };
}

function surfaceOf(poster: Element): Surface {
  const number = (name: string) => Number(poster.getAttribute(`data-${name}`));
  return { left: number("left"), top: number("top"), unitsPerWorld: number("units"), clip: [0, 0, 0, 0], stepsPerUnit: 1 };
}

function required(root: ParentNode, selector: string): Element {
  const found = root.querySelector(selector);
  if (!found) throw new Error(`missing in the page: ${selector}`);
  return found;
}
