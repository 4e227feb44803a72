import { expect, test } from "vitest";
import { allCatalogues } from "../../../src/words/en/catalogues/all.ts";
import { createWords } from "../../../src/words/words.ts";
import { frozenAtlas, frozenCountryNames, frozenMethod } from "../../fixtures/atlas/frozen-atlas.ts";
import { frozenSite, pagesOf } from "../../fixtures/atlas/frozen-pages.ts";
import { pseudo } from "../../fixtures/pseudo-language.ts";

// In a language nobody speaks, what is written with common letters and is not the records' was written into the code.

const words = createWords("en", pseudo(allCatalogues));

test("pages say nothing but the words of their language and of the records", async () => {
  const { renderInputs } = await frozenSite();
  const pages = pagesOf(renderInputs, 10, words);
  const records = partsOf(textsIn([frozenAtlas, frozenMethod, [...frozenCountryNames]]).join("\n")).join("\n");
  const said = [...pages].flatMap(([path, { body }]) =>
    textsOf(body).flatMap((text) => partsOf(text).map((part) => ({ path, part }))),
  );
  expect(said.length).toBeGreaterThan(1000);
  expect(said.filter(({ part }) => /[a-z]{2}/.test(part) && !records.includes(part))).toEqual([]);
});

/** What is read on a page: the text between its tags, and of the attributes that are read out. Files for machines are in English. */
function textsOf(html: string): readonly string[] {
  const read = html.replaceAll(/<(script|style|pre)\b.*?<\/\1>/gs, "");
  const found = [...read.matchAll(/>([^<]+)</g), ...read.matchAll(/ (?:title|alt|aria-label|placeholder)="([^"]+)"/g)];
  return found.map(([, it = ""]) => it.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&amp;", "&"));
}

/** A text without the signs that sentences are put together with, and cut at the letters of the language that nobody speaks. */
function partsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[\uff41-\uff5a:.;()“”"\n]+/)
    .map((it) => it.replaceAll("\u00a0", " ").trim());
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
