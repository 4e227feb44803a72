import type { Camera, Point } from "../../scene/camera/mercator.ts";
import { dragged, zoomedAt } from "../../scene/camera/moves.ts";
import type { Box } from "../../scene/layout/box.ts";
import { annotationAt } from "../../scene/picture/aim.ts";
import { type Annotations, type HandleName, withHandle, withMove } from "../../scene/picture/annotations.ts";
import { drawnBy, isDragged } from "../../scene/picture/tool.ts";
import type { PictureWords } from "../../words/words.ts";
import { type Draft, mapperOf } from "./draft.ts";
import { cameraAndFrameOf, draw, drawAt, placeAt, select, zoom } from "./draft-commands.ts";

type GestureRequest = {
  /** The map's area in the preview; its handles are identified by `data-handle`. */
  readonly element: HTMLElement;
  readonly draft: Draft;
  /** Position of an annotation's text on the map, in units. */
  readonly wordsOf: (id: string) => Box | undefined;
  /** What is being drawn; `undefined` once it is finished. */
  readonly onSketch: (annotation: Annotations[number] | undefined) => void;
  readonly onDrawn: (id: string) => void;
};

type Gesture =
  | { readonly kind: "pan"; readonly start: Point; readonly camera: Camera }
  | { readonly kind: "pinch"; readonly middle: Point; readonly fingerDistance: number; readonly camera: Camera }
  | { readonly kind: "move"; readonly start: Point; readonly id: string; readonly before: Annotations }
  | { readonly kind: "handle"; readonly start: Point; readonly id: string; readonly name: HandleName }
  | { readonly kind: "draw"; readonly start: Point };

/** CSS pixels: the distance at which a press becomes a drag, and the tolerance for hitting a line. */
const [dragThresholdPx, hitTolerancePx] = [4, 9];
/** Zoom levels for each CSS pixel of wheel movement, and the pause in milliseconds after which the wheel counts as at rest. */
const [wheelZoomPerPx, wheelRestMs] = [1 / 400, 180];

