import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin, ResolvedConfig, Rolldown } from "vite";
import { runnerImport } from "vite";
import { fileOfPage } from "../../embed/snippet.ts";
import { palettes } from "../../scene/palette.ts";
import { type Compiled, compileAtlas, versionOf } from "../atlas/compile.ts";
import { dataElement, type Head, headOf, policyOf } from "./document.ts";
import type { EmbedPage } from "./embed-pages.tsx";
import type { Material, Page } from "./material.ts";
import { notFoundPage } from "./not-found.ts";
import { oembedOf } from "./oembed.ts";
import type { EmbedPageData, PageData } from "./page-data.ts";
import { selfContainedScript } from "./scripts.ts";

type Options = { readonly dataFolder: string; readonly origin: string | undefined };

/** The palettes and the fonts, for the reader's pages and for embeds, which do with three faces. */
const lookIds = ["virtual:look.css", "virtual:embed-look.css"] as const;
const embedLookId = lookIds[1];

/**
 * Makes the site out of the records: compiles the atlas and the geometry, cuts the fonts, writes every page with its poster and its
 * list in it, and publishes the open form. With an `origin` (the site's address, folder included) pages name their absolute address.
 */
export function sitePlugin({ dataFolder, origin }: Options): Plugin {
  let config: ResolvedConfig;
  let made: Promise<Site> | undefined;
  const site = () => {
    made ??= makeSite(config.root, dataFolder);
    return made;
  };
  return {
    name: "claimed-ground",
    configResolved(resolved) {
      config = resolved;
    },
    resolveId: (id) => (lookIds.some((it) => it === id) ? `\0${id}` : undefined),
    async load(id) {
      if (!lookIds.some((it) => id === `\0${it}`)) return undefined;
      const { fontFolder, aspect } = await site();
      const fonts = id === `\0${embedLookId}` ? "embed-fonts.css" : "fonts.css";
      return `@import "${join(fontFolder, fonts)}";\n${paletteCss()}\n:root{--focus-aspect:${aspect}}`;
    },
    async transformIndexHtml(html, { bundle }) {
      const { page, names, compiled } = await site();
      const later = bundle ? laterFiles(bundle) : [];
      const data: PageData = { view: "", atlas: names.atlas, geography: names.geography, later: [...later, names.geography] };
      return fill(html, page, {
        fonts: fontsAtOnce(bundle, firstFaces),
        data: [names.atlas],
        body: page.body + dataElement("page", data),
        addresses: addressesOf(origin, ""),
        policy: bundle ? policyOf() : undefined,
        version: compiled.atlas.version,
      });
    },
    async generateBundle(_options, bundle) {
      const { compiled, names, claims, regions, embeds, help, helpPictures } = await site();
      const emit = (fileName: string, source: string | Uint8Array) => void this.emitFile({ type: "asset", fileName, source });
      emit(names.atlas, JSON.stringify(compiled.file));
      emit(names.posterData, JSON.stringify(compiled.posterData));
      emit(names.geography, JSON.stringify(compiled.geography.topology));
      emit("data/atlas.json", JSON.stringify(compiled.file.atlas));
      const styles = entryOf(bundle, "index").styles;
      const write = (path: string, page: Page) => {
        const head = headOf({
          ...page,
          base: "../../",
          styles,
          scripts: [],
          fonts: fontsAtOnce(bundle, firstFaces),
          data: [],
          policy: policyOf(),
          ...addressesOf(origin, path),
        });
        emit(`${path}index.html`, document(head, page.body, compiled.atlas.version));
      };
      for (const [id, page] of claims) write(`claims/${id}/`, page);
      for (const [id, page] of regions) write(`regions/${id}/`, page);
      const frameScript = await selfContainedScript(config.root, "src/main-embed.ts", "es");
      const frameFile = `assets/embed-${versionOf(frameScript)}.js`;
      emit(frameFile, frameScript);
      emit("embed.js", await selfContainedScript(config.root, "src/embed/host.ts", "iife"));
      const explore = entryOf(bundle, "explore");
      write("embed/help/", help);
      for (const it of helpPictures) emit(`embed/help/${it}`, readFileSync(join(config.root, "docs/pictures", it)));
      for (const { page, path, base, query, content } of embeds) {
        const data: EmbedPageData = {
          view: query,
          base,
          explore: base + explore.file,
          atlas: base + names.atlas,
          posterData: base + names.posterData,
          geography: base + names.geography,
        };
        const head = headOf({
          ...page,
          base,
          styles: explore.styles,
          scripts: [frameFile],
          fonts: fontsAtOnce(bundle, ["sans-400-latin", "serif-600-latin"]),
          data: [],
          isFramed: true,
          policy: policyOf({ frame: { siteAddress: origin } }),
          ...addressesOf(origin, path),
        });
        emit(`embed/${path}index.html`, document(head, page.body + dataElement("page", data), compiled.atlas.version));
        if (origin === undefined) continue;
        emit(
          fileOfPage(path, "oembed"),
          JSON.stringify(oembedOf({ origin, path, content, siteName: compiled.atlas.head.title })),
        );
      }
      emit("404.html", notFoundPage(compiled.atlas.head, origin));
    },
    async configureServer(server) {
      let served = await site();
      const renew = async () => {
        made = undefined;
        served = await site();
        server.ws.send({ type: "full-reload" });
      };
      server.watcher.add(join(config.root, dataFolder));
      // A bad record is told in the terminal; what was good before goes on being served.
      server.watcher.on("change", (file) => {
        if (file.includes(dataFolder)) renew().catch((error: unknown) => server.config.logger.error(String(error)));
      });
      server.middlewares.use((request, response, next) => {
        const { compiled, names } = served;
        const path = request.url?.slice(1).split("?")[0] ?? "";
        const contents: Record<string, unknown> = {
          [names.atlas]: compiled.file,
          [names.geography]: compiled.geography.topology,
          "data/atlas.json": compiled.file.atlas,
        };
        if (path in contents) response.setHeader("content-type", "application/json").end(JSON.stringify(contents[path]));
        else next();
      });
    },
  };
}

