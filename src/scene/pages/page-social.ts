import type { Atlas } from "../../domain/atlas.ts";
import { chartWords } from "../../words/sheet/chart.ts";
import { type Chart, chartOf } from "../chart/chart.ts";
import type { Scene } from "../scene.ts";
import { mapSocial, type Social } from "./social.ts";

/** The text of a page's picture, of its chart or its map. */
export function socialOf(atlas: Atlas, scene: Scene): Social {
  return scene.view.show === "figures" ? chartSocial(chartOf(atlas, scene)) : mapSocial(atlas, scene);
}

/** The text of a chart's picture. */
export function chartSocial({ heading, notes, rows }: Chart): Social {
  return {
    headline: heading,
    below: notes.length === 0 ? [chartWords.counted(rows.length)] : notes,
    numbers: [],
    speaking: [],
    count: rows.length,
    text: chartWords.cardText(heading, rows.length),
  };
}
