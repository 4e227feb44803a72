import MiniSearch, { type SearchOptions } from "minisearch";
import type { Atlas } from "../../domain/atlas.ts";
import type { StatementId } from "../../domain/statement.ts";
import type { Finder } from "../filters.ts";
import { textsOf } from "./document.ts";
import { beginningKeyOf, createKeys, isNumber, isUnfinished, type Keys, keyOf, partsOf, wordsIn } from "./key.ts";

/** Statements that contain the words, and the keys of the words that matched. */
export type Found = { readonly statements: ReadonlySet<StatementId>; readonly keys: ReadonlySet<string> };

/** Finds statements by words: all must occur, and those in quotation marks in sequence. */
export type Search = (words: string) => Found;

/** How many statements are indexed in one go. */
const pieceSize = 8;

const nothing: Found = { statements: new Set(), keys: new Set() };

/** Minimum length of keys that match as the beginning of a word, and of those that may have one typo or two. */
const [leastBeginning, leastSlip, leastTwoSlips] = [3, 4, 7];

/** The search as a filter of the scene. */
export function finderOf(atlas: Atlas): Finder {
  return (words) => searchOf(atlas)(words).statements;
}

const remembered = new WeakMap<Atlas, Search>();

/** A search over every statement in an atlas; its index is built once per atlas. */
export function searchOf(atlas: Atlas): Search {
  const search = remembered.get(atlas) ?? createSearch(atlas);
  remembered.set(atlas, search);
  return search;
}

/** The same, indexed a few statements at a time, so that the page can answer its reader in between. */
export async function searchInPiecesOf(atlas: Atlas): Promise<Search> {
  const known = remembered.get(atlas);
  if (known) return known;
  const parts = partsOfSearch(atlas);
  await parts.index.addAllAsync(parts.documents, { chunkSize: pieceSize });
  const search = searchWith(parts);
  remembered.set(atlas, search);
  return search;
}

function createSearch(atlas: Atlas): Search {
  const parts = partsOfSearch(atlas);
  parts.index.addAll(parts.documents);
  return searchWith(parts);
}

/** What is indexed of a statement. */
type Document = { readonly id: StatementId; readonly text: string };

type SearchParts = {
  readonly index: MiniSearch<Document>;
  readonly documents: readonly Document[];
  readonly spellingsOf: Keys["spellingsOf"];
};

function partsOfSearch(atlas: Atlas): SearchParts {
  const { keysOf, spellingsOf } = createKeys(atlas.spellings);
  const index = new MiniSearch<Document>({
    fields: ["text"],
    tokenize: (text) => wordsIn(text).flatMap((it) => keysOf(it.text)),
    processTerm: (key) => key,
  });
  return { index, documents: atlas.statements.map((it) => ({ id: it.id, text: textsOf(atlas, it).join("\n") })), spellingsOf };
}

function searchWith({ index, documents, spellingsOf }: SearchParts): Search {
  const textOf = new Map(documents.map((it) => [it.id, it.text]));
  const lineOf = (id: StatementId) => keyLine(textOf.get(id) ?? "");

  const findKey = (key: string, way: SearchOptions = {}): Found => {
    const results = index.search(key, { ...way, tokenize: (text) => [text] });
    return { statements: new Set(results.map((it) => String(it.id))), keys: new Set(results.flatMap((it) => it.terms)) };
  };
  const findAny = (keys: readonly string[], way: SearchOptions = {}): Found =>
    keys.map((it) => findKey(it, way)).reduce(either, nothing);
  /** A word, or the beginning of one if it is long enough. */
  const findWhole = (keys: readonly string[]): Found =>
    either(
      findAny(keys),
      findAny(
        keys.filter((it) => it.length >= leastBeginning),
        { prefix: true },
      ),
    );
  const holding = ({ statements, keys }: Found, line: string): Found => ({
    statements: new Set([...statements].filter((id) => lineOf(id).includes(line))),
    keys,
  });
  /** Finds the parts of a joined word written separately, without marking the parts wherever they occur. */
  const findPartsOf = (word: string): Found => {
    const parts = partsOf(word).map(keyOf);
    if (parts.length < 2) return nothing;
    return { ...holding(parts.map((it) => findKey(it)).reduce(both), keyLine(parts.join(" "))), keys: new Set() };
  };
  /**
   * Ways to look a word up, tried until one finds something: as it is or as the beginning of another, then with typos: a wrong, missing or
   * extra letter, or two swapped. A word that occurs in a record is never treated as a misspelling.
   */
  const lookupsFor = (keys: readonly string[]): readonly (() => Found)[] => {
    const longer = (least: number) => keys.filter((it) => it.length >= least);
    return [
      () => findWhole(keys),
      () => findAny(keys, { prefix: true }),
      () => either(findAny(longer(leastSlip), { fuzzy: 1 }), findAny(longer(leastSlip).flatMap(swapped))),
      () => findAny(longer(leastTwoSlips), { fuzzy: 2 }),
    ];
  };
  /** Numbers allow no typos, which would give other numbers; the beginning of one in thousands matches from its first digit. */
  const numberLookupsFor = (number: string): readonly (() => Found)[] => {
    const keys = spellingsOf(number);
    const findBeginning = () => findKey(beginningKeyOf(number), { prefix: true });
    if (isUnfinished(number)) return [findBeginning];
    if (/[.,\s]/.test(number)) return [() => either(findAny(keys), findBeginning())];
    return [() => either(findWhole(keys), findBeginning()), () => findAny(keys, { prefix: true })];
  };
  const findWord = (word: string): Found => {
    const inParts = findPartsOf(word);
    const lookups = isNumber(word) ? numberLookupsFor(word) : lookupsFor(spellingsOf(word));
    for (const find of inParts.statements.size > 0 ? lookups.slice(0, 1) : lookups) {
      const found = find();
      if (found.statements.size > 0) return either(found, inParts);
    }
    return inParts;
  };
  return (words) => {
    const found = wordsIn(words).map((it) => findWord(it.text));
    if (found.length === 0) return nothing;
    const phrases = [...words.matchAll(/["“„«]([^"“”„«»]+)["”“»]/g)].map((it) => keyLine(it[1] ?? ""));
    return phrases.reduce(holding, found.reduce(both));
  };
}

/** A key with each pair of adjacent letters swapped in turn. */
function swapped(key: string): readonly string[] {
  return Array.from(
    { length: key.length - 1 },
    (_, at) => key.slice(0, at) + key.charAt(at + 1) + key.charAt(at) + key.slice(at + 2),
  );
}

/** The keys of a text in sequence, with a space around each. */
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
