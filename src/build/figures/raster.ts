import { renderAsync } from "@resvg/resvg-js";
import { pictureFontFiles } from "../atlas/fonts.ts";

/** Pixels of an SVG document, drawn in Node with the site's own fonts only, from `fontFolder`; `width` in pixels, else the document's own. */
export async function rasterOf(svg: string, fontFolder: string, width?: number) {
  return renderAsync(svg, {
    font: { loadSystemFonts: false, fontFiles: [...pictureFontFiles(fontFolder)] },
    ...(width === undefined ? {} : { fitTo: { mode: "width", value: width } as const }),
  });
}
