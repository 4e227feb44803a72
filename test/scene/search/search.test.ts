import { describe, expect, test } from "vitest";
import type { Statement } from "../../../src/domain/statement.ts";
import { sceneOf } from "../../../src/scene/scene.ts";
import { textsOf } from "../../../src/scene/search/document.ts";
import { createKeys, keyOf, wordsIn } from "../../../src/scene/search/key.ts";
import { finderOf, searchInPiecesOf, searchOf } from "../../../src/scene/search/search.ts";
import { wholeView, withSearch } from "../../../src/scene/view.ts";
import { frozenAtlas } from "../../fixtures/atlas/frozen-atlas.ts";
import { createRandom } from "../../fixtures/atlas/random.ts";
import { atlasWith, claimWith, sourceWith, statementWith } from "../../fixtures/atlas/small-atlas.ts";
import { inEnglish } from "../../fixtures/in-english.ts";

const search = searchOf(frozenAtlas);
const { keysOf } = createKeys(frozenAtlas.spellings);
const found = (words: string) => search(words).statements;

test("indexed in pieces, an atlas gives what it gives at once, and is indexed once", async () => {
  const copy = { ...frozenAtlas };
  const inPieces = await searchInPiecesOf(copy);
  for (const words of ["Shoigu", "40,000 troops", "“Black Sea”", "defense"])
    expect(inPieces(words), words).toEqual(search(words));
  expect(searchOf(copy)).toBe(inPieces);
  expect(await searchInPiecesOf(copy)).toBe(inPieces);
});

/** What a record says of a statement, read without the help of the code under test. */
function namesOf(statement: Statement): Readonly<Record<string, string | undefined>> {
  const [asserter] = statement.asserters;
  const [evidence] = statement.evidence;
  const places = statement.places ?? frozenAtlas.claimOf(statement.claim).places;
  return {
    speaker: asserter?.actor === undefined ? asserter?.description : frozenAtlas.actorOf(asserter.actor).name,
    publisher: evidence && frozenAtlas.sourceOf(evidence.source).publisher,
    place: places[0]?.asSaid,
    proposition: frozenAtlas.claimOf(statement.claim).proposition,
    figure: statement.quantities?.[0]?.asSaid,
  };
}

describe("every statement of the atlas", () => {
  test("is found by its speaker, its publisher, its place, its proposition and its figure", () => {
    for (const statement of frozenAtlas.statements)
      for (const [what, text] of Object.entries(namesOf(statement)))
        if (text !== undefined && /\p{L}|\p{N}/u.test(text)) expect(found(text).has(statement.id), `${what}: ${text}`).toBe(true);
  });

  test("is found by each word of its quotation, and by the quotation as a phrase", () => {
    for (const statement of frozenAtlas.statements)
      for (const { selector } of statement.evidence) {
        if (!selector) continue;
        const words = wordsIn(selector.exact).map((it) => it.text);
        for (const word of words) expect(found(word).has(statement.id), word).toBe(true);
        expect(found(`"${selector.exact.replaceAll(/["“”]/g, " ")}"`).has(statement.id), selector.exact).toBe(true);
      }
  });

  test("is found by a word with one letter wrong, missing or too many", () => {
    const random = createRandom(7);
    const letters = "abcdefghijklmnopqrstuvwxz".split("");
    let tried = 0;
    for (const statement of frozenAtlas.statements) {
      const words = wordsIn(frozenAtlas.claimOf(statement.claim).proposition).filter(({ text }) => /^[a-z]{6,}$/i.test(text));
      if (words.length === 0) continue;
      const { text } = random.pick(words);
      const at = 1 + random.below(text.length - 2);
      const letter = random.pick(letters);
      for (const wrong of [
        text.slice(0, at) + letter + text.slice(at + 1),
        text.slice(0, at) + text.slice(at + 1),
        text.slice(0, at) + letter + text.slice(at),
      ]) {
        // A slip that makes another word of the atlas, or begins one, finds that.
        if ([...search(wrong).keys].some((it) => it.startsWith(keyOf(wrong)))) continue;
        tried++;
        expect(found(wrong).has(statement.id), `${text} as ${wrong}`).toBe(true);
      }
    }
    expect(tried).toBeGreaterThan(frozenAtlas.statements.length);
  });
});

