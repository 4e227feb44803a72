import { describe, expect, test } from "vitest";
import { type Atlas, indexAtlas } from "../../../src/domain/atlas.ts";
import { lastDayOf } from "../../../src/domain/partial-date.ts";
import type { Statement } from "../../../src/domain/statement.ts";
import type { Card } from "../../../src/scene/card/card.ts";
import { sceneOf } from "../../../src/scene/scene.ts";
import { type View, wholeView } from "../../../src/scene/view.ts";
import { voiceIds as voices } from "../../fixtures/atlas/first-look.ts";
import { frozenAtlas } from "../../fixtures/atlas/frozen-atlas.ts";
import { sceneOfClaim } from "../../fixtures/atlas/frozen-scenes.ts";
import { atlasWith, claimWith, statementWith } from "../../fixtures/atlas/small-atlas.ts";
import { isCorrected, makesIn, passing, viewsOf, voicesIn } from "../on-map/recount.ts";

/** What the rule says of a claim, worked out from the records alone. */
function ruleFor(atlas: Atlas, claim: string, view: View) {
  const inOrder = (list: readonly Statement[]) =>
    [...list].sort((a, b) => {
      const [first, second] = [lastDayOf(a.saidOn), lastDayOf(b.saidOn)];
      return first < second ? -1 : first > second ? 1 : 0;
    });
  const shown = passing(atlas, view);
  const known = atlas.statements.filter((it) => view.known === undefined || lastDayOf(it.saidOn) <= view.known);
  const about = inOrder(shown.filter((it) => it.claim === claim));
  const own = new Set([claim, ...known.filter((it) => it.claim === claim).map((it) => it.id)]);
  const elsewhere = inOrder(shown.filter((it) => it.claim !== claim && it.targets?.some((target) => own.has(target))));
  const making = about.filter((it) => makesIn(atlas, it));
  const standing = making.filter((it) => !isCorrected(atlas, it, view.known));
  const lead = standing[0] ?? making[0] ?? about[0];
  if (!lead) throw new Error(`nothing shown of: ${claim}`);
  const answers = inOrder(
    [...about, ...elsewhere].filter(
      (it) =>
        it !== lead &&
        !voicesIn(atlas, it).some((voice) => voicesIn(atlas, lead).includes(voice)) &&
        it.targets?.some((target) => target === lead.id || target === claim),
    ),
  );
  const { forces: acting, states } = atlas.claimOf(claim).about;
  const forces = [...acting, ...(states ?? [])].flatMap((id) => atlas.actors.find((it) => it.id === id)?.voice ?? []);
  const answer = answers.find((it) => voicesIn(atlas, it).some((voice) => forces.includes(voice))) ?? answers[0];
  const counted = (list: readonly Statement[]) =>
    voices.flatMap((id) => {
      const count = list.filter((it) => voicesIn(atlas, it).includes(id)).length;
      return count > 0 ? [`${id} ${count}`] : [];
    });
  return {
    lead: lead.id,
    also: counted(standing.filter((it) => it !== lead)),
    answer: answer?.id,
    moreAnswers: counted(answers.filter((it) => it !== answer)),
  };
}

const shownIn = ({ lead, also, answer, moreAnswers }: Card) => ({
  lead: lead.id,
  also: also.map((it) => `${it.voice} ${it.count}`),
  answer: answer?.id,
  moreAnswers: moreAnswers.map((it) => `${it.voice} ${it.count}`),
});

const cardsIn = (atlas: Atlas, view: View) => {
  const { order, cardOf } = sceneOf(atlas, view);
  return order.map(cardOf);
};

test.each(frozenAtlas.claims.map((it) => it.id))("%s has the lead, the others and the answer that the rule gives", (claim) => {
  const card = cardsIn(frozenAtlas, wholeView).find((it) => it.claim === claim);
  expect(card && shownIn(card)).toEqual(ruleFor(frozenAtlas, claim, wholeView));
});

test("no claim is said to be without a response where anybody responds to it", () => {
  let toOthers = 0;
  for (const { id } of frozenAtlas.claims) {
    const { open } = sceneOfClaim(id);
    if (!open || open.answer) continue;
    const leading = open.lead.speakers.map((it) => it.voice);
    const responding = [...open.others, ...open.answers].filter(
      (it) =>
        !["asserts", "repeats", "corroborates"].includes(it.stance) &&
        !it.speakers.some((speaker) => leading.includes(speaker.voice)),
    );
    expect([id, open.toOthers]).toEqual([id, responding.length]);
    toOthers += responding.length;
  }
  expect(toOthers).toBeGreaterThan(0);
});

test("so it is for every region, voice and day", () => {
  let answered = 0;
  for (const view of viewsOf(frozenAtlas).filter((it) => it.claim === undefined)) {
    for (const card of cardsIn(frozenAtlas, view)) {
      expect([view, card.claim, shownIn(card)]).toEqual([view, card.claim, ruleFor(frozenAtlas, card.claim, view)]);
      if (card.answer) answered += 1;
    }
  }
  expect(answered).toBeGreaterThan(100);
});

