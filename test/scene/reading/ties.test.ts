import { describe, expect, test } from "vitest";
import type { Statement } from "../../../src/domain/statement.ts";
import { stances } from "../../../src/domain/vocabulary.ts";
import { cardOf } from "../../../src/scene/card/card.ts";
import { openedOf } from "../../../src/scene/reading/opened.ts";
import { sceneOf } from "../../../src/scene/scene.ts";
import { wholeView, withClaim, withVoice } from "../../../src/scene/view.ts";
import { voiceIds } from "../../fixtures/atlas/first-look.ts";
import { frozenAtlas } from "../../fixtures/atlas/frozen-atlas.ts";
import { sceneOfClaim } from "../../fixtures/atlas/frozen-scenes.ts";
import { atlasWith, claimWith, statementWith } from "../../fixtures/atlas/small-atlas.ts";
import { inEnglish } from "../../fixtures/in-english.ts";

const moscow: Partial<Statement> = { id: "moscow-troops", asserters: [{ actor: "russia" }], saidOn: "2021-04-14" };

function openedWith(...statements: readonly Partial<Statement>[]) {
  const atlas = atlasWith({ statements: [statementWith(), ...statements.map((it) => statementWith(it))] });
  const admitted = new Set(atlas.statements.map((it) => it.id));
  const card = cardOf(inEnglish(atlas), claimWith(), admitted);
  const { answers, also } = openedOf(inEnglish(atlas), card, admitted);
  return { lead: card.lead, positions: [...answers, ...also] };
}

test("an open claim has each of its statements and answers once, in order of time, with its verb", () => {
  for (const { id } of frozenAtlas.claims) {
    const { open: card, admitted } = sceneOfClaim(id);
    if (!card) throw new Error(`no card: ${id}`);
    const { answers, also } = openedOf(inEnglish(frozenAtlas), card, admitted);
    const ids = [...answers, ...also].map((it) => it.entry.id);
    expect(ids.sort()).toEqual([...card.others, ...card.answers].map((it) => it.id).sort());
    for (const list of [answers, also]) {
      const days = list.map((it) => it.entry.day);
      expect(days).toEqual([...days].sort());
    }
  }
});

test("filters narrow what stands beside an open claim as they do the card", () => {
  const { open, admitted } = sceneOf(
    inEnglish(frozenAtlas),
    withVoice(withClaim(wholeView, "russian-build-up-around-ukraine"), "washington", voiceIds),
  );
  const { answers, also } = open ? openedOf(inEnglish(frozenAtlas), open, admitted) : { answers: [], also: [] };
  expect(new Set([...answers, ...also].map((it) => it.entry.speakers[0].voice))).toEqual(new Set(["washington"]));
});

test("what is explained differently reads otherwise than what is denied", () => {
  const read = stances.map((stance) => {
    const [position] = openedWith({ ...moscow, stance, targets: ["kyiv-troops"] }).positions;
    return `${position?.entry.verb} ${position?.leaves ?? ""}`;
  });
  expect(new Set(read).size).toBe(stances.length);
  expect(read).toContain("denies that it is so");
  expect(read).toContain("answers without denying it");
  expect(read).toContain("disputes the meaning not denied, but explained differently");
});

describe("a statement that is not independent evidence says so", () => {
  const later: Partial<Statement> = { id: "later", saidOn: "2021-04-15" };

  const tied: readonly (readonly [name: string, statement: Partial<Statement>, tie: string])[] = [
    ["the same speaker", { ...later, asserters: [{ actor: "ukraine" }] }, "Ukraine again"],
    [
      "a repetition",
      { ...later, asserters: [{ actor: "russia" }], stance: "repeats", targets: ["kyiv-troops"] },
      "repeats Ukraine",
    ],
    [
      "the same government",
      { ...later, asserters: [{ actor: "russia" }], links: [{ kind: "same-government", to: "kyiv-troops" }] },
      "same government as Ukraine",
    ],
    [
      "the same occasion",
      { ...later, asserters: [{ actor: "russia" }], links: [{ kind: "same-event", to: "kyiv-troops" }] },
      "same occasion as Ukraine",
    ],
  ];
  test.each(tied)("%s", (_, statement, tie) => {
    expect(openedWith(statement).positions.map((it) => it.ties)).toEqual([[tie]]);
  });

  test("also where the earlier one names the tie", () => {
    const atlas = atlasWith({
      statements: [
        statementWith({ links: [{ kind: "source-of", to: "later" }] }),
        statementWith({ ...later, asserters: [{ actor: "russia" }] }),
      ],
    });
    const admitted = new Set(["kyiv-troops", "later"]);
    const { answers, also } = openedOf(inEnglish(atlas), cardOf(inEnglish(atlas), claimWith(), admitted), admitted);
    expect([...answers, ...also].at(-1)?.ties).toEqual(["source of the words of Ukraine"]);
  });

  test("mere context is not a tie", () => {
    const { positions } = openedWith({
      ...later,
      asserters: [{ actor: "russia" }],
      links: [{ kind: "context", to: "kyiv-troops", note: "Said later." }],
    });
    expect(positions.map((it) => it.ties)).toEqual([[]]);
  });
});

describe("a correction by the same side", () => {
  const correction = {
    ...moscow,
    asserters: [{ actor: "ukraine" }],
    stance: "corrects",
    targets: ["kyiv-troops"],
  } satisfies Partial<Statement>;

  const correctedIn = (statement: Partial<Statement>) => {
    const { lead, positions } = openedWith(statement);
    return [lead, ...positions.map((it) => it.entry)].map((it) => it.corrected);
  };

  test("of the same day is told in words on what it corrects, and not on itself", () => {
    expect(correctedIn({ ...correction, saidOn: "2021-04-13" })).toEqual(["Said and corrected the same day.", undefined]);
  });

  test("of a later day is told with that day", () => {
    expect(correctedIn(correction)).toEqual(["Corrected on 14 Apr 2021.", undefined]);
  });

  test("by another side is none", () => {
    expect(correctedIn({ ...correction, ...moscow })).toEqual([undefined, undefined]);
  });
});

describe("whether a claim is answered", () => {
  const silenceWith = (statement: Partial<Statement>) => {
    const atlas = atlasWith({ statements: [statementWith(), statementWith(statement)] });
    return cardOf(inEnglish(atlas), claimWith(), new Set(atlas.statements.map((it) => it.id))).silence;
  };

  test("another side's stance is an answer", () => {
    expect(silenceWith({ ...moscow, stance: "answers", targets: ["kyiv-troops"] })).toBeUndefined();
  });

  test("the same side's repetition is none", () => {
    expect(silenceWith({ ...moscow, asserters: [{ actor: "ukraine" }], stance: "repeats", targets: ["kyiv-troops"] })).toBe(
      "No response recorded.",
    );
  });
});
