import { describe, expect, test } from "vitest";
import { isQuotation, type Level } from "../../../src/domain/statement.ts";
import { cardOf } from "../../../src/scene/card/card.ts";
import { entryOf, shortSpeakerOf, statedNumberOf } from "../../../src/scene/card/entry.ts";
import { sceneOf } from "../../../src/scene/scene.ts";
import { type View, wholeView, withVoice } from "../../../src/scene/view.ts";
import { voiceIds } from "../../fixtures/atlas/first-look.ts";
import { frozenAtlas } from "../../fixtures/atlas/frozen-atlas.ts";
import {
  atlasWith,
  claimWith,
  everyStatement,
  evidenceWith,
  sourceWith,
  statementWith,
} from "../../fixtures/atlas/small-atlas.ts";
import { englishWords, inEnglish } from "../../fixtures/in-english.ts";

const denial = statementWith({
  id: "moscow-denies",
  asserters: [{ actor: "russia" }],
  stance: "denies",
  targets: ["kyiv-troops"],
  saidOn: "2021-04-14",
  gist: "No troops have been moved.",
});

function cardWith(overrides: Parameters<typeof atlasWith>[0], without: readonly string[] = []) {
  const atlas = atlasWith(overrides);
  const admitted = new Set([...everyStatement(atlas)].filter((it) => !without.includes(it)));
  return cardOf(inEnglish(atlas), atlas.claimOf("troops"), admitted);
}

describe("a card", () => {
  test("is led by who asserts the claim, with the answers after", () => {
    const early = { ...denial, saidOn: "2021-04-10", id: "earlier", targets: ["troops"] };
    const card = cardWith({ statements: [early, statementWith(), denial] });
    expect(card.lead.id).toBe("kyiv-troops");
    expect(card.others.map((it) => it.id)).toEqual(["earlier", "moscow-denies"]);
  });

  test("is led by the first assertion in order of time, whichever of them the article has", () => {
    const before = statementWith({ id: "before", saidOn: "2021-04-10", evidence: [evidenceWith({ source: "other" })] });
    const card = cardWith({
      statements: [before, statementWith()],
      sources: [sourceWith(), sourceWith({ id: "other", publisher: "The Other" })],
    });
    expect(card.lead.id).toBe("before");
    expect(card.others.map((it) => it.id)).toEqual(["kyiv-troops"]);
    expect(card.also).toEqual([{ voice: "kyiv", shape: "circle", name: "Kyiv", count: 1 }]);
  });

  test("of a claim that nobody asserts is led by the denial, with its verb", () => {
    const card = cardWith({ statements: [{ ...denial, targets: ["troops"] }] });
    expect([card.lead.speakers[0].name, card.lead.verb]).toEqual(["Russia", "denies"]);
  });

  test("without an admitted statement is a mistake of ours", () => {
    expect(() => cardWith({}, ["kyiv-troops"])).toThrow("no admitted statement: troops");
  });

  test("shows what answers it from another claim, with that claim's proposition or the answer's gist", () => {
    const other = claimWith({ id: "drill", proposition: "It is a drill." });
    const answer = { ...denial, id: "drill-answer", claim: "drill", stance: "answers" as const };
    const { gist: _, ...plain } = answer;
    const claims = [claimWith(), other];
    const [withGist] = cardWith({ claims, statements: [statementWith(), answer] }).answers;
    expect([withGist?.id, withGist?.claim, withGist?.proposition]).toEqual([
      "drill-answer",
      "drill",
      "No troops have been moved.",
    ]);
    const [without] = cardWith({ claims, statements: [statementWith(), plain] }).answers;
    expect(without?.proposition).toBe("It is a drill.");
  });

  test("counts what the filters hide", () => {
    expect(cardWith({ statements: [statementWith(), denial] }, ["moscow-denies"]).hidden).toBe(1);
    expect(cardWith({ statements: [statementWith(), denial] }).hidden).toBe(0);
  });

  test("lists only the regions its admitted statements speak of", () => {
    expect(cardWith({}).regions).toEqual([{ id: "square", name: "The Square" }]);
    expect(cardWith({ statements: [statementWith({ places: [] })] }).regions).toEqual([]);
  });
});

