import { describe, expect, test } from "vitest";
import { correctionOf, makesOwnClaim } from "../../../src/domain/atlas.ts";
import { shownEvidenceOf } from "../../../src/domain/statement.ts";
import { speakerOf } from "../../../src/scene/card/entry.ts";
import { sentenceOf } from "../../../src/scene/citing/sentence.ts";
import { verbOf } from "../../../src/words/en/site/cite-and-share.ts";
import { frozenAtlas } from "../../fixtures/atlas/frozen-atlas.ts";
import { atlasWith, claimWith, evidenceWith, statementWith } from "../../fixtures/atlas/small-atlas.ts";
import { englishWords, inEnglish } from "../../fixtures/in-english.ts";

const denial = statementWith({
  id: "moscow-no",
  asserters: [{ actor: "russia" }],
  stance: "denies",
  targets: ["kyiv-troops"],
  gist: "No troops stand there.",
});

describe("every statement of the records as a sentence", () => {
  test("has its speaker, verb, date and source", () => {
    for (const statement of frozenAtlas.statements) {
      const sentence = sentenceOf(inEnglish(frozenAtlas), statement);
      const [first] = statement.asserters;
      const chain = shownEvidenceOf(statement).chain;
      const stance = makesOwnClaim(frozenAtlas, statement) ? "asserts" : statement.stance;
      const verbs = [verbOf(stance, false), verbOf(stance, true)];
      expect(sentence.startsWith(first ? speakerOf(frozenAtlas, first).name : "?")).toBe(true);
      expect(verbs.some((it) => sentence.includes(` ${it}: `))).toBe(true);
      expect(
        sentence
          .replace(/; corrected [^)]*\)\.$/, ").")
          .endsWith(
            `${englishWords.dates.inWords(statement.saidOn)}, ${chain.length > 1 ? "reported" : "published"} by ${chain.at(-1)?.name}).`,
          ),
      ).toBe(true);
    }
  });

  test("has no other verb than its own, and no stop before its end", () => {
    for (const statement of frozenAtlas.statements) {
      const sentence = sentenceOf(inEnglish(frozenAtlas), statement);
      expect(sentence).not.toMatch(/\b(admit|reveal|insist|alleg|conced)(s|es|ed|e|ing)?\b|\bclaims (that|to)\b/);
      expect(sentence).not.toMatch(/\.[:,(”]|\.\.|undefined| {2}/);
    }
  });

  test("one that denies names what is denied in quotation marks, before anything of its own", () => {
    const denials = frozenAtlas.statements.filter((it) => it.stance === "denies" && !makesOwnClaim(frozenAtlas, it));
    expect(denials.length).toBeGreaterThan(0);
    for (const it of denials) {
      const { proposition } = frozenAtlas.claimOf(it.claim);
      expect(sentenceOf(inEnglish(frozenAtlas), it)).toMatch(/ den(y|ies): “/);
      expect(sentenceOf(inEnglish(frozenAtlas), it)).toContain(
        `: “${proposition.replace(/\.$/, "").replaceAll("“", "‘").replaceAll("”", "’")}”`,
      );
    }
  });
});

test("what is denied is told as someone else’s words", () => {
  expect(sentenceOf(inEnglish(atlasWith({ statements: [statementWith(), denial] })), denial)).toBe(
    "Russia denies: “Russia has moved troops to the square” (as Ukraine says), and says: No troops stand there (13 Apr 2021, reported by The Daily).",
  );
});

test("a figure follows as it was said, and the speaker’s own page is named as such", () => {
  const statement = statementWith({
    quantities: [
      {
        of: "personnel",
        forces: ["russia"],
        asSaid: "more than 40,000 troops",
        wording: "source",
        value: 40000,
        when: { kind: "present" },
      },
      {
        of: "personnel",
        forces: ["russia"],
        asSaid: "the most ever",
        wording: "source",
        comparator: { relation: "largest" },
        when: { kind: "present" },
      },
    ],
    evidence: [evidenceWith({ chain: [{ name: "Ukraine" }] })],
    saidOn: "[2021-04-09..2021-04-11]",
  });
  expect(sentenceOf(inEnglish(atlasWith({ statements: [statement] })), statement)).toBe(
    "Ukraine says: Russia has moved troops to the square: more than 40,000 troops (between 9 and 11 Apr 2021, published by Ukraine).",
  );
});

test("several speak in the plural, and a stance on a claim that several make says so", () => {
  const more = statementWith({ id: "third", asserters: [{ description: "Officials", plural: true, onBehalfOf: "ukraine" }] });
  const condemning = statementWith({
    id: "both",
    asserters: [{ actor: "russia" }, { actor: "ukraine" }],
    stance: "condemns",
    targets: ["troops"],
  });
  const other = statementWith({ id: "one", asserters: [{ actor: "russia" }], stance: "condemns", targets: ["troops"] });
  const atlas = atlasWith({ claims: [claimWith()], statements: [statementWith(), more, condemning, other] });
  expect(sentenceOf(inEnglish(atlas), more)).toContain("Officials say: Russia");
  expect(sentenceOf(inEnglish(atlas), condemning)).toMatch(/^Russia and Ukraine condemn: “.*” \(13 Apr 2021/);
  expect(sentenceOf(inEnglish(atlas), other)).toContain(
    "Russia condemns: “Russia has moved troops to the square” (as Ukraine and others say) (13",
  );
});

test("what its own side has corrected says so, with the figure given instead, and nothing else does", () => {
  const said = sentenceOf(inEnglish(frozenAtlas), frozenAtlas.statementOf("borrell-2021-04-19-troops"));
  expect(said).toMatch(
    /more than 150,000 Russian troops \(19 Apr 2021, [^)]*; corrected the same day to more than 100,000\* Russian troops\)\.$/,
  );
  const correction = statementWith({ id: "later", stance: "corrects", targets: ["kyiv-troops"], saidOn: "2021-04-20" });
  const atlas = atlasWith({ statements: [statementWith(), correction] });
  expect(sentenceOf(inEnglish(atlas), statementWith())).toMatch(/; corrected on 20 Apr 2021\)\.$/);
  for (const it of frozenAtlas.statements)
    expect(sentenceOf(inEnglish(frozenAtlas), it).includes("; corrected ")).toBe(correctionOf(frozenAtlas, it) !== undefined);
});
