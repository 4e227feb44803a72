import { shapeUnder } from "../scene/layout/form/field.ts";
import type { RegionState } from "../scene/on-map/region-state.ts";
import type { Scene } from "../scene/scene.ts";
import type { View } from "../scene/view.ts";
import { isMapKey } from "./keys.ts";
import type { Stage } from "./stage.ts";
import { isDirection, nextTarget, type Target, targetsOf } from "./targets.ts";

/** The reader's actions on the drawn map. */
export type Hands = {
  readonly onRegion: (id: string) => void;
  readonly onClaim: (id: string) => void;
  readonly onZoom: (step: 1 | -1) => void;
  readonly onHome: () => void;
  /** Clears the selection. */
  readonly onLeave: () => void;
  readonly announce: (text: string) => void;
  /** The accessible name of a region with its statements. */
  readonly describe: (region: RegionState) => string;
};

type InputRequest = Hands & { readonly stage: Stage; readonly scene: () => Scene; readonly view: () => View };

/**
 * Pointer and keyboard on the drawn map, the same with or without the live one. The map is one tab stop; inside it the arrow keys move
 * between regions and marks.
 */
export function attachInput({ stage, scene, view, ...handlers }: InputRequest): void {
  const { element } = stage;
  let cursor: Target | undefined;

  const pick = (target: Target) => (target.kind === "region" ? handlers.onRegion(target.id) : handlers.onClaim(target.claim));

  const point = (target: Target | undefined) => {
    cursor = target;
    for (const it of element.querySelectorAll("[data-cursor]")) it.removeAttribute("data-cursor");
    if (!target) return;
    const selector =
      target.kind === "region"
        ? `.target[data-region="${target.id}"], [data-block="${target.id}"]`
        : `[data-mark="${target.id}"], [data-words="${target.id}"]`;
    for (const it of element.querySelectorAll(selector)) it.setAttribute("data-cursor", "");
  };

  element.addEventListener("click", (event) => {
    if (!(event.target instanceof Element)) return;
    // A link on the map is handled here, except with a modifier key, which is for the browser.
    const link = event.target.closest("a[href]");
    if (link?.getAttribute("href")?.startsWith("#")) return;
    if (link && (event.metaKey || event.ctrlKey || event.shiftKey)) return;
    if (link) event.preventDefault();
    const statement = shapeAt(event, scene());
    if (statement) return handlers.onClaim(statement);
    const mark = event.target.closest("[data-mark-of]")?.getAttribute("data-mark-of");
    const region = event.target.closest("[data-region]")?.getAttribute("data-region");
    if (mark) handlers.onClaim(mark);
    else if (region) handlers.onRegion(region);
  });

  // Only keys we act on are kept from the browser and the surrounding page.
  element.addEventListener("keydown", (event) => {
    if (!isMapKey(event)) return;
    const { key } = event;
    if (isDirection(key)) {
      const targets = targetsOf(element, scene(), handlers.describe);
      const from = targets.find((it) => it.id === cursor?.id && it.kind === cursor.kind);
      point(nextTarget(targets, from, key));
      if (!cursor) return;
      handlers.announce(cursor.name);
    } else if (key === "Enter" || key === " ") {
      if (!cursor) return;
      const { kind, id } = cursor;
      pick(cursor);
      // The selected element is redrawn; keep the cursor on it.
      requestAnimationFrame(() =>
        point(targetsOf(element, scene(), handlers.describe).find((it) => it.id === id && it.kind === kind)),
      );
    } else if (key === "Home") {
      if (!view().at) return;
      handlers.onHome();
    } else if (key === "Escape") {
      const { claim, region } = view();
      if (!cursor && !claim && !region) return;
      point(undefined);
      handlers.onLeave();
    } else handlers.onZoom(key === "-" ? -1 : 1);
    event.preventDefault();
  });

  element.addEventListener("blur", () => point(undefined));
}

/** The claim whose shape is under the pointer, worked out from the shape's position in its block. */
function shapeAt(event: MouseEvent, scene: Scene): string | undefined {
  const block = event.target instanceof Element ? event.target.closest("[data-field]") : null;
  const paper = block?.querySelector(".paper");
  if (!block || !paper) return undefined;
  const [left = 0, top = 0, columns = 1, cell = 1] = (block.getAttribute("data-field") ?? "").split(" ").map(Number);
  const box = paper.getBoundingClientRect();
  const point = [event.clientX - (box.left + box.width / 2) - left, event.clientY - (box.top + box.height / 2) - top] as const;
  const shapes = scene.blocks.find((it) => it.region === block.getAttribute("data-block"))?.shapes ?? [];
  return shapeUnder(shapes, point, columns, cell)?.claim;
}
