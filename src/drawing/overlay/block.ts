import type { Box } from "../../scene/layout/box.ts";
import { barStyle, hasLineShapes, nameGap } from "../../scene/layout/form/block.ts";
import type { PlacedBlock } from "../../scene/layout/request.ts";
import { textWidth } from "../../scene/layout/text-width.ts";
import type { Block } from "../../scene/on-map/block.ts";
import { colourIn, voiceColour } from "../../scene/palette.ts";
import { element, escaped, rounded } from "../svg.ts";
import { drawCluster } from "./cluster.ts";
import type { Placer } from "./placer.ts";
import { drawPaper, drawShape, drawShapes, type Field, fontOf, middleOf } from "./shapes.ts";
import type { OverlayStyle } from "./style.ts";

/** A block: its place's name, one shape for each statement, the place's parts, and the numbers shown in it. */
export function drawBlock({ block, form, style, box, cluster }: PlacedBlock, placer: Placer, overlay: OverlayStyle): string {
  const { palette, glyphWidths, linkOf, nameOf } = overlay;
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const localBox: Box = { left: -width / 2, top: -height / 2, right: width / 2, bottom: height / 2 };
  const left = localBox.left + style.padding.x;
  const top = localBox.top + style.padding.y;
  const baseline = top + style.heading * 0.72;
  const name = textWidth(block.name, style.name, glyphWidths);
  const heading =
    element("text", { ...fontOf(style.name), fill: palette.ink, x: left, y: baseline }, escaped(block.name)) +
    // A space separates the words of a link, so that it can be found by its accessible name.
    (linkOf ? " " : "") +
    element(
      "text",
      { ...fontOf(style.number), fill: palette.ink, x: left + name + nameGap, y: baseline },
      String(block.shapes.length),
    );
  const field = { left, top: top + style.heading, columns: form.columns, cell: style.cell, size: style.shape };
  let y = field.top + form.rows * (form.longestBar === undefined ? style.cell : barStyle.row);
  const lines = (style.hasLines ? block.lines : []).map((line) => {
    y += style.lineHeight;
    const from = left + textWidth(line.name, style.line, glyphWidths) + nameGap;
    const text = (x: number, words: string) =>
      element("text", { ...fontOf(style.line), fill: palette.quiet, x, y: y - 2 }, escaped(words));
    const { length } = line.shapes;
    const shapesField = { ...field, left: from, top: y - style.cell + 1, columns: length };
    return (
      text(left, line.name) +
      (hasLineShapes(line, style) ? drawShapes(line.shapes, shapesField, palette) : text(from, String(length)))
    );
  });
  const numbers = cluster
    ? cluster.kind === "rings"
      ? element("path", {
          d: `M${rounded(left)} ${rounded(y + 7)}H${rounded(localBox.right - style.padding.x)}`,
          stroke: palette.rule,
        }) + drawCluster(cluster, [left, y + 13], overlay)
      : drawCluster(cluster, [left, y + 4], overlay)
    : "";
  const shapes = form.longestBar === undefined ? drawShapes(block.shapes, field, palette) : "";
  const content = drawPaper(localBox) + heading + shapes;
  // Text that is not part of the link's name in this order is drawn above the link and ignores the pointer.
  const parts = form.longestBar === undefined ? lines.join("") : drawBars(block, form.longestBar, field, overlay);
  const attributes = {
    class: "block",
    "data-block": block.region,
    "data-region": block.region,
    "data-field": [field.left, field.top, field.columns, field.cell].map(rounded).join(" "),
  };
  const link = linkOf
    ? element("a", { href: linkOf(block.region), "aria-label": nameOf(block.name, block.shapes.length, block.speaking) }, content)
    : content;
  return placer.onGround(middleOf(box), attributes, link + parts + numbers);
}

/** Bars instead of shapes: one for each voice, with its number, on one scale for the whole map. */
function drawBars({ speaking }: Block, most: number, { left, top, size }: Field, { palette }: OverlayStyle): string {
  return speaking
    .map((speaker, index) => {
      const y = top + (index + 0.5) * barStyle.row;
      const from = left + size + 5;
      const width = Math.max(2, (barStyle.longest * speaker.statements.length) / most);
      return (
        drawShape(speaker, palette, left + size / 2, y, size / 10) +
        element("rect", {
          x: from,
          y: y - barStyle.thick / 2,
          width,
          height: barStyle.thick,
          fill: colourIn(palette, voiceColour(speaker.voice)),
        }) +
        element(
          "text",
          { ...fontOf(barNumber), fill: palette.ink, x: from + width + 5, y: y + 4 },
          String(speaker.statements.length),
        )
      );
    })
    .join("");
}

const barNumber = { face: "serif-600", size: 12.5, spacing: 0 } as const;
