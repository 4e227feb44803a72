import { renderAsync } from "@resvg/resvg-js";
import { isRightToLeft } from "../../picture/type.ts";
import { pictureFontFiles } from "../atlas/fonts.ts";

/** Pixels of an SVG document, drawn in Node with the site's own fonts only, from `fontFolder`; `width` in pixels, else the document's own. */
export async function rasterOf(svg: string, fontFolder: string, width?: number) {
  return renderAsync(preparedFor(svg), {
    font: { loadSystemFonts: false, fontFiles: [...pictureFontFiles(fontFolder)] },
    ...(width === undefined ? {} : { fitTo: { mode: "width", value: width } as const }),
  });
}

/**
 * A document as resvg needs it: it knows neither `direction` nor `unicode-bidi`, but does know the marks that isolate a text from right to
 * left (Unicode Standard Annex 9).
 */
export function preparedFor(svg: string): string {
  return svg.replaceAll(/<text\b([^>]*)>(.*?)<\/text>/gs, (textElement, attributes: string, content: string) =>
    attributes.includes('direction="rtl"') || isRightToLeft(content.replaceAll(/<[^>]*>/g, ""))
      ? `<text${attributes.replace('direction="rtl"', 'text-anchor="end"')}>\u2067${content}\u2069</text>`
      : textElement,
  );
}
