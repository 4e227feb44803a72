import type { Occasion } from "../../../domain/atlas.ts";
import { generalOccasions } from "../../../domain/vocabulary.ts";

/** English names of the occasions on which things are said in any atlas. */
const names: Readonly<Record<(typeof generalOccasions)[number], string>> = {
  "own-document": "own document",
  speech: "speech",
  interview: "interview",
  "press-conference": "press conference",
  briefing: "briefing",
  readout: "readout",
  notice: "notice",
  "imagery-analysis": "analysis of images",
  narration: "news report",
};

/** The occasions of an atlas: the general ones, save those it names itself, and then its own. */
export function occasionsWith(atlasOccasions: readonly Occasion[]): readonly Occasion[] {
  const general = generalOccasions.map((id): Occasion => ({ id, name: names[id] }));
  return [...general.filter(({ id }) => atlasOccasions.every((it) => it.id !== id)), ...atlasOccasions];
}
