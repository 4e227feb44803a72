import "virtual:look.css";
import "./panels/look/page.css";
import { effect, signal } from "@preact/signals";
import { hydrate, render } from "preact";
import type { PageData } from "./build/site/page-data.ts";
import { createLiveControl, type Hindrance } from "./map/control.ts";
import { ClaimList } from "./panels/claim-list.tsx";
import { MapStrip } from "./panels/map-strip.tsx";
import { type Notice, Notices } from "./panels/notices.tsx";
import { Timeline } from "./panels/timeline.tsx";
import { attachHands } from "./poster/hands.ts";
import { createStage } from "./poster/stage.ts";
import { type Decoded, viewOf } from "./scene/address.ts";
import { cameraOf, cameraShowing, cornersOf, isSameCamera, zoomed } from "./scene/camera/camera.ts";
import { type Scale, scaleOf } from "./scene/camera/scale.ts";
import { palettes } from "./scene/palette.ts";
import { statusesOf } from "./scene/region-state.ts";
import { type Theme, type View, withCamera, withClaim, withoutChoice, withRegion, withTheme } from "./scene/view.ts";
import { followAddress, readAddress } from "./store/address.ts";
import { type Loaded, loadAtlas } from "./store/load.ts";
import { createStore, type Store } from "./store/store.ts";
import { english } from "./words/english.ts";

const within = (root: ParentNode, selector: string): HTMLElement => {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`missing in the page: ${selector}`);
  return found;
};
const byId = (id: string) => within(document, `#${id}`);

const darkScheme = matchMedia("(prefers-color-scheme: dark)");
const page = JSON.parse(byId("page").textContent ?? "") as PageData;
const notices = signal<readonly Notice[]>([]);
const notify = (id: string, text: string | undefined) => {
  const others = notices.value.filter((it) => it.id !== id);
  notices.value = text === undefined ? others : [...others, { id, text }];
};
const announce = (text: string) => {
  byId("announcer").textContent = text;
};
render(<Notices notices={notices} onClose={(id) => notify(id, undefined)} />, byId("notices"));

const loaded = await loadAtlas(page.atlas);
if (loaded) run(loaded);
else notify("atlas", english.atlasFailed);

function run(data: Loaded): void {
  // What the page shows is hydrated with the View it was made for; the address's View follows as a change.
  const store = createStore(data.atlas, viewOf(page.view, data.atlas).view);
  hydrate(<ClaimList scene={store.scene} change={store.change} base="./" />, byId("list"));
  hydrate(<Timeline scene={store.scene} change={store.change} />, byId("timeline"));
  wireMap(data, store);
  wireWords(store);
  wireTheme(store);
  wireAddress(data, store);
  const whenIdle = window.requestIdleCallback ?? ((then: () => void) => window.setTimeout(then, 1500));
  whenIdle(() => page.later.forEach(fetchLater));
}

/** The map follows the View: what is drawn at once, the live map beneath it where there is one. */
function wireMap({ atlas, ground, advances }: Loaded, { scene, view, change }: Store): void {
  const stage = createStage({ element: byId("stage"), ground, advances, scene: scene.peek() });
  const camera = () => cameraOf(atlas, view.peek(), stage.frame());
  const scale = signal<Scale | undefined>(undefined);
  // Where the map is bound, and where it is at the moment.
  let aim = camera();
  let shown = aim;
  let drawnScene = scene.peek();

  const live = createLiveControl({
    container: within(stage.element, ".live"),
    geographyUrl: page.geography,
    bounds: cornersOf(atlas.head.bounds),
    camera,
    palette: () => palettes[themeOf(view.peek())],
    onState: (state, hindrance) => {
      document.documentElement.dataset["map"] = state;
      notify("map", sentenceOf(hindrance));
      if (hindrance) stage.show(scene.peek(), camera());
    },
    onReady: (gestures, drawOutlines) => {
      stage.moveInto(gestures);
      stage.refine(drawOutlines);
    },
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
  for (const sign of ["pointermove", "pointerdown", "touchstart", "wheel", "focusin"]) {
    stage.element.addEventListener(sign, live.start, { passive: true });
  }

  const onZoom = (step: 1 | -1) => {
    change((it) => withCamera(it, zoomed(atlas, cameraOf(atlas, it, stage.frame()), stage.frame(), step * 0.75)));
    live.retry();
  };
  const onHome = () => change((it) => withCamera(it, undefined));
  render(<MapStrip statuses={statusesOf(atlas)} scale={scale} onZoom={onZoom} onHome={onHome} />, byId("strip"));
  attachHands({
    stage,
    scene: () => scene.peek(),
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
    if (isSameCamera(camera(), aim)) return;
    aim = camera();
    shown = aim;
    live.moveTo(aim, false);
    stage.show(scene.peek(), aim);
  }).observe(stage.element);

  // A choice moves the map where it must, unless it came with a camera of its own.
  let before = view.peek();
  effect(() => {
    const now = view.value;
    const isChoice = now.claim !== before.claim || now.region !== before.region;
    const to = isChoice && now.at === before.at ? cameraShowing(atlas, scene.peek(), camera(), stage.frame()) : undefined;
    before = now;
    if (to) queueMicrotask(() => change((it) => withCamera(it, to)));
  });
  effect(() => live.setPalette(palettes[themeOf(view.value)]));
  darkScheme.addEventListener("change", () => live.setPalette(palettes[themeOf(view.peek())]));
}

/** The title, the map's description, and what is announced: an opened claim, which is also brought into sight, or what is listed. */
function wireWords({ scene }: Store): void {
  let before = scene.peek();
  effect(() => {
    const now = scene.value;
    document.title = now.documentTitle;
    byId("map-description").textContent = now.description;
    const open = [...now.cards, ...now.tray].find((it) => it.open);
    if (open && now.view.claim !== before.view.claim) {
      announce(english.announcedClaim(open.lead.speakers[0].name, open.lead.verb, open.proposition));
      requestAnimationFrame(() => document.querySelector(`[data-claim="${open.claim}"]`)?.scrollIntoView({ block: "nearest" }));
    } else if (now.counts !== before.counts) announce(now.counts);
    before = now;
  });
}

function wireTheme({ view, change }: Store): void {
  const button = byId("theme");
  button.hidden = false;
  button.addEventListener("click", () => change((it) => withTheme(it, themeOf(it) === "dark" ? "light" : "dark")));
  effect(() => {
    const { theme } = view.value;
    if (theme) document.documentElement.dataset["theme"] = theme;
    else delete document.documentElement.dataset["theme"];
  });
}

function wireAddress({ atlas }: Loaded, { view, change }: Store): void {
  const onTravel = ({ view: next, dropped }: Decoded) => {
    change(() => next);
    notify("dropped", dropped.length === 0 ? undefined : english.dropped(dropped.map(english.droppedPart)));
  };
  onTravel(readAddress(atlas, location));
  followAddress({ atlas, view, onTravel, window });
}

function themeOf(view: View): Theme {
  return view.theme ?? (darkScheme.matches ? "dark" : "light");
}

function sentenceOf(hindrance: Hindrance | undefined): string | undefined {
  return hindrance && { "no-webgl": english.noWebgl, "not-loaded": english.mapFailed, lost: english.lostWebgl }[hindrance];
}

/** Has the browser fetch a file of the live map, without running it. */
function fetchLater(file: string): void {
  const link = document.createElement("link");
  link.rel = file.endsWith(".js") && !file.includes("worker") ? "modulepreload" : "prefetch";
  link.href = `./${file}`;
  document.head.append(link);
}
