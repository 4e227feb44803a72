import { beforeAll, describe, expect, test } from "vitest";
import { cardViews } from "../../../src/build/site/cards.ts";
import { chartEmbedPage } from "../../../src/build/site/pages/chart-embed-page.tsx";
import type { Material, Page } from "../../../src/build/site/pages/material.ts";
import { methodPage } from "../../../src/build/site/pages/method-page.tsx";
import { claimPage, readerPage, regionPage } from "../../../src/build/site/pages/pages.tsx";
import type { VoiceId } from "../../../src/domain/actor.ts";
import type { ClaimId } from "../../../src/domain/claim.ts";
import type { Geography } from "../../../src/drawing/geography.ts";
import { viewOf } from "../../../src/scene/address.ts";
import { homeSightOf } from "../../../src/scene/camera/sight.ts";
import type { Card } from "../../../src/scene/card/card.ts";
import { chartOf } from "../../../src/scene/chart/chart.ts";
import type { Opened } from "../../../src/scene/reading/opened.ts";
import { summaryOf } from "../../../src/scene/reading/summary.ts";
import { sceneOf } from "../../../src/scene/scene.ts";
import { type ChartGroup, chartGroups, wholeView, withClaim, withGroup, withShow, withVoice } from "../../../src/scene/view.ts";
import { verbs } from "../../../src/words/stance.ts";
import { frozenAtlas } from "../../fixtures/atlas/frozen-atlas.ts";
import { frozenAdvances, frozenGeography, frozenGround } from "../../fixtures/atlas/frozen-material.ts";
import { atlasWith, claimWith, evidenceWith, regionWith, sourceWith, statementWith } from "../../fixtures/atlas/small-atlas.ts";

let material: Material;
let pages: ReadonlyMap<string, Page>;

function pagesOf(of: Material): ReadonlyMap<string, Page> {
  return new Map([
    ["", readerPage(of)],
    ...of.atlas.claims.map((it) => [`claims/${it.id}/`, claimPage(of, it.id)] as const),
    ...of.atlas.regions.map((it) => [`regions/${it.id}/`, regionPage(of, it.id)] as const),
    ["method/", methodPage({ material: of, contact: undefined, files: [], origin: undefined })],
  ]);
}

function pageAt(path: string): Page {
  const page = pages.get(path);
  if (!page) throw new Error(`no page at ${path}`);
  return page;
}

beforeAll(async () => {
  const geography = frozenGeography();
  material = {
    atlas: frozenAtlas,
    ground: frozenGround(geography),
    advances: await frozenAdvances(),
    homeDetail: geography.simplifiedAround(homeSightOf(frozenAtlas.head).box),
    detail: geography.simplified,
  };
  pages = pagesOf(material);
}, 120_000);

test("there is a page for the whole, for every claim and for every region, and one on the method", () => {
  expect(pages.size).toBe(2 + frozenAtlas.claims.length + frozenAtlas.regions.length);
});

test("the same input gives the same bytes", () => {
  const some = frozenAtlas.claims.filter((_, index) => index % 8 === 0).map((it) => it.id);
  for (const id of some) expect(claimPage(material, id)).toEqual(pageAt(`claims/${id}/`));
  expect(regionPage(material, "crimea")).toEqual(pageAt("regions/crimea/"));
  expect(readerPage(material)).toEqual(pageAt(""));
});

