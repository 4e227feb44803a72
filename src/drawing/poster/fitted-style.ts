import type { AtlasHead } from "../../domain/atlas.ts";
import { freeBoxOf, homeShapesOf, type Medium, narrowBelow } from "../../scene/camera/camera.ts";
import { type Extent, homeExtentOf } from "../../scene/camera/extent.ts";
import { almost, type DesignSet, designsOf, legendFrames } from "../../scene/layout/design.ts";
import { surfaceOf } from "./poster.ts";

const kinds: readonly Extent["kind"][] = ["home", "region", "claim"];

/**
 * The style sheet that fits a page's map to its frame before any script runs: which part of the frame is free, and which of the prepared
 * layouts to show. Embeds have no map of a page's, and name their layouts themselves.
 */
export function fittedStyle(head: AtlasHead, isEmbed: boolean): string {
  const { box } = homeExtentOf(head);
  return [
    `:root{--aspect:${short(surfaceOf(box, box, 1).width)}}`,
    ...(isEmbed ? (["embed"] as const) : (["page", "embed"] as const)).flatMap((medium) =>
      kinds.flatMap((kind) => freeRules(head, kind, medium)),
    ),
    ".ahead{display:none}",
    ...(isEmbed ? [] : designRules("home", homeExtentOf(head))),
  ].join("\n");
}

/** The same for a page, or the part of one that a selector finds, with another subject: its aspect ratio, and which of its designs fits. */
export function extentStyle(extent: Extent, set: DesignSet, part?: string): string {
  const aspect = `${part ?? ":root"}{--aspect:${short(surfaceOf(extent.box, extent.box, 1).width)}}`;
  return [aspect, ...designRules(set, extent, part === undefined ? "" : `${part} `)].join("");
}

/**
 * The free box for a kind of subject, in wide and narrow frames; if the home view would reach past the drawn ground, the map is made larger
 * than the frame.
 */
function freeRules(head: AtlasHead, kind: Extent["kind"], medium: Medium): readonly string[] {
  const rule = (isNarrow: boolean) => {
    const free = freeBoxOf(kind, medium, isNarrow);
    const [left, top, right, bottom] = free;
    const { slimmest, flattest } = kind === "home" ? homeShapesOf(head, free) : { slimmest: 0, flattest: 1e3 };
    const names = { left, top, across: right - left, down: bottom - top, slimmest, flattest };
    return `.${kind}-${medium}{${Object.entries(names)
      .map(([name, value]) => `--free-${name}:${short(value)}`)
      .join(";")}}`;
  };
  return [rule(false), `@container stage (width<${narrowBelow}px){${rule(true)}}`];
}

/** Shows the last design of a set that fits; phone designs only on phones. Which frames a design fits depends on the subject. */
function designRules(set: DesignSet, extent: Extent, within = ""): readonly string[] {
  return designsOf(set, extent).map(({ id, width, height, isNarrow, shapes, hasLegend }) => {
    const conditions = [
      `(width>=${short(isNarrow ? width : Math.max(width, narrowBelow))}px)`,
      `(height>=${short(height)}px)`,
      ...(isNarrow ? [`(width<${narrowBelow}px)`] : []),
      ...(shapes.least > 0 ? [`(aspect-ratio>=${short(shapes.least - almost)})`] : []),
      ...(hasLegend ? [legendCondition] : []),
      ...(Number.isFinite(shapes.most) ? [`(aspect-ratio<=${short(shapes.most + almost)})`] : []),
    ];
    return `@container stage ${conditions.join(" and ")}{${within}.ahead[class*="${set}-"]{display:none}${within}.ahead.${id}{display:inline}}`;
  });
}

/** Holds for the frames that have the legend on their map. */
const { width: leastWidth, height: leastHeight, flat } = legendFrames;
const legendCondition = `(width>=${leastWidth}px) and ((height>=${leastHeight}px) or ((width>=${flat.width}px) and (height>=${flat.height}px) and (aspect-ratio>=${flat.shape})))`;

function short(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}
