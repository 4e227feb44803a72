import { expect, test } from "vitest";
import { countedWith, occasionsWith } from "../../../src/build/records/general.ts";
import { wordsIn } from "../../../src/build/words.ts";
import { frozenAtlas, frozenCountryNames, frozenMethod } from "../../fixtures/atlas/frozen-atlas.ts";
import { frozenSite, pagesOf } from "../../fixtures/atlas/frozen-pages.ts";
import { between, createEscapes, textsIn } from "../../fixtures/pseudo/escapes.ts";
import { pseudoLanguage } from "../../fixtures/pseudo/language.ts";

// What is neither in the braces of a language nobody speaks nor in the records was written into the code.

const words = wordsIn(pseudoLanguage);
const escapesIn = createEscapes(textsIn([frozenAtlas, frozenMethod, [...frozenCountryNames]]));

test("pages say nothing but the words of their language and of the records", async () => {
  const { renderInputs } = await frozenSite();
  const pages = pagesOf(renderInputs, 10, words);
  const said = [...pages].map(([path, { body }]) => [path, textsOf(body)] as const);
  expect(said.flatMap(([, texts]) => texts).length).toBeGreaterThan(1000);
  expect(said.flatMap(([path, texts]) => escapesIn(texts).map((it) => `${path}: ${it}`))).toEqual([]);
});

test("a sentence of the code is found, beside those of the language and of the records", () => {
  const { title } = frozenAtlas.head;
  expect(escapesIn([`{Shaaree} · ${title}`, "{Shaaree {Kyiv}}: merely said", "13 Apr", "1. huhtikuuta 2021"])).toEqual([
    "merely said",
    "apr",
  ]);
});

test("what any atlas counts, and the occasions, are named in the language too", () => {
  const [troops] = countedWith(pseudoLanguage, []);
  expect([troops?.many, occasionsWith(pseudoLanguage, [])[1]?.name]).toEqual(["{troooops}", "{speeeech}"]);
});

/** What is read on a page: the text between its tags, drawn lines together, and of the attributes that are read out. Files are in English. */
function textsOf(html: string): readonly string[] {
  const read = html.replaceAll(/<(script|style|pre)\b.*?<\/\1>/gs, "");
  const lines = /<text\b[^>]*>(.*?)<\/text>/gs;
  const drawn = [...read.matchAll(lines)].map(([, it = ""]) => it.replaceAll(/<[^>]*>/g, between));
  const found = [
    ...read.replaceAll(lines, "").matchAll(/>([^<]+)</g),
    ...read.matchAll(/ (?:title|alt|aria-label|placeholder)="([^"]+)"/g),
  ];
  return [...found.map(([, it = ""]) => it), drawn.join(between)].map((it) =>
    it.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&amp;", "&"),
  );
}
