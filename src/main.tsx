import type { Atlas } from "./domain/atlas.ts";
import { WordsProvider } from "./panels/use-words.ts";
import { pageCatalogue } from "./words/en/catalogues/page.ts";
import { createWords } from "./words/words.ts";
import "virtual:theme.css";
import "./panels/styles/page.css";
import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import { hydrate, render } from "preact";
import type { PageData } from "./build/site/page-data.ts";
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
import { linkTo } from "./store/parts.ts";
import { createStore, type Store } from "./store/store.ts";
import type { ClockControls } from "./wiring/clock.ts";
import type { Dialog } from "./wiring/dialogs.ts";
import { wireFurniture } from "./wiring/map/furniture.tsx";
import { wireMap } from "./wiring/map/map.ts";
import { announce, byId, pageDataText } from "./wiring/page.ts";
import { createFailures } from "./wiring/parts/failures.ts";
import { createBottomSheet, wireBottomSheet } from "./wiring/reading/bottom-sheet.ts";
import { keepPlace } from "./wiring/reading/place.ts";
import { wireSearchBox } from "./wiring/search/box.ts";

allowTranslation();
const page = JSON.parse(pageDataText()) as PageData;
const words = createWords(document.documentElement.lang, pageCatalogue);
const isPlaying = signal(false);
/** Whether the view replacing the map has loaded, and the table replacing the list. */
const isSideViewHere = signal(false);
const notices = signal<readonly Notice[]>([]);
const notify = (id: string, text: string | undefined, action?: Notice["action"]) => {
  const others = notices.peek().filter((it) => it.id !== id);
  notices.value = text === undefined ? others : [...others, { id, text, action }];
};
render(
  <WordsProvider value={words}>
    <Notices notices={notices} onClose={(id) => notify(id, undefined)} />
  </WordsProvider>,
  byId("notices"),
);
const failures = createFailures({ texts: page.failures, version: page.version, versionUrl: "./version.json", notify });
const { need } = failures;
const texts = page.mapFailures;
/** A mistake of ours kept the reader's choice from being shown. */
const onMistake = (error: unknown) => {
  reportError(error);
  notify("mistake", texts.choiceMistaken);
};

if (location.search) fetchAhead();
const loadAll = () => Promise.all([loadAtlas(page.atlas), page.isLong && import("./wiring/reading/portions.tsx")]);
void need({ id: "atlas", load: loadAll, use: run, sentence: texts.records }).then((isRunning) => isRunning || showPage());

function run([data, portions]: Awaited<ReturnType<typeof loadAll>>): void {
  // The page is hydrated with the View it was rendered for; the address's View then follows as a change.
  const store = createStore({ atlas: data.atlas, words }, viewOf(page.view, data.atlas).view, onMistake);
  const { scene, change } = store;
  const clock = clockOf(store);
  const timeline = () => <Timeline scene={scene} change={change} clock={clock} />;
  const bottomSheet = createBottomSheet();
  const claimShown = claimShownIn(data.atlas, store);
  const portionsShown = portions && portions.portionsShownOf({ atlas: data.atlas, words });
  const column = () => (
    <Column
      scene={scene}
      change={change}
      base="./"
      starts={page.starts}
      viewOf={(address) => viewOf(address, data.atlas).view}
      isTableHere={isSideViewHere}
      claimShown={claimShown}
      portions={portionsShown}
      bottomSheet={bottomSheet}
      timeline={timeline}
    />
  );
  hydrate(<Guarded words={words} scene={scene} part={column} />, byId("claims"));
  hydrate(<Guarded words={words} scene={scene} part={timeline} />, byId("timeline"));
  for (const sign of ["pointermove", "pointerdown", "keydown"]) addEventListener(sign, fetchAhead, { once: true, passive: true });
  const { live, stage, controls } = wireMap(words, {
    data,
    store,
    geographyUrl: page.geography,
    notify,
    failures,
    texts,
    base: "./",
    isFramed: false,
  });
  wireFurniture({ atlas: data.atlas, words }, store, { controls, need });
  for (const sign of ["pointermove", "pointerdown", "touchstart", "wheel"]) {
    stage.element.addEventListener(sign, live.start, { passive: true });
  }
  // Only keys the map handles: someone tabbing past does not want the live map.
  stage.element.addEventListener("keydown", (event) => event.defaultPrevented && live.start());
  keepPlace(store);
  wireBottomSheet(bottomSheet, store.view);
  wireWords(store);
  wireHiddenClaim(store);
  wireTheme(store);
  wireSideView(data, store);
  wireSearchBox(data, store, { need, sentence: texts.search });
  wireAddress(data, store);
  wireDialogs(data, store, stage);
  wireTaking(data, store);
  addEventListener("keydown", (event) => {
    if (event.target !== document.body) return;
    void need({ id: "keys", load: () => import("./wiring/reading/keys.ts"), use: (it) => it.scrollByKey(event) });
  });
  const whenIdle = window.requestIdleCallback ?? ((then: () => void) => window.setTimeout(then, 1500));
  if (!savesData()) whenIdle(() => page.later.forEach(fetchLater));
  if (document.documentElement.dataset["waits"] !== undefined) waitForAsked(store, claimShown);
}

