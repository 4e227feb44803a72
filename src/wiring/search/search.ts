import "../../panels/look/search/marks.css";
import { effect } from "@preact/signals";
import { createMarker } from "../../panels/search/marks.ts";
import { finderOf, searchOf } from "../../scene/search/search.ts";
import { longestSearch, withSearch } from "../../scene/view.ts";
import type { Loaded } from "../../store/load.ts";
import type { Store } from "../../store/store.ts";
import { plainText } from "../../words/plain-text.ts";
import { byId } from "../page.ts";

/** How long after a letter the search waits for the next, in milliseconds: Safari takes a hundred changes of the address in half a minute. */
const pause = 300;

/** Searches for what is typed, and marks what is found. */
export function wireSearch(
  { atlas }: Loaded,
  { view, change, setFinder }: Store,
  field: HTMLInputElement,
  isComposing: boolean,
): void {
  const search = searchOf(atlas);
  const clear = byId("clear-search");
  const marker = createMarker([byId("claims"), byId("sheet")]);
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
  // What was typed before this was there counts; later the field follows the View, unless it says the same or is being typed in.
  if (typed() !== "" && !isComposing) wait();
  effect(() => {
    const { q = "" } = view.value;
    if (timer === undefined && typed() !== q) field.value = q;
    showClear();
    marker.mark(q === "" ? new Set() : search(q).keys);
  });
}
