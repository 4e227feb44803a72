import type { Atlas } from "../../../src/domain/atlas.ts";
import { lastDayOf } from "../../../src/domain/partial-date.ts";
import { placelessKinds } from "../../../src/domain/statement.ts";
import { stances } from "../../../src/domain/vocabulary.ts";
import { embedLists } from "../../../src/scene/embed/options.ts";
import { fieldKeys } from "../../../src/scene/fields/keys.ts";
import { longestSearch, showsOf, themes } from "../../../src/scene/view.ts";
import { borderViewIds as borderViews, voiceIds as voices } from "../../fixtures/atlas/first-look.ts";
import { createRandom, type Random } from "../../fixtures/atlas/random.ts";

/** The keys of an address, those of an embed’s options last. */
export const keys = [...fieldKeys, "list", "title", "interactive"] as const;
export type Key = (typeof keys)[number];

/** Words searched for that have broken something somewhere, or might: names every object has, other alphabets, markup, quotation marks, nothing at all. */
const oddWords = [
  "constructor",
  "__proto__",
  "toString",
  "hasOwnProperty",
  "valueOf",
  "Київ",
  "Шойгу",
  "«Чорне море»",
  "“naval exercise”",
  '"',
  '"" ""',
  "'",
  "<b>",
  "&amp;",
  "</script>",
  "]]>",
  "😀",
  "ё",
  "…",
  "40,000",
  "a",
  "-",
  "\u200b",
  "\u00ad\u202e",
  "x".repeat(longestSearch),
  "troops ".repeat(20),
  "zzzzzz",
] as const;

const everyPair = keys.flatMap((one, index) => keys.slice(index + 1).map((other) => [one, other] as const));

/** Every value of the keys that have a list of them; the others are made at random. */
function listedValues(atlas: Atlas): Readonly<Partial<Record<Key, readonly string[]>>> {
  const days = [...new Set(atlas.statements.map((it) => lastDayOf(it.saidOn)))].sort();
  return {
    claim: atlas.claims.filter((it) => atlas.hasClaim(it.id)).map((it) => it.id),
    region: [...placelessKinds, ...atlas.regions.map((it) => it.id)],
    known: ["1999-12-31", ...days, "2021-04-11", "2999-01-01"],
    borders: borderViews,
    show: showsOf(atlas),
    group: atlas.figures.groups.map((it) => it.id),
    theme: themes,
    lang: ["en"],
    list: embedLists,
    interactive: ["0", "1"],
  };
}

/**
 * Addresses in which every key stands with every other and every id of the records stands at least once, if there are enough of them;
 * the same for the same seed. As queries without the question mark, percent-encoded.
 */
export function* generatedQueries(atlas: Atlas, count: number, seed: number): Generator<string> {
  const random = createRandom(seed);
  const listed = listedValues(atlas);
  const given = new Map<Key, number>();
  const days = listed.known ?? [];
  const words = atlas.statements.flatMap((it) => atlas.claimOf(it.claim).proposition.split(" "));
  const several = (all: readonly string[], key: Key) => {
    const index = given.get(key) ?? 0;
    given.set(key, index + 1);
    // Each alone in turn, then some together.
    const alone = all[index % all.length] ?? "";
    return random.chance(0.6) ? alone : [...new Set([alone, ...random.some(all, 0.3)])].join(",");
  };
  const valueOf = (key: Key): string => {
    const all = listed[key];
    if (all) {
      const index = given.get(key) ?? 0;
      given.set(key, index + 1);
      return all[index % all.length] ?? "";
    }
    if (key === "voice") return several(voices, key);
    if (key === "stance") return several(stances, key);
    if (key === "said") return rangeFrom(days, random);
    if (key === "at") return cameraFrom(random);
    const index = given.get(key) ?? 0;
    given.set(key, index + 1);
    if (key === "title" && index % 3 === 0) return "none";
    return random.chance(0.4) ? random.pick(words) : (oddWords[index % oddWords.length] ?? "");
  };
  for (let index = 0; index < count; index++) {
    const [one, other] = everyPair[index % everyPair.length] ?? ["claim", "region"];
    const more = random.pick([0, 0.1, 0.25]);
    const chosen = keys.filter((it) => it === one || it === other || random.chance(more));
    yield chosen.map((it) => `${it}=${encodeURIComponent(valueOf(it))}`).join("&");
  }
}

/** A day, a stretch of days, one in which nothing was said, or one that lies wholly before or after the records. */
function rangeFrom(days: readonly string[], random: Random): string {
  const between = [random.pick(days), random.pick(days)].sort();
  return random.pick([
    between.join("/"),
    between.join("/"),
    `${between[0]}/${between[0]}`,
    "1999-01-01/1999-12-31",
    "2030-01-01/2031-01-01",
    "2021-05-20/2021-05-21",
    "1999-01-01/2031-01-01",
  ]);
}

function cameraFrom(random: Random): string {
  const { between } = random;
  return [between(-179, 179).toFixed(2), between(-80, 80).toFixed(2), between(1, 9).toFixed(2)].join(",");
}

/** Shorter addresses: each without one of its keys, or without one of the values of a key. */
export function shorterQueries(query: string): readonly string[] {
  const parts = query.split("&");
  const without = parts.map((gone) => parts.filter((it) => it !== gone).join("&"));
  const fewer = parts.flatMap((part, index) => {
    const values = part.split("%2C");
    return values.length < 2
      ? []
      : [[...parts.slice(0, index), values.slice(0, -1).join("%2C"), ...parts.slice(index + 1)].join("&")];
  });
  return [...without, ...fewer];
}
