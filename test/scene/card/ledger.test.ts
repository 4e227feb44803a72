import { describe, expect, test } from "vitest";
import type { Statement } from "../../../src/domain/statement.ts";
import { stances } from "../../../src/domain/vocabulary.ts";
import { cardOf } from "../../../src/scene/card/card.ts";
import { sceneOf } from "../../../src/scene/scene.ts";
import { wholeView, withClaim, withVoice } from "../../../src/scene/view.ts";
import { verbs } from "../../../src/words/stance.ts";
import { frozenAtlas } from "../../fixtures/atlas/frozen-atlas.ts";
import { sceneOfClaim } from "../../fixtures/atlas/frozen-scenes.ts";
import { atlasWith, claimWith, statementWith } from "../../fixtures/atlas/small-atlas.ts";

const moscow: Partial<Statement> = { id: "moscow-troops", asserters: [{ actor: "russia" }], saidOn: "2021-04-14" };

function ledgerWith(...statements: readonly Partial<Statement>[]) {
  const atlas = atlasWith({ statements: [statementWith(), ...statements.map((it) => statementWith(it))] });
  return cardOf(atlas, claimWith(), new Set(atlas.statements.map((it) => it.id)), true).ledger;
}

test("every open claim's ledger has each of its statements and answers once, in order of time, with its verb", () => {
  for (const { id } of frozenAtlas.claims) {
    const scene = sceneOfClaim(id);
    const card = [...scene.cards, ...scene.tray].find((it) => it.open);
    if (!card) throw new Error(`no card: ${id}`);
    const entries = [card.lead, ...card.others, ...card.answers];
    const positions = card.ledger.map((it) => it.id);
    expect([...positions].sort()).toEqual(entries.length === 1 ? [] : entries.map((it) => it.id).sort());
    const days = card.ledger.map((it) => entries.find((entry) => entry.id === it.id)?.day ?? "");
    expect(days).toEqual([...days].sort());
    for (const it of card.ledger) expect(it.verb).toBe(verbs[it.stance]);
  }
});

test("a closed claim has no ledger", () => {
  const { cards, tray } = sceneOf(frozenAtlas, wholeView);
  expect([...cards, ...tray].flatMap((it) => it.ledger)).toEqual([]);
});

test("filters narrow the ledger as they do the card", () => {
  const scene = sceneOf(frozenAtlas, withVoice(withClaim(wholeView, "russian-build-up-around-ukraine"), "washington"));
  const { ledger } = scene.cards.find((it) => it.open) ?? {};
  expect(new Set(ledger?.map((it) => it.speakers[0].voice))).toEqual(new Set(["washington"]));
});

test("what is explained differently reads otherwise than what is denied", () => {
  const read = stances.map((stance) => {
    const [, position] = ledgerWith({ ...moscow, stance, targets: ["kyiv-troops"] });
    return `${position?.verb} ${position?.leaves ?? ""}`;
  });
  expect(new Set(read).size).toBe(stances.length);
  expect(read).toContain("denies says that it is not so");
  expect(read).toContain("answers without denying it");
  expect(read).toContain("disputes the meaning not denied, but explained differently");
});

describe("a statement that is no further witness says so", () => {
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
    expect(ledgerWith(statement).map((it) => it.ties)).toEqual([[], [tie]]);
  });

  test("also where the earlier one names the tie", () => {
    const atlas = atlasWith({
      statements: [
        statementWith({ links: [{ kind: "source-of", to: "later" }] }),
        statementWith({ ...later, asserters: [{ actor: "russia" }] }),
      ],
    });
    const card = cardOf(atlas, claimWith(), new Set(["kyiv-troops", "later"]), true);
    expect(card.ledger.at(-1)?.ties).toEqual(["source of what Ukraine says"]);
  });

  test("mere context is no tie", () => {
    const ledger = ledgerWith({
      ...later,
      asserters: [{ actor: "russia" }],
      links: [{ kind: "context", to: "kyiv-troops", note: "Said later." }],
    });
    expect(ledger.map((it) => it.ties)).toEqual([[], []]);
  });
});

describe("a correction by the same side", () => {
  const correction = {
    ...moscow,
    asserters: [{ actor: "ukraine" }],
    stance: "corrects",
    targets: ["kyiv-troops"],
  } satisfies Partial<Statement>;

  test("of the same day is told in words on what it corrects, and not on itself", () => {
    const ledger = ledgerWith({ ...correction, saidOn: "2021-04-13" });
    expect(ledger.map((it) => it.corrected)).toEqual(["Said and corrected the same day.", undefined]);
  });

  test("of a later day is told with that day", () => {
    expect(ledgerWith(correction).map((it) => it.corrected)).toEqual(["Corrected on 14 Apr 2021.", undefined]);
  });

  test("by another side is none", () => {
    expect(ledgerWith({ ...correction, ...moscow }).map((it) => it.corrected)).toEqual([undefined, undefined]);
  });
});

describe("whether a claim is answered", () => {
  const silenceWith = (statement: Partial<Statement>) => {
    const atlas = atlasWith({ statements: [statementWith(), statementWith(statement)] });
    return cardOf(atlas, claimWith(), new Set(atlas.statements.map((it) => it.id)), false).silence;
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
