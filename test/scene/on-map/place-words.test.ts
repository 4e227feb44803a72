import { describe, expect, test } from "vitest";
import type { Wording } from "../../../src/domain/quantity.ts";
import { type Evidence, placesOf, type Statement } from "../../../src/domain/statement.ts";
import { entryOf } from "../../../src/scene/card/entry.ts";
import { mostWords, type PlaceWords, placeWordsOf } from "../../../src/scene/on-map/place-words.ts";
import { sceneOf } from "../../../src/scene/scene.ts";
import { wholeView, withClaim, withRegion } from "../../../src/scene/view.ts";
import { frozenAtlas } from "../../fixtures/atlas/frozen-atlas.ts";
import { atlasWith, claimWith, evidenceWith, regionWith, sourceWith, statementWith } from "../../fixtures/atlas/small-atlas.ts";
import { inEnglish } from "../../fixtures/in-english.ts";
import { viewsOf } from "./recount.ts";

const all = frozenAtlas.statements.map((statement) => ({
  statement,
  words: placeWordsOf(inEnglish(frozenAtlas), statement, entryOf(inEnglish(frozenAtlas), statement)),
}));

/** The evidence whose wording is shown, and whether some words stand in it whole: not within longer words. */
function standsIn(statement: Statement, words: string): boolean {
  const shown = statement.evidence.find((it) => it.source === statement.quote) ?? statement.evidence[0];
  const texts = shown?.level === "translated" ? [shown.selector?.exact, shown.translation?.text] : [shown?.selector?.exact];
  const isOwn = ["verbatim-primary", "verbatim-secondary", "translated"].includes(shown?.level ?? "");
  const even = (text: string) => text.replace(/[‘’]/g, "'");
  const escaped = even(words).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, "u");
  return isOwn && shown?.selector !== undefined && texts.some((it) => it !== undefined && whole.test(even(it)));
}

const bare = ({ text, isQuoted }: PlaceWords) => (isQuoted ? text.slice(1, -1) : text);

describe("over all statements", () => {
  test("words about places are quoted only where they stand in an exact quotation of the speaker, and always then", () => {
    for (const { statement, words } of all)
      for (const it of words)
        expect([statement.id, it.text, it.isQuoted]).toEqual([statement.id, it.text, standsIn(statement, bare(it))]);
    const quoted = all.flatMap((it) => it.words).filter((it) => it.isQuoted);
    expect(quoted.length).toBeGreaterThan(5);
    expect(quoted.length).toBeLessThan(all.flatMap((it) => it.words).length / 2);
  });

  test("quoted words have quotation marks, all others none, and say whose wording they are", () => {
    for (const { statement, words } of all) {
      const shown = statement.evidence.find((it) => it.source === statement.quote) ?? statement.evidence[0];
      const { kind, publisher } = frozenAtlas.sourceOf(shown?.source ?? "");
      const isOfficial = kind === "government" || kind === "institution";
      for (const it of words) {
        expect(/^“.*”$/s.test(it.text)).toBe(it.isQuoted);
        if (it.isQuoted) continue;
        const mention = placesOf(frozenAtlas.claimOf(statement.claim), statement).find(({ asSaid }) => asSaid === it.text);
        const reported = isOfficial ? "in the wording of an official page" : `as ${publisher} reports it`;
        expect(it.whose).toBe(mention?.wording === "translation" ? "in translation" : reported);
      }
    }
  });

  test("a translation is quoted as one", () => {
    for (const { statement, words } of all) {
      const shown = statement.evidence.find((it) => it.source === statement.quote) ?? statement.evidence[0];
      for (const it of words.filter((each) => each.isQuoted))
        expect(it.whose).toBe(shown?.level === "translated" ? "in translation" : undefined);
    }
  });

  test("no string is cut, and each stands once, at the first place that is drawn of those it names", () => {
    for (const { statement, words } of all) {
      const mentions = statement.places ?? frozenAtlas.claimOf(statement.claim).places;
      const isDrawn = ({ id, precision }: (typeof mentions)[number]) =>
        frozenAtlas.hasRegion(id ?? "") ||
        (["exact", "settlement"].includes(precision) && frozenAtlas.places.some((it) => it.id === id));
      const drawn = mentions.filter(isDrawn).map((it) => ({ ...it, asSaid: it.asSaid.replaceAll("'", "’") }));
      expect(words.map(bare)).toEqual([...new Set(drawn.map((it) => it.asSaid))]);
      for (const it of words) {
        const first = drawn.find((mention) => mention.asSaid === bare(it));
        expect(it.at.kind === "region" ? it.at.region : it.at.place.id).toBe(first?.id);
      }
    }
  });

  test("each says who speaks, with the verb, where it was read and when it was said", () => {
    for (const { statement, words } of all) {
      for (const it of words) {
        const { speakers, firstVerb } = entryOf(inEnglish(frozenAtlas), statement);
        expect(it.saying).toBe(`${speakers[0].name} ${firstVerb}`);
        expect(it.source).toMatch(/^\S.*, \S/);
      }
    }
  });
});

