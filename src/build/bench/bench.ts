import { parseArgs } from "node:util";
import { report } from "./lines.ts";
import { manyLines } from "./many/site.ts";
import { benchPeers } from "./peers/peers.ts";
import { sceneLines } from "./scene.ts";
import { measuredSite } from "./site.ts";

/**
 * Prints figures beside their limits. With `scene`, only what needs no browser: how long a scene takes. With `--peers`, how the site does
 * beside pages that other map libraries make, in `--rounds` rounds if not in as many as each profile has. With `--many`, what thousands of
 * statements cost. Returns the exit code: 1 if a figure that is not noisy is over its limit.
 */
export async function main(args: readonly string[]): Promise<number> {
  const flag = { type: "boolean", default: false } as const;
  const options = { peers: flag, many: flag, rounds: { type: "string" } } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  if (values.rounds !== undefined && !/^[1-9]\d*$/.test(values.rounds)) {
    console.error(`--rounds must be a whole number above 0, such as --rounds 15; it is "${values.rounds}".`);
    return 1;
  }
  if (values.peers) {
    await benchPeers(values.rounds === undefined ? undefined : Number(values.rounds));
    return 0;
  }
  if (values.many) return report(await manyLines());
  return report([...sceneLines(), ...(positionals.includes("scene") ? [] : await measuredSite())]);
}
