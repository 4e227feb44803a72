import type { EmbedPageData } from "./build/site/page-data.ts";
import { createFrame } from "./embed/frame.ts";
import { attachLinks } from "./embed/links.ts";
import type { Explorer } from "./main-explore.tsx";
import { isMapKey } from "./poster/keys.ts";
import { embedOptionsOf } from "./scene/embed/options.ts";
import { embedKeys } from "./scene/fields/keys.ts";
import { parametersOf, queryIn } from "./scene/parameters.ts";
import { loadScript } from "./store/parts.ts";
import { byId, pageDataText, within } from "./wiring/page.ts";
import { createFailures } from "./wiring/parts/failures.ts";
import { plainNotices } from "./wiring/parts/plain-notice.ts";
import { frameCatalogue } from "./words/en/catalogues/frame.ts";

// The script of an embed until its reader wants more: it reports the height, applies the address's options, and waits.
const page = JSON.parse(pageDataText()) as EmbedPageData;
const root = document.documentElement;
const words = frameCatalogue();
const drawnMap = document.querySelector<HTMLElement>("#stage");
const query = queryIn(location);
const { options, dropped } = embedOptionsOf(query);
const asked = new Map(parametersOf(query));
// What of the address could not be used is said by the code for other Views.
const isOther = dropped.length > 0 || options.list === "all" || embedKeys.some((key) => asked.has(key));
const { failures: texts } = words;
const notify = plainNotices(byId("notices"));
const failures = createFailures({ texts, version: page.version, versionUrl: `${page.base}version.json`, notify });
let explorer: Promise<Explorer | undefined> | undefined;
let isReady = false;

if (window.parent !== window) {
  const { openThroughHost } = createFrame(window);
  attachLinks({ window, openThroughHost, onBlocked: (address) => notify("link", words.embed.linkBlocked(address)) });
}
applyOptions();
if (isOther) void explore();
// A chart never goes live: its rows are links.
if (drawnMap && options.isInteractive) answer(drawnMap);

function applyOptions(): void {
  const theme = asked.get("theme");
  if (theme === "light" || theme === "dark") root.dataset["theme"] = theme;
  root.dataset["list"] = options.list;
  root.dataset["title"] = options.title.kind;
  root.dataset["interactive"] = options.isInteractive ? "1" : "0";
  const heading = within(document, "#head h1");
  if (options.title.kind === "none") heading.className = "hidden";
  if (options.title.kind === "own") {
    heading.textContent = options.title.text;
    const byHost = document.createElement("p");
    byHost.className = "by-host";
    byHost.textContent = words.embed.headingByHost;
    heading.after(byHost);
  }
  for (const it of document.querySelectorAll<HTMLDetailsElement>("details.as-table")) it.open = options.list === "all";
}

/** Fetches, once, the code for other Views and the live map; `undefined` if that fails, and the next call tries again. */
function explore(): Promise<Explorer | undefined> {
  explorer ??= fetchExplorer().then((it) => {
    isReady = it !== undefined;
    if (!it) explorer = undefined;
    return it;
  });
  return explorer;
}

async function fetchExplorer(): Promise<Explorer | undefined> {
  let made: Explorer | undefined;
  await failures.need({
    id: "explore",
    load: async () => {
      const code = await loadScript<typeof import("./main-explore.tsx")>(new URL(page.explore, document.baseURI).href);
      return code.createExplorer({ page, query, options, dropped, notify, failures });
    },
    use: (it) => {
      made = it;
    },
    sentence: isOther ? texts.otherView : texts.liveMap,
    retry: () => void explore().then((it) => !isOther && it?.start()),
  });
  return made;
}

/** Makes the map respond: a button, a key it handles or a pinch starts the live map; before that, what is drawn can be selected. */
function answer(map: HTMLElement): void {
  const [exploreButton, fullscreenButton, closeButton] = [byId("explore"), byId("fullscreen"), byId("close")];
  map.setAttribute("role", "application");
  map.setAttribute("aria-label", page.mapName);
  map.setAttribute("aria-describedby", "map-description map-help");
  map.tabIndex = 0;

  const showState = () => {
    const state = root.dataset["map"];
    exploreButton.hidden = state === "live";
    exploreButton.textContent = state === "loading" ? words.embed.exploring : words.embed.explore;
    closeButton.hidden = state !== "live";
    fullscreenButton.hidden = state !== "live" || !document.fullscreenEnabled;
  };
  showState();
  new MutationObserver(showState).observe(root, { attributeFilter: ["data-map"] });

  const start = async () => {
    const before = root.dataset["map"];
    if (before === "loading" || before === "live") return;
    root.dataset["map"] = "loading";
    const it = await explore();
    if (it) it.start();
    else root.dataset["map"] = before;
  };
  exploreButton.addEventListener("click", () => {
    void start();
    map.focus({ preventScroll: true });
  });
  closeButton.addEventListener("click", () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    void explorer?.then((it) => it?.stop());
    exploreButton.hidden = false;
    exploreButton.focus({ preventScroll: true });
  });
  fullscreenButton.addEventListener("click", () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    else
      within(document, ".map")
        .requestFullscreen()
        .catch((error: unknown) => {
          // What browsers throw where the host or its reader forbids it (https://fullscreen.spec.whatwg.org/#dom-element-requestfullscreen).
          if (!(error instanceof TypeError)) throw error;
          notify("fullscreen", words.embed.noFullscreen);
        });
  });

  // Gestures on the drawn map before the code has loaded are repeated once it has.
  const repeat = (target: EventTarget | null, again: Event) => {
    if (!isReady) void explore().then((it) => it && target?.dispatchEvent(again));
  };
  map.addEventListener("click", (event) => {
    const { target, ctrlKey, metaKey, shiftKey, clientX, clientY } = event;
    const isPick = target instanceof Element && target.closest("[data-mark-of], [data-region]") !== null;
    if (!isPick || isReady || ctrlKey || metaKey || shiftKey) return;
    // A place on the map is a link where scripts do not run.
    event.preventDefault();
    repeat(target, new MouseEvent("click", { bubbles: true, cancelable: true, clientX, clientY }));
  });
  // Once loaded, that code handles these keys before they get here.
  within(document, ".map").addEventListener("keydown", (event) => {
    if (!(isReady ? event.defaultPrevented : event.target === map && isForLater(event))) return;
    void start();
    if (isReady) return;
    event.preventDefault();
    repeat(map, new KeyboardEvent("keydown", { key: event.key, bubbles: true, cancelable: true }));
  });
  map.addEventListener("touchstart", ({ touches }) => void (touches.length > 1 && start()), { passive: true });
}

/** Whether the code will handle this key once loaded: not Enter, Space or Escape, as nothing is selected yet; not Home if already there. */
function isForLater(event: KeyboardEvent): boolean {
  if (!isMapKey(event) || ["Enter", " ", "Escape"].includes(event.key)) return false;
  return event.key !== "Home" || asked.has("at");
}
