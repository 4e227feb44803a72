import { createHash } from "node:crypto";
import { basename, join, resolve } from "node:path";

/** The folder of records that programs work on: the one the variable `ATLAS` names, else this project's own. */
export function recordsFolder(): string {
  return process.env["ATLAS"] || "geodata";
}

/** The language that programs read the records in: the one the variable `ATLAS_LANGUAGE` names, else the records' first. */
export function recordsLanguage(): string | undefined {
  return process.env["ATLAS_LANGUAGE"] || undefined;
}

/**
 * Where fonts and pictures made from a folder of records are cached between builds. Each folder of records, and each language it is read in
 * other than its first, has its own cache, since fonts are cut to the letters of their atlas: otherwise simultaneous builds of two atlases
 * would overwrite each other's.
 */
export function workFolderOf(root: string, records: string, language?: string): string {
  const path = resolve(root, records);
  const hash = createHash("sha256").update(path).digest("hex").slice(0, 8);
  return join(
    root,
    "node_modules/.claimed-ground",
    [basename(path), hash, ...(language === undefined ? [] : [language])].join("-"),
  );
}
