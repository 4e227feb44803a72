import { lstatSync, readdirSync, type Stats, statSync } from "node:fs";
import { join } from "node:path";
import { faultOfSize } from "../../../domain/parse/reading/limits.ts";
import type { Problem } from "../../../domain/problem.ts";

const single = ["actors.yaml", "atlas.yaml"];
const optional = ["figures.yaml", "method.yaml", "research-log.yaml", "spellings.yaml"];
const folders = [
  { name: "base", ending: ".geojson" },
  { name: "borders", ending: ".yaml" },
  { name: "claims", ending: ".yaml" },
  { name: "regions", ending: ".geojson" },
  { name: "sources", ending: ".yaml" },
  { name: "stories", ending: ".yaml" },
];
/** Folders without which there is nothing to show. */
const needed = ["claims", "sources"];

/** The files that hold records, in alphabetical order, and a problem for each that is missing, cannot be read or would be silently ignored. */
export type Listing = {
  readonly files: readonly string[];
  /** Files that ought to hold records, and that nothing can be read from. */
  readonly unread: readonly string[];
  readonly problems: readonly Problem[];
};

/** Lists a data folder. Nothing but a plain file of a possible size is among the files. */
export function filesIn(folder: string): Listing {
  const files: string[] = [];
  const unread: string[] = [];
  const problems: Problem[] = [];
  const report = (file: string, message: string) => void problems.push({ file, path: "", message });
  const take = (file: string, ending: string) => {
    if (!file.endsWith(ending)) return report(file, `is not read (let its name end in ${ending}, or move it elsewhere)`);
    const found = lookAt(join(folder, file));
    const fault = typeof found === "string" ? found : (faultOfKind(found) ?? faultOfSize(file, found?.size ?? 0));
    if (fault === undefined) return void files.push(file);
    unread.push(file);
    return report(file, fault);
  };
  for (const file of single) {
    if (lookAt(join(folder, file))) take(file, "");
    else report(file, "is missing (every atlas has one)");
  }
  for (const file of optional) if (lookAt(join(folder, file))) take(file, "");
  for (const { name, ending } of folders) {
    const found = lookAt(join(folder, name));
    if (typeof found === "string") report(name, found);
    else if (found && !found.isDirectory()) report(name, "is a file (make it a folder, with a file for each record)");
    else if (!found && needed.includes(name))
      report(name, "is missing (every atlas has this folder, with a file for each record)");
    else if (found) for (const it of shownIn(join(folder, name))) take(`${name}/${it}`, ending);
  }
  if (!problems.some((it) => it.file.startsWith("claims")) && !files.some((it) => it.startsWith("claims/")))
    report("claims", "is empty (write a file for each claim)");
  return { files: files.sort(), unread, problems };
}

function shownIn(path: string): readonly string[] {
  return readdirSync(path).filter((it) => !it.startsWith("."));
}

/** What is at a path, behind any link; a sentence for a link that leads nowhere; nothing where there is nothing. */
function lookAt(path: string): Stats | string | undefined {
  if (!lstatSync(path, { throwIfNoEntry: false })) return undefined;
  try {
    return statSync(path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT") return "is a link to nothing (mend the link, or put the file itself here)";
    if (code === "ELOOP") return "is a link that leads back to itself (put the file itself here)";
    if (code === "EACCES") return "cannot be reached (allow reading it)";
    throw error;
  }
}

function faultOfKind(found: Stats | undefined): string | undefined {
  if (!found || found.isFile()) return undefined;
  return found.isDirectory()
    ? "is a folder (put a file here, or give the folder another name)"
    : "is no plain file, such as a pipe (put a plain file here)";
}
