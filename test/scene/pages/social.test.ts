import { describe, expect, test } from "vitest";
import { ownScene, socialOf } from "../../../src/scene/pages/social.ts";
import { sceneOf } from "../../../src/scene/scene.ts";
import { wholeView, withClaim, withKnown, withRegion } from "../../../src/scene/view.ts";
import { realAtlas } from "../../fixtures/atlas/real-atlas.ts";
import { atlasWith, claimWith } from "../../fixtures/atlas/small-atlas.ts";

const claimSocial = (id: string) => socialOf(realAtlas, sceneOf(realAtlas, withClaim(wholeView, id)));
const regionSocial = (id: string) => socialOf(realAtlas, sceneOf(realAtlas, withRegion(wholeView, id)));

describe("the alternative text of a card", () => {
  test("of a claim names the speaker and the verb before what is said, the day and where it was read", () => {
    expect(claimSocial("nato-forces-near-russia").text).toBe(
      "Sergei Shoigu says: NATO is to deploy forces close to Russian territory. Said 13 Apr 2021, read at NBC News. The picture shows this sentence above a map on which the places spoken of are marked: NATO’s borders with Russia; Black Sea; Baltic Sea.",
    );
    for (const { id, proposition } of realAtlas.claims) {
      expect(claimSocial(id).text).toMatch(/^.+? (says|denies): /);
      expect(claimSocial(id).text.indexOf(proposition)).toBeGreaterThan(0);
    }
  });

  test("of a claim that names no place drawn says that nothing is marked", () => {
    const { text, below } = claimSocial("us-adversary-of-russia");
    expect(text).toContain("nothing is marked, because the words name no place.");
    expect(below.join()).toContain("Nothing is marked on the map for this: the words name no place.");
  });

  test("of a claim whose place is not drawn says so, and not that it names none", () => {
    const places = [{ role: "located" as const, asSaid: "at Novoozerne", precision: "settlement" as const }];
    const atlas = atlasWith({ claims: [claimWith({ places })] });
    const { text, below } = socialOf(atlas, sceneOf(atlas, withClaim(wholeView, claimWith().id)));
    expect(text).toContain("nothing is marked, because the place the words name is not drawn here.");
    expect(below.join()).toContain("the place the words name is not drawn here.");
  });

  test("of a region and of the atlas says which voices speak, and how often", () => {
    expect(regionSocial("crimea").text).toContain(
      "28 statements, 17 claims, by Kyiv (10), Moscow (5), Washington (5), European Union (2), Other governments (2), Reporters and observers (4).",
    );
    expect(socialOf(realAtlas, sceneOf(realAtlas, wholeView)).text).toContain("Reporters and observers (38)");
  });

  test("of a region nobody speaks of says so", () => {
    expect(
      socialOf(realAtlas, sceneOf(realAtlas, withKnown(withRegion(wholeView, "kerch-strait"), "2021-04-01"))).text,
    ).toContain("No statement about it is recorded here.");
  });
});

test("a denial leads with the verb of a denial", () => {
  expect(claimSocial("russia-party-to-war-in-eastern-ukraine").lead).toEqual({ voice: "moscow", text: "Dmitry Peskov denies:" });
});

describe("the map of a claim's card", () => {
  const claim = "russian-build-up-around-ukraine";
  const own = ownScene(sceneOf(realAtlas, withClaim(wholeView, claim)), claim);

  test("holds only statements about the claim", () => {
    const spoken = own.regions.flatMap((it) => it.speaking.flatMap(({ statements }) => statements));
    expect(spoken.length).toBeGreaterThan(0);
    for (const id of [...spoken, ...own.marks.flatMap((it) => it.statements)])
      expect([id, realAtlas.statementOf(id).claim]).toEqual([id, claim]);
  });

  test("shows no voice that the words of the card leave out", () => {
    for (const { id } of realAtlas.claims) {
      const scene = ownScene(sceneOf(realAtlas, withClaim(wholeView, id)), id);
      const { lead, key } = claimSocial(id);
      const named = new Set([lead?.voice, ...key.map((it) => it.id)]);
      const drawn = scene.regions.flatMap((it) => [...it.sweeps, ...it.speaking.map(({ voice }) => voice)]);
      expect([id, drawn.filter((it) => !named.has(it))]).toEqual([id, []]);
    }
  });
});