describe("where nobody answers", () => {
  test("a card says that none is recorded", () => {
    expect(cardWith({}).silence).toBe("No response recorded.");
  });

  test("a card says on which day and where an answer was searched for", () => {
    const openQuestion = { searchedOn: "2026-11-23", searched: ["mil.ru", "Tass"], question: "Did Moscow answer?" };
    const card = cardWith({ claims: [claimWith({ openQuestion })] });
    expect(card.silence).toBe("No response found (searched on 23 Nov 2026, mil.ru, Tass).");
  });

  test("a card of a claim that is only denied says that nobody asserts it", () => {
    const card = cardWith({ statements: [{ ...denial, targets: ["troops"] }] });
    expect(card.silence).toBe("None of our sources asserts this.");
    expect(cardWith({ statements: [statementWith(), denial] }, ["kyiv-troops"]).silence).toBeUndefined();
  });

  test("a second assertion is not an answer", () => {
    expect(cardWith({ statements: [statementWith(), statementWith({ id: "again" })] }).silence).toBeDefined();
  });

  test("a card never says so while the filters hide an answer that is recorded", () => {
    const card = cardWith({ statements: [statementWith(), denial] }, ["moscow-denies"]);
    expect([card.silence, card.hidden]).toEqual([undefined, 1]);
    const silent = (view: View) => {
      const { order, cardOf: cardIn } = sceneOf(inEnglish(frozenAtlas), view);
      return new Set(order.map(cardIn).flatMap((it) => (it.silence === undefined ? [] : [it.claim])));
    };
    const whole = silent(wholeView);
    for (const { id } of frozenAtlas.voices) {
      for (const claim of silent(withVoice(wholeView, id, voiceIds)))
        expect([id, claim, whole.has(claim)]).toEqual([id, claim, true]);
    }
  });

  test("a card with an answer is not silent", () => {
    expect(cardWith({ statements: [statementWith(), denial] }).silence).toBeUndefined();
  });
});

describe("the chain of attribution", () => {
  const chainOf = (links: readonly { name: string; read?: boolean }[], published?: string) => {
    const atlas = atlasWith({
      statements: [statementWith({ evidence: [evidenceWith({ chain: [...links] })] })],
      sources: [sourceWith(published === undefined ? {} : { published })],
    });
    return entryOf(inEnglish(atlas), atlas.statementOf("kyiv-troops")).readings[0].chain;
  };

  test("of the speaker's own page names one publisher, and its day", () => {
    expect(chainOf([{ name: "The White House" }])).toBe("The White House, 14 Apr 2021");
  });

  test("leads from who said it to the page read", () => {
    expect(chainOf([{ name: "Sergei Shoigu" }, { name: "NBC News" }])).toBe("Sergei Shoigu → NBC News, 14 Apr 2021");
  });

  test("names everyone between, and marks who was not read", () => {
    const links = [
      { name: "Sergei Shoigu" },
      { name: "Tass", read: false },
      { name: "Reuters", read: true },
      { name: "NBC News" },
    ];
    expect(chainOf(links, "2021-04")).toBe("Sergei Shoigu → Tass (not read) → Reuters → NBC News, Apr 2021");
  });
});

