import { type Atlas, voicesOfStatement } from "../../domain/atlas.ts";
import { figuresIn } from "../../domain/parse/figures.ts";
import { type DateInText, datesIn, datesOf, isToldOf, type ToldDate } from "../../domain/parse/language/calendar.ts";
import { type Countable, countingIn, isOccasion } from "../../domain/parse/language/counting.ts";
import { isInQuotation, type Statement } from "../../domain/statement.ts";
import { blanked, hasLoneMark, quotedIn, withoutQuoted } from "../../domain/story/quotation-marks.ts";
import { oncePer } from "../once.ts";
import { unboundIn } from "./bounds.ts";
import { statementsAt, type Telling } from "./telling.ts";

/** Messages for what stands in a text and not so in its statements: words in quotation marks, days, figures. */
export function unsaidIn(atlas: Atlas, telling: Telling): readonly string[] {
  const bare = withoutQuoted(telling.text);
  const { dates, messages } = datesRead(atlas, telling, bare);
  const rest = dates.reduce((text, { from, to }) => blanked(text, from, to), bare);
  return [...misquotedIn(telling), ...messages, ...miscountedIn(atlas, telling, rest)];
}

function misquotedIn(telling: Telling): readonly string[] {
  const misquoted = quotedIn(telling.text).flatMap(({ words, from, to }) => {
    // The stop of the sentence may stand within the marks.
    const quoted = words.trim().replace(/[.,;:!?]+$/, "");
    const evidence = statementsAt(telling, from, to).flatMap((it) => it.evidence);
    if (quoted !== "" && evidence.some((it) => isInQuotation(it, quoted))) return [];
    return [
      `has "${quoted}" in quotation marks, which stands so in no quotation of its statements (quote whole words as they stand, or leave the marks out)`,
    ];
  });
  if (!hasLoneMark(telling.text)) return misquoted;
  return [...misquoted, "has a quotation mark without its other one (open and close each quotation)"];
}

/** The dates in a text, without single years that are none of its statements': these may be figures. */
function datesRead(atlas: Atlas, telling: Telling, bare: string) {
  const found = datesIn(bare, atlas.language);
  const isTold = (it: DateInText) =>
    [...statementsAt(telling, it.from, it.to).flatMap((statement) => datesTold(atlas, statement)), ...telling.dates].some(
      (told) => {
        if (typeof told !== "string") return isToldOf(it, told);
        const ends = datesOf(told);
        if (!ends.some((end) => isToldOf(it, end))) return false;
        // One end of the days between which it was said is not the day on which it was said.
        const isUnknown = told.startsWith("[") && it.day !== undefined;
        return !isUnknown || ends.every((end) => found.some((other) => isToldOf(other, end)));
      },
    );
  const untold = found.filter((it) => !isTold(it));
  const isYear = (it: DateInText) => it.month === undefined && it.weekday === undefined;
  const messages = untold
    .filter((it) => !isYear(it))
    .map(({ from, to }) => {
      const days = [...new Set(statementsAt(telling, from, to).map((it) => it.saidOn))];
      const remedy = days.length === 0 ? "tie the statement of that day" : `said on ${days.slice(0, 4).join(", ")}`;
      return `has the date "${telling.text.slice(from, to)}", which is none of its statements' (${remedy}; write one as recorded, or leave it out)`;
    });
  return { dates: found.filter((it) => !isYear(it) || !untold.includes(it)), messages: [...new Set(messages)] };
}

/** Messages for figures in a text without its quotations and dates. */
function miscountedIn(atlas: Atlas, whole: Telling, rest: string): readonly string[] {
  const { text, statements, parts } = whole;
  const { telling, nouns, idle } = countingIn(atlas.language) ?? {};
  const single = singlesOf(atlas);
  const nameless = blankedEach(blankedEach(rest, namesIn(atlas)), designation);
  const uncounted = blankedEach(nameless, telling, ({ 0: word, groups }) =>
    (nouns?.get(groups?.["noun"]?.toLowerCase() ?? "") ?? []).some((it) =>
      figuresIn(word).includes(countOf(atlas, statements, it)),
    ),
  );
  const bare = blankedEach(uncounted, idle, ({ index, 0: word }) => !single.test(uncounted.slice(index + word.length)));
  const uncertain = unboundIn(atlas.language, whole, bare);
  const unsaid = parts.flatMap((part) => {
    const said = new Set(part.statements.flatMap((it) => figuresTold(atlas, it)));
    return [...new Set(figuresIn(bare.slice(part.from, part.to)))]
      .filter((it) => !said.has(it))
      .map((figure) => {
        const written = writtenAs(figure, text.slice(part.from, part.to));
        return `has the figure ${written}, which none of its statements has (write a figure as said, or leave it out)`;
      });
  });
  return [...unsaid, ...uncertain];
}

