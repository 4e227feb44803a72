import { expect, test } from "vitest";
import { openReader } from "./driver.ts";
import { atlas, idsWhere, sorted, standing } from "./expected.ts";

test("the number on a choice is the number of statements it then shows", async () => {
  const reader = await openReader({ screen: "phone" });
  await reader.showAllFilters();
  const all = await reader.choices();
  expect(all.length).toBeGreaterThan(15);
  for (const { name, count } of all.filter((_, index) => index % 4 === 0)) {
    await reader.choose(name);
    expect(await reader.listedStatements(), name).toHaveLength(count);
    expect((await reader.counts())[0], name).toBe(count);
    await reader.choose(name);
  }
  expect(await reader.listedStatements()).toHaveLength(standing.length);
});

test("the numbers on the other choices follow what is chosen", async () => {
  const reader = await openReader();
  await reader.choose("Moscow");
  const more = (await reader.choices()).filter((it) => it.count > 0 && !it.isChosen);
  const region = more.find((it) => it.name === "Black Sea");
  expect(region?.count).toBe(idsWhere((it) => it.voices.includes("moscow") && it.regions.includes("black-sea")).length);
  await reader.choose("Black Sea");
  expect(sorted(await reader.listedStatements())).toEqual(
    idsWhere((it) => it.voices.includes("moscow") && it.regions.includes("black-sea")),
  );
});

const addresses = [
  ["voice=kyiv", (it) => it.voices.includes("kyiv")],
  ["voice=kyiv,moscow", (it) => ["kyiv", "moscow"].some((voice) => it.voices.includes(voice))],
  ["region=crimea", (it) => it.regions.includes("crimea")],
  ["region=none", (it) => it.regions.length + it.places === 0],
  ["region=undrawn", (it) => it.regions.length === 0 && it.places > 0],
  ["stance=asserts", (it) => it.stance === "asserts"],
  ["said=2021-04-13/2021-04-13", (it) => it.day === "2021-04-13"],
  [
    "voice=washington&said=2021-04-01/2021-04-12",
    (it) => it.voices.includes("washington") && it.day >= "2021-04-01" && it.day <= "2021-04-12",
  ],
] satisfies [string, (it: (typeof standing)[number]) => boolean][];

test("an address shows exactly the statements it names", async () => {
  const reader = await openReader();
  for (const [query, passes] of addresses) {
    await reader.visit(`?${query}`);
    const expected = idsWhere(passes);
    expect(expected.length, query).toBeGreaterThan(0);
    expect(sorted(await reader.listedStatements()), query).toEqual(expected);
    const claims = new Set(standing.filter(passes).map((it) => it.claim));
    expect(await reader.counts(), query).toEqual([expected.length, claims.size]);
  }
});

test("a range of days shows what was said in it, from either list", async () => {
  const reader = await openReader();
  await reader.chooseDays("2021-04-01", "2021-04-12");
  expect(sorted(await reader.listedStatements())).toEqual(idsWhere((it) => it.day >= "2021-04-01" && it.day <= "2021-04-12"));
});

test("a day of the timeline shows what was said on it, and picked again everything", async () => {
  const reader = await openReader();
  await reader.pickDay("2021-04-12");
  expect(sorted(await reader.listedStatements())).toEqual(idsWhere((it) => it.day === "2021-04-12"));
  await reader.pickDay("2021-04-12");
  expect(await reader.listedStatements()).toHaveLength(standing.length);
});

test("where nothing passes the page says so and offers to clear the filters", async () => {
  const reader = await openReader({ query: "voice=kyiv&region=baltic-sea" });
  expect(await reader.listedStatements()).toEqual([]);
  expect(await reader.text()).toContain("No statements match these filters");
  await reader.pressButton("Clear filters");
  expect(await reader.listedStatements()).toHaveLength(standing.length);
  expect(reader.query()).not.toMatch(/voice|region/);
});

test("a voice's colour is on the map only where a statement of that voice is listed", async () => {
  const reader = await openReader({ query: "voice=kyiv" });
  const drawn = await reader.read(() =>
    [...document.querySelectorAll("#stage [data-mark]")].flatMap((it) => (it.getAttribute("data-mark") ?? "").split(" ")),
  );
  expect(drawn.length).toBeGreaterThan(0);
  expect(drawn.filter((id) => !standing.find((it) => it.id === id)?.voices.includes("kyiv"))).toEqual([]);
});

test("a claim that the filters hide is told with who says it, its picture is made, and a button shows it", async () => {
  const first = standing.find((it) => it.stance === "asserts");
  const heard = new Set(standing.filter((it) => it.claim === first?.claim).flatMap((it) => it.voices));
  const voice = standing.flatMap((it) => it.voices).find((it) => !heard.has(it));
  const reader = await openReader({ query: `claim=${first?.claim}&voice=${voice}&stance=asserts` });
  await reader.until(async () => (await reader.notices()).join().includes("hidden by the filters"));
  const [notice = ""] = await reader.notices();
  expect(notice).toMatch(/^This claim is hidden by the filters \(voice\): .+ (says|denies): /);
  expect(await reader.openClaims()).toEqual([]);
  await reader.openExporter();
  await reader.visit(`claims/${first?.claim}/?utm_source=x&amp;voice=${voice}`, false);
  expect(await reader.text()).toContain("what its address chooses is shown on the map");
  await reader.follow("Open on the whole map");
  await reader.until(async () => (await reader.notices()).join().includes("hidden by the filters"));
  await reader.pressButton("Show this claim");
  expect(reader.query()).toBe(`claim=${first?.claim}`);
  expect(await reader.openClaims()).toEqual([first?.claim]);
  expect(await reader.notices()).toEqual([]);
  expect(await reader.complaints()).toEqual([]);
});

test("a card says how many of its statements the filters hide", async () => {
  const { id } = atlas.claims.find(
    (claim) => new Set(standing.filter((it) => it.claim === claim.id).flatMap((it) => it.voices)).size > 2,
  ) ?? { id: "" };
  const [first] = standing.filter((it) => it.claim === id);
  const voice = first?.voices[0] ?? "";
  const reader = await openReader({ query: `voice=${voice}&claim=${id}` });
  const rest = standing.filter((it) => (it.claim === id || it.answers.includes(id)) && !it.voices.includes(voice)).length;
  expect((await reader.cardOf(id))?.text).toContain(`${rest} statement`);
});

test("a claim that a search hides is not gone to while the search is on its way", async () => {
  const reader = await openReader({ query: `claim=${standing.at(-1)?.claim}&q=zzxqy`, screen: "phone" });
  await reader.until(async () => (await reader.notices()).join().includes("hidden by the filters (search)"));
  expect(await reader.read(() => scrollY)).toBe(0);
  expect(await reader.announced()).not.toContain("Opened");
});
