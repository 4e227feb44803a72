import type { Point } from "../../scene/camera/mercator.ts";
import type { Leader } from "../../scene/layout/seat/leader.ts";
import { rounded } from "../svg.ts";

/** How a leader leaves its box, and whether it turns. */
export type LeaderWay = "across" | "down" | "across-down" | "down-across";

/** How a leader leaves its box, and whether it turns. */
export function wayOf({ start, turn, end }: Leader): LeaderWay {
  const next = turn ?? end;
  const isAcross = Math.abs(next[0] - start[0]) >= Math.abs(next[1] - start[1]);
  return turn ? (isAcross ? "across-down" : "down-across") : isAcross ? "across" : "down";
}

/** The path of a leader from a box (given by a point and the offset from it to the start) to its end. */
export function leaderPath([x, y]: Point, [dx, dy]: Point, way: LeaderWay, [endX, endY]: Point): string {
  const [startX, startY] = [x + dx, y + dy];
  switch (way) {
    // A straight leader starts opposite its end.
    case "across":
      return `M${rounded(startX)} ${rounded(endY)}H${rounded(endX)}`;
    case "down":
      return `M${rounded(endX)} ${rounded(startY)}V${rounded(endY)}`;
    case "across-down":
      return `M${rounded(startX)} ${rounded(startY)}H${rounded(endX)}V${rounded(endY)}`;
    case "down-across":
      return `M${rounded(startX)} ${rounded(startY)}V${rounded(endY)}H${rounded(endX)}`;
  }
}
