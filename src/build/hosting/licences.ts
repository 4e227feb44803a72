import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import type { Plugin } from "vite";

/** Where a site has the notices of all that is in it. */
export const licencesPath = "licenses.txt";

/** A package that a site contains. */
export type Shipped = { readonly name: string; readonly version: string; readonly licence: string; readonly notice: string };

/** The modules in a site's scripts and style sheets, by their paths; each of its bundles is watched with `plugin`. */
export function shippedModules() {
  const paths = new Set<string>();
  const plugin = (): Plugin => ({
    name: "claimed-ground-modules",
    generateBundle: (_, bundle) => {
      for (const it of Object.values(bundle)) if (it.type === "chunk") for (const id of it.moduleIds) paths.add(pathOf(id));
    },
  });
  return { paths: paths as ReadonlySet<string>, plugin };
}

/**
 * The packages that modules belong to, with those that were bundled into them before they were published, which their source maps name;
 * sorted by name. Throws if one has no notice.
 */
export function packagesOf(modules: Iterable<string>): readonly Shipped[] {
  const folders = new Set([...modules].flatMap((path) => [path, ...sourcesOf(path)].flatMap((it) => folderOf(it) ?? [])));
  const found = new Map([...folders].map(packageIn).map((it) => [`${it.name} ${it.version}`, it]));
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** One text with every notice, the site's own first, also where it is installed as a package; packages with the same notice share it. */
export function licencesText(own: Shipped, packages: readonly Shipped[]): string {
  const all = [own, ...packages.filter((it) => it.name !== own.name)];
  const line = "-".repeat(80);
  return [...new Set(all.map((it) => it.notice))]
    .map((notice) => [notice, all.filter((it) => it.notice === notice)] as const)
    .map(([notice, of]) => `${of.map((it) => `${it.name} ${it.version} (${it.licence})`).join("\n")}\n\n${notice}\n`)
    .join(`\n${line}\n\n`);
}

type Manifest = { readonly name?: string; readonly version?: string; readonly license?: string };

/** The package in a folder. */
export function packageIn(folder: string): Shipped {
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
  const { name, version, license } = manifest;
  const notice = noticeIn(folder);
  if (name === undefined || version === undefined || license === undefined || notice === undefined)
    throw new Error(`${folder} names no licence or has no notice, and the site contains its code`);
  return { name, version, licence: license, notice };
}

/** A package's notice: its files of that name, or the part of its readme, or the comment that its code begins with. */
function noticeIn(folder: string): string | undefined {
  const names = readdirSync(folder).sort();
  const textOf = (name: string) => readFileSync(join(folder, name), "utf8").trim();
  const files = names.filter((it) => /^(licen[cs]e|copying|notice)/i.test(it));
  if (files.length > 0) return files.map(textOf).join("\n\n");
  const [readme] = names.filter((it) => /^readme/i.test(it)).map(textOf);
  const [, section] = /^#+ *licen[cs]e[^\n]*\n([\s\S]*copyright[\s\S]*)/im.exec(readme ?? "") ?? [];
  if (section !== undefined) return section.trim();
  const code = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((it) => /\.m?js$/.test(it));
  const comments = code.sort().map((it) => /^(?:\/\/.*\n)+|^\/\*[\s\S]*?\*\//.exec(textOf(it))?.[0].trim());
  return comments.find((it) => it !== undefined && /copyright/i.test(it));
}

/** The files that a module was bundled from, where a source map beside it says so. */
function sourcesOf(path: string): readonly string[] {
  if (!path.includes("node_modules") || !existsSync(`${path}.map`)) return [];
  const { sources } = JSON.parse(readFileSync(`${path}.map`, "utf8")) as { readonly sources: readonly string[] };
  // Paths of another machine: what counts is the package's name.
  return sources.flatMap((it) => {
    const [, name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(it) ?? [];
    return name === undefined ? [] : [join(nearest(dirname(path), name), "package.json")];
  });
}

/** The folder of a package that code in another folder gets by its name. */
function nearest(from: string, name: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = join(folder, "node_modules", name);
    if (existsSync(found)) return found;
    if (folder === dirname(folder)) throw new Error(`not installed: ${name}, which is bundled into ${from}`);
  }
}

/** The folder of the package that a file belongs to; `undefined` for our own files, also those in a hidden folder where caches are. */
function folderOf(path: string): string | undefined {
  const [folder] = /^.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^./\\][^/\\]*/.exec(resolve(path).split(sep).join("/")) ?? [];
  return folder;
}

/** A module's path, without the marks that bundlers put around it. */
function pathOf(id: string): string {
  return id.replace(/^\0/, "").replace(/\?.*$/, "");
}
