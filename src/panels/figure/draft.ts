import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { StatementId } from "../../domain/statement.ts";
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
import type { Annotations } from "../../scene/figure/annotations.ts";
import { changed, type History, historyOf, redone, undone } from "../../scene/figure/history.ts";
import type { FigureSpec } from "../../scene/figure/spec.ts";
import type { Tool } from "../../scene/figure/tool.ts";
import type { Box } from "../../scene/layout/box.ts";
import { type View, withCamera } from "../../scene/view.ts";

/** What the dialog has to know of a picture that is laid out; lengths in the picture's units, of which a pixel has `1 / factor`. */
export type LaidOut = {
  readonly subject: "map" | "chart";
  readonly size: Frame;
  readonly factor: number;
  readonly map: { readonly box: Box; readonly camera: Camera };
  readonly style: string;
  readonly content: string;
  readonly words: { readonly alternative: string };
  readonly callouts: {
    readonly shown: readonly StatementId[];
    readonly possible: readonly StatementId[];
    readonly hidden: number;
  };
  readonly missing: readonly string[];
};

export type FigureFor = (view: View, spec: FigureSpec) => LaidOut;

/** The picture being made: what is decided about it, and how it looks. It outlives the dialog, so that closing loses nothing. */
export type Draft = {
  readonly view: ReadonlySignal<View>;
  readonly spec: ReadonlySignal<FigureSpec>;
  readonly annotations: ReadonlySignal<History<Annotations>>;
  /** As laid out last, shortly after the last change, and the annotations it has. */
  readonly figure: ReadonlySignal<LaidOut>;
  readonly drawn: () => Annotations;
  /** Where the map looks now, and how large it is in the picture's units. */
  readonly camera: ReadonlySignal<Camera>;
  readonly frame: ReadonlySignal<Frame>;
  readonly selected: Signal<string | undefined>;
  readonly tool: Signal<Tool>;
  /** While the map is in the hand, what is there is only moved, and laid out when the hand rests. */
  readonly isMoving: Signal<boolean>;
  /** What was done last, in words. */
  readonly told: Signal<string>;
  readonly changeView: (step: (view: View) => View) => void;
  readonly changeSpec: (step: (spec: FigureSpec) => FigureSpec) => void;
  /** Changes the annotations; further changes of the same stroke are taken back with this one. */
  readonly annotate: (step: (annotations: Annotations) => Annotations, stroke?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Looks elsewhere, as near to it as the bounds allow; with `undefined` where the claims are. */
  readonly look: (camera: Camera | undefined) => void;
  /** Takes over another View, and with a specification another picture, whose annotations can be undone. */
  readonly show: (what: { readonly view: View; readonly spec?: FigureSpec; readonly sight?: BoundingBox }) => void;
  /** Lays out what has not been laid out yet. */
  readonly settle: () => void;
};

type DraftRequest = {
  /** Its camera is one of the picture's map, unless `sight` says what is to be seen. */
  readonly view: View;
  readonly spec: FigureSpec;
  readonly sight?: BoundingBox;
  /** Where cameras may go. */
  readonly bounds: BoundingBox;
  readonly figureFor: FigureFor;
};

/** Milliseconds between two layouts: at least a frame; at most, while the machine is slow; and for which a moving map has to rest. */
const [least, most, rest] = [16, 400, 250];

export function createDraft({ bounds, figureFor, ...first }: DraftRequest): Draft {
  const view = signal(first.view);
  const bare = signal(first.spec);
  const annotations = signal(historyOf(first.spec.annotations));
  const spec = computed(() => ({ ...bare.value, annotations: annotations.value.present }));
  const selected = signal<string | undefined>(undefined);
  // What is to be seen whatever size the map has; absent while the picture looks where the claims are.
  let sight = first.sight;
  const isMoving = signal(false);
  let drawn = first.spec.annotations;
  let cost = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const fitted = (box: BoundingBox, frame: Frame) => cameraWithin(cameraInto(box, frame, [0, 0, 1, 1]), frame, bounds);

  const laidOut = (before: LaidOut | undefined): LaidOut => {
    const start = performance.now();
    drawn = annotations.value.present;
    const next = figureFor(view.value, spec.value);
    cost = performance.now() - start;
    const frame = frameOf(next);
    const isSized = before !== undefined && isSameFrame(frameOf(before), frame);
    if (sight && !isSized) {
      view.value = withCamera(view.value, fitted(sight, frame));
      return figureFor(view.value, spec.value);
    }
    if (view.value.at) {
      sight ??= boxShown(next.map.camera, frame);
      // As drawn: a camera is rounded to what an address can say.
      view.value = withCamera(view.value, next.map.camera);
    }
    return next;
  };
  const figure = signal(laidOut(undefined));
  const frame = computed(() => frameOf(figure.value));
  const camera = computed(() => view.value.at ?? figure.value.map.camera);

  const settle = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    figure.value = laidOut(figure.peek());
  };
  // As often as the machine can bear: with pauses as long as the work.
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
    figure,
    camera,
    frame,
    selected,
    drawn: () => drawn,
    tool: signal<Tool>("select"),
    isMoving,
    told: signal(""),
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
    look: (to) => {
      const at = to && cameraWithin(to, frame.peek(), bounds);
      sight = at && boxShown(at, frame.peek());
      view.value = withCamera(view.peek(), at);
      schedule();
    },
    show: (what) => {
      view.value = what.view;
      sight = what.sight;
      if (what.spec) {
        bare.value = what.spec;
        travel(changed(annotations.peek(), what.spec.annotations));
      }
      // The map looks elsewhere now: its size alone does not tell.
      if (sight) view.value = withCamera(view.peek(), fitted(sight, frame.peek()));
      schedule();
    },
    settle,
  };
}

/** Longitude and latitude to the picture's map as it looks now, and back; in units from the map's upper left corner. */
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