/** Also waits for the code that draws the map, shows a claim, or replaces the map. */
function waitForAsked({ view, scene }: Store, claimShown: ReadonlySignal<ClaimShown | undefined>): void {
  const stopWaiting = effect(() => {
    const { show, claim } = view.value;
    const isMissing = (id: string) => notices.value.some((it) => it.id === id);
    if (show && !isSideViewHere.value && !isMissing("sheet")) return;
    if (claim !== undefined && scene.value.open && !claimShown.value && !isMissing("claim")) return;
    loadDrawer().then(showPage, showPage);
    queueMicrotask(() => stopWaiting());
  });
}

/** Everything the address asks for has loaded and will be laid out in the next frame. */
function showPage(): void {
  requestAnimationFrame(() => requestAnimationFrame(() => delete document.documentElement.dataset["waits"]));
}

/** The page title, the map's description, and the announcement: an opened claim, or what is listed. */
function wireWords({ scene }: Store): void {
  let before = scene.peek();
  effect(() => {
    const now = scene.value;
    document.title = now.documentTitle;
    byId("map-description").textContent = `${now.description} ${words.common.listInFull}`;
    const { open } = now;
    // Until the search has loaded it hides nothing, and the open claim may turn out to be hidden.
    if (now.counts === words.common.searching) return announce(now.counts);
    if (open && now.view.claim !== before.view.claim) {
      announce(words.common.announcedClaim(open.lead.speakers[0].name, open.lead.firstVerb, open.proposition));
    } else if (now.counts !== before.counts && !isPlaying.peek()) announce(now.counts);
    before = now;
  });
}

/** If the filters hide the requested claim, the page says so and offers a way to it. */
function wireHiddenClaim({ scene, change }: Store): void {
  effect(() => {
    const { hiddenClaim } = scene.value;
    if (!hiddenClaim) return notify("hidden", undefined);
    const action = { name: words.common.showHidden, run: () => change((it) => withoutFilters(it, hiddenClaim.filters)) };
    const say = (text: string) => scene.peek().hiddenClaim === hiddenClaim && notify("hidden", text, action);
    void need({
      id: "hidden",
      load: () => import("./wiring/reading/hidden-claim.ts"),
      use: (it) => say(it.hiddenClaimInWords(words, hiddenClaim)),
    });
  });
}

