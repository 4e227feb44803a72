import { type BoundingBox, boxShown, mercatorX, mercatorY } from "../../scene/camera/mercator.ts";
import { hasRowShapes, type PanelRow, type RowsForm } from "../../scene/layout/form/inset.ts";
import type { Layout, PlacedInset, PlacedRows } from "../../scene/layout/request.ts";
import { textWidth } from "../../scene/layout/text-width.ts";
import type { Words } from "../../words/words.ts";
import { element, escaped, rounded } from "../svg.ts";
import type { Placer } from "./placer.ts";
import { drawPaper, drawShapes, fontOf } from "./shapes.ts";
import type { Locator, OverlayStyle } from "./style.ts";

/** The small corner map with the large map's frame, and below it a list of what did not fit on the large one. */
export function drawInset(
  words: Words,
  { form, box, corner }: PlacedInset,
  layout: Layout,
  placer: Placer,
  style: OverlayStyle,
): string {
  const { palette, locator, linkOf } = style;
  const width = box.right - box.left;
  const insetBox = { left: 0, top: 0, right: width, bottom: box.bottom - box.top };
  const { padding, row, name, cell, shape } = form.style;
  const map =
    form.map > 0 && locator
      ? drawMap(form.window, { width, height: form.map }, boxShown(layout.camera, layout.frame), locator, palette)
      : "";
  let y = form.map + 5;
  const rows = form.rows.map((it) => {
    y += row;
    return drawRow(it, form, { width, bottom: y }, style);
  });
  const line = (content: string) => {
    y += row;
    return element("text", { ...fontOf(name), fill: palette.ink, x: padding, y: y - row * 0.3 }, escaped(content));
  };
  const more =
    form.more > 0
      ? element(linkOf ? "a" : "g", { href: linkOf ? "#list" : undefined }, line(words.map.morePlaces(form.more)))
      : "";
  const { notOnMap } = form;
  let rest = "";
  if (notOnMap) {
    if (rows.length > 0 || form.more > 0) {
      rest += element("path", { d: `M${padding} ${rounded(y + 3)}H${rounded(width - padding)}`, stroke: palette.rule });
      y += 6;
    }
    rest += element(
      linkOf ? "a" : "g",
      { href: linkOf ? "#list" : undefined, "data-block": "none" },
      line(`${words.map.notOnMap}  ${notOnMap.shapes.length}`),
    );
    if (notOnMap.hasShapes)
      rest += drawShapes(notOnMap.shapes, { left: padding, top: y, columns: notOnMap.columns, cell, size: shape }, palette);
  }
  return placer.inCorner(
    corner,
    [box.left, box.top],
    { class: "inset", "data-inset": "" },
    drawPaper(insetBox, 0) + map + rows.join("") + more + rest,
  );
}

/** Rows for small places in a box of their own, which moves with the ground. */
export function drawRows({ box, form }: PlacedRows, placer: Placer, style: OverlayStyle): string {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const paper = drawPaper({ left: 0, top: 0, right: width, bottom: height });
  const rows = form.rows.map((it, index) => drawRow(it, form, { width, bottom: 4 + (index + 1) * form.style.row }, style));
  const shifted = element("g", { transform: `translate(${rounded(-width / 2)} ${rounded(-height / 2)})` }, paper + rows.join(""));
  return placer.onGround([(box.left + box.right) / 2, (box.top + box.bottom) / 2], { class: "rows" }, shifted);
}

type Line = { readonly width: number; readonly bottom: number };

/** A place on one line: its name, its number and, if there are few, its statements. */
function drawRow(it: PanelRow, { style }: RowsForm, { width, bottom: y }: Line, overlay: OverlayStyle): string {
  const { palette, glyphWidths, linkOf, nameOf } = overlay;
  const { row, name, number, cell, shape, padding } = style;
  const count = String(it.shapes.length);
  const hasShapes = hasRowShapes(it);
  const shapesWidth = hasShapes ? it.shapes.length * cell + 6 : 0;
  const right = width - padding - shapesWidth;
  // Where space is short, a few shapes can be counted at a glance without a number.
  const isCounted = !(hasShapes && row < 18);
  const middle = y - row / 2;
  const content =
    element("rect", { class: "reach", x: 0, y: y - row, width, height: row, fill: "none" }) +
    element("text", { ...fontOf(name), fill: palette.ink, x: padding, y: middle + name.size * 0.34 }, escaped(it.name)) +
    (isCounted
      ? (linkOf ? " " : "") +
        element(
          "text",
          {
            ...fontOf(number),
            fill: palette.ink,
            x: right - textWidth(count, number, glyphWidths),
            y: middle + number.size * 0.34,
          },
          count,
        )
      : "") +
    (hasShapes
      ? drawShapes(it.shapes, { left: right + 6, top: middle - cell / 2, columns: 40, cell, size: shape }, palette)
      : "");
  const attributes = { "data-block": it.region, "data-region": it.region };
  return linkOf
    ? element(
        "a",
        { ...attributes, href: linkOf(it.region), "aria-label": nameOf(it.name, it.shapes.length, it.speaking) },
        content,
      )
    : element("g", attributes, content);
}

/** The ground in the small map's window, with the extent of the large one. */
function drawMap(
  [west, south, east, north]: BoundingBox,
  { width, height }: { readonly width: number; readonly height: number },
  [left, bottom, right, top]: BoundingBox,
  { ground, surface }: Locator,
  palette: OverlayStyle["palette"],
): string {
  const x = (lng: number) => (mercatorX(lng) - surface.left) * surface.unitsPerWorld;
  const y = (lat: number) => (mercatorY(lat) - surface.top) * surface.unitsPerWorld;
  const unit = Math.min((x(east) - x(west)) / width, (y(south) - y(north)) / height);
  const [midX, midY] = [(x(west) + x(east)) / 2, (y(south) + y(north)) / 2];
  const view = [midX - (width / 2) * unit, midY - (height / 2) * unit, width * unit, height * unit];
  const frame = element("rect", {
    class: "locator",
    x: x(left),
    y: y(top),
    width: x(right) - x(left),
    height: y(bottom) - y(top),
    fill: "none",
    stroke: palette.ink,
    "stroke-width": rounded(1.6 * unit),
  });
  return element(
    "svg",
    { class: "locator-map", width, height, viewBox: view.map((it) => rounded(it)).join(" ") },
    element("rect", { x: view[0], y: view[1], width: view[2], height: view[3], fill: palette.sea }) + ground + frame,
  );
}
