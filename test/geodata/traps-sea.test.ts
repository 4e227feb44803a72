import { describe, expect, test } from "vitest";
import { magnitudeOf, type Quantity } from "../../src/domain/quantity.ts";
import { placesOf, type Statement } from "../../src/domain/statement.ts";
import { entryOf } from "../../src/scene/card/entry.ts";
import { englishWords, inEnglish } from "../fixtures/in-english.ts";
import { livingAtlas, reviewedAtlas } from "./living-atlas.ts";

// What is easily taken for something else at sea, in the air and in diplomacy.

const statement = reviewedAtlas.statementOf;
const about = (claim: string) => reviewedAtlas.statementsAbout(claim);
const mentionsOf = (it: Statement) => placesOf(reviewedAtlas.claimOf(it.claim), it);
const idsOf = (it: Statement) => mentionsOf(it).map((mention) => mention.id ?? `“${mention.asSaid}”`);
const stancesOn = (claim: string) => about(claim).map((it) => [it.id, it.stance]);
const countsOf = (id: string) => (statement(id).quantities ?? []).map((it) => [it.of, magnitudeOf(it), it.bound, it.when.kind]);

describe("the waters off Crimea", () => {
  const bulletin = statement("directorate-of-navigation-2021-04-14-areas");

  test("the bulletin names three areas, of which none has an outline, and not the Kerch Strait", () => {
    expect(idsOf(bulletin)).toEqual([
      "black-sea",
      "“along the coast between Sevastopol and Gurzuf”",
      "“off the coast of the Kerch Peninsula”",
      "“near the western tip of Crimea”",
    ]);
    expect(mentionsOf(bulletin).map((it) => it.precision)).toEqual(Array(4).fill("vague-phrase"));
  });

  test("that a part of the strait is closed is a claim of its own, Ukraine's, and denied by the one who closes the areas", () => {
    expect(stancesOn("russia-closes-kerch-strait")).toEqual([
      ["reuters-2021-04-15-kerch-strait", "asserts"],
      ["directorate-of-navigation-2021-04-14-kerch-strait", "denies"],
      ["lungescu-2021-04-16-kerch-strait", "condemns"],
    ]);
    expect(reviewedAtlas.claimOf("russia-closes-kerch-strait").places.map((it) => it.id)).toEqual(["kerch-strait"]);
    expect(reviewedAtlas.claimOf("russia-closes-areas-off-crimea").places.map((it) => it.id)).not.toContain("kerch-strait");
  });

  test("the strait is drawn for the areas only where somebody's own words name it", () => {
    const naming = about("russia-closes-areas-off-crimea").filter((it) => idsOf(it).includes("kerch-strait"));
    expect(naming.map((it) => it.id)).toEqual(["ukrainian-foreign-ministry-2021-04-15-areas", "price-2021-04-19-areas"]);
    for (const it of naming) {
      expect(mentionsOf(it).find((mention) => mention.id === "kerch-strait")?.precision).toBe("vague-phrase");
    }
  });

  test("three condemn the closing, and Moscow answers one of them", () => {
    const condemning = about("russia-closes-areas-off-crimea").filter((it) => it.stance === "condemns");
    expect(condemning.map((it) => it.targets)).toEqual(Array(3).fill([bulletin.id]));
    expect(statement("ryabkov-2021-04-warships-only").targets).toEqual(["ukrainian-foreign-ministry-2021-04-15-areas"]);
  });

  test("that Ukraine's ports are cut off is asserted as well as denied", () => {
    const stances = livingAtlas.statementsAbout("russia-restricts-ukrainian-azov-ports").map((it) => it.stance);
    expect(stances).toEqual(expect.arrayContaining(["asserts", "denies"]));
  });

  test("the closing lasts until 31 October, and no record has a 31 November as its day", () => {
    expect(bulletin.evidence[0]?.selector?.exact).toContain("October 31");
    expect(JSON.stringify(reviewedAtlas.statements.map((it) => [it.gist, it.evidence]))).not.toMatch(/November/);
  });

  test("a notice to airmen speaks of danger, not of a ban", () => {
    expect(reviewedAtlas.claimOf("airspace-off-crimea-dangerous").proposition).not.toMatch(/\bban|clos/i);
    expect(statement("russia-2021-04-20-airspace").evidence[0]?.selector?.exact).toContain("temporarily dangerous");
  });
});

