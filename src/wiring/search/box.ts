import { effect } from "@preact/signals";
import type { Loaded } from "../../store/load.ts";
import type { Store } from "../../store/store.ts";
import { byId } from "../page.ts";
import type { Failures } from "../parts/failures.ts";

type SearchRequest = {
  readonly need: Failures["need"];
  /** That the search could not be loaded. */
  readonly sentence: string;
};

/** The field responds at once; the search code is loaded when the reader or the address first needs it. */
export function wireSearchBox(data: Loaded, store: Store, { need, sentence }: SearchRequest): void {
  const field = byId("search") as HTMLInputElement;
  const list = byId("list");
  let state: "waiting" | "loading" | "here" = "waiting";
  let isComposing = false;
  const fetchSearch = async () => {
    if (state !== "waiting") return;
    state = "loading";
    list.setAttribute("aria-busy", "true");
    const isHere = await need({
      id: "search",
      load: async () => {
        const code = await import("./search.ts");
        return code.prepareSearch(data);
      },
      use: (wireSearch) => {
        wireSearch(data, store, field, isComposing);
        state = "here";
      },
      sentence,
    });
    list.removeAttribute("aria-busy");
    if (isHere) return;
    state = "waiting";
    const all = new Set(data.atlas.statements.map((it) => it.id));
    store.setFinder(() => all);
  };
  field.disabled = false;
  field.addEventListener("focus", () => void fetchSearch());
  for (const type of ["compositionstart", "compositionend"] as const)
    field.addEventListener(type, () => {
      isComposing = type === "compositionstart";
    });
  effect(() => {
    if (store.view.value.q !== undefined) void fetchSearch();
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
