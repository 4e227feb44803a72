import type { Voice, VoiceId } from "../domain/actor.ts";
import type { Atlas, AtlasHead } from "../domain/atlas.ts";
import { isDay } from "../domain/partial-date.ts";
import { placelessKinds, type Stance } from "../domain/statement.ts";
import { stances } from "../domain/vocabulary.ts";
import { plainText } from "../words/plain-text.ts";
import type { Camera } from "./camera/mercator.ts";
import { zoomRange } from "./camera/mercator.ts";
import { type DayRange, longestSearch, showsOf, themes, type View } from "./view.ts";

/** A part of an address that could not be used. */
export type Dropped = { readonly key: string; readonly value: string; readonly why: "unknown" | "withdrawn" | "malformed" };
/** What an address may name. */
export type Known = Pick<Atlas, "hasClaim" | "hasRegion" | "withdrawnFrom" | "figures"> & {
  readonly voices: readonly Pick<Voice, "id">[];
  readonly head: Pick<AtlasHead, "borders">;
};
/** A View read from an address, and the parts that had to be dropped. */
export type Decoded = { readonly view: View; readonly dropped: readonly Dropped[] };

/** Longest query that is read; anything longer is not one of our addresses. */
const longestQuery = 2000;

/**
 * The query of a View, without the question mark: keys in a fixed order, omitted if nothing is chosen, readable (commas, slashes and colons
 * are not escaped). Longitude and latitude are rounded to about a CSS pixel at their zoom.
 */
export function queryOf(view: View): string {
  const parts: string[] = [];
  if (view.claim !== undefined) parts.push(`claim=${view.claim}`);
  if (view.region !== undefined) parts.push(`region=${view.region}`);
  if (view.voices.length > 0) parts.push(`voice=${view.voices.join(",")}`);
  if (view.stances.length > 0) parts.push(`stance=${inOrder(view.stances, stances).join(",")}`);
  if (view.said) parts.push(`said=${view.said.from}/${view.said.to}`);
  if (view.known !== undefined) parts.push(`known=${view.known}`);
  // Text that looks already encoded is encoded too, so that it is not decoded into something else.
  if (view.q !== undefined) parts.push(`q=${encoded(wordsIn(view.q) === view.q ? view.q : encoded(view.q))}`);
  if (view.borders) parts.push(`borders=${view.borders}`);
  if (view.show) parts.push(`show=${view.show}`);
  if (view.group) parts.push(`group=${view.group}`);
  if (view.at) parts.push(`at=${textOfCamera(view.at)}`);
  if (view.theme) parts.push(`theme=${view.theme}`);
  return parts.join("&");
}

/** Reads a View from a query. Total: any input gives a View and a list of what was dropped. Unknown keys are ignored. */
export function viewOf(query: string, atlas: Known): Decoded {
  const dropped: Dropped[] = [];
  const params = new Map(parametersOf(query));
  const drop = (key: string, value: string, why: Dropped["why"]) => void dropped.push({ key, value: value.slice(0, 80), why });

  const among = (key: string, isKnown: (id: string) => boolean) => {
    const value = params.get(key);
    if (value === undefined) return undefined;
    if (isKnown(value)) return value;
    drop(key, value, key === "claim" && atlas.withdrawnFrom(value).length > 0 ? "withdrawn" : "unknown");
    return undefined;
  };
  const list = <Word extends string>(key: string, words: readonly Word[]): readonly Word[] => {
    const given = (params.get(key) ?? "").split(",").filter((it) => it !== "");
    const isWord = (it: string): it is Word => words.some((word) => word === it);
    for (const it of given) if (!isWord(it)) drop(key, it, "unknown");
    return inOrder([...new Set(given.filter(isWord))], words);
  };
  const word = <Word extends string>(key: string, words: readonly Word[]) =>
    among(key, (it) => words.some((known) => known === it)) as Word | undefined;
  const parsed = <Value>(key: string, parse: (text: string) => Value | undefined) => {
    const text = params.get(key);
    if (text === undefined) return undefined;
    const value = parse(text);
    if (value === undefined) drop(key, text, "malformed");
    return value;
  };

  const claim = among("claim", atlas.hasClaim);
  const region = among("region", (id) => placelessKinds.some((it) => it === id) || atlas.hasRegion(id));
  const said = parsed("said", parseRange);
  const at = parsed("at", parseCamera);
  const known = parsed("known", (text) => (isDay(text) ? text : undefined));
  const q = plainText(params.get("q") ?? "", longestSearch);
  const borders = word(
    "borders",
    (atlas.head.borders?.views ?? []).map((it) => it.id),
  );
  const show = word("show", showsOf(atlas));
  const groups = atlas.figures.groups.map((it) => it.id);
  const group = word("group", groups);
  const theme = word("theme", themes);
  word("lang", ["en"]);
  const view: View = {
    ...(claim === undefined ? {} : { claim }),
    ...(region === undefined ? {} : { region }),
    voices: list<VoiceId>(
      "voice",
      atlas.voices.map((it) => it.id),
    ),
    stances: list<Stance>("stance", stances),
    ...(said === undefined ? {} : { said }),
    ...(known === undefined ? {} : { known }),
    ...(q === "" ? {} : { q }),
    ...(borders === undefined || borders === atlas.head.borders?.default ? {} : { borders }),
    ...(show === undefined || show === "map" ? {} : { show }),
    ...(group === undefined || group === groups[0] ? {} : { group }),
    ...(at === undefined ? {} : { at }),
    ...(theme === undefined ? {} : { theme }),
  };
  return { view, dropped };
}

