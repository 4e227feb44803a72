import { effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { BottomSheet } from "../../panels/reading/column.tsx";
import type { View } from "../../scene/view.ts";
import { byId } from "../page.ts";

/** Pages on which the list is a sheet over the map; matches the style sheet. */
const phone = matchMedia("(max-width: 34.99rem)");
/** CSS pixels a finger has to move before the sheet follows it, and before it snaps in that direction. */
const [leastMove, leastPull] = [4, 40];

/** The sheet on phones, opened and closed with a button, Escape or a finger. Invisible on other pages. */
export function createBottomSheet(): BottomSheet {
  const isOpen: Signal<boolean> = signal(false);
  let isDragged = false;
  const press = (event: PointerEvent) => {
    const head = event.currentTarget as HTMLElement;
    const list = byId("list");
    if (!phone.matches || event.button !== 0) return;
    const start = event.clientY;
    isDragged = false;
    const onMove = (move: PointerEvent) => {
      const pull = move.clientY - start;
      if (!isDragged && Math.abs(pull) < leastMove) return;
      if (!isDragged) head.setPointerCapture(event.pointerId);
      isDragged = true;
      list.style.setProperty("--pulled", `${isOpen.peek() ? Math.max(0, pull) : Math.min(0, pull)}px`);
    };
    const onEnd = (end: PointerEvent) => {
      for (const [type, listener] of [
        ["pointermove", onMove],
        ["pointerup", onEnd],
        ["pointercancel", onEnd],
      ] as const)
        head.removeEventListener(type, listener);
      list.style.removeProperty("--pulled");
      const pull = end.clientY - start;
      if (isDragged && end.type === "pointerup" && Math.abs(pull) > leastPull) isOpen.value = pull < 0;
    };
    for (const [type, listener] of [
      ["pointermove", onMove],
      ["pointerup", onEnd],
      ["pointercancel", onEnd],
    ] as const)
      head.addEventListener(type, listener);
  };
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || !isOpen.peek() || !phone.matches) return;
    isOpen.value = false;
  });
  const isPhone = signal(phone.matches);
  phone.addEventListener("change", () => {
    isPhone.value = phone.matches;
  });
  return {
    isOpen,
    isPhone,
    press,
    toggle: () => {
      // A drag ends with a click of its own.
      if (!isDragged) isOpen.value = !isOpen.peek();
      isDragged = false;
    },
  };
}

/**
 * Marks the page with whether the sheet is open. A closed sheet shows its beginning; focusing anything in it opens it. Opening a claim
 * leaves room for its map; closing the claim restores the list.
 */
export function wireBottomSheet({ isOpen, toggle }: BottomSheet, view: ReadonlySignal<View>): void {
  let claim = view.peek().claim;
  let wasOpen = false;
  effect(() => {
    const before = claim;
    ({ claim } = view.value);
    if ((before === undefined) === (claim === undefined)) return;
    if (claim !== undefined) wasOpen = isOpen.peek();
    if (isOpen.peek() !== (claim === undefined && wasOpen)) toggle();
  });
  byId("list").addEventListener("focusin", ({ target }) => {
    const isBeneath = target instanceof Element && target.matches(":focus-visible") && target.closest(".card, .who, .list-tools");
    if (phone.matches && isBeneath && !isOpen.peek()) toggle();
  });
  effect(() => {
    document.documentElement.toggleAttribute("data-sheet", isOpen.value);
    if (!isOpen.value && phone.matches) byId("list").scrollTop = 0;
  });
}
