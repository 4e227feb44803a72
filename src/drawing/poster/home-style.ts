import type { AtlasHead } from "../../domain/atlas.ts";
import { cornersOf, homeShapesOf } from "../../scene/camera/camera.ts";
import { boxSizes, broadFrom, endOf, flatUpTo, outermost } from "../../scene/layout/fitted.ts";
import { sheetOf } from "./poster.ts";

/**
 * The style sheet with which a page shows home as the camera has it, before any script: the shapes of the focus box and of the frames,
 * and of what was laid out ahead that which fits.
 */
export function homeStyle(head: AtlasHead): string {
  const focus = cornersOf(head.focus);
  const shapes = { "focus-aspect": sheetOf(focus, focus, 1).width, ...homeShapesOf(head) };
  const root = Object.entries(shapes).map(([name, value]) => `--${name}:${Math.round(value * 1e6) / 1e6};`);
  return [
    `:root{${root.join("")}}`,
    ...(["tiny", "small"] as const).map((it) => hiding(`(width>=${endOf[it]}px) and (height>=${endOf[it]}px)`, ` .${it}`)),
    ...Object.values(boxSizes)
      .flat()
      .map((it) => hiding(`(width<${it}px) or (height<${it}px)`, ` .s${it}`)),
    ...broadFrom.map((it) => hiding(`(aspect-ratio<${it / 100})`, ` .a${it}`)),
    ...flatUpTo.map((it) => hiding(`(aspect-ratio>${it / 100})`, ` .f${it}`)),
    hiding(`(aspect-ratio<${outermost.slim / 100}) or (aspect-ratio>${outermost.flat / 100})`, ""),
  ].join("\n");
}

function hiding(condition: string, name: string): string {
  return `@container stage ${condition}{.overlay.fitted${name}{display:none}}`;
}
