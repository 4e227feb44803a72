import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const program = "exiftool";

/** Whether the machine has exiftool, the independent reader and writer of metadata; said loudly where it has not. */
export const hasExiftool = isThere();
if (!hasExiftool)
  process.stderr.write("SKIPPED: no exiftool on this machine, so pictures' metadata is read by our own tests only\n");

function isThere(): boolean {
  try {
    execFileSync(program, ["-ver"], { stdio: "ignore" });
    return true;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return false;
  }
}

/** A file's metadata as exiftool reads it, by group and name. */
export function tagsOf(content: Uint8Array | string, extension: string): Readonly<Record<string, unknown>> {
  return inFile(content, extension, (file) => {
    const [tags] = JSON.parse(execFileSync(program, ["-json", "-G1", "-a", "-u", file], { encoding: "utf8" })) as [object];
    return { ...tags };
  });
}

/** A file after exiftool has written into it. */
export function rewritten(content: Uint8Array | string, extension: string, ...options: readonly string[]): Uint8Array {
  return inFile(content, extension, (file) => {
    execFileSync(program, ["-q", "-overwrite_original", ...options, file]);
    return new Uint8Array(readFileSync(file));
  });
}

function inFile<Result>(content: Uint8Array | string, extension: string, use: (file: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), "claimed-ground-exiftool-"));
  const file = join(folder, `picture.${extension}`);
  try {
    writeFileSync(file, content);
    return use(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
