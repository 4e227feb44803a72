import { describe, expect, test } from "vitest";
import { figuresIn } from "../../src/domain/parse/figures.ts";
import { withoutUnknownKeys } from "../../src/domain/parse/keys.ts";
import { nearestOf } from "../../src/domain/parse/nearest.ts";
import { parsePartialDate } from "../../src/domain/partial-date.ts";
import { drawRegions } from "../../src/drawing/regions.ts";
import { isDirection } from "../../src/poster/targets.ts";
import { queryOf, viewOf } from "../../src/scene/address.ts";
import { chartOf } from "../../src/scene/chart/chart.ts";
import { citationsOf } from "../../src/scene/citing/citations.ts";
import { sentenceOf } from "../../src/scene/citing/sentence.ts";
import { embedOptionsOf } from "../../src/scene/embed/options.ts";
import { pagePalette } from "../../src/scene/palette.ts";
import { pictureOfRecord } from "../../src/scene/picture/record.ts";
import { sceneOf } from "../../src/scene/scene.ts";
import { createKeys } from "../../src/scene/search/key.ts";
import { finderOf, searchOf } from "../../src/scene/search/search.ts";
import { csvOf } from "../../src/scene/table/csv.ts";
import { rowsOf } from "../../src/scene/table/rows.ts";
import { wholeView, withSearch } from "../../src/scene/view.ts";
import { quantityWith } from "../fixtures/atlas/chart-atlas.ts";
import { atlasWith, claimWith, evidenceWith, regionWith, sourceWith, statementWith } from "../fixtures/atlas/small-atlas.ts";
import { inEnglish } from "../fixtures/in-english.ts";

/** Properties that every object has, as words a record, an address or a reader may hold. */
const words = ["constructor", "__proto__", "toString", "hasOwnProperty", "valueOf", "isPrototypeOf"];
const all = words.join(" ");

/** A number said of that region. */
const quantity = quantityWith({
  of: "ships",
  asSaid: `5 ${all}`,
  wording: "source",
  value: 5,
  when: { kind: "present", asSaid: all },
  scope: { regions: ["constructor"], part: "total" },
});

/** An atlas whose only statement says them in every text it has, about a region that is called by one of them. */
const atlas = atlasWith({
  claims: [
    claimWith({
      proposition: all,
      places: [{ id: "constructor", role: "located", asSaid: all, wording: "source", precision: "region" }],
    }),
  ],
  statements: [
    statementWith({
      asserters: [{ actor: "ukraine", description: all }],
      gist: all,
      note: all,
      evidence: [
        evidenceWith({
          chain: [{ name: all }],
          selector: { exact: all, prefix: all, suffix: all },
          translation: { text: all, language: "en", by: "us" },
        }),
      ],
      quantities: [quantity],
    }),
  ],
  sources: [sourceWith({ publisher: all, title: all, author: all })],
  regions: [regionWith({ id: "constructor", name: all })],
  figures: {
    groups: [
      { id: "constructor", name: all, unit: all, of: "ships", regions: { only: ["constructor"] }, notes: [{ text: all }] },
    ],
    regions: [],
  },
});
const [statement] = atlas.statements;
if (!statement) throw new Error("no statement");

describe.each(words)("%s", (word) => {
  test("is searched for like any other, typed and by an address", () => {
    expect([...searchOf(atlas)(word).statements]).toEqual([statement.id]);
    const typed = sceneOf(inEnglish(atlas), withSearch(wholeView, word), finderOf(atlas));
    expect([...typed.admitted]).toEqual([statement.id]);
    const { view, dropped } = viewOf(`?q=${word}`, atlas);
    expect([sceneOf(inEnglish(atlas), view, finderOf(atlas)).counts, dropped]).toEqual([typed.counts, []]);
    expect(viewOf(queryOf(view), atlas).view).toEqual(view);
  });

  test("is found nowhere where no record holds it", () => {
    expect([...searchOf(atlasWith())(word).statements]).toEqual([]);
    for (const key of createKeys([]).keysOf(word)) expect(key).toMatch(/^[a-z]+$/i);
  });

  test("is not a number, no date, no direction and no key of a record", () => {
    expect([figuresIn(word), figuresIn(`two ${word} and ${word} dozen`)]).toEqual([[], [2]]);
    expect(parsePartialDate(word)).toBeUndefined();
    expect(isDirection(word)).toBe(false);
    expect(nearestOf(word, ["troops"])).toBeUndefined();
    const given = JSON.parse(`{"${word}":{"deep":1}}`) as unknown;
    const { value } = withoutUnknownKeys({ type: "any" } as unknown as Parameters<typeof withoutUnknownKeys>[0], "f", given);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(Object.keys(value as object)).toEqual([word]);
  });

  test("is not a choice of an address, an embed or a picture", () => {
    const keys = ["region", "claim", "voice", "stance", "said", "known", "borders", "show", "group", "theme", "at"];
    for (const key of keys) {
      const { view, dropped } = viewOf(`${key}=${word}`, atlasWith());
      expect([view, dropped.length], key).toEqual([wholeView, 1]);
    }
    for (const key of ["list", "title", "interactive", "aspect", word])
      expect(() => embedOptionsOf(`?${key}=${word}`)).not.toThrow();
    const record = `{"format":1,"${word}":1,"size":"${word}","parts":["${word}"],"callouts":["${word}"],"annotations":[{"kind":"${word}"}]}`;
    expect(() => pictureOfRecord(record, atlas)).not.toThrow();
  });
});

test("a record that holds them in every text is listed, tabled, charted, cited and drawn", () => {
  const scene = sceneOf(inEnglish(atlas), { ...wholeView, region: "constructor" }, finderOf(atlas));
  expect(scene.placed.map(scene.cardOf)[0]?.proposition).toBe(all);
  expect(csvOf(inEnglish(atlas), rowsOf(inEnglish(atlas), scene.admitted))).toContain(all);
  const chart = chartOf(inEnglish(atlas), { ...scene, view: { ...scene.view, group: "constructor" } });
  expect(chart.rows.map((it) => it.chips.join())).toEqual([expect.stringContaining(all)]);
  expect(JSON.stringify(citationsOf(inEnglish(atlas), statement))).toContain("constructor");
  expect(sentenceOf(inEnglish(atlas), statement)).toContain(all);
  expect(drawRegions(scene, { palette: pagePalette, bandWidthPx: 20 })).not.toContain("native code");
});
