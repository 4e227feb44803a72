/** Nouns for people in forces, as the words of sources have them, in the singular where they take an s. */
const withS =
  "person|soldier|fighter|militant|insurgent|rebel|marine|sailor|reservist|conscript|officer|instructor|advis[eo]r|technician|specialist|peacekeeper|observer|contractor|volunteer|(?:para)?trooper|service ?member";
const others = "(?:para)?troops|people|personnel|mercenar(?:y|ies)|(?:service ?|guards|militia)?(?:wo)?m[ae]n";

/** With what is said of them that is not whose they are: whose forces are counted stands before, unless the words say it themselves. */
const pattern = new RegExp(
  `(?<![-\\p{L}])(\\p{L}+-(?:backed|led|controlled|supported) )?((?:military )?(?:(?:${withS})s?|${others})|military)\\b(?!-)`,
  "iu",
);

/** Of these nobody says “Russian people” who means those in Russian forces. */
const plain = /^(?:people|persons?|m[ae]n|wom[ae]n)$/;

/**
 * Who is counted, with whose forces: the noun of the words the figure was given in (“servicemen”, “technicians”), the first of them that
 * has one; “troops” only where that is the word, or where there is none.
 */
export function personnelOf(forces: string, words: readonly string[]): string {
  const [, side = "", noun = "troops"] = words.map((it) => pattern.exec(it)).find((it) => it !== null) ?? [];
  const said = noun.toLowerCase();
  if (side !== "" || forces === "") return side + said;
  return plain.test(said) ? `${said} in ${forces} forces` : `${forces} ${said}`;
}
