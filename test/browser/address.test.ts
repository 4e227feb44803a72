import { expect, test } from "vitest";
import { openReader } from "./driver.ts";
import { standing } from "./expected.ts";

const claim = "russian-troops-crimea";

test("every choice is in the query, in an order that stays, and the path never changes", async () => {
  const reader = await openReader({ isInFolder: true });
  await reader.choose("Moscow");
  await reader.choose("Kyiv");
  expect(reader.query()).toBe("voice=kyiv,moscow");
  await reader.pickDay("2021-04-13");
  expect(reader.query()).toBe("voice=kyiv,moscow&said=2021-04-13/2021-04-13");
  await reader.pickRegion("crimea");
  expect(reader.query()).toBe("region=crimea&voice=kyiv,moscow&said=2021-04-13/2021-04-13");
  await reader.pickClaim((await reader.listedClaims())[0] ?? "");
  expect(reader.query()).toMatch(/^claim=[a-z0-9-]+&region=crimea&voice=kyiv,moscow&said=/);
  expect(await reader.path()).toBe("");
});

test("back and forward go through the choices", async () => {
  const reader = await openReader();
  await reader.choose("Kyiv");
  const kyiv = await reader.listedStatements();
  await reader.pickRegion("crimea");
  const both = await reader.listedStatements();
  await reader.back();
  expect(reader.query()).toBe("voice=kyiv");
  expect(await reader.listedStatements()).toEqual(kyiv);
  await reader.back();
  expect(reader.query()).toBe("");
  expect(await reader.listedStatements()).toHaveLength(standing.length);
  await reader.forward();
  await reader.forward();
  expect(await reader.listedStatements()).toEqual(both);
});

test("a link to a claim opens it, with its speaker in the title, also out of a sentence and of somebody's HTML", async () => {
  // An ampersand by its number leaves the rest to the fragment.
  const reader = await openReader({ query: `utm_source=x&amp;claim=${claim}).&#38;theme=dark,` });
  expect(await reader.read(() => document.documentElement.dataset["theme"])).toBe("dark");
  expect(await reader.notices()).toEqual([]);
  expect(await reader.openClaims()).toEqual([claim]);
  expect(await reader.title()).toMatch(/^.+ says: .+ · Claimed Ground$/);
  await reader.until(() => reader.isInSight(`[data-claim="${claim}"]`));
});

test("the page is the same after a reload", async () => {
  const reader = await openReader();
  await reader.choose("Washington");
  await reader.pickRegion("black-sea");
  const [query, listed] = [reader.query(), await reader.listedStatements()];
  await reader.reload();
  expect(reader.query()).toBe(query);
  expect(await reader.listedStatements()).toEqual(listed);
  expect(await reader.edges()).toEqual(["black-sea"]);
});

test("moving the map changes the address without a step of the history, and a link to it shows the same", async () => {
  const reader = await openReader({ screen: "phone" });
  await reader.wakeMap();
  const steps = await reader.read(() => history.length);
  await reader.tapTwice();
  await reader.until(async () => reader.query().startsWith("at="));
  await reader.mapRests();
  await reader.pressButton("Zoom in");
  expect(await reader.read(() => history.length)).toBe(steps);
  await reader.mapRests();
  const [here] = await reader.whereIs([[34, 45]]);
  await reader.reload();
  const [there] = await reader.whereIs([[34, 45]]);
  expect(Math.hypot((here?.[0] ?? 0) - (there?.[0] ?? 0), (here?.[1] ?? 0) - (there?.[1] ?? 0))).toBeLessThan(4);
  await reader.pressButton("Show the whole map");
  await reader.until(async () => reader.query() === "");
});

test("a step that comes before the last has ended takes nothing from it", async () => {
  const reader = await openReader({ screen: "phone" });
  await reader.wakeMap();
  const zoom = async () => Number(reader.query().split(",")[2]);
  await reader.tapTwice();
  await reader.mapRests();
  const once = await zoom();
  await reader.pressQuickly("Zoom in", "Zoom in");
  await reader.mapRests();
  expect(await zoom()).toBeCloseTo(once + 1.5, 1);
  await reader.pressQuickly("Zoom out", "Show the whole map");
  await reader.mapRests();
  expect(reader.query()).toBe("");
});

test("a stale link says what it dropped and shows the rest", async () => {
  const reader = await openReader({ query: "claim=never-recorded&voice=kyiv,atlantis&said=yesterday" });
  const [notice = ""] = await reader.notices();
  for (const part of ["never-recorded", "atlantis", "yesterday"]) expect(notice).toContain(part);
  expect(await reader.listedStatements()).toHaveLength(standing.filter((it) => it.voices.includes("kyiv")).length);
  await reader.pressButton("Close this message");
  expect(await reader.notices()).toEqual([]);
});

test("markup in a link is neither run nor repeated: the notice only names the part", async () => {
  const reader = await openReader({ query: "claim=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E" });
  const [notice = ""] = await reader.notices();
  expect(notice).toContain("unknown claim");
  expect(notice).not.toMatch(/img|src=|onerror/);
  expect(await reader.read(() => document.querySelectorAll("img").length)).toBe(0);
  expect(await reader.complaints()).toEqual([]);
});

test("the look the reader chose is in the address", async () => {
  const reader = await openReader();
  await reader.chooseTheme("Dark");
  expect(reader.query()).toBe("theme=dark");
  await reader.reload();
  expect(await reader.read(() => getComputedStyle(document.documentElement).colorScheme)).toBe("dark");
});
