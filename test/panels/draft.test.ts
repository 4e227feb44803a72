import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { createDraft } from "../../src/panels/picture/draft.ts";
import { boxShown, type Camera } from "../../src/scene/camera/mercator.ts";
import type { Annotation } from "../../src/scene/picture/annotation.ts";
import { withAnnotation, withMove, withText } from "../../src/scene/picture/annotations.ts";
import type { LaidOut } from "../../src/scene/picture/laid-out.ts";
import { type PictureSpec, plainPicture, sizeOf } from "../../src/scene/picture/spec.ts";
import { withPart, withSize } from "../../src/scene/picture/spec-steps.ts";
import { type View, wholeView, withTheme } from "../../src/scene/view.ts";

const bounds = [-15, 25, 75, 72] as const;
const own: Camera = { center: [33, 47], zoom: 4.5 };
const pin: Annotation = { id: "a1", kind: "pin", at: [34, 48], text: "" };

/** A picture that is a map of its size, under a title where it has one. */
const pictureFor = vi.fn((view: View, spec: PictureSpec): LaidOut => {
  const size = sizeOf(spec);
  const top = spec.parts.includes("title") ? 100 : 0;
  return {
    subject: "map",
    size,
    factor: 1,
    map: { box: { left: 0, top, right: size.width, bottom: size.height }, camera: view.at ?? own },
    style: "",
    content: "",
    words: { alternative: "" },
    callouts: { shown: [], possible: [], hidden: 0 },
    missing: [],
  };
});

const draftWith = (changes: Partial<Parameters<typeof createDraft>[0]> = {}) =>
  createDraft({ view: wholeView, spec: plainPicture, bounds, pictureFor, ...changes });

afterAll(() => void vi.useRealTimers());

beforeEach(() => {
  vi.useFakeTimers();
  pictureFor.mockClear();
});

test("the picture shows what the page's map shows, whole, whatever size it is given", () => {
  const extent = boxShown({ center: [34, 48], zoom: 5 }, { width: 900, height: 700 });
  const draft = draftWith({ extent });
  for (const [width, height] of [
    [1600, 900],
    [500, 400],
    [1080, 1350],
    [400, 1200],
  ] as const) {
    draft.changeSpec((it) => withSize(it, { kind: "own", width, height }));
    draft.settle();
    const shown = boxShown(draft.camera.value, draft.frame.value);
    expect(draft.picture.value.map.camera).toEqual(draft.camera.value);
    const isWhole = shown[0] <= extent[0] + 1e-6 && shown[1] <= extent[1] + 1e-6 && shown[2] >= extent[2] - 1e-6;
    expect(isWhole && shown[3] >= extent[3] - 1e-6, `${width}`).toBe(true);
  }
});

test("a size and back again shows the same as before", () => {
  const draft = draftWith();
  draft.moveTo({ center: [36, 49], zoom: 5 });
  draft.settle();
  const before = draft.camera.value;
  for (const preset of ["4:5", "a4", "16:9"] as const) {
    draft.changeSpec((it) => withSize(it, { kind: "preset", preset }));
    draft.settle();
  }
  expect(draft.camera.value.zoom).toBeCloseTo(before.zoom, 8);
  expect(draft.camera.value.center[0]).toBeCloseTo(before.center[0], 8);
  expect(draft.camera.value.center[1]).toBeCloseTo(before.center[1], 8);
});

test("the map stays where it is when a part that changes its height is left out", () => {
  const draft = draftWith();
  draft.moveTo({ center: [36, 49], zoom: 5 });
  draft.settle();
  const [west, , east] = boxShown(draft.camera.value, draft.frame.value);
  draft.changeSpec((it) => withPart(it, "title", false));
  draft.settle();
  const after = boxShown(draft.camera.value, draft.frame.value);
  expect(after[0]).toBeCloseTo(west, 6);
  expect(after[2]).toBeCloseTo(east, 6);
});

test("a camera goes no further than the bounds, and back to where the claims are", () => {
  const draft = draftWith();
  draft.moveTo({ center: [-120, 10], zoom: 1 });
  draft.settle();
  const [west, south] = boxShown(draft.camera.value, draft.frame.value);
  expect(west).toBeGreaterThanOrEqual(bounds[0] - 1e-6);
  expect(south).toBeGreaterThanOrEqual(bounds[1] - 1e-6);
  draft.moveTo(undefined);
  draft.settle();
  expect(draft.view.value.at).toBeUndefined();
  expect(draft.camera.value).toEqual(own);
});

test("changes that come together are laid out once", () => {
  const draft = draftWith();
  pictureFor.mockClear();
  for (let step = 0; step < 20; step++) draft.annotate((it) => withMove(it, "a1", [pin.at, [step, 50]]));
  draft.changeView((it) => withTheme(it, "dark"));
  draft.annotate((it) => withAnnotation(it, pin));
  expect(pictureFor).not.toHaveBeenCalled();
  vi.advanceTimersByTime(500);
  expect(pictureFor).toHaveBeenCalledTimes(1);
  expect(pictureFor.mock.lastCall?.[0].theme).toBe("dark");
  expect(pictureFor.mock.lastCall?.[1].annotations).toEqual([pin]);
});

test("while the map is in the hand nothing is laid out until it rests", () => {
  const draft = draftWith();
  pictureFor.mockClear();
  draft.isMoving.value = true;
  for (let step = 0; step < 10; step++) {
    draft.moveTo({ center: [34 + step / 10, 48], zoom: 5 });
    vi.advanceTimersByTime(100);
  }
  expect(pictureFor).not.toHaveBeenCalled();
  vi.advanceTimersByTime(300);
  expect(pictureFor).toHaveBeenCalledTimes(1);
});

test("what is selected is let go of when an undo takes it away", () => {
  const draft = draftWith();
  draft.annotate((it) => withAnnotation(it, pin));
  draft.annotate((it) => withText(it, "a1", "here"), "text");
  draft.selected.value = "a1";
  draft.undo();
  expect(draft.selected.value).toBe("a1");
  draft.undo();
  expect(draft.selected.value).toBeUndefined();
  draft.redo();
  draft.redo();
  expect(draft.spec.value.annotations).toEqual([{ ...pin, text: "here" }]);
});

test("a picture that is opened looks where it looked, and an undo brings the annotations back that were there", () => {
  const draft = draftWith();
  draft.annotate((it) => withAnnotation(it, pin));
  draft.moveTo({ center: [36, 49], zoom: 5 });
  const other: PictureSpec = { ...plainPicture, size: { kind: "preset", preset: "1:1" }, annotations: [{ ...pin, id: "b" }] };
  const at: Camera = { center: [30, 50], zoom: 6 };
  draft.show({ view: { ...wholeView, at }, spec: other });
  draft.settle();
  expect(draft.picture.value.size).toEqual({ width: 1080, height: 1080 });
  expect(draft.camera.value).toEqual(at);
  expect(draft.spec.value.annotations).toEqual(other.annotations);
  draft.undo();
  expect(draft.spec.value.annotations).toEqual([pin]);
});
