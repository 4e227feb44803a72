import "virtual:look.css";
import "./panels/look/page.css";
import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import { hydrate, render } from "preact";
import type { PageData } from "./build/site/page-data.ts";
import type { Atlas } from "./domain/atlas.ts";
import { Guarded } from "./panels/guarded.tsx";
import { type Notice, Notices } from "./panels/notices.tsx";
import { type ClaimShown, Column } from "./panels/reading/column.tsx";
import { type Clock, Timeline } from "./panels/timeline.tsx";
import { allowTranslation } from "./panels/translation.ts";
import { loadDrawer, type Stage } from "./poster/stage.ts";
import { type Decoded, viewOf } from "./scene/address.ts";
import { type Show, themes, withoutFilters, withShow, withTheme } from "./scene/view.ts";
import { followAddress, readAddress } from "./store/address.ts";
import { type Loaded, loadAtlas } from "./store/load.ts";
import { createStore, type Store } from "./store/store.ts";
import type { ClockControls } from "./wiring/clock.ts";
import { wireFurniture } from "./wiring/map/furniture.tsx";
import { wireMap } from "./wiring/map/map.ts";
import { announce, byId, pageDataText } from "./wiring/page.ts";
import { keepPlace } from "./wiring/reading/place.ts";
import { createSheet, wireSheet as wireSheetOfPhone } from "./wiring/reading/sheet.ts";
import { wireSearchBox } from "./wiring/search/box.ts";
import { english } from "./words/english.ts";

allowTranslation();
const page = JSON.parse(pageDataText()) as PageData;
const isPlaying = signal(false);
/** Whether what stands in the place of the map, and the table in that of the list, has come. */
const isSheetHere = signal(false);
const notices = signal<readonly Notice[]>([]);
const notify = (id: string, text: string | undefined, action?: Notice["action"]) => {
  const others = notices.peek().filter((it) => it.id !== id);
  notices.value = text === undefined ? others : [...others, { id, text, action }];
};
render(<Notices notices={notices} onClose={(id) => notify(id, undefined)} />, byId("notices"));
/** A mistake of ours kept the reader's choice from being shown. */
const onMistake = (error: unknown) => {
  notify("mistake", english.mistake);
  reportError(error);
};

if (location.search) fetchAhead();
const loaded = await loadAtlas(page.atlas);
if (loaded) run(loaded);
else {
  notify("atlas", english.atlasFailed);
  showPage();
}

function run(data: Loaded): void {
  // What the page shows is hydrated with the View it was made for; the address's View follows as a change.
  const store = createStore(data.atlas, viewOf(page.view, data.atlas).view, onMistake);
  const { scene, change } = store;
  const clock = clockOf(store);
  const timeline = () => <Timeline scene={scene} change={change} clock={clock} />;
  const sheet = createSheet();
  const claimShown = claimShownIn(data.atlas, store);
  const column = () => (
    <Column
      scene={scene}
      change={change}
      base="./"
      starts={page.starts}
      viewOf={(address) => viewOf(address, data.atlas).view}
      isTableHere={isSheetHere}
      claimShown={claimShown}
      sheet={sheet}
      timeline={timeline}
    />
  );
  hydrate(<Guarded scene={scene} part={column} />, byId("claims"));
  hydrate(<Guarded scene={scene} part={timeline} />, byId("timeline"));
  for (const sign of ["pointermove", "pointerdown", "keydown"]) addEventListener(sign, fetchAhead, { once: true, passive: true });
  const { live, stage, controls } = wireMap({ data, store, geographyUrl: page.geography, notify, base: "./", isFramed: false });
  wireFurniture(data.atlas, store, controls);
  for (const sign of ["pointermove", "pointerdown", "touchstart", "wheel"]) {
    stage.element.addEventListener(sign, live.start, { passive: true });
  }
  // A key that the map took; whoever only passes by with the Tab key wants nothing of it.
  stage.element.addEventListener("keydown", (event) => event.defaultPrevented && live.start());
  keepPlace(store);
  wireSheetOfPhone(sheet, store.view);
  wireWords(store);
  wireHiddenClaim(store);
  wireTheme(store);
  wireSheet(data, store);
  wireSearchBox(data, store, notify);
  wireAddress(data, store);
  wireDialogs(data, store, stage);
  wireTaking(data, store);
  wirePrint(stage.element);
  addEventListener("keydown", (event) => {
    if (event.target === document.body)
      import("./wiring/reading/keys.ts").then(
        (it) => it.scrollByKey(event),
        () => undefined,
      );
  });
  const whenIdle = window.requestIdleCallback ?? ((then: () => void) => window.setTimeout(then, 1500));
  if (!savesData()) whenIdle(() => page.later.forEach(fetchLater));
  if (document.documentElement.dataset["waits"] !== undefined) waitForAsked(store, claimShown);
}

