import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer as createHostServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import * as v from "valibot";
import { parse } from "yaml";
import { articleWithEmbeds } from "./article.ts";
import { buildSite, joinBrowser, serveSite, startBrowser } from "./browser.ts";
import { main as makeFigures } from "./figures/batch.ts";
import { recordsFolder } from "./records/folder.ts";
import { close, listen } from "./serve.ts";

const size = v.pipe(v.string(), v.regex(/^\d+x\d+$/));
const isSet = v.optional(v.literal(true));

/** The list of the project's pictures. */
const listFile = v.strictObject({
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
  article: v.strictObject({
    frames: v.array(v.strictObject({ path: v.string(), title: v.string() })),
    pictures: v.array(v.strictObject({ name: v.string(), size })),
  }),
});

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

const folder = "docs/pictures";

/** The pictures of a list: screens into the documentation, or into the records where the help page shows them; and the article. */
function picturesOf({ screens, article }: v.InferOutput<typeof listFile>): readonly Picture[] {
  return [
    ...screens.flatMap(({ name, sizes, help, ...rest }) =>
      sizes.map((it) => ({
        ...rest,
        size: it,
        file: join(help ? join(recordsFolder(), "pictures") : folder, `${name}-${it}.png`),
      })),
    ),
    ...article.pictures.map((it) => ({ file: join(folder, `${it.name}.png`), path: "", size: it.size, isArticle: true })),
  ];
}

/** Builds the site and makes the pictures listed in `docs/pictures/screens.yaml` and `figures.yaml`. */
export async function main(): Promise<number> {
  const list = v.parse(listFile, parse(await readFile(join(folder, "screens.yaml"), "utf8")));
  const site = await mkdtemp(join(tmpdir(), "claimed-ground-"));
  const server = await startBrowser();
  try {
    await buildSite(process.cwd(), site);
    await mkdir(join(recordsFolder(), "pictures"), { recursive: true });
    const { address, stop } = await serveSite(site);
    const browser = await joinBrowser(server.wsEndpoint());
    const host = createHostServer((_, response) => {
      response
        .writeHead(200, { "Content-Type": "text/html; charset=utf-8" })
        .end(articleWithEmbeds(address, list.article.frames));
    });
    const addresses = { site: address, article: `http://127.0.0.1:${await listen(host, 0)}/` };
    for (const picture of picturesOf(list)) console.log(await photograph(browser, addresses, picture));
    await Promise.all([close(host), stop()]);
    await makeFigures(["--list", join(folder, "figures.yaml"), "--out", folder, "--origin", "https://example.org/map/"]);
  } finally {
    await server.close();
    await rm(site, { recursive: true });
  }
  return 0;
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
  await page.screenshot({ path: file, animations: "disabled", fullPage: isArticle });
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
