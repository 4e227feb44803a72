import { describe, expect, test } from "vitest";
import { voiceOfStatement } from "../../src/domain/atlas.ts";
import { magnitudeOf } from "../../src/domain/quantity.ts";
import { isQuotation, type Statement, shownEvidenceOf } from "../../src/domain/statement.ts";
import { entryOf } from "../../src/scene/card/entry.ts";
import { inEnglish } from "../fixtures/in-english.ts";
import { livingAtlas, reviewedAtlas } from "./living-atlas.ts";

const statement = reviewedAtlas.statementOf;
/** The places of a statement: its own where it gives some, else its claim's. */
const placesOf = (it: Statement) => it.places ?? reviewedAtlas.claimOf(it.claim).places;
const regionsOf = (id: string) => placesOf(statement(id)).map((it) => it.id ?? `“${it.asSaid}”`);
const quotationsOf = (id: string) =>
  entryOf(inEnglish(reviewedAtlas), statement(id)).readings.flatMap(({ quotation }) => quotation?.text ?? []);

describe("words that are not the speaker's are not shown as such", () => {
  test("“as it sees fit” is a paraphrase of agencies, never a quotation of the Kremlin", () => {
    const { evidence, stance } = statement("kremlin-2021-04-13-own-forces");
    expect(evidence.map((it) => it.level)).toEqual(["paraphrase"]);
    expect(quotationsOf("kremlin-2021-04-13-own-forces")).toEqual([]);
    expect(stance).toBe("answers");
    for (const { id } of reviewedAtlas.statements) expect(quotationsOf(id).join()).not.toContain("as it sees fit");
  });

  test("the Kremlin's “the” comes before NBC's altered “an”, and both are there", () => {
    const { evidence } = statement("kremlin-2021-04-13-internal-crisis");
    expect(evidence.map((it) => [it.level, it.selector?.exact])).toEqual([
      ["quoted-altered", "an internal Ukrainian crisis"],
      ["verbatim-secondary", "When exchanging views on the internal Ukrainian crisis"],
    ]);
    const shown = shownEvidenceOf(statement("kremlin-2021-04-13-internal-crisis"));
    expect(shown.source).toBe("kremlin-stories-2021-04");
    expect(isQuotation(shown)).toBe(true);
  });

  test("Shoigu's figures stand in no quotation marks", () => {
    const quotations = quotationsOf("shoigu-2021-04-13-nato-forces");
    expect(quotations).toEqual(["forces are concentrated in the Black Sea region and the Baltic region"]);
  });

  test("Biden's “killer” is marked as altered, with the account of the question he was asked", () => {
    const readings = entryOf(inEnglish(reviewedAtlas), statement("biden-2021-03-killer")).readings;
    expect(readings.map((it) => [it.publisher, it.quotation?.note])).toEqual([
      ["VOA", undefined],
      ["NBC News", "wording altered by the outlet"],
      ["Meduza", undefined],
    ]);
    expect(statement("biden-2021-03-killer").gist).toMatch(/asked/i);
  });
});

describe("figures belong to who gave them, for what they counted", () => {
  test("the sums that newsrooms made of Mendel's figures are not hers", () => {
    const hers = reviewedAtlas.statements.filter((it) => it.asserters[0]?.actor === "iuliia-mendel");
    expect(hers).toHaveLength(4);
    for (const it of hers) expect(JSON.stringify([it.gist, it.quantities, it.evidence])).not.toMatch(/8[03],?000/);
  });

  test("Mendel's two figures for two places are four statements of hers, two rounded and two exact", () => {
    const hers = reviewedAtlas.statements.filter((it) => it.asserters[0]?.actor === "iuliia-mendel");
    expect(hers.map((it) => [it.claim, it.stance, magnitudeOf(it.quantities?.[0] as never)])).toEqual([
      ["russian-troops-crimea", "asserts", 40_000],
      ["russian-troops-crimea", "qualifies", 42_000],
      ["russian-troops-eastern-border", "asserts", 40_000],
      ["russian-troops-eastern-border", "qualifies", 41_000],
    ]);
  });

  test("the two 40,000s are forces of two sides in claims of their own", () => {
    const holders = reviewedAtlas.statements.filter((it) => it.quantities?.some((quantity) => magnitudeOf(quantity) === 40_000));
    const byForce = new Map<string, Set<string>>();
    for (const it of holders) {
      for (const force of it.quantities?.flatMap((quantity) => quantity.forces) ?? []) {
        byForce.set(force, (byForce.get(force) ?? new Set()).add(it.claim));
      }
    }
    expect([...byForce.keys()].sort()).toEqual(["nato", "russia"]);
    const [nato, russia] = [byForce.get("nato"), byForce.get("russia")];
    expect([...(nato ?? [])].filter((it) => russia?.has(it))).toEqual([]);
  });

  test("Moscow gives formations and exercises, and no head count of its own forces", () => {
    for (const it of reviewedAtlas.statements) {
      const isMoscow = it.asserters.some(
        (asserter) => asserter.actor && reviewedAtlas.actorOf(asserter.actor).voice === "moscow",
      );
      const isExercise = reviewedAtlas.claimOf(it.claim).about.act === "exercise";
      for (const quantity of isMoscow && !isExercise ? (it.quantities ?? []) : []) {
        if (quantity.forces.includes("russia")) expect(quantity.of).not.toBe("personnel");
      }
    }
  });

  test("each baseline of a ranking is a claim of its own", () => {
    const rankings = reviewedAtlas.claims.filter((it) => /since|largest/.test(it.proposition) && it.about.act === "build-up");
    const ids = rankings.map((it) => it.id);
    expect(ids).toContain("russian-build-up-largest-since-crimea-annexation");
    expect(ids).toContain("russian-build-up-largest-since-donbas-outbreak");
    expect(new Set(rankings.map((it) => it.proposition)).size).toBe(rankings.length);
  });
});