/** What draws the map, shows a claim, or stands in the place of the map is waited for as well. */
function waitForAsked({ view, scene }: Store, claimShown: ReadonlySignal<ClaimShown | undefined>): void {
  const stopWaiting = effect(() => {
    const { show, claim } = view.value;
    const isMissing = (id: string) => notices.value.some((it) => it.id === id);
    if (show && !isSheetHere.value && !isMissing("sheet")) return;
    if (claim !== undefined && scene.value.open && !claimShown.value && !isMissing("claim")) return;
    loadDrawer().then(showPage, showPage);
    queueMicrotask(() => stopWaiting());
  });
}

/** What the address asks for is there, and laid out with the next frame. */
function showPage(): void {
  requestAnimationFrame(() => requestAnimationFrame(() => delete document.documentElement.dataset["waits"]));
}

/** The title, the map's description, and what is announced: an opened claim, or what is listed. */
function wireWords({ scene }: Store): void {
  let before = scene.peek();
  effect(() => {
    const now = scene.value;
    document.title = now.documentTitle;
    byId("map-description").textContent = `${now.description} ${english.listInFull}`;
    const { open } = now;
    // Until the search is there nothing is left out, and what is open may not stay.
    if (now.counts === english.searching) return announce(now.counts);
    if (open && now.view.claim !== before.view.claim) {
      announce(english.announcedClaim(open.lead.speakers[0].name, open.lead.verb, open.proposition));
    } else if (now.counts !== before.counts && !isPlaying.peek()) announce(now.counts);
    before = now;
  });
}

/** A claim that is asked for and that the filters hide is told, with the way to it. */
function wireHiddenClaim({ scene, change }: Store): void {
  effect(() => {
    const { text, filters } = scene.value.hiddenClaim ?? {};
    notify("hidden", text, { name: english.showHidden, run: () => change((it) => withoutFilters(it, filters)) });
  });
}

/** The second clock and the brush, whose code comes when a hand is first laid on them. */
function clockOf(store: Store): Clock {
  const brushed = signal<Clock["brushed"]["value"]>(undefined);
  let controls: Promise<ClockControls> | undefined;
  const withControls = (use: (controls: ClockControls) => void) => {
    controls ??= import("./wiring/clock.ts").then((it) => it.createClock({ store, isPlaying, brushed }));
    controls.then(use, () => {
      controls = undefined;
      notify("clock", english.partFailed);
    });
  };
  return {
    isPlaying,
    isOpen: signal(false),
    brushed,
    act: (action) => withControls((it) => it.act(action)),
    press: (event) => withControls((it) => it.press(event)),
  };
}

/** What shows an open claim, fetched when the first is opened. */
function claimShownIn(atlas: Atlas, { scene }: Store): ReadonlySignal<ClaimShown | undefined> {
  const shown = signal<ClaimShown | undefined>(undefined);
  effect(() => {
    notify("claim", undefined);
    if (!scene.value.open || shown.value) return;
    const list = byId("list");
    list.setAttribute("aria-busy", "true");
    loadClaimShown()
      .then(
        (it) => {
          shown.value = it.claimShownOf(atlas);
          return undefined;
        },
        () => notify("claim", english.partFailed),
      )
      .finally(() => list.removeAttribute("aria-busy"));
  });
  return shown;
}

/** The chart and the table stand where the map does; each is fetched when it is first asked for. */
function wireSheet(data: Loaded, store: Store): void {
  const { view, change } = store;
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-show]")) {
    link.addEventListener("click", (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      change((it) => withShow(it, link.dataset["show"] as Show));
    });
  }
  const show = computed(() => view.value.show);
  effect(() => {
    const shown = show.value ?? "map";
    for (const link of document.querySelectorAll<HTMLElement>("a[data-show]")) {
      if (link.dataset["show"] === shown) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    notify("sheet", undefined);
    if (show.value)
      import("./wiring/sheet.tsx").then(
        (it) => it.showSheet(data, store, isSheetHere),
        () => notify("sheet", english.partFailed),
      );
  });
  // What is there stays, on paper as well, until what takes its place has come.
  effect(() => {
    const isMap = !show.value || !isSheetHere.value;
    document.documentElement.dataset["show"] = isMap ? "map" : show.value;
    byId("sheet").hidden = isMap;
  });
}

