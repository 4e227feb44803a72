import type { Position } from "../../domain/region.ts";
import { type Camera, type Frame, type Point, projectorOf, unprojectorOf } from "../../scene/camera/mercator.ts";
import type { Corner } from "../../scene/layout/corner.ts";
import type { Layout } from "../../scene/layout/request.ts";
import type { Leader } from "../../scene/layout/seat/leader.ts";
import { type Attributes, element, escaped, rounded } from "../svg.ts";
import { leaderPath, wayOf } from "./leader.ts";

/** How items are anchored to a map: in pixels if the camera is known, or in percent of the home view on a page without script. */
export type Placer = {
  /** Places markup, drawn around 0, 0 in CSS pixels, at a point of the layout; it moves with the ground. */
  readonly onGround: (point: Point, attributes: Attributes, content: string) => string;
  /** Places lines of text, with an optional dot, at a point of the layout; they move with the ground. */
  readonly words: (point: Point, lines: readonly WordsLine[], attributes: Attributes, dot?: Attributes) => string;
  /** Places a leader from a box, given the box's middle. */
  readonly leader: (leader: Leader, middle: Point, attributes: Attributes) => string;
  /** Places markup, drawn from a box’s upper left corner, at a fixed distance from a corner of the frame. */
  readonly inCorner: (corner: Corner, at: Point, attributes: Attributes, content: string) => string;
};

/** A line of text at an offset from its point, in CSS pixels. */
export type WordsLine = { readonly x: number; readonly y: number; readonly attributes: Attributes; readonly text: string };

/**
 * Anchors a layout to pixels in a frame under a camera, which may differ from the layout's own. Items that move with the ground carry their
 * geographic position.
 */
export function pixelPlacer(layout: Pick<Layout, "camera" | "frame">, camera: Camera, frame: Frame): Placer {
  const unproject = unprojectorOf(layout.camera, layout.frame);
  const project = projectorOf(camera, frame);
  const now = (point: Point) => project(unproject(point));
  const position = (point: Point) => positionText(unproject(point));
  return {
    onGround: (point, attributes, content) =>
      element("g", { ...attributes, transform: translation(now(point)), "data-at": position(point) }, content),
    words: (point, lines, attributes, dot) =>
      element(
        "g",
        { ...attributes, transform: translation(now(point)), "data-at": position(point) },
        (dot ? element("circle", dot) : "") +
          lines.map((it) => element("text", { ...it.attributes, x: it.x, y: it.y }, escaped(it.text))).join(""),
      ),
    leader: (leader, middle, attributes) => {
      const offset: Point = [leader.start[0] - middle[0], leader.start[1] - middle[1]];
      return element("path", {
        ...attributes,
        fill: "none",
        d: leaderPath(now(middle), offset, wayOf(leader), now(leader.end)),
        "data-at": position(middle),
        "data-start": offset.map(rounded).join(","),
        "data-way": wayOf(leader),
        "data-end": position(leader.end),
      });
    },
    inCorner: (corner, [x, y], attributes, content) => {
      const at: Point = [
        corner.endsWith("right") ? x + frame.width - layout.frame.width : x,
        corner.startsWith("bottom") ? y + frame.height - layout.frame.height : y,
      ];
      return element("g", { ...attributes, transform: translation(at), "data-corner": corner }, content);
    },
  };
}

function translation([x, y]: Point): string {
  return `translate(${rounded(x)} ${rounded(y)})`;
}

/** Longitude and latitude as written in attributes. */
function positionText(position: Position): string {
  return position.map((it) => String(Math.round(it * 1e5) / 1e5)).join(",");
}
