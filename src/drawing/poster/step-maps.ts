import type { Atlas } from "../../domain/atlas.ts";
import type { Ground } from "../../scene/layout/label.ts";
import type { GlyphWidths } from "../../scene/layout/text-width.ts";
import { pathTo } from "../../scene/page-path.ts";
import { pagePalette } from "../../scene/palette.ts";
import { namedCounts } from "../../scene/scene.ts";
import type { ToldStep } from "../../scene/story/told.ts";
import type { Words } from "../../words/words.ts";
import type { Detail } from "../detail.ts";
import { extentStyle } from "./fitted-style.ts";
import { drawStepPosters } from "./step-posters.ts";

/** The maps of steps: what they share, each step's own, and the style sheet that fits each to its frame. */
export type StepMaps = { readonly shared: string; readonly posters: readonly string[]; readonly style: string };

/** What maps of steps are drawn from. */
export type StepMapInputs = {
  readonly atlas: Atlas;
  readonly ground: Ground;
  readonly glyphWidths: GlyphWidths;
  readonly detail: Detail;
};

/** Draws the maps of some steps; `base` is the path from their page to the site's root. */
export function stepMapsOf(words: Words, inputs: StepMapInputs, steps: readonly ToldStep[], base: string): StepMaps {
  const { atlas, ground, glyphWidths, detail } = inputs;
  const { shared, posters } = drawStepPosters(words, {
    head: atlas.head,
    scenes: steps.map((it) => it.scene),
    detail,
    ground,
    glyphWidths,
    palette: pagePalette,
    linkOf: (region) => base + pathTo("regions/", region),
    nameOf: (name, statements, speaking) => words.common.regionCounts(name, statements, namedCounts(atlas, speaking)),
  });
  const style = steps.map(({ scene, number }) => extentStyle(scene.extent, "story", `#map-${number}`)).join("");
  return { shared, posters, style };
}
