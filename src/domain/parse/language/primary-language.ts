/** The language of an atlas that names none. */
export const usualLanguage = "en";

/** The language of a tag, without its script and region. */
export function primaryLanguageOf(tag: string): string {
  return new Intl.Locale(tag).language;
}
