import type { Failure, Kind } from "../kind.ts";
import { faults } from "./fault.ts";
import { neededFiles, tryFault } from "./matrix.ts";
import { onBuiltSite } from "./site.ts";

/** Every file that pages load on demand × everything that may happen to it × twice, then without the fault. Nothing is drawn by lot. */
export const lazyFiles: Kind = {
  name: "lazy-files",
  count: Number.POSITIVE_INFINITY,
  run: (_seed, count) =>
    onBuiltSite(async (site) => {
      const needed = await neededFiles(site);
      const runs = needed.flatMap((it) => faults.map((fault) => ({ ...it, fault }))).slice(0, count);
      const failures: Failure[] = [];
      const left = runs.values();
      // Two at a time.
      await Promise.all(
        [1, 2].map(async () => {
          for (const { fault, ...it } of left) {
            if (!site.browser.isConnected())
              throw new Error(`the browser is gone, after ${runs.length - [...left].length - 1} runs`);
            const complaints = await tryFault(site, it, fault).catch((error: unknown) => [String(error)]);
            failures.push(...complaints.map((complaint) => ({ input: `${it.file} ${fault}, ${it.act.name}`, complaint })));
          }
        }),
      );
      return { counts: { "files loaded on demand": needed.length, "of their faults": runs.length }, failures };
    }),
};
