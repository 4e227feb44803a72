import { describe, expect, test } from "vitest";
import { isQuotation, shownEvidenceOf } from "../../../src/domain/statement.ts";
import { embedContentOf } from "../../../src/scene/embed/content.ts";
import { headlineText } from "../../../src/scene/embed/headline.ts";
import type { embedLists } from "../../../src/scene/embed/options.ts";
import { sceneOf } from "../../../src/scene/scene.ts";
import { hasFilters, type View, wholeView } from "../../../src/scene/view.ts";
import { frozenAtlas } from "../../fixtures/atlas/frozen-atlas.ts";
import { generatedViews } from "../../fixtures/atlas/generated-views.ts";
import { englishWords, inEnglish } from "../../fixtures/in-english.ts";

const contentOf = (view: View, list: (typeof embedLists)[number] = "claim") =>
  embedContentOf(inEnglish(frozenAtlas), sceneOf(inEnglish(frozenAtlas), view), list);

describe("the heading of every claim of the frozen atlas", () => {
  test.each(frozenAtlas.claims.filter((it) => frozenAtlas.hasClaim(it.id)).map((it) => it.id))(
    "%s begins with who speaks and how",
    (id) => {
      const view = { ...wholeView, claim: id };
      const { headline, pair, publishers } = contentOf(view);
      if (headline.kind !== "claim") throw new Error(`plain heading: ${headline.text}`);
      const card = sceneOf(inEnglish(frozenAtlas), view).open;
      expect(pair?.claim).toBe(id);
      const [{ name, voice, shape }] = card?.lead.speakers ?? [{ name: "" }];
      expect(headline).toEqual({
        kind: "claim",
        speaker: name,
        voice,
        shape,
        verb: card?.lead.verb,
        proposition: card?.proposition,
      });
      expect(headline.speaker).not.toBe("");
      expect(headline.verb).not.toBe("");
      expect(headlineText(englishWords, headline).startsWith(`${headline.speaker} ${headline.verb}: `)).toBe(true);
      expect(publishers.length).toBeGreaterThan(0);
    },
  );
});

test("no claim is lost: a list of all has every claim, and what is not in the pair is counted", () => {
  for (const view of generatedViews(frozenAtlas, 200, 3)) {
    const scene = sceneOf(inEnglish(frozenAtlas), view);
    const listed = scene.order;
    expect(embedContentOf(inEnglish(frozenAtlas), scene, "all").cards.map((it) => it.claim)).toEqual(listed);
    const { cards, more, pair, further } = embedContentOf(inEnglish(frozenAtlas), scene, "claim");
    expect(cards).toEqual([]);
    expect(more).toBe(listed.length);
    expect(pair !== undefined).toBe(listed.length > 0);
    const all = scene.open ? 1 + scene.open.others.length + scene.open.answers.length : scene.admitted.size;
    if (pair) expect(pair.rest + (pair.answer ? 2 : 1)).toBe(all);
    for (const it of [...(pair ? [pair] : []), ...further]) expect(listed).toContain(it.claim);
  }
});

test("the pair under a place is a claim with its answer by another voice, wherever there is one", () => {
  for (const region of [undefined, ...frozenAtlas.regions.map((it) => it.id)]) {
    const view = { ...wholeView, ...(region === undefined ? {} : { region }) };
    const scene = sceneOf(inEnglish(frozenAtlas), view);
    const answered = scene.order.map(scene.cardOf).filter((it) => it.lead.verb === "says" && it.answer);
    const { pair } = contentOf(view);
    if (answered.length === 0) continue;
    expect(pair?.claim).toBe(answered[0]?.claim);
    expect(pair?.answer?.speakers[0].voice).not.toBe(pair?.lead.speakers[0].voice);
  }
});

test("quotation marks stand only around a sentence quoted exactly, in the language of the page", () => {
  for (const { id } of frozenAtlas.claims.filter((it) => frozenAtlas.hasClaim(it.id))) {
    const { pair } = contentOf({ ...wholeView, claim: id });
    for (const side of [pair?.lead, pair?.answer]) {
      if (!side?.words.isQuoted) continue;
      const evidence = shownEvidenceOf(frozenAtlas.statementOf(side.statement));
      expect([side.statement, isQuotation(evidence), evidence.language]).toEqual([side.statement, true, "en"]);
      expect(evidence.selector?.exact).toBe(side.words.text);
    }
  }
});

test("of a place every voice that speaks has a row with a shape for each of its statements; of the whole every place", () => {
  for (const { id } of frozenAtlas.regions) {
    const scene = sceneOf(inEnglish(frozenAtlas), { ...wholeView, region: id });
    const { rows } = contentOf({ ...wholeView, region: id });
    expect(rows.list.map((it) => [it.id, it.shapes.map((shape) => shape.id)])).toEqual(
      scene.speaking.map((it) => [it.voice, it.statements]),
    );
  }
  const { rows } = contentOf(wholeView);
  const { blocks } = sceneOf(inEnglish(frozenAtlas), wholeView);
  expect(rows.list.filter((it) => it.kind === "place").map((it) => it.id)).toEqual(blocks.map((it) => it.region));
});

test("a View that filters says by what, and how many statements of how many are left", () => {
  const sceneFor = (view: View) => ({ content: contentOf(view), shown: sceneOf(inEnglish(frozenAtlas), view).admitted.size });
  const { content, shown } = sceneFor({ ...wholeView, voices: ["kyiv", "nato"], stances: ["denies"] });
  expect(content.narrowing).toMatch(/^\d+ of \d+ statements shown\. Filters: Kyiv or NATO and allies · denies\.$/);
  expect(content.narrowing).toMatch(new RegExp(`^${shown} of `));
  const days = sceneFor({ ...wholeView, said: { from: "2021-04-13", to: "2021-04-13" } });
  expect(days.content.narrowing).toContain("said on 13 Apr 2021");
});

test("every filter of a View is told, and a View without one tells none", () => {
  for (const view of generatedViews(frozenAtlas, 200, 4)) {
    const { region, ...others } = view;
    const { open } = sceneOf(inEnglish(frozenAtlas), view);
    // The place is the heading, unless a claim or a chart is.
    const isPlaceHeading = region !== undefined && !open && view.show !== "figures";
    expect(contentOf(view).narrowing !== undefined).toBe(hasFilters(isPlaceHeading ? others : view));
  }
});

test("an open claim's heading leaves room for the place that narrows it", () => {
  const { narrowing } = contentOf({ ...wholeView, claim: "russian-troops-crimea", region: "crimea" });
  expect(narrowing).toMatch(/^\d+ of \d+ statements shown\. Filters: about Crimea/);
  expect(contentOf({ ...wholeView, region: "none", show: "figures" }).narrowing).toMatch(
    /^\d+ of \d+ statements shown\. Filters: names no place/,
  );
});

test("who speaks and where it was read cover everything that is shown", () => {
  const { cards, voices, publishers } = contentOf(wholeView, "all");
  for (const { lead, others, answers } of cards)
    for (const it of [lead, ...others, ...answers]) {
      expect(publishers).toContain(it.readings[0].publisher);
      expect(voices.map(({ id }) => id)).toContain(it.speakers[0].voice);
    }
});

test("the heading without an open claim is the place chosen, else what the atlas is about", () => {
  expect(contentOf({ ...wholeView, region: "crimea" }).headline).toEqual({ kind: "plain", text: "Crimea: who said what" });
  expect(contentOf(wholeView).headline).toEqual({ kind: "plain", text: frozenAtlas.head.headline });
});