/** Letters and digits that name a thing, such as “G7” or “S-300”. */
const designation = /(?<![\p{L}\p{N}])\p{Lu}\p{L}{0,4}-?\d[\p{L}\p{N}/-]*/gu;

function blankedEach(
  text: string,
  pattern: RegExp | undefined,
  isMeant: (found: RegExpExecArray) => boolean = () => true,
): string {
  const found = pattern ? [...text.matchAll(pattern)].filter(isMeant) : [];
  return found.reduce((rest, { 0: whole, index }) => blanked(rest, index, index + whole.length), text);
}

/** A figure as a text has it in digits, else the bare number. */
function writtenAs(figure: number, text: string): string {
  const written = text.match(/\d{1,3}(?:[,.'’\u00a0\u2009\u202f ]\d{3})+|\d+(?:[.,]\d+)?/gu) ?? [];
  return written.find((it) => figuresIn(it).includes(figure)) ?? String(figure);
}

/** How many there are of something in statements; of an occasion such as a readout one for each voice and day. */
function countOf(atlas: Atlas, statements: readonly Statement[], countable: Countable): number {
  const distinct = (keysOf: (it: Statement) => readonly string[]) => new Set(statements.flatMap(keysOf)).size;
  if (isOccasion(countable)) {
    const voicesOn = (it: Statement) => voicesOfStatement(atlas, it).map((voice) => `${voice} ${it.saidOn}`);
    return distinct((it) => (it.occasion === countable ? voicesOn(it) : []));
  }
  switch (countable) {
    case "statements":
      return statements.length;
    case "answers":
      return statements.filter((it) => (it.targets ?? []).length > 0).length;
    case "speakers":
      return distinct((it) => it.asserters.map(({ actor, description, onBehalfOf }) => actor ?? `${onBehalfOf}: ${description}`));
    case "voices":
      return distinct((it) => voicesOfStatement(atlas, it));
    case "publishers":
      return distinct((it) => it.evidence.map(({ source }) => atlas.sourceOf(source).publisher));
    case "figures":
      return statements.reduce((sum, it) => sum + (it.quantities?.length ?? 0), 0);
    case "days":
      return distinct((it) => [it.saidOn]);
  }
}

/** What is counted singly: after it even a word such as “one” states a figure. */
const singlesOf = oncePer((atlas: Atlas) => {
  const nouns = atlas.counted.flatMap(({ one }) => (one === "" ? [] : [escaped(one)]));
  return new RegExp(`^\\s+(?:\\p{L}+\\s+)?(?:${nouns.join("|") || "(?!)"})(?![\\p{L}\\p{N}])`, "iu");
});

/** Names that hold a digit, which is no figure. */
const namesIn = oncePer((atlas: Atlas) => {
  const names = [
    ...atlas.actors.map((it) => it.name),
    ...atlas.sources.flatMap((it) => [it.publisher, it.reproduces ?? ""]),
    ...atlas.regions.map((it) => it.name),
    ...atlas.places.map((it) => it.name),
  ].filter((it) => /\d/.test(it));
  const longestFirst = [...new Set(names)].sort((a, b) => b.length - a.length).map(escaped);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join("|") || "(?!)"})(?![\\p{L}\\p{N}])`, "gu");
});

/** What a statement says in words: its own, those of its claim, and those of its figures and places. */
function wordsOf(atlas: Atlas, statement: Statement): readonly string[] {
  const { gist, evidence, places, quantities = [] } = statement;
  const claim = atlas.claimOf(statement.claim);
  return [
    claim.proposition,
    gist,
    ...evidence.flatMap((it) => [it.selector?.exact, it.translation?.text]),
    ...(places ?? claim.places).map((it) => it.asSaid),
    ...quantities.flatMap((it) => [it.asSaid, it.scope?.asSaid, it.when.asSaid, it.comparator?.since]),
  ].filter((it) => it !== undefined);
}

function figuresTold(atlas: Atlas, statement: Statement): readonly number[] {
  const stated = (statement.quantities ?? []).flatMap(({ value, min, max, comparator }) => [value, min, max, comparator?.times]);
  return [...wordsOf(atlas, statement).flatMap(figuresIn), ...stated.filter((it) => it !== undefined)];
}

/** Dates of a statement: recorded ones as they are, and those in its words. */
function datesTold(atlas: Atlas, statement: Statement): readonly (string | ToldDate)[] {
  return [
    statement.saidOn,
    ...statement.evidence.flatMap(({ source }) => atlas.sourceOf(source).published ?? []),
    ...(statement.quantities ?? []).flatMap(({ when }) => when.date ?? []),
    ...wordsOf(atlas, statement).flatMap((it) => datesIn(it, atlas.language)),
  ];
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
