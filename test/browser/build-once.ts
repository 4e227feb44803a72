import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { buildSite, serveSite, startBrowser } from "../../src/build/browser.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Folder of the built site, its addresses at the root of a host and in a folder, and where the browser listens. */
    site: { readonly folder: string; readonly address: string; readonly addressInFolder: string; readonly browser: string };
  }
}

let stop: readonly (() => Promise<void>)[] = [];

/** Builds the site once into a folder of its own, serves it twice, and starts the one browser all tests share. */
export async function setup({ config, provide }: TestProject): Promise<void> {
  const given = process.env["TESTED_SITE"];
  const folder = given ?? join(config.root, "node_modules/.claimed-ground/tested-site");
  const [browser] = await Promise.all([startBrowser(), given === undefined ? buildSite(config.root, folder) : undefined]);
  const servers = [await serveSite(folder), await serveSite(folder, "/some/folder/")] as const;
  const [{ address }, { address: addressInFolder }] = servers;
  provide("site", { folder, address, addressInFolder, browser: browser.wsEndpoint() });
  stop = [() => browser.close(), ...servers.map((it) => it.stop)];
}

export async function teardown(): Promise<void> {
  for (const it of stop) await it();
}
