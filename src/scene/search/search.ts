import MiniSearch, { type SearchOptions } from "minisearch";
import type { Atlas } from "../../domain/atlas.ts";
import type { StatementId } from "../../domain/statement.ts";
import type { Finder } from "../filters.ts";
import { textsOf } from "./document.ts";
import { keyOf, keysOf, partsOf, wordsIn } from "./key.ts";

/** Statements that hold the words searched for, and the keys of the words by which they do. */
export type Found = { readonly statements: ReadonlySet<StatementId>; readonly keys: ReadonlySet<string> };

/** Finds statements by words: all of them have to be there, those within quotation marks one after the other. */
export type Search = (words: string) => Found;

const nothing: Found = { statements: new Set(), keys: new Set() };

/** Shortest keys that may stand for the beginning of a word, and that may have one or two wrong letters. */
const [leastBeginning, leastWrong, leastTwiceWrong] = [3, 4, 7];

/**
 * How a key is looked for, in turn, until something is found: as it is or as the beginning of a word, then with wrong letters. A word
 * that some record holds is never taken for a misspelt one.
 */
function waysFor({ length }: string): readonly SearchOptions[] {
  return [
    { prefix: length >= leastBeginning },
    { prefix: true },
    ...(length >= leastWrong ? [{ fuzzy: 1 }] : []),
    ...(length >= leastTwiceWrong ? [{ fuzzy: 2 }] : []),
  ];
}

/** The search as a filter of the scene. */
export function finderOf(atlas: Atlas): Finder {
  return (words) => searchOf(atlas)(words).statements;
}

const remembered = new WeakMap<Atlas, Search>();

/** The search over every statement of an atlas; its index is made once per atlas. */
export function searchOf(atlas: Atlas): Search {
  const search = remembered.get(atlas) ?? createSearch(atlas);
  remembered.set(atlas, search);
  return search;
}

function createSearch(atlas: Atlas): Search {
  const index = new MiniSearch<{ readonly id: StatementId; readonly text: string }>({
    fields: ["text"],
    tokenize: (text) => wordsIn(text).flatMap((it) => keysOf(it.text)),
    processTerm: (key) => key,
  });
  const documents = atlas.statements.map((it) => ({ id: it.id, text: textsOf(atlas, it).join("\n") }));
  index.addAll(documents);
  const lineOf = new Map(documents.map((it) => [it.id, keyLine(it.text)]));

  const findKey = (key: string, way: SearchOptions): Found => {
    const results = index.search(key, { ...way, tokenize: (text) => [text] });
    return { statements: new Set(results.map((it) => String(it.id))), keys: new Set(results.flatMap((it) => it.terms)) };
  };
  const holding = ({ statements, keys }: Found, line: string): Found => ({
    statements: new Set([...statements].filter((id) => lineOf.get(id)?.includes(line))),
    keys,
  });
  /** What a hyphen or a point holds together, written apart; that is no reason to mark its parts wherever they stand. */
  const findApart = (word: string): Found => {
    const parts = partsOf(word).map(keyOf);
    if (parts.length < 2) return nothing;
    return { ...holding(parts.map((it) => findKey(it, {})).reduce(both), keyLine(parts.join(" "))), keys: new Set() };
  };
  const findWord = (word: string): Found => {
    const key = keyOf(word);
    const apart = findApart(word);
    const ways = key === "" ? [] : apart.statements.size > 0 ? waysFor(key).slice(0, 1) : waysFor(key);
    for (const way of ways) {
      const found = findKey(key, way);
      if (found.statements.size > 0) return either(found, apart);
    }
    return apart;
  };
  return (words) => {
    const found = wordsIn(words).map((it) => findWord(it.text));
    if (found.length === 0) return nothing;
    const phrases = [...words.matchAll(/["“„«]([^"“”„«»]+)["”“»]/g)].map((it) => keyLine(it[1] ?? ""));
    return phrases.reduce(holding, found.reduce(both));
  };
}

/** The keys of a text one after the other, a space around each. */
function keyLine(text: string): string {
  return ` ${wordsIn(text)
    .map((it) => keyOf(it.text))
    .join(" ")} `;
}

function either(a: Found, b: Found): Found {
  return { statements: new Set([...a.statements, ...b.statements]), keys: new Set([...a.keys, ...b.keys]) };
}

function both(a: Found, b: Found): Found {
  return {
    statements: new Set([...a.statements].filter((it) => b.statements.has(it))),
    keys: new Set([...a.keys, ...b.keys]),
  };
}
