import { benchMany } from "./many-site.ts";
import { benchScene } from "./scene.ts";
import { benchSite } from "./site.ts";

/**
 * Prints figures beside their budgets, to look at: they are no test. With `scene`, only what needs no browser: how long a scene takes. With
 * `--many`, what thousands of statements cost: it fails where a limit is passed that is the same on every machine.
 * Returns the exit code.
 */
export async function main(args: readonly string[]): Promise<number> {
  if (args.includes("--many")) return (await benchMany()) ? 0 : 1;
  benchScene();
  if (!args.includes("scene")) await benchSite();
  return 0;
}
