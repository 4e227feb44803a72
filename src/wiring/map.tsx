import { computed, effect, signal } from "@preact/signals";
import { render } from "preact";
import { createLiveControl, type Hindrance, type LiveControl } from "../map/control.ts";
import { LineLegend, MapStrip } from "../panels/map-strip.tsx";
import { attachHands } from "../poster/hands.ts";
import { createStage, type Stage } from "../poster/stage.ts";
import { cameraOf, cameraShowing, homeCamera, isHomeWhole, isSameCamera, zoomed } from "../scene/camera/camera.ts";
import { type Scale, scaleOf } from "../scene/camera/scale.ts";
import { statusesOf } from "../scene/region-state.ts";
import { withBorders, withCamera, withClaim, withoutChoice, withRegion } from "../scene/view.ts";
import type { Loaded } from "../store/load.ts";
import type { Store } from "../store/store.ts";
import { english } from "../words/english.ts";
import { announce, byId, darkScheme, themeOf, within } from "./page.ts";

type MapRequest = {
  readonly data: Loaded;
  readonly store: Store;
  readonly geographyUrl: string;
  readonly notify: (id: string, text: string | undefined) => void;
  /** Whether the map stands in somebody else's page. */
  readonly isFramed: boolean;
};

/** The map follows the View: what is drawn at once, the live map beneath it where there is one. */
export function wireMap({ data, store, geographyUrl, notify, isFramed }: MapRequest): {
  readonly live: LiveControl;
  readonly stage: Stage;
} {
  const { atlas, ground, advances } = data;
  const { scene, view, change } = store;
  const stage = createStage({
    element: byId("stage"),
    ground,
    advances,
    scene: scene.peek(),
    home: (frame) => homeCamera(atlas, frame),
    onMistake: (error) => {
      notify("map", english.partMistaken);
      reportError(error);
    },
  });
  // What was laid out ahead leaves out what so slim or flat a frame would cut; here it finds another place.
  if (!isHomeWhole(atlas, stage.frame())) stage.show(scene.peek(), homeCamera(atlas, stage.frame()));
  const sentences: Readonly<Record<Hindrance, string>> = {
    "no-webgl": english.noWebgl,
    "not-loaded": isFramed ? english.exploreFailed : english.mapFailed,
    lost: isFramed ? english.lostInFrame : english.lostWebgl,
  };
  const camera = () => cameraOf(atlas, view.peek(), stage.frame());
  const scale = signal<Scale | undefined>(undefined);
  // Where the map is bound, and where it is at the moment.
  let aim = camera();
  let shown = aim;
  let drawnScene = scene.peek();

  const live = createLiveControl({
    container: within(stage.element, ".live"),
    geographyUrl,
    isFramed,
    constrain: (at) => cameraOf(atlas, { at }, stage.frame()),
    camera,
    theme: () => themeOf(view.peek()),
    onState: (state, hindrance) => {
      document.documentElement.dataset["map"] = state;
      notify("map", hindrance && sentences[hindrance]);
      if (hindrance) stage.show(scene.peek(), camera());
    },
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
      stage.show(scene.peek(), at);
      if (isSameCamera(at, camera())) return;
      aim = at;
      change((it) => withCamera(it, at));
    },
  });

  const onZoom = (step: 1 | -1) => {
    change((it) => withCamera(it, zoomed(atlas, cameraOf(atlas, it, stage.frame()), stage.frame(), step * 0.75)));
    live.retry();
  };
  const onHome = () => change((it) => withCamera(it, undefined));
  const borders = computed(() => scene.value.borders);
  const Strip = () => (
    <MapStrip
      borders={borders}
      hasSwitch={!isFramed}
      onBorders={(id) => change((it) => withBorders(it, id))}
      statuses={statusesOf(atlas)}
      scale={scale}
      onZoom={onZoom}
      onHome={onHome}
    />
  );
  render(<Strip />, byId("strip"));
  const Lines = () => <LineLegend lines={borders.value.lines} />;
  const legend = document.querySelector("#lines");
  if (legend) render(<Lines />, legend);
  attachHands({
    stage,
    scene: () => scene.peek(),
    view: () => view.peek(),
    announce,
    onRegion: (id) => change((it) => withRegion(it, id)),
    onClaim: (id) => change((it) => withClaim(it, id)),
    onZoom,
    onHome,
    onLeave: () => change(withoutChoice),
  });

  effect(() => {
    const next = scene.value;
    const at = cameraOf(atlas, view.value, stage.frame());
    scale.value = scaleOf(at, 90);
    const isMoved = !isSameCamera(at, aim);
    aim = at;
    if (next !== drawnScene) stage.show(next, isMoved ? shown : at);
    drawnScene = next;
    if (!isMoved || live.moveTo(at, !matchMedia("(prefers-reduced-motion: reduce)").matches)) return;
    shown = at;
    stage.show(next, at);
  });
  new ResizeObserver(() => {
    if (isSameCamera(camera(), aim) && stage.isFitting()) return;
    aim = camera();
    shown = aim;
    live.moveTo(aim, false);
    stage.show(scene.peek(), aim);
  }).observe(stage.element);

  // A choice moves the map where it must, unless it came with a camera of its own or something else stands in the map’s place.
  let before = view.peek();
  effect(() => {
    const now = view.value;
    const isChoice = !now.show && (now.claim !== before.claim || now.region !== before.region);
    const to = isChoice && now.at === before.at ? cameraShowing(atlas, scene.peek(), camera(), stage.frame()) : undefined;
    before = now;
    if (to) queueMicrotask(() => change((it) => withCamera(it, to)));
  });
  effect(() => live.setTheme(themeOf(view.value)));
  darkScheme.addEventListener("change", () => live.setTheme(themeOf(view.peek())));
  return { live, stage };
}
