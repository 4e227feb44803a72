import type { LiveMapWords } from "../words/words.ts";
import "maplibre-gl/dist/maplibre-gl.css";
import type { Geometry } from "geojson";
import { GPUInitializationError, LngLat, Map as MapLibre, setWorkerCount, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import type { Topology } from "topojson-specification";
import { type Geography, geographyOf } from "../drawing/geography.ts";
import { drawOutlines, outlinePathsOn } from "../drawing/outlines.ts";
import type { Surface } from "../drawing/path.ts";
import { trustedMarkup, trustedWorker } from "../drawing/trusted.ts";
import { type Camera, zoomRange } from "../scene/camera/mercator.ts";
import { plainPalettes } from "../scene/colours.ts";
import type { Theme } from "../scene/view.ts";
import { coloursOf, styleOf } from "./style.ts";

/** The live map: MapLibre behind a handful of methods. */
export type LiveMap = {
  /** The element that takes the map's gestures; overlays belong inside it. */
  readonly gestures: HTMLElement;
  readonly camera: () => Camera;
  /** Moves to a camera; `isSmooth` animates the move, unless the reader prefers reduced motion. */
  readonly moveTo: (camera: Camera, isSmooth: boolean) => void;
  readonly setTheme: (theme: Theme) => void;
  /** The regions' outlines at the level of detail the ground has here, for overlays. */
  readonly drawOutlines: (surface: Surface) => string;
  readonly remove: () => void;
};

export type LiveMapRequest = {
  readonly container: HTMLElement;
  readonly camera: Camera;
  /** The nearest allowed camera. */
  readonly constrain: (camera: Camera) => Camera;
  readonly theme: Theme;
  readonly topology: Topology;
  /** Whether the wheel and single-finger drags are left to the surrounding page, so that it scrolls. */
  readonly isCooperative: boolean;
  /** Called on every frame while the map moves. */
  readonly onMove: (camera: Camera) => void;
  /** Called when it has come to rest. */
  readonly onRest: (camera: Camera) => void;
  /** Called when the browser takes the WebGL context away, which ends the map, and when there may be a new one. */
  readonly onLost: () => void;
  readonly onRestored: () => void;
};

type LiveMapMeans = {
  readonly words: LiveMapWords;
  /** Makes sure that the worker at an address arrives, and gives the address at which it did: MapLibre waits forever for one that fails. */
  readonly loadWorker: (address: string) => Promise<string>;
};

export type Started = { readonly kind: "live"; readonly map: LiveMap } | { readonly kind: "no-webgl" };

/** Outlines for overlays: whole, in steps that are fine at the largest scale. */
const finer = { stepsPerUnit: 32, clip: [-1e7, -1e7, 1e7, 1e7] } as const;

/** Where the worker arrived. */
let workerAddress: string;
setWorkerCount(1);
// MapLibre starts its worker from plain text, which pages with Trusted Types refuse. No other worker is started.
globalThis.Worker = class extends Worker {
  constructor(_: string | URL, options?: WorkerOptions) {
    super(trustedWorker(workerAddress), options);
  }
};

/** Starts MapLibre, north up and flat, and waits for its first complete picture. */
export async function startLiveMap({ words, loadWorker }: LiveMapMeans, request: LiveMapRequest): Promise<Started> {
  workerAddress = await loadWorker(new URL(workerUrl, document.baseURI).href);
  setWorkerUrl(workerAddress);
  const geography = geographyOf(request.topology);
  const map = create(words, request, geography);
  if (!map) return { kind: "no-webgl" };
  const cameraNow = (): Camera => {
    const { lng, lat } = map.getCenter();
    return { center: [lng, lat], zoom: map.getZoom() };
  };
  map.on("move", () => request.onMove(cameraNow()));
  // A move interrupted by the next one has not come to rest.
  let isGivingWay = false;
  map.on("moveend", () => {
    if (!isGivingWay) request.onRest(cameraNow());
  });
  let theme = request.theme;
  const paint = () => {
    for (const [layer, property, value] of coloursOf(plainPalettes[theme])) map.setPaintProperty(layer, property, value);
  };
  const attached = new AbortController();
  const remove = () => {
    if (attached.signal.aborted) return;
    attached.abort();
    map.remove();
  };
  // A map ends with its context. MapLibre would go on in a restored one, but keeps the style of every one it lost (`Style.destroy` in 6.17
  // leaves a listener behind), so it is not told: the event is caught on its way to the canvas.
  const lost = new Promise<void>((resolve) => {
    const onLost = (event: Event) => {
      event.stopPropagation();
      // Else the browser does not restore it.
      event.preventDefault();
      event.target?.addEventListener("webglcontextrestored", request.onRestored, { once: true });
      request.onLost();
      remove();
      resolve();
    };
    request.container.addEventListener("webglcontextlost", onLost, { capture: true, signal: attached.signal });
  });
  map.getCanvas().tabIndex = -1;
  map.getCanvas().setAttribute("aria-hidden", "true");
  map.getCanvas().removeAttribute("role");
  await Promise.race([map.once("idle"), lost]);
  return {
    kind: "live",
    map: {
      gestures: map.getCanvasContainer(),
      camera: cameraNow,
      moveTo: ({ center: [lng, lat], zoom }, isSmooth) => {
        isGivingWay = true;
        map.stop();
        isGivingWay = false;
        if (isSmooth) map.easeTo({ center: [lng, lat], zoom, duration: 500 });
        else map.jumpTo({ center: [lng, lat], zoom });
      },
      setTheme: (next) => {
        if (next === theme) return;
        theme = next;
        if (map.isStyleLoaded()) paint();
        else void map.once("idle", paint);
      },
      drawOutlines: (surface) => trustedMarkup(drawOutlines(outlinePathsOn(geography, { ...surface, ...finer }))),
      remove,
    },
  };
}

/** `undefined` if WebGL 2 is not available. */
function create(
  words: LiveMapWords,
  { container, camera, constrain, theme, isCooperative }: LiveMapRequest,
  { ground }: Geography,
): MapLibre | undefined {
  // Not every atlas has every layer.
  const geometryOf = (layer: string): Geometry => ground.get(layer) ?? { type: "GeometryCollection", geometries: [] };
  try {
    const [lng, lat] = camera.center;
    const map = new MapLibre({
      container,
      style: styleOf(plainPalettes[theme], geometryOf),
      center: [lng, lat],
      zoom: camera.zoom,
      // MapLibre's own bounds would shift the ground under the overlays.
      transformConstrain: (middle, at) => {
        const { center, zoom } = constrain({ center: [middle.lng, middle.lat], zoom: at });
        return { center: new LngLat(...center), zoom };
      },
      minZoom: zoomRange.min,
      maxZoom: zoomRange.max,
      attributionControl: false,
      renderWorldCopies: false,
      fadeDuration: 0,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      keyboard: false,
      maxPitch: 0,
      cooperativeGestures: isCooperative,
      locale: {
        "CooperativeGesturesHandler.WindowsHelpText": words.gestures.wheelKey("Ctrl"),
        "CooperativeGesturesHandler.MacHelpText": words.gestures.wheelKey("⌘"),
        "CooperativeGesturesHandler.MobileHelpText": words.gestures.twoFingers,
      },
    });
    map.touchZoomRotate.disableRotation();
    return map;
  } catch (error) {
    if (error instanceof GPUInitializationError) return undefined;
    throw error;
  }
}
