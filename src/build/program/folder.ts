import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

/** Prints a line where the person at the terminal sees it. */
export type Print = (line: string) => void;

/** The folder of the atlas that a command works on, unless one is given: what `ATLAS` names, this folder, or `geodata` in it. */
export function defaultAtlas(): string {
  const named = process.env["ATLAS"];
  if (named) return named;
  return !existsSync("atlas.yaml") && existsSync("geodata/atlas.yaml") ? "geodata" : ".";
}

/** A file to be written: its path in the atlas's folder, and its text. */
export type Draft = { readonly file: string; readonly text: string };

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

/** A file's path as the person would type it here. */
export function shown(folder: string, file: string): string {
  return relative(process.cwd(), resolve(folder, file)) || ".";
}
