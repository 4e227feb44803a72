import { createHash } from "node:crypto";
import { basename, join, resolve } from "node:path";

/** The folder of records that the programs work on: the one that the variable `ATLAS` names, else this project's own. */
export function recordsFolder(): string {
  return process.env["ATLAS"] || "geodata";
}

/**
 * Where fonts and pictures made of a folder of records are kept from build to build. Each folder of records has its own, since fonts are
 * cut to the letters of their atlas: builds of two atlases beside each other would write over each other's.
 */
export function workFolderOf(root: string, records: string): string {
  const path = resolve(root, records);
  const hash = createHash("sha256").update(path).digest("hex").slice(0, 8);
  return join(root, "node_modules/.claimed-ground", `${basename(path)}-${hash}`);
}
