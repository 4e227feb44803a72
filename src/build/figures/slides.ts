import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { pathTo } from "../../scene/page-path.ts";
import { buildSite, joinBrowser, serveSite, startBrowser } from "../browser.ts";
import { recordsFolder } from "../records/folder.ts";

/**
 * The slides of a story as a tagged PDF: its page as it prints, a step a page. Builds the site into a temporary folder and prints it with the
 * Chromium at hand; throws if there is none.
 */
export async function slidesOf(story: string, origin: string | undefined): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), "claimed-ground-slides-"));
  const server = await startBrowser();
  try {
    await buildSite(fileURLToPath(new URL("../../../", import.meta.url)), folder, { records: resolve(recordsFolder()) });
    const site = await serveSite(folder);
    try {
      const browser = await joinBrowser(server.wsEndpoint());
      return await printedStory(browser, site.address, { story, origin });
    } finally {
      await site.stop();
    }
  } finally {
    await server.close();
    rmSync(folder, { recursive: true });
  }
}

type StoryPrint = { readonly story: string; readonly origin: string | undefined };

/**
 * Prints a story of the site at an address, with its language, its tags and its contents. Links within the site lead to `origin`, the
 * published site with a slash at the end; if that is not known they are left out, since the address printed from is nobody else's.
 */
export async function printedStory(browser: Browser, address: string, { story, origin }: StoryPrint): Promise<Uint8Array> {
  const context = await browser.newContext({ javaScriptEnabled: true, locale: "en-GB" });
  try {
    const page = await context.newPage();
    await page.goto(address + pathTo("stories/", story), { waitUntil: "networkidle" });
    await page.evaluate(
      async ([from, to]) => {
        for (const link of document.querySelectorAll<HTMLAnchorElement>("a[href]")) {
          if (!link.href.startsWith(from)) continue;
          if (to === undefined) link.removeAttribute("href");
          else link.href = to + link.href.slice(from.length);
        }
        for (const face of document.fonts) await face.load().catch(() => undefined);
      },
      [address, origin] as const,
    );
    return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  } finally {
    await context.close();
  }
}
