import { existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve, sep } from "node:path";
import { build, createServer, type InlineConfig, type UserConfig } from "vite";
import { licencesPath } from "../hosting/licences.ts";
import { main as check } from "../records/check.ts";
import type { Print } from "./folder.ts";
import { moduleAt, packageFolder } from "./loading.ts";

/** What a site is built from and where to: folders, relative to the working folder or absolute. */
export type SitePlan = { readonly atlas: string; readonly out: string; readonly force?: boolean | undefined };

/** Checks an atlas and writes its site into a folder. Returns the exit code: 1 if there is a problem; then the folder stays as it was. */
export async function buildSiteOf(plan: SitePlan, print: Print): Promise<number> {
  const refusal = refusalOf(plan);
  if (refusal !== undefined) {
    print(refusal);
    return 1;
  }
  if ((await check([plan.atlas], print)) !== 0) return 1;
  // Loading the program has called this a development: a site built so would carry the paths of this machine.
  process.env["NODE_ENV"] = "production";
  const config = await configFor(plan);
  const outDir = resolve(plan.out);
  const { rolldownOptions } = config.build ?? {};
  // How long each plugin took is of no use to who writes an atlas.
  const quiet = { ...rolldownOptions, checks: { pluginTimings: false } };
  await build({ ...config, logLevel: "warn", build: { ...config.build, outDir, emptyOutDir: true, rolldownOptions: quiet } });
  print(`The site is in ${relative(process.cwd(), resolve(plan.out)) || "."}: ${pagesIn(plan.out)} pages.`);
  return 0;
}

/** Checks an atlas and serves it with live reload until stopped; prints the address. Returns the exit code. */
export async function serveWhileWriting(atlas: string, port: number, print: Print): Promise<number> {
  if ((await check([atlas], print)) !== 0) return 1;
  const config = await configFor({ atlas, out: "dist" });
  const server = await createServer({
    ...config,
    cacheDir: resolve("node_modules/.claimed-ground/vite"),
    logLevel: "warn",
    // The search for dependencies takes no settings from a configuration below node_modules.
    optimizeDeps: { rolldownOptions: { transform: { jsx: { runtime: "automatic", importSource: "preact" } } } },
    // The package's own files, the packages beside it, and the fonts that are cut for the atlas.
    server: {
      port,
      host: "127.0.0.1",
      fs: { allow: [packageFolder, packagesFolder(), resolve("node_modules/.claimed-ground")] },
    },
  });
  await server.listen();
  print(`The map is at ${server.resolvedUrls?.local[0] ?? ""} and follows the records. Stop it with Ctrl+C.`);
  await new Promise<void>((done) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, done);
  });
  await server.close();
  return 0;
}

/** The site's configuration, for the atlas in a folder. */
async function configFor({ atlas }: SitePlan): Promise<InlineConfig> {
  process.env["ATLAS"] = resolve(atlas);
  const { default: config } = await moduleAt<{ readonly default: UserConfig }>("vite.config.ts");
  return { ...config, root: packageFolder, configFile: false };
}

/** The folder in which the packages lie that scripts import. */
function packagesFolder(): string {
  return dirname(dirname(createRequire(import.meta.url).resolve("preact/package.json")));
}

/** Why a site must not be written into a folder: it is emptied first. */
function refusalOf({ atlas, out, force }: SitePlan): string | undefined {
  const folder = resolve(out);
  const holds = (other: string) => `${resolve(other)}${sep}`.startsWith(folder === sep ? sep : `${folder}${sep}`);
  if (holds(atlas) || holds(".") || holds(packageFolder))
    return `--out "${out}" would be emptied, and the atlas or this folder is in it (give a folder of its own, such as dist)`;
  const isOther = existsSync(folder) && readdirSync(folder).length > 0 && !existsSync(join(folder, licencesPath));
  if (!isOther || force) return undefined;
  return `--out "${out}" has files in it that are no site made here (give an empty folder; --force empties this one)`;
}

function pagesIn(out: string): number {
  return readdirSync(out, { recursive: true, encoding: "utf8" }).filter((it) => it.endsWith(".html")).length;
}