type Site = {
  readonly compiled: Compiled;
  readonly fontFolder: string;
  /** Width of the focus box to its height, as drawn. */
  readonly aspect: number;
  readonly names: { readonly atlas: string; readonly posterData: string; readonly geography: string };
  readonly page: Page;
  readonly claims: ReadonlyMap<string, Page>;
  readonly regions: ReadonlyMap<string, Page>;
  readonly embeds: readonly EmbedPage[];
  readonly help: Page;
  readonly helpPictures: readonly string[];
};

/** Detail lost in pictures, in CSS pixels of a focus box 900 px high and of a small one. */
const tolerances = { poster: 0.75, small: 1.4 };

async function makeSite(root: string, dataFolder: string): Promise<Site> {
  const fontFolder = join(root, "node_modules/.claimed-ground");
  const compiled = await compileAtlas(join(root, dataFolder), fontFolder);
  const { atlas, file, posterData, geography } = compiled;
  // The pages are made from the components the browser runs; they are TSX, which Node cannot read by itself.
  const tsx = <Module>(file: string) =>
    runnerImport<Module>(join(root, "src/build/site", file), {
      configFile: false,
      root,
      logLevel: "error",
      oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    }).then((it) => it.module);
  const pages = await tsx<typeof import("./pages.tsx")>("pages.tsx");
  const helps = await tsx<typeof import("./help-page.tsx")>("help-page.tsx");
  const embeds = await tsx<typeof import("./embed-pages.tsx")>("embed-pages.tsx");
  const worldOf = (height: number) => pages.unitsPerWorldOf(atlas, height);
  const material: Material = {
    atlas,
    ground: file.ground,
    advances: file.advances,
    geography: geography.simplified(worldOf(900), tolerances.poster),
    smallGeography: geography.simplified(worldOf(450), tolerances.small),
  };
  return {
    compiled,
    fontFolder,
    aspect: pages.focusAspectOf(atlas),
    names: {
      atlas: `assets/atlas-${versionOf(file)}.json`,
      posterData: `assets/poster-${versionOf(posterData)}.json`,
      geography: `assets/geography-${versionOf(geography.topology)}.json`,
    },
    page: pages.readerPage(material),
    claims: new Map(atlas.claims.filter((it) => atlas.hasClaim(it.id)).map((it) => [it.id, pages.claimPage(material, it.id)])),
    regions: new Map(atlas.regions.map((it) => [it.id, pages.regionPage(material, it.id)])),
    embeds: embeds.embedPages(material),
    help: helps.embedHelpPage(atlas.head.title),
    helpPictures: helps.helpPictures,
  };
}