test("an answer names the statement that leads or its claim, and is by no voice of the lead", () => {
  for (const { claim, lead, answer } of cardsIn(frozenAtlas, wholeView)) {
    if (!answer) continue;
    const { targets = [] } = frozenAtlas.statementOf(answer.id);
    expect(targets.includes(lead.id) || targets.includes(claim)).toBe(true);
    const speaking = voicesIn(frozenAtlas, frozenAtlas.statementOf(lead.id));
    expect(voicesIn(frozenAtlas, frozenAtlas.statementOf(answer.id)).some((it) => speaking.includes(it))).toBe(false);
    expect(answer.proposition.length).toBeGreaterThan(10);
  }
});

test("what leads is the first assertion in order of time that its own side has not corrected", () => {
  const troops = cardsIn(frozenAtlas, wholeView).find((it) => it.claim === "russian-troops-around-ukraine");
  expect(troops?.lead.corrected).toBeUndefined();
  for (const { lead, others } of cardsIn(frozenAtlas, wholeView)) {
    const standing = [lead, ...others].filter((it) => makesIn(frozenAtlas, frozenAtlas.statementOf(it.id)) && !it.corrected);
    if (standing.length > 0) expect(lead.day).toBe(standing.map((it) => it.day).sort()[0]);
  }
});

describe("the rule is the same for every side", () => {
  /** The atlas in which every voice has been given to another: who speaks and whose forces are meant change places alike. */
  const turned = (by: number) => {
    const given = (voice: (typeof voices)[number]) => voices[(voices.indexOf(voice) + by) % voices.length] ?? voice;
    return indexAtlas({ ...frozenAtlas, actors: frozenAtlas.actors.map((it) => ({ ...it, voice: given(it.voice) })) });
  };
  const choices = (atlas: Atlas) =>
    Object.fromEntries(
      cardsIn(atlas, wholeView).map(({ claim, lead, answer, moreAnswers, also }) => {
        const sum = (counts: Card["also"]) => counts.reduce((total, it) => total + it.count, 0);
        return [claim, [lead.id, answer?.id, sum(also), sum(moreAnswers)]];
      }),
    );

  test.each(voices.slice(1).map((_, index) => index + 1))(
    "with the voices turned by %d every claim has the same lead and answer",
    (by) => {
      expect(choices(turned(by))).toEqual(choices(frozenAtlas));
    },
  );
});

describe("in a small atlas", () => {
  const denial = (id: string, actor: string, saidOn: string, target = "kyiv-troops") =>
    statementWith({ id, asserters: [{ actor }], saidOn, stance: "denies", targets: [target] });
  const { actors } = atlasWith();
  const nato = { id: "nato", kind: "alliance" as const, name: "NATO", voice: "nato" as const, reason: "The alliance." };
  const cardOf = (...statements: readonly Statement[]) => {
    const atlas = atlasWith({ actors: [...actors, nato], claims: [claimWith(), claimWith({ id: "other" })], statements });
    const [card] = cardsIn(atlas, wholeView).filter((it) => it.claim === "troops");
    if (!card) throw new Error("no card");
    return shownIn(card);
  };

  test("the voice whose forces are meant answers before one that was earlier", () => {
    const card = cardOf(statementWith(), denial("early", "nato", "2021-04-14"), denial("late", "russia", "2021-04-16"));
    expect(card).toMatchObject({ answer: "late", moreAnswers: ["nato 1"] });
  });

  test("without it the earliest does", () => {
    expect(cardOf(statementWith(), denial("early", "nato", "2021-04-14"))).toMatchObject({ answer: "early", moreAnswers: [] });
  });

  test("what answers another statement of the claim does not stand beside the lead", () => {
    const second = statementWith({ id: "second", saidOn: "2021-04-14" });
    expect(cardOf(statementWith(), second, denial("late", "russia", "2021-04-16", "second"))).toEqual({
      lead: "kyiv-troops",
      also: ["kyiv 1"],
      answer: undefined,
      moreAnswers: [],
    });
  });

  test("what the same side adds is not an answer", () => {
    const added = statementWith({ id: "added", saidOn: "2021-04-14", stance: "qualifies", targets: ["kyiv-troops"] });
    expect(cardOf(statementWith(), added).answer).toBeUndefined();
  });

  test("where nobody asserts it the one who denies leads", () => {
    expect(cardOf(denial("late", "russia", "2021-04-16", "troops"))).toMatchObject({ lead: "late", also: [] });
  });

  test("what was corrected leads only where nothing else is said", () => {
    const corrected = statementWith({ id: "put-right", saidOn: "2021-04-15", stance: "corrects", targets: ["kyiv-troops"] });
    const again = statementWith({ id: "again", saidOn: "2021-04-16" });
    expect(cardOf(statementWith(), corrected, again).lead).toBe("again");
    expect(cardOf(statementWith(), corrected).lead).toBe("kyiv-troops");
  });
});
