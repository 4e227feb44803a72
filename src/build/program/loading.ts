import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

/** The folder of the package: the site's code, wherever it is installed. */
export const packageFolder = fileURLToPath(new URL("../../../", import.meta.url));

/**
 * Loads a TypeScript module of the package when it is needed, so that what a command does not use costs it nothing; `path` is relative to
 * the package's folder. What it imports has been loaded when it returns.
 */
export async function moduleAt<Module>(path: string): Promise<Module> {
  const { module } = await runnerImport<Module>(packageFolder + path, {
    configFile: false,
    root: packageFolder,
    logLevel: "error",
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  });
  return module;
}
