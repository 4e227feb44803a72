import type { Field } from "./field.ts";

/**
 * A field whose value is one of some words, under the same name in the View and in an address. The word meant where an address has none is
 * never in a View.
 */
export function oneOf<Name extends string, Word extends string, Default extends Word = never>(
  name: Name,
  words: readonly Word[],
  byDefault?: Default,
) {
  return {
    name,
    key: name,
    parse: (text, _atlas, drop) => {
      if (!isAmong(words, text)) return drop(text, "unknown");
      return text === byDefault ? undefined : (text as Exclude<Word, Default>);
    },
    print: (word) => word,
  } satisfies Field<Name, Exclude<Word, Default>>;
}

/** A field whose value is any number of words, in an address in the order given here; none admits everything. */
export function someOf<Name extends string, Word extends string>(name: Name, key: string, words: readonly Word[]) {
  return {
    name,
    key,
    empty: [] as readonly Word[],
    parse: (text, _atlas, drop) => {
      const given = text.split(",").filter((it) => it !== "");
      for (const it of given) if (!isAmong(words, it)) drop(it, "unknown");
      return words.filter((it) => given.includes(it));
    },
    print: (chosen) => words.filter((it) => chosen.includes(it)).join(","),
  } satisfies Field<Name, readonly Word[]>;
}

function isAmong<Word extends string>(words: readonly Word[], text: string): text is Word {
  return words.some((it) => it === text);
}
