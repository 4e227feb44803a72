import type { Wording } from "../../../domain/quantity.ts";

/** Whose words a figure or a place is given in. */
const wordings: Readonly<Record<Wording, (publisher: string) => string>> = {
  speaker: () => "in the speaker’s own words",
  translation: () => "in translation",
  source: (publisher) => `in the words of ${publisher}`,
  table: (publisher) => `from a table (${publisher})`,
};

type AsSaid = { readonly text: string; readonly wording: Wording; readonly publisher: string };

/** Whose words the figures of a statement are given in, in a sentence; nothing where there are none. */
function wordingOf(figures: readonly AsSaid[]): string | undefined {
  const [first, ...others] = [...new Set(figures.map((it) => wordings[it.wording](it.publisher)))];
  if (first === undefined) return undefined;
  if (others.length === 0) return `${figures.length === 1 ? "Figure" : "Figures"} ${first}.`;
  return `Figures: ${figures.map((it) => `“${it.text}” ${wordings[it.wording](it.publisher)}`).join("; ")}.`;
}

/** Whose words things are given in. */
export const asSaidTexts = () => ({ asSaid: { wordingOf } });