function wireTheme({ view, change }: Store): void {
  const selects = [...document.querySelectorAll<HTMLSelectElement>("[data-theme-choice]")];
  for (const select of selects) {
    select.disabled = false;
    select.addEventListener("change", () =>
      change((it) =>
        withTheme(
          it,
          themes.find((theme) => theme === select.value),
        ),
      ),
    );
  }
  effect(() => {
    const { theme } = view.value;
    for (const select of selects) select.value = theme ?? "system";
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

/** Whatever is taken along of a card, or of the whole View, goes through one listener. */
function wireTaking({ atlas }: Loaded, store: Store): void {
  (byId("share") as HTMLButtonElement).disabled = false;
  addEventListener("click", ({ target }) => {
    if (!(target instanceof Element)) return;
    if (target.closest(".menu :is(a, button)")) target.closest<HTMLElement>("[popover]")?.hidePopover();
    const button = target.closest<HTMLElement>("[data-take]");
    if (!button) return;
    notify("taken", undefined);
    import("./wiring/taking.tsx").then(
      (it) => it.take({ atlas, store, button, notify }),
      () => notify("taken", english.partFailed),
    );
  });
}

/** The dialogs that make embeds and pictures, fetched when they are asked for. A picture dropped on the page opens its dialog as well. */
function wireDialogs(data: Loaded, { scene, view }: Store, stage: Stage): void {
  const open = (id: "embed" | "export", load: () => Promise<unknown>) => {
    notify(id, undefined);
    load().catch(() => notify(id, english.dialogFailed(id)));
  };
  const openFigure = (file?: File) =>
    open("export", () =>
      import("./wiring/figure-dialog.tsx").then((it) =>
        it.openFigureDialog({ data, page, view: view.peek(), stageFrame: stage.frame(), notify }, file),
      ),
    );
  const openers = {
    embed: () =>
      open("embed", () =>
        import("./wiring/embed-builder.tsx").then((it) => it.openEmbedBuilder(data.atlas, scene.peek(), view.peek())),
      ),
    export: () => openFigure(),
  };
  for (const [id, opener] of Object.entries(openers)) {
    (byId(id) as HTMLButtonElement).disabled = false;
    byId(id).addEventListener("click", opener);
  }
  // What is embedded of an open claim is the View, in which it is open.
  addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest('[data-opens="embed"]')) openers.embed();
  });
  addEventListener("dragover", (event) => event.dataTransfer?.types.includes("Files") && event.preventDefault());
  addEventListener("drop", (event) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    openFigure(file);
  });
}

/** Room for the map on a sheet of A4, in CSS pixels. */
const sheet = { width: 688, height: 520 };

/** On paper the map keeps the size it was drawn for, made smaller or larger as a whole. */
function wirePrint(stage: HTMLElement): void {
  addEventListener("beforeprint", () => {
    const { clientWidth: width, clientHeight: height, style } = stage;
    if (width === 0) return;
    style.setProperty("--printed-width", `${width}px`);
    style.setProperty("--printed-height", `${height}px`);
    style.setProperty("--printed-zoom", `${Math.min(sheet.width / width, sheet.height / height)}`);
  });
}

/** At the reader’s first gesture, what most choices need. What cannot be had is told once it is needed. */
function fetchAhead(): void {
  for (const it of [loadDrawer(), loadClaimShown()]) it.catch(() => undefined);
}

function loadClaimShown() {
  return import("./wiring/reading/claim-shown.tsx");
}

/** Whether the reader asked for little to be fetched, where the browser tells (https://wicg.github.io/savedata/): then nothing is ahead of need. */
function savesData(): boolean {
  return (navigator as { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData ?? false;
}

/** Has the browser fetch a file of the live map, without running it. A link that prefetches would be refused by the policy in Firefox. */
function fetchLater(file: string): void {
  if (!file.endsWith(".js") || file.includes("worker")) {
    fetch(`./${file}`, { priority: "low" }).catch(() => undefined);
    return;
  }
  const link = document.createElement("link");
  link.rel = "modulepreload";
  link.href = `./${file}`;
  document.head.append(link);
}
