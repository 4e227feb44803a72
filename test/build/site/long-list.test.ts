import { expect, test } from "vitest";
import { multiplied } from "../../../src/build/bench/many/multiplied.ts";
import { pageMakers } from "../../../src/build/site/page-makers.ts";
import { sitePages } from "../../../src/build/site/site-pages.ts";
import { indexAtlas } from "../../../src/domain/atlas.ts";
import { type PageKind, pageKinds } from "../../../src/scene/pages/page-kinds.ts";
import { frozenAtlas } from "../../fixtures/atlas/frozen-atlas.ts";
import { bareRenderInputs, requestFor } from "../../fixtures/atlas/page-request.ts";
import { englishWords } from "../../fixtures/in-english.ts";

const region = "ukraine-russia-border";

/** The pages of an atlas so many times over that its list is long. */
function pagesOf(
  times: number,
  kinds: readonly PageKind[],
): ReadonlyMap<string, { readonly title: string; readonly body: string }> {
  const atlas = indexAtlas(multiplied(frozenAtlas, times, 1));
  const { pages } = sitePages(englishWords, kinds, pageMakers, requestFor(bareRenderInputs(atlas)));
  return new Map(pages.map((it) => [it.path, it.page]));
}

const home = pageKinds.filter((it) => it.folder === "" || it.folder === "list/");
const ofRegion = pageKinds.flatMap((it): readonly PageKind[] => {
  if (it.folder === "regions/") return [{ ...it, ids: () => [region] }];
  return it.folder === "list/" ? [{ ...it, ids: () => [`${region}/2`] }] : [];
});

const cardsIn = (body = "") => [...body.matchAll(/<article class="card" data-claim="([^"]*)"/g)].map(([, id]) => id);
const waysIn = (body = "") => [...body.matchAll(/<(?:p|nav) class="rest".*?<\/(?:p|nav)>/gs)].map(([it]) => it).join("");
const linksIn = (body = "") => [...waysIn(body).matchAll(/href="([^"]*)"/g)].map(([, href]) => href);

test("an atlas of 500 claims or fewer has its list on one page", () => {
  const pages = pagesOf(6, home);
  expect(cardsIn(pages.get("")?.body).length).toBe(6 * frozenAtlas.claims.length);
  expect(linksIn(pages.get("")?.body)).toEqual([]);
  expect([...pages.keys()]).toEqual([""]);
});

test("a longer list begins on home, which says how long it is, and goes on on pages that lead to each other", () => {
  const pages = pagesOf(8, home);
  const first = pages.get("")?.body;
  expect(cardsIn(first).length).toBe(200);
  expect(waysIn(first)).toContain("200 of 616 claims are listed here.");
  expect(waysIn(first)).toContain(">Show 200 more</a>");
  expect(linksIn(first)).toEqual(["./list/2/"]);
  expect(linksIn(pages.get("list/2/")?.body)).toEqual(["../../#list", "../../list/3/"]);
  expect(linksIn(pages.get("list/3/")?.body)).toEqual(["../../list/2/", "../../list/4/"]);
  expect(linksIn(pages.get("list/4/")?.body)).toEqual(["../../list/3/"]);
  expect(waysIn(pages.get("list/3/")?.body)).toContain(">Show 16 more</a>");
  expect(pages.get("list/4/")?.title).toMatch(/^Claims 601 to 616 of 616 · /);
  const listed = ["", "list/2/", "list/3/", "list/4/"].flatMap((it) => cardsIn(pages.get(it)?.body));
  expect(listed.length).toBe(616);
  expect(new Set(listed).size).toBe(616);
});

test("so does the list of a region", () => {
  const pages = pagesOf(45, ofRegion);
  const first = pages.get(`regions/${region}/`)?.body;
  expect(cardsIn(first).length).toBe(200);
  expect(linksIn(first)).toEqual([`../../list/${region}/2/`]);
  expect(pages.get(`list/${region}/2/`)?.body).toMatch(/<h1>Claims 201 to 400 of [\d,]+ about [^<]+<\/h1>/);
  expect(linksIn(pages.get(`list/${region}/2/`)?.body)[0]).toBe(`../../../regions/${region}/`);
});
