import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin } from "vite";

const packers = {
  ".br": (content: Buffer) =>
    promisify(brotliCompress)(content, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
    }),
  ".gz": (content: Buffer) => promisify<Buffer, { level: number }, Buffer>(gzip)(content, { level: 9 }),
};

/** Files that packing makes smaller: pictures, fonts and spreadsheets are packed already. */
const isText = /\.(?:css|csv|geojson|html|m?js|json|svg|txt|xml)$/;

/** Leaves every text file of a site packed beside it as `.br` and `.gz`, at the best setting, for hosts that serve such files. */
export function packedFiles(): Plugin {
  return {
    name: "claimed-ground-packed",
    apply: "build",
    writeBundle: async ({ dir }) => {
      if (dir !== undefined) await packFolder(dir);
    },
  };
}

/** Packs the text files of a folder, where that makes them smaller. */
export async function packFolder(folder: string): Promise<void> {
  const files = (await readdir(folder, { recursive: true })).filter((it) => isText.test(it)).values();
  // Four at a time, each in a thread of its own.
  const packRest = async () => {
    for (const file of files) {
      const path = join(folder, file);
      const content = await readFile(path);
      for (const [ending, pack] of Object.entries(packers)) {
        const packed = await pack(content);
        if (packed.length < content.length) await writeFile(path + ending, packed);
      }
    }
  };
  await Promise.all([packRest(), packRest(), packRest(), packRest()]);
}
