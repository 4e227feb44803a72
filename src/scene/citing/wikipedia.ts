import { parsePartialDate } from "../../domain/partial-date.ts";
import type { Source } from "../../domain/source.ts";
import { taking } from "../../words/site/taking.ts";
import { readableAt } from "../card/passage.ts";
import { knownPartsOf } from "./csl.ts";

/**
 * The page in which a statement was read, as the template `{{cite news}}` of the English Wikipedia (Citation Style 1). Dates are as that
 * style writes them; of a day that is not quite known, the month or the year. The template wants a title: where none was seen, a comment
 * asks for it.
 */
export function wikipediaOf(source: Source): string {
  const url = readableAt(source);
  const isMedia = !(source.kind === "government" || source.kind === "institution" || source.kind === "data-set");
  const parameters: readonly (readonly [name: string, value: string | undefined])[] = [
    ["author", source.author && escapedForWiki(source.author)],
    ["title", source.title === undefined ? `<!-- ${taking.titleToAdd} -->` : escapedForWiki(source.title)],
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
  // A day that is uncertain is given as its month: the style knows no “about” for days.
  const [year, month, day] = date.approximate ? shared.slice(0, 2) : shared;
  return [day, month === undefined ? undefined : months[month - 1], year].filter((it) => it !== undefined).join(" ");
}

/** As text within a parameter: nothing in it is markup, and nothing ends the parameter. */
function escapedForWiki(text: string): string {
  return text
    .replaceAll(/\s+/g, " ")
    .trim()
    .replaceAll(/[&|[\]{}<>~=]|'(?=')|(?<=')'/g, (it) => `&#${it.charCodeAt(0)};`);
}

/** What would end an address or the parameter, written in percent. */
function urlForWiki(url: string): string {
  return url.replaceAll(/[\s|[\]{}<>"'~]/g, (it) => (it === "'" ? "%27" : it === "~" ? "%7E" : encodeURIComponent(it)));
}
