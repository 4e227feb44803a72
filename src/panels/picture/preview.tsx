import { useSignal } from "@preact/signals";
import type { TargetedKeyboardEvent } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Position } from "../../domain/region.ts";
import type { Point } from "../../scene/camera/mercator.ts";
import { curveOf, outlineOf } from "../../scene/picture/aim.ts";
import type { Annotation } from "../../scene/picture/annotation.ts";
import { handlesOf } from "../../scene/picture/annotations.ts";
import type { PictureWords } from "../../words/words.ts";
import { useWords } from "../use-words.ts";
import { type Draft, mapperOf } from "./draft.ts";
import { attachGestures } from "./gestures.ts";
import { pressOnMap } from "./keys.ts";
import { nameOf } from "./names.ts";
import { type ShownPicture, showPicture } from "./shown-picture.ts";

type PreviewProps = {
  readonly draft: Draft;
  /** Called with a new annotation, to edit its text or move it. */
  readonly onDrawn: (id: string) => void;
};

/** A preview of the picture. */
export function Preview({ draft, onDrawn }: PreviewProps) {
  return draft.picture.value.subject === "map" ? <MapPreview draft={draft} onDrawn={onDrawn} /> : <ChartPreview draft={draft} />;
}

/** A chart's picture, in which nothing can be moved. */
function ChartPreview({ draft }: Pick<PreviewProps, "draft">) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => (host.current ? showPicture(host.current, draft, () => undefined).remove : undefined), [draft]);
  const { size, words } = draft.picture.value;
  return (
    <div class="picture-room" style={{ "--ratio": String(size.width / size.height) }}>
      <div class="picture" ref={host} role="img" aria-label={words.alternative} />
    </div>
  );
}

/** A map's picture, with handles over it to move the map and its annotations. */
function MapPreview({ draft, onDrawn }: PreviewProps) {
  const texts = useWords<PictureWords>();
  const host = useRef<HTMLDivElement>(null);
  const map = useRef<HTMLDivElement>(null);
  const picture = useRef<ShownPicture>(undefined);
  const sketch = useSignal<Annotation | undefined>(undefined);
  const drawings = useSignal(0);
  useEffect(() => {
    if (!host.current || !map.current) return undefined;
    const shown = showPicture(host.current, draft, () => {
      drawings.value = drawings.peek() + 1;
    });
    picture.current = shown;
    const stop = attachGestures(texts, {
      element: map.current,
      draft,
      wordsOf: shown.wordsOf,
      onSketch: (annotation) => {
        sketch.value = annotation;
      },
      onDrawn,
    });
    return () => {
      stop();
      shown.remove();
    };
  }, [draft]);

  const { size, factor, map: place, words } = draft.picture.value;
  const units = { width: size.width / factor, height: size.height / factor };
  const { frame, project } = mapperOf(draft);
  const percent = (part: number, total: number) => `${(part / total) * 100}%`;
  const annotations = draft.annotations.value.present;
  const selected = annotations.find((it) => it.id === draft.selected.value);
  // Text positions are only known once drawn for the current camera.
  const isDrawn = drawings.value > 0 && !draft.isMoving.value;
  const box = isDrawn && selected ? picture.current?.wordsOf(selected.id) : undefined;
  // Role “application”: it has its own keys, which are described to everyone.
  const keyed = {
    role: "application",
    tabIndex: 0,
    "aria-label": texts.exporter.mapInPicture,
    "aria-describedby": "figure-map-help",
    onKeyDown: (event: TargetedKeyboardEvent<HTMLDivElement>) => {
      if (!pressOnMap(texts, draft, event, onDrawn)) return;
      event.preventDefault();
      event.stopPropagation();
    },
  } as const;
  return (
    <div class="picture-room" style={{ "--ratio": String(units.width / units.height) }}>
      <div class="picture" ref={host} role="img" aria-label={words.alternative} />
      <div
        class="picture-map"
        ref={map}
        {...keyed}
        data-tool={draft.tool.value}
        data-moving={draft.isMoving.value ? "" : undefined}
        style={{
          left: percent(place.box.left, units.width),
          top: percent(place.box.top, units.height),
          width: percent(frame.width, units.width),
          height: percent(frame.height, units.height),
        }}
      >
        <svg viewBox={`0 0 ${frame.width} ${frame.height}`} preserveAspectRatio="none" aria-hidden="true">
          {box && <Line points={outlineOf("box", [box.left - 3, box.top - 3], [box.right + 3, box.bottom + 3])} />}
          {selected && <Line points={gripOf(selected, project)} />}
          {sketch.value && <Line points={lineOf(sketch.value, project)} />}
        </svg>
        {selected &&
          handlesOf(selected).map(({ name, at }) => {
            const [x, y] = project(at);
            return (
              <button
                key={name}
                type="button"
                class="handle"
                data-handle={name}
                aria-label={texts.exporter.handleNamed(texts.exporter.handles[name], nameOf(texts, selected, annotations))}
                style={{ left: percent(x, frame.width), top: percent(y, frame.height) }}
              />
            );
          })}
      </div>
      <p id="figure-map-help" class="hidden">
        {texts.exporter.mapHelp}
      </p>
    </div>
  );
}

type Project = (position: Position) => Point;

/** The outline of what is being drawn. */
function lineOf(annotation: Annotation, project: Project): readonly Point[] {
  if ("at" in annotation) return [];
  const [from, to] = [project(annotation.from), project(annotation.to)];
  return annotation.kind === "arrow" ? curveOf(from, to, annotation.bend) : outlineOf(annotation.shape, from, to);
}

/** The outline of the selection; for an ellipse, the box whose corners define it. */
function gripOf(annotation: Annotation, project: Project): readonly Point[] {
  return lineOf(annotation.kind === "area" ? { ...annotation, shape: "box" } : annotation, project);
}

function Line({ points }: { readonly points: readonly Point[] }) {
  return points.length === 0 ? null : <polyline class="outline" points={points.map((it) => it.join()).join(" ")} />;
}
