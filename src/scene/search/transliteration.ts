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

/** Replaces Russian and Ukrainian letters in a lower-case, composed text with Latin ones; others are kept. */
export function latinOf(text: string): string {
  return text.replaceAll(/[\u0400-\u04ff]/g, (letter) => letters.get(letter) ?? letter);
}

/** Cyrillic words that would transliterate to an unrelated English word. */
export const translated: ReadonlyMap<string, string> = new Map([["море", "sea"]]);
