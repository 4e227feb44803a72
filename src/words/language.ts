/** The language of all texts of the atlas, as a BCP 47 tag for HTML, and its writing direction. */
export const language = { lang: "en", dir: "ltr" } as const;
