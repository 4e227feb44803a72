import type { Edition } from "../../words/edition.ts";
import type { SocialWords } from "../../words/words.ts";
import { type Chart, chartOf } from "../chart/chart.ts";
import type { Scene } from "../scene.ts";
import { mapSocial, type Social } from "./social.ts";

/** The text of a page's picture, of its chart or its map. */
export function socialOf({ atlas, words }: Edition<SocialWords>, scene: Scene): Social {
  return scene.view.show === "figures"
    ? chartSocial(words, chartOf({ atlas, words }, scene))
    : mapSocial({ atlas, words }, scene);
}

/** The text of a chart's picture. */
export function chartSocial(words: SocialWords, { heading, notes, rows }: Chart): Social {
  return {
    headline: heading,
    below: notes.length === 0 ? [words.chart.counted(rows.length)] : notes,
    numbers: [],
    speaking: [],
    count: rows.length,
    text: words.chart.cardText(heading, rows.length),
  };
}
