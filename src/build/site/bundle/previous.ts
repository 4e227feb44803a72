import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Plugin } from "vite";
import { versionPath } from "./parts.ts";

/**
 * Keeps what pages of the last build load on demand, for those that are still open. Only of the last: what that one had kept itself goes.
 */
export function previousFiles(): Plugin {
  let kept: readonly (readonly [fileName: string, source: Uint8Array])[] = [];
  return {
    name: "claimed-ground-previous-files",
    // Before the folder is emptied.
    configResolved({ root, build }) {
      const folder = resolve(root, build.outDir);
      const list = join(folder, versionPath);
      const { files } = existsSync(list)
        ? (JSON.parse(readFileSync(list, "utf8")) as { files: readonly string[] })
        : { files: [] };
      kept = files.map((it) => [it, readFileSync(join(folder, it))]);
    },
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        for (const [fileName, source] of kept) if (!bundle[fileName]) this.emitFile({ type: "asset", fileName, source });
      },
    },
  };
}
