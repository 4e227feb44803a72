import { describe, expect, test } from "vitest";
import { sceneOf } from "../../src/scene/scene.ts";
import { type View, wholeView, withRegion } from "../../src/scene/view.ts";
import { frozenAtlas } from "../fixtures/atlas/frozen-atlas.ts";
import { inEnglish } from "../fixtures/in-english.ts";
import { passing, viewsOf, voicesIn } from "./on-map/recount.ts";

const headed = (view: View) => {
  const { headline, lede } = sceneOf(inEnglish(frozenAtlas), view);
  return `${headline} | ${lede}`;
};
const first = "In spring 2021 Kyiv, Moscow, Washington and others gave different accounts of troops on Ukraine’s borders.";

describe("the heading of the page", () => {
  test.each<[string, View, string]>([
    [
      "home",
      wholeView,
      `Who said what about the forces around Ukraine | ${first} Here are 163 statements, 115 of them placed on the map. None is presented as fact.`,
    ],
    [
      "a place",
      withRegion(wholeView, "crimea"),
      "Crimea: 28 statements by six voices | What each said about this place (17 claims). More statements are by Kyiv than by any other voice. None is by NATO and allies.",
    ],
    [
      "a place of which one voice speaks once",
      withRegion(wholeView, "baltic-sea"),
      "Baltic Sea: 1 statement by one voice | It is by Moscow (1 claim, spring 2021).",
    ],
    [
      "a place of which one voice speaks",
      withRegion(wholeView, "line-of-contact"),
      "Line of contact, spring 2021 (generalised): 2 statements by one voice | All are by Moscow (2 claims, spring 2021).",
    ],
    [
      "a place of which nobody speaks",
      withRegion(wholeView, "nato-2021"),
      "NATO members, April 2021: no statements | No statements match these filters.",
    ],
    [
      "what names no place",
      withRegion(wholeView, "none"),
      "Statements that name no place: 38, by five voices | Nothing is drawn for these.",
    ],
    [
      "a voice",
      { ...wholeView, voices: ["other-governments"] },
      "Other governments: 8 statements | Governments that speak for themselves or in a group that is none of the above. The statements concern 5 claims.",
    ],
    [
      "a voice that says nothing then",
      { ...wholeView, voices: ["kyiv"], stances: ["corrects"] },
      "Kyiv: no statements | The state of Ukraine and those who speak for it. No statements match these filters.",
    ],
    [
      "a day without a statement",
      { ...wholeView, said: { from: "2021-03-02", to: "2021-03-02" } },
      `Who said what about the forces around Ukraine | ${first} No statements match these filters.`,
    ],
  ])("of %s", (_name, view, words) => {
    expect(headed(view)).toBe(words);
  });

  test("calls a voice within a sentence what its record says", () => {
    const voices = frozenAtlas.voices.map((it) =>
      it.id === "european-union" ? { ...it, inSentence: "the European Union" } : it,
    );
    const { lede } = sceneOf(inEnglish({ ...frozenAtlas, voices }), withRegion(wholeView, "black-sea"));
    expect(lede).toContain("None is by the European Union.");
  });

  test("is short and counts nothing where nothing is found", () => {
    const { ledeShort } = sceneOf(inEnglish(frozenAtlas), { ...wholeView, said: { from: "2021-03-02", to: "2021-03-02" } });
    expect(ledeShort).toBe("No statements match these filters.");
  });

  test("says that more are by a voice than by any other only where that is so", () => {
    let said = 0;
    for (const view of viewsOf(frozenAtlas).filter((it) => it.region !== undefined && it.claim === undefined)) {
      const counts = new Map<string, number>();
      for (const statement of passing(frozenAtlas, view))
        for (const voice of voicesIn(frozenAtlas, statement)) counts.set(voice, (counts.get(voice) ?? 0) + 1);
      const [most, second] = [...counts].sort((a, b) => b[1] - a[1]);
      const { lede } = sceneOf(inEnglish(frozenAtlas), view);
      const isSo = most !== undefined && second !== undefined && most[1] > second[1];
      const name = frozenAtlas.voices.find((it) => it.id === most?.[0])?.name;
      expect([view.region, lede.includes(`More statements are by ${name} than by any other voice.`)]).toEqual([
        view.region,
        isSo,
      ]);
      if (!isSo) expect(lede).not.toContain("More statements");
      said += isSo ? 1 : 0;
    }
    expect(said).toBeGreaterThan(3);
  });
});