/** The absolute addresses a page names, where the site's own is known: its own, and where it can be asked how to embed it. */
function addressesOf(origin: string | undefined, path: string): Pick<Head, "address" | "oembed"> {
  return origin === undefined ? {} : { address: origin + path, oembed: origin + fileOfPage(path, "oembed") };
}

type Filling = {
  readonly fonts: readonly string[];
  readonly data: readonly string[];
  readonly body: string;
  readonly addresses: Pick<Head, "address" | "oembed">;
  readonly policy: string | undefined;
  readonly version: string;
};

/** Puts a page into `index.html`, whose script and style Vite has put in by then. */
function fill(html: string, page: Page, { fonts, data, body, addresses, policy, version }: Filling): string {
  const head = headOf({
    ...page,
    base: "./",
    styles: [],
    scripts: [],
    fonts,
    data,
    ...addresses,
    ...(policy === undefined ? {} : { policy }),
  });
  return html
    .replace("<!--head-->", () => head)
    .replace("<!--body-->", () => body)
    .replace("<html ", () => `<html data-version="${version}" `);
}

/** The palettes as custom properties: light, dark where the device asks for it, and either where the reader does. */
function paletteCss(): string {
  const properties = (theme: keyof typeof palettes) =>
    Object.entries(palettes[theme])
      .map(([name, value]) => `--${name}:${value}`)
      .join(";");
  return [
    `:root{color-scheme:light;${properties("light")}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${properties("dark")}}}`,
    `:root[data-theme=dark]{color-scheme:dark;${properties("dark")}}`,
  ].join("\n");
}

/** The two faces the first screen is read in. */
const firstFaces = ["sans-400-latin", "serif-400-latin"];

/** The files of faces that are fetched at once. */
function fontsAtOnce(bundle: Rolldown.OutputBundle | undefined, faces: readonly string[]): readonly string[] {
  const names = Object.keys(bundle ?? {});
  return faces.flatMap((face) => names.find((it) => it.includes(face)) ?? []);
}

/** A script that pages begin with, and the style sheets that belong to it. */
function entryOf(bundle: Rolldown.OutputBundle, name: string): { readonly file: string; readonly styles: readonly string[] } {
  const chunk = Object.values(bundle).find((it) => it.type === "chunk" && it.isEntry && it.name === name);
  if (chunk?.type !== "chunk") throw new Error(`the build made no ${name}`);
  return { file: chunk.fileName, styles: [...(chunk.viteMetadata?.importedCss ?? [])] };
}

/** A whole page. */
function document(head: string, body: string, version: string): string {
  return `<!doctype html>\n<html lang="en" data-map="poster" data-version="${version}">\n<head>\n${head}\n</head>\n<body>\n${body}\n</body>\n</html>\n`;
}

/** The code of the live map, its worker and its style sheet, to be fetched when the page is idle. */
function laterFiles(bundle: Rolldown.OutputBundle): readonly string[] {
  const chunks = Object.values(bundle).filter((it) => it.type === "chunk");
  const entry = chunks.find((it) => it.isEntry && it.name === "index");
  const code = (entry?.dynamicImports ?? []).flatMap((name) => [
    name,
    ...(chunks.find((it) => it.fileName === name)?.imports ?? []),
  ]);
  const others = Object.keys(bundle).filter((it) => /worker-[^/]*\.js$|live-map-[^/]*\.css$/.test(it));
  return [...new Set([...code, ...others])].filter((it) => it !== entry?.fileName && !entry?.imports.includes(it));
}
