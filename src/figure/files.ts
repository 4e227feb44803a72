import { densityOf } from "../scene/figure/spec.ts";
import type { PictureWords } from "../words/words.ts";
import type { Figure } from "./figure.ts";
import type { FontFile } from "./formats/font-file.ts";
import { withMetadata } from "./formats/png.ts";
import { svgDocument } from "./formats/svg.ts";
import { xmpOf } from "./formats/xmp.ts";

/** The picture as an SVG document: real text, embedded fonts, and who says what in its metadata. */
export function svgOf(texts: PictureWords, figure: Figure, fonts: readonly FontFile[]): string {
  return svgDocument(texts, figure, fonts, metadataOf(texts, figure));
}

/** A PNG from any encoder, with the picture's density and metadata added. */
export function pngOf(texts: PictureWords, raster: Uint8Array, figure: Figure): Uint8Array {
  return withMetadata(raster, { dotsPerInch: densityOf(figure.spec), xmp: metadataOf(texts, figure), words: figure.words });
}

function metadataOf(texts: PictureWords, { words, record, version, spec }: Figure): string {
  const annotationTexts = spec.annotations.map((it) => it.text).filter((it) => it !== "");
  return xmpOf(texts, words, record, { version, hasAnnotations: spec.annotations.length > 0, annotationTexts });
}
