import { element } from "../../drawing/svg.ts";
import type { PictureWords } from "../../words/words.ts";
import type { Picture } from "../picture.ts";
import { type FontFile, filesFor, fontFaceRule } from "./font-file.ts";
import { allowedInXml, piecesOf, xmlText } from "./xml.ts";
import { recordInXmp } from "./xmp.ts";

/**
 * A picture as a self-contained SVG document: its size in pixels, its texts as title and description, its metadata, and the typefaces it
 * uses. `xmp` is a packet; its wrapper, meant for other formats, is left out.
 */
export function svgDocument(texts: PictureWords, picture: Picture, fonts: readonly FontFile[], xmp: string): string {
  const { size, factor, words, style, content } = picture;
  const units = (pixels: number) => Number((pixels / factor).toFixed(6));
  const rules = [...filesFor(textIn(content), fonts).map(fontFaceRule), style].join("\n");
  const attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    width: size.width,
    height: size.height,
    viewBox: `0 0 ${units(size.width)} ${units(size.height)}`,
    role: "img",
    "xml:lang": texts.locale.lang,
  };
  const parts = [
    element("title", {}, xmlText(words.title)),
    element("desc", {}, xmlText(words.alternative)),
    element("metadata", {}, /<x:xmpmeta[^]*<\/x:xmpmeta>/.exec(xmp)?.[0] ?? ""),
    element("style", {}, xmlText(rules)),
    content,
  ];
  return allowedInXml(`<?xml version="1.0" encoding="UTF-8"?>\n${element("svg", attributes, `\n${parts.join("\n")}\n`)}\n`);
}

/** The picture's record in an SVG document; total, as for an XMP packet. */
export function recordInSvg(svg: string): string | undefined {
  return recordInXmp(svg);
}

/** All characters in the text of some markup. */
function textIn(markup: string): string {
  let text = "";
  for (const piece of piecesOf(markup)) if (piece.kind === "text") text += piece.text;
  return text;
}
