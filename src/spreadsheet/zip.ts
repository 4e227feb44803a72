import { zipSync as zipped } from "fflate/browser";

export { strToU8 } from "fflate/browser";

type Files = Parameters<typeof zipped>[0];

/** A fixed time, so that the same table gives the same bytes: the first day a ZIP can hold. */
const mtime = "1980-01-01T00:00:00";

/**
 * Replaces fflate for write-excel-file (`build/site/bundle/config.ts`): fflate packs large files in workers from `blob:` addresses, which the pages'
 * security policy blocks silently, so it would never finish.
 */
export function zip(files: Files, onZipped: (error: null, archive: Uint8Array) => void): void {
  onZipped(null, zipSync(files));
}

export function zipSync(files: Files): Uint8Array {
  return zipped(files, { mtime });
}