describe("words in quotation marks", () => {
  const quotationAt = (level: Level) => {
    const atlas = atlasWith({ statements: [statementWith({ evidence: [evidenceWith({ level })] })] });
    return entryOf(inEnglish(atlas), atlas.statementOf("kyiv-troops")).readings[0].quotation;
  };

  test.each(["verbatim-primary", "verbatim-secondary"] as const)("are the speaker's own at the level %s", (level) => {
    expect(quotationAt(level)).toEqual({ text: "troops stand in the square", language: "en" });
  });

  test("say that they are translated, or altered by the outlet", () => {
    expect(quotationAt("translated")?.note).toBe("in translation");
    expect(quotationAt("quoted-altered")?.note).toBe("wording altered by the outlet");
  });

  test.each(["paraphrase", "second-hand"] as const)("are never the outlet's at the level %s", (level) => {
    expect(quotationAt(level)).toBeUndefined();
  });

  test("are none where the record holds none", () => {
    const { selector: _, ...bare } = evidenceWith();
    const atlas = atlasWith({ statements: [statementWith({ evidence: [bare] })] });
    expect(entryOf(inEnglish(atlas), atlas.statementOf("kyiv-troops")).readings[0].quotation).toBeUndefined();
  });

  test("in the frozen records stand only on words at the speaker's level, or marked as altered", () => {
    for (const statement of frozenAtlas.statements) {
      const exact = (text: string) => statement.evidence.find((it) => it.selector?.exact === text);
      for (const { quotation } of entryOf(inEnglish(frozenAtlas), statement).readings) {
        if (!quotation) continue;
        const evidence = exact(quotation.text);
        expect(evidence && (isQuotation(evidence) || quotation.note === "wording altered by the outlet")).toBe(true);
      }
    }
  });

  test("are those of the evidence the record names, the others after it", () => {
    const entry = entryOf(inEnglish(frozenAtlas), frozenAtlas.statementOf("kremlin-2021-04-13-internal-crisis"));
    expect(entry.readings.map((it) => it.quotation)).toEqual([
      { text: "When exchanging views on the internal Ukrainian crisis", language: "en" },
      { text: "an internal Ukrainian crisis", language: "en", note: "wording altered by the outlet" },
    ]);
  });
});

describe("who speaks", () => {
  test("is each asserter in the order of the record, with office and voice", () => {
    for (const statement of frozenAtlas.statements) {
      const { speakers, verb, firstVerb } = entryOf(inEnglish(frozenAtlas), statement);
      expect(speakers.length).toBe(statement.asserters.length);
      expect(speakers.every((it) => it.name.length > 1)).toBe(true);
      const [{ isPlural }, ...others] = speakers;
      const verbs = [verb, firstVerb];
      const { verbOf } = englishWords.stances;
      expect(verbs).toEqual([verbOf(statement.stance, isPlural || others.length > 0), verbOf(statement.stance, isPlural)]);
    }
    const [shoigu] = entryOf(inEnglish(frozenAtlas), frozenAtlas.statementOf("shoigu-2021-04-13-nato-forces")).speakers;
    expect(shoigu).toEqual({
      name: "Sergei Shoigu",
      office: "Defence minister, Russia",
      isPlural: false,
      voice: "moscow",
      shape: "square",
    });
  });

  test("is described where nobody names them, in the voice they speak for", () => {
    const [officials] = entryOf(inEnglish(frozenAtlas), frozenAtlas.statementOf("us-officials-2021-04-14-us-warships")).speakers;
    expect(officials).toEqual({ name: "Unnamed US officials", isPlural: true, voice: "washington", shape: "diamond" });
  });

  test("is a capital by its name and anyone else by their own", () => {
    const short = (id: string) => shortSpeakerOf(frozenAtlas, frozenAtlas.statementOf(id));
    expect(short("mendel-2021-04-12-crimea-ap")).toBe("Kyiv");
    expect(short("shoigu-2021-04-13-nato-forces")).toBe("Moscow");
    expect(short("us-officials-2021-04-14-us-warships")).toBe("Washington");
    expect(short("stoltenberg-2021-04-13-build-up")).toBe("Jens Stoltenberg");
  });
});

test.each([
  ["more than 40,000 troops", { before: "more than", number: "40,000", after: "troops" }],
  ["28 battalion tactical groups", { before: "", number: "28", after: "battalion tactical groups" }],
  ["32.700 servicemen", { before: "", number: "32.700", after: "servicemen" }],
  ["two armies", { before: "two armies", number: "", after: "" }],
  ["in 40,000, it said", { before: "in", number: "40,000", after: ", it said" }],
])("the number of “%s” can be set larger", (asSaid, figure) => {
  expect(statedNumberOf(asSaid)).toEqual(figure);
});

test("a year in a ranking is not set as its figure", () => {
  const entry = entryOf(inEnglish(frozenAtlas), frozenAtlas.statementOf("psaki-2021-04-08-most-since-2014"));
  expect(entry.figures).toMatchObject([
    { before: "more troops on the border with Ukraine than at any time since 2014", number: "", after: "" },
  ]);
});
