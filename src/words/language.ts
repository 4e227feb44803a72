/** The language of every sentence of the atlas, as HTML names it, and the direction it is written in. */
export const language = { lang: "en", dir: "ltr" } as const;
