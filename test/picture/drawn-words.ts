import { piecesOf } from "../../src/picture/formats/xml.ts";
import type { Picture } from "../../src/picture/picture.ts";
import type { Box } from "../../src/scene/layout/box.ts";
import { type FaceName, type GlyphWidths, textWidth } from "../../src/scene/layout/text-width.ts";

/** A line of text as a picture draws it, in units of the picture. */
export type DrawnLine = {
  readonly text: string;
  readonly size: number;
  readonly fills: readonly string[];
  readonly box: Box;
  /** Ids of the groups it stands in, from the outside. */
  readonly groups: readonly string[];
  readonly direction: string;
};

type Open = { readonly name: string; readonly id: string; readonly x: number; readonly y: number; readonly scale: number };
type Line = { text: string; fills: string[]; readonly attributes: ReadonlyMap<string, string>; readonly at: Open };

/** Every line of text in a picture, where its markup puts it: read from the markup alone. */
export function drawnLines({ content }: Pick<Picture, "content">, glyphWidths: GlyphWidths): readonly DrawnLine[] {
  const open: Open[] = [{ name: "", id: "", x: 0, y: 0, scale: 1 }];
  const lines: DrawnLine[] = [];
  let line: Line | undefined;
  for (const piece of piecesOf(content)) {
    if (piece.kind === "text") {
      if (line) line.text += piece.text;
      continue;
    }
    if (piece.kind === "end") {
      const closed = open.pop();
      if (closed?.name === "text" && line) {
        lines.push(drawnLine(line, open, glyphWidths));
        line = undefined;
      }
      continue;
    }
    const { name, attributes, isEmpty } = piece;
    const { x, y, scale } = open.at(-1) as Open;
    const [, dx = "0", dy = "0"] = /translate\((-?[\d.]+)[ ,](-?[\d.]+)\)/.exec(attributes.get("transform") ?? "") ?? [];
    const [, by = "1"] = /scale\((-?[\d.]+)\)/.exec(attributes.get("transform") ?? "") ?? [];
    const here = {
      name,
      id: attributes.get("id") ?? attributes.get("class") ?? "",
      x: x + scale * Number(dx),
      y: y + scale * Number(dy),
      scale: scale * Number(by),
    };
    if (name === "text") line = { text: "", fills: [], attributes, at: here };
    const fill = attributes.get("fill");
    if (line && fill !== undefined) line.fills.push(fill);
    if (!isEmpty) open.push(here);
  }
  return lines;
}

function drawnLine({ text, fills, attributes, at }: Line, open: readonly Open[], glyphWidths: GlyphWidths): DrawnLine {
  const size = Number(attributes.get("font-size")) * at.scale;
  const spacing = Number(attributes.get("letter-spacing") ?? 0) * at.scale;
  const width = textWidth(text, { face: attributes.get("class") as FaceName, size, spacing }, glyphWidths);
  const x = at.x + at.scale * Number(attributes.get("x") ?? 0);
  const y = at.y + at.scale * Number(attributes.get("y") ?? 0);
  const direction = attributes.get("direction") ?? "ltr";
  const anchor = attributes.get("text-anchor") ?? "start";
  const left = anchor === "middle" ? x - width / 2 : (anchor === "end") === (direction === "ltr") ? x - width : x;
  return {
    text,
    size,
    fills,
    direction,
    groups: open.map((it) => it.id).filter((it) => it !== ""),
    box: { left, top: y - size * 0.72, right: left + width, bottom: y + size * 0.2 },
  };
}
