import type { Counted } from "../../../domain/quantity.ts";

/**
 * The nouns of people in forces, after the adjectives that go before them, but not whose forces they are: that is put first, unless the
 * words already say it.
 */
function patternOf(nouns: readonly string[]): RegExp {
  const noun = `(?:military )?(?:${nouns.join("|")})s?`;
  return new RegExp(`(?<![-\\p{L}])(\\p{L}+-(?:backed|led|controlled|supported) )?(${noun})\\b(?!-)`, "iu");
}

/** Nouns too general to follow an adjective: “Russian people” would not mean people in Russian forces. */
const plain = /^(?:people|persons?|m[ae]n|wom[ae]n)$/;

/**
 * What is counted, and in whose forces: the first of its nouns that the words of the figure have (“servicemen”, “technicians”), in the first
 * text that has one; else its plain noun.
 */
export function namedAs({ many, named }: Pick<Counted, "many" | "named">, forces: string, words: readonly string[]): string {
  const pattern = named && patternOf(named);
  const [, side = "", noun] = words.map((it) => pattern?.exec(it)).find(Boolean) ?? [];
  const said = noun?.toLowerCase() ?? many;
  if (side !== "" || forces === "") return side + said;
  return plain.test(said) ? `${said} in ${forces} forces` : `${forces} ${said}`;
}

/** The words after a number as far as they describe what is counted. */
const describing = (words: string) => words.split(/[\d,.;:(]|\b(?:and|at|by|for|from|in|near|on|that|to|who|with)\b/)[0] ?? "";

/** How what is counted is called. */
export const namingTexts = () => ({ naming: { namedAs, describing } });
