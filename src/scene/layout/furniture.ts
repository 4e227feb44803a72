import type { Medium } from "../camera/camera.ts";
import type { Frame } from "../camera/mercator.ts";
import type { Sight } from "../camera/sight.ts";
import type { Box } from "./box.ts";
import { cornerBox } from "./corner.ts";

/** What a page lays over its map in HTML: the legend, the zoom buttons, a line about borders. Sizes in CSS pixels; the style sheet has the same. */
const furniture = {
  legend: { width: 236, height: 112 },
  /** The buttons stand above the legend. */
  buttons: { width: 34, height: 108 },
  /** On a phone, once a hand has moved the map. */
  largeButtons: { width: 44, height: 138 },
  line: { width: 360, height: 22 },
  scale: { width: 110, height: 26 },
  margin: 14,
  boxes: { height: 160 },
} as const;

type Request = {
  readonly kind: Sight["kind"];
  readonly medium: Medium;
  readonly frame: Frame;
  readonly isNarrow: boolean;
  /** Whether the map was moved by hand. */
  readonly isMoved?: boolean;
};

/** The boxes of a frame in which something of the page stands. */
export function furnitureOf({ kind, medium, frame, isNarrow, isMoved }: Request): readonly Box[] {
  // In an article, who speaks of a place and how many troops they name stands over the map's lower edge.
  if (medium === "embed" && kind === "region" && !isNarrow)
    return [{ left: 0, right: frame.width, top: frame.height - furniture.boxes.height, bottom: frame.height }];
  if (medium !== "page") return [];
  if (isNarrow) return isMoved ? [cornerBox(furniture.largeButtons, "top-right", frame, 10)] : [];
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

/** Whether the legend has room on the map; else it is one line. */
function hasLegend({ width, height }: Frame): boolean {
  return width >= 900 && height >= 460;
}
