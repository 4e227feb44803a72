import type { Position } from "../../domain/region.ts";
import { type Camera, type Frame, type Point, unprojectorOf } from "../camera/mercator.ts";
import type { Annotation } from "./annotation.ts";

export const drawingTools = ["text", "arrow", "curve", "box", "ellipse", "pin"] as const;
export type DrawingTool = (typeof drawingTools)[number];
export type Tool = "select" | DrawingTool;

/** The initial bend of a curved arrow. */
const firstBend = 0.2;

/** Half the length of an area or arrow placed with a single click, in the frame's units. */
const firstExtentPx: Readonly<Record<DrawingTool, Point>> = {
  text: [0, 0],
  pin: [0, 0],
  arrow: [60, -30],
  curve: [60, -30],
  box: [70, 45],
  ellipse: [70, 45],
};

/** Whether a tool draws between two points rather than at one. */
export function isDragged(tool: DrawingTool): boolean {
  return tool !== "text" && tool !== "pin";
}

/** What a tool draws between two points; tools for a single point use the second. */
export function drawnBy(
  tool: DrawingTool,
  id: string,
  { from, to, text }: { from: Position; to: Position; text: string },
): Annotation {
  switch (tool) {
    case "text":
      return { id, kind: "text", at: to, text };
    case "pin":
      return { id, kind: "pin", at: to, text };
    case "arrow":
      return { id, kind: "arrow", from, to, bend: 0, text };
    case "curve":
      return { id, kind: "arrow", from, to, bend: firstBend, text };
    case "box":
    case "ellipse":
      return { id, kind: "area", shape: tool, from, to, text };
  }
}

/** The two points a tool uses after a single click; `unit` is the length of a pixel in the frame's units. */
export function extentAround(
  tool: DrawingTool,
  [x, y]: Point,
  { camera, frame, unit }: { readonly camera: Camera; readonly frame: Frame; readonly unit: number },
): { readonly from: Position; readonly to: Position } {
  const [dx, dy] = firstExtentPx[tool];
  const unproject = unprojectorOf(camera, frame);
  return { from: unproject([x - dx * unit, y - dy * unit]), to: unproject([x + dx * unit, y + dy * unit]) };
}
