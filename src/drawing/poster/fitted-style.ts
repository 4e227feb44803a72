import type { AtlasHead } from "../../domain/atlas.ts";
import { freeBoxOf, homeShapesOf, type Medium, narrowBelow } from "../../scene/camera/camera.ts";
import { homeSightOf, type Sight } from "../../scene/camera/sight.ts";
import { almost, type DesignSet, designsOf } from "../../scene/layout/design.ts";
import { sheetOf } from "./poster.ts";

const kinds: readonly Sight["kind"][] = ["home", "region", "claim"];

/**
 * The style sheet with which a page shows its map as the camera has it, before any script: which part of the frame is free, and of what
 * was laid out ahead that which fits.
 */
export function fittedStyle(head: AtlasHead): string {
  const { box } = homeSightOf(head);
  return [
    `:root{--aspect:${short(sheetOf(box, box, 1).width)}}`,
    ...(["page", "embed"] as const).flatMap((medium) => kinds.flatMap((kind) => freeRules(head, kind, medium))),
    ".ahead{display:none}",
    ...designRules("home", homeSightOf(head)),
  ].join("\n");
}

/** The same for a page that looks at something else: the shape of what it shows, and which of its designs fits. */
export function sightStyle(sight: Sight, set: DesignSet): string {
  return [`:root{--aspect:${short(sheetOf(sight.box, sight.box, 1).width)}}`, ...designRules(set, sight)].join("");
}

/** The free box of a kind of picture, in wide frames and in narrow ones; where home would look beyond the ground its room is larger than the frame. */
function freeRules(head: AtlasHead, kind: Sight["kind"], medium: Medium): readonly string[] {
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

/** Of a set of designs the last that fits is shown; those for phones on phones only. What each fits depends on what is looked at. */
function designRules(set: DesignSet, sight: Sight): readonly string[] {
  return designsOf(set, sight).map(({ id, width, height, isNarrow, shapes }) => {
    const conditions = [
      `(width>=${short(isNarrow ? width : Math.max(width, narrowBelow))}px)`,
      `(height>=${short(height)}px)`,
      ...(isNarrow ? [`(width<${narrowBelow}px)`] : []),
      ...(shapes.least > 0 ? [`(aspect-ratio>=${short(shapes.least - almost)})`] : []),
      ...(Number.isFinite(shapes.most) ? [`(aspect-ratio<=${short(shapes.most + almost)})`] : []),
    ];
    return `@container stage ${conditions.join(" and ")}{.ahead[class*="${set}-"]{display:none}.ahead.${id}{display:inline}}`;
  });
}

function short(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}
