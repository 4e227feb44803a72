type Places = {
  /** The program the environment names (`CHROMIUM_PATH`). */
  readonly named?: string | undefined;
  /** The paths where systems put one. */
  readonly usual?: readonly string[];
  /** The folder in which Playwright keeps its own. */
  readonly playwright?: string;
};

/**
 * The path of a Chromium on this machine: the one the environment names, else one at a usual path, else Playwright's newest.
 * Throws where the one that is named is not there.
 */
export function findChromium(places?: Places): string | undefined;
