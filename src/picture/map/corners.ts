import type { MapDrawingRequest } from "../../drawing/map-drawing.ts";
import { element, escaped } from "../../drawing/svg.ts";
import type { Frame } from "../../scene/camera/mercator.ts";
import { type Scale, scaleOf } from "../../scene/camera/scale.ts";
import type { Box } from "../../scene/layout/box.ts";
import { type GlyphWidths, textWidth } from "../../scene/layout/text-width.ts";
import type { Palette } from "../../scene/palette.ts";
import type { PictureWords } from "../../words/words.ts";
import { type Block, blockOf, drawBlock, fontOf, pictureType } from "../type.ts";
import { type Code, modulesOf } from "./code.ts";

/** Minimum size of a code's module, in pixels of the picture at 1×. */
const modulePixels = 6;
/** Maximum share of the map's height and width for a code. */
const codeRoom = { height: 0.45, width: 0.32 } as const;
/** Distance of corner items from the map's edges, in units. */
const margin = 10;

/** The QR code in the map's lower right corner; `undefined` if it cannot be large enough to be read. */
export function placedCode(
  code: Code,
  factor: number,
  { width, height }: Frame,
): { readonly code: Code; readonly box: Box } | undefined {
  const side = (modulesOf(code) * modulePixels) / factor;
  if (side > height * codeRoom.height || side > width * codeRoom.width) return undefined;
  const [right, bottom] = [width - margin, height - margin];
  return { code, box: { left: right - side, top: bottom - side, right, bottom } };
}

type PlacedScale = { readonly scale: Scale; readonly text: string; readonly box: Box };

/** The scale bar, beside the code or in its place. */
export function placedScale(
  words: PictureWords,
  { camera, frame, glyphWidths }: MapDrawingRequest,
  code: Box | undefined,
): PlacedScale {
  const scale = scaleOf(camera, Math.min(110, frame.width * 0.2));
  const text = words.common.kilometres(scale.kilometres);
  const width = Math.max(scale.width, textWidth(text, pictureType.fine, glyphWidths)) + 8;
  const right = (code?.left ?? frame.width) - margin;
  const bottom = frame.height - margin;
  return { scale, text, box: { left: right - width, top: bottom - 24, right, bottom } };
}

export function drawScale({ scale, text, box }: PlacedScale, { ink, paper }: Palette): string {
  const middle = (box.left + box.right) / 2;
  const [left, right, y] = [middle - scale.width / 2, middle + scale.width / 2, box.bottom - 5];
  const d = `M${left.toFixed(2)} ${y - 4}V${y}H${right.toFixed(2)}V${y - 4}`;
  const bar = (stroke: string, width: number) => element("path", { d, fill: "none", stroke, "stroke-width": width });
  return (
    bar(paper, 4) +
    bar(ink, 1.4) +
    element(
      "text",
      {
        ...fontOf(pictureType.fine),
        x: middle,
        y: box.top + 10,
        "text-anchor": "middle",
        fill: ink,
        stroke: paper,
        "stroke-width": 2.6,
        "paint-order": "stroke",
        "stroke-linejoin": "round",
      },
      escaped(text),
    )
  );
}

/** How many statements have no box, shown in the map's lower left corner. */
export type Corner = { readonly block: Block<"quiet">; readonly box: Box };

const inset = 5;

export function placedCorner(text: string, { width, height }: Frame, glyphWidths: GlyphWidths): Corner {
  const block = blockOf([{ tone: "quiet" as const, text }], {
    style: pictureType.fine,
    glyphWidths,
    width: Math.min(440, width * 0.55),
    leading: 1.2,
  });
  const [wide, high] = [block.width + 2 * inset, block.height + 2 * inset - 3];
  return { block, box: { left: margin, top: height - margin - high, right: margin + wide, bottom: height - margin } };
}

export function drawCorner({ block, box }: Corner, { paper, quiet }: Palette): string {
  const width = box.right - box.left;
  const plate = element("rect", {
    x: box.left,
    y: box.top,
    width,
    height: box.bottom - box.top,
    rx: 2,
    fill: paper,
    "fill-opacity": 0.94,
  });
  return plate + drawBlock(block, { left: box.left + inset, width: width - 2 * inset, top: box.top + inset - 1.5 }, { quiet });
}
