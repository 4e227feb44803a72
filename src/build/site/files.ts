import { formPath, hasForm, rootFrom, type StaticPage } from "../../scene/pages/static-page.ts";
import type { SiteWords } from "../../words/words.ts";
import { type Compiled, versionOf } from "../atlas/compile.ts";
import { feedOf, feedPath } from "./data/feed.ts";
import { linkedDataElement } from "./data/linked-data.ts";
import type { openFiles } from "./data/open-files.ts";
import { sitemapOf, sitemapPath } from "./data/sitemap.ts";
import { dataElement, framePolicy, type Head, hashOf, headOf, languageAttributes, policyOf } from "./document.ts";
import { oembedOf } from "./oembed.ts";
import type { EmbedPageData, StoryPageData } from "./page-data.ts";
import { notFoundPage } from "./pages/not-found.ts";
import type { RenderInputs } from "./pages/render-inputs.ts";
import type { MadePage, SitePages } from "./site-pages.ts";

/** What the site consists of before its scripts and styles are known. */
export type PreparedSite = {
  readonly compiled: Compiled;
  /** What its pages say. */
  readonly words: SiteWords;
  readonly renderInputs: RenderInputs;
  readonly open: Awaited<ReturnType<typeof openFiles>>;
  readonly fontFolder: string;
  readonly names: Readonly<Record<"atlas" | "posterData" | "geography" | "figureFonts", string>>;
  readonly made: SitePages;
  /** The pictures of the help page, by name. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
};

/** A script that pages load, and its style sheets. */
export type Entry = { readonly file: string; readonly styles: readonly string[] };

/** The bundler's output for the pages. */
export type BundleFiles = {
  readonly reader: Entry;
  readonly explore: Entry;
  /** What makes the pictures of a story. */
  readonly storyPictures: Entry;
  /** Font files to preload. */
  readonly fonts: (faces: readonly string[]) => readonly string[];
  /** The style sheet of stories, after that of the page or the embed. */
  readonly storyStyle: string;
  /** The scripts for pages of claims and places, for stories, for embeds, and for other people's pages. */
  readonly pageScript: string;
  readonly storyScript: string;
  readonly frameScript: string;
  readonly hostScript: string;
  readonly version: string;
};

/** The two faces used on the first screen of the reader's pages, and the three of an embed. */
export const firstFaces = ["sans-400-latin", "serif-400-latin"];
const embedFaces = ["sans-400-core", "sans-600-core", "serif-600-core"];

type Files = readonly (readonly [name: string, content: string | Uint8Array])[];

/** Every file of the site except the reader's page, the cards and the bundler's output. With an `origin`, pages contain absolute addresses. */
export function siteFiles(site: PreparedSite, bundleFiles: BundleFiles, origin: string | undefined): Files {
  return [...dataFiles(site), ...pageFiles(site, bundleFiles, origin), ...embedFiles(site, bundleFiles, origin)];
}

function dataFiles({ compiled, names, open }: PreparedSite): Files {
  return [
    [names.atlas, JSON.stringify(compiled.file)],
    [names.posterData, JSON.stringify(compiled.posterData)],
    [names.geography, JSON.stringify(compiled.geography.topology)],
    [names.figureFonts, JSON.stringify(compiled.fontFiles)],
    ...open.map(({ path, content }) => [path, content] as const),
  ];
}

function pageFiles(
  { compiled, words, names, made, pictures: helpPictures }: PreparedSite,
  bundleFiles: BundleFiles,
  origin: string | undefined,
): Files {
  const { atlas } = compiled;
  const pageFile = `assets/page-${versionOf(bundleFiles.pageScript)}.js`;
  const storyFile = storyFileOf(bundleFiles);
  const file = (it: MadePage): Files[number] => {
    const { kind, path, page, view } = it;
    const plain = origin === undefined ? {} : { address: origin + path };
    const isStory = "isStory" in kind;
    const head = headOf(words, {
      ...page,
      base: rootFrom(path),
      styles: [...bundleFiles.reader.styles, ...(isStory ? [bundleFiles.storyStyle] : [])],
      scripts: isStory ? [storyFile] : view ? [pageFile] : [],
      fonts: bundleFiles.fonts(firstFaces),
      data: [],
      policy: policyOf(styleIn(page.body)),
      ...(view || isStory ? addressesOf(origin, it) : plain),
    });
    const linkedData = page.linkedData === undefined ? "" : linkedDataElement(page.linkedData);
    const story =
      page.story === undefined
        ? ""
        : dataElement("page", storyDataOf({ words, names }, bundleFiles, { story: page.story, base: rootFrom(path) }));
    return [`${path}index.html`, document(words, head, page.body + linkedData + story, atlas.version)];
  };
  // The bundler writes the home page.
  const pages = made.pages.filter((it) => it.path !== "");
  return [
    ...[...pages, ...made.withdrawnPages].map(file),
    ...pages.flatMap(({ path, page: { pictures = [] } }) =>
      pictures.flatMap((it) =>
        [...helpPictures].flatMap(([name, picture]) => (name === it ? [[path + name, picture] as const] : [])),
      ),
    ),
    [pageFile, bundleFiles.pageScript],
    [storyFile, bundleFiles.storyScript],
    ...(origin === undefined ? [] : listFiles({ compiled, words, made }, origin)),
    ["404.html", notFoundPage(words, atlas.head, origin)],
  ];
}

function storyDataOf(
  { words, names }: Pick<PreparedSite, "words" | "names">,
  { storyPictures, version }: BundleFiles,
  { story, base }: Pick<StoryPageData, "story" | "base">,
): StoryPageData {
  return {
    story,
    base,
    pictures: base + storyPictures.file,
    atlas: base + names.atlas,
    geography: base + names.geography,
    figureFonts: base + names.figureFonts,
    version,
    failures: words.failures,
  };
}

function storyFileOf({ storyScript }: BundleFiles): string {
  return `assets/story-${versionOf(storyScript)}.js`;
}

/** What changed and which pages there are, for other programs. */
function listFiles({ compiled, words, made }: Pick<PreparedSite, "compiled" | "words" | "made">, origin: string): Files {
  const paths = made.pages.map((it) => it.path);
  return [
    [feedPath, feedOf({ atlas: compiled.atlas, words }, origin)],
    [sitemapPath, sitemapOf(paths, origin)],
  ];
}

function embedFiles({ compiled, words, names, made }: PreparedSite, bundleFiles: BundleFiles, origin: string | undefined): Files {
  const { atlas } = compiled;
  const frameFile = `assets/embed-${versionOf(bundleFiles.frameScript)}.js`;
  const embeds = made.embeds.flatMap((embed): Files => {
    const { kind, path, page, query, fullPath } = embed;
    const isStory = "isStory" in kind;
    const base = rootFrom(formPath(path, "embed"));
    const data: EmbedPageData = {
      view: query,
      mapName: words.pages.mapName(compiled.atlas.head.topic),
      base,
      explore: base + bundleFiles.explore.file,
      atlas: base + names.atlas,
      posterData: base + names.posterData,
      geography: base + names.geography,
      version: bundleFiles.version,
    };
    const head = headOf(words, {
      ...page,
      base,
      styles: [...bundleFiles.explore.styles, ...(isStory ? [bundleFiles.storyStyle] : [])],
      scripts: [isStory ? storyFileOf(bundleFiles) : frameFile],
      fonts: bundleFiles.fonts(embedFaces),
      data: [],
      isFramed: true,
      ...framePolicy(origin, styleIn(page.body)),
      ...addressesOf(origin, embed),
      ...(origin === undefined ? {} : { address: origin + fullPath }),
    });
    const html = document(words, head, page.body + dataElement("page", data), atlas.version);
    const { heading: title, height } = page;
    return [
      [`${formPath(path, "embed")}index.html`, html],
      ...(origin === undefined
        ? []
        : [
            [
              formPath(path, "oembed"),
              JSON.stringify(oembedOf(words, { origin, path, title, height, siteName: atlas.head.title })),
            ] as const,
          ]),
    ];
  });
  const withdrawn = made.withdrawnEmbeds.map(({ path, page }): Files[number] => {
    const head = headOf(words, {
      ...page,
      base: rootFrom(formPath(path, "embed")),
      styles: bundleFiles.explore.styles,
      scripts: [],
      fonts: bundleFiles.fonts(embedFaces),
      data: [],
      isFramed: true,
      ...framePolicy(origin),
    });
    return [`${formPath(path, "embed")}index.html`, document(words, head, page.body, atlas.version)];
  });
  return [[frameFile, bundleFiles.frameScript], ["embed.js", bundleFiles.hostScript], ...embeds, ...withdrawn];
}

/** The hash of the style sheet in a body, which sets the visible part of its map: the policy allows no other. */
function styleIn(body: string): { readonly inlineStyle?: string } {
  const [, style] = /<style>([\s\S]*?)<\/style>/.exec(body) ?? [];
  return style === undefined ? {} : { inlineStyle: hashOf(style) };
}

export type Addresses = Pick<Head, "address" | "oembed">;

/** The absolute addresses in a page, if the site's own is known: the page's, and its oEmbed answer's. */
export function addressesOf(origin: string | undefined, { kind, path }: StaticPage): Addresses {
  if (origin === undefined) return {};
  const oembed = hasForm(kind, "oembed") ? { oembed: origin + formPath(path, "oembed") } : {};
  return { address: origin + path, ...oembed };
}

/** A complete page. */
function document(words: SiteWords, head: string, body: string, version: string): string {
  return `<!doctype html>\n<html ${languageAttributes(words)} data-map="poster" data-version="${version}">\n<head>\n${head}\n</head>\n<body>\n${body}\n</body>\n</html>\n`;
}
