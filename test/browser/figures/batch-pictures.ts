import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PNG } from "pngjs";
import { compileAtlas } from "../../../src/build/atlas/compile.ts";
import { pngFile, publishedDetail } from "../../../src/build/figures/batch.ts";
import { chartFigureOf } from "../../../src/figure/chart/chart-figure.ts";
import { type Figure, figureOf } from "../../../src/figure/figure.ts";
import { svgOf } from "../../../src/figure/files.ts";
import { viewOf } from "../../../src/scene/address.ts";
import type { FigureSpec } from "../../../src/scene/figure/spec.ts";
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
  const pngBytes = (figure: Figure) => pngFile(englishWords, figure, folder);
  return {
    figureFor: (query: string, spec: FigureSpec) =>
      figureOf(englishWords, { ...file, atlas, view: viewOf(query, atlas).view, spec, geography, root }, chartFigureOf),
    svgBytes: (figure: Figure) => Buffer.from(svgOf(englishWords, figure, compiled.fontFiles)),
    pngBytes,
    pngOf: async (figure: Figure) => PNG.sync.read(Buffer.from(await pngBytes(figure))),
  };
}