/** The second clock and the brush, loaded on first use. */
function clockOf(store: Store): Clock {
  const brushed = signal<Clock["brushed"]["value"]>(undefined);
  let controls: ClockControls | undefined;
  const withControls = (use: (controls: ClockControls) => void) => {
    if (controls) return use(controls);
    void need({
      id: "clock",
      load: () => import("./wiring/clock.ts"),
      use: (it) => use((controls ??= it.createClock({ store, isPlaying, brushed }))),
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

/** The code for an open claim, loaded when the first is opened. */
function claimShownIn(atlas: Atlas, { scene }: Store): ReadonlySignal<ClaimShown | undefined> {
  const shown = signal<ClaimShown | undefined>(undefined);
  effect(() => {
    notify("claim", undefined);
    if (!scene.value.open || shown.value) return;
    const list = byId("list");
    list.setAttribute("aria-busy", "true");
    const use = (it: Awaited<ReturnType<typeof loadClaimShown>>) => {
      shown.value = it.claimShownOf({ atlas, words });
    };
    void need({ id: "claim", load: loadClaimShown, use }).then(() => list.removeAttribute("aria-busy"));
  });
  return shown;
}

/** The chart and the table replace the map; each is loaded on first use. */
function wireSideView(data: Loaded, store: Store): void {
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
      void need({
        id: "sheet",
        load: () => import("./wiring/side-view.tsx"),
        use: (it) => it.showSideView(words, { data, store, isHere: isSideViewHere, need }),
      });
  });
  // The old view stays, in print too, until its replacement has loaded.
  effect(() => {
    const isMap = !show.value || !isSideViewHere.value;
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
    notify("dropped", undefined);
    if (dropped.length > 0)
      void need({
        id: "dropped",
        load: () => import("./wiring/reading/dropped.ts"),
        use: (it) => notify("dropped", it.droppedInWords(words, dropped)),
      });
  };
  onTravel(readAddress(atlas, location));
  followAddress({ atlas, view, onTravel, window });
}

/** One listener handles copying, citing and sharing from a card or the whole View. */
function wireTaking({ atlas }: Loaded, store: Store): void {
  (byId("share") as HTMLButtonElement).disabled = false;
  addEventListener("click", ({ target }) => {
    if (!(target instanceof Element)) return;
    if (target.closest(".menu :is(a, button)")) target.closest<HTMLElement>("[popover]")?.hidePopover();
    const button = target.closest<HTMLElement>("[data-take]");
    if (!button) return;
    void need({
      id: "shared",
      load: () => import("./wiring/cite-and-share.tsx"),
      use: (it) => it.citeOrShare(words, { atlas, store, button, notify }),
    });
  });
}

/** The dialogs for embeds, pictures and stories, loaded on demand. Dropping a picture on the page opens its dialog too. */
function wireDialogs(data: Loaded, store: Store, stage: Stage): void {
  const dialogs: Readonly<Record<keyof typeof texts.dialogs, () => Promise<Dialog>>> = {
    embed: () => import("./wiring/embed-builder.tsx"),
    export: () => import("./wiring/picture-dialog.tsx"),
    story: () => import("./wiring/story/story-maker.tsx"),
  };
  const open = (id: keyof typeof dialogs, file?: File) =>
    void need({
      id,
      load: dialogs[id],
      use: (it) => it.open(words, { data, page, store, stage, notify, failures }, file),
      sentence: texts.dialogs[id],
    });
  for (const it of document.querySelectorAll<HTMLButtonElement>(".menu [data-opens]")) it.disabled = false;
  // A card opens the builder too: embedding an open claim embeds the View in which it is open.
  addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLElement>("[data-opens]");
    if (button) open(button.dataset["opens"] as keyof typeof dialogs);
  });
  addEventListener("dragover", (event) => event.dataTransfer?.types.includes("Files") && event.preventDefault());
  addEventListener("drop", (event) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    open("export", file);
  });
}

/** At the reader’s first gesture, load what most choices need. A failure is reported only once the file is needed. */
function fetchAhead(): void {
  for (const it of [loadDrawer(), loadClaimShown()]) it.catch(() => undefined);
}

function loadClaimShown() {
  return import("./wiring/reading/claim-shown.tsx");
}

/** Whether the reader asked to save data, if the browser says so (https://wicg.github.io/savedata/): then nothing is loaded ahead. */
function savesData(): boolean {
  return (navigator as { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData ?? false;
}

/** Makes the browser fetch a file of the live map without running it. In Firefox the security policy would block a prefetch link. */
function fetchLater(file: string): void {
  if (!file.endsWith(".js") || file.includes("worker")) {
    fetch(`./${file}`, { priority: "low" }).catch(() => undefined);
    return;
  }
  linkTo("modulepreload", `./${file}`);
}
