import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { buildSite, serveSite, startBrowser } from "../../src/build/browser.ts";
import { frozenFolder } from "../fixtures/atlas/frozen-folder.ts";

type Place = { readonly folder: string; readonly address: string };

declare module "vitest" {
  export interface ProvidedContext {
    /**
     * Folder and address of the tested site, built for the root of its host from the frozen records; the same of the living site, built
     * from the living records for no address and served in a folder of a host; and where the browser listens.
     */
    site: { readonly folder: string; readonly address: string; readonly living: Place; readonly browser: string };
  }
}

let stop: readonly (() => Promise<void>)[] = [];

/**
 * Builds two sites into folders of their own, serves both, and starts the one browser all tests share. What is tested stands on frozen
 * records, so that it stays while the living ones grow; theirs is built too, because it is the one that readers get.
 */
export async function setup({ config, provide }: TestProject): Promise<void> {
  const folder = join(config.root, "node_modules/.claimed-ground/tested-site");
  const living = join(config.root, "node_modules/.claimed-ground/living-site");
  const servers = [await serveSite(folder), await serveSite(living, "/some/folder/")] as const;
  const [{ address }, { address: livingAddress }] = servers;
  const [browser] = await Promise.all([
    startBrowser(),
    buildSite(config.root, folder, { address, records: frozenFolder }),
    buildSite(config.root, living, { records: "geodata" }),
  ]);
  provide("site", { folder, address, living: { folder: living, address: livingAddress }, browser: browser.wsEndpoint() });
  stop = [() => browser.close(), ...servers.map((it) => it.stop)];
}

export async function teardown(): Promise<void> {
  for (const it of stop) await it();
}
