import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { PNG } from "pngjs";
import { describe, expect, test } from "vitest";
import { joinBrowser } from "../../src/build/browser.ts";
import { brotliSize } from "../../src/build/bytes.ts";
import { printedStory } from "../../src/build/figures/slides.ts";
import type { OpenAtlas } from "../../src/domain/atlas.ts";
import { recordInPicture } from "../../src/picture/formats/reopen.ts";
import { type Opening, openWindow, site } from "./reader-window.ts";

const { living } = site;
const { stories } = JSON.parse(readFileSync(join(living.folder, "data/atlas.json"), "utf8")) as OpenAtlas;
const story = stories.find((it) => it.steps.length > 2);
if (!story) throw new Error("the living records have no story");

const storyPath = `stories/${story.id}/`;

async function openStory(opening: Opening = {}) {
  const window = await openWindow({ ...opening, isInFolder: true });
  await window.page.goto(window.base + storyPath);
  await window.page.locator("#take-away summary").click();
  return window;
}

async function taken(page: Page, kind: "steps" | "long") {
  const [download] = await Promise.all([
    page.waitForEvent("download", { timeout: 120_000 }),
    page.locator(`[data-take=${kind}]`).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
}

const status = "#take-away [role=status]";

describe("a story taken away", () => {
  test("is a numbered set of pictures in the size asked for, each with its record; nobody else is asked for anything", {
    timeout: 180_000,
  }, async () => {
    const { page, base, requested, complained } = await openStory();
    await page.locator("#take-away select").selectOption("social");
    const { name, bytes } = await taken(page, "steps");
    expect(name).toBe(`${story.id}.zip`);
    const files = unzipSync(bytes);
    const names = Object.keys(files);
    expect(names.length).toBe(story.steps.length);
    for (const [index, file] of names.entries()) {
      expect(file).toMatch(new RegExp(`^${story.id}-${index + 1}-.+-1200x630[.]png$`));
      const content = files[file] ?? new Uint8Array();
      const { width, height } = PNG.sync.read(Buffer.from(content));
      expect([width, height]).toEqual([2400, 1260]);
      expect(JSON.parse(recordInPicture(content) ?? "")).toMatchObject({ story: story.id, step: index + 1 });
    }
    expect(await page.locator(status).innerText()).toBe(`Handed to the browser as a download: ${name}.`);
    expect(requested.filter((it) => !it.startsWith(base))).toEqual([]);
    expect(complained).toEqual([]);
  });

  test("is one long picture", { timeout: 180_000 }, async () => {
    const { page } = await openStory();
    const { name, bytes } = await taken(page, "long");
    expect(name).toBe(`${story.id}.png`);
    const { width, height } = PNG.sync.read(bytes);
    expect([width, height > story.steps.length * 700]).toEqual([1080, true]);
    expect(JSON.parse(recordInPicture(bytes) ?? "")).toMatchObject({ story: story.id });
  });

  test.each(["take", "figure-fonts", "atlas"])("says so if its file %s does not come, and can be asked again", async (file) => {
    const { page } = await openStory({ missing: `/${file}-` });
    await page.locator("[data-take=long]").click();
    const said = "The pictures could not be made. The connection works, but a file is missing or damaged. Try again";
    await expect.poll(() => page.locator(status).innerText()).toBe(said);
    expect(await page.locator("[data-take=long]").isEnabled()).toBe(true);
  });

  test("opens the print dialog at a press, and says what to choose there", async () => {
    const { page, read } = await openStory();
    await page.evaluate(() => {
      window.print = () => void (document.documentElement.dataset["printed"] = "");
    });
    await page.locator("[data-take=print]").click();
    expect(await read(() => "printed" in document.documentElement.dataset)).toBe(true);
    expect(await page.locator("#take-away").innerText()).toContain("“Save as PDF”");
  });

  test("is neither offered without a script nor in a frame", async () => {
    const without = await openWindow({ scripts: "off", isInFolder: true });
    await without.page.goto(`${without.base}stories/${story.id}/`);
    expect(await without.page.locator("#take-away").isVisible()).toBe(false);
    await without.page.goto(`${without.base}embed/stories/${story.id}/`);
    expect(await without.page.locator("#take-away").count()).toBe(0);
  });

  test("costs its reader a script of at most 4 kB until then", () => {
    const html = readFileSync(join(living.folder, "stories", story.id, "index.html"), "utf8");
    const scripts = [...html.matchAll(/<script[^>]+src="(?:\.\.\/)+([^"]+)"/g)].map(([, path = ""]) => path);
    expect(scripts.length).toBe(1);
    for (const it of scripts) expect(brotliSize(readFileSync(join(living.folder, it)))).toBeLessThanOrEqual(4000);
  });
});

describe("the slides of a story", () => {
  test("are a title and one step a page: tagged, with text, links that lead to the published site, and no pictures", {
    timeout: 120_000,
  }, async () => {
    const browser = await joinBrowser(site.browser);
    const origin = "https://example.org/atlas/";
    const pdf = Buffer.from(await printedStory(browser, living.address, { story: story.id, origin })).toString("latin1");
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBe(story.steps.length + 1);
    expect(pdf).toMatch(/\/MarkInfo <<[^>]*\/Marked true/);
    expect(pdf).toContain("/Lang (en");
    expect(pdf).toContain("/Outlines");
    // Each face maps its glyphs to characters, so that text can be selected and found.
    expect(pdf.match(/\/ToUnicode/g)?.length).toBeGreaterThanOrEqual(3);
    // Hatch and dots are strokes too.
    expect(pdf).not.toContain("/Subtype /Image");
    expect(pdf.length).toBeLessThan(story.steps.length * 1_000_000);
    const links = [...pdf.matchAll(/\/URI \(([^)]*)\)/g)].map(([, link = ""]) => link);
    expect(links.some((it) => it.startsWith(`${origin}claims/`))).toBe(true);
    expect(links.filter((it) => !it.startsWith("https://") || it.includes("127.0.0.1"))).toEqual([]);
    const without = Buffer.from(await printedStory(browser, living.address, { story: story.id, origin: undefined }));
    expect(without.toString("latin1")).not.toMatch(/127\.0\.0\.1|example\.org/);
  });
});
