import { existsSync } from "node:fs";
import { relative, resolve } from "node:path";

/** Prints a line where the person at the terminal sees it. */
export type Print = (line: string) => void;

/** The folder of the atlas that a command works on, unless one is given: what `ATLAS` names, this folder, or `geodata` in it. */
export function defaultAtlas(): string {
  const named = process.env["ATLAS"];
  if (named) return named;
  return !existsSync("atlas.yaml") && existsSync("geodata/atlas.yaml") ? "geodata" : ".";
}

/** A file's path as the person would type it here. */
export function shown(folder: string, file: string): string {
  return relative(process.cwd(), resolve(folder, file)) || ".";
}
