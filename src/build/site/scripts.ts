import { join } from "node:path";
import { build, type Rolldown } from "vite";

/**
 * Builds a script without imports, for pages that must request few files: `es` for our own pages, `iife` for a plain script in other
 * people's.
 */
export async function selfContainedScript(root: string, file: string, format: "es" | "iife"): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: "error",
    publicDir: false,
    build: {
      write: false,
      target: "es2022",
      modulePreload: false,
      rolldownOptions: { input: join(root, file), output: { format } },
    },
  });
  const { output } = (Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput;
  const [chunk, ...others] = output;
  if (others.length > 0) throw new Error(`${file} does not fit into one file: ${others.map((it) => it.fileName).join(", ")}`);
  return chunk.code;
}