describe("the page of a claim", () => {
  test("says who speaks and with which verb before what is said, in title, description and heading", () => {
    for (const claim of frozenAtlas.claims) {
      const { title, description, body } = pageAt(`claims/${claim.id}/`);
      const [, speaker = "", verb = ""] =
        /^(.+?) (says|repeats|confirms|adds to|disputes the (?:number|meaning)|denies|answers|condemns|corrects|declines to say): /.exec(
          title,
        ) ?? [];
      expect([claim.id, speaker.length > 1, verb.length > 2]).toEqual([claim.id, true, true]);
      expect(
        frozenAtlas
          .statementsAbout(claim.id)
          .some((it) => it.asserters.some((who) => speaker === (who.description ?? frozenAtlas.actorOf(who.actor ?? "").name))),
      ).toBe(true);
      expect(description.startsWith(`${speaker} ${verb}: `)).toBe(true);
      const heading = textOf(/<h1>(.*?)<\/h1>/s.exec(body)?.[1] ?? "");
      expect(heading.startsWith(speaker)).toBe(true);
      expect(heading.indexOf(` ${verb} `)).toBeGreaterThan(0);
      expect(heading.indexOf(` ${verb} `)).toBeLessThan(heading.indexOf(claim.proposition));
    }
  });

  test("holds every statement about it and every answer to it", () => {
    for (const claim of frozenAtlas.claims) {
      const { body } = pageAt(`claims/${claim.id}/`);
      for (const { id } of frozenAtlas.statementsAbout(claim.id)) expect(body).toContain(`data-statement="${id}"`);
      for (const { id } of frozenAtlas.answersTo(claim.id)) expect(body).toContain(`data-answer="${id}"`);
    }
  });

  test("of a denial that nobody's assertion precedes denies the proposition", () => {
    expect(pageAt("claims/russia-party-to-war-in-eastern-ukraine/").title).toMatch(
      /^Dmitry Peskov denies: Russia is a party to the war in eastern Ukraine\. ·/,
    );
  });

  test("leads to the same claim on the whole map", () => {
    expect(pageAt("claims/killer-remark/").body).toContain('href="../../?claim=killer-remark"');
  });
});

test("every page has a card of its own, whose words name who speaks", () => {
  const charts = chartGroups.map((it) => chartEmbedPage(material, it).page);
  const cards = [...pages.values(), ...charts].flatMap(({ social }) => social?.card ?? []);
  // The page on the method is shared without one.
  expect(new Set(cards).size).toBe(pages.size + charts.length - 1);
  expect([...cardViews(frozenAtlas).keys()].sort()).toEqual([...cards].sort());
  for (const { id } of frozenAtlas.claims) {
    const { title, social } = pageAt(`claims/${id}/`);
    expect(social?.card).toBe(`cards/claims/${id}.png`);
    expect(social?.text.startsWith(title.replace(/ · [^·]*$/, ""))).toBe(true);
  }
});