test.each([
  ["Kyiv", "Kiev", "kiev", "Киев", "Київ", "Kie"],
  ["Shoigu", "Shoygu", "Шойгу", "Sergei Shoigu", "Сергей Шойгу"],
  ["Donbas", "Donbass", "Донбас", "Донбасс"],
  ["Crimea", "Крым", "Крим"],
  ["Putin", "Путин", "Путін"],
  ["Vladimir Putin", "Владимир Путин", "Володимир Путін", "Putin, Vladimir"],
  ["Black Sea", "Чёрное море", "Чорне море"],
  ["build-up", "buildup", "build‑up"],
])("%s is found however it is written", (name, ...others) => {
  const expected = [...found(name)].sort();
  expect(expected.length).toBeGreaterThan(0);
  for (const other of others) expect([...found(other)].sort(), other).toEqual(expected);
});

test.each([
  ["Shoigu", "shoigou", "Shogiu"],
  ["Crimea", "crimae", "Cirmea", "Crimeea"],
  ["Putin", "Ptuin", "Puttin"],
])("%s with a slip is found where the name stands", (name, ...slips) => {
  const named = found(name);
  for (const slip of slips) {
    expect(found(slip).size, slip).toBeGreaterThan(0);
    expect(
      [...found(slip)].filter((id) => !named.has(id)),
      slip,
    ).toEqual([]);
  }
});

test("all words have to be there", () => {
  const [kyiv, crimea, both] = [found("Kyiv"), found("Crimea"), found("Crimea Kyiv")];
  expect([...both].sort()).toEqual([...kyiv].filter((it) => crimea.has(it)).sort());
  expect(both.size).toBeLessThan(kyiv.size);
});

test("words within quotation marks have to stand one after the other", () => {
  const apart = found("military Russian");
  const together = found("“Russian military”");
  expect(together.size).toBeGreaterThan(0);
  expect(together.size).toBeLessThan(apart.size);
  for (const id of together) expect(apart.has(id)).toBe(true);
});

test.each(["zzxqy", "qwertyuiop", "asdfghjkl", "Atlantis Mordor", "?!", "“”", "7777777"])("%s finds nothing", (words) => {
  expect(found(words).size).toBe(0);
});

test("a word that some record holds is not taken for a misspelt one", () => {
  const atlas = atlasWith({
    claims: [claimWith({ proposition: "A port is closed." }), claimWith({ id: "fort", proposition: "A fort is closed." })],
    statements: [statementWith(), statementWith({ id: "on-the-fort", claim: "fort" })],
  });
  const inSmall = (words: string) => [...searchOf(atlas)(words).statements];
  expect(inSmall("port")).toEqual(["kyiv-troops"]);
  expect(inSmall("fort")).toEqual(["on-the-fort"]);
  expect(inSmall("xort").sort()).toEqual(["kyiv-troops", "on-the-fort"]);
});

test("the keys told are those of the words found, so that they can be marked", () => {
  expect([...search("Shoygu").keys]).toEqual(["shoigu"]);
  expect([...search("Kiev").keys].sort()).toEqual(["kiev", "kiv"]);
  expect([...search("crimae").keys]).toEqual(["crimea"]);
});

test("what an embed's brief data lack is not searched: it finds the same", () => {
  const sources = [
    sourceWith({ title: "A Headline", author: "Nobody Knows", retrieved: "2026-11-23", reproduces: "Another Paper" }),
  ];
  const statements = [statementWith({ links: [{ kind: "context", to: "troops", note: "Elsewhere." }] })];
  const atlas = atlasWith({ sources, statements });
  for (const words of ["Headline", "Nobody", "Another Paper", "Elsewhere", "Town"])
    expect(searchOf(atlas)(words).statements.size, words).toBe(0);
  expect(searchOf(atlas)("Daily").statements.size).toBe(1);
});

