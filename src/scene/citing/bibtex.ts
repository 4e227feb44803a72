import { parsePartialDate } from "../../domain/partial-date.ts";
import type { Source } from "../../domain/source.ts";
import type { CitingWords } from "../../words/words.ts";
import { readableAt } from "../card/passage.ts";
import { knownPartsOf } from "./csl.ts";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * The page that carries a statement, as a BibTeX entry in UTF-8. `year` and `month` are for BibTeX; `date` is for biblatex, which reads
 * EDTF levels 0 and 1. Unknown fields are absent.
 */
export function bibtexOf(words: CitingWords, source: Source): string {
  const date = source.published === undefined ? undefined : parsePartialDate(source.published);
  const [year, month] = (date && knownPartsOf(date)) ?? [];
  const isReadByBiblatex = source.published !== undefined && !source.published.startsWith("[");
  const url = readableAt(source);
  const notes = [
    ...(source.title === undefined ? [words.citeAndShare.titleNotSeen] : []),
    ...(source.published === undefined || isReadByBiblatex
      ? []
      : [words.citeAndShare.publishedAbout(words.dates.inWords(source.published))]),
    ...(source.reproduces === undefined ? [] : [words.citeAndShare.reproduces(source.reproduces)]),
  ];
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    // Inner braces keep capitals in titles and keep a desk's name from being split.
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
    // BibTeX counts escaped braces too.
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

/** URLs are copied verbatim; only characters that would end the field are percent-encoded. */
function urlForTex(url: string): string {
  return url.replaceAll(/[\\{}\s]/g, encodeURIComponent);
}