/** Pointer and wheel on the preview's map: draw with the current tool, move the selection, or move the map. Returns a function that stops it. */
export function attachGestures(words: PictureWords, { element, draft, ...handlers }: GestureRequest): () => void {
  const pointers = new Map<number, Point>();
  let gesture: Gesture | undefined;
  let hasMoved = false;
  let strokes = 0;
  let resting: number | undefined;

  const scale = () => draft.frame.peek().width / element.getBoundingClientRect().width;
  const pointOf = (event: MouseEvent): Point => {
    const { left, top } = element.getBoundingClientRect();
    return [(event.clientX - left) * scale(), (event.clientY - top) * scale()];
  };
  const stroke = () => `hand ${strokes}`;

  const begin = (event: PointerEvent, start: Point): Gesture => {
    const tool = draft.tool.peek();
    if (tool !== "select") return { kind: "draw", start };
    const selected = draft.selected.peek();
    const handle = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-handle]") : null;
    if (handle && selected !== undefined)
      return { kind: "handle", start, id: selected, name: handle.dataset["handle"] as HandleName };
    const before = draft.annotations.peek().present;
    const aimed = annotationAt(before, start, {
      project: mapperOf(draft).project,
      tolerance: hitTolerancePx * scale(),
      wordsOf: handlers.wordsOf,
    });
    if (!aimed) return { kind: "pan", start, camera: cameraAndFrameOf(draft).camera };
    select(words, draft, aimed.id);
    return { kind: "move", start, id: aimed.id, before };
  };

  const pinchOf = (): Gesture | undefined => {
    const [one, other] = [...pointers.values()];
    if (!one || !other) return undefined;
    const middle: Point = [(one[0] + other[0]) / 2, (one[1] + other[1]) / 2];
    return {
      kind: "pinch",
      middle,
      fingerDistance: Math.hypot(one[0] - other[0], one[1] - other[1]),
      camera: cameraAndFrameOf(draft).camera,
    };
  };

  const follow = (now: Gesture, point: Point) => {
    const { frame } = cameraAndFrameOf(draft);
    switch (now.kind) {
      case "pan":
        draft.isMoving.value = true;
        draft.moveTo(dragged(now.camera, frame, [point[0] - now.start[0], point[1] - now.start[1]]));
        break;
      case "pinch": {
        const after = pinchOf();
        if (after?.kind !== "pinch") break;
        draft.isMoving.value = true;
        const moved = dragged(now.camera, frame, [after.middle[0] - now.middle[0], after.middle[1] - now.middle[1]]);
        const by = Math.log2(Math.max(1, after.fingerDistance) / Math.max(1, now.fingerDistance));
        draft.moveTo(zoomedAt(moved, frame, { point: after.middle, by }));
        break;
      }
      case "move":
        draft.annotate(() => withMove(now.before, now.id, [placeAt(draft, now.start), placeAt(draft, point)]), stroke());
        break;
      case "handle":
        draft.annotate((it) => withHandle(it, now.id, { name: now.name, at: placeAt(draft, point) }), stroke());
        break;
      case "draw":
        handlers.onSketch(sketchTo(draft, now.start, point));
    }
  };

  const onDown = (event: PointerEvent) => {
    if (event.button !== 0 || pointers.size === 2) return;
    const point = pointOf(event);
    pointers.set(event.pointerId, point);
    element.setPointerCapture(event.pointerId);
    if (pointers.size === 2) {
      handlers.onSketch(undefined);
      gesture = pinchOf();
      hasMoved = true;
      return;
    }
    strokes += 1;
    hasMoved = false;
    gesture = begin(event, point);
  };

  const onPointerMove = (event: PointerEvent) => {
    if (!gesture || !pointers.has(event.pointerId)) return;
    const point = pointOf(event);
    if (gesture.kind !== "pinch" && !hasMoved) {
      if (Math.hypot(point[0] - gesture.start[0], point[1] - gesture.start[1]) < dragThresholdPx * scale()) return;
      hasMoved = true;
    }
    pointers.set(event.pointerId, point);
    follow(gesture, point);
  };

  const onUp = (event: PointerEvent) => {
    if (!pointers.delete(event.pointerId)) return;
    const done = gesture;
    // The remaining finger does nothing: the map would jump to it.
    gesture = undefined;
    draft.isMoving.value = false;
    if (done?.kind === "draw" && event.type === "pointerup") finish(done.start, pointOf(event));
    else if (done?.kind === "pan" && !hasMoved) select(words, draft, undefined);
    handlers.onSketch(undefined);
    draft.settle();
  };

  const finish = (start: Point, end: Point) => {
    const tool = draft.tool.peek();
    if (tool === "select") return;
    const id =
      hasMoved && isDragged(tool)
        ? draw(words, draft, { from: placeAt(draft, start), to: placeAt(draft, end) })
        : drawAt(words, draft, end);
    if (id !== undefined) handlers.onDrawn(id);
  };

  const onWheel = (event: WheelEvent) => {
    event.preventDefault();
    const pixels = event.deltaY * (event.deltaMode === event.DOM_DELTA_LINE ? 20 : 1) * (event.ctrlKey ? 4 : 1);
    draft.isMoving.value = true;
    zoom(draft, -Math.max(-120, Math.min(120, pixels)) * wheelZoomPerPx, pointOf(event));
    window.clearTimeout(resting);
    resting = window.setTimeout(() => {
      draft.isMoving.value = false;
      draft.settle();
    }, wheelRestMs);
  };

  const listeners = new AbortController();
  const { signal } = listeners;
  element.addEventListener("pointerdown", onDown, { signal });
  element.addEventListener("pointermove", onPointerMove, { signal });
  element.addEventListener("pointerup", onUp, { signal });
  element.addEventListener("pointercancel", onUp, { signal });
  element.addEventListener("wheel", onWheel, { signal, passive: false });
  return () => {
    listeners.abort();
    window.clearTimeout(resting);
  };
}

function sketchTo(draft: Draft, start: Point, end: Point): Annotations[number] | undefined {
  const tool = draft.tool.peek();
  if (tool === "select" || !isDragged(tool)) return undefined;
  return drawnBy(tool, "sketch", { from: placeAt(draft, start), to: placeAt(draft, end), text: "" });
}
