import type { Point } from "../../scene/camera/mercator.ts";
import type { Box } from "../../scene/layout/box.ts";
import { type ClusterForm, clusterSpaces, clusterStyles, ownFigure, type RingForm } from "../../scene/layout/form/cluster.ts";
import type { PlacedCluster } from "../../scene/layout/request.ts";
import type { TextStyle } from "../../scene/layout/text-width.ts";
import { colourIn, type Palette, pathAt, shapes, voiceColour } from "../../scene/palette.ts";
import { element, escaped, rounded } from "../svg.ts";
import type { Placer } from "./placer.ts";
import { drawPaper, drawShape, fontOf } from "./shapes.ts";
import type { OverlayStyle } from "./style.ts";

/** A cluster in a box of its own, in a corner of the frame. */
export function drawHeldCluster({ form, box, corner }: PlacedCluster, placer: Placer, style: OverlayStyle): string {
  const { padding } = clusterSpaces;
  const localBox: Box = { left: 0, top: 0, right: box.right - box.left, bottom: box.bottom - box.top };
  return placer.inCorner(
    corner,
    [box.left, box.top],
    { class: "cluster" },
    drawPaper(localBox) + drawCluster(form, [padding, padding], style),
  );
}

/** The rings of a cluster from its upper left corner, each with number, speaker and day; or only the numbers. */
export function drawCluster(form: ClusterForm, [left, top]: Point, { palette }: Pick<OverlayStyle, "palette">): string {
  const { title, figure, line } = clusterSpaces;
  const { title: titleStyle, quiet } = clusterStyles;
  if (form.kind === "row") {
    const titles = form.title.map((text, index) =>
      element("text", { ...fontOf(quiet), fill: palette.ink, x: left, y: top + index * line + 11 }, escaped(text)),
    );
    const numbersTop = top + form.title.length * line;
    return [...titles, ...form.rings.map((it) => drawNumber(it, [left, numbersTop], palette))].join("");
  }
  const titleLines = form.title.map((text, index) =>
    element("text", { ...fontOf(titleStyle), fill: palette.ink, x: left, y: top + index * title + 12 }, escaped(text)),
  );
  const middle = top + form.title.length * title + form.largest + 2;
  const rings = form.rings.map((it) => drawRing(it, [left + it.x, middle], form, palette));
  if (form.kind === "own") return [...titleLines, ...rings, drawFigures(form, [left, middle], palette)].join("");
  const under = Math.max(...form.rings.map((it) => it.figure.length * figure + (it.speaker.length + it.date.length) * line));
  const notes = form.notes.map((text, index) =>
    element(
      "text",
      { ...fontOf(quiet), fill: palette.quiet, x: left, y: middle + form.largest + 2 + under + (index + 1) * line },
      escaped(text),
    ),
  );
  return [...titleLines, ...rings, ...notes].join("");
}

/** The numbers of one statement, beside its ring. */
function drawFigures({ figures, rings, largest }: ClusterForm, [left, middle]: Point, palette: Palette): string {
  const [first] = rings;
  const x = left + 2 * largest + 14;
  return figures
    .map(({ figure, noun }, index) =>
      element(
        "text",
        { x, y: middle + (index - (figures.length - 1) / 2) * 30 + 8 },
        element(
          "tspan",
          { ...fontOf(ownFigure), fill: first ? colourIn(palette, voiceColour(first.ring.voice)) : palette.ink },
          escaped(figure),
        ) + element("tspan", { ...fontOf(clusterStyles.quiet), fill: palette.ink, dx: 7 }, escaped(noun)),
      ),
    )
    .join("");
}

function drawNumber({ ring, x, row, figure }: RingForm, [left, top]: Point, palette: Palette): string {
  const y = top + row * 16 + 12;
  const { hollow, outline } = shapes[ring.shape];
  const colour = colourIn(palette, voiceColour(ring.voice));
  const paint = hollow ? { fill: palette.paper, stroke: colour, "stroke-width": 1.3 } : { fill: colour };
  return element(
    "g",
    { "data-mark": ring.statement, "data-mark-of": ring.claim },
    element("path", { ...paint, d: pathAt([[left + x + 5, y - 4.5]], outline(0.75)) }) +
      element("text", { ...fontOf(clusterStyles.words), fill: colour, x: left + x + 13, y }, escaped(figure[0] ?? "")),
  );
}

const dashes = { solid: undefined, dashed: "5 4", unclear: "8 3 1.5 3", band: undefined, words: "1.5 4" } as const;

function drawRing(
  { ring, radius, lowRadius, figure, speaker, date }: RingForm,
  [x, middle]: Point,
  form: ClusterForm,
  palette: Palette,
): string {
  const colour = colourIn(palette, voiceColour(ring.voice));
  const { figure: figureLine, line } = clusterSpaces;
  // All rings rest on one line.
  const y = middle + form.largest - radius;
  const around = 2 * Math.PI * radius;
  const dash = ring.outline === "broken" ? `${rounded(around / 4 - 4)} 4` : dashes[ring.outline];
  const outline = element("circle", {
    class: "ring",
    cx: x,
    cy: y,
    r: radius,
    fill: colour,
    "fill-opacity": 0.08,
    stroke: colour,
    "stroke-width": 2,
    "stroke-dasharray": dash,
    "stroke-linecap": ring.outline === "words" ? "round" : undefined,
  });
  const band =
    lowRadius === undefined
      ? ""
      : element("circle", { cx: x, cy: y, r: lowRadius, fill: "none", stroke: colour, "stroke-width": 1.2 });
  const shape = drawShape(ring, palette, x, y, Math.min(1, radius / 9));
  let at = middle + form.largest + 2;
  const text = (content: string, style: TextStyle, fill: string, height: number) => {
    at += height;
    return element("text", { ...fontOf(style), fill, x, y: at - 3, "text-anchor": "middle" }, escaped(content));
  };
  const words =
    form.kind === "own"
      ? []
      : [
          ...figure.map((it) =>
            text(it, ring.value === undefined ? clusterStyles.words : clusterStyles.figure, colour, figureLine),
          ),
          ...speaker.map((it) => text(it, clusterStyles.speaker, palette.ink, line)),
          ...date.map((it) => text(it, clusterStyles.quiet, palette.quiet, line)),
        ];
  return element(
    "g",
    { class: "mark", "data-mark": ring.statement, "data-mark-of": ring.claim },
    outline + band + shape + words.join(""),
  );
}
