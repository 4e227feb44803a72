import { join } from "node:path";
import { build, type Plugin, type Rolldown } from "vite";

/** A file with words, by its path in the folder of a language. */
const ofWords = /\/words\/en\/(.+\.ts)$/;

/**
 * Gives scripts the words of another language: what they import from `words/en/` comes from the file of the same name in its folder. The
 * languages’ own files are left alone.
 */
export function wordsFrom(folder: () => Promise<string>): Plugin {
  return {
    name: "claimed-ground-words",
    enforce: "pre",
    resolveId: {
      filter: { id: ofWords },
      async handler(id, importer = "") {
        const [, file] = ofWords.exec(id) ?? [];
        const own = await folder();
        return file === undefined || isOfWords(importer, own) ? undefined : join(own, file);
      },
    },
  };
}

/** Whether a file is one of a language’s own. */
function isOfWords(file: string, own: string): boolean {
  return file.includes("/src/words/") || file.startsWith(`${own}/`);
}

/** How `drawing/trusted.ts` finds the folder of our scripts. */
const ofScripts = 'url.replace(/[^/]*$/, "")';

/** Trusts every script of the development server, which has them in many folders, those of packages too; a built site has them in one. */
export function trustedInDevelopment(): Plugin {
  return {
    name: "claimed-ground-trusted",
    apply: "serve",
    enforce: "pre",
    transform: {
      // Below node_modules, Vite adds a query.
      filter: { id: /\/drawing\/trusted\.ts(\?|$)/ },
      handler(code) {
        if (!code.includes(ofScripts))
          throw new Error("drawing/trusted.ts finds its scripts in another way: see site/scripts.ts");
        return code.replace(ofScripts, 'url.replace(/(?<=:\\/\\/[^/]*\\/).*/, "")');
      },
    },
  };
}

type ScriptRequest = { readonly root: string; readonly format: "es" | "iife"; readonly plugins?: readonly Plugin[] };

/**
 * Builds a script without imports, for pages that must request few files: `es` for our own pages, `iife` for a plain script in other
 * people's.
 */
export async function selfContainedScript(file: string, { root, format, plugins = [] }: ScriptRequest): Promise<string> {
  const built = await build({
    root,
    plugins: [...plugins],
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
