import type { Geometry } from "geojson";
import { beforeAll, describe, expect, test } from "vitest";
import { licencesPath } from "../../../src/build/hosting/licences.ts";
import { cardViews } from "../../../src/build/site/cards.ts";
import { pageMakers } from "../../../src/build/site/page-makers.ts";
import { chartEmbed } from "../../../src/build/site/pages/chart-embed-page.tsx";
import { methodPage } from "../../../src/build/site/pages/method-page.tsx";
import type { Page, RenderInputs } from "../../../src/build/site/pages/render-inputs.ts";
import { sitePages } from "../../../src/build/site/site-pages.ts";
import type { Geography } from "../../../src/drawing/geography.ts";
import { viewOf } from "../../../src/scene/address.ts";
import { chartOf } from "../../../src/scene/chart/chart.ts";
import { pageKinds } from "../../../src/scene/pages/page-kinds.ts";
import { sceneOf } from "../../../src/scene/scene.ts";
import { wholeView, withGroup, withShow } from "../../../src/scene/view.ts";
import { frozenAtlas } from "../../fixtures/atlas/frozen-atlas.ts";
import { frozenSite, pagesOf, textOf } from "../../fixtures/atlas/frozen-pages.ts";
import { bareRenderInputs, requestFor } from "../../fixtures/atlas/page-request.ts";
import { atlasWith, claimWith, evidenceWith, regionWith, sourceWith, statementWith } from "../../fixtures/atlas/small-atlas.ts";
import { englishWords, inEnglish } from "../../fixtures/in-english.ts";

let renderInputs: RenderInputs;
let pages: ReadonlyMap<string, Page>;

function pageAt(path: string): Page {
  const page = pages.get(path);
  if (!page) throw new Error(`no page at ${path}`);
  return page;
}

beforeAll(async () => {
  ({ renderInputs, pages } = await frozenSite());
}, 120_000);

test("there is a page for the whole, for every claim and for every region, and one on the method", () => {
  expect(pages.size).toBe(2 + frozenAtlas.claims.length + frozenAtlas.regions.length);
});

test("the same input gives the same bytes", () => {
  const again = pagesOf(renderInputs, 8);
  expect(again.size).toBeGreaterThan(10);
  for (const [path, page] of again) expect(page).toEqual(pageAt(path));
});

