import { expect, test } from "vitest";
import { cardViews } from "../../../src/build/site/cards.ts";
import { sitemapOf } from "../../../src/build/site/data/sitemap.ts";
import { addressesOf } from "../../../src/build/site/files.ts";
import { oembedOf } from "../../../src/build/site/oembed.ts";
import { pageMakers } from "../../../src/build/site/page-makers.ts";
import { type PageMakers, sitePages } from "../../../src/build/site/site-pages.ts";
import { type PageForm, type PageKind, pageKinds } from "../../../src/scene/pages/page-kinds.ts";
import { formAt, formPath, linkOf, pagesIn, staticPageOf } from "../../../src/scene/pages/static-page.ts";
import { wholeView, withTheme, withVoice } from "../../../src/scene/view.ts";
import { voiceIds } from "../../fixtures/atlas/first-look.ts";
import { bareRenderInputs, requestFor } from "../../fixtures/atlas/page-request.ts";
import { atlasWith } from "../../fixtures/atlas/small-atlas.ts";
import { englishWords } from "../../fixtures/in-english.ts";

// A kind of page is added as CONTRIBUTING.md says: one row, here of what each voice says, and its makers. All else follows.

const voices = {
  folder: "voices/",
  forms: ["page", "embed", "card"],
  ids: (atlas) => atlas.voices.map((it) => it.id),
  view: (id) => withVoice(wholeView, id, voiceIds),
  idIn: ({ voices: [first, ...others] }) => (others.length === 0 ? first : undefined),
} as const satisfies PageKind;

/** Pictures alone, with an id within an id: as of the steps of a story. */
const pictures = {
  folder: "steps/",
  forms: ["card"],
  ids: () => ["first-story/1", "first-story/2"],
  view: () => wholeView,
  idIn: () => undefined,
} as const satisfies PageKind;

const kinds = [voices, pictures, ...pageKinds] as const;
const texts = { title: "A voice", description: "What a voice says.", body: "<p>Said.</p>" };
const makers: PageMakers<(typeof kinds)[number]> = {
  ...pageMakers,
  "voices/": {
    page: (_words, { id, base }) => ({ ...texts, title: id, body: `<a href="${base}">${id}</a>` }),
    embed: (_words, { id, base }) => ({ ...texts, heading: id, height: 400, body: `<a href="${base}">${id}</a>` }),
  },
  "steps/": {},
};
const atlas = atlasWith();
const made = sitePages(englishWords, kinds, makers, requestFor(bareRenderInputs(atlas)));
const origin = "https://site.example/map/";

test("a new kind has its pages and embeds, each with its way to the site's root, its View and its picture", () => {
  const page = made.pages.find((it) => it.path === "voices/kyiv/");
  expect(page?.page).toMatchObject({ title: "kyiv", body: '<a href="../../">kyiv</a>' });
  expect(page?.page.social).toMatchObject({ type: "article", card: "cards/voices/kyiv.png" });
  expect(page?.view?.voices).toEqual(["kyiv"]);
  const embed = made.embeds.find((it) => it.path === "voices/kyiv/");
  expect(embed).toMatchObject({ query: "voice=kyiv", fullPath: "voices/kyiv/" });
  expect(embed?.page.body).toBe('<a href="../../../">kyiv</a>');
  expect(made.pages.filter((it) => it.path.startsWith("voices/")).length).toBe(atlas.voices.length);
});

test("its pictures are made, and those of a kind that has nothing else", () => {
  const views = cardViews(kinds, atlas);
  expect(views.get("cards/voices/kyiv.png")).toEqual(withVoice(wholeView, "kyiv", voiceIds));
  expect(views.get("cards/steps/first-story/2.png")).toEqual(wholeView);
  expect([...made.pages, ...made.embeds].filter((it) => it.path.startsWith("steps/"))).toEqual([]);
});

test("its embeds have an oEmbed answer, and its pages stand in the sitemap", () => {
  const oembeds = made.pages.map((it) => addressesOf(origin, it).oembed);
  expect(oembeds).toContain(`${origin}oembed/voices/kyiv.json`);
  expect(oembeds).not.toContain(`${origin}oembed/method.json`);
  const { html, thumbnail_url } = oembedOf(englishWords, {
    origin,
    path: "voices/kyiv/",
    title: "Kyiv",
    height: 400,
    siteName: "Site",
  });
  expect(html).toContain(`src="${origin}embed/voices/kyiv/?v=1"`);
  expect(thumbnail_url).toBe(`${origin}cards/voices/kyiv.png`);
  const paths = made.pages.map((it) => it.path);
  expect(sitemapOf(paths, origin)).toContain(`<url><loc>${origin}voices/kyiv/</loc></url>`);
});

test("a View leads to its page where that shows all of it", () => {
  const view = withVoice(wholeView, "kyiv", voiceIds);
  expect(linkOf(origin, view, kinds)).toBe(`${origin}voices/kyiv/`);
  expect(linkOf(origin, withTheme(view, "dark"), kinds)).toBe(`${origin}?voice=kyiv&theme=dark`);
  expect(staticPageOf(atlasWith(), withVoice(view, "moscow", voiceIds), kinds).path).toBe("");
});

test("a form of a kind without a maker is an error that names both", () => {
  expect(() =>
    sitePages(englishWords, [voices], { "voices/": { page: () => texts } }, requestFor(bareRenderInputs(atlas))),
  ).toThrow("nothing makes the embed of a page in voices/");
});

test("every form of every page is found again by its path, the oEmbed answers included", () => {
  for (const { kind, id, path } of pagesIn(kinds, atlas))
    for (const form of [...kind.forms, ...(kind.forms.some((it) => it === "embed") ? (["oembed"] as const) : [])])
      expect(formAt(formPath(path, form), kinds), `${form} of ${path}`).toMatchObject({ form, page: { id, path } });
});

test.each(["claims/", "claims//", "claims/x", "cards/claims.png", "figures/nato/", "oembed/method.json", "assets/x.js", "x/"])(
  "nothing is at %s",
  (path) => {
    expect(formAt(path)).toBe(undefined);
  },
);

test("no two forms of pages are at one path", () => {
  const all = pagesIn(pageKinds, atlas).flatMap(({ kind, path }) => kind.forms.map((it: PageForm) => formPath(path, it)));
  expect(new Set(all).size).toBe(all.length);
});
