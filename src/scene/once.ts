import type { Atlas } from "../domain/atlas.ts";
import type { Edition } from "../words/edition.ts";
import type { Locale } from "../words/locale.ts";
import type { Words } from "../words/words.ts";

/** A function that works out its answer once for each object, when first asked, and remembers it as long as the object lives. */
export function oncePer<Key extends object, Made extends object | string>(make: (key: Key) => Made): (key: Key) => Made {
  const remembered = new WeakMap<Key, Made>();
  return (key) => {
    const known = remembered.get(key) ?? make(key);
    remembered.set(key, known);
    return known;
  };
}

/** The same for texts that come again and again, such as words: all answers are kept. */
export function oncePerText<Made>(make: (text: string) => Made): (text: string) => Made {
  const remembered = new Map<string, Made>();
  return (text) => {
    const known = remembered.get(text);
    if (known !== undefined || remembered.has(text)) return known as Made;
    const made = make(text);
    remembered.set(text, made);
    return made;
  };
}

/** An object of which each part is made when it is first read, and then kept. */
export function lazy<Whole extends object>(makers: { readonly [Part in keyof Whole]-?: () => Whole[Part] }): Whole {
  const lazyObject = {} as Whole;
  for (const part of Object.keys(makers) as (keyof Whole)[]) {
    const get = () => {
      const value = makers[part]();
      Object.defineProperty(lazyObject, part, { value });
      return value;
    };
    Object.defineProperty(lazyObject, part, { get, configurable: true, enumerable: true });
  }
  return lazyObject;
}

/** The same for what is said of an atlas: once for each, in each language. */
export function oncePerEdition<Language extends Words, Made extends object | string>(
  make: (edition: Edition<Language>) => Made,
): (edition: Edition<Language>) => Made {
  const remembered = oncePer((_atlas: Atlas) => new WeakMap<Locale, Made>());
  return (edition) => {
    const { atlas, words } = edition;
    const inLanguages = remembered(atlas);
    const known = inLanguages.get(words.locale) ?? make(edition);
    inLanguages.set(words.locale, known);
    return known;
  };
}
