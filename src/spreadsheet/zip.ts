import { zipSync as zipped } from "fflate/browser";

export { strToU8 } from "fflate/browser";

type Files = Parameters<typeof zipped>[0];

/** Days are all a file should tell of: the same table gives the same bytes. The first day a ZIP can name. */
const mtime = "1980-01-01T00:00:00";

/**
 * Stands for fflate where write-excel-file asks for it (`vite.config.ts`): fflate packs large files in workers made from `blob:` addresses,
 * which the policy of the pages stops without a word, so that nothing would ever come of it.
 */
export function zip(files: Files, told: (error: null, archive: Uint8Array) => void): void {
  told(null, zipSync(files));
}

export function zipSync(files: Files): Uint8Array {
  return zipped(files, { mtime });
}
