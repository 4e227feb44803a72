import type { Position } from "../../domain/region.ts";
import type { Camera, Frame, Point } from "../../scene/camera/mercator.ts";
import { unprojectorOf } from "../../scene/camera/mercator.ts";
import { zoomedAt } from "../../scene/camera/moves.ts";
import { freeId, withAnnotation, withoutAnnotation } from "../../scene/picture/annotations.ts";
import { mostAnnotations } from "../../scene/picture/record.ts";
import { drawnBy, extentAround } from "../../scene/picture/tool.ts";
import type { PictureWords } from "../../words/words.ts";
import type { Draft } from "./draft.ts";
import { nameOf } from "./names.ts";

/** Draws with the current tool, selects the result and puts the tool away. Returns the new annotation's id. */
export function draw(
  words: PictureWords,
  draft: Draft,
  places: { readonly from: Position; readonly to: Position },
): string | undefined {
  const tool = draft.tool.peek();
  if (tool === "select") return undefined;
  if (draft.annotations.peek().present.length >= mostAnnotations) {
    draft.announcement.value = words.exporter.enough(mostAnnotations);
    return undefined;
  }
  const id = freeId(draft.annotations.peek().present);
  const annotation = drawnBy(tool, id, { ...places, text: tool === "text" ? words.exporter.newText : "" });
  draft.annotate((it) => withAnnotation(it, annotation));
  draft.selected.value = id;
  draft.tool.value = "select";
  draft.announcement.value = words.exporter.added(nameOf(words, annotation, draft.annotations.peek().present));
  return id;
}

/** Draws with the current tool around one point of the map, or in its middle. */
export function drawAt(words: PictureWords, draft: Draft, point?: Point): string | undefined {
  const tool = draft.tool.peek();
  if (tool === "select") return undefined;
  const { camera, frame } = cameraAndFrameOf(draft);
  const unit = 1 / draft.picture.peek().factor;
  return draw(words, draft, extentAround(tool, point ?? [frame.width / 2, frame.height / 2], { camera, frame, unit }));
}

export function select(words: PictureWords, draft: Draft, id: string | undefined): void {
  const annotation = draft.annotations.peek().present.find((it) => it.id === id);
  if (annotation && draft.selected.peek() !== id)
    draft.announcement.value = words.exporter.selected(nameOf(words, annotation, draft.annotations.peek().present));
  draft.selected.value = annotation?.id;
}

export function remove(words: PictureWords, draft: Draft, id: string): void {
  const annotations = draft.annotations.peek().present;
  const annotation = annotations.find((it) => it.id === id);
  if (!annotation) return;
  draft.announcement.value = words.exporter.removed(nameOf(words, annotation, annotations));
  draft.annotate((it) => withoutAnnotation(it, id));
}

export function undo(words: PictureWords, draft: Draft): void {
  if (draft.annotations.peek().past.length === 0) return;
  draft.undo();
  draft.announcement.value = words.exporter.undone;
}

export function redo(words: PictureWords, draft: Draft): void {
  if (draft.annotations.peek().future.length === 0) return;
  draft.redo();
  draft.announcement.value = words.exporter.redone;
}

/** Zooms about a point of the map, or about its middle. */
export function zoom(draft: Draft, by: number, point?: Point): void {
  const { camera, frame } = cameraAndFrameOf(draft);
  draft.moveTo(zoomedAt(camera, frame, { point: point ?? [frame.width / 2, frame.height / 2], by }));
}

/** The place at a point of the map under its current camera. */
export function placeAt(draft: Draft, point: Point): Position {
  const { camera, frame } = cameraAndFrameOf(draft);
  return unprojectorOf(camera, frame)(point);
}

export function cameraAndFrameOf(draft: Draft): { readonly camera: Camera; readonly frame: Frame } {
  return { camera: draft.camera.peek(), frame: draft.frame.peek() };
}
