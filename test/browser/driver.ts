import { readFileSync } from "node:fs";
import { join } from "node:path";
import { idle } from "../../src/build/bytes.ts";
import type { OpenAtlas } from "../../src/domain/atlas.ts";
import { builderOf } from "./reader-builder.ts";
import { chartOf } from "./reader-chart.ts";
import { exporterOf } from "./reader-exporter.ts";
import { listOf } from "./reader-list.ts";
import { mapOf } from "./reader-map.ts";
import { pageOf } from "./reader-page.ts";
import { sharingOf } from "./reader-sharing.ts";
import { sideViewOf } from "./reader-side-view.ts";
import { storyMakerOf } from "./reader-story-maker.ts";
import { type Opening, openWindow, type ReaderWindow, type ScreenName, screens, site } from "./reader-window.ts";

export { type ScreenName, site };
export const screenNames = Object.keys(screens) as ScreenName[];

/** A file of the built site, as it lies on the disk. */
function siteFile(path: string): Buffer {
  return readFileSync(join(site.folder, path));
}

/** The records as the site publishes them. */
export function publishedAtlas(): OpenAtlas {
  return JSON.parse(siteFile("data/atlas.json").toString()) as OpenAtlas;
}

/** What the reader of one window does and sees. */
export type Reader = Awaited<ReturnType<typeof openReader>>;

/** Opens the site as a reader would, and waits until the page can be used. */
export async function openReader(opening: Opening = {}) {
  const window = await openWindow(opening);
  const { read, until, query } = window;
  const reader = {
    read,
    until,
    query,
    ...waysOf(window),
    ...pageOf(window),
    ...mapOf(window),
    ...listOf(window),
    ...sideViewOf(window),
    ...builderOf(window),
    ...chartOf(window),
    ...exporterOf(window),
    ...sharingOf(window),
    ...storyMakerOf(window),
  };
  const { path = "", query: asked, scripts = "on", isReady = true } = opening;
  await reader.visit(`${path}${asked === undefined ? "" : `?${asked}`}`, scripts === "on" && isReady);
  return reader;
}

/** How a reader goes from page to page. */
function waysOf({ page, base }: ReaderWindow) {
  /** Waits until what came with the page answers to the reader. */
  const ready = async (): Promise<void> => {
    await page.waitForFunction(
      () => !document.querySelector("#stage") || !document.querySelector("#theme:disabled, html[data-waits], #list[aria-busy]"),
    );
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
  };

  const visit = async (path: string, isAwaited = true): Promise<number> => {
    const response = await page.goto(base + path);
    if (isAwaited) await ready();
    return response?.status() ?? 0;
  };

  const back = async (): Promise<void> => {
    await page.goBack();
  };

  const forward = async (): Promise<void> => {
    await page.goForward();
  };

  const reload = async (): Promise<void> => {
    await page.reload();
    await ready();
  };

  const follow = async (link: string): Promise<void> => {
    await page.getByRole("link", { name: link, exact: true }).first().click();
    await ready();
  };

  return { visit, back, forward, reload, follow, idle: () => idle(page) };
}
