import "virtual:look.css";
import "./panels/page.css";
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
import { viewOf } from "./scene/address.ts";
import { cameraOf, cameraShowing, cornersOf, isSameCamera, zoomed } from "./scene/camera.ts";
import type { Camera } from "./scene/mercator.ts";
import { palettes } from "./scene/palette.ts";
import { statusesOf } from "./scene/region-state.ts";
import { type Scale, scaleOf } from "./scene/scale.ts";
import { type Theme, withCamera, withClaim, withoutChoice, withRegion, withTheme } from "./scene/view.ts";
import { followAddress, readAddress } from "./store/address.ts";
import { type Loaded, loadAtlas } from "./store/load.ts";
import { createStore } from "./store/store.ts";
import { english } from "./words/english.ts";

const byId = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`missing in the page: #${id}`);
  return found;
};

const page = JSON.parse(byId("page").textContent ?? "") as PageData;
const notices = signal<readonly Notice[]>([]);
const notify = (id: string, text: string | undefined) => {
  const others = notices.value.filter((it) => it.id !== id);
  notices.value = text === undefined ? others : [...others, { id, text }];
};
render(<Notices notices={notices} onClose={(id) => notify(id, undefined)} />, byId("notices"));

const loaded = await loadAtlas(page.atlas);
if (loaded) run(loaded);
else notify("atlas", english.atlasFailed);

function run({ atlas, ground, advances }: Loaded): void {
  const store = createStore(atlas, viewOf(page.view, atlas).view);
  const { scene, view, change } = store;
  const stage = createStage({ element: byId("stage"), ground, advances, scene: scene.peek() });
  const announce = (text: string) => {
    byId("announcer").textContent = text;
  };

  // What the page shows is hydrated with the View it was made for; the address's View follows as a change.
  const scale = signal<Scale | undefined>(undefined);
  const zoom = (step: 1 | -1) => {
    change((it) => withCamera(it, zoomed(atlas, cameraOf(atlas, it, stage.frame()), stage.frame(), step * 0.75)));
    live.retry();
  };
  const goHome = () => change((it) => withCamera(it, undefined));
  hydrate(<ClaimList scene={scene} change={change} base="./" />, byId("list"));
  hydrate(<Timeline scene={scene} change={change} />, byId("timeline"));
  render(<MapStrip statuses={statusesOf(atlas)} scale={scale} onZoom={zoom} onHome={goHome} />, byId("strip"));

  const camera = () => cameraOf(atlas, view.peek(), stage.frame());
  const theme = (): Theme => view.peek().theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  const live = createLiveControl({
    container: stage.element.querySelector<HTMLElement>(".live") ?? stage.element,
    geographyUrl: page.geography,
    bounds: cornersOf(atlas.head.bounds),
    camera,
    palette: () => palettes[theme()],
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
  attachHands({
    stage,
    scene: scene.peek,
    announce,
    onRegion: (id) => change((it) => withRegion(it, id)),
    onClaim: (id) => change((it) => withClaim(it, id)),
    onZoom: zoom,
    onHome: goHome,
    onLeave: () => change(withoutChoice),
  });

  // The map follows the View: what is drawn at once, the live map beneath it where there is one.
  let aim: Camera = camera();
  let shown: Camera = aim;
  let drawnScene = scene.peek();
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

  // An opened claim is brought into sight and announced.
  const chosen = { claim: undefined as string | undefined, counts: scene.peek().counts };
  effect(() => {
    const { cards, tray, counts } = scene.value;
    const { claim } = scene.value.view;
    const card = [...cards, ...tray].find((it) => it.open);
    if (claim !== chosen.claim && card) {
      announce(english.announcedClaim(card.lead.speakers[0].name, card.lead.verb, card.proposition));
      requestAnimationFrame(() => document.querySelector(`[data-claim="${card.claim}"]`)?.scrollIntoView({ block: "nearest" }));
    } else if (counts !== chosen.counts) announce(counts);
    chosen.claim = claim;
    chosen.counts = counts;
  });
  effect(() => {
    document.title = scene.value.documentTitle;
    byId("map-description").textContent = scene.value.description;
    const wanted = view.value.theme;
    if (wanted) document.documentElement.dataset["theme"] = wanted;
    else delete document.documentElement.dataset["theme"];
    live.setPalette(palettes[theme()]);
  });

  const themeButton = byId("theme");
  themeButton.hidden = false;
  themeButton.addEventListener("click", () => change((it) => withTheme(it, theme() === "dark" ? "light" : "dark")));

  const travel = ({ view: next, dropped }: ReturnType<typeof viewOf>) => {
    change(() => next);
    notify("dropped", dropped.length === 0 ? undefined : english.dropped(dropped.map(english.droppedPart)));
  };
  travel(readAddress(atlas, location));
  followAddress({ atlas, view, onTravel: travel, window });

  const whenIdle = window.requestIdleCallback ?? ((then: () => void) => window.setTimeout(then, 1500));
  whenIdle(() => page.later.forEach(fetchLater));
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
