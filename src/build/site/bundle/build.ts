import { parseArgs } from "node:util";
import { build } from "vite";
import { previousFiles } from "./previous.ts";

/** `npm run build [-- --keep-previous]`. Gives the exit code: 1 where the site could not be built. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const { values } = parseArgs({ args: [...args], options: { "keep-previous": { type: "boolean" } } });
    // The program that runs this one is none of production's.
    process.env["NODE_ENV"] = "production";
    await build({ plugins: values["keep-previous"] ? [previousFiles()] : [] });
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}
