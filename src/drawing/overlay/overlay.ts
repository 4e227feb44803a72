import type { Box } from "../../scene/layout/box.ts";
import { tabStyle } from "../../scene/layout/form/tab.ts";
import { type LabelKind, lineHeightOf } from "../../scene/layout/label.ts";
import type { Layout, PlacedLabel, PlacedTab, PlacedWords } from "../../scene/layout/request.ts";
import { type TextStyle, textWidth } from "../../scene/layout/text-width.ts";
import type { ColourName } from "../../scene/palette.ts";
import { colourIn, voiceColour } from "../../scene/palette.ts";
import type { Words } from "../../words/words.ts";
import { element, escaped } from "../svg.ts";
import { drawBlock } from "./block.ts";
import { drawHeldCluster } from "./cluster.ts";
import { drawInset, drawRows } from "./inset.ts";
import type { Placer } from "./placer.ts";
import { drawPaper, drawShape, fontOf, middleOf } from "./shapes.ts";
import type { OverlayStyle } from "./style.ts";

/** The items on a map: those that move with the ground, and those anchored to a corner. */
export type Overlay = { readonly ground: string; readonly corners: string };

/** Draws a finished layout. */
export function drawOverlay(texts: Words, layout: Layout, placer: Placer, style: OverlayStyle): Overlay {
  const { palette } = style;
  const leader = (it: { readonly box: Box; readonly leader?: Parameters<Placer["leader"]>[0] }, colour: string) =>
    it.leader ? placer.leader(it.leader, middleOf(it.box), { class: "leader", stroke: colour }) : "";
  return {
    ground: [
      ...layout.blocks.map((it) => leader(it, palette.control)),
      ...layout.words.map((it) =>
        leader(it, it.words.isQuoted ? colourIn(palette, voiceColour(it.words.voice)) : palette.control),
      ),
      ...layout.labels.map((it) => drawLabel(it, placer, style)),
      ...layout.words.map((it) => drawWords(it, placer, style)),
      ...layout.blocks.map((it) => drawBlock(it, placer, style)),
      layout.rows ? drawRows(layout.rows, placer, style) : "",
    ].join(""),
    corners: [
      layout.inset ? drawInset(texts, layout.inset, layout, placer, style) : "",
      layout.cluster ? drawHeldCluster(layout.cluster, placer, style) : "",
      ...layout.tabs.map((it) => drawTab(it, placer, style)),
    ].join(""),
  };
}

const labelColours: Readonly<Record<LabelKind, ColourName>> = {
  subject: "ink",
  region: "ink",
  home: "country",
  water: "water",
  status: "quiet",
  country: "country",
  capital: "place",
  place: "place",
};

function drawLabel(
  { label, style, point, anchor, box }: PlacedLabel,
  placer: Placer,
  { palette, glyphWidths }: OverlayStyle,
): string {
  const [x0, y0] = label.isPoint ? point : middleOf(box);
  const height = lineHeightOf(style);
  const lines = label.lines.map((text, index) => {
    const y = box.top + index * height + height / 2 + style.size * 0.34 - y0;
    const attributes = { ...fontOf(style), fill: palette[labelColours[label.kind]] };
    const middle = (box.left + box.right) / 2 - x0;
    // Renderers disagree on whether spacing after the last letter counts, so letter-spaced text is anchored at its measured start.
    if (style.spacing > 0) return { x: middle - textWidth(text, style, glyphWidths) / 2, y, attributes, text };
    if (anchor === "start") return { x: box.left - x0, y, attributes, text };
    if (anchor === "end") return { x: box.right - x0, y, attributes: { ...attributes, "text-anchor": "end" }, text };
    return { x: middle, y, attributes: { ...attributes, "text-anchor": "middle" }, text };
  });
  const dot = label.isPoint ? { r: label.kind === "capital" ? 2.6 : 2, fill: palette.place } : undefined;
  const isRegion = label.kind === "region" || label.kind === "water" || label.kind === "home" || label.kind === "subject";
  const attributes = {
    class: `label ${label.kind}`,
    "data-label": label.id,
    "data-region": isRegion ? label.region : undefined,
  };
  return placer.words([x0, y0], lines, attributes, dot);
}

/** A place outside the frame, at the nearest edge. */
function drawTab({ block, text, box }: PlacedTab, placer: Placer, { palette, linkOf, nameOf }: OverlayStyle): string {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const content =
    drawPaper({ left: 0, top: 0, right: width, bottom: height }) +
    element(
      "text",
      { ...fontOf(tabStyle), fill: palette.ink, x: width / 2, y: height / 2 + 4.3, "text-anchor": "middle" },
      escaped(text),
    );
  const attributes = { class: "tab", "data-block": block.region, "data-region": block.region };
  const link = linkOf
    ? element("a", { href: linkOf(block.region), "aria-label": nameOf(block.name, block.shapes.length, block.speaking) }, content)
    : content;
  return placer.inCorner("top-left", [box.left, box.top], attributes, link);
}

function drawWords({ words, form, box, mark }: PlacedWords, placer: Placer, { palette }: OverlayStyle): string {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const plate: Box = { left: -width / 2, top: -height / 2, right: width / 2, bottom: height / 2 };
  let y = plate.top + 2;
  const line = (text: string, style: TextStyle, fill: string, leading: number, x = plate.left + 4) => {
    y += style.size * leading;
    return element("text", { ...fontOf(style), fill, x, y: y - style.size * 0.26 }, escaped(text));
  };
  const strong: TextStyle = { ...form.small, face: "sans-600" };
  const content = [
    element("rect", {
      class: "plate",
      x: plate.left,
      y: plate.top,
      width,
      height,
      rx: 2,
      fill: palette.paper,
    }),
    ...(form.name === undefined ? [] : [line(form.name, strong, palette.ink, 1.24)]),
    ...form.lines.map((it) =>
      line(it, form.style, words.isQuoted ? colourIn(palette, voiceColour(words.voice)) : palette.ink, 1.16),
    ),
    ...form.whose.map((it) => line(it, form.small, palette.quiet, 1.24)),
  ];
  if (form.saying !== undefined) {
    const words600 = line(form.saying, strong, palette.ink, 1.24, plate.left + 4 + form.small.size * 1.1);
    content.push(
      words600,
      drawShape(words, palette, plate.left + 4 + form.small.size * 0.4, y - form.small.size * 0.58, form.small.size / 15),
    );
  }
  const settlement = mark
    ? placer.onGround(mark, { class: "settlement" }, drawShape(words, palette, 0, 0, form.small.size / 10.4))
    : "";
  const attributes = { class: "words", "data-words": words.statement, "data-mark-of": words.claim };
  return settlement + placer.onGround(middleOf(box), attributes, content.join(""));
}
