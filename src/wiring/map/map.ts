import { effect, type ReadonlySignal, signal } from "@preact/signals";
import { createLiveControl, type Hindrance, type LiveControl } from "../../map/control.ts";
import type { CameraState } from "../../poster/drawn-scene.ts";
import { attachInput } from "../../poster/input.ts";
import { createStage, loadDrawer, type Stage } from "../../poster/stage.ts";
import { cameraOf, isSameCamera, zoomed } from "../../scene/camera/camera.ts";
import type { Extent } from "../../scene/camera/extent.ts";
import { type Scale, scaleOf } from "../../scene/camera/scale.ts";
import { pathTo } from "../../scene/page-path.ts";
import { namedCounts } from "../../scene/scene.ts";
import { type View, withCamera, withClaim, withoutChoice, withRegion } from "../../scene/view.ts";
import type { Loaded } from "../../store/load.ts";
import { loadJson } from "../../store/parts.ts";
import type { Store } from "../../store/store.ts";
import type { EmbedWords, Words } from "../../words/words.ts";
import { announce, byId, darkScheme, themeOf, within } from "../page.ts";
import type { Failures, Notify } from "../parts/failures.ts";

type MapRequest = {
  readonly data: Loaded;
  readonly store: Store;
  readonly geographyUrl: string;
  readonly notify: Notify;
  readonly failures: Failures;
  readonly texts: EmbedWords["mapFailures"];
  /** Path from the page to the site's root. */
  readonly base: string;
  /** Whether the map is embedded in someone else's page. */
  readonly isFramed: boolean;
};

/** Actions for the buttons, and the length of the scale bar. */
export type MapControls = {
  readonly scale: ReadonlySignal<Scale | undefined>;
  readonly onZoom: (step: 1 | -1) => void;
  readonly onHome: () => void;
};

type WiredMap = { readonly live: LiveControl; readonly stage: Stage; readonly controls: MapControls };

const loadLiveMap = () => import("./live-map.ts");

/** Keeps the map in step with the View: the drawing at once, and the live map beneath it, if there is one. */
export function wireMap(
  words: Words,
  { data, store, geographyUrl, notify, failures, texts, base, isFramed }: MapRequest,
): WiredMap {
  const { atlas, ground, glyphWidths } = data;
  const { scene, view, change } = store;
  const medium = isFramed ? "embed" : "page";
  const stage = createStage({
    element: byId("stage"),
    words,
    head: atlas.head,
    ground,
    glyphWidths,
    scene: scene.peek(),
    medium,
    set: isFramed ? "embed" : "home",
    linkOf: (region) => base + pathTo("regions/", region),
    nameOf: (name, statements, speaking) => words.common.regionCounts(name, statements, namedCounts(atlas, speaking)),
    withDrawer: (use) => failures.need({ id: "drawing", load: loadDrawer, use, sentence: texts.drawing }),
    onMistake: (error) => {
      reportError(error);
      notify("map", words.common.partMistaken);
    },
  });
  const sentences: Readonly<Record<Hindrance, string>> = {
    "no-webgl": texts.noWebgl,
    "not-loaded": failures.texts.liveMap,
    lost: isFramed ? texts.lostInFrame : texts.lostWebgl,
  };
  const cameraStateOf = (extent: Extent, now: View): CameraState => ({
    camera: cameraOf(atlas, { extent, view: now }, stage.frame(), medium),
    isByHand: now.at !== undefined,
  });
  const cameraState = () => cameraStateOf(scene.peek().extent, view.peek());
  const camera = () => cameraState().camera;
  // No layout was prepared for this frame.
  if (!stage.isFitting()) stage.show(scene.peek(), cameraState());
  const scale = signal<Scale | undefined>(undefined);
  // The map's target camera, and its current one.
  let aim = camera();
  let shown = aim;
  let drawnScene = scene.peek();

  const live = createLiveControl({
    words,
    container: within(stage.element, ".live"),
    loadLiveMap,
    loadTopology: () => loadJson(geographyUrl),
    isFramed,
    constrain: (at) => cameraOf(atlas, { extent: scene.peek().extent, view: { at } }, stage.frame(), medium),
    camera,
    theme: () => themeOf(view.peek()),
    onState: (state, hindrance) => {
      document.documentElement.dataset["map"] = state;
      notify("map", hindrance && sentences[hindrance]);
      if (hindrance) stage.show(scene.peek(), cameraState());
    },
    onFault: (error) => void failures.tell("map", error, failures.texts.liveMap, () => live.retry()),
    onReady: (gestures, drawOutlines) => {
      stage.moveInto(gestures);
      stage.refine(drawOutlines);
    },
    onStop: () => stage.moveInto(stage.element),
    onMove: (at) => {
      shown = at;
      stage.follow(at);
    },
    onRest: (at) => {
      shown = at;
      stage.show(scene.peek(), { camera: at, isByHand: view.peek().at !== undefined || !isSameCamera(at, camera()) });
      if (isSameCamera(at, camera())) return;
      aim = at;
      change((it) => withCamera(it, at));
    },
  });

  const onZoom = (step: 1 | -1) => {
    change((it) => withCamera(it, zoomed(atlas, camera(), stage.frame(), step * 0.75)));
    live.retry();
  };
  const onHome = () => change((it) => withCamera(it, undefined));
  attachInput({
    stage,
    scene: () => scene.peek(),
    view: () => view.peek(),
    announce,
    describe: ({ name, shapes, speaking }) => words.common.regionCounts(name, shapes.length, namedCounts(atlas, speaking)),
    onRegion: (id) => change((it) => withRegion(it, id)),
    onClaim: (id) => change((it) => withClaim(it, id)),
    onZoom,
    onHome,
    onLeave: () => change(withoutChoice),
  });

  effect(() => {
    const next = scene.value;
    const now = view.value;
    if (stage.frame().width === 0) {
      // The map is hidden behind another view: it is drawn when it returns.
      stage.show(next, { camera: aim, isByHand: false });
      drawnScene = next;
      return;
    }
    const { camera: at, isByHand } = cameraStateOf(next.extent, now);
    scale.value = scaleOf(at, 90);
    const isMoved = !isSameCamera(at, aim);
    aim = at;
    // A live map takes the drawing along with it; without one the drawing is made where it is to be.
    const isTakenAlong = isMoved && live.moveTo(at, !matchMedia("(prefers-reduced-motion: reduce)").matches);
    if (isMoved && !isTakenAlong) shown = at;
    if (next !== drawnScene || (isMoved && !isTakenAlong)) stage.show(next, { camera: isMoved ? shown : at, isByHand });
    drawnScene = next;
  });
  new ResizeObserver(() => {
    if (stage.frame().width === 0) return;
    if (isSameCamera(camera(), aim) && stage.isFitting()) return;
    aim = camera();
    shown = aim;
    live.moveTo(aim, false);
    stage.show(scene.peek(), cameraState());
  }).observe(stage.element);

  // A selection moves the map to it, undoing a move by hand, unless it comes with its own camera.
  let before = view.peek();
  effect(() => {
    const now = view.value;
    const isChoice = now.claim !== before.claim || now.region !== before.region;
    const isStale = isChoice && now.at !== undefined && now.at === before.at;
    before = now;
    if (isStale) queueMicrotask(() => change((it) => withCamera(it, undefined)));
  });
  effect(() => live.setTheme(themeOf(view.value)));
  darkScheme.addEventListener("change", () => live.setTheme(themeOf(view.peek())));
  return { live, stage, controls: { scale, onZoom, onHome } };
}
