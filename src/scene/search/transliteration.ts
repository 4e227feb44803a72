/**
 * Cyrillic letters in Latin ones. Where the system of Ukraine's Cabinet of Ministers (resolution 55 of 2010) and BGN/PCGN for Russian
 * (1947) agree, as they do; where they differ in y and i, either will do, since a key holds only i; г is g, and names that English writes
 * with h stand in the table of spellings. Signs of softness and hardness are left out.
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

/** A lower-case text in composed letters with its Russian and Ukrainian letters as Latin ones; others stay. */
export function latinOf(text: string): string {
  return text.replaceAll(/[\u0400-\u04ff]/g, (letter) => letters.get(letter) ?? letter);
}
