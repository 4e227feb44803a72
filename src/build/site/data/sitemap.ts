import { escaped } from "../../../drawing/svg.ts";

/** The path of the list of pages on the site. */
export const sitemapPath = "sitemap.xml";

/**
 * The addresses of pages for search engines, in the form of sitemaps.org (version 0.9), which takes at most 50,000. Only made if the site's
 * address is known: they must be absolute.
 */
export function sitemapOf(paths: readonly string[], origin: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...paths.map((it) => `<url><loc>${escaped(origin + it)}</loc></url>`),
    "</urlset>\n",
  ].join("\n");
}
