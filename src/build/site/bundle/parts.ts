import type { Plugin, Rolldown } from "vite";
import { lastRule } from "../../../store/parts.ts";
import { lastLine } from "../../../store/worker.ts";
import { versionOf } from "../../atlas/compile.ts";

/** Path of the file with the published version and its files. A page asks for it once something it needs is missing. */
export const versionPath = "version.json";

/** Vite's own code for `import()` of scripts with style sheets. */
const helper = "\0vite/preload-helper.js";

/** An `import()` as the bundler and Vite leave it: `()=>import(`./clock-1.js`),[],import.meta.url)`, with the part taken from a larger file. */
const lateImport =
  /\(\)\s?=>\s?import\((`[^`]+`|"[^"]+")\)(\.then\((?:\((\w+)\)|(\w+))\s?=>\s?(?:\3|\4)\.\w+\))?,\s?(\[\]|__vite__mapDeps\(\[[\d,]*\]\)),\s?import\.meta\.url\)/g;

/**
 * What is loaded on demand is loaded by `store/parts.ts`, which tells a file that did not come from a mistake, and can try again under
 * another address. Vite's code hides the address in a function, and takes a style sheet that failed once for loaded.
 */
export function partsPlugin(version: (bundle: Rolldown.OutputBundle) => Promise<string>): Plugin {
  return {
    name: "claimed-ground-parts",
    enforce: "pre",
    load: (id) => (id === helper ? `export { loadPart as __vitePreload } from "/src/store/parts.ts";` : undefined),
    generateBundle: {
      order: "post",
      async handler(_options, bundle) {
        const files = Object.keys(bundle).filter((it) => it.startsWith("assets/"));
        const source = JSON.stringify({ version: await version(bundle), files });
        this.emitFile({ type: "asset", fileName: versionPath, source });
        const chunks = Object.values(bundle).flatMap((it) => (it.type === "chunk" ? [it] : []));
        // A part that is tried again under another address runs as another one: nothing else may have the first.
        const late = new Set(chunks.flatMap((it) => (it.isDynamicEntry || it.isEntry ? [it.fileName] : [])));
        for (const { fileName, imports } of chunks)
          for (const it of imports) if (late.has(it)) throw new Error(`${fileName} takes something from ${it}, which is a part`);
        for (const it of Object.values(bundle)) {
          if (it.type === "chunk") it.code = addressed(it);
          // What ends with the mark has arrived whole.
          else if (it.fileName.endsWith(".css")) it.source = `${textOf(it)}${lastRule}{}`;
          else if (/worker-[^/]*\.js$/.test(it.fileName)) it.source = `${textOf(it)}\n${lastLine}\n`;
        }
      },
    },
  };
}

function addressed({ code, fileName, dynamicImports }: Rolldown.OutputChunk): string {
  let count = 0;
  const next = code.replaceAll(lateImport, (_all, file: string, taking: string | undefined, _name, _other, files: string) => {
    count++;
    return `${file},${files},import.meta.url)${taking ?? ""}`;
  });
  if (count !== dynamicImports.length)
    throw new Error(`${fileName} has ${dynamicImports.length} late imports, ${count} of them written as () => import("…")`);
  return next;
}

function textOf({ source }: Rolldown.OutputAsset): string {
  return typeof source === "string" ? source : new TextDecoder().decode(source);
}

/** A version of the pages: it differs if any of the files does that they load on demand. */
export function versionIn(bundle: Rolldown.OutputBundle, dataFiles: readonly string[]): string {
  // What is only style sheets is a chunk too, until Vite takes it out.
  const scripts = Object.values(bundle).flatMap((it) =>
    it.type === "chunk" && it.moduleIds.some((id) => !/[.]css($|[?])/.test(id)) ? [it.fileName] : [],
  );
  return versionOf([...scripts, ...dataFiles].sort());
}
