import { parsePartialDate } from "../../domain/partial-date.ts";
import type { Source } from "../../domain/source.ts";
import type { CitingWords } from "../../words/words.ts";
import { readableAt } from "../card/passage.ts";
import { knownPartsOf } from "./csl.ts";

/**
 * The page that carries a statement, as English Wikipedia's `{{cite news}}` template (Citation Style 1). Dates follow that style; an
 * uncertain day is given as its month or year. The template requires a title: if we saw none, a comment asks for it.
 */
export function wikipediaOf(words: CitingWords, source: Source): string {
  const url = readableAt(source);
  const isMedia = !(source.kind === "government" || source.kind === "institution" || source.kind === "data-set");
  const parameters: readonly (readonly [name: string, value: string | undefined])[] = [
    ["author", source.author && escapedForWiki(source.author)],
    ["title", source.title === undefined ? `<!-- ${words.citeAndShare.titleToAdd} -->` : escapedForWiki(source.title)],
    ["url", url && urlForWiki(url)],
    [isMedia ? "work" : "publisher", escapedForWiki(source.publisher)],
    ["date", source.published && wikiDateOf(source.published)],
    ["access-date", source.retrieved && wikiDateOf(source.retrieved)],
    ["language", source.language === "en" ? undefined : source.language],
    ["url-access", source.access === "paywall" && url !== undefined ? "subscription" : undefined],
  ];
  const written = parameters.flatMap(([name, value]) => (value === undefined ? [] : ` |${name}=${value}`));
  return `{{cite news${written.join("")}}}`;
}

const months = "January February March April May June July August September October November December".split(" ");

function wikiDateOf(text: string): string | undefined {
  const date = parsePartialDate(text);
  if (!date) return undefined;
  const shared = knownPartsOf(date);
  if (!shared) return undefined;
  // An uncertain day is given as its month: the style has no “about” for days.
  const [year, month, day] = date.approximate ? shared.slice(0, 2) : shared;
  return [day, month === undefined ? undefined : months[month - 1], year].filter((it) => it !== undefined).join(" ");
}

/** Escapes text for a parameter, so that nothing in it is markup or ends the parameter. */
function escapedForWiki(text: string): string {
  return text
    .replaceAll(/\s+/g, " ")
    .trim()
    .replaceAll(/[&|[\]{}<>~=]|'(?=')|(?<=')'/g, (it) => `&#${it.charCodeAt(0)};`);
}

/** Percent-encodes characters that would end an address or the parameter. */
function urlForWiki(url: string): string {
  return url.replaceAll(/[\s|[\]{}<>"'~]/g, (it) => (it === "'" ? "%27" : it === "~" ? "%7E" : encodeURIComponent(it)));
}
