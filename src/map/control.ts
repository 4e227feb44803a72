import type { Topology } from "topojson-specification";
import type { Surface } from "../drawing/path.ts";
import { isSameCamera } from "../scene/camera/camera.ts";
import type { Camera } from "../scene/camera/mercator.ts";
import type { Theme } from "../scene/view.ts";
import type { Words } from "../words/words.ts";
import type { LiveMap, LiveMapRequest, Started } from "./live-map.ts";

/** The state of the page's map: drawn, loading, live, or unable to go live. */
export type MapState = "poster" | "loading" | "live" | "failed";
/** Why it is not live. */
export type Hindrance = "no-webgl" | "not-loaded" | "lost";

export type LiveControl = {
  /** Starts loading at the first sign that the reader wants the live map; later calls do nothing. */
  readonly start: () => void;
  /** Starts even if loading failed before: for when the reader asks explicitly. */
  readonly retry: () => void;
  /** Moves the live map; `false` if there is none, so that the caller moves the drawing instead. */
  readonly moveTo: (camera: Camera, isSmooth: boolean) => boolean;
  readonly setTheme: (theme: Theme) => void;
  /** Stops the live map, or its start, and frees what it held; the drawing stays. */
  readonly stop: () => void;
};

type ControlRequest = {
  readonly words: Words;
  readonly container: HTMLElement;
  /** Loads the code of the live map, and the ground. */
  readonly loadLiveMap: () => Promise<{ startLiveMap: (words: Words, request: LiveMapRequest) => Promise<Started> }>;
  readonly loadTopology: () => Promise<Topology>;
  /** The nearest allowed camera. */
  readonly constrain: (camera: Camera) => Camera;
  readonly camera: () => Camera;
  readonly theme: () => Theme;
  /**
   * Whether the map is embedded in someone else's page: it then leaves the wheel and single-finger drags to that page, and ends when the
   * browser takes its WebGL context, because another map there needs it.
   */
  readonly isFramed: boolean;
  readonly onState: (state: MapState, hindrance?: Hindrance) => void;
  /** What kept it from starting: a file that could not be loaded, or a mistake of ours. */
  readonly onFault: (error: unknown) => void;
  /** The live map is about to replace the drawing. */
  readonly onReady: (gestures: HTMLElement, drawOutlines: (surface: Surface) => string) => void;
  /** The live map is about to go: anything put into its element has to leave. */
  readonly onStop: () => void;
  readonly onMove: (camera: Camera) => void;
  readonly onRest: (camera: Camera) => void;
};

/** Starts the live map on request, and always reports what the page can rely on. */
export function createLiveControl(request: ControlRequest): LiveControl {
  let state: MapState = "poster";
  let map: LiveMap | undefined;
  let hasWebgl = true;
  // Without a context a new map would only find that there is none.
  let isLost = false;
  // An abandoned start must not deliver a map.
  let starts = 0;
  const become = (next: MapState, hindrance?: Hindrance) => {
    state = next;
    request.onState(next, hindrance);
  };
  const end = (hindrance?: Hindrance) => {
    starts++;
    if (map) request.onStop();
    map?.remove();
    map = undefined;
    become("poster", hindrance);
  };
  const start = async () => {
    if (map || !hasWebgl || isLost || state === "loading" || state === "live") return;
    become("loading");
    const startNumber = ++starts;
    try {
      const [{ startLiveMap }, topology] = await Promise.all([request.loadLiveMap(), request.loadTopology()]);
      const started = await startLiveMap(request.words, {
        container: request.container,
        camera: request.camera(),
        constrain: request.constrain,
        theme: request.theme(),
        topology,
        isCooperative: request.isFramed,
        onMove: request.onMove,
        onRest: request.onRest,
        onLost: () => {
          isLost = !request.isFramed;
          end("lost");
        },
        onRestored: () => {
          if (!isLost) return;
          isLost = false;
          void start();
        },
      });
      if (startNumber !== starts) {
        if (started.kind === "live") started.map.remove();
        return;
      }
      if (started.kind === "no-webgl") {
        hasWebgl = false;
        return become("failed", "no-webgl");
      }
      map = started.map;
      if (!isSameCamera(map.camera(), request.camera())) map.moveTo(request.camera(), false);
      request.onReady(map.gestures, map.drawOutlines);
      become("live");
    } catch (error) {
      if (startNumber === starts) become("failed", "not-loaded");
      request.onFault(error);
    }
  };
  return {
    start: () => {
      if (state === "poster") void start();
    },
    retry: () => void start(),
    moveTo: (camera, isSmooth) => {
      if (state !== "live" || !map) return false;
      map.moveTo(camera, isSmooth);
      return true;
    },
    setTheme: (theme) => map?.setTheme(theme),
    stop: () => end(),
  };
}
