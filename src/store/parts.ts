/** A file that did not arrive, or not whole: what a network, a host or a cache does. Anything else that is thrown is a mistake of ours. */
class NotLoaded extends Error {
  override readonly name = "NotLoaded";
}

/** Known by its name, since an embed's two scripts each have a class of their own. */
export function isNotLoaded(error: unknown): boolean {
  return error instanceof Error && error.name === "NotLoaded";
}

/** How often an address has failed. */
const failures = new Map<string, number>();

/**
 * Runs one try for a file. After a failure the file gets another address, and keeps it: browsers remember a script that arrived broken,
 * and caches a file that arrived cut.
 */
async function attempt<Content>(address: string, load: (address: string) => Promise<Content>, isFault = isAny): Promise<Content> {
  const failed = failures.get(address);
  try {
    return await load(failed === undefined ? address : `${address}?${failed}`);
  } catch (error) {
    if (!isFault(error)) throw error;
    failures.set(address, (failed ?? 0) + 1);
    throw new NotLoaded(address, { cause: error });
  }
}

const isAny = (_error: unknown) => true;

/**
 * Whether an import failed because of its file: not fetched (Chromium, Firefox and WebKit each say so in words), not readable, or cut
 * within a word, which the rest then takes for a name.
 */
function isImportFault(error: unknown): boolean {
  if (error instanceof SyntaxError || error instanceof ReferenceError) return true;
  return error instanceof TypeError && /import|module/i.test(error.message);
}

/** The last rule of each style sheet that is loaded on demand, put there by the build: without it, the sheet was cut. */
export const lastRule = "#whole";

/** Makes the browser fetch a file of the page's: a style sheet, or a module without running it. */
export function linkTo(rel: "stylesheet" | "modulepreload", href: string): HTMLLinkElement {
  const link = Object.assign(document.createElement("link"), { rel, crossOrigin: "", href });
  document.head.append(link);
  return link;
}

const sheets = new Map<string, Promise<void>>();

function loadSheet(address: string): Promise<void> {
  const found = sheets.get(address);
  if (found) return found;
  const load = (href: string) =>
    new Promise<void>((resolve, reject) => {
      const link = linkTo("stylesheet", href);
      const settle = ({ type }: Event) => {
        // The rules of a sheet that did not arrive may not be read.
        const last = type === "load" ? [...(link.sheet?.cssRules ?? [])].at(-1) : undefined;
        if (last?.cssText.startsWith(lastRule)) return resolve();
        link.remove();
        sheets.delete(address);
        reject();
      };
      for (const type of ["load", "error"]) link.addEventListener(type, settle);
    });
  const sheet = attempt(address, load);
  sheets.set(address, sheet);
  return sheet;
}

/** Scripts that a link in the document has asked for. */
const preloaded = new Set<string>();

/** @throws NotLoaded if it does not arrive whole, or something it imports does not */
export function loadScript<Part>(address: string): Promise<Part> {
  return attempt(address, (it) => import(/* @vite-ignore */ it) as Promise<Part>, isImportFault);
}

/**
 * Loads a script and its style sheets; `files` are all it needs, relative to the `importer`. The build gives every `import()` of a page's
 * code to this function.
 *
 * @public
 * @throws NotLoaded if one of them does not arrive whole
 */
export async function loadPart<Part>(file: string, files: readonly string[], importer: string): Promise<Part> {
  const [address = "", ...addresses] = [file, ...files].map((it) => new URL(it, importer).href);
  const needed: Promise<unknown>[] = [];
  for (const it of addresses) {
    if (it.endsWith(".css")) needed.push(loadSheet(it));
    else if (!failures.has(address) && !preloaded.has(it)) {
      preloaded.add(it);
      linkTo("modulepreload", it);
    }
  }
  try {
    const [part] = await Promise.all([loadScript<Part>(address), ...needed]);
    return part;
  } catch (error) {
    // What a cache holds broken is replaced in it, for when the page is loaded again. A failure here changes nothing.
    if (isNotLoaded(error)) for (const it of [address, ...addresses]) fetch(it, { cache: "reload" }).catch(() => undefined);
    throw error;
  }
}

/** @throws NotLoaded if it does not arrive, or is not JSON */
export function loadJson<Content>(address: string): Promise<Content> {
  return loadFile(address, (it) => it.json() as Promise<Content>);
}

/** @throws NotLoaded if it does not arrive, or `read` throws; that gets the address at which it did */
export function loadFile<Content>(
  address: string,
  read: (response: Response, address: string) => Promise<Content>,
): Promise<Content> {
  return attempt(address, async (it) => {
    const response = await fetch(it);
    if (!response.ok) throw new Error(String(response.status));
    return read(response, it);
  });
}
