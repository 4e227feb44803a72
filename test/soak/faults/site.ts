import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { buildSite, joinBrowser, serveSite, startBrowser } from "../../../src/build/browser.ts";
import { frozenFolder } from "../../fixtures/atlas/frozen-folder.ts";
import { frozenStoryFile } from "../../fixtures/atlas/frozen-story.ts";
import { storyPath } from "./acts.ts";

/** A built site that is served, and the browser that reads it. */
export type Site = { readonly folder: string; readonly address: string; readonly browser: Browser };

/** Builds the site that is tested, with a story, serves it, and starts a browser, for as long as something runs. */
export async function onBuiltSite<Result>(run: (site: Site) => Promise<Result>): Promise<Result> {
  const work = await mkdtemp(join(tmpdir(), "claimed-ground-"));
  const [folder, records] = [join(work, "dist"), join(work, "records")];
  await cp(frozenFolder, records, { recursive: true });
  await mkdir(join(records, "stories"));
  await writeFile(join(records, `${storyPath.replace(/\/$/, "")}.yaml`), frozenStoryFile);
  const server = await startBrowser();
  const served = await serveSite(folder);
  try {
    await buildSite(process.cwd(), folder, { address: served.address, records });
    return await run({ folder, address: served.address, browser: await joinBrowser(server.wsEndpoint()) });
  } finally {
    await served.stop();
    await server.close();
    await rm(work, { recursive: true });
  }
}
