import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSite } from "../../src/build/browser.ts";
import { frozenFolder } from "../fixtures/atlas/frozen-folder.ts";

/** Builds the site of the frozen records for the time of a run, in a folder `dist` of its own. */
export async function withBuiltSite<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "claimed-ground-"));
  try {
    await buildSite(process.cwd(), join(folder, "dist"), { records: frozenFolder });
    return await use(join(folder, "dist"));
  } finally {
    await rm(folder, { recursive: true });
  }
}
