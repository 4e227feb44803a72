import { fileOfPage } from "../../embed/snippet.ts";
import { methodWords } from "../../words/site/method.ts";
import { type Compiled, versionOf } from "../atlas/compile.ts";
import { feedOf, feedPath } from "./data/feed.ts";
import { claimLinkedData, datasetLinkedData, linkedDataElement, type OpenFile } from "./data/linked-data.ts";
import type { openFiles } from "./data/open-files.ts";
import { dataElement, type Head, hashOf, headOf, languageAttributes, policyOf } from "./document.ts";
import { oembedOf } from "./oembed.ts";
import type { EmbedPageData } from "./page-data.ts";
import type { EmbedPage, Material, Page } from "./pages/material.ts";
import { notFoundPage } from "./pages/not-found.ts";

/** What the site consists of before its scripts and styles are known. */
export type Site = {
  readonly compiled: Compiled;
  readonly material: Material;
  readonly open: Awaited<ReturnType<typeof openFiles>>;
  readonly fontFolder: string;
  /** The style sheet that fits the home view into any page without a script. */
  readonly home: string;
  readonly names: Readonly<Record<"atlas" | "posterData" | "geography" | "figureFonts", string>>;
  readonly page: Page;
  readonly claims: ReadonlyMap<string, Page>;
  readonly regions: ReadonlyMap<string, Page>;
  readonly embeds: readonly EmbedPage[];
  readonly help: Page;
  readonly helpPictures: readonly string[];
  readonly changes: Page;
  /** Pages and embeds for claims that have no statement left, by claim id. */
  readonly withdrawn: ReadonlyMap<string, { readonly page: Page; readonly embed: Page }>;
  readonly method: (files: readonly OpenFile[]) => Page;
};

/** A script that pages load, and its style sheets. */
export type Entry = { readonly file: string; readonly styles: readonly string[] };

/** The bundler's output for the pages. */
export type Parts = {
  readonly reader: Entry;
  readonly explore: Entry;
  /** Font files to preload. */
  readonly fonts: (faces: readonly string[]) => readonly string[];
  /** The scripts for pages of claims and places, for embeds, and for other people's pages. */
  readonly pageScript: string;
  readonly frameScript: string;
  readonly hostScript: string;
  /** A picture for the documentation. */
  readonly picture: (name: string) => Uint8Array;
};

/** The two faces used on the first screen of the reader's pages, and the three of an embed. */
export const firstFaces = ["sans-400-latin", "serif-400-latin"];
const embedFaces = ["sans-400-core", "sans-600-core", "serif-600-core"];

type Files = readonly (readonly [name: string, content: string | Uint8Array])[];

/** Every file of the site except the reader's page, the cards and the bundler's output. With an `origin`, pages contain absolute addresses. */
export function siteFiles(site: Site, parts: Parts, origin: string | undefined): Files {
  return [...dataFiles(site), ...pageFiles(site, parts, origin), ...embedFiles(site, parts, origin)];
}

function dataFiles({ compiled, names, open }: Site): Files {
  return [
    [names.atlas, JSON.stringify(compiled.file)],
    [names.posterData, JSON.stringify(compiled.posterData)],
    [names.geography, JSON.stringify(compiled.geography.topology)],
    [names.figureFonts, JSON.stringify(compiled.fontFiles)],
    ...open.map(({ path, content }) => [path, content] as const),
  ];
}

