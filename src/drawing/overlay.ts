import type { VoiceId } from "../domain/actor.ts";
import type { Position } from "../domain/region.ts";
import { type Label, labelStyles, lineHeight, tallyStyle, tallyWidth } from "../scene/layout/label.ts";
import {
  figureStyleOf,
  isFigureInside,
  type Layout,
  markLabelOf,
  type PlacedLabel,
  type PlacedMark,
} from "../scene/layout/layout.ts";
import { type Advances, type TextStyle, textWidth } from "../scene/layout/text-width.ts";
import { type ColourName, type Palette, shapes } from "../scene/palette.ts";
import { element, escaped, rounded } from "./svg.ts";

/** How a drawing is tied to its places: by percent of the focus box in a page without script, by pixels elsewhere. */
export type Placer = {
  /** Puts markup, drawn around 0, 0 in CSS pixels, at a place. */
  readonly at: (position: Position, attributes: Readonly<Record<string, string | undefined>>, content: string) => string;
  /** A straight line between two places. */
  readonly line: (from: Position, to: Position, attributes: Readonly<Record<string, string | number | undefined>>) => string;
};

export type OverlayStyle = { readonly palette: Palette; readonly advances: Advances; readonly isCompact: boolean };

/** Labels and marks of a layout; `classOf` names the sizes at which one shows. */
export function drawOverlay(
  layout: Layout,
  placer: Placer,
  style: OverlayStyle,
  classOf: (placed: PlacedLabel | PlacedMark) => string = () => "",
): string {
  const leaders = layout.marks.map((it) => drawLeader(it, placer, style.palette, classOf(it)));
  const labels = layout.labels.map((it) => drawLabel(it, placer, style, classOf(it)));
  const marks = layout.marks.map((it) => drawMark(it, placer, style, classOf(it)));
  return [...leaders, ...labels, ...marks].join("");
}

const fontOf = ({ face, size, spacing }: TextStyle) => ({
  class: face,
  "font-size": size,
  "letter-spacing": spacing === 0 ? undefined : spacing,
});

const labelColours: Readonly<Record<Label["kind"], ColourName>> = {
  region: "ink",
  water: "water",
  status: "quiet",
  border: "ink",
  country: "country",
  capital: "place",
  place: "place",
};

function drawLabel(
  { label, anchor, width, height }: PlacedLabel,
  placer: Placer,
  { palette, advances }: OverlayStyle,
  sizes: string,
): string {
  const isPoint = label.kind === "place" || label.kind === "capital";
  const x = { middle: 0, above: 0, below: 0, start: label.gap, end: -label.gap }[anchor];
  const top = { middle: -height / 2, start: -height / 2, end: -height / 2, above: -label.gap - height, below: label.gap }[anchor];
  const middle = { middle: 0, above: 0, below: 0, start: label.gap + width / 2, end: -label.gap - width / 2 }[anchor];
  const textAnchor = anchor === "start" || anchor === "end" ? anchor : "middle";
  let y = top;
  const lineOf = (text: string, kind: Label["kind"], colour: ColourName) => {
    const style = labelStyles[kind];
    y += lineHeight(kind);
    // Renderers disagree on whether the space after the last letter counts: spaced text begins where it was measured to.
    const isMeasured = textAnchor === "middle" && style.spacing > 0;
    const place = isMeasured
      ? { "text-anchor": "start", x: x - textWidth(text, style, advances) / 2 }
      : { "text-anchor": textAnchor, x };
    return element("text", { ...fontOf(style), fill: palette[colour], ...place, y: y - style.size * 0.28 }, escaped(text));
  };
  const lines = label.lines.map((it) => lineOf(it, label.kind, labelColours[label.kind]));
  const tally =
    label.tally.length > 0
      ? drawTally(label, middle - tallyWidth(label.tally, advances) / 2, y + tallyStyle.height / 2 + 1, { palette, advances })
      : "";
  const dot = isPoint ? element("circle", { r: label.kind === "capital" ? 2.6 : 2, fill: palette.place }) : "";
  const reach =
    label.isSpokenOf && label.region !== undefined
      ? element("rect", { class: "reach", x: middle - width / 2 - 4, y: top - 2, width: width + 8, height: height + 4 })
      : "";
  return placer.at(
    label.at,
    { class: joined("label", sizes), "data-label": label.id, ...(reach === "" ? {} : { "data-region": label.region }) },
    reach + dot + lines.join("") + tally,
  );
}