describe("who speaks is who spoke", () => {
  test.each(["ryabkov-2021-04-13-us-adversary", "ryabkov-2021-04-13-us-warships"])("Ryabkov, not “Russia”, in %s", (id) => {
    expect(statement(id).asserters).toEqual([{ actor: "sergei-ryabkov" }]);
    const name = shownEvidenceOf(statement(id)).chain[0]?.name;
    expect(name).toBe("Sergei Ryabkov");
  });

  test("that Russia is a party to the war Kyiv and Washington assert, and Moscow alone denies", () => {
    const about = livingAtlas.statementsAbout("russia-party-to-war-in-eastern-ukraine");
    const voices = (stance: string) =>
      new Set(about.filter((it) => it.stance === stance).map((it) => voiceOfStatement(livingAtlas, it)));
    expect([...voices("asserts")]).toEqual(expect.arrayContaining(["kyiv", "washington"]));
    expect(voices("denies")).toEqual(new Set(["moscow"]));
  });

  test("the newsroom's own narration is the newsroom's", () => {
    for (const it of reviewedAtlas.statements.filter((entry) => entry.asserters[0]?.actor === "nbc-news")) {
      expect(it.occasion).toBe("narration");
      expect(entryOf(inEnglish(reviewedAtlas), it).speakers[0].voice).toBe("observers");
    }
  });

  test("three outlets' accounts of one interview are one statement of Biden's", () => {
    const sources = statement("biden-2021-03-killer").evidence.map((it) => it.source);
    expect(sources).toEqual(["nbc-2021-04-13", "meduza-2021-04-13", "voa-2021-03-18"]);
  });
});

describe("places are as far as the words give them", () => {
  test("the patrols of NATO's allies are on the Black Sea, not on Crimea", () => {
    expect(regionsOf("nbc-2021-04-13-nato-patrols")).toEqual(["black-sea"]);
  });

  test("“close to Russian territory” is NATO's border with Russia and the two seas Tass names", () => {
    expect(regionsOf("shoigu-2021-04-13-nato-forces")).toEqual(["nato-russia-border", "black-sea", "baltic-sea"]);
    const claim = reviewedAtlas.claimOf("nato-forces-near-russia");
    expect(claim.places.map((it) => [it.id, it.precision])).toEqual([["nato-russia-border", "vague-phrase"]]);
  });

  test("Biden's place is the readout's: Crimea and the borders", () => {
    expect(regionsOf("biden-2021-04-13-build-up")).toEqual(["crimea", "ukraine-russia-border"]);
  });

  test("a condemnation without a place names none", () => {
    expect(regionsOf("western-allies-2021-04-13-build-up")).toEqual([]);
  });

  test("a border that is meant vaguely has only vague outlines", () => {
    for (const it of reviewedAtlas.statements) {
      for (const mention of placesOf(it)) {
        if (mention.id?.endsWith("-border")) expect(mention.precision).toBe("vague-phrase");
        if (mention.precision === "vague-phrase" && mention.id) expect(reviewedAtlas.hasRegion(mention.id)).toBe(true);
      }
    }
  });
});

describe("what is kept apart, or left out, stays so", () => {
  test("the photograph of 2011 is not a claim", () => {
    expect(JSON.stringify([reviewedAtlas.claims, reviewedAtlas.statements])).not.toMatch(/2011|handshake/);
  });

  test("Turkey's report that the ships are called off withdraws no notice", () => {
    expect(statement("turkish-diplomats-2021-04-14-us-warships").stance).toBe("qualifies");
    expect(statement("us-officials-2021-04-14-us-warships").stance).toBe("disputes-meaning");
  });

  test("no answer by NATO is on record to Shoigu's number, and when it was searched for is told", () => {
    expect(reviewedAtlas.answersTo("nato-forces-near-russia")).toEqual([]);
    expect(reviewedAtlas.claimOf("nato-forces-near-russia").openQuestion?.searchedOn).toBe("2026-11-30");
  });

  test("quotations are short: no more than twelve words", () => {
    for (const it of livingAtlas.statements) {
      const texts = entryOf(inEnglish(livingAtlas), it).readings.flatMap(({ quotation }) => quotation?.text ?? []);
      for (const text of texts) expect(text.split(/\s+/).length, it.id).toBeLessThanOrEqual(12);
    }
  });

  test("the wording of a disputed outline is sourced", () => {
    expect(reviewedAtlas.regionOf("crimea").status).toEqual({
      label: "internationally recognised as Ukraine; annexed by Russia in 2014",
      source:
        "UN General Assembly resolution 68/262 of 27 March 2014, on Ukraine “within its internationally recognized borders”; for the annexation, Reuters of 14 April 2021",
    });
    expect(reviewedAtlas.regionOf("donbas-ngca").status?.label).toBe("not controlled by the government, spring 2021");
  });
});