describe("a number while it is typed", () => {
  const saying = (id: string, gist: string) => statementWith({ id, gist });
  const small = searchOf(
    atlasWith({
      statements: [
        saying("forty", "Some 40,000 men."),
        saying("four", "About 4,000 men on 15 April 2021."),
        saying("hundred", "Up to 100,000 men, 40 ships."),
        saying("plain", "Near 150000 men."),
        saying("short", "Between 1 and 15 ships."),
      ],
    }),
  );
  const inSmall = (words: string) => [...small(words).statements].sort();

  test.each([
    ["4", ["forty", "four"]],
    ["40", ["forty", "four", "hundred"]],
    ["400", ["forty", "four"]],
    ["4,", ["forty", "four"]],
    ["4,0", ["four"]],
    ["40,", ["forty", "four", "hundred"]],
    ["40,0", ["forty"]],
    ["40 0", ["forty"]],
    ["40,00", ["forty"]],
    ["40,000", ["forty"]],
    ["40 000", ["forty"]],
    ["40.000", ["forty"]],
    ["40000", ["forty"]],
    ["10", ["hundred"]],
    ["10,000", []],
    ["150", ["plain"]],
    ["150,0", ["plain"]],
    ["15", ["four", "plain", "short"]],
    ["202", ["four"]],
    ["men 40", ["forty", "four", "hundred"]],
    ["41,000", []],
    ["41000", []],
  ])("“%s” finds those that begin so, in thousands from the first digit, else from the third", (words, expected) => {
    expect(inSmall(words)).toEqual(expected);
  });

  test("finds at each letter what the whole finds, in every number of thousands of the atlas", () => {
    const numbers = new Set(
      frozenAtlas.statements
        .flatMap((it) => it.quantities ?? [])
        .flatMap((it) => wordsIn(it.asSaid))
        .map((it) => it.text)
        .filter((it) => /^\d{1,3}(,\d{3})+$/.test(it)),
    );
    expect(numbers.size).toBeGreaterThan(5);
    for (const number of numbers) {
      const whole = found(number);
      expect([...found(number.replaceAll(",", " "))].sort(), number).toEqual([...whole].sort());
      for (const written of [number, number.replaceAll(",", "")])
        for (let length = 1; length <= written.length; length++) {
          const typed = found(written.slice(0, length));
          expect(
            [...whole].filter((id) => !typed.has(id)),
            written.slice(0, length),
          ).toEqual([]);
        }
    }
  });

  test("a beginning of one or two digits is that of a number in thousands, never of a day or a year", () => {
    for (const words of ["1", "2", "15", "20", "201"]) {
      const marked = frozenAtlas.statements.flatMap((it) => textsOf(frozenAtlas, it)).flatMap((text) => wordsIn(text));
      const { keys } = search(words);
      const begun = new Set(marked.map((it) => it.text).filter((it) => keysOf(it).some((key) => keys.has(key))));
      for (const it of begun)
        expect(
          it === words || /^\d{1,3}([.,\s]\d{3})+$/.test(it) || (words.length > 2 && it.startsWith(words)),
          `${words}: ${it}`,
        ).toBe(true);
    }
  });
});

describe("in a scene", () => {
  test("a search narrows everything, and nothing found is nothing shown", () => {
    const view = withSearch(wholeView, "Шойгу");
    const scene = sceneOf(inEnglish(frozenAtlas), view, finderOf(frozenAtlas));
    expect([...scene.admitted].sort()).toEqual([...found("Шойгу")].sort());
    const nothing = sceneOf(inEnglish(frozenAtlas), withSearch(wholeView, "zzxqy"), finderOf(frozenAtlas));
    expect([nothing.order, nothing.blocks, nothing.cluster]).toEqual([[], [], undefined]);
    expect(nothing.counts).toBe("0 statements, 0 claims");
  });

  test("until it can be searched nothing is counted", () => {
    expect(sceneOf(inEnglish(frozenAtlas), withSearch(wholeView, "Shoigu")).counts).toBe("Searching …");
  });
});
