import { benchScene } from "./scene.ts";
import { benchSite } from "./site.ts";

/**
 * Prints figures beside their budgets, to look at: they are no test. With `scene`, only what needs no browser: how long a scene takes.
 * Returns the exit code.
 */
export async function main(args: readonly string[]): Promise<number> {
  benchScene();
  if (!args.includes("scene")) await benchSite();
  return 0;
}
