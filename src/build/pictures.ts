import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { buildSite, joinBrowser, serveSite, startBrowser } from "./browser.ts";

type Picture = {
  readonly name: string;
  /** Path and query within the site. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly scheme?: "dark";
};

const claim = "nato-forces-near-russia";

/** The pictures of the project: the reader's page on three screens, with a claim open, in the dark, and a claim's own page. */
const pictures: readonly Picture[] = [
  { name: "reader-1440x900", path: "", width: 1440, height: 900 },
  { name: "reader-820x1180", path: "", width: 820, height: 1180 },
  { name: "reader-390x844", path: "", width: 390, height: 844 },
  { name: "reader-claim-1440x900", path: `?claim=${claim}`, width: 1440, height: 900 },
  { name: "reader-dark-1440x900", path: "", width: 1440, height: 900, scheme: "dark" },
  { name: "claim-page-390x844", path: `claims/${claim}/`, width: 390, height: 844 },
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
    for (const picture of pictures) console.log(await take(browser, address, picture));
    await stop();
  } finally {
    await server.close();
    await rm(folder, { recursive: true });
  }
  return 0;
}

async function take(browser: Browser, address: string, { name, path, width, height, scheme }: Picture): Promise<string> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme ?? "light",
    reducedMotion: "reduce",
    locale: "en-GB",
  });
  const page = await context.newPage();
  await page.goto(address + path);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  if (await page.locator("#stage").count()) {
    await page.locator("#theme:visible").waitFor();
    await page.locator("#stage").dispatchEvent("pointermove");
    await page.waitForSelector('html[data-map="live"]', { timeout: 60_000 });
    // Two frames, so that what followed from becoming live is drawn.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(undefined)))));
  }
  const file = `docs/pictures/${name}.png`;
  await page.screenshot({ path: file, animations: "disabled" });
  await context.close();
  return file;
}
