import type { Point } from "../../scene/camera/mercator.ts";
import { dragged } from "../../scene/camera/moves.ts";
import { type HandleName, handlesOf, withHandle, withMove } from "../../scene/picture/annotations.ts";
import type { PictureWords } from "../../words/words.ts";
import { type Draft, mapperOf } from "./draft.ts";
import { cameraAndFrameOf, drawAt, placeAt, redo, remove, select, undo, zoom } from "./draft-commands.ts";

const ways: ReadonlyMap<string, Point> = new Map([
  ["ArrowLeft", [-1, 0]],
  ["ArrowRight", [1, 0]],
  ["ArrowUp", [0, -1]],
  ["ArrowDown", [0, 1]],
]);

/**
 * Steps for the arrow keys: how far an annotation moves in the picture's pixels, and how far the map moves as a share of its size; each
 * also with Shift.
 */
const [step, bigStep] = [1, 10];
const [pan, bigPan] = [0.06, 0.25];

/** Keys on the preview's map and its handles. Returns whether the key was handled. */
export function pressOnMap(words: PictureWords, draft: Draft, event: KeyboardEvent, onDrawn: (id: string) => void): boolean {
  if (event.altKey || event.ctrlKey || event.metaKey) return false;
  const selected = draft.selected.peek();
  const way = ways.get(event.key);
  if (way) {
    if (selected === undefined) panBy(draft, way, event.shiftKey ? bigPan : pan);
    else nudge(draft, selected, { way, by: event.shiftKey ? bigStep : step, handle: handleUnder(event) });
    return true;
  }
  switch (event.key) {
    case "Enter": {
      const id = event.target === event.currentTarget ? drawAt(words, draft) : undefined;
      if (id !== undefined) onDrawn(id);
      return id !== undefined;
    }
    case "Delete":
    case "Backspace":
      if (selected !== undefined) remove(words, draft, selected);
      return selected !== undefined;
    case "+":
    case "=":
      zoom(draft, 0.5);
      return true;
    case "-":
      zoom(draft, -0.5);
      return true;
    case "Home":
      draft.moveTo(undefined);
      return true;
    default:
      return false;
  }
}

/** Keys that work anywhere in the dialog. Returns whether the key was handled. */
export function pressInDialog(words: PictureWords, draft: Draft, event: KeyboardEvent): boolean {
  const key = event.key.toLowerCase();
  if (key === "escape") return letGo(words, draft);
  if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== "z" && key !== "y")) return false;
  if (key === "y" || event.shiftKey) redo(words, draft);
  else undo(words, draft);
  return true;
}

/** Puts the tool away or, if there is none, clears the selection. */
function letGo(words: PictureWords, draft: Draft): boolean {
  if (draft.tool.peek() !== "select") draft.tool.value = "select";
  else if (draft.selected.peek() !== undefined) select(words, draft, undefined);
  else return false;
  return true;
}

function panBy(draft: Draft, [x, y]: Point, part: number): void {
  const { camera, frame } = cameraAndFrameOf(draft);
  const by = part * Math.min(frame.width, frame.height);
  draft.moveTo(dragged(camera, frame, [-x * by, -y * by]));
}

type Nudge = { readonly way: Point; readonly by: number; readonly handle: HandleName | undefined };

function nudge(draft: Draft, id: string, { way, by, handle }: Nudge): void {
  const annotation = draft.annotations.peek().present.find((it) => it.id === id);
  if (!annotation) return;
  const { project } = mapperOf(draft);
  const unit = by / draft.picture.peek().factor;
  const moved = ([x, y]: Point): Point => [x + way[0] * unit, y + way[1] * unit];
  const handlePoint = handlesOf(annotation).find((it) => it.name === handle);
  const stroke = `keys ${id} ${handle ?? ""}`;
  if (handlePoint) {
    draft.annotate(
      (it) => withHandle(it, id, { name: handlePoint.name, at: placeAt(draft, moved(project(handlePoint.at))) }),
      stroke,
    );
    return;
  }
  const { frame } = cameraAndFrameOf(draft);
  const middle: Point = [frame.width / 2, frame.height / 2];
  draft.annotate((it) => withMove(it, id, [placeAt(draft, middle), placeAt(draft, moved(middle))]), stroke);
}

function handleUnder({ target }: Event): HandleName | undefined {
  const handle = target instanceof Element ? target.closest<HTMLElement>("[data-handle]") : null;
  return handle?.dataset["handle"] as HandleName | undefined;
}