describe("ships", () => {
  test("“more than 10” from the Caspian becomes 15, and no fifteen warships", () => {
    expect(countsOf("southern-military-district-2021-04-07-caspian-flotilla")).toEqual([["ships", 10, "more-than", "present"]]);
    expect(countsOf("black-sea-fleet-2021-04-17-caspian-flotilla")).toEqual([["ships", 15, undefined, "past"]]);
    const later = statement("black-sea-fleet-2021-04-17-caspian-flotilla");
    expect([later.stance, later.targets]).toEqual(["qualifies", ["southern-military-district-2021-04-07-caspian-flotilla"]]);
    expect(later.quantities?.[0]?.asSaid).not.toMatch(/warship/i);
    expect(later.note).toMatch(/not fifteen warships/);
    expect(englishWords.naming.namedAs(reviewedAtlas.countedOf("ships"), "Russian", [])).toBe("Russian ships");
  });

  test("60 ships and 40 warships are one number: no 40 stands beside the 60", () => {
    expect(countsOf("russian-defence-ministry-2021-04-22-exercise")).toEqual([
      ["ships", 60, "more-than", "present"],
      ["personnel", 10_000, "more-than", "present"],
      ["aircraft", 200, "about", "present"],
      ["equipment", 1_200, "about", "present"],
    ]);
    expect(statement("russian-defence-ministry-2021-04-22-exercise").note).toMatch(/40 warships and 20 supporting vessels/);
    const ships = reviewedAtlas.statements.flatMap((it) => (it.quantities ?? []).filter((quantity) => quantity.of === "ships"));
    expect(ships.map(magnitudeOf)).not.toContain(40);
  });

  test("the 20 ships back at base are those of one fleet, in a claim of their own", () => {
    expect(countsOf("russian-defence-ministry-2021-04-23-ships-returned")).toEqual([["ships", 20, "more-than", "past"]]);
    expect(about("russian-exercise-in-crimea").map((it) => it.id)).toEqual(["russian-defence-ministry-2021-04-22-exercise"]);
  });

  test("US warships are notified, called off in words of Turkey, never confirmed by the United States", () => {
    expect(stancesOn("us-warships-to-black-sea")).toEqual([
      ["us-official-2021-04-08-us-warships", "asserts"],
      ["turkey-2021-04-09-us-warships", "asserts"],
      ["naval-post-2021-04-us-warships", "qualifies"],
      ["turkish-diplomats-2021-04-14-us-warships", "qualifies"],
      ["us-officials-2021-04-14-us-warships", "disputes-meaning"],
      ["cavusoglu-2021-04-15-us-warships", "qualifies"],
    ]);
    const counted = about("us-warships-to-black-sea").flatMap((it) => it.quantities ?? []);
    for (const quantity of counted.filter((it) => it.of === "ships")) expect(quantity.when.kind).toBe("planned");
  });

  test("the ships of the notice are named by a trade site alone", () => {
    const naming = reviewedAtlas.statements.filter((it) =>
      /Roosevelt|Donald Cook/.test(JSON.stringify([it.gist, it.evidence, it.quantities])),
    );
    expect(naming.map((it) => it.asserters)).toEqual([[{ actor: "naval-post" }]]);
    expect(JSON.stringify([reviewedAtlas.claims, reviewedAtlas.statements])).not.toMatch(/Theodore|Eisenhower/);
  });

  test("the cutter is not a warship of the notice", () => {
    expect(statement("us-sixth-fleet-2021-04-27-cutter").claim).toBe("us-coast-guard-cutter-in-black-sea");
    expect(countsOf("us-sixth-fleet-2021-04-27-cutter")).toEqual([["ships", 1, undefined, "present"]]);
  });

  test("notices are counted as notices", () => {
    expect(countsOf("cavusoglu-2021-04-15-us-warships")).toEqual([
      ["notices", 14, undefined, "past"],
      ["notices", 5, undefined, "past"],
    ]);
  });

  test("the numbers of boats in the Sea of Azov are the editor's, not the Navy's", () => {
    expect(statement("ukrainian-navy-2021-04-15-boats").quantities).toBeUndefined();
    expect(statement("klymenko-2021-04-boats").quantities?.map((it) => [it.forces, magnitudeOf(it)])).toEqual([
      [["ukraine"], 3],
      [["russia"], 5],
      [["russia"], 1],
    ]);
    expect(entryOf(inEnglish(reviewedAtlas), statement("klymenko-2021-04-boats")).speakers[0].voice).toBe("observers");
  });

  test("the British ships are planned, unnamed, and not added up", () => {
    expect(countsOf("royal-navy-2021-04-18-warships")).toEqual([
      ["ships", 1, undefined, "planned"],
      ["ships", 1, undefined, "planned"],
    ]);
    expect(JSON.stringify(statement("royal-navy-2021-04-18-warships"))).not.toMatch(/HMS/);
  });

  test("the landing ships were seen in the strait, and the sea behind it is not named", () => {
    const seen = statement("reuters-2021-04-17-landing-ships");
    expect(seen.asserters).toEqual([{ actor: "reuters" }]);
    expect(idsOf(seen)).toEqual(["“the Istanbul Strait”"]);
    expect(countsOf(seen.id)).toEqual([
      ["ships", 2, undefined, "past"],
      ["ships", 2, undefined, "forecast"],
    ]);
  });

  test("each number of ships is all a chart needs: whose, how many, when, and where it can be said", () => {
    const all = reviewedAtlas.statements.flatMap((it) =>
      (it.quantities ?? []).flatMap((quantity) => (quantity.of === "ships" ? [{ id: it.id, quantity }] : [])),
    );
    const isWhole = ({ forces, when }: Quantity) => forces.length === 1 && when.kind !== "unclear";
    expect(all.filter(({ quantity }) => magnitudeOf(quantity) === undefined || !isWhole(quantity))).toEqual([]);
    const unscoped = all.filter(({ quantity }) => quantity.scope === undefined).map(({ id }) => id);
    expect(unscoped).toEqual(["russian-defence-ministry-2021-04-23-ships-returned"]);
  });
});

