import "../../panels/styles/search/marks.css";
import { effect } from "@preact/signals";
import { createMarker } from "../../panels/search/marks.ts";
import { createKeys } from "../../scene/search/key.ts";
import { finderOf, searchInPiecesOf, searchOf } from "../../scene/search/search.ts";
import { longestSearch, withSearch } from "../../scene/view.ts";
import type { Loaded } from "../../store/load.ts";
import type { Store } from "../../store/store.ts";
import { plainText } from "../../words/plain-text.ts";
import { byId } from "../page.ts";

/** How long the search waits for the next letter, in milliseconds: Safari allows a hundred address changes in half a minute. */
const pause = 300;

/** Indexes an atlas while the page goes on answering; then its field can be wired. */
export async function prepareSearch({ atlas }: Loaded): Promise<typeof wireSearch> {
  await searchInPiecesOf(atlas);
  return wireSearch;
}

/** Searches for the typed text, and marks what is found. */
function wireSearch({ atlas }: Loaded, { view, change, setFinder }: Store, field: HTMLInputElement, isComposing: boolean): void {
  const search = searchOf(atlas);
  const clear = byId("clear-search");
  const marker = createMarker([byId("claims"), byId("sheet")], createKeys(atlas.spellings).keysOf);
  let timer: number | undefined;

  const typed = () => plainText(field.value, longestSearch);
  const showClear = () => {
    clear.hidden = field.value === "";
  };
  const apply = () => {
    clearTimeout(timer);
    timer = undefined;
    if (typed() !== (view.peek().q ?? "")) change((it) => withSearch(it, typed()));
  };
  const wait = () => {
    showClear();
    clearTimeout(timer);
    timer = window.setTimeout(apply, pause);
  };
  const empty = () => {
    field.value = "";
    showClear();
    apply();
  };

  setFinder(finderOf(atlas));
  field.addEventListener("input", (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) wait();
  });
  field.addEventListener("compositionend", wait);
  field.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Enter") apply();
    if (event.key !== "Escape" || field.value === "") return;
    event.preventDefault();
    empty();
  });
  clear.addEventListener("click", () => {
    empty();
    field.focus();
  });
  // Text typed before this code loaded counts; later the field follows the View, unless it already says the same or is being typed in.
  if (typed() !== "" && !isComposing) wait();
  effect(() => {
    const { q = "" } = view.value;
    if (timer === undefined && typed() !== q) field.value = q;
    showClear();
    marker.mark(q === "" ? new Set() : search(q).keys);
  });
}