function drawTally(
  label: Label,
  left: number,
  y: number,
  { palette, advances }: Pick<OverlayStyle, "palette" | "advances">,
): string {
  let x = left;
  const statements = label.tally.flatMap((it) => it.statements).join(" ");
  const parts = label.tally.map((it) => {
    const count = String(it.statements.length);
    const shape = drawShape(it.voice, palette, x + tallyStyle.shape / 2, y, tallyStyle.shape / 10);
    x += tallyStyle.shape + tallyStyle.gap;
    const text = element("text", { ...fontOf(tallyStyle.text), fill: palette[it.voice], x, y: y + 4 }, count);
    x += textWidth(count, tallyStyle.text, advances) + tallyStyle.between;
    return shape + text;
  });
  return element("g", { class: "tally", "data-mark": statements }, parts.join(""));
}

/** A voice's shape around a point. */
export function drawShape(voice: VoiceId, palette: Palette, x: number, y: number, scale = 1): string {
  const { path, hollow } = shapes[voice];
  const paint = hollow ? { fill: palette.paper, stroke: palette[voice], "stroke-width": 1.8 } : { fill: palette[voice] };
  return element("path", {
    ...paint,
    d: path,
    transform: `translate(${rounded(x)} ${rounded(y)})${scale === 1 ? "" : `scale(${rounded(scale)})`}`,
  });
}

function drawLeader({ mark, at }: PlacedMark, placer: Placer, palette: Palette, sizes: string): string {
  const lines = mark.anchors.map((anchor) =>
    placer.line(at, anchor, {
      class: joined("leader", sizes),
      stroke: palette[mark.voice],
      "stroke-width": 1.2,
      "stroke-opacity": mark.state === "faded" ? 0.3 : 0.85,
    }),
  );
  return lines.join("");
}

function drawMark(placed: PlacedMark, placer: Placer, { palette, advances, isCompact }: OverlayStyle, sizes: string): string {
  const { mark, radius } = placed;
  const colour = palette[mark.voice];
  const label = markLabelOf(isCompact);
  const figureStyle = figureStyleOf(mark, isCompact);
  const inside = mark.outline !== "count" && isFigureInside(textWidth(mark.figure, figureStyle, advances), radius);
  const figureY = inside ? figureStyle.size * 0.36 : radius + 3 + 11;
  const figure = element(
    "text",
    { ...fontOf(figureStyle), fill: colour, "text-anchor": "middle", y: figureY },
    escaped(mark.figure),
  );
  const first = (inside ? radius + 3 : figureY + 2) + label.style.size;
  const lines = placed.label.map((it, index) =>
    element(
      "text",
      {
        ...fontOf(label.style),
        fill: palette.ink,
        "text-anchor": "middle",
        y: first + index * label.lineHeight,
      },
      escaped(it),
    ),
  );
  return placer.at(
    placed.at,
    {
      class: joined("mark", mark.state === "faded" ? "faded" : "", sizes),
      "data-mark": mark.statements.join(" "),
      "data-mark-of": mark.claim,
    },
    drawRing(placed, palette) + figure + lines.join(""),
  );
}

function drawRing({ mark, radius, lowRadius }: PlacedMark, palette: Palette): string {
  const colour = palette[mark.voice];
  if (mark.outline === "count") return drawShape(mark.voice, palette, 0, 0, 1.1);
  const dash = {
    solid: undefined,
    dashed: "5 3.5",
    unclear: "8 3 1.5 3",
    broken: `${rounded(radius * 1.25)} 4`,
    band: undefined,
    words: "1.5 4",
    count: undefined,
  }[mark.outline];
  const ring = element("circle", {
    class: "ring",
    r: radius,
    fill: palette.paper,
    "fill-opacity": 0.94,
    stroke: colour,
    "stroke-width": mark.state === "lit" ? 3 : 2,
    "stroke-dasharray": dash,
    "stroke-linecap": mark.outline === "words" ? "round" : undefined,
  });
  const band =
    lowRadius === undefined ? "" : element("circle", { r: lowRadius, fill: "none", stroke: colour, "stroke-width": 1.2 });
  return ring + band;
}

function joined(...names: readonly string[]): string {
  return names.filter((it) => it !== "").join(" ");
}
