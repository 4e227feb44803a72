import { describe, expect, test } from "vitest";
import { queryIn, queryOf, viewOf } from "../../src/scene/address.ts";
import { type EmbedOptions, embedOptionsOf, embedQueryOf } from "../../src/scene/embed/options.ts";
import { type View, wholeView, withClaim, withRegion, withSearch } from "../../src/scene/view.ts";
import { frozenAtlas } from "../fixtures/atlas/frozen-atlas.ts";
import { generatedViews } from "../fixtures/atlas/generated-views.ts";
import { createRandom } from "../fixtures/atlas/random.ts";

const words = [
  "Shoigu 40,000",
  "Шойгу",
  "“Black Sea”",
  "50 % of them",
  "NATO & Ukraine",
  "a=b",
  "sea)",
  "where?",
  "Крим; where?",
  "x",
];
const random = createRandom(23);
const views = generatedViews(frozenAtlas, 300, 23).map((it) => (random.chance(0.5) ? withSearch(it, random.pick(words)) : it));

/** What others do to the query of an address, by what they do. */
const mangles: Readonly<Record<string, (query: string) => string>> = {
  "nothing at all": (query) => query,
  "writing it into HTML": (query) => query.replaceAll("&", "&amp;"),
  "writing it into HTML twice": (query) => query.replaceAll("&", "&amp;amp;"),
  "writing it into HTML by numbers": (query) => query.replaceAll("&", "&#38;"),
  "encoding what writing it into HTML left": (query) => query.replaceAll("&", "&amp%3B"),
  "encoding all of it once more": (query) => encodeURIComponent(query),
  "encoding all of it twice more": (query) => encodeURIComponent(encodeURIComponent(query)),
  "encoding all of it after it was written into HTML": (query) => encodeURIComponent(query.replaceAll("&", "&amp;")),
  "encoding once more what an address may not hold": (query) => encodeURI(query),
  "encoding its ampersands": (query) => query.replaceAll("&", "%26"),
  "encoding its signs of equality": (query) => query.replaceAll("=", "%3D"),
  "encoding both": (query) => query.replaceAll("&", "%26").replaceAll("=", "%3D"),
  "encoding the other signs": (query) => query.replaceAll("/", "%2F").replaceAll(",", "%2C"),
  "adding a part of their own": (query) => `${query}${query === "" ? "" : "&"}utm_source=a%26region%3Dcrimea&fbclid=x`,
  "adding one as if there were none": (query) => (query === "" ? "" : `${query}&utm=1?utm_source=x`),
};

/** What may follow an address in a text. */
const endings = [".", ",", ")", ").", "]", "”", "»,", "’", "!", "?)", "…", ":", "*", "%29.", "%E2%80%9D", "+", "%20", ">"];

function read(query: string): { readonly view: object; readonly dropped: readonly unknown[] } {
  const { view, dropped } = viewOf(query, frozenAtlas);
  return { view: { ...view, voices: [...view.voices].sort(), stances: [...view.stances].sort() }, dropped };
}

const isLastFormal = (view: View) => !/(^|&)q=[^&]*$/.test(queryOf(view));

test.each(Object.entries(mangles))("a right address is read the same after %s", (_, mangle) => {
  for (const view of views) {
    const query = queryOf(view);
    expect([query, read(`?${mangle(query)}`)]).toEqual([query, read(query)]);
  }
});

test.each(endings)("a right address is read the same with %s behind it", (ending) => {
  for (const view of views.filter(isLastFormal)) {
    const query = queryOf(view);
    if (query !== "") expect([query, read(`?${query}${ending}`)]).toEqual([query, read(query)]);
  }
});

describe("words that are searched for", () => {
  test.each([
    "sea)",
    "sea.",
    "a&region=crimea",
    "claim=x",
    "100%25",
    "100%2525",
    "%41",
    "%D0%BA",
    "%2C",
    "50 %",
    "+",
    "a;b?c",
    "&amp;",
  ])("are the reader's own: %s", (text) => {
    const view = withSearch(withRegion(wholeView, "crimea"), text);
    expect(viewOf(queryOf(view), frozenAtlas)).toEqual({ view, dropped: [] });
  });

  test.each([
    ["q=sea)", "sea)"],
    ["q=a=b", "a=b"],
    ["q=where?", "where?"],
    ["q=%25D0%25A8%25D0%25BE%25D0%25B9", "Шой"],
    ["q=Black%2520Sea", "Black Sea"],
    ["q=50%2525", "50%"],
  ])("are read out of %s", (query, q) => {
    expect(viewOf(query, frozenAtlas)).toEqual({ view: { ...wholeView, q }, dropped: [] });
  });
});

test("what cannot be read is told, and no part is lost without a word", () => {
  const droppedIn = (query: string) => viewOf(query, frozenAtlas).dropped.map(({ key, value }) => `${key}=${value}`);
  expect(droppedIn("claim=no-such-claim%26region%3Datlantis.")).toEqual(["claim=no-such-claim", "region=atlantis"]);
  expect(droppedIn("?region=atlantis&amp;theme=sepia)")).toEqual(["region=atlantis", "theme=sepia"]);
  expect(droppedIn("claim=...")).toEqual(["claim=..."]);
  expect(droppedIn("said=2021-04-01")).toEqual(["said=2021-04-01"]);
});

test("keys of others are passed over, whatever addresses of ours they hold", () => {
  const address = encodeURIComponent("https://host.example/?claim=killer-remark&region=crimea");
  for (const it of [`redirect=${address}`, `utm_campaign=a%26claim%3Dkiller-remark`, "x-region=crimea", "utm%3Dx%26y", "a%26b"])
    expect(viewOf(it, frozenAtlas)).toEqual({ view: wholeView, dropped: [] });
});

test("the options of an embed come through the same hands", () => {
  const options: EmbedOptions = { list: "all", title: { kind: "own", text: "Ours: 1 & 2?" }, isInteractive: false };
  const claim = withClaim(wholeView, "killer-remark");
  const query = `${queryOf(claim)}&${embedQueryOf(options)}`;
  for (const [what, mangle] of Object.entries(mangles)) {
    expect([what, embedOptionsOf(`?${mangle(query)}`)]).toEqual([what, { options, dropped: [] }]);
    expect([what, viewOf(`?${mangle(query)}`, frozenAtlas)]).toEqual([what, { view: claim, dropped: [] }]);
  }
  expect(embedOptionsOf("v=1&list=all).").options.list).toBe("all");
});

test("an ampersand written by its number makes a fragment of what follows, which is read; any other fragment is none of ours", () => {
  const { search, hash } = new URL("https://host.example/?claim=killer-remark&#38;region=crimea");
  expect(viewOf(queryIn({ search, hash }), frozenAtlas).view).toEqual({ ...wholeView, claim: "killer-remark", region: "crimea" });
  for (const it of ["#list", "#?secret=abc", "#region=crimea", ""]) expect(queryIn({ search: "?q=x", hash: it })).toBe("?q=x");
});
