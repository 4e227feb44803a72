import type { Voice } from "../../../domain/actor.ts";
import { problemAt, type Records } from "../../../domain/parse/records.ts";
import type { Problem } from "../../../domain/problem.ts";
import { shapeNames } from "../../../domain/vocabulary.ts";
import { plainPalettes } from "../../../scene/colours.ts";
import type { PlainColour } from "../../../scene/palette.ts";
import { type Theme, themes } from "../../../scene/view.ts";
import { signedVoices } from "../voices.ts";
import { contrastOf, differenceOf, mixed, visions } from "./contrast.ts";

/** What voices' colours stand on, with the least contrast: words on paper and cards, bands and shapes on the ground (WCAG 2.2, 1.4.3 and 1.4.11). */
const grounds: readonly { readonly name: PlainColour; readonly least: number }[] = [
  { name: "paper", least: 4.5 },
  { name: "card", least: 4.5 },
  { name: "land", least: 3 },
  { name: "home", least: 3 },
  { name: "alliance", least: 3 },
  { name: "region", least: 3 },
  { name: "sea", least: 3 },
];

/** Colours nearer to each other than this look the same, or nearly; beyond it, shapes help. */
const leastDifference = 3;

/** Finds colours of voices, chosen or given by the program, that cannot be read or told apart. */
export function problemsOfColours({ voices: placed }: Records): readonly Problem[] {
  if (placed.length > shapeNames.length) return [];
  const voices = signedVoices(placed.map((it) => it.content));
  return placed.flatMap((record, index) => {
    const voice = voices[index];
    if (!voice) return [];
    const at = (theme: Theme, message: string) => problemAt(record, record.content.colour ? `colour.${theme}` : "id", message);
    return themes.flatMap((theme) => [
      ...faintOn(voice.colour[theme], theme).map((it) => at(theme, it)),
      ...likeOthers(voice, voices.slice(0, index), theme).map((it) => at(theme, it)),
    ]);
  });
}

/** The ground on which a colour is faintest, if it is too faint on one, in a sentence with a colour that would do on all. */
function faintOn(colour: string, theme: Theme): readonly string[] {
  const on = (one: string) =>
    grounds.map(({ name, least }) => ({ name, least, contrast: contrastOf(one, plainPalettes[theme][name]) }));
  const isFaint = ({ contrast, least }: ReturnType<typeof on>[number]) => contrast < least;
  const [worst] = on(colour)
    .filter(isFaint)
    .sort((a, b) => a.contrast / a.least - b.contrast / b.least);
  if (!worst) return [];
  const away = theme === "light" ? "#000000" : "#ffffff";
  const shades = Array.from({ length: 101 }, (_, share) => mixed(colour, away, share / 100));
  const enough = shades.find((one) => !on(one).some(isFaint)) ?? away;
  return [
    `${colour} on ${worst.name} in the ${theme} theme has a contrast of ${shortened(worst.contrast)} : 1, and needs ${worst.least} : 1 (${enough} would do)`,
  ];
}

/** Earlier voices with a colour that looks the same to some readers. */
function likeOthers({ colour }: Voice, earlier: readonly Voice[], theme: Theme): readonly string[] {
  return earlier.flatMap((other) => {
    const like = visions.find((it) => differenceOf(colour[theme], other.colour[theme], it) < leastDifference);
    return like === undefined
      ? []
      : [
          `${colour[theme]} looks like the colour of ${other.id}, ${other.colour[theme]}, with ${like} (make it lighter, darker or of another hue)`,
        ];
  });
}

/** A ratio rounded down, so that one that is too small does not look like one that is enough. */
function shortened(ratio: number): string {
  return String(Math.floor(ratio * 100) / 100);
}