describe("the page of a region", () => {
  test("lists every claim with a statement about it, and no other", () => {
    for (const { id } of frozenAtlas.regions) {
      const listed = [...pageAt(`regions/${id}/`).body.matchAll(/data-claim="([^"]*)"/g)].map(([, claim]) => claim);
      const wanted = frozenAtlas.claims.filter((claim) =>
        frozenAtlas.statementsAbout(claim.id).some((it) => (it.places ?? claim.places).some((mention) => mention.id === id)),
      );
      expect([...listed].sort()).toEqual(wanted.map((it) => it.id).sort());
    }
  });

  test("of which nobody speaks says so", () => {
    expect(pageAt("regions/nato-2021/").body).toContain("No statement about NATO members, April 2021 is recorded here.");
  });
});

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
      const scene = sceneOf(frozenAtlas, view);
      const count = view.show === "figures" ? chartOf(frozenAtlas, scene).rows.length : scene.admitted.size;
      expect(textOf(link ?? "")).toMatch(new RegExp(`\\b${count} (statement|figure)`));
    }
  });

  test("has beside each voice the number of statements that choosing it lists", () => {
    const rows = [
      ...pageAt("").body.matchAll(/<button[^>]*class="voice-row voice-([a-z-]+)"[^>]*aria-label="[^"]*, (\d+) statements?"/g),
    ];
    expect(rows.length).toBe(sceneOf(frozenAtlas, wholeView).voices.length);
    for (const [, voice, count] of rows) {
      const { admitted } = sceneOf(frozenAtlas, withVoice(wholeView, voice as VoiceId));
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

/** The words of a piece of a page. */
function textOf(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&amp;", "&")
    .replaceAll("&quot;", '"')
    .trim();
}

function cardIn(id: ClaimId): Card {
  const { open } = sceneOf(frozenAtlas, withClaim(wholeView, id));
  if (!open) throw new Error(`no card: ${id}`);
  return open;
}

function openedIn(id: ClaimId): Opened {
  const { opened } = sceneOf(frozenAtlas, withClaim(wholeView, id));
  if (!opened) throw new Error(`not open: ${id}`);
  return opened;
}

describe("every page", () => {
  test("has no script, no handler and no style in its body but the one of a drawn picture, which its policy names", () => {
    for (const [path, { body: whole }] of pages) {
      const body = whole.replace(/<style>(?:[@.][^<]*|)<\/style>(?=<div class="stage")/, "");
      expect([path, /class="drawn"/.test(whole) || body === whole]).toEqual([path, true]);
      const found = /<script|<style|\sstyle=|\son[a-z]+=|javascript:/i.exec(body);
      expect([path, found?.[0]]).toEqual([path, undefined]);
    }
  });

  test("links elsewhere only to passages, in the way that tells nobody from where", () => {
    for (const [path, { body }] of pages) {
      for (const [tag] of body.matchAll(/<[a-z][^>]*(?:href|src|srcset|action|poster|data)="[^"]*"[^>]*>/gi)) {
        const [, address = ""] = /\s(?:href|src|srcset|action|poster|data)="([^"]*)"/i.exec(tag) ?? [];
        if (!/^([a-z]+:|\/)/i.test(address)) continue;
        expect([path, tag]).toEqual([path, expect.stringContaining('class="passage"')]);
        expect(tag).toContain('rel="noopener noreferrer external"');
        expect(address).toMatch(/^https?:\/\//);
      }
    }
  });

  test("of claims hold together every passage of an open source that is quoted", () => {
    const bodies = frozenAtlas.claims.map((it) => pageAt(`claims/${it.id}/`).body).join("");
    for (const source of frozenAtlas.sources) {
      if (source.access === "restricted" || source.address === undefined) continue;
      expect(bodies).toContain(source.address.replaceAll("&", "&amp;"));
    }
  });

  test("gives each id once, so that what is labelled is found", () => {
    for (const [path, { body }] of pages) {
      const ids = [...body.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
      expect([path, ids.filter((it, index) => ids.indexOf(it) !== index)]).toEqual([path, []]);
    }
  });

  test("leads only to pages that there are", () => {
    for (const [path, { body }] of pages) {
      for (const [, address = ""] of body.matchAll(/\shref="([^"]*)"/g)) {
        if (/^(https?:|#)/.test(address)) continue;
        const to = new URL(address, `https://site.example/${path}`);
        expect([path, address, pages.has(to.pathname.slice(1)) || to.pathname === "/changes/"]).toEqual([path, address, true]);
      }
    }
  });

  test("names the borders' rule and the credit beside its map", () => {
    for (const { body } of pages.values()) {
      expect(body).toContain("General Assembly resolution 68/262");
      expect(body).toContain("Natural Earth");
    }
  });

  test("describes its map in words", () => {
    for (const { body } of pages.values()) {
      expect(body).toMatch(/role="(img|application)" aria-label="Map of who said what about the forces around Ukraine/);
      expect(body).toMatch(/statements? shown\./);
    }
  });
});

describe("a record that holds markup", () => {
  const markup = '"><script>alert(1)</script><img src=x onerror=alert(2)>';
  const nothing: Geography = { ground: new Map(), regions: new Map() };

  test("is text wherever it is shown", () => {
    const claim = claimWith({
      proposition: markup,
      places: [{ id: "square", role: "located", asSaid: markup, precision: "region" }],
      openQuestion: { searchedOn: "2026-11-23", searched: [markup], question: markup },
    });
    const statement = statementWith({
      gist: markup,
      note: markup,
      quantities: [{ of: "personnel", forces: ["russia"], asSaid: markup, when: { kind: "present" } }],
      evidence: [
        evidenceWith({
          selector: { exact: markup, prefix: markup, suffix: markup },
          chain: [{ name: markup }, { name: markup }],
          language: markup,
        }),
      ],
    });
    const small = atlasWith({
      claims: [claim],
      statements: [statement],
      sources: [sourceWith({ publisher: markup })],
      regions: [regionWith({ name: markup, status: { label: markup, source: markup } })],
      actors: ["ukraine", "russia"].map((id) => ({
        id,
        kind: "state",
        name: markup,
        office: markup,
        forces: markup,
        voice: "kyiv",
        reason: markup,
      })),
      places: [{ id: "town", name: markup, rank: 0, capital: true, country: "UA", at: [34.2, 45.8] }],
    });
    const hostile: Material = {
      atlas: { ...small, head: { ...small.head, title: markup, subtitle: markup } },
      ground: { countries: [{ name: markup, labels: [[36, 46]], rank: 0 }], places: small.places },
      advances: material.advances,
      homeDetail: () => nothing,
      detail: () => nothing,
    };
    for (const { body } of pagesOf(hostile).values()) {
      expect(body).toContain("&lt;script");
      expect(body.replaceAll(/"[^"]*"/g, '""')).not.toMatch(/<script|<img|<[^>]*\sonerror=/i);
    }
  });
});

describe("the page on the method", () => {
  test("has every verb and every voice, with an example where there is one", () => {
    const { body } = pageAt("method/");
    for (const verb of Object.values(verbs)) expect(body).toContain(`<th scope="row">${verb}</th>`);
    for (const { name, meaning } of frozenAtlas.voices)
      expect([body.includes(name), body.includes(meaning)]).toEqual([true, true]);
    for (const { status } of frozenAtlas.regions) if (status) expect(body).toContain(status.source);
    expect(body.match(/\(\d{1,2} [A-Z][a-z]{2} 2021, (reported|published) by /g)?.length).toBeGreaterThan(5);
  });

  test("says where to report a correction, or how to find out", () => {
    const contact = { text: "corrections@example.org", address: "mailto:corrections@example.org" };
    const files = [{ path: "data/atlas.json", mediaType: "application/json", size: 123_456 }];
    const { body } = methodPage({ material, contact, files, origin: undefined });
    expect(body).toContain('<a href="mailto:corrections@example.org">corrections@example.org</a>');
    expect(body).toContain("123 kB");
    expect(pageAt("method/").body).toContain("names no address for corrections");
  });
});

describe("the embed of a chart", () => {
  const chartOfFrozen = (group: ChartGroup) => {
    const view = withGroup(withShow(wholeView, "figures"), group);
    return chartOf(frozenAtlas, sceneOf(frozenAtlas, view));
  };

  test("has before any script every row in the chart and in its table, with speaker, day and source", () => {
    for (const group of chartGroups) {
      const { body, title } = chartEmbedPage(material, group).page;
      const { heading, rows } = chartOfFrozen(group);
      expect(title.startsWith(heading)).toBe(true);
      const table = /<table.*<\/table>/s.exec(body)?.[0] ?? "";
      for (const { id, statement, speaker, date, entry } of rows) {
        expect(body).toContain(`data-mark="${statement}"`);
        const row = new RegExp(`<tr data-row="${id}">.*?</tr>`, "s").exec(table)?.[0] ?? "";
        for (const it of [speaker, date, entry.readings[0].publisher]) expect([id, row.includes(it)]).toEqual([id, true]);
      }
    }
  });

  test("says what is not to be compared, and leads to the same chart on the whole site and to each claim", () => {
    const { page, whole } = chartEmbedPage(material, "nato");
    expect(whole).toBe("?show=figures&group=nato");
    expect(page.body).toContain('href="../../../?show=figures&amp;group=nato"');
    expect(page.body).toContain('href="../../../claims/nato-forces-near-russia/"');
    for (const { text } of chartOfFrozen("nato").warnings) expect(page.body).toContain(text.replaceAll("&", "&amp;"));
  });

  test("has no style attribute and no id twice", () => {
    const { body } = chartEmbedPage(material, "near-ukraine").page;
    const ids = [...body.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(body).not.toContain(' style="');
  });
});
