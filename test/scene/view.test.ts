import { expect, test } from "vitest";
import type { RegionId } from "../../src/domain/region.ts";
import {
  hasFilters,
  isPlaceless,
  type View,
  wholeView,
  withCamera,
  withClaim,
  withDays,
  withoutChoice,
  withoutFilters,
  withRegion,
  withSaid,
  withStance,
  withTheme,
  withVoice,
} from "../../src/scene/view.ts";
import { voiceIds } from "../fixtures/atlas/first-look.ts";

test("a claim opens, another takes its place, and the same again closes it", () => {
  const open = withClaim(wholeView, "one");
  expect(open.claim).toBe("one");
  expect(withClaim(open, "two").claim).toBe("two");
  expect(withClaim(open, "one")).toEqual(wholeView);
});

test("choosing a region closes the claim; choosing it again lists all claims", () => {
  const chosen = withRegion(withClaim(wholeView, "one"), "crimea");
  expect(chosen).toEqual({ ...wholeView, region: "crimea" });
  expect(withRegion(chosen, "crimea")).toEqual(wholeView);
});

test("voices and stances are admitted one by one and taken back, voices in their order", () => {
  const two = withVoice(withVoice(wholeView, "moscow", voiceIds), "kyiv", voiceIds);
  expect(two.voices).toEqual(["kyiv", "moscow"]);
  expect(withVoice(two, "moscow", voiceIds).voices).toEqual(["kyiv"]);
  expect(withStance(withStance(wholeView, "denies"), "denies")).toEqual(wholeView);
});

test("the ends of a range of days are put in order", () => {
  expect(withSaid(wholeView, { from: "2021-04-13", to: "2021-04-09" }).said).toEqual({ from: "2021-04-09", to: "2021-04-13" });
  expect(withSaid(withSaid(wholeView, { from: "2021-04-09", to: "2021-04-13" }), undefined)).toEqual(wholeView);
});

test("a day is admitted, stretched to another on either side, and taken back", () => {
  const one = withDays(wholeView, { from: "2021-04-12", to: "2021-04-12" }, false);
  expect(one.said).toEqual({ from: "2021-04-12", to: "2021-04-12" });
  expect(withDays(one, { from: "2021-04-14", to: "2021-04-14" }, true).said).toEqual({ from: "2021-04-12", to: "2021-04-14" });
  expect(withDays(one, { from: "2021-04-09", to: "2021-04-09" }, true).said).toEqual({ from: "2021-04-09", to: "2021-04-12" });
  expect(withDays(one, { from: "2021-04-12", to: "2021-04-12" }, false)).toEqual(wholeView);
  expect(withDays(one, { from: "2021-04-05", to: "2021-04-11" }, true).said).toEqual({ from: "2021-04-05", to: "2021-04-12" });
  expect(withDays(one, { from: "2021-04-05", to: "2021-04-11" }, false).said).toEqual({ from: "2021-04-05", to: "2021-04-11" });
  expect(withDays(wholeView, { from: "2021-04-12", to: "2021-04-12" }, true).said).toEqual({
    from: "2021-04-12",
    to: "2021-04-12",
  });
});

test("leaving closes the claim first, then the region", () => {
  const both = { ...wholeView, region: "crimea", claim: "one" };
  expect(withoutChoice(both)).toEqual({ ...wholeView, region: "crimea" });
  expect(withoutChoice(withoutChoice(both))).toEqual(wholeView);
});

test("taking the filters back leaves the open claim, the camera and the theme", () => {
  const camera = { center: [30, 45] as const, zoom: 4 };
  const kept = withTheme(withCamera(withClaim(wholeView, "one"), camera), "dark");
  const narrowed = withSaid(withVoice(withStance({ ...kept, region: "crimea" }, "denies"), "kyiv", voiceIds), {
    from: "2021-04-09",
    to: "2021-04-13",
  });
  expect(hasFilters(narrowed)).toBe(true);
  expect(withoutFilters(narrowed)).toEqual(kept);
  expect(hasFilters(kept)).toBe(false);
});

test("each filter narrows by itself", () => {
  for (const view of [
    withRegion(wholeView, "none"),
    withVoice(wholeView, "nato", voiceIds),
    withStance(wholeView, "denies"),
    withDays(wholeView, { from: "2021-04-13", to: "2021-04-13" }, false),
  ]) {
    expect(hasFilters(view)).toBe(true);
    expect(withoutFilters(view)).toEqual(wholeView);
  }
});

test("a step leaves the View it was given as it was", () => {
  const view = Object.freeze({ ...wholeView, voices: Object.freeze(["kyiv" as const]), claim: "one" });
  withVoice(view, "moscow", voiceIds);
  withClaim(view, undefined);
  withoutFilters(view);
  expect(view).toEqual({ voices: ["kyiv"], stances: [], claim: "one" });
});

test("why nothing is drawn is not a region’s id: the compiler keeps it from where one is wanted", () => {
  const regionOf = (id: RegionId) => id;
  const where = (region: NonNullable<View["region"]>) => region;
  // @ts-expect-error A place chosen may be none that is drawn.
  expect(regionOf(where("none"))).toBe("none");
  const chosen = where("crimea");
  expect(isPlaceless(chosen) ? "" : regionOf(chosen)).toBe("crimea");
  expect(isPlaceless(where("undrawn"))).toBe(true);
});

test("filters named are taken back and the others stay", () => {
  const view = { ...withClaim(wholeView, "one"), voices: ["kyiv"], region: "crimea", q: "ships" } as const;
  expect(withoutFilters(view, ["voices", "q"])).toEqual({ claim: "one", region: "crimea", voices: [], stances: [] });
});
