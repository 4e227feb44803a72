import { numerals, type SpokenNumerals } from "./language/numerals.ts";

/** Reads numbers as people write and say them, to check that a figure appears in the wording it was taken from. */

const thousands = "(?:[,.'’\\u00a0\\u2009\\u202f ]\\d{3})+(?!\\d)";
const digits = new RegExp(`\\d{1,3}${thousands}(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)?`, "gu");

const languages = [...numerals.values()];

/** Words that multiply the number before them, in any of the languages. */
const scales = [1e3, 1e6, 1e9].map((value, index) => {
  const words = languages.map((it) => it.scales[index]).join("|");
  return [new RegExp(`^[\\s\\u00a0-]*(?:${words})`, "iu"), value] as const;
});
const connectors = ["-", "–", "—", ...languages.flatMap((it) => it.connectors)].join("|");
const connector = new RegExp(`^[\\s\\u00a0]*(?:${connectors})[\\s\\u00a0]*$`, "iu");

/**
 * Every number that can be read in `words`: digits with commas, points, spaces, thin spaces or apostrophes between thousands, a decimal
 * part, a following "thousand" or "million" (applied to both ends of "28-30 thousand"), and number words of languages
 * that have them in their numerals ("two", "twenty-eight thousand", "a dozen"). "Thousands" and "tens of thousands" give no number.
 */
export function figuresIn(words: string): readonly number[] {
  return [
    ...writtenFigures(words),
    ...languages.flatMap(({ spoken }) => (spoken === undefined ? [] : spokenFigures(words, spoken))),
  ];
}

function writtenFigures(words: string): readonly number[] {
  const found = [...words.matchAll(digits)];
  let scaleAfter = 1;
  return found.reverse().map((match, index) => {
    const [written] = match;
    const rest = words.slice(match.index + written.length);
    const next = found[index - 1];
    const between = next && words.slice(match.index + written.length, next.index);
    const scale = scales.find(([pattern]) => pattern.test(rest))?.[1];
    scaleAfter = scale ?? (between !== undefined && connector.test(between) ? scaleAfter : 1);
    return valueOf(written) * scaleAfter;
  });
}

function valueOf(written: string): number {
  const [whole = written] = new RegExp(`^\\d{1,3}${thousands}`, "u").exec(written) ?? [/^\d+/.exec(written)?.[0]];
  const decimals = written.slice(whole.length).replace(/[.,]/, "");
  return Number(`${whole.replace(/\D/g, "")}.${decimals || "0"}`);
}

function spokenFigures(words: string, spoken: SpokenNumerals): readonly number[] {
  const { multiples, articles, joiner, wholes } = spoken;
  const figures: number[] = [];
  let total = 0;
  let current: number | undefined;
  let before = "";

  function finish(): void {
    if (current !== undefined || total > 0) figures.push(total + (current ?? 0));
    total = 0;
    current = undefined;
  }

  for (const word of words.toLowerCase().match(/\p{L}+|[.,;:()]/gu) ?? []) {
    const multiple = multiples.get(word);
    const small = smallOf(word, spoken);
    if (small !== undefined) {
      if (current !== undefined && !continues(current, small)) finish();
      current = (current ?? 0) + small;
    } else if (multiple !== undefined && (current !== undefined || articles.includes(before))) {
      if (multiple > 100) [total, current] = [total + (current ?? 1) * multiple, undefined];
      else current = (current ?? 1) * multiple;
    } else if (word !== joiner || !multiples.has(before)) {
      finish();
      const whole = wholes.get(word);
      if (whole !== undefined) figures.push(whole);
    }
    before = word;
  }
  finish();
  return figures;
}

function smallOf(word: string, { units, tens }: SpokenNumerals): number | undefined {
  const unit = units.indexOf(word);
  if (unit >= 0) return unit;
  const ten = tens.indexOf(word);
  return ten >= 0 ? (ten + 1) * 10 : undefined;
}

/** Whether a number word continues the one before it: "twenty" and "eight", "two hundred" and "six". */
function continues(current: number, next: number): boolean {
  return current % 100 === 0 ? current > 0 : current % 10 === 0 && current % 100 >= 20 && next < 10 && next > 0;
}
