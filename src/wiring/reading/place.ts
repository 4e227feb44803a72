import { effect } from "@preact/signals";
import type { Store } from "../../store/store.ts";
import { byId } from "../page.ts";

/** What scrolls the list: the column on wide pages, the sheet on phones, else the page. */
const rooms = () => [byId("column"), byId("list"), document.scrollingElement ?? document.body];

/** A claim opens at its top. Going back restores the list's scroll position, and the focus if its element is gone. */
export function keepPlace({ view }: Store): void {
  let before = view.peek().claim;
  let left: readonly number[] = [];
  effect(() => {
    const { claim } = view.value;
    if (claim === before) return;
    const [isOpening, isClosing, last] = [before === undefined, claim === undefined, before];
    before = claim;
    const hasFocus = byId("claims").contains(document.activeElement);
    if (isOpening) left = rooms().map((it) => it.scrollTop);
    const places = isClosing ? left : [0, 0, 0];
    // The content is rendered by now, but not laid out yet.
    requestAnimationFrame(() => {
      rooms().forEach((room, index) => {
        room.scrollTop = places[index] ?? 0;
      });
      if (!hasFocus || document.activeElement !== document.body) return;
      const next = isClosing ? `#list [data-claim="${CSS.escape(last ?? "")}"] h3 a` : ".back";
      document.querySelector<HTMLElement>(next)?.focus({ preventScroll: true });
    });
  });
}
