type Places = {
  /** The program named by the environment (`CHROMIUM_PATH`). */
  readonly named?: string | undefined;
  /** The usual installation paths. */
  readonly usual?: readonly string[];
  /** The folder where Playwright keeps its browsers. */
  readonly playwright?: string;
};

/**
 * The path of a Chromium on this machine: the one the environment names, else one at a usual path, else Playwright's newest. Throws if the
 * named one does not exist.
 */
export function findChromium(places?: Places): string | undefined;
