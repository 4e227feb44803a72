import { effect } from "@preact/signals";
import { trustedMarkup } from "../../drawing/trusted.ts";
import { type Camera, type Frame, type Point, projectorOf } from "../../scene/camera/mercator.ts";
import type { Box } from "../../scene/layout/box.ts";
import { handlesOf } from "../../scene/picture/annotations.ts";
import { type Draft, mapperOf } from "./draft.ts";

/** The picture in the preview. */
export type ShownPicture = {
  /** Position of an annotation on the map, in units; for an arrow or an area, that of its text. */
  readonly wordsOf: (id: string) => Box | undefined;
  readonly remove: () => void;
};

/** Parts of the map that stay in place while it moves, and those laid out again once it rests. */
const [staying, waiting] = ["#scale-bar, #attribution, #code", "#leaders, #callouts"];

/** The document’s own policy forbids styles in markup, but not style sheets made by a script. */
const frameRules = `:host{display:block}svg{display:block;width:100%;height:100%;user-select:none}.moving :is(${waiting}){opacity:.25}`;

/**
 * Shows the draft's picture in an element, isolated from the page's styles. It is replaced after each layout; until then the map and
 * annotations are shifted to their current position. `onDrawn` is called after each replacement.
 */
export function showPicture(host: HTMLElement, draft: Draft, onDrawn: () => void): ShownPicture {
  const shadow = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  const [frameStyles, drawingStyles] = [new CSSStyleSheet(), new CSSStyleSheet()];
  frameStyles.replaceSync(frameRules);
  shadow.adoptedStyleSheets = [frameStyles, drawingStyles];

  const stopDrawing = effect(() => {
    const { style, content, size, factor } = draft.picture.value;
    drawingStyles.replaceSync(style);
    const box = `0 0 ${size.width / factor} ${size.height / factor}`;
    shadow.innerHTML = trustedMarkup(`<svg viewBox="${box}" aria-hidden="true">${content}</svg>`);
    onDrawn();
  });
  const stopFollowing = effect(() => {
    const { map } = draft.picture.value;
    const move = moveBetween(map.camera, draft.camera.value, draft.frame.value);
    // Clip at the map's edge, as the finished picture does by itself.
    const mapGroup = shadow.querySelector("#map");
    if (move === undefined) mapGroup?.removeAttribute("clip-path");
    else mapGroup?.setAttribute("clip-path", "url(#picture-frame)");
    for (const it of shadow.querySelectorAll<SVGGElement>("#map > g"))
      if (!it.matches(`${staying}, ${waiting}`)) setTransform(it, move);
    for (const { id, by } of shiftsOf(draft)) {
      const group = shadow.querySelector<SVGGElement>(`[data-annotation="${id}"]`);
      if (group) setTransform(group, by && `translate(${by[0]} ${by[1]})`);
    }
    const kept = new Set(draft.annotations.value.present.map((it) => it.id));
    for (const it of shadow.querySelectorAll<SVGGElement>("[data-annotation]"))
      it.style.display = kept.has(it.dataset["annotation"] ?? "") ? "" : "none";
  });
  const stopFading = effect(() => {
    shadow.querySelector("svg")?.classList.toggle("moving", draft.isMoving.value);
  });

  return {
    wordsOf: (id) => {
      const group = shadow.querySelector<SVGGElement>(`[data-annotation="${id}"]`);
      const annotation = draft.annotations.peek().present.find((it) => it.id === id);
      const shown = annotation && "at" in annotation ? group : group?.querySelector<SVGGraphicsElement>("text");
      if (!shown) return undefined;
      const { x, y, width, height } = shown.getBBox();
      const [dx, dy] = shiftsOf(draft).find((it) => it.id === id)?.by ?? [0, 0];
      return { left: x + dx, top: y + dy, right: x + width + dx, bottom: y + height + dy };
    },
    remove: () => {
      stopDrawing();
      stopFollowing();
      stopFading();
    },
  };
}

function setTransform(element: Element, move: string | undefined): void {
  if (move === undefined) element.removeAttribute("transform");
  else element.setAttribute("transform", move);
}

/** Transforms a map drawn for one camera to another's view; `undefined` if the views are equal. */
function moveBetween(from: Camera, to: Camera, frame: Frame): string | undefined {
  const scale = 2 ** (to.zoom - from.zoom);
  const [x, y] = projectorOf(to, frame)(from.center);
  const [dx, dy] = [x - (scale * frame.width) / 2, y - (scale * frame.height) / 2];
  if (Math.abs(dx) < 0.01 && Math.abs(dy) < 0.01 && Math.abs(scale - 1) < 1e-6) return undefined;
  return `matrix(${scale} 0 0 ${scale} ${dx} ${dy})`;
}

/** How far annotations have moved since they were drawn, in units; excludes those that changed shape. */
function shiftsOf(draft: Draft): readonly { readonly id: string; readonly by: Point | undefined }[] {
  const { project } = mapperOf(draft);
  const drawn = new Map(draft.drawn().map((it) => [it.id, it]));
  return draft.annotations.value.present.flatMap((it) => {
    const before = drawn.get(it.id);
    if (!before) return [];
    const starts = handlesOf(before).map((handle) => project(handle.at));
    const ways = handlesOf(it).map(({ at }, index): Point => {
      const [x, y] = project(at);
      return [x - (starts[index]?.[0] ?? x), y - (starts[index]?.[1] ?? y)];
    });
    const [first] = ways;
    const isShift = first && ways.every(([x, y]) => Math.abs(x - first[0]) < 0.5 && Math.abs(y - first[1]) < 0.5);
    return [{ id: it.id, by: isShift && Math.hypot(...first) > 0.01 ? first : undefined }];
  });
}
