import { expect, test } from "vitest";
import { brokenInEither } from "./broken-rules.ts";
import { openReader } from "./driver.ts";
import { atlas, idsWhere, sorted, standing } from "./expected.ts";

/** Statements by this speaker: whatever else a search finds, these it must. */
const bySpeaker = (actor: string) =>
  idsWhere(({ id }) => atlas.statements.find((it) => it.id === id)?.asserters.some((it) => it.actor === actor) ?? false);

const isSearchCode = (path: string) => /assets\/search-[^/]*\.js$/.test(path);

test("a name typed in Cyrillic finds its speaker, marked, in one entry of the history; Escape takes it back", async () => {
  const reader = await openReader({ data: "all" });
  await reader.idle();
  expect(reader.requests().filter(isSearchCode)).toEqual([]);
  // With the focus nowhere a letter by itself is not a shortcut (WCAG 2.1.4).
  expect(await reader.keysTakenOf(["/"])).toEqual([]);
  await reader.focusMap();
  await reader.press("/");
  expect((await reader.focus()).what).toBe("search");
  await reader.type("Шой");
  await reader.until(async () => reader.query() === "q=Шой");
  await reader.type("гу ");
  await reader.until(async () => reader.query() === "q=Шойгу");
  expect(await reader.searchWords()).toBe("Шойгу ");
  const found = await reader.listedStatements();
  expect(found).toEqual(expect.arrayContaining([...bySpeaker("sergei-shoigu")]));
  expect(found.length).toBeLessThan(standing.length / 4);
  expect((await reader.counts())[0]).toBe(found.length);
  expect(await reader.announced()).toContain(`${found.length} statement`);
  await reader.until(async () => (await reader.marked()).includes("Shoigu"));
  expect(await reader.marked()).toEqual(["Shoigu"]);
  expect(await reader.complaints()).toEqual([]);

  await reader.back();
  await reader.until(async () => reader.query() === "");
  expect(await reader.searchWords()).toBe("");
  await reader.forward();
  await reader.until(async () => (await reader.searchWords()) === "Шойгу");
  expect(sorted(await reader.listedStatements())).toEqual(sorted(found));
  await reader.focusSearch();
  await reader.press("Escape");
  await reader.until(async () => reader.query() === "");
  expect(await reader.listedStatements()).toHaveLength(standing.length);
  await reader.until(async () => (await reader.marked()).length === 0);
});

test("what an input method proposes is not searched for before it is taken", async () => {
  const reader = await openReader();
  await reader.focusSearch();
  await reader.compose("Кий", "Київ", async () => {
    await new Promise((done) => setTimeout(done, 900));
    expect(reader.query()).toBe("");
  });
  await reader.until(async () => reader.query() === "q=Київ");
  expect(await reader.searchWords()).toBe("Київ");
  expect(await reader.listedStatements()).toEqual(expect.arrayContaining([...bySpeaker("ukraine")]));
});

test("an address with words shows what they find, or that nothing does, and breaks no rule of accessibility", async () => {
  const reader = await openReader({ query: "q=Shoygu", screen: "phone" });
  await reader.until(async () => (await reader.listedStatements()).length < standing.length);
  expect(await reader.searchWords()).toBe("Shoygu");
  expect(await reader.listedStatements()).toEqual(expect.arrayContaining([...bySpeaker("sergei-shoigu")]));
  expect(await brokenInEither(reader)).toEqual([]);
  await reader.visit("?q=zzxqy");
  await reader.until(async () => (await reader.text()).includes("contains “zzxqy”"));
  expect(await reader.listedStatements()).toEqual([]);
  await reader.pressButton("Clear the search");
  await reader.until(async () => (await reader.listedStatements()).length === standing.length);
});

test("where the search cannot be had the page says so, and everything stays listed", async () => {
  const reader = await openReader({ query: "q=Shoigu", missing: "assets/search-" });
  await reader.until(async () => (await reader.notices()).some((it) => it.includes("Search could not be loaded")));
  expect(await reader.listedStatements()).toHaveLength(standing.length);
  expect((await reader.counts())[0]).toBe(standing.length);
});

test("an embed shows what its words find, and says what it was narrowed to", async () => {
  const reader = await openReader({ path: "embed/", query: "v=1&list=all&q=Shoygu" });
  await reader.until(async () => (await reader.text()).includes("statements shown. Filters: containing “Shoygu”"));
  const found = await reader.listedStatements();
  expect(found).toEqual(expect.arrayContaining([...bySpeaker("sergei-shoigu")]));
  expect(found.length).toBeLessThan(standing.length / 4);
  expect(await reader.complaints()).toEqual([]);
});
