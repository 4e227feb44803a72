import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { createServer as createHostServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { articleWithEmbeds } from "./article.ts";
import { buildSite, joinBrowser, serveSite, startBrowser } from "./browser.ts";
import { main as makeFigures } from "./figures/batch.ts";
import { close, listen } from "./serve.ts";

type Picture = {
  readonly name: string;
  /** Path and query within the site. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly scheme?: "dark";
  /** A page of another site with embeds, captured in full. */
  readonly isArticle?: boolean;
  /** Name of a button to press first. */
  readonly press?: string;
  /** The map stays a drawing, or is absent. */
  readonly isStill?: boolean;
  /** What to scroll into view first. */
  readonly into?: string;
};

const claim = "nato-forces-near-russia";

/** Typical screens: a desktop, a small laptop, a tablet and a phone. */
const screens = [
  [1440, 900],
  [1366, 657],
  [820, 1180],
  [390, 844],
] as const;

/**
 * The project's pictures: the reader's page at home and with a place, a voice and a claim, on four screens, light and dark, and zoomed in;
 * the views that replace the map; the dialogs; embeds.
 */
const pictures: readonly Picture[] = [
  ...screens.map(([width, height]) => ({ name: `reader-${width}x${height}`, path: "", width, height })),
  { name: "reader-dark-1440x900", path: "", width: 1440, height: 900, scheme: "dark" },
  { name: "reader-dark-390x844", path: "", width: 390, height: 844, scheme: "dark" },
  ...screens.map(([width, height]) => ({ name: `claim-${width}x${height}`, path: `?claim=${claim}`, width, height })),
  { name: "claim-dark-1440x900", path: `?claim=${claim}`, width: 1440, height: 900, scheme: "dark" },
  ...screens.map(([width, height]) => ({ name: `region-${width}x${height}`, path: "?region=crimea", width, height })),
  { name: "region-dark-1440x900", path: "?region=crimea", width: 1440, height: 900, scheme: "dark" },
  { name: "voice-1440x900", path: "?voice=moscow", width: 1440, height: 900 },
  { name: "voice-390x844", path: "?voice=moscow", width: 390, height: 844 },
  { name: "zoomed-crimea-1440x900", path: "?at=34.2,45.2,7", width: 1440, height: 900 },
  { name: "zoomed-donbas-1440x900", path: "?at=38.2,48.3,7", width: 1440, height: 900 },
  { name: "zoomed-black-sea-1440x900", path: "?at=33.5,43.5,5.8", width: 1440, height: 900 },
  { name: "borders-ru-1440x900", path: "?borders=ru&at=36.2,47,5.6", width: 1440, height: 900 },
  { name: "borders-control-1440x900", path: "?borders=control&at=36.2,47,5.6", width: 1440, height: 900 },
  { name: "table-1440x900", path: "?show=table", width: 1440, height: 900, isStill: true },
  { name: "search-390x844", path: "?q=Шойгу", width: 390, height: 844, isStill: true, into: "#list" },
  { name: "figures-1440x900", path: "?show=figures", width: 1440, height: 900 },
  { name: "figures-390x844", path: "?show=figures&group=nato", width: 390, height: 844 },
  { name: "figures-dark-1440x900", path: "?show=figures&group=battalion-groups", width: 1440, height: 900, scheme: "dark" },
  { name: "claim-page-390x844", path: `claims/${claim}/`, width: 390, height: 844 },
  { name: "method-1440x900", path: "method/", width: 1440, height: 900 },
  { name: "embed-builder-1440x900", path: `?claim=${claim}`, width: 1440, height: 900, press: "Embed" },
  { name: "exporter-1440x900", path: `?claim=${claim}`, width: 1440, height: 900, press: "Export image" },
  { name: "exporter-390x844", path: `?claim=${claim}`, width: 390, height: 844, press: "Export image" },
  { name: "embed-640x690", path: "embed/", width: 640, height: 690 },
  { name: "embed-320x760", path: "embed/", width: 320, height: 760 },
  { name: "embed-claim-640x690", path: `embed/claims/${claim}/`, width: 640, height: 690 },
  { name: "embed-claim-320x760", path: `embed/claims/${claim}/`, width: 320, height: 760 },
  { name: "embed-region-640x690", path: "embed/regions/crimea/", width: 640, height: 690 },
  { name: "embed-region-1200x690", path: "embed/regions/crimea/", width: 1200, height: 690 },
  { name: "embed-figures-640x960", path: "embed/figures/nato/", width: 640, height: 960 },
  { name: "embed-live-1200x690", path: "embed/", width: 1200, height: 690, press: "Explore here" },
  { name: "article-desktop", path: "", width: 1200, height: 900, isArticle: true },
  { name: "article-phone", path: "", width: 390, height: 844, isArticle: true },
];

/** Builds the site and writes its pictures into `docs/pictures/`. */
export async function main(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "claimed-ground-"));
  const server = await startBrowser();
  try {
    await buildSite(process.cwd(), folder);
    await mkdir("docs/pictures", { recursive: true });
    const { address, stop } = await serveSite(folder);
    const browser = await joinBrowser(server.wsEndpoint());
    const host = createHostServer((_, response) => {
      response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(articleWithEmbeds(address));
    });
    const addresses = { site: address, article: `http://127.0.0.1:${await listen(host, 0)}/` };
    for (const picture of pictures) console.log(await take(browser, addresses, picture));
    await Promise.all([close(host), stop()]);
    await makeFigures(["--list", "docs/pictures/figures.yaml", "--out", "docs/pictures", "--origin", "https://example.org/map/"]);
  } finally {
    await server.close();
    await rm(folder, { recursive: true });
  }
  return 0;
}

type Addresses = { readonly site: string; readonly article: string };

async function take(browser: Browser, { site, article }: Addresses, picture: Picture): Promise<string> {
  const { name, path, width, height, scheme, isArticle = false, press, isStill = false, into } = picture;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme ?? "light",
    reducedMotion: "reduce",
    locale: "en-GB",
  });
  const page = await context.newPage();
  await page.goto(isArticle ? article : site + path);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  if (isArticle) await settled(page);
  const isChart = path.includes("show=figures");
  if (isChart) await page.locator(".chart").waitFor();
  const isReader = !isChart && (await page.locator("#theme").count()) > 0;
  if (isReader) {
    await page.waitForFunction(() => !document.querySelector("#theme:disabled, html[data-waits], #list[aria-busy]"));
    if (!isStill) await page.locator("#stage").dispatchEvent("pointermove");
  }
  if (path.includes("show=table")) await page.locator("#sheet tbody tr").first().waitFor();
  if (into !== undefined) await page.locator(into).evaluate((it) => it.scrollIntoView());
  const menu = page.locator(".masthead .menu-button");
  if (isReader && press !== undefined) await menu.click();
  if (press !== undefined) await page.getByRole("button", { name: press, exact: true }).click();
  if (press === "Export image") await page.locator(".picture svg #map").waitFor();
  if (press === "Embed") await page.locator(".copyable").first().waitFor();
  if ((isReader && !isStill) || press !== undefined) {
    await page.waitForSelector('html[data-map="live"]', { timeout: 60_000 });
    // Two frames, so that the effects of going live are drawn.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(undefined)))));
  }
  const file = `docs/pictures/${name}.png`;
  await page.screenshot({ path: file, animations: "disabled", fullPage: isArticle });
  await context.close();
  return file;
}

/** Waits until every frame of a page has been visible and has its content's height. */
async function settled(page: Page): Promise<void> {
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
