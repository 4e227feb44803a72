/**
 * Greek by ELOT 743 (1982; ISO 843), of which a key keeps no more than of Cyrillic: υ and η are i, as they are said. Two letters for one
 * sound come first.
 */
const greek = new Map(
  Object.entries({
    ου: "ou",
    γγ: "ng",
    γξ: "nx",
    γχ: "nch",
    α: "a",
    β: "v",
    γ: "g",
    δ: "d",
    ε: "e",
    ζ: "z",
    η: "i",
    θ: "th",
    ι: "i",
    κ: "k",
    λ: "l",
    μ: "m",
    ν: "n",
    ξ: "x",
    ο: "o",
    π: "p",
    ρ: "r",
    σ: "s",
    ς: "s",
    τ: "t",
    υ: "y",
    φ: "f",
    χ: "ch",
    ψ: "ps",
    ω: "o",
  }),
);

const greekLetter = /[\u0370-\u03ff\u1f00-\u1fff]/;
const greekSounds = new RegExp([...greek.keys()].join("|"), "g");

/** Greek letters in Latin ones: the accents fall, and υ after α, ε or η is v or, before a voiceless sound or at the end, f. */
function latinOfGreek(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll("υ\u0308", "y")
    .replaceAll(/[\u0300-\u036f]/g, "")
    .replace(/^μπ/, "b")
    .replaceAll(/(?<=[αεη])υ(?=[θκξπσςτφχψ]|$)/g, "f")
    .replaceAll(/(?<=[αεη])υ/g, "v")
    .replaceAll(greekSounds, (sound) => greek.get(sound) ?? sound);
}

/**
 * Transliterates Cyrillic to Latin, following the system of Ukraine's Cabinet of Ministers (resolution 55 of 2010) and BGN/PCGN for Russian
 * (1947) where they agree. Where they differ in y and i, either works, since a key only has i; г becomes g, and names that English writes
 * with h are among an atlas’s spellings. Soft and hard signs are dropped.
 */
const letters = new Map(
  Object.entries({
    а: "a",
    б: "b",
    в: "v",
    г: "g",
    ґ: "g",
    д: "d",
    е: "e",
    ё: "e",
    є: "ie",
    ж: "zh",
    з: "z",
    и: "i",
    і: "i",
    ї: "i",
    й: "i",
    к: "k",
    л: "l",
    м: "m",
    н: "n",
    о: "o",
    п: "p",
    р: "r",
    с: "s",
    т: "t",
    у: "u",
    ў: "u",
    ф: "f",
    х: "kh",
    ц: "ts",
    ч: "ch",
    ш: "sh",
    щ: "shch",
    ъ: "",
    ы: "i",
    ь: "",
    э: "e",
    ю: "iu",
    я: "ia",
  }),
);

/** Replaces Russian, Ukrainian and Greek letters in a lower-case, composed word with Latin ones; others are kept. */
export function latinOf(text: string): string {
  const word = greekLetter.test(text) ? latinOfGreek(text) : text;
  return word.replaceAll(/[\u0400-\u04ff]/g, (letter) => letters.get(letter) ?? letter);
}

/** Cyrillic words that would transliterate to an unrelated English word. */
export const translated: ReadonlyMap<string, string> = new Map([["море", "sea"]]);
