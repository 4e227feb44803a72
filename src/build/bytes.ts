import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import type { Browser, Page } from "playwright-core";

/** Size of content in bytes after brotli at its best setting. */
export function brotliSize(content: Buffer): number {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

/** How many elements a document holds as it is sent. */
export function elementsIn(document: Buffer): number {
  return document.toString().match(/<[a-z]/gi)?.length ?? 0;
}

/** What a page fetched before any interaction. */
export type Fetched = {
  /** Paths within the site. */
  readonly all: readonly string[];
  /** Those needed for the first paint, excluding the document itself. */
  readonly blocking: readonly string[];
};

/** Opens the reader's page and waits until it has fetched everything it loads unprompted. */
export async function fetchedUntouched(browser: Browser, address: string): Promise<Fetched> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "en-GB" });
  const page = await context.newPage();
  await page.goto(address);
  await idle(page);
  const entries = await page.evaluate(() =>
    performance.getEntriesByType("resource").map((it) => ({
      name: it.name,
      isBlocking: (it as PerformanceResourceTiming & { renderBlockingStatus?: string }).renderBlockingStatus === "blocking",
    })),
  );
  await context.close();
  const pathOf = ({ name }: { readonly name: string }) => name.replace(address, "");
  return { all: entries.map(pathOf), blocking: entries.filter((it) => it.isBlocking).map(pathOf) };
}

/** Opens a page with an embed in a frame, waits until nothing more arrives, and returns the site paths that the embed fetched besides itself. */
export async function embedFetchedUntouched(browser: Browser, address: string, path: string): Promise<readonly string[]> {
  const context = await browser.newContext({ viewport: { width: 640, height: 900 }, locale: "en-GB" });
  const page = await context.newPage();
  await page.setContent(`<iframe src="${address}${path}" width="600" height="800"></iframe>`, { waitUntil: "networkidle" });
  const [, embed] = page.frames();
  if (!embed) throw new Error(`no embed at ${path}`);
  const names = await embed.evaluate(() => performance.getEntriesByType("resource").map((it) => it.name));
  await context.close();
  return names.map((it) => it.replace(address, ""));
}

/** As in Chrome's DevTools protocol (Profiler domain); times in microseconds. */
type Profile = {
  readonly nodes: readonly { readonly id: number; readonly callFrame: { readonly functionName: string } }[];
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
};

/** The cost of the exporter's dialog. */
export type ExporterCost = {
  /** Site paths of the scripts fetched when it opens. */
  readonly scripts: readonly string[];
  /** Milliseconds of script from the click to the file, for each file in turn. */
  readonly png: readonly number[];
  readonly svg: readonly number[];
};

/** Opens the picture dialog and saves the picture of 1600 × 900 pixels `times` times in each format. */
export async function exporterCost(browser: Browser, address: string, times: number): Promise<ExporterCost> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "en-GB", acceptDownloads: true });
  const page = await context.newPage();
  await page.goto(address);
  await idle(page);
  // The first interaction loads what any choice needs, with or without pictures.
  await page.locator(".listing [data-claim] a").first().click();
  await page.locator("[data-open]").waitFor();
  await page.locator("button.back").click();
  await page.locator(".listing").waitFor();
  const asked: string[] = [];
  page.on("request", (it) => asked.push(it.url().replace(address, "")));
  await page.locator(".masthead .menu-button").click();
  await page.getByRole("button", { name: "Export image", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.locator(".picture svg #map").waitFor();
  await dialog.getByRole("radio", { name: /^1× / }).check();
  const session = await context.newCDPSession(page);
  await session.send("Profiler.enable");
  const downloadedWith = async (button: string) => {
    await session.send("Profiler.start");
    await Promise.all([page.waitForEvent("download"), dialog.getByRole("button", { name: button }).click()]);
    return scriptTime((await session.send("Profiler.stop")).profile);
  };
  const [png, svg]: [number[], number[]] = [[], []];
  while (png.length < times) {
    png.push(await downloadedWith("Download PNG"));
    svg.push(await downloadedWith("Download SVG"));
  }
  await context.close();
  return { scripts: [...new Set(asked.filter((it) => it.endsWith(".js")))], png, svg };
}

/** Milliseconds of script in a profile, including its garbage collection. */
function scriptTime({ nodes, samples = [], timeDeltas = [] }: Profile): number {
  const names = new Map(nodes.map((it) => [it.id, it.callFrame.functionName]));
  const isScript = (id: number) => !["(root)", "(program)", "(idle)"].includes(names.get(id) ?? "(root)");
  return samples.reduce((sum, id, at) => sum + (isScript(id) ? (timeDeltas[at] ?? 0) : 0), 0) / 1000;
}

/** Total size of some files of the built site, after brotli. */
export function packedSize(folder: string, paths: readonly string[]): number {
  return paths.reduce((sum, it) => sum + brotliSize(readFileSync(join(folder, it))), 0);
}

/** Waits for the live map's prefetch. */
export async function idle(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const { later = [] } = JSON.parse(document.querySelector("#page")?.textContent ?? "{}") as { later?: readonly string[] };
      const fetched = performance.getEntriesByType("resource").map((it) => it.name);
      return later.every((file) => fetched.some((it) => it.endsWith(file)));
    },
    undefined,
    { timeout: 60_000 },
  );
}

/** Sizes in bytes after brotli, except for fonts, which are already compressed. */
export type Sizes = {
  readonly document: number;
  readonly entries: number;
  readonly script: number;
  readonly fonts: number;
  readonly fontFiles: number;
  readonly geography: number;
  readonly liveMap: number;
};

/** The size of an embed before its reader wants the live map; sizes as above. */
export type EmbedSizes = {
  /** Document, style and script together. */
  readonly withoutFonts: number;
  readonly requests: number;
  readonly script: number;
  readonly fonts: number;
  readonly fontFiles: number;
};

/** Sizes of an embed and of what it fetched, measured on the built site's files. */
export function embedSizesOf(folder: string, path: string, fetched: readonly string[]): EmbedSizes {
  const content = (name: string) => readFileSync(join(folder, name));
  const packed = (names: readonly string[]) => names.reduce((sum, it) => sum + brotliSize(content(it)), 0);
  const fonts = fetched.filter((it) => it.endsWith(".woff2"));
  const others = fetched.filter((it) => !it.endsWith(".woff2"));
  return {
    withoutFonts: packed([`${path}index.html`, ...others]),
    requests: 1 + fetched.length,
    script: packed(others.filter((it) => it.endsWith(".js"))),
    fonts: fonts.reduce((sum, it) => sum + content(it).length, 0),
    fontFiles: fonts.length,
  };
}

/** Sizes of what was fetched, measured on the built site's files. */
export function sizesOf(folder: string, { all, blocking }: Fetched): Sizes {
  const content = (path: string) => readFileSync(join(folder, path));
  const packed = (paths: readonly string[]) => paths.reduce((sum, it) => sum + brotliSize(content(it)), 0);
  const isLiveMap = (path: string) => /live-map|maplibre/.test(path);
  const fonts = all.filter((it) => it.endsWith(".woff2"));
  const assets = readdirSync(join(folder, "assets")).map((it) => `assets/${it}`);
  return {
    document: packed(["index.html"]),
    entries: 1 + blocking.length,
    script: packed([...new Set(all)].filter((it) => it.endsWith(".js") && !isLiveMap(it))),
    fonts: fonts.reduce((sum, it) => sum + content(it).length, 0),
    fontFiles: fonts.length,
    geography: packed(assets.filter((it) => it.includes("geography"))),
    liveMap: packed(assets.filter(isLiveMap)),
  };
}