function pageFiles(site: Site, parts: Parts, origin: string | undefined): Files {
  const { compiled, claims, regions, help, helpPictures, changes, withdrawn } = site;
  const { atlas } = compiled;
  const pageFile = `assets/page-${versionOf(parts.pageScript)}.js`;
  const file = (path: string, page: Page, scripts: readonly string[], addresses: Addresses): Files[number] => {
    const head = headOf({
      ...page,
      base: "../".repeat(path.split("/").length - 1),
      styles: parts.reader.styles,
      scripts,
      fonts: parts.fonts(firstFaces),
      data: [],
      policy: policyOf(styleIn(page.body)),
      ...addresses,
    });
    return [`${path}index.html`, document(head, page.body, atlas.version)];
  };
  const withData = (page: Page, content: unknown): Page => ({ ...page, body: page.body + linkedDataElement(content) });
  const open = site.open.map(({ path, mediaType, content }) => ({ path, mediaType, size: Buffer.byteLength(content) }));
  const method = withData(site.method(open), datasetLinkedData(atlas, open, methodWords.dataLead, origin));
  const pages = [
    ...[...claims].map(([id, page]) => [`claims/${id}/`, withData(page, claimLinkedData(atlas, id, origin))] as const),
    ...[...regions].map(([id, page]) => [`regions/${id}/`, page] as const),
  ];
  const helpPath = "embed/help/";
  const plain = [
    [helpPath, help],
    ["method/", method],
    ["changes/", changes],
    ...[...withdrawn].map(([id, it]) => [`claims/${id}/`, it.page] as const),
  ] as const;
  return [
    ...pages.map(([path, page]) => file(path, page, [pageFile], addressesOf(origin, path))),
    [pageFile, parts.pageScript],
    ...plain.map(([path, page]) => file(path, page, [], origin === undefined ? {} : { address: origin + path })),
    ...(origin === undefined ? [] : [[feedPath, feedOf(atlas, origin)] as const]),
    ...helpPictures.map((it) => [helpPath + it, parts.picture(it)] as const),
    ["404.html", notFoundPage(atlas.head, origin)],
  ];
}

function embedFiles({ compiled, names, embeds, withdrawn }: Site, parts: Parts, origin: string | undefined): Files {
  const frameFile = `assets/embed-${versionOf(parts.frameScript)}.js`;
  const pages = embeds.flatMap(({ page, path, whole, base, query, title, height }): Files => {
    const data: EmbedPageData = {
      view: query,
      base,
      explore: base + parts.explore.file,
      atlas: base + names.atlas,
      posterData: base + names.posterData,
      geography: base + names.geography,
    };
    const head = headOf({
      ...page,
      base,
      styles: parts.explore.styles,
      scripts: [frameFile],
      fonts: parts.fonts(embedFaces),
      data: [],
      isFramed: true,
      policy: policyOf({ ...styleIn(page.body), frame: { siteAddress: origin } }),
      ...addressesOf(origin, path),
      ...(origin === undefined ? {} : { address: origin + whole }),
    });
    const html = document(head, page.body + dataElement("page", data), compiled.atlas.version);
    const siteName = compiled.atlas.head.title;
    return [
      [`embed/${path}index.html`, html],
      ...(origin === undefined
        ? []
        : [[fileOfPage(path, "oembed"), JSON.stringify(oembedOf({ origin, path, title, height, siteName }))] as const]),
    ];
  });
  const notices = [...withdrawn].map(([id, { embed }]): Files[number] => {
    const head = headOf({
      ...embed,
      base: "../../../",
      styles: parts.explore.styles,
      scripts: [],
      fonts: parts.fonts(embedFaces),
      data: [],
      isFramed: true,
      policy: policyOf({ frame: { siteAddress: origin } }),
    });
    return [`embed/claims/${id}/index.html`, document(head, embed.body, compiled.atlas.version)];
  });
  return [[frameFile, parts.frameScript], ["embed.js", parts.hostScript], ...pages, ...notices];
}

/** The hash of the style sheet in a body, which sets the visible part of its map: the policy allows no other. */
function styleIn(body: string): { readonly inlineStyle?: string } {
  const [, style] = /<style>([\s\S]*?)<\/style>/.exec(body) ?? [];
  return style === undefined ? {} : { inlineStyle: hashOf(style) };
}

export type Addresses = Pick<Head, "address" | "oembed">;

/** The absolute addresses in a page, if the site's own is known: the page's, and its oEmbed answer's. */
export function addressesOf(origin: string | undefined, path: string): Addresses {
  return origin === undefined ? {} : { address: origin + path, oembed: origin + fileOfPage(path, "oembed") };
}

/** A complete page. */
function document(head: string, body: string, version: string): string {
  return `<!doctype html>\n<html ${languageAttributes()} data-map="poster" data-version="${version}">\n<head>\n${head}\n</head>\n<body>\n${body}\n</body>\n</html>\n`;
}
