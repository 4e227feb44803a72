import { describe, expect, test } from "vitest";
import { multiplied } from "../../../src/build/bench/many/multiplied.ts";
import { type Atlas, indexAtlas } from "../../../src/domain/atlas.ts";
import {
  listedIn,
  narrowingOf,
  portionAfter,
  portionIdsIn,
  saidFirst,
  viewOfPortion,
} from "../../../src/scene/reading/portions.ts";
import { sceneOf } from "../../../src/scene/scene.ts";
import { wholeView, withCamera, withClaim, withRegion, withSearch, withTheme, withVoice } from "../../../src/scene/view.ts";
import { voiceIds } from "../../fixtures/atlas/first-look.ts";
import { frozenAtlas } from "../../fixtures/atlas/frozen-atlas.ts";
import { inEnglish } from "../../fixtures/in-english.ts";

const times = (count: number): Atlas => indexAtlas(multiplied(frozenAtlas, count, 1));
const long = times(8);
const whole = sceneOf(inEnglish(long), wholeView);

describe("pages on which a list goes on", () => {
  test("there are none up to 500 claims, and above that one for each 200 after the first", () => {
    expect(portionIdsIn(frozenAtlas)).toEqual([]);
    expect(times(6).claims.length).toBeLessThanOrEqual(500);
    expect(portionIdsIn(times(6))).toEqual([]);
    expect(long.claims.length).toBe(8 * frozenAtlas.claims.length);
    expect(portionIdsIn(long)).toEqual(["2", "3", "4"]);
  });

  test("a region has its own where more than 500 claims mention it, as many as its list needs", () => {
    const longest = times(45);
    const ids = portionIdsIn(longest).filter((it) => it.includes("/"));
    expect(ids.length).toBeGreaterThan(0);
    for (const region of new Set(ids.map((it) => it.slice(0, it.indexOf("/"))))) {
      const claims = sceneOf(inEnglish(longest), viewOfPortion(`${region}/2`)).order.length;
      expect(claims).toBeGreaterThan(500);
      expect(ids.filter((it) => it.startsWith(`${region}/`)).length).toBe(Math.ceil(claims / 200) - 1);
    }
  });

  test("the list of a View leads to them only if it is all of an atlas or of a region", () => {
    expect(portionAfter(wholeView, 200, 616)).toBe("2");
    expect(portionAfter(withTheme(withCamera(wholeView, { center: [30, 48], zoom: 5 }), "dark"), 400, 616)).toBe("3");
    expect(portionAfter(withRegion(wholeView, "crimea"), 200, 501)).toBe("crimea/2");
    expect(portionAfter(withRegion(wholeView, "crimea"), 200, 500)).toBe(undefined);
    expect(portionAfter(withRegion(wholeView, "none"), 200, 616)).toBe(undefined);
    expect(portionAfter(withVoice(wholeView, "kyiv", voiceIds), 200, 616)).toBe(undefined);
  });
});

test.each([200, 10, 37])("portions of %i hold every claim once, and each tray begins once", (size) => {
  const portions = Array.from({ length: Math.ceil(whole.order.length / size) }, (_, index) =>
    listedIn(whole, { from: index * size, to: (index + 1) * size }),
  );
  const claims = portions.map(({ scene: { placed, tray } }) => [...placed, ...[...tray.values()].flat()]);
  expect(claims.flat()).toEqual([...whole.placed, ...[...whole.tray.values()].flat()]);
  expect(claims.slice(0, -1).every((it) => it.length === size)).toBe(true);
  for (const [kind, all] of whole.tray) {
    const shown = portions.filter(({ scene }) => (scene.tray.get(kind) ?? []).length > 0);
    expect(shown.filter((it) => it.after !== kind).length).toBe(all.length > 0 ? 1 : 0);
  }
});

test("by day, the first statements are those said first, each once", () => {
  const all = saidFirst(long, whole, Number.POSITIVE_INFINITY);
  expect(new Set(all.map((it) => it.entry.id)).size).toBe(whole.admitted.size);
  const days = all.map((it) => it.entry.day);
  expect(days).toEqual([...days].sort());
  expect(saidFirst(long, whole, 20)).toEqual(all.slice(0, 20));
});

test("what only changes the look of a View is no other list", () => {
  const looks = withClaim(withTheme(withCamera(wholeView, { center: [30, 48], zoom: 5 }), "dark"), "x");
  expect(narrowingOf(looks)).toBe(narrowingOf(wholeView));
  expect(narrowingOf(withSearch(wholeView, "troops"))).not.toBe(narrowingOf(wholeView));
});

test("a scene is the same after the scenes of other claims, and another where a search finds something else", () => {
  const [one = "", other = ""] = frozenAtlas.claims.map((it) => it.id);
  const afresh = () => inEnglish(indexAtlas({ ...frozenAtlas }));
  const used = afresh();
  sceneOf(used, withClaim(wholeView, other));
  const read = ({ admitted, order, regions, counts, open }: ReturnType<typeof sceneOf>) => ({
    admitted,
    order,
    regions,
    counts,
    open,
  });
  expect(read(sceneOf(used, withClaim(wholeView, one)))).toEqual(read(sceneOf(afresh(), withClaim(wholeView, one))));
  const searched = withSearch(wholeView, "troops");
  const found = (id: string) => sceneOf(used, searched, () => new Set([id])).admitted;
  const [first = "", second = ""] = frozenAtlas.statements.map((it) => it.id);
  expect([...found(first)]).toEqual([first]);
  expect([...found(second)]).toEqual([second]);
  expect(sceneOf(used, searched).admitted.size).toBe(frozenAtlas.statements.length);
});
