import { effect } from "@preact/signals";
import type { Loaded } from "../../store/load.ts";
import type { Store } from "../../store/store.ts";
import type { Words } from "../../words/words.ts";
import { byId } from "../page.ts";

/** The field responds at once; the search code is loaded when the reader or the address first needs it. */
export function wireSearchBox(
  words: Words,
  data: Loaded,
  store: Store,
  notify: (id: string, text: string | undefined) => void,
): void {
  const field = byId("search") as HTMLInputElement;
  const list = byId("list");
  let search: Promise<void> | undefined;
  let isComposing = false;
  const fetchSearch = () => {
    if (search) return;
    list.setAttribute("aria-busy", "true");
    notify("search", undefined);
    search = import("./search.ts")
      .then((it) => it.wireSearch(data, store, field, () => isComposing))
      .catch(() => {
        search = undefined;
        const all = new Set(data.atlas.statements.map((it) => it.id));
        store.setFinder(() => all);
        notify("search", words.common.searchFailed);
      })
      .finally(() => list.removeAttribute("aria-busy"));
  };
  field.disabled = false;
  field.addEventListener("focus", fetchSearch);
  for (const type of ["compositionstart", "compositionend"] as const)
    field.addEventListener(type, () => {
      isComposing = type === "compositionstart";
    });
  effect(() => {
    if (store.view.value.q !== undefined) fetchSearch();
  });
  // A single-letter shortcut only works while the focus is in the searched content (WCAG 2.1.4): users of dictation would trigger it
  // elsewhere.
  addEventListener("keydown", (event) => {
    const { key, altKey, ctrlKey, metaKey, target } = event;
    const isIn =
      target instanceof Element && target.closest("#list, #stage, #sheet") && !target.closest("input, textarea, select");
    if (key !== "/" || altKey || ctrlKey || metaKey || !isIn) return;
    event.preventDefault();
    field.focus();
  });
}
