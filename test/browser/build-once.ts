import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { buildSite, serveSite, startBrowser } from "../../src/build/browser.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /**
     * Folder of the built site, its addresses at the root of a host and in a folder, and where the browser listens. The site at the
     * root was built for its address, the one in a folder for none.
     */
    site: { readonly folder: string; readonly address: string; readonly addressInFolder: string; readonly browser: string };
  }
}

let stop: readonly (() => Promise<void>)[] = [];

/** Builds the site twice into folders of its own, serves both, and starts the one browser all tests share. */
export async function setup({ config, provide }: TestProject): Promise<void> {
  const folder = join(config.root, "node_modules/.claimed-ground/tested-site");
  const anywhere = join(config.root, "node_modules/.claimed-ground/tested-anywhere");
  const servers = [await serveSite(folder), await serveSite(anywhere, "/some/folder/")] as const;
  const [{ address }, { address: addressInFolder }] = servers;
  const [browser] = await Promise.all([
    startBrowser(),
    buildSite(config.root, folder, address),
    buildSite(config.root, anywhere),
  ]);
  provide("site", { folder, address, addressInFolder, browser: browser.wsEndpoint() });
  stop = [() => browser.close(), ...servers.map((it) => it.stop)];
}

export async function teardown(): Promise<void> {
  for (const it of stop) await it();
}
