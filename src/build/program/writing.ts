import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { sentenceOf } from "../../domain/problem.ts";
import { type Draft, readFolder } from "../records/records.ts";
import { type Print, shown } from "./folder.ts";

/**
 * Writes files into a folder, all or none: where one exists already, unless it may be overwritten, none is written. Says what was done, and
 * returns the exit code.
 */
export function writeDrafts(folder: string, drafts: readonly Draft[], print: Print, force = false): number {
  const taken = force ? [] : drafts.filter(({ file }) => existsSync(join(folder, file)));
  for (const { file } of taken) print(`${shown(folder, file)} is there already (--force overwrites it)`);
  if (taken.length > 0) {
    print("Nothing was written.");
    return 1;
  }
  for (const { file, text } of drafts) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
    print(`wrote ${shown(folder, file)}`);
  }
  return 0;
}

/**
 * Writes into an atlas what `check` has nothing against. Where there would be problems that are not there now, it prints them, as `check`
 * would, and writes nothing. `changed` are files that may be there already. Returns the exit code.
 */
export function writeChecked(
  folder: string,
  { drafts, changed = [] }: { readonly drafts: readonly Draft[]; readonly changed?: readonly Draft[] },
  print: Print,
  force = false,
): number {
  const sentences = (list: ReturnType<typeof readFolder>["problems"]) =>
    new Map(list.map(({ line: _, ...it }) => [sentenceOf(it), it]));
  const before = sentences(readFolder(folder).problems);
  const after = sentences(readFolder(folder, undefined, [...drafts, ...changed]).problems);
  const added = [...after].filter(([it]) => !before.has(it));
  for (const [, it] of added) print(sentenceOf({ ...it, file: shown(folder, it.file) }));
  if (added.length > 0) {
    print("Nothing was written.");
    return 1;
  }
  const code = writeDrafts(folder, drafts, print, force);
  return code === 0 ? writeDrafts(folder, changed, print, true) : code;
}
