import { isInQuotation, type Statement, type StatementId } from "../../domain/statement.ts";
import type { Edition } from "../../words/edition.ts";
import { extentOf } from "../camera/extent.ts";
import { entryOf } from "../card/entry.ts";
import { atlasKnownOn } from "../clocks/known.ts";
import { filteredBy, traitsOf } from "../filters.ts";
import { mostWords, type PlaceWords, placeWordsOf } from "../on-map/place-words.ts";
import { regionStatesOf } from "../on-map/region-state.ts";
import { descriptionOf, type Scene, sceneOf } from "../scene.ts";
import type { View } from "../view.ts";

/** Letters of the longest quotation that stands whole on a map. */
const longestQuotation = 70;

/** What a statement calls its places; in the place of the first, words of its own that a text quotes from it, if they are few. */
function wordsAtPlaces(edition: Edition, statement: Statement, quoted: string | undefined): readonly PlaceWords[] {
  const [first, ...others] = placeWordsOf(edition, statement, entryOf(edition, statement));
  if (!first) return [];
  const evidence = quoted === undefined ? undefined : statement.evidence.find((it) => isInQuotation(it, quoted));
  if (quoted === undefined || !evidence || quoted.length > longestQuotation) return [first, ...others];
  const { whose: _, ...place } = first;
  const { placeWording } = edition.words;
  return [
    {
      ...place,
      text: placeWording.quoted(quoted),
      isQuoted: true,
      ...(evidence.level === "translated" ? { whose: placeWording.translated } : {}),
    },
  ];
}

/** The first of each list, then the second of each, and so on; a place has words once. */
function byTurns(lists: readonly (readonly PlaceWords[])[]): readonly PlaceWords[] {
  const longest = Math.max(0, ...lists.map((it) => it.length));
  const turns = Array.from({ length: longest }, (_, turn) => lists.flatMap((it) => it[turn] ?? [])).flat();
  const seen = new Set<string>();
  return turns.filter(({ at, statement }, index) => {
    const place = at.kind === "region" ? at.region : at.place.id;
    const isNew = !seen.has(place) || turns.findIndex((it) => it.statement === statement) === index;
    seen.add(place);
    return isNew;
  });
}

/** Statements a map points at, and words that the text beside it quotes from them. */
export type Pointed = { readonly statements: readonly StatementId[]; readonly quoted: ReadonlyMap<StatementId, string> };

/**
 * The scene of a View whose map shows the places of some statements and what each calls them, each place in the colour of whoever speaks of
 * it, instead of what the View has open.
 */
export function pointedScene({ atlas: fullAtlas, words }: Edition, view: View, { statements: pointed, quoted }: Pointed): Scene {
  const scene = sceneOf({ atlas: fullAtlas, words }, view);
  const atlas = atlasKnownOn(fullAtlas, view.known);
  const ids = new Set(pointed);
  const filtered = filteredBy(atlas, view);
  const { region: _, ...anywhere } = view;
  const regions = regionStatesOf(atlas, anywhere, filtered, ids);
  const said = traitsOf(atlas)
    .filter(({ statement }) => ids.has(statement.id) && filtered.admitted.has(statement.id))
    .map(({ statement }) => wordsAtPlaces({ atlas, words }, statement, quoted.get(statement.id)));
  // Everyone's first words come before anyone's others.
  const placeWords = byTurns(said).slice(0, mostWords);
  const settlements = placeWords.flatMap(({ at }) => (at.kind === "settlement" ? [at.place.at] : []));
  return {
    ...scene,
    open: undefined,
    regions,
    words: placeWords,
    blocks: [],
    cluster: undefined,
    notOnMap: undefined,
    extent: extentOf(atlas, regions, settlements),
    description: descriptionOf({ atlas, words }, regions, undefined, ids.size),
  };
}
