import { describe, expect, test } from "vitest";
import { embedAddressOf, snippetsOf, storyEmbeddedAt, viewEmbeddedAt } from "../../src/embed/snippet.ts";
import { queryOf, viewOf } from "../../src/scene/address.ts";
import { type EmbedOptions, embedOptionsOf, plainEmbed } from "../../src/scene/embed/options.ts";
import { formPath, linkOf, staticPageOf } from "../../src/scene/pages/static-page.ts";
import { type View, wholeView, withClaim, withGroup, withRegion, withShow, withTheme, withVoice } from "../../src/scene/view.ts";
import { voiceIds } from "../fixtures/atlas/first-look.ts";
import { frozenAtlas } from "../fixtures/atlas/frozen-atlas.ts";
import { generatedViews } from "../fixtures/atlas/generated-views.ts";
import { englishWords } from "../fixtures/in-english.ts";

const root = "https://host.example/some/folder/";
const killerRemark = withClaim(wholeView, "killer-remark");
const request = {
  root,
  at: viewEmbeddedAt(root, { view: killerRemark, page: staticPageOf(frozenAtlas, killerRemark), options: plainEmbed }),
  heading: "Somebody says: a “thing” & <more>",
  siteName: "Claimed Ground",
  size: { width: 640, height: "calc(1100px - 0.6*clamp(0px,100cqi - 320px,320px))", highest: 1100 },
  pictureText: 'Somebody says "so"',
};

const embedOf = (view: View, options: EmbedOptions) => embedAddressOf(root, staticPageOf(frozenAtlas, view), options);

describe("the address of an embed", () => {
  test("is the page of the claim or the region, and the root's for the rest", () => {
    expect(embedOf(withClaim(wholeView, "killer-remark"), plainEmbed)).toBe(`${root}embed/claims/killer-remark/?v=1`);
    expect(embedOf(withRegion(wholeView, "crimea"), plainEmbed)).toBe(`${root}embed/regions/crimea/?v=1`);
    expect(embedOf(withRegion(wholeView, "none"), plainEmbed)).toBe(`${root}embed/?region=none&v=1`);
    expect(embedOf(withVoice(wholeView, "kyiv", voiceIds), { ...plainEmbed, list: "none" })).toBe(
      `${root}embed/?voice=kyiv&v=1&list=none`,
    );
  });

  test("brings every View and its options back, page and query together", () => {
    for (const view of generatedViews(frozenAtlas, 200, 31)) {
      const options = { list: "all", title: { kind: "own", text: "Ours: 1 & 2?" }, isInteractive: false } as const;
      const { search } = new URL(embedOf(view, options));
      const read = viewOf(`${search}&${queryOf(staticPageOf(frozenAtlas, view).view)}`, frozenAtlas);
      const { at: _at, ...wanted } = view;
      const { at: _rounded, ...got } = read.view;
      const inOrder = (it: typeof wanted) => ({ ...it, voices: [...it.voices].sort(), stances: [...it.stances].sort() });
      expect(inOrder(got)).toEqual(inOrder(wanted));
      expect(read.dropped).toEqual([]);
      expect(embedOptionsOf(search)).toEqual({ options, dropped: [] });
    }
  });
});

test("a link leads to the claim's own page where that says it all, else to the whole map", () => {
  expect(linkOf(root, withClaim(wholeView, "killer-remark"))).toBe(`${root}claims/killer-remark/`);
  expect(linkOf(root, wholeView)).toBe(root);
  expect(linkOf(root, withTheme(withRegion(wholeView, "crimea"), "dark"))).toBe(`${root}?region=crimea&theme=dark`);
});

test("a chart has its embed and its card, and no page besides the whole", () => {
  const chart = withClaim(
    withGroup(withShow(wholeView, "figures"), "nato", frozenAtlas.figures.groups),
    "nato-forces-near-russia",
  );
  expect(embedOf(chart, plainEmbed)).toBe(`${root}embed/figures/nato/?claim=nato-forces-near-russia&v=1`);
  expect(embedOf(withShow(wholeView, "figures"), plainEmbed)).toBe(`${root}embed/figures/near-ukraine/?v=1`);
  expect(formPath(staticPageOf(frozenAtlas, chart).path, "card")).toBe("cards/figures/nato.png");
  expect(linkOf(root, chart)).toBe(`${root}?claim=nato-forces-near-russia&show=figures&group=nato`);
});

test("a story and a step of it are embedded by their pages, with nothing but colours in the address", () => {
  expect(storyEmbeddedAt(root, "stories/a/", undefined)).toEqual({
    embed: `${root}embed/stories/a/?v=1`,
    link: `${root}stories/a/`,
    card: `${root}cards/stories/a.png`,
  });
  expect(storyEmbeddedAt(root, "stories/a/3/", "dark").embed).toBe(`${root}embed/stories/a/3/?theme=dark&v=1`);
});

test("each static page has a card and an oEmbed answer of its own", () => {
  expect(formPath("", "card")).toBe("cards/atlas.png");
  expect(formPath("claims/a/", "card")).toBe("cards/claims/a.png");
  expect(formPath("regions/b/", "oembed")).toBe("oembed/regions/b.json");
});

describe("the snippets", () => {
  const snippets = snippetsOf(englishWords, request);
  const all = Object.values(snippets);

  test("hold nothing that a heading or a text could break out with", () => {
    for (const it of all) {
      expect(it).toContain("Somebody says: a “thing” &amp; &lt;more&gt;");
      expect(it).not.toContain("<more>");
    }
    expect(snippets.picture).toContain('alt="Somebody says &quot;so&quot;"');
  });

  test("are figures whose caption names the speaker and leads to the page", () => {
    for (const it of all) {
      expect(it).toMatch(/^<figure [^>]*>[\s\S]*<figcaption>Somebody says: [\s\S]*<\/figure>/);
      expect(it).toContain(`<a href="${root}claims/killer-remark/">Claimed Ground</a>`);
    }
  });

  test("of the plain frame need no script, say a title, and wait until they are near", () => {
    expect(snippets.plain).not.toContain("<script");
    for (const part of [
      'loading="lazy"',
      "title=",
      'allow="fullscreen"',
      "referrerpolicy=",
      'width="640" height="1100"',
      "width:100%;height:calc(1100px - 0.6*clamp(0px,100cqi - 320px,320px));",
    ])
      expect(snippets.plain).toContain(part);
    // Its height goes by the width of the figure.
    expect(snippets.plain).toMatch(/^<figure [^>]*style="[^"]*container-type:inline-size"/);
  });

  test("say which language they are in and how it is written", () => {
    for (const it of all) expect(it).toMatch(/^<figure lang="en" dir="ltr" /);
  });

  test("of the exact frame add the site's own script and nothing else", () => {
    expect(snippets.exact.startsWith(snippets.plain)).toBe(true);
    expect(snippets.exact.match(/<script[^>]*>/g)).toEqual([`<script async src="${root}embed.js">`]);
  });

  test("of the picture hold no frame, and the card of the page", () => {
    expect(snippets.picture).not.toContain("<iframe");
    expect(snippets.picture).toContain(`src="${root}cards/claims/killer-remark.png"`);
  });
});
