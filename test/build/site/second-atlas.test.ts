import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildSite } from "../../../src/build/browser.ts";
import { main as check } from "../../../src/build/records/check.ts";
import { readRecords } from "../../../src/build/records/records.ts";
import { findWords, wordsOfAtlas } from "../../fixtures/atlas/atlas-words.ts";
import { frozenAtlas, frozenCountryNames, frozenMethod } from "../../fixtures/atlas/frozen-atlas.ts";
import { readBuiltFiles, wordsOfTheProgram } from "../../fixtures/site/built-files.ts";

// An atlas of another subject, built whole: what is of the first atlas in it was written into the program.

const folder = "test/fixtures/atlases/hollow-bay";
const built = mkdtempSync(join(tmpdir(), "claimed-ground-"));
afterAll(() => rmSync(built, { recursive: true }));
let files: ReadonlyMap<string, string>;

beforeAll(async () => {
  await buildSite(process.cwd(), built, { address: "https://bay.example/map/", records: folder });
  files = readBuiltFiles(built);
}, 120_000);

/** The pages and embeds, without their scripts, styles and drawings. */
function pages(): readonly (readonly [path: string, html: string])[] {
  return [...files].flatMap(([path, text]) => (path.endsWith(".html") ? [[path, withoutDrawings(text)] as const] : []));
}

/** What is read of a piece of a page, and of its head. */
function textOf(html: string): string {
  const inTags = [...html.matchAll(/ (?:title|alt|aria-label|placeholder|content)="([^"]*)"/g)].map(([, it]) => it);
  return [html.replaceAll(/<[^>]*>/g, " "), ...inTags].join(" ").trim();
}

function withoutDrawings(html: string): string {
  const without = html.replaceAll(/<(script|style)\b.*?<\/\1>|<svg\b(?:(?!<svg\b).)*?<\/svg>/gs, "");
  return without === html ? html : withoutDrawings(without);
}

test("the check finds no problem in it, and that its sources are invented", async () => {
  const lines: string[] = [];
  expect([await check([folder], (line) => void lines.push(line)), lines]).toEqual([
    0,
    [...Array(3).fill(expect.stringContaining("are kept for examples")), expect.stringMatching(/no problem, 3 doubts$/)],
  ]);
});

test("it has every page, embed, card, oEmbed answer and file, and no other", () => {
  const claims = readdirSync(join(folder, "claims")).map((it) => `claims/${it.replace(".yaml", "")}`);
  const shown = [...claims, "regions/hollow-bay"];
  expect(claims.length).toBe(6);
  const texts = ["index", "404", "method/index", "changes/index", "embed/index", "embed/help/index"];
  const expected = [
    ...[...texts, ...shown.flatMap((it) => [`${it}/index`, `embed/${it}/index`])].map((it) => `${it}.html`),
    ...["atlas", ...shown].map((it) => `oembed/${it}.json`),
    ...["atlas.json", "statements.csv", "statements.geojson", "statements.xlsx"].map((it) => `data/${it}`),
    "changes/feed.xml",
    "sitemap.xml",
    "embed.js",
    "favicon.svg",
    "_headers",
    "licenses.txt",
    "version.json",
  ];
  expect([...files.keys()].filter((it) => !it.startsWith("assets/")).sort()).toEqual(expected.sort());
  const cards = readdirSync(join(built, "cards"), { recursive: true }).map(String);
  expect(cards.filter((it) => it.endsWith(".png")).sort()).toEqual(["atlas", ...shown].map((it) => `${it}.png`).sort());
});

test("every page whose script loads more knows the version that is published, by which it tells that there is a newer one", () => {
  const published = JSON.parse(readFileSync(join(built, "version.json"), "utf8")).version;
  const versionIn = (html: string) => /<script[^>]* id="page">.*"version":"(\w+)"/.exec(html)?.[1];
  const loading = [...files].filter(([name, content]) => name.endsWith(".html") && versionIn(content) !== undefined);
  expect(loading.map(([name]) => name)).toEqual(expect.arrayContaining(["index.html", "embed/index.html"]));
  expect(loading.flatMap(([name, content]) => (versionIn(content) === published ? [] : [name]))).toEqual([]);
});

test("nothing in it is of the first atlas: no id, no name, no address, no sentence", () => {
  const reading = readRecords(folder);
  if (reading.kind === "problems") throw new Error(`problems in ${folder}`);
  const own = wordsOfAtlas(reading);
  const first = wordsOfAtlas({ parts: frozenAtlas, countries: frozenCountryNames, method: frozenMethod });
  const sought = [...first].filter((it) => !own.has(it));
  // The notices of packages are their authors’ words.
  const found = findWords(sought, new Map([...files].filter(([name]) => name !== "licenses.txt")));
  process.stdout.write(`looked for ${sought.length} strings of the first atlas in ${files.size} files\n`);
  expect(sought.length).toBeGreaterThan(2000);
  expect(found.filter(({ word }) => wordsOfTheProgram[word] === undefined)).toEqual([]);
  // None is excused that does not need to be.
  expect(Object.keys(wordsOfTheProgram).filter((it) => !found.some(({ word }) => word === it))).toEqual([]);
  // Its own words are found in the same way.
  expect(findWords([...own], files).length).toBeGreaterThan(50);
});

describe("an atlas that has no views of borders, no groups of figures and no numbers", () => {
  test("says nothing of borders", () => {
    const said = pages().filter(([, html]) => /\bborders?\b/i.test(textOf(html)) || html.includes("#borders"));
    expect(said.map(([path]) => path)).toEqual([]);
  });

  test("leads nowhere to figures", () => {
    const led = pages().filter(([, html]) => /\bFigures\b(?!, each)|figures\/|show=figures/.test(html));
    expect(led.map(([path]) => path)).toEqual([]);
  });

  test("has no key to rings and bands", () => {
    const keyed = pages().filter(([, html]) => /\brings?\b|\bbands?\b/i.test(textOf(html)));
    expect(keyed.map(([path]) => path)).toEqual([]);
  });

  test("has no more labels on its line of days than there is room for", () => {
    const lines = [...(files.get("index.html") ?? "").matchAll(/<svg class="timeline-days from-(\d+)(.*?)class="busiest/gs)];
    expect(lines.length).toBe(2);
    for (const [, width, line = ""] of lines)
      expect(line.split('class="tick"').length - 1).toBeLessThanOrEqual(Number(width) / 40);
  });

  test("has something under each heading, and no empty list", () => {
    const empty = pages().flatMap(([path, html]) => emptyIn(html).map((it) => `${path}: ${it}`));
    expect(empty).toEqual([]);
  });
});

/** Headings under which nothing stands before one of the same rank, and lists without an item. */
function emptyIn(html: string): readonly string[] {
  const parts = html.split(/(?=<h[1-6][ >])/).slice(1);
  const rank = (part = "") => Number(/^<h(\d)/.exec(part)?.[1] ?? 0);
  const headings = parts.filter((part, index) => {
    const under = textOf(part.replace(/^<h\d.*?<\/h\d>/s, "").replace(/<\/main>.*/s, ""));
    return under === "" && rank(parts[index + 1]) <= rank(part);
  });
  return [...headings.map((it) => textOf(it)), ...(html.match(/<(ul|ol|dl|tbody)\b[^>]*>\s*<\/\1>/g) ?? [])];
}
