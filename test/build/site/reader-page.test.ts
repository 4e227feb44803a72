import { beforeAll, describe, expect, test } from "vitest";
import type { Page } from "../../../src/build/site/pages/render-inputs.ts";
import type { ClaimId } from "../../../src/domain/claim.ts";
import { viewOf } from "../../../src/scene/address.ts";
import type { Card } from "../../../src/scene/card/card.ts";
import { chartOf } from "../../../src/scene/chart/chart.ts";
import { type Opened, openedOf } from "../../../src/scene/reading/opened.ts";
import { summaryOf } from "../../../src/scene/reading/summary.ts";
import { sceneOf } from "../../../src/scene/scene.ts";
import { wholeView, withVoice } from "../../../src/scene/view.ts";
import { voiceIds } from "../../fixtures/atlas/first-look.ts";
import { frozenAtlas } from "../../fixtures/atlas/frozen-atlas.ts";
import { frozenSite, textOf } from "../../fixtures/atlas/frozen-pages.ts";
import { sceneOfClaim } from "../../fixtures/atlas/frozen-scenes.ts";
import { inEnglish } from "../../fixtures/in-english.ts";

let pages: ReadonlyMap<string, Page>;

function pageAt(path: string): Page {
  const page = pages.get(path);
  if (!page) throw new Error(`no page at ${path}`);
  return page;
}

beforeAll(async () => {
  ({ pages } = await frozenSite());
}, 120_000);

describe("the reader's page", () => {
  test("lists every claim as a closed card: speaker, verb, day, and the way to its own page, which holds each of its statements", () => {
    const cards = new Map(
      [...pageAt("").body.matchAll(/<article class="card" data-claim="([^"]*)".*?<\/article>/gs)].map(([card, id]) => [id, card]),
    );
    expect([...cards.keys()].sort()).toEqual(frozenAtlas.claims.map((it) => it.id).sort());
    for (const { id, proposition } of frozenAtlas.claims) {
      const card = cards.get(id) ?? "";
      expect(card).toMatch(/data-statement="[^"]+" data-said="\d{4}-\d{2}-\d{2}"/);
      expect(card).toMatch(/<b>[^<]+<\/b>.*class="verb stance-[a-z-]+">[a-z ]+<.*class="when">[^<]+<.*<h3>/s);
      expect(card).toContain(`href="./claims/${id}/"`);
      expect(textOf(card)).toContain(proposition);
      const own = pageAt(`claims/${id}/`).body;
      for (const it of frozenAtlas.statementsAbout(id)) expect(own).toContain(`data-statement="${it.id}"`);
    }
  });

  test("says who denies beside a claim that is denied", () => {
    const denied = frozenAtlas.claims.filter((claim) => summaryOf(cardIn(claim.id)).denial !== undefined);
    expect(denied.length).toBeGreaterThan(3);
    for (const { id } of denied) {
      const denial = summaryOf(cardIn(id)).denial;
      const card = new RegExp(`<article class="card" data-claim="${id}".*?</article>`, "s").exec(pageAt("").body)?.[0] ?? "";
      expect(textOf(card)).toContain(`${denial?.speakers[0].name} ${denial?.verb}`);
    }
  });

  test("has the headings in order: what the atlas is about first, then the lists", () => {
    const levels = [...pageAt("").body.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
    expect(levels.filter((it) => it === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.slice(1).entries()) expect(level - (levels[index] ?? 0)).toBeLessThanOrEqual(1);
    expect(pageAt("").body).toContain(`<h1>${frozenAtlas.head.headline}</h1>`);
  });

  test("begins with ways in, each with the number of what it opens", () => {
    for (const { address, title } of frozenAtlas.head.starts) {
      const { view } = viewOf(address, frozenAtlas);
      const link = new RegExp(`<a href="${address.replaceAll("?", "\\?").replaceAll("&", "&amp;")}">.*?</a>`, "s").exec(
        pageAt("").body,
      )?.[0];
      expect(textOf(link ?? "")).toContain(title);
      const scene = sceneOf(inEnglish(frozenAtlas), view);
      const count = view.show === "figures" ? chartOf(inEnglish(frozenAtlas), scene).rows.length : scene.admitted.size;
      expect(textOf(link ?? "")).toMatch(new RegExp(`\\b${count} (statement|figure)`));
    }
  });

  test("has beside each voice the number of statements that choosing it lists", () => {
    const rows = [
      ...pageAt("").body.matchAll(/<button[^>]*class="voice-row voice-([a-z-]+)"[^>]*aria-label="[^"]*, (\d+) statements?"/g),
    ];
    expect(rows.length).toBe(sceneOf(inEnglish(frozenAtlas), wholeView).voices.length);
    for (const [, voice = "", count] of rows) {
      const { admitted } = sceneOf(inEnglish(frozenAtlas), withVoice(wholeView, voice, voiceIds));
      expect([voice, Number(count)]).toEqual([voice, admitted.size]);
    }
  });

  test("is light: beside its map fewer than 2,100 elements", () => {
    const { body } = pageAt("");
    const map = /<div class="drawn">.*?<p id="map-help"/s.exec(body)?.[0] ?? "";
    expect(map.length).toBeGreaterThan(100_000);
    expect((body.replace(map, "").match(/<[a-z]/g) ?? []).length).toBeLessThan(2100);
  });
});

describe("an open claim", () => {
  test("shows how each reading reached us in one line, and marks what is named and was not read", () => {
    for (const claim of frozenAtlas.claims) {
      const lines = textOf(/<ul class="chains">.*?<\/ul>/s.exec(pageAt(`claims/${claim.id}/`).body)?.[0] ?? "");
      const lead = frozenAtlas.statementOf(cardIn(claim.id).lead.id);
      for (const { chain } of lead.evidence)
        expect(lines).toContain(chain.map((it) => (it.read === false ? `${it.name} (not read)` : it.name)).join(" → "));
      expect(lines).not.toMatch(/said by|quoted by|reported by/i);
    }
  });

  test("without an answer says so in the answers' place", () => {
    const silent = frozenAtlas.claims.filter((it) => openedIn(it.id).answers.length === 0);
    expect(silent.length).toBeGreaterThan(5);
    for (const { id } of silent)
      expect(pageAt(`claims/${id}/`).body).toMatch(
        /<section class="answers"><div class="list-head"><h2>Who answers<\/h2><\/div><p class="silence">/,
      );
  });

  test("counts as answers only what others say, never what says the same", () => {
    for (const { id } of frozenAtlas.claims) {
      const voices = cardIn(id).lead.speakers.map((it) => it.voice);
      for (const { entry } of openedIn(id).answers) {
        expect(entry.speakers.every((it) => !voices.includes(it.voice))).toBe(true);
        expect(["asserts", "repeats", "corroborates"]).not.toContain(entry.stance);
      }
    }
  });

  test("stands beside what was said the same day and nothing else", () => {
    for (const { id } of frozenAtlas.claims)
      for (const { entry } of openedIn(id).sameDay)
        expect([id, entry.day, entry.claim === id]).toEqual([id, cardIn(id).lead.day, false]);
  });
});

function cardIn(id: ClaimId): Card {
  const { open } = sceneOfClaim(id);
  if (!open) throw new Error(`no card: ${id}`);
  return open;
}

function openedIn(id: ClaimId): Opened {
  return openedOf(inEnglish(frozenAtlas), cardIn(id), sceneOfClaim(id).admitted);
}