describe("the page of a claim", () => {
  test("says who speaks and with which verb before what is said, in title, description and heading", () => {
    for (const claim of frozenAtlas.claims) {
      const { title, description, body } = pageAt(`claims/${claim.id}/`);
      const [, speaker = "", verb = ""] =
        /^(.+?) (says?|repeats?|confirms?|accepts?|qualif(?:ies|y)|disputes? the (?:number|meaning)|den(?:ies|y)|answers?|condemns?|corrects?|declines? to say): /.exec(
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
  const ofCharts = pageKinds.filter((it) => it.folder === "figures/");
  const charts = sitePages(englishWords, ofCharts, pageMakers, requestFor(renderInputs)).embeds.map((it) => it.page);
  const cards = [...pages.values(), ...charts].flatMap(({ social }) => social?.card ?? []);
  // The page on the method is shared without one.
  expect(new Set(cards).size).toBe(pages.size + charts.length - 1);
  expect([...cardViews(pageKinds, frozenAtlas).keys()].sort()).toEqual([...cards].sort());
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

describe("every page", () => {
  test("has no script, no handler and no style in its body but the one of a drawn picture, which its policy names", () => {
    for (const [path, { body: whole }] of pages) {
      const body = whole.replace(/<style>[@.:][\s\S]*?<\/style>(?=<div class="stage")/, "");
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
        const isThere = pages.has(to.pathname.slice(1)) || ["/changes/", `/${licencesPath}`].includes(to.pathname);
        expect([path, address, isThere]).toEqual([path, address, true]);
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
      expect(body).toMatch(/statements? listed\./);
    }
  });
});

describe("a record that holds markup", () => {
  const markup = '"><script>alert(1)</script><img src=x onerror=alert(2)>';
  const nothing: Geography = { ground: new Map(), regions: new Map() };

  test("is text wherever it is shown", () => {
    const claim = claimWith({
      proposition: markup,
      places: [{ id: "square", role: "located", asSaid: markup, wording: "source", precision: "region" }],
      openQuestion: { searchedOn: "2026-11-23", searched: [markup], question: markup },
    });
    const statement = statementWith({
      gist: markup,
      note: markup,
      quantities: [{ of: "personnel", forces: ["russia"], asSaid: markup, wording: "source", when: { kind: "present" } }],
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
    const hostile: RenderInputs = {
      atlas: { ...small, head: { ...small.head, title: markup, subtitle: markup } },
      ground: { countries: [{ name: markup, labels: [[36, 46]], rank: 0 }], places: small.places },
      glyphWidths: renderInputs.glyphWidths,
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
    for (const verb of Object.values(englishWords.stances.verbs)) expect(body).toContain(`<th scope="row">${verb}</th>`);
    for (const { name, meaning } of frozenAtlas.voices)
      expect([body.includes(name), body.includes(meaning)]).toEqual([true, true]);
    for (const { status } of frozenAtlas.regions) if (status) expect(body).toContain(status.source);
    expect(body.match(/\(\d{1,2} [A-Z][a-z]{2} 2021, (reported|published) by /g)?.length).toBeGreaterThan(5);
  });

  test("counts what was compared word for word, each kind of comparison apart", () => {
    expect(textOf(pageAt("method/").body)).toMatch(
      /Of \d+ quotations 0 were compared again, word for word: 0 with the page itself/,
    );
    const kinds = ["page", "saved-text", "saved-text", undefined] as const;
    const evidence = kinds.map((it) =>
      evidenceWith({ selector: { exact: "three plain words" }, ...(it ? { comparedOn: "2026-11-30", comparedWith: it } : {}) }),
    );
    const small = atlasWith({ claims: [claimWith({})], statements: [statementWith({ evidence })], sources: [sourceWith({})] });
    const page = methodPage(englishWords, requestFor({ ...renderInputs, atlas: small }));
    expect(textOf(page.body)).toContain(
      "Of 4 quotations 3 were compared again, word for word: 1 with the page itself, 0 with an archived copy, 2 with a stored text of the page.",
    );
  });

  test("adds what the atlas says of its own, with its links to claims", () => {
    const method = {
      examples: { baselines: ["since Monday"], units: "a crew is not a head count" },
      sections: {
        clocks: ["Days are those of the capital."],
        unknown: ["Nothing more is known of [the troops](claim:troops) than was said."],
      },
    };
    const small = atlasWith();
    const { body } = methodPage(englishWords, requestFor({ ...renderInputs, atlas: small }, { method }));
    expect(body).toContain("or another baseline (“since Monday”) is another claim");
    expect(body).toContain("into another; a crew is not a head count.");
    expect(body).toContain("<p>Days are those of the capital.</p>");
    expect(body).toContain('<li>Nothing more is known of <a href="../../claims/troops/">the troops</a> than was said.</li>');
  });

  test("speaks in general where the atlas adds nothing", () => {
    const { borders: _borders, ...head } = atlasWith().head;
    const small = atlasWith({ head, regions: [regionWith(), regionWith({ id: "edge", kind: "border" })] });
    const body = textOf(methodPage(englishWords, requestFor({ ...renderInputs, atlas: small })).body);
    expect(body).toContain("Another scope or another baseline is another claim.");
    expect(body).toContain("No unit is turned into another. A total");
    expect(body).toContain("No licence is named.");
    expect(body).toContain("The sides are not recorded evenly.");
    expect(body).toContain("who said what in April 2021, where");
    expect(body).toContain("What is said of a border and names no place is a soft band");
    expect(body).toContain("Format: 2021-04-14, 2021-04, 2021-04-10~ (about), [2021-04-10..2021-04-12] (one day");
    expect(body).not.toMatch(/Crimea|around Ukraine|Natural Earth|spring/);
  });

  test("says nothing of rings, bands and borders where there are none", () => {
    const { borders: _borders, ...head } = atlasWith().head;
    const bare = bareRenderInputs(atlasWith({ head, statements: [statementWith()] }));
    const bodyOf = (of: RenderInputs) => textOf(methodPage(englishWords, requestFor(of)).body);
    expect(bodyOf(bare)).not.toMatch(/\brings?\b|\bbands?\b|\bborders?\b/i);
    expect(bodyOf(bare)).toContain("never merged, added or averaged. No unit");
    const line: Geometry = {
      type: "LineString",
      coordinates: [
        [0, 0],
        [1, 1],
      ],
    };
    const detail = () => ({ ground: new Map([["borders", line]]), regions: new Map() });
    expect(bodyOf({ ...bare, detail })).toContain("Borders are drawn as the base map has them.");
  });

  test("says where to report a correction, or how to find out", () => {
    const contact = { text: "corrections@example.org", address: "mailto:corrections@example.org" };
    const files = [{ path: "data/atlas.json", mediaType: "application/json", size: 123_456 }];
    const { body } = methodPage(englishWords, requestFor(renderInputs, { contact, files }));
    expect(body).toContain('<a href="mailto:corrections@example.org">corrections@example.org</a>');
    expect(body).toContain("123 kB");
    expect(pageAt("method/").body).toContain("names no address for corrections");
  });
});

describe("an atlas without groups of figures", () => {
  const small = atlasWith({ sources: [sourceWith()] });

  test("has no tab of figures, and no word of them", () => {
    const { body } = methodPage(englishWords, requestFor({ ...renderInputs, atlas: small }));
    const views = (page: string) => [...page.matchAll(/data-show="(\w+)"/g)].map(([, show]) => show);
    expect(new Set(views(body))).toEqual(new Set(["map", "table"]));
    expect(new Set(views(pageAt("method/").body))).toEqual(new Set(["map", "figures", "table"]));
    expect(textOf(body)).not.toContain("under Figures");
  });

  test("has no card and no address of any", () => {
    expect([...cardViews(pageKinds, small).keys()].filter((it) => it.includes("figures"))).toEqual([]);
    expect(viewOf("show=figures&group=ships", small)).toEqual({
      view: wholeView,
      dropped: [
        { key: "show", value: "figures", why: "unknown" },
        { key: "group", value: "ships", why: "unknown" },
      ],
    });
    expect(() => chartOf(inEnglish(small), sceneOf(inEnglish(small), wholeView))).toThrow("unknown group");
  });
});

describe("the embed of a chart", () => {
  const { groups } = frozenAtlas.figures;
  const sceneOfChart = (group: string) =>
    sceneOf(inEnglish(frozenAtlas), withGroup(withShow(wholeView, "figures"), group, groups));
  const chartOfFrozen = (group: string) => chartOf(inEnglish(frozenAtlas), sceneOfChart(group));
  const embedOf = (group: string) =>
    chartEmbed(englishWords, requestFor(renderInputs, { scene: sceneOfChart(group), base: "../../../" }));

  test("has before any script every row in the chart and in its table, with speaker, day and source", () => {
    for (const { id: group } of groups) {
      const { body, title } = embedOf(group);
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
    const page = embedOf("nato");
    expect(page.body).toContain('href="../../../?show=figures&amp;group=nato"');
    expect(page.body).toContain('href="../../../claims/nato-forces-near-russia/"');
    for (const { text } of chartOfFrozen("nato").warnings) expect(page.body).toContain(text.replaceAll("&", "&amp;"));
  });

  test("has no style attribute and no id twice", () => {
    const { body } = embedOf("near-ukraine");
    const ids = [...body.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(body).not.toContain(' style="');
  });
});
