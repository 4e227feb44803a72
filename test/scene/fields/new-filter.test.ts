import { describe, expect, test } from "vitest";
import { generalOccasions } from "../../../src/domain/vocabulary.ts";
import { addressOf } from "../../../src/scene/address.ts";
import { shownOnly } from "../../../src/scene/embed/shown-only.ts";
import type { Field } from "../../../src/scene/fields/field.ts";
import { choicesOf, failing, filtered } from "../../../src/scene/fields/filtering.ts";
import { fieldKeys } from "../../../src/scene/fields/keys.ts";
import { emptyView, picked, without } from "../../../src/scene/fields/steps.ts";
import { fields, filtersIn, type ViewOf } from "../../../src/scene/fields/table.ts";
import { someOf } from "../../../src/scene/fields/word.ts";
import { traitsOf } from "../../../src/scene/traits.ts";
import { frozenAtlas } from "../../fixtures/atlas/frozen-atlas.ts";
import { atlasWith, statementWith } from "../../fixtures/atlas/small-atlas.ts";
import { englishWords, inEnglish } from "../../fixtures/in-english.ts";

// The recipe of CONTRIBUTING.md, tried: its file, …
const occasions: readonly string[] = generalOccasions;

const occasion = {
  ...someOf("occasion", "occasion", occasions),
  filter: {
    admits: ({ statement }, chosen) => chosen.includes(statement.occasion),
    keysOf: ({ statement }): readonly string[] => [statement.occasion],
    choices: { allOf: () => occasions, nameOf: (id) => id.replace("-", " ") },
  },
} as const satisfies Field<"occasion", readonly string[]>;

// … its row, and its key.
const table = [...fields, occasion] as const;
const keys = [...fieldKeys, "occasion"];

const { queryOf, chosenIn } = addressOf(table, keys);
const wholeView = emptyView(table);
const speech = { name: "occasion", id: "speech" };

const atlas = atlasWith({
  statements: [
    statementWith(),
    statementWith({ id: "speech", occasion: "speech" }),
    statementWith({ id: "moscow-speech", occasion: "speech", asserters: [{ actor: "russia" }] }),
  ],
});

describe("a filter added to the table", () => {
  const view: ViewOf<typeof table> = { ...wholeView, voices: ["kyiv"], occasion: ["press-conference", "speech"] };

  test("is a choice of the View, none to begin with", () => {
    expect(wholeView).toEqual({ voices: [], stances: [], occasion: [] });
    expect(picked(table, wholeView, speech).occasion).toEqual(["speech"]);
    expect(picked(table, picked(table, wholeView, speech), speech)).toEqual(wholeView);
  });

  test("narrows, and is taken back by itself and with all others", () => {
    const filters = filtersIn(table).map((it) => it.name);
    expect(filters).toContain("occasion");
    expect(without(table, view, ["occasion"])).toEqual({ ...wholeView, voices: ["kyiv"] });
    expect(without(table, view, filters)).toEqual(wholeView);
  });

  test("goes through the address and comes back, also after the address was mangled", () => {
    const query = queryOf(view);
    expect(query).toBe("voice=kyiv&occasion=speech,press-conference");
    for (const it of [query, query.replace("&", "&amp;"), encodeURIComponent(query), `${query}).`]) {
      expect([it, chosenIn(it, frozenAtlas)]).toEqual([
        it,
        { chosen: { voices: ["kyiv"], occasion: ["speech", "press-conference"] }, dropped: [] },
      ]);
    }
    expect(queryOf(wholeView)).toBe("");
  });

  test("drops what it does not know, and says so", () => {
    expect(chosenIn("occasion=speech,dream", frozenAtlas)).toEqual({
      chosen: { occasion: ["speech"] },
      dropped: [{ key: "occasion", value: "dream", why: "unknown" }],
    });
  });

  test("admits statements and counts them, with the other filters unchanged", () => {
    const { admitted, counts } = filtered(table, atlas, { view, found: undefined });
    expect([...admitted]).toEqual(["speech"]);
    expect(Object.fromEntries(counts.occasion)).toEqual({ briefing: 1, speech: 1 });
    expect(Object.fromEntries(counts.voices)).toEqual({ kyiv: 1, moscow: 1 });
  });

  test("offers those of its choices that occur", () => {
    const { counts } = filtered(table, atlas, { view, found: undefined });
    expect(choicesOf(occasion, inEnglish(atlas), { view, counts })).toEqual([
      { id: "speech", name: "speech", count: 1, isChosen: true },
      { id: "briefing", name: "briefing", count: 1, isChosen: false },
    ]);
  });

  test("is named among what hides a statement, and where it is told what is shown", () => {
    const failed = failing(table, { view, found: undefined });
    expect(traitsOf(atlas).map(failed)).toEqual([["occasion"], [], ["voices"]]);
    const words = {
      ...englishWords.selection.shown,
      occasion: (_: unknown, names: readonly string[]) => `in a ${names.join(" or a ")}`,
    };
    expect(shownOnly({ table, words }, inEnglish(frozenAtlas), view)).toEqual(["Kyiv", "in a press conference or a speech"]);
  });
});
