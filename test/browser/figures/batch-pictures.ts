import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PNG } from "pngjs";
import { compileAtlas } from "../../../src/build/atlas/compile.ts";
import { pngFile, publishedDetail } from "../../../src/build/figures/batch.ts";
import { chartPictureOf } from "../../../src/picture/chart/chart-picture.ts";
import { svgOf } from "../../../src/picture/files.ts";
import { codeOf } from "../../../src/picture/map/qr-code.ts";
import { type Picture, pictureOf } from "../../../src/picture/picture.ts";
import { viewOf } from "../../../src/scene/address.ts";
import type { PictureSpec } from "../../../src/scene/picture/spec.ts";
import { frozenFolder } from "../../fixtures/atlas/frozen-folder.ts";
import { englishWords } from "../../fixtures/in-english.ts";

let made: ReturnType<typeof make> | undefined;

/** Pictures as the batch makes them, without a browser, for the site at an address. */
export function batchPictures(root: string) {
  made ??= make(root);
  return made;
}

async function make(root: string) {
  const folder = mkdtempSync(join(tmpdir(), "claimed-ground-batch-"));
  const compiled = await compileAtlas(frozenFolder, folder);
  const { atlas, file } = compiled;
  const geography = publishedDetail(compiled);
  const pngBytes = (picture: Picture) => pngFile(englishWords, picture, folder);
  return {
    pictureFor: (query: string, spec: PictureSpec) =>
      pictureOf(
        englishWords,
        { ...file, atlas, view: viewOf(query, atlas).view, spec, geography, root },
        { chartPictureOf, codeOf },
      ),
    svgBytes: (picture: Picture) => Buffer.from(svgOf(englishWords, picture, compiled.fontFiles)),
    pngBytes,
    pngOf: async (picture: Picture) => PNG.sync.read(Buffer.from(await pngBytes(picture))),
  };
}
