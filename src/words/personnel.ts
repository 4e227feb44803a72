/** Nouns for members of forces as sources use them; in the singular if they form the plural with s. */
const withS =
  "person|soldier|fighter|militant|insurgent|rebel|marine|sailor|reservist|conscript|officer|instructor|advis[eo]r|technician|specialist|peacekeeper|observer|contractor|volunteer|(?:para)?trooper|service ?member";
const others = "(?:para)?troops|people|personnel|mercenar(?:y|ies)|(?:service ?|guards|militia)?(?:wo)?m[ae]n";

/** Also matches adjectives before the noun, but not whose forces they are: that is put first, unless the words already say it. */
const pattern = new RegExp(
  `(?<![-\\p{L}])(\\p{L}+-(?:backed|led|controlled|supported) )?((?:military )?(?:(?:${withS})s?|${others})|military)\\b(?!-)`,
  "iu",
);

/** Nouns too general to follow an adjective: “Russian people” would not mean people in Russian forces. */
const plain = /^(?:people|persons?|m[ae]n|wom[ae]n)$/;

/**
 * Who is counted, and in whose forces: takes the noun from the words the figure was given in (“servicemen”, “technicians”), using the first
 * text that has one; “troops” only if that is the word used, or if there is no noun.
 */
export function personnelOf(forces: string, words: readonly string[]): string {
  const [, side = "", noun = "troops"] = words.map((it) => pattern.exec(it)).find((it) => it !== null) ?? [];
  const said = noun.toLowerCase();
  if (side !== "" || forces === "") return side + said;
  return plain.test(said) ? `${said} in ${forces} forces` : `${forces} ${said}`;
}
