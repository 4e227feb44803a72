import { parsePartialDate } from "../../domain/partial-date.ts";
import type { Source } from "../../domain/source.ts";
import { dateInWords } from "../../words/date.ts";
import { taking } from "../../words/site/taking.ts";
import { readableAt } from "../card/passage.ts";
import { knownPartsOf } from "./csl.ts";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * The page in which a statement was read, as an entry of BibTeX, in UTF-8. `year` and `month` are for BibTeX, `date` (as in EDTF, of
 * which biblatex reads levels 0 and 1) for biblatex; what is not known is absent.
 */
export function bibtexOf(source: Source): string {
  const date = source.published === undefined ? undefined : parsePartialDate(source.published);
  const [year, month] = (date && knownPartsOf(date)) ?? [];
  const isReadByBiblatex = source.published !== undefined && !source.published.startsWith("[");
  const url = readableAt(source);
  const notes = [
    ...(source.title === undefined ? [taking.titleNotSeen] : []),
    ...(source.published === undefined || isReadByBiblatex ? [] : [taking.publishedAbout(dateInWords(source.published))]),
    ...(source.reproduces === undefined ? [] : [taking.reproduces(source.reproduces)]),
  ];
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    // Braces within the braces keep the capitals of titles, and keep a desk's name from being taken apart.
    ["title", source.title && `{{${escapedForTex(source.title)}}}`],
    ["author", source.author && `{{${escapedForTex(source.author)}}}`],
    ["howpublished", `{${escapedForTex(source.publisher)}}`],
    ["date", isReadByBiblatex ? `{${source.published}}` : undefined],
    ["year", year === undefined ? undefined : `{${year}}`],
    ["month", month === undefined ? undefined : months[month - 1]],
    ["url", url && `{${urlForTex(url)}}`],
    ["urldate", source.retrieved && `{${source.retrieved}}`],
    ["note", notes.length === 0 ? undefined : `{${escapedForTex(notes.join(". "))}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : `  ${name} = ${value}`));
  return `@misc{${source.id},\n${lines.join(",\n")}\n}\n`;
}

const texLetters = new Map(
  Object.entries({
    "\\": "\\textbackslash{}",
    // BibTeX counts braces that are escaped as well.
    "{": "\\textbraceleft{}",
    "}": "\\textbraceright{}",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
  }),
);

function escapedForTex(text: string): string {
  return text
    .replaceAll(/\s+/g, " ")
    .replaceAll(/[\\{}~^]/g, (it) => texLetters.get(it) ?? it)
    .replaceAll(/[#$%&_]/g, (it) => `\\${it}`);
}

/** Addresses are taken letter by letter; only what would end the field is written in percent. */
function urlForTex(url: string): string {
  return url.replaceAll(/[\\{}\s]/g, encodeURIComponent);
}
