import type { Scene } from "../scene/scene.ts";
import type { View } from "../scene/view.ts";
import { english } from "../words/english.ts";
import { isMapKey } from "./keys.ts";
import type { Stage } from "./stage.ts";
import { isDirection, nextTarget, type Target, targetsOf } from "./targets.ts";

/** What the reader does to the map that is drawn. */
export type Hands = {
  readonly onRegion: (id: string) => void;
  readonly onClaim: (id: string) => void;
  readonly onZoom: (step: 1 | -1) => void;
  readonly onHome: () => void;
  /** Nothing is to stay open or chosen. */
  readonly onLeave: () => void;
  readonly announce: (text: string) => void;
};

type HandsRequest = Hands & { readonly stage: Stage; readonly scene: () => Scene; readonly view: () => View };

/**
 * Pointer and keyboard on the drawn map, the same whether the live one runs or not. The map is one tab stop; within it the arrow keys
 * lead from region to region and mark to mark.
 */
export function attachHands({ stage, scene, view, ...hands }: HandsRequest): void {
  const { element } = stage;
  let cursor: Target | undefined;

  const pick = (target: Target) => (target.kind === "region" ? hands.onRegion(target.id) : hands.onClaim(target.claim));

  const point = (target: Target | undefined) => {
    cursor = target;
    for (const it of element.querySelectorAll("[data-cursor]")) it.removeAttribute("data-cursor");
    if (!target) return;
    const selector = target.kind === "region" ? `.target[data-region="${target.id}"]` : `.mark[data-mark~="${target.id}"]`;
    for (const it of element.querySelectorAll(selector)) it.setAttribute("data-cursor", "");
  };

  element.addEventListener("click", (event) => {
    if (!(event.target instanceof Element)) return;
    const mark = event.target.closest("[data-mark-of]")?.getAttribute("data-mark-of");
    const region = event.target.closest("[data-region]")?.getAttribute("data-region");
    if (mark) hands.onClaim(mark);
    else if (region) hands.onRegion(region);
  });

  // Only a key that does something is kept from the browser and from the page around.
  element.addEventListener("keydown", (event) => {
    if (!isMapKey(event)) return;
    const { key } = event;
    if (isDirection(key)) {
      const targets = targetsOf(element, scene(), english.announcedRegion);
      const from = targets.find((it) => it.id === cursor?.id && it.kind === cursor.kind);
      point(nextTarget(targets, from, key));
      if (!cursor) return;
      hands.announce(cursor.name);
    } else if (key === "Enter" || key === " ") {
      if (!cursor) return;
      const { kind, id } = cursor;
      pick(cursor);
      // What was picked is drawn anew; the cursor stays on it.
      requestAnimationFrame(() =>
        point(targetsOf(element, scene(), english.announcedRegion).find((it) => it.id === id && it.kind === kind)),
      );
    } else if (key === "Home") {
      if (!view().at) return;
      hands.onHome();
    } else if (key === "Escape") {
      const { claim, region } = view();
      if (!cursor && !claim && !region) return;
      point(undefined);
      hands.onLeave();
    } else hands.onZoom(key === "-" ? -1 : 1);
    event.preventDefault();
  });

  element.addEventListener("blur", () => point(undefined));
}
