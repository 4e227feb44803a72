import type { Field, Recorded } from "./field.ts";

/** Words, or those that an atlas has. */
type WordsOf<Word extends string> = readonly Word[] | ((atlas: Recorded) => readonly Word[]);

function wordsIn<Word extends string>(words: WordsOf<Word>, atlas: Recorded): readonly Word[] {
  return typeof words === "function" ? words(atlas) : words;
}

/**
 * A field whose value is one of some words, under the same name in the View and in an address. The word meant where an address has none is
 * never in a View.
 */
export function oneOf<Name extends string, Word extends string, Default extends Word = never>(
  name: Name,
  words: WordsOf<Word>,
  byDefault?: Default | ((atlas: Recorded) => Word | undefined),
) {
  return {
    name,
    key: name,
    parse: (text, atlas, drop) => {
      if (!wordsIn(words, atlas).some((it) => it === text)) return drop(text, "unknown");
      const usual = typeof byDefault === "function" ? byDefault(atlas) : byDefault;
      return text === usual ? undefined : (text as Exclude<Word, Default>);
    },
    print: (word) => word,
  } satisfies Field<Name, Exclude<Word, Default>>;
}

/** A field whose value is any number of words, kept in the order given here; none admits everything. */
export function someOf<Name extends string, Word extends string>(name: Name, key: string, words: WordsOf<Word>) {
  return {
    name,
    key,
    empty: [] as readonly Word[],
    parse: (text, atlas, drop) => {
      const given = text.split(",").filter((it) => it !== "");
      const known = wordsIn(words, atlas);
      for (const it of given) if (!known.some((word) => word === it)) drop(it, "unknown");
      return known.filter((it) => given.includes(it));
    },
    print: (chosen) => (typeof words === "function" ? chosen : words.filter((it) => chosen.includes(it))).join(","),
  } satisfies Field<Name, readonly Word[]>;
}
