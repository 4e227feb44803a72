import type { Locale } from "../locale.ts";

const letters = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** Small numbers as words. */
export function inLetters({ number }: Locale, value: number): string {
  return letters[value] ?? number(value);
}