/** Keys whose values have a fixed form, in Views and in embed options; `q` and `title` hold free text. */
const formal = "claim|region|voice|stance|said|known|borders|show|group|at|theme|lang|v|list|interactive";
const isFormal = new RegExp(`^(${formal})$`);
/** The separator of keys in an encoded address: an ampersand, perhaps HTML-escaped before. */
const between = new RegExp(`[&?;][\\w#;]*?(?=(?:${formal}|q|title)=)`);

/**
 * Keys and values of a query. The first of a repeated key counts; a value that cannot be decoded counts as plain text. Undoes common damage
 * to shared addresses, if unambiguous: HTML escaping (`&amp;`), double encoding, punctuation from the end of a sentence.
 */
export function parametersOf(query: string): [string, string][] {
  return startOf(query).split("&").flatMap(partsOf).reverse();
}

/** The query of an address, including the part that a numerically escaped ampersand (`&#38;`) turned into a fragment. */
export function queryIn({ search, hash }: { readonly search: string; readonly hash: string }): string {
  return /^#(38|x26);/i.test(hash) ? search + hash : search;
}

/** Splits the text between two ampersands: one key and value, or several if the next ampersand was encoded. */
function partsOf(part: string): [string, string][] {
  const [name = "", ...rest] = part.split("=");
  const value = rest.join("=");
  const key = decoded(name).replace(/.*[?;]/s, "");
  const next = decoded(part);
  const pieces = next.split(between);
  const isChanged = next !== part || pieces.length > 1;
  if (isFormal.test(key))
    return isChanged ? pieces.flatMap(partsOf) : [[key, value.replace(/([\p{L}\p{N}])([&?;].*|[^\p{L}\p{N}]+)$/su, "$1")]];
  if (key === "q" || key === "title")
    return pieces.length > 1 && value.includes("=") ? pieces.flatMap(partsOf) : [[key, wordsIn(decoded(value))]];
  return isChanged && value === "" ? pieces.flatMap(partsOf) : [[key, value]];
}

/** Free text; after double encoding, decoding once more restores it exactly. */
function wordsIn(text: string): string {
  try {
    const once = decodeURIComponent(text.replaceAll("+", " "));
    return text.includes("%") && encoded(once) === text.replaceAll(/ |%20/g, "+") ? once : text;
  } catch {
    return text;
  }
}

/** The part of a query that is read, never cut inside a character. */
function startOf(query: string): string {
  const start = query.slice(0, longestQuery);
  return query === start ? start : start.replace(/(%[c-f]\w(%[89ab]\w)*)?(%\w?)?$/i, "");
}

function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll("%20", "+");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}

function inOrder<Word>(chosen: readonly Word[], words: readonly Word[]): readonly Word[] {
  return words.filter((it) => chosen.includes(it));
}

function parseRange(text: string): DayRange | undefined {
  const [from = "", to = "", more] = text.split("/");
  return more === undefined && isDay(from) && isDay(to) && from <= to ? { from, to } : undefined;
}

function parseCamera(text: string): Camera | undefined {
  const numbers = text.split(",").map((it) => (/^-?\d+(\.\d+)?$/.test(it) ? Number(it) : Number.NaN));
  const [lng = Number.NaN, lat = Number.NaN, zoom = Number.NaN] = numbers;
  const inRange = Math.abs(lng) <= 180 && Math.abs(lat) <= 85 && zoom >= zoomRange.min && zoom <= zoomRange.max;
  return numbers.length === 3 && inRange ? { center: [lng, lat], zoom } : undefined;
}

function textOfCamera({ center: [lng, lat], zoom }: Camera): string {
  const digits = Math.max(1, Math.ceil(Math.log10((512 * 2 ** zoom) / 360)));
  return `${rounded(lng, digits)},${rounded(lat, digits)},${rounded(zoom, 2)}`;
}

function rounded(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}
