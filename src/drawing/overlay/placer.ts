import type { Position } from "../../domain/region.ts";
import { type Camera, type Frame, type Point, projectorOf, unprojectorOf } from "../../scene/camera/mercator.ts";
import type { Corner } from "../../scene/layout/corner.ts";
import type { Layout } from "../../scene/layout/request.ts";
import type { Leader } from "../../scene/layout/seat/leader.ts";
import { type Attributes, element, escaped, rounded } from "../svg.ts";
import { leaderPath, wayOf } from "./leader.ts";

/** How what stands on a map is tied to it: by pixels where the camera is known, by percent of what home shows in a page without script. */
export type Placer = {
  /** Markup, drawn around 0, 0 in CSS pixels, at a point of the layout; it moves with the ground. */
  readonly onGround: (point: Point, attributes: Attributes, content: string) => string;
  /** Lines of words, and a dot where there is one, at a point of the layout; they move with the ground. */
  readonly words: (point: Point, lines: readonly WordsLine[], attributes: Attributes, dot?: Attributes) => string;
  /** A leader, from a box whose middle is at a point. */
  readonly leader: (leader: Leader, middle: Point, attributes: Attributes) => string;
  /** Markup, drawn from a box’s upper left corner, that keeps its distance from a corner of the frame. */
  readonly inCorner: (corner: Corner, at: Point, attributes: Attributes, content: string) => string;
};

/** A line of words, so far from its point in CSS pixels. */
export type WordsLine = { readonly x: number; readonly y: number; readonly attributes: Attributes; readonly text: string };

/**
 * Ties a layout to the pixels of a frame under a camera, its own or another; what moves with the ground says where on the earth it is.
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

/** Longitude and latitude as attributes have them. */
function positionText(position: Position): string {
  return position.map((it) => String(Math.round(it * 1e5) / 1e5)).join(",");
}
