import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("node_modules/mapshaper/bin/mapshaper", import.meta.url));

/** Runs mapshaper with the given arguments; throws with its messages when it fails. Paths are relative to this folder. */
export function mapshaper(...parts) {
  const folder = fileURLToPath(new URL(".", import.meta.url));
  execFileSync(process.execPath, ["--max-old-space-size=6000", program, "-quiet", ...parts.flat()], { cwd: folder, stdio: "inherit" });
}
