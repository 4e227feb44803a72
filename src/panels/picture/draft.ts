import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { cameraInto } from "../../scene/camera/camera.ts";
import {
  type BoundingBox,
  boxShown,
  type Camera,
  cameraWithin,
  type Frame,
  projectorOf,
  unprojectorOf,
} from "../../scene/camera/mercator.ts";
import type { Annotations } from "../../scene/picture/annotations.ts";
import { changed, type History, historyOf, redone, undone } from "../../scene/picture/history.ts";
import type { LaidOut } from "../../scene/picture/laid-out.ts";
import type { PictureSpec } from "../../scene/picture/spec.ts";
import type { Tool } from "../../scene/picture/tool.ts";
import { type View, withCamera } from "../../scene/view.ts";

export type PictureFor = (view: View, spec: PictureSpec) => LaidOut;

/** The picture being made: its settings and its current state. It outlives the dialog, so that closing loses nothing. */
export type Draft = {
  readonly view: ReadonlySignal<View>;
  readonly spec: ReadonlySignal<PictureSpec>;
  readonly annotations: ReadonlySignal<History<Annotations>>;
  /** The last layout, which follows a change shortly, and the annotations it contains. */
  readonly picture: ReadonlySignal<LaidOut>;
  readonly drawn: () => Annotations;
  /** The map's current camera, and its size in the picture's units. */
  readonly camera: ReadonlySignal<Camera>;
  readonly frame: ReadonlySignal<Frame>;
  readonly selected: Signal<string | undefined>;
  readonly tool: Signal<Tool>;
  /** While the map is being dragged it is only shifted; the layout follows once it rests. */
  readonly isMoving: Signal<boolean>;
  /** The last action, in words. */
  readonly announcement: Signal<string>;
  readonly changeView: (step: (view: View) => View) => void;
  readonly changeSpec: (step: (spec: PictureSpec) => PictureSpec) => void;
  /** Changes the annotations; further changes with the same stroke are undone together. */
  readonly annotate: (step: (annotations: Annotations) => Annotations, stroke?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Moves the camera, as far as the bounds allow; `undefined` returns to the claims. */
  readonly moveTo: (camera: Camera | undefined) => void;
  /** Switches to another View or, with a specification, another picture, whose annotations can be undone. */
  readonly show: (what: { readonly view: View; readonly spec?: PictureSpec; readonly extent?: BoundingBox }) => void;
  /** Performs any pending layout now. */
  readonly settle: () => void;
};

type DraftRequest = {
  /** Its camera belongs to the picture's map, unless `extent` says what to show. */
  readonly view: View;
  readonly spec: PictureSpec;
  readonly extent?: BoundingBox;
  /** Limits for the camera. */
  readonly bounds: BoundingBox;
  readonly pictureFor: PictureFor;
};

/** Milliseconds between two layouts: at least a frame, and a maximum for slow machines; and how long a moving map has to rest. */
const [least, most, rest] = [16, 400, 250];

export function createDraft({ bounds, pictureFor, ...first }: DraftRequest): Draft {
  const view = signal(first.view);
  const bare = signal(first.spec);
  const annotations = signal(historyOf(first.spec.annotations));
  const spec = computed(() => ({ ...bare.value, annotations: annotations.value.present }));
  const selected = signal<string | undefined>(undefined);
  // What stays visible whatever the map's size; absent while the picture shows the claims.
  let extent = first.extent;
  const isMoving = signal(false);
  let drawn = first.spec.annotations;
  let cost = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const fitted = (box: BoundingBox, frame: Frame) => cameraWithin(cameraInto(box, frame, [0, 0, 1, 1]), frame, bounds);

  const laidOut = (before: LaidOut | undefined): LaidOut => {
    const start = performance.now();
    drawn = annotations.value.present;
    const next = pictureFor(view.value, spec.value);
    cost = performance.now() - start;
    const frame = frameOf(next);
    const isSized = before !== undefined && isSameFrame(frameOf(before), frame);
    if (extent && !isSized) {
      view.value = withCamera(view.value, fitted(extent, frame));
      return pictureFor(view.value, spec.value);
    }
    if (view.value.at) {
      extent ??= boxShown(next.map.camera, frame);
      // As drawn: cameras are rounded to what an address can express.
      view.value = withCamera(view.value, next.map.camera);
    }
    return next;
  };
  const picture = signal(laidOut(undefined));
  const frame = computed(() => frameOf(picture.value));
  const camera = computed(() => view.value.at ?? picture.value.map.camera);

  const settle = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    picture.value = laidOut(picture.peek());
  };
  // As often as the machine can manage: each pause is as long as the layout took.
  const schedule = () => {
    if (isMoving.peek()) {
      clearTimeout(timer);
      timer = setTimeout(settle, rest);
    } else timer ??= setTimeout(settle, Math.min(most, Math.max(least, cost)));
  };
  const travel = (next: History<Annotations>) => {
    annotations.value = next;
    if (next.present.every((it) => it.id !== selected.peek())) selected.value = undefined;
    schedule();
  };

  return {
    view,
    spec,
    annotations,
    picture,
    camera,
    frame,
    selected,
    drawn: () => drawn,
    tool: signal<Tool>("select"),
    isMoving,
    announcement: signal(""),
    changeView: (step) => {
      view.value = step(view.peek());
      schedule();
    },
    changeSpec: (step) => {
      bare.value = step(bare.peek());
      schedule();
    },
    annotate: (step, stroke) => travel(changed(annotations.peek(), step(annotations.peek().present), stroke)),
    undo: () => travel(undone(annotations.peek())),
    redo: () => travel(redone(annotations.peek())),
    moveTo: (to) => {
      const at = to && cameraWithin(to, frame.peek(), bounds);
      extent = at && boxShown(at, frame.peek());
      view.value = withCamera(view.peek(), at);
      schedule();
    },
    show: (what) => {
      view.value = what.view;
      extent = what.extent;
      if (what.spec) {
        bare.value = what.spec;
        travel(changed(annotations.peek(), what.spec.annotations));
      }
      // The camera has changed, so comparing sizes is not enough.
      if (extent) view.value = withCamera(view.peek(), fitted(extent, frame.peek()));
      schedule();
    },
    settle,
  };
}

/** Converts longitude and latitude to points of the picture's map under its current camera, and back; in units from the map's upper left corner. */
export function mapperOf(draft: Pick<Draft, "camera" | "frame">) {
  const [camera, frame] = [draft.camera.value, draft.frame.value];
  return { project: projectorOf(camera, frame), unproject: unprojectorOf(camera, frame), frame };
}

function frameOf({ map: { box } }: LaidOut): Frame {
  return { width: box.right - box.left, height: box.bottom - box.top };
}

function isSameFrame(a: Frame, b: Frame): boolean {
  return Math.abs(a.width - b.width) < 0.5 && Math.abs(a.height - b.height) < 0.5;
}
