import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { columnWidth, estimatedStoryHeight } from "../../src/build/site/oembed.ts";
import { indexAtlas, type OpenAtlas } from "../../src/domain/atlas.ts";
import { toldOf } from "../../src/scene/story/told.ts";
import { inEnglish } from "../fixtures/in-english.ts";
import { brokenInEither } from "./broken-rules.ts";
import { openReader, type Reader, screenNames, site } from "./driver.ts";

const atlas = JSON.parse(readFileSync(join(site.living.folder, "data/atlas.json"), "utf8")) as OpenAtlas;
const [story] = atlas.stories;
if (!story) throw new Error("the living atlas has no story");
const path = `stories/${story.id}/`;
const last = story.steps.length;

/** What is shown of a story: the number and title of its step, what is announced, and what has the focus. */
const shown = (reader: Reader) =>
  reader.read(() => {
    const current = document.querySelector<HTMLElement>(".step[data-state=current]");
    const map = current?.querySelector<HTMLElement>(".stage")?.getBoundingClientRect();
    const text = current?.querySelector("h2")?.getBoundingClientRect();
    const isSeen = (box: DOMRect | undefined) =>
      box !== undefined && box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    return {
      step: Number(current?.id.replace("step-", "")),
      isSeen: isSeen(map) && isSeen(text),
      announced: document.querySelector("#announcer")?.textContent ?? "",
      leavesTo: document.querySelector<HTMLAnchorElement>("#leave")?.getAttribute("href") ?? "",
      visible: [...document.querySelectorAll(".step-map")].filter((it) => getComputedStyle(it).opacity !== "0").length,
    };
  });

describe.each(screenNames)("a story (%s)", (screen) => {
  test("goes from step to step by buttons, arrow keys, dots and the way back, each with its map in sight", async () => {
    const reader = await openReader({ screen, path, isInFolder: true });
    expect(await shown(reader)).toMatchObject({ step: 1, isSeen: true, visible: 1 });
    await reader.read(() => document.querySelector<HTMLElement>("#step-next")?.click());
    expect(await shown(reader)).toMatchObject({ step: 2, isSeen: true, visible: 1 });
    expect((await shown(reader)).announced).toContain(story.steps[1]?.title);
    expect(reader.query()).toBe("step=2");
    await reader.press("ArrowRight");
    expect(await shown(reader)).toMatchObject({ step: 3, isSeen: true });
    await reader.read((number) => document.querySelector<HTMLElement>(`[data-step="${number}"]`)?.click(), last);
    expect(await shown(reader)).toMatchObject({ step: last, isSeen: true });
    await reader.press("ArrowRight");
    expect((await shown(reader)).step).toBe(last);
    await reader.back();
    await reader.until(async () => (await shown(reader)).step === 3);
    expect((await shown(reader)).leavesTo).toBe(`../../${story.steps[2]?.view}`);
    expect(await reader.complaints()).toEqual([]);
  });

  test("is at the step of its address, and has nothing that is wider than the page or cut", async () => {
    for (const [index] of story.steps.entries()) {
      const reader = await openReader({ screen, path, query: `step=${index + 1}`, isInFolder: true, motion: "reduced" });
      expect(await shown(reader)).toMatchObject({ step: index + 1, isSeen: true });
      expect(
        await reader.read(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBeLessThanOrEqual(0);
    }
  });
});

test("a story is scrolled through, to its end and back, and an address says where", async () => {
  const reader = await openReader({ path, isInFolder: true });
  await reader.read(() => scrollTo(0, document.documentElement.scrollHeight));
  await reader.until(async () => (await shown(reader)).step === last);
  await reader.until(async () => reader.query() === `step=${last}`);
  await reader.read(() => scrollTo(0, 0));
  await reader.until(async () => (await shown(reader)).step === 1);
});

test("whoever tabs into a step that is not shown has it shown", async () => {
  const reader = await openReader({ path, isInFolder: true });
  await reader.read((number) => document.querySelector<HTMLElement>(`#step-${number} .told a`)?.focus(), last);
  expect((await shown(reader)).step).toBe(last);
});

test("without a script a story is an article: every step with its map, its sentences and their sources", async () => {
  const reader = await openReader({ path, scripts: "off", isInFolder: true });
  const steps = await reader.read(() =>
    [...document.querySelectorAll(".step")].map((it) => ({
      title: it.querySelector("h2")?.textContent ?? "",
      height: it.querySelector(".stage svg")?.getBoundingClientRect().height ?? 0,
      ties: it.querySelectorAll(".told a[href*='claims/']").length,
      sources: it.querySelectorAll(".read-at a").length,
    })),
  );
  expect(steps.map((it) => it.title.replace(/^\d+\s*/, ""))).toEqual(story.steps.map((it) => it.title));
  for (const it of steps) {
    expect(it.height, it.title).toBeGreaterThan(100);
    expect(it.ties, it.title).toBeGreaterThan(0);
    expect(it.sources, it.title).toBeGreaterThan(0);
  }
});

test("an address of the reader’s page that asks for a story leads to it", async () => {
  const reader = await openReader({ query: `story=${story.id}&step=2`, isInFolder: true, isReady: false });
  await reader.until(
    async () => (await reader.read(() => document.querySelector("#story") !== null)) && reader.query() === "step=2",
  );
  expect((await shown(reader)).step).toBe(2);
});

test("in a frame a story keeps its height from step to step, and takes no scrolling", async () => {
  const reader = await openReader({ path: `embed/${path}`, isInFolder: true, screen: { width: 640, height: 900 } });
  expect(await reader.notices()).toEqual([]);
  const height = () => reader.read(() => document.documentElement.getBoundingClientRect().height);
  const before = await height();
  for (let step = 2; step <= last; step++) {
    await reader.read(() => document.querySelector<HTMLElement>("#step-next")?.click());
    expect((await shown(reader)).step).toBe(step);
    expect(await height()).toBe(before);
  }
});

test("the height that hosts are told is nearly that of the content, of every story and each of its steps", async () => {
  const indexed = indexAtlas(atlas);
  const reader = await openReader({ path: `embed/${path}`, isInFolder: true, screen: { width: columnWidth, height: 300 } });
  for (const it of indexed.stories) {
    const told = toldOf(inEnglish(indexed), it);
    for (const number of [undefined, ...told.steps.map((step) => step.number)]) {
      const page = `embed/stories/${it.id}/${number === undefined ? "" : `${number}/`}`;
      await reader.visit(page);
      const height = await reader.read(() => document.documentElement.getBoundingClientRect().height);
      const share = estimatedStoryHeight(told, number) / height;
      expect([page, share > 0.95, share < 1.1]).toEqual([page, true, true]);
    }
  }
});

test("a story, a step of it and its embed break no rule of accessibility, light or dark", async () => {
  const reader = await openReader({ path, isInFolder: true });
  for (const it of [path, `${path}2/`, `embed/${path}`]) {
    await reader.visit(it);
    expect(await brokenInEither(reader), it).toEqual([]);
  }
});
