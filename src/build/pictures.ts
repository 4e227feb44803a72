import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer as createHostServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { PNG } from "pngjs";
import * as v from "valibot";
import { parse } from "yaml";
import { articleWithEmbeds } from "./article.ts";
import { compileAtlas } from "./atlas/compile.ts";
import { buildSite, joinBrowser, serveSite, startBrowser } from "./browser.ts";
import { main as makeFigures } from "./figures/batch.ts";
import { recordsFolder, recordsLanguage, workFolderOf } from "./records/folder.ts";
import { close, listen } from "./serve.ts";
import { indexedPng } from "./site/indexed-png.ts";

const size = v.pipe(v.string(), v.regex(/^\d+x\d+$/));
const isSet = v.optional(v.literal(true));

/** A list of pictures. */
const listFile = v.strictObject({
  /** The folder of records of the site they show, if not the project’s own. */
  records: v.optional(v.string()),
  screens: v.array(
    v.strictObject({
      name: v.string(),
      path: v.string(),
      sizes: v.array(size),
      dark: isSet,
      press: v.optional(v.string()),
      still: isSet,
      into: v.optional(v.string()),
      help: isSet,
    }),
  ),
  article: v.optional(
    v.strictObject({
      frames: v.array(v.strictObject({ path: v.string(), title: v.string() })),
      pictures: v.array(v.strictObject({ name: v.string(), size })),
    }),
  ),
});

type List = v.InferOutput<typeof listFile>;

type Picture = {
  /** The file it is written to. */
  readonly file: string;
  /** Path and query within the site. */
  readonly path: string;
  /** Width and height of the window in CSS pixels. */
  readonly size: string;
  readonly dark?: true | undefined;
  /** A page of another site with embeds, captured in full. */
  readonly isArticle?: boolean;
  /** Name of a button to press first. */
  readonly press?: string | undefined;
  /** The map stays a drawing, or is absent. */
  readonly still?: true | undefined;
  /** What to scroll into view first. */
  readonly into?: string | undefined;
};

/** The folders with a list of pictures, which are made into it. */
const folders = ["docs/pictures", "docs/pictures/second-atlas"];

/** The pictures of a list: screens into its folder, or into the records where the help page shows them; and the article. */
function picturesOf({ records = recordsFolder(), screens, article }: List, folder: string): readonly Picture[] {
  return [
    ...screens.flatMap(({ name, sizes, help, ...rest }) =>
      sizes.map((it) => ({ ...rest, size: it, file: join(help ? join(records, "pictures") : folder, `${name}-${it}.png`) })),
    ),
    ...(article?.pictures ?? []).map((it) => ({
      file: join(folder, `${it.name}.png`),
      path: "",
      size: it.size,
      isArticle: true,
    })),
  ];
}

/** Makes the pictures listed in `screens.yaml` and `figures.yaml` of each folder, or of those named. */
export async function main(args: readonly string[]): Promise<number> {
  const server = await startBrowser();
  try {
    for (const folder of args.length > 0 ? args : folders) await makePictures(folder, await joinBrowser(server.wsEndpoint()));
  } finally {
    await server.close();
  }
  return 0;
}

/** Builds the site of a list and makes its pictures. */
async function makePictures(folder: string, browser: Browser): Promise<void> {
  const list = v.parse(listFile, parse(await readFile(join(folder, "screens.yaml"), "utf8")));
  const records = list.records ?? recordsFolder();
  const site = await mkdtemp(join(tmpdir(), "claimed-ground-"));
  try {
    await buildSite(process.cwd(), site, { records });
    if (list.screens.some((it) => it.help)) await mkdir(join(records, "pictures"), { recursive: true });
    const { address, stop } = await serveSite(site);
    const host = createHostServer((_, response) => {
      response
        .writeHead(200, { "Content-Type": "text/html; charset=utf-8" })
        .end(articleWithEmbeds(address, list.article?.frames ?? []));
    });
    const addresses = { site: address, article: `http://127.0.0.1:${await listen(host, 0)}/` };
    for (const picture of picturesOf(list, folder)) console.log(await photograph(browser, addresses, picture));
    await Promise.all([close(host), stop()]);
    const fontFolder = workFolderOf(process.cwd(), records, recordsLanguage());
    const compile = () => compileAtlas(records, fontFolder, { language: recordsLanguage() });
    const order = ["--list", join(folder, "figures.yaml"), "--out", folder, "--origin", "https://example.org/map/"];
    await makeFigures(order, console.log, { compile, fontFolder });
  } finally {
    await rm(site, { recursive: true });
  }
}

type Addresses = { readonly site: string; readonly article: string };

async function photograph(browser: Browser, { site, article }: Addresses, picture: Picture): Promise<string> {
  const { file, path, dark, isArticle = false, press, still, into } = picture;
  const [width = 0, height = 0] = picture.size.split("x").map(Number);
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
    locale: "en-GB",
  });
  const page = await context.newPage();
  await page.goto(isArticle ? article : site + path);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  if (isArticle) await waitForFrames(page);
  if (path.includes("stories/")) await page.waitForSelector("html[data-story]");
  const isChart = path.includes("show=figures");
  if (isChart) await page.locator(".chart").waitFor();
  const isReader = !isChart && (await page.locator("#theme").count()) > 0;
  if (isReader) {
    await page.waitForFunction(() => !document.querySelector("#theme:disabled, html[data-waits], #list[aria-busy]"));
    if (!still) await page.locator("#stage").dispatchEvent("pointermove");
  }
  if (path.includes("show=table")) await page.locator("#sheet tbody tr").first().waitFor();
  if (into !== undefined) await page.locator(into).evaluate((it) => it.scrollIntoView());
  const menu = page.locator(".masthead .menu-button");
  if (isReader && press !== undefined) await menu.click();
  if (press !== undefined) await page.getByRole("button", { name: press, exact: true }).click();
  if (press === "Export image") await page.locator(".picture svg #map").waitFor();
  if (press === "Embed") await page.locator(".copyable").first().waitFor();
  if ((isReader && !still) || press !== undefined) {
    await page.waitForSelector('html[data-map="live"]', { timeout: 60_000 });
    // Two frames, so that the effects of going live are drawn.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(undefined)))));
  }
  const {
    width: across,
    height: down,
    data,
  } = PNG.sync.read(await page.screenshot({ animations: "disabled", fullPage: isArticle }));
  await writeFile(file, indexedPng({ width: across, height: down, rgba: data }));
  await context.close();
  return file;
}

/** Waits until every frame of a page has been visible and has its content's height. */
async function waitForFrames(page: Page): Promise<void> {
  for (const frame of await page.locator("iframe").all()) {
    await frame.scrollIntoViewIfNeeded();
    await frame.contentFrame().locator("#stage").waitFor();
    await page.waitForFunction((it) => it instanceof HTMLElement && it.style.minHeight === "0px", await frame.elementHandle());
    await frame
      .contentFrame()
      .locator("body")
      .evaluate(() => document.fonts.ready.then(() => undefined));
  }
  // Browsers only paint another site's frame while it is visible, so the window is made as high as the page.
  const [width, height] = await page.evaluate(() => [innerWidth, document.documentElement.scrollHeight] as const);
  await page.setViewportSize({ width, height });
  for (const frame of await page.locator("iframe").all()) {
    await frame
      .contentFrame()
      .locator("body")
      .evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(undefined)))));
  }
}