describe("over every View", () => {
  const scenes = viewsOf(frozenAtlas).map((view) => sceneOf(inEnglish(frozenAtlas), view));

  test("words stand on the map for an open claim, its own, at most four, one at a place; else only those of settlements", () => {
    for (const { view, words, open } of scenes) {
      expect(words.length).toBeLessThanOrEqual(mostWords);
      const places = words.map(({ at }) => (at.kind === "region" ? at.region : at.place.id));
      expect(new Set(places).size).toBe(places.length);
      if (open) for (const it of words) expect(it.claim).toBe(open.claim);
      else if (view.region === undefined) expect(words).toEqual([]);
      else for (const it of words) expect(it.at.kind).toBe("settlement");
    }
    expect(scenes.filter((it) => it.words.length > 0).length).toBeGreaterThan(30);
  });

  test("they are those of the statement that leads, and of others that make the claim; never of one that was corrected", () => {
    for (const { words, open } of scenes) {
      if (!open) continue;
      for (const it of words) {
        const entry = [open.lead, ...open.others].find((other) => other.id === it.statement);
        expect(entry === open.lead || entry?.stance === "asserts").toBe(true);
        expect(entry?.corrected).toBeUndefined();
      }
    }
  });
});

describe("in a small atlas", () => {
  const wordsOf = (asSaid: string, wording: Wording, evidence: Partial<Evidence>) => {
    const places = [{ id: "square", role: "located" as const, asSaid, wording, precision: "region" as const }];
    const statement = statementWith({ places, evidence: [evidenceWith(evidence)] });
    return placeWordsOf(
      inEnglish(atlasWith({ statements: [statement] })),
      statement,
      entryOf(inEnglish(atlasWith()), statement),
    )[0];
  };
  const exact = "troops stand in the square’s corner";

  test.each<[string, string, Wording, Partial<Evidence>, Partial<PlaceWords>]>([
    ["its speaker’s words", "in the square’s corner", "speaker", {}, { text: "“in the square’s corner”", isQuoted: true }],
    [
      "the same with another apostrophe",
      "in the square's corner",
      "speaker",
      {},
      { text: "“in the square’s corner”", isQuoted: true },
    ],
    ["a part of a longer word", "quare", "speaker", {}, { text: "quare", isQuoted: false, whose: "as The Daily reports it" }],
    ["other words", "on the square", "source", {}, { text: "on the square", isQuoted: false, whose: "as The Daily reports it" }],
    ["a paraphrase", "in the square", "source", { level: "paraphrase" }, { isQuoted: false, whose: "as The Daily reports it" }],
    ["altered words", "in the square", "speaker", { level: "quoted-altered" }, { isQuoted: false }],
    ["a translation", "in the square", "translation", { level: "translated" }, { isQuoted: true, whose: "in translation" }],
    [
      "its reporter’s words, also in a quotation",
      "in the square",
      "source",
      {},
      { isQuoted: false, whose: "as The Daily reports it" },
    ],
    ["a table’s", "the square", "table", {}, { text: "the square", isQuoted: false, whose: "from a table (The Daily)" }],
  ])("%s", (_name, asSaid, wording, evidence, expected) => {
    expect(wordsOf(asSaid, wording, { selector: { exact }, ...evidence })).toMatchObject(expected);
  });

  test("words that were not shown are quoted nowhere", () => {
    const { selector: _selector, ...unread } = evidenceWith();
    const places = [
      {
        id: "square",
        role: "located" as const,
        asSaid: "in the square",
        wording: "source" as const,
        precision: "region" as const,
      },
    ];
    const statement = statementWith({ places, evidence: [unread] });
    expect(placeWordsOf(inEnglish(atlasWith()), statement, entryOf(inEnglish(atlasWith()), statement))).toMatchObject([
      { isQuoted: false },
    ]);
  });

  test("a settlement named as one has words of its own in its region’s View, a vague one is not a point", () => {
    const regions = [regionWith()];
    const at = (precision: "settlement" | "vague-phrase") =>
      statementWith({
        places: [
          { id: "square", role: "located", asSaid: "in the square", wording: "source" as const, precision: "region" },
          { id: "town", role: "located", asSaid: "at Town", wording: "source" as const, precision },
        ],
      });
    const wordsIn = (statement: Statement) =>
      sceneOf(inEnglish(atlasWith({ regions, statements: [statement] })), withRegion(wholeView, "square")).words;
    expect(wordsIn(at("settlement"))).toMatchObject([{ text: "at Town", at: { kind: "settlement", place: { id: "town" } } }]);
    expect(wordsIn(at("vague-phrase"))).toEqual([]);
  });

  test("words of another source than the one shown are that source’s", () => {
    const evidence = [evidenceWith(), evidenceWith({ source: "agency", level: "paraphrase" })];
    const places = [
      {
        id: "square",
        role: "located" as const,
        asSaid: "by the square",
        wording: "source" as const,
        source: "agency",
        precision: "region" as const,
      },
    ];
    const atlas = atlasWith({
      regions: [regionWith()],
      sources: [sourceWith(), sourceWith({ id: "agency", publisher: "The Agency" })],
      statements: [statementWith({ places, evidence, quote: evidenceWith().source })],
    });
    const { words } = sceneOf(inEnglish(atlas), withClaim(wholeView, "troops"));
    expect(words).toMatchObject([{ text: "by the square", whose: "as The Agency reports it" }]);
  });

  test("a string that names two places stands whole at the first", () => {
    const regions = [regionWith(), regionWith({ id: "other" })];
    const both = ["square", "other"].map((id) => ({
      id,
      role: "toward" as const,
      asSaid: "mainly the square and the other",
      wording: "source" as const,
      precision: "vague-phrase" as const,
    }));
    const atlas = atlasWith({ regions, claims: [claimWith({ places: both })], sources: [sourceWith()] });
    const { words } = sceneOf(inEnglish(atlas), withClaim(wholeView, "troops"));
    expect(words).toMatchObject([{ at: { region: "square" }, text: "mainly the square and the other" }]);
  });
});
