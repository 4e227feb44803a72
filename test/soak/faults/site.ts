import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { buildSite, joinBrowser, serveSite, startBrowser } from "../../../src/build/browser.ts";
import { frozenFolder } from "../../fixtures/atlas/frozen-folder.ts";

/** A built site that is served, and the browser that reads it. */
export type Site = { readonly folder: string; readonly address: string; readonly browser: Browser };

/** Builds the site that is tested, serves it, and starts a browser, for as long as something runs. */
export async function onBuiltSite<Result>(run: (site: Site) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "claimed-ground-"));
  const server = await startBrowser();
  const served = await serveSite(folder);
  try {
    await buildSite(process.cwd(), folder, { address: served.address, records: frozenFolder });
    return await run({ folder, address: served.address, browser: await joinBrowser(server.wsEndpoint()) });
  } finally {
    await served.stop();
    await server.close();
    await rm(folder, { recursive: true });
  }
}
