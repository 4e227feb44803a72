import { element } from "../../drawing/svg.ts";
import type { Box } from "../../scene/layout/box.ts";

/** A QR code (ISO/IEC 18004) for an address: rows of modules, `true` for dark, without the quiet zone. */
export type Code = { readonly rows: readonly (readonly boolean[])[] };

/** Width of the quiet zone in modules, as required by the standard. */
const quietZone = 4;

/** Width of a code with its quiet zone, in modules. */
export function modulesOf({ rows }: Code): number {
  return rows.length + 2 * quietZone;
}

/** Draws a code in a square: dark on white in every theme, as QR readers require. Each run of modules is one rectangle. */
export function drawCode(code: Code, { left, top, right }: Box): string {
  const module = (right - left) / modulesOf(code);
  const path = code.rows.flatMap((row, y) => runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)).join("");
  return (
    element("rect", { x: left, y: top, width: right - left, height: right - left, fill: "#ffffff" }) +
    element("path", {
      d: path,
      fill: "#000000",
      "shape-rendering": "crispEdges",
      transform: `translate(${left + quietZone * module} ${top + quietZone * module}) scale(${module})`,
    })
  );
}

/** Start and length of each run of dark modules in a row. */
function runsOf(row: readonly boolean[]): readonly (readonly [start: number, length: number])[] {
  return row.flatMap((isDark, x) => {
    if (!isDark || row[x - 1]) return [];
    const end = row.indexOf(false, x);
    return [[x, (end === -1 ? row.length : end) - x] as const];
  });
}
