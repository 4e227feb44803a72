import { renameSync, writeFileSync } from "node:fs";

/** Writes a file atomically, for files that two builds may write at the same time: nobody ever reads a half-written one. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const draft = `${path}.${process.pid}.draft`;
  writeFileSync(draft, content);
  renameSync(draft, path);
}