describe("who means what", () => {
  test("a Ukrainian offensive is asserted by those who charge Ukraine with it, and denied by Kyiv", () => {
    const stances = livingAtlas.statementsAbout("ukraine-prepares-offensive-in-donbas").map((it) => it.stance);
    expect(stances).toEqual(expect.arrayContaining(["asserts", "denies"]));
    for (const id of ["lavrov-2021-04-01-new-war", "kozak-2021-04-08-protect-residents"]) {
      expect(statement(id).claim).not.toBe("ukraine-prepares-offensive-in-donbas");
    }
  });

  test("of the first records only Kyiv raises the alarm; officials of the United States and researchers weigh it", () => {
    expect(stancesOn("possible-russian-aggression")).toEqual([
      ["us-official-2021-04-08-posture", "disputes-meaning"],
      ["kyiv-2021-04-13-possible-aggression", "asserts"],
      ["burns-2021-04-14-limited-incursions", "qualifies"],
      ["wolters-2021-04-15-low-to-medium", "qualifies"],
      ["crisis-group-2021-04-20-no-template", "disputes-meaning"],
    ]);
  });

  test("Burns spoke before the Senate, of incursions", () => {
    const burns = statement("burns-2021-04-14-limited-incursions");
    expect(burns.evidence.map((it) => [it.source, it.selector?.exact])).toEqual([
      ["senator-blunt-2021-04-14", "it also could provide the basis for limited military incursions"],
    ]);
    expect(burns.note).toMatch(/Senate intelligence committee/);
  });

  test("troops of NATO in Ukraine are spoken of as what would be, and nobody says that they will come", () => {
    expect(statement("peskov-2021-04-02-nato-troops").claim).toBe("russia-to-act-if-nato-sends-troops-to-ukraine");
    const sending = reviewedAtlas.claims.filter((it) => it.about.act === "deploy" && it.about.forces.includes("nato"));
    expect(sending.map((it) => it.id)).toEqual(["nato-forces-near-russia"]);
  });

  test("a possible storage is not a weapon that is there, and its denial answers the one who said it", () => {
    expect(reviewedAtlas.claimOf("crimea-prepared-for-nuclear-weapons").proposition).toMatch(/possible storage/);
    expect(statement("gempel-2021-04-15-nonsense").targets).toEqual(["taran-2021-04-14-nuclear-weapons"]);
  });

  test("heads of government of NATO's members speak for themselves, and no breakaway body is a government", () => {
    const voiceOf = (id: string) => reviewedAtlas.actorOf(id).voice;
    for (const id of ["angela-merkel", "emmanuel-macron", "recep-tayyip-erdogan"]) expect(voiceOf(id)).toBe("other-governments");
    for (const id of ["denis-pushilin", "yury-gempel"]) expect(voiceOf(id)).toBe("moscow");
  });

  test("Pushilin gives no number in spring 2021", () => {
    const his = reviewedAtlas.statements.filter((it) => it.asserters.some(({ actor }) => actor === "denis-pushilin"));
    expect(his.map((it) => it.quantities)).toEqual([undefined]);
  });

  test("of pages far from the speaker the words are not shown", () => {
    const far = ["anadolu-harboucha-2021-04", "sputnik-islam-times-2021-04-15", "mainland-press-2021-04-09"];
    const used = reviewedAtlas.statements.flatMap((it) => it.evidence.filter(({ source }) => far.includes(source)));
    expect(used.map((it) => it.source).sort()).toEqual([...far].sort());
    expect(used.flatMap((it) => it.selector ?? [])).toEqual([]);
  });
});
