import { describe, expect, test } from "vitest";
import { bibtexOf } from "../../../src/scene/citing/bibtex.ts";
import { cslDateOf, cslOf } from "../../../src/scene/citing/csl.ts";
import { wikipediaOf } from "../../../src/scene/citing/wikipedia.ts";
import { frozenAtlas } from "../../fixtures/atlas/frozen-atlas.ts";
import { createRandom } from "../../fixtures/atlas/random.ts";
import { sourceWith } from "../../fixtures/atlas/small-atlas.ts";
import { englishWords } from "../../fixtures/in-english.ts";
import { entryIn, templateIn } from "./readers.ts";

const marks = [
  "a",
  "Kyiv ",
  "Київ",
  "|",
  "{{",
  "}}",
  "{",
  "}",
  "[[",
  "]]",
  "\\",
  "$",
  "%",
  "&",
  "#",
  "_",
  "^",
  "~~~~",
  "''",
  "'",
  "<ref>",
  "-->",
  "=",
  '"',
  "\n",
];
const random = createRandom(11);
const odd = () => `T${Array.from({ length: 8 }, () => random.pick(marks)).join("")}.`;
const generated = Array.from({ length: 200 }, (_, index) =>
  sourceWith({
    id: `source-${index}`,
    title: odd(),
    author: odd(),
    publisher: odd(),
    reproduces: odd(),
    address: `https://odd.example/a_b?c=${encodeURI(odd())}&d={x}|y#'z`,
    published: random.pick([
      "2021-04-13",
      "2021-04",
      "2021",
      "2021-04-09~",
      "[2021-04-12..2021-04-13]",
      "2021-04-01?",
      "2021-04-20/2021-04-24",
    ]),
    retrieved: "2026-11-23",
  }),
);
const sources = [...frozenAtlas.sources, ...generated];

describe("CSL-JSON", () => {
  test("has the shape of an item, with nothing that is not known", () => {
    for (const source of sources) {
      const item = cslOf(englishWords, source);
      expect(JSON.parse(JSON.stringify(item))).toEqual(item);
      expect(item.id).toBe(source.id);
      expect(["article-newspaper", "webpage", "dataset"]).toContain(item.type);
      expect(item.title).toBe(source.title);
      expect(item.author?.map((it) => it.literal)).toEqual(source.author === undefined ? undefined : [source.author]);
      for (const date of [item.issued, item.accessed]) {
        for (const parts of date?.["date-parts"] ?? []) {
          expect(parts.length).toBeGreaterThan(0);
          expect(parts.length).toBeLessThanOrEqual(3);
          expect(parts.every(Number.isInteger)).toBe(true);
        }
      }
      expect("issued" in item).toBe(source.published !== undefined);
      expect("accessed" in item).toBe(source.retrieved !== undefined);
    }
  });

  test.each([
    ["2021-04-13", { "date-parts": [[2021, 4, 13]] }],
    ["2021-04", { "date-parts": [[2021, 4]] }],
    ["2021-04-09~", { "date-parts": [[2021, 4, 9]], circa: true }],
    ["[2021-04-12..2021-04-13]", { "date-parts": [[2021, 4]], circa: true }],
    ["[2021-03-30..2021-04-02]", { "date-parts": [[2021]], circa: true }],
    [
      "2021-04-20/2021-04-24",
      {
        "date-parts": [
          [2021, 4, 20],
          [2021, 4, 24],
        ],
      },
    ],
    ["2021-04-20/..", { "date-parts": [[2021, 4, 20]], circa: true }],
  ])("%s is written as far as it is known", (text, date) => {
    expect(cslDateOf(text)).toEqual(date);
  });
});

describe("BibTeX", () => {
  test("is one entry whose fields are closed, and says again what it was given", () => {
    for (const source of sources) {
      const { type, key, fields } = entryIn(bibtexOf(englishWords, source));
      expect([type, key]).toEqual(["misc", source.id]);
      expect(fields.get("title")).toBe(source.title === undefined ? undefined : `{${oneLine(source.title)}}`);
      expect(fields.get("author")).toBe(source.author === undefined ? undefined : `{${oneLine(source.author)}}`);
      expect(fields.get("howpublished")).toBe(oneLine(source.publisher));
      expect(fields.get("year") ?? "none").toMatch(source.published === undefined ? /^none$/ : /^\d{4}$/);
      if (source.title === undefined) expect(fields.get("note")).toContain("Title not seen");
    }
  });

  test("gives biblatex only a date it can read", () => {
    expect(bibtexOf(englishWords, sourceWith({ published: "2021-04-09~" }))).toContain(
      "date = {2021-04-09~},\n  year = {2021},\n  month = apr",
    );
    expect(bibtexOf(englishWords, sourceWith({ published: "[2021-04-12..2021-04-13]" }))).not.toContain("  date = ");
  });
});

describe("{{cite news}}", () => {
  test("is one template whose parameters nothing within them ends", () => {
    for (const source of sources) {
      const parameters = templateIn(wikipediaOf(englishWords, source));
      const expected = ["author", "title", "url", "work", "publisher", "date", "access-date", "language", "url-access"];
      expect(expected).toEqual(expect.arrayContaining([...parameters.keys()]));
      if (source.title !== undefined) expect(parameters.get("title")).toBe(oneLine(source.title));
      expect(parameters.get("work") ?? parameters.get("publisher")).toBe(oneLine(source.publisher));
      const date = source.published === undefined ? /^none$/ : /^(\d{1,2} )?([A-Z][a-z]+ )?\d{4}$/;
      expect(parameters.get("date") ?? "none").toMatch(date);
    }
  });

  test("asks for a title that was not seen", () => {
    const { title: _, ...source } = sourceWith();
    expect(wikipediaOf(englishWords, source)).toContain("|title=<!-- title not seen: add it when you have read the page -->");
  });

  test("writes the days that are known, and the month of one that is not quite", () => {
    expect(wikipediaOf(englishWords, sourceWith({ published: "2021-04-13" }))).toContain("|date=13 April 2021");
    expect(wikipediaOf(englishWords, sourceWith({ published: "2021-04-09~" }))).toContain("|date=April 2021");
  });
});

test("a source that is named without a link is cited without one, and a page that is gone by its archive", () => {
  const restricted = sourceWith({ access: "restricted" });
  const gone = sourceWith({ access: "gone", archives: ["https://archive.example/1"] });
  for (const format of [
    wikipediaOf,
    bibtexOf,
    (words: typeof englishWords, it: typeof gone) => JSON.stringify(cslOf(words, it)),
  ]) {
    expect(format(englishWords, restricted)).not.toContain("https:");
    expect(format(englishWords, gone)).toContain("https://archive.example/1");
    expect(format(englishWords, gone)).not.toContain("daily.example");
  }
});

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
