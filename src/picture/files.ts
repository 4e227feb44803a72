import { densityOf } from "../scene/picture/spec.ts";
import type { PictureWords } from "../words/words.ts";
import type { FontFile } from "./formats/font-file.ts";
import { withMetadata } from "./formats/png.ts";
import { svgDocument } from "./formats/svg.ts";
import { xmpOf } from "./formats/xmp.ts";
import type { Picture } from "./picture.ts";

/** The picture as an SVG document: real text, embedded fonts, and who says what in its metadata. */
export function svgOf(texts: PictureWords, picture: Picture, fonts: readonly FontFile[]): string {
  return svgDocument(texts, picture, fonts, metadataOf(texts, picture));
}

/** A PNG from any encoder, with the picture's density and metadata added. */
export function pngOf(texts: PictureWords, raster: Uint8Array, picture: Picture): Uint8Array {
  return withMetadata(raster, { dotsPerInch: densityOf(picture.spec), xmp: metadataOf(texts, picture), words: picture.words });
}

function metadataOf(texts: PictureWords, { words, record, version, spec }: Picture): string {
  const annotationTexts = spec.annotations.map((it) => it.text).filter((it) => it !== "");
  return xmpOf(texts, words, record, { version, hasAnnotations: spec.annotations.length > 0, annotationTexts });
}
