import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Position } from "../../domain/region.ts";
import type { Point } from "../../scene/camera/mercator.ts";
import { curveOf, outlineOf } from "../../scene/figure/aim.ts";
import type { Annotation } from "../../scene/figure/annotation.ts";
import { handlesOf } from "../../scene/figure/annotations.ts";
import type { Box } from "../../scene/layout/occupancy.ts";
import { exporter } from "../../words/exporter.ts";
import { type Draft, mapperOf } from "./draft.ts";
import { attachGestures } from "./gestures.ts";
import { pressOnMap } from "./keys.ts";
import { nameOf } from "./names.ts";
import { type ShownPicture, showPicture } from "./picture.ts";

type PreviewProps = {
  readonly draft: Draft;
  /** What was drawn, to be written in or moved on. */
  readonly onDrawn: (id: string) => void;
};

/** The picture as it will be, and over its map the hands that move it and what is on it. */
export function Preview({ draft, onDrawn }: PreviewProps) {
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
    const stop = attachGestures({
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

  const { size, factor, map: place, words } = draft.figure.value;
  const units = { width: size.width / factor, height: size.height / factor };
  const { frame, project } = mapperOf(draft);
  const percent = (part: number, whole: number) => `${(part / whole) * 100}%`;
  const annotations = draft.annotations.value.present;
  const selected = annotations.find((it) => it.id === draft.selected.value);
  // Where words stand is known when they are drawn.
  const box = drawings.value > 0 && selected ? picture.current?.wordsOf(selected.id) : undefined;
  return (
    <div class="picture-room" style={{ "--ratio": String(units.width / units.height) }}>
      <div class="picture" ref={host} role="img" aria-label={words.alternative} />
      <div
        class="picture-map"
        ref={map}
        role="application"
        tabIndex={0}
        aria-label={exporter.mapInPicture}
        aria-describedby="figure-map-help"
        data-tool={draft.tool.value}
        data-moving={draft.isMoving.value ? "" : undefined}
        style={{
          left: percent(place.box.left, units.width),
          top: percent(place.box.top, units.height),
          width: percent(frame.width, units.width),
          height: percent(frame.height, units.height),
        }}
        onKeyDown={(event) => {
          if (!pressOnMap(draft, event, onDrawn)) return;
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        <svg viewBox={`0 0 ${frame.width} ${frame.height}`} preserveAspectRatio="none" aria-hidden="true">
          {selected && <Outline annotation={selected} project={project} box={box} />}
          {sketch.value && <Outline annotation={sketch.value} project={project} box={undefined} />}
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
                aria-label={exporter.handleNamed(exporter.handles[name], nameOf(selected, annotations))}
                style={{ left: percent(x, frame.width), top: percent(y, frame.height) }}
              />
            );
          })}
      </div>
      <p id="figure-map-help" class="hidden">
        {exporter.mapHelp}
      </p>
    </div>
  );
}

type OutlineProps = {
  readonly annotation: Annotation;
  readonly project: (position: Position) => Point;
  readonly box: Box | undefined;
};

/** The line around or along an annotation that is in the hand. */
function Outline({ annotation, project, box }: OutlineProps) {
  const corners = box && outlineOf("box", [box.left - 3, box.top - 3], [box.right + 3, box.bottom + 3]);
  const lines = "at" in annotation ? [corners] : [corners, lineOf(annotation, project)];
  return (
    <>
      {lines.flatMap((line, index) =>
        line ? [<polyline key={index} class="outline" points={line.map((it) => it.join()).join(" ")} />] : [],
      )}
    </>
  );
}

function lineOf(annotation: Exclude<Annotation, { readonly at: unknown }>, project: OutlineProps["project"]): readonly Point[] {
  const [from, to] = [project(annotation.from), project(annotation.to)];
  return annotation.kind === "arrow" ? curveOf(from, to, annotation.bend) : outlineOf(annotation.shape, from, to);
}
