import type { Medium } from "../camera/camera.ts";
import type { Extent } from "../camera/extent.ts";
import type { Frame } from "../camera/mercator.ts";
import type { Box } from "./box.ts";
import { cornerBox } from "./corner.ts";

/**
 * Elements that a page lays over its map in HTML: the legend, the zoom buttons, the line about borders. Sizes in CSS pixels, matching the
 * style sheet.
 */
const furniture = {
  legend: { width: 236, height: 112 },
  /** The buttons go above the legend. */
  buttons: { width: 34, height: 108 },
  /** On a phone, once the map has been moved by hand. */
  largeButtons: { width: 44, height: 138 },
  line: { width: 360, height: 22 },
  scale: { width: 110, height: 26 },
  margin: 14,
  boxes: { height: 160 },
  /** On a phone, the key above the sheet with an open claim. */
  key: { height: 54 },
} as const;

type Request = {
  readonly kind: Extent["kind"];
  readonly medium: Medium;
  readonly frame: Frame;
  readonly isNarrow: boolean;
  /** Whether the map was moved by hand. */
  readonly isMoved?: boolean;
};

/** The areas of a frame occupied by page elements. */
export function furnitureOf({ kind, medium, frame, isNarrow, isMoved }: Request): readonly Box[] {
  // In an article, a box along the map's lower edge says who speaks about a place and how many troops they name.
  if (medium === "embed" && kind === "region" && !isNarrow)
    return [{ left: 0, right: frame.width, top: frame.height - furniture.boxes.height, bottom: frame.height }];
  if (medium !== "page") return [];
  if (isNarrow)
    return [
      ...(isMoved ? [cornerBox(furniture.largeButtons, "top-right", frame, 10)] : []),
      ...(kind === "claim"
        ? [{ left: 0, right: frame.width, top: frame.height - furniture.key.height, bottom: frame.height }]
        : []),
    ];
  const { legend, buttons, line, scale, margin } = furniture;
  if (kind === "home" && hasLegend(frame)) {
    const low = cornerBox(legend, "bottom-right", frame, margin);
    return [
      low,
      { left: low.left - scale.width - 8, right: low.left - 8, top: low.bottom - scale.height, bottom: low.bottom },
      {
        left: frame.width - margin - buttons.width,
        right: frame.width - margin,
        bottom: low.top - 12,
        top: low.top - 12 - buttons.height,
      },
    ];
  }
  const low = cornerBox(line, "bottom-left", frame, 4);
  return [
    low,
    { left: low.right + 8, right: low.right + 8 + scale.width, top: frame.height - 4 - scale.height, bottom: frame.height - 4 },
    cornerBox(buttons, "top-right", frame, margin),
  ];
}

/** Whether the legend fits on the map; otherwise it is reduced to one line. */
function hasLegend({ width, height }: Frame): boolean {
  return width >= 900 && height >= 460;
}
