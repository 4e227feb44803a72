import { loadFile } from "./parts.ts";

/** The last line of the live map's worker, put there by the build: without it, the worker was cut. */
export const lastLine = "//whole";

/**
 * The address at which the live map's worker arrived whole.
 *
 * @throws NotLoaded if it does not
 */
export function loadWorker(address: string): Promise<string> {
  return loadFile(address, async (response, it) => {
    if (!(await response.text()).trimEnd().endsWith(lastLine)) throw new Error("cut");
    return it;
  });
}
