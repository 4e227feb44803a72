import { renameSync, writeFileSync } from "node:fs";

/** Writes a file at once, for what two builds may make at the same time: whoever reads it meanwhile never reads half of it. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const draft = `${path}.${process.pid}.draft`;
  writeFileSync(draft, content);
  renameSync(draft, path);
}
