import { describe, expect, test } from "vitest";
import { correctionOf } from "../../../src/domain/atlas.ts";
import { socialOf } from "../../../src/scene/pages/page-social.ts";
import { sceneOf } from "../../../src/scene/scene.ts";
import { wholeView, withClaim, withKnown, withRegion } from "../../../src/scene/view.ts";
import { frozenAtlas } from "../../fixtures/atlas/frozen-atlas.ts";
import { sceneOfClaim } from "../../fixtures/atlas/frozen-scenes.ts";
import { atlasWith, claimWith } from "../../fixtures/atlas/small-atlas.ts";
import { englishWords, inEnglish } from "../../fixtures/in-english.ts";

const claimSocial = (id: string) => socialOf(inEnglish(frozenAtlas), sceneOfClaim(id));
const regionSocial = (id: string) => socialOf(inEnglish(frozenAtlas), sceneOf(inEnglish(frozenAtlas), withRegion(wholeView, id)));

describe("the alternative text of a card", () => {
  test("of a claim names the speaker and the verb before what is said, the day and where it was read", () => {
    expect(claimSocial("nato-forces-near-russia").text).toBe(
      "Sergei Shoigu says: NATO is to deploy forces close to Russian territory. Said 13 Apr 2021, read at NBC News. The picture shows this sentence beside a map on which the places spoken of are marked: NATO’s borders with Russia; Black Sea; Baltic Sea.",
    );
    for (const { id, proposition } of frozenAtlas.claims) {
      expect(claimSocial(id).text).toMatch(/^.+? (says?|denies|deny): /);
      expect(claimSocial(id).text.indexOf(proposition)).toBeGreaterThan(0);
    }
  });

  test("of a claim that names no place drawn says that nothing is marked", () => {
    const { text, below } = claimSocial("us-adversary-of-russia");
    expect(text).toContain("nothing is marked, because the words name no place.");
    expect(below.join()).toContain("This claim names no place shown on the map.");
  });

  test("of a claim whose place is not drawn says so, and not that it names none", () => {
    const places = [
      { role: "located" as const, asSaid: "at Novoozerne", wording: "source" as const, precision: "settlement" as const },
    ];
    const atlas = atlasWith({ claims: [claimWith({ places })] });
    const { text, below } = socialOf(inEnglish(atlas), sceneOf(inEnglish(atlas), withClaim(wholeView, claimWith().id)));
    expect(text).toContain("nothing is marked, because the place the words name is not drawn here.");
    expect(below.join()).toContain("The place named is not drawn on the map.");
  });

  test("of a region and of the atlas says which voices speak, and how often", () => {
    expect(regionSocial("crimea").text).toContain(
      "28 statements, 17 claims, by Kyiv (11), Moscow (5), Washington (5), European Union (3), Other governments (2), Reporters and observers (4).",
    );
    expect(socialOf(inEnglish(frozenAtlas), sceneOf(inEnglish(frozenAtlas), wholeView)).text).toContain(
      "Reporters and observers (38)",
    );
  });

  test("of a region nobody speaks of says so", () => {
    expect(
      socialOf(
        inEnglish(frozenAtlas),
        sceneOf(inEnglish(frozenAtlas), withKnown(withRegion(wholeView, "kerch-strait"), "2021-04-01")),
      ).text,
    ).toContain("No statement about Kerch Strait is recorded here.");
  });
});

test("with filters, the voices counted are those of what is shown, and their counts its number", () => {
  const { text } = socialOf(
    inEnglish(frozenAtlas),
    sceneOf(inEnglish(frozenAtlas), { ...withRegion(wholeView, "crimea"), voices: ["kyiv"] }),
  );
  expect(text).toMatch(/^Crimea: who said what\. 11 statements, \d+ claims, by Kyiv \(11\)/);
  expect(text).not.toContain("Moscow");
});

test("where the filters let nothing of a place through, it is not said to be unrecorded", () => {
  const social = socialOf(
    inEnglish(frozenAtlas),
    sceneOf(inEnglish(frozenAtlas), { ...withRegion(wholeView, "crimea"), voices: ["kyiv"], stances: ["corrects"] }),
  );
  expect(social.text).toBe("Crimea: who said what. No statements match these filters. The picture shows the map.");
});

test("statements without a drawn place are told by why", () => {
  const textOf = (region: "none" | "undrawn") =>
    socialOf(inEnglish(frozenAtlas), sceneOf(inEnglish(frozenAtlas), withRegion(wholeView, region))).text;
  expect(textOf("none")).toMatch(/^Statements that name no place\. \d+ statements, .*nothing is marked/);
  expect(textOf("undrawn")).toMatch(/^Statements whose place is not drawn\. \d+ statements, .*nothing is marked/);
  expect(claimSocial("us-adversary-of-russia").text).toContain("because the words name no place.");
});

test("a denial leads with the verb of a denial", () => {
  expect(claimSocial("russia-party-to-war-in-eastern-ukraine").lead).toMatchObject({
    voice: "moscow",
    text: "Dmitry Peskov denies:",
  });
});

describe("what stands beside a claim", () => {
  test("is the first answer by the voice whose forces it is about, with how many more there are and whose", () => {
    const { answer, silence } = claimSocial("possible-russian-aggression");
    expect(answer?.said).toMatch(/^disputes the meaning, \d+ Apr 2021:$/);
    expect(answer?.more).toMatch(/^and \d+ more answers?: .+ \d/);
    expect(silence).toBeUndefined();
  });

  test("is by the same rule for every claim, and never by the voice that leads", () => {
    for (const { id } of frozenAtlas.claims) {
      const { open } = sceneOfClaim(id);
      const { answer, silence, lead } = claimSocial(id);
      expect([id, answer?.statement]).toEqual([id, open?.answer?.id]);
      expect([id, silence]).toEqual([id, open?.answer ? undefined : englishWords.selection.noAnswer(open?.toOthers ?? 0)]);
      expect([id, answer !== undefined && answer.voice === lead?.voice]).toEqual([id, false]);
    }
  });

  test("never has numbers of one side beside its headline where another side gives some, nor any that was corrected", () => {
    for (const { id } of frozenAtlas.claims) {
      const { numbers, cluster } = claimSocial(id);
      expect([id, numbers.length <= 2 && !(numbers.length > 0 && cluster)]).toEqual([id, true]);
      const scene = sceneOfClaim(id);
      if (numbers.length > 0) expect([id, scene.cluster?.rings.map((it) => it.statement)]).toEqual([id, [scene.open?.lead.id]]);
      for (const it of cluster?.rings ?? [])
        expect([id, correctionOf(frozenAtlas, frozenAtlas.statementOf(it.statement))]).toEqual([id, undefined]);
    }
  });

  test("names the office and the day, and how many others assert the same", () => {
    expect(claimSocial("nato-forces-near-russia").below).toEqual(["Defence minister, Russia, 13 Apr 2021"]);
    expect(claimSocial("russian-troops-around-ukraine").below[0]).toMatch(/; also said by \d+ others$/);
  });
});

test("a row for each voice has as many shapes as its filter would list", () => {
  for (const { id } of frozenAtlas.regions) {
    const { speaking } = regionSocial(id);
    for (const { voice, shapes } of speaking) {
      const listed = sceneOf(inEnglish(frozenAtlas), { ...withRegion(wholeView, id), voices: [voice] }).admitted;
      expect([id, voice, shapes.length]).toEqual([id, voice, listed.size]);
    }
  }
});
