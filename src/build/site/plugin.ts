import { join } from "node:path";
import type { Plugin, ResolvedConfig, Rolldown } from "vite";
import { runnerImport } from "vite";
import { palettes } from "../../scene/palette.ts";
import { type Compiled, compileAtlas, versionOf } from "../atlas/compile.ts";
import { renderCards, socialCards } from "./cards.ts";
import { dataElement, headOf, policyOf } from "./document.ts";
import { notFoundPage } from "./not-found.ts";
import type { PageData } from "./page-data.ts";
import type { Material, Page } from "./pages.tsx";

type Options = { readonly dataFolder: string; readonly origin: string | undefined };

const lookId = "virtual:look.css";

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
    resolveId: (id) => (id === lookId ? `\0${lookId}` : undefined),
    async load(id) {
      if (id !== `\0${lookId}`) return undefined;
      const { fontFolder, aspect } = await site();
      return `@import "${join(fontFolder, "fonts.css")}";\n${paletteCss()}\n:root{--focus-aspect:${aspect}}`;
    },
    async transformIndexHtml(html, { bundle }) {
      const { page, names, compiled } = await site();
      const later = bundle ? laterFiles(bundle) : [];
      const data: PageData = { view: "", atlas: names.atlas, geography: names.geography, later: [...later, names.geography] };
      return fill(html, page, {
        fonts: fontsAtOnce(bundle),
        data: [names.atlas],
        body: page.body + dataElement("page", data),
        address: origin,
        policy: bundle ? policyOf() : undefined,
        version: compiled.atlas.version,
      });
    },
    async generateBundle(_options, bundle) {
      const { compiled, names, claims, regions, material, fontFolder } = await site();
      const emit = (fileName: string, source: string | Uint8Array) => void this.emitFile({ type: "asset", fileName, source });
      emit(names.atlas, JSON.stringify(compiled.file));
      emit(names.geography, JSON.stringify(compiled.geography.topology));
      emit("data/atlas.json", JSON.stringify(compiled.file.atlas));
      const styles = Object.keys(bundle).filter((it) => it.endsWith(".css") && /(^|\/)index-/.test(it));
      const write = (path: string, page: Page) => {
        const address = origin === undefined ? undefined : `${origin}${path}`;
        const head = headOf({
          ...page,
          base: "../../",
          styles,
          scripts: [],
          fonts: fontsAtOnce(bundle),
          data: [],
          policy: policyOf(),
          ...(address === undefined ? {} : { address }),
        });
        emit(
          `${path}index.html`,
          `<!doctype html>\n<html lang="en">\n<head>\n${head}\n</head>\n<body>\n${page.body}\n</body>\n</html>\n`,
        );
      };
      for (const [id, page] of claims) write(`claims/${id}/`, page);
      for (const [id, page] of regions) write(`regions/${id}/`, page);
      const cards = await renderCards(socialCards(material), join(fontFolder, "cards"));
      for (const [fileName, picture] of cards) emit(fileName, picture);
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
  readonly material: Material;
  readonly fontFolder: string;
  /** Width of the focus box to its height, as drawn. */
  readonly aspect: number;
  readonly names: { readonly atlas: string; readonly geography: string };
  readonly page: Page;
  readonly claims: ReadonlyMap<string, Page>;
  readonly regions: ReadonlyMap<string, Page>;
};

/** Detail lost in pictures, in CSS pixels of a focus box 900 px high and of a small one. */
const tolerances = { poster: 0.75, small: 1.4 };

async function makeSite(root: string, dataFolder: string): Promise<Site> {
  const fontFolder = join(root, "node_modules/.claimed-ground");
  const compiled = await compileAtlas(join(root, dataFolder), fontFolder);
  const { atlas, file, geography } = compiled;
  // The pages are made from the components the browser runs; they are TSX, which Node cannot read by itself.
  const { module: pages } = await runnerImport<typeof import("./pages.tsx")>(join(root, "src/build/site/pages.tsx"), {
    configFile: false,
    root,
    logLevel: "error",
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  });
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
    material,
    fontFolder,
    aspect: pages.focusAspectOf(atlas),
    names: { atlas: `assets/atlas-${versionOf(file)}.json`, geography: `assets/geography-${versionOf(geography.topology)}.json` },
    page: pages.readerPage(material),
    claims: new Map(atlas.claims.filter((it) => atlas.hasClaim(it.id)).map((it) => [it.id, pages.claimPage(material, it.id)])),
    regions: new Map(atlas.regions.map((it) => [it.id, pages.regionPage(material, it.id)])),
  };
}

type Filling = {
  readonly fonts: readonly string[];
  readonly data: readonly string[];
  readonly body: string;
  readonly address: string | undefined;
  readonly policy: string | undefined;
  readonly version: string;
};

/** Puts a page into `index.html`, whose script and style Vite has put in by then. */
function fill(html: string, page: Page, { fonts, data, body, address, policy, version }: Filling): string {
  const head = headOf({
    ...page,
    base: "./",
    styles: [],
    scripts: [],
    fonts,
    data,
    ...(address === undefined ? {} : { address }),
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
function fontsAtOnce(bundle: Rolldown.OutputBundle | undefined): readonly string[] {
  const names = Object.keys(bundle ?? {});
  return ["sans-400-latin", "serif-400-latin"].flatMap((face) => names.find((it) => it.includes(face)) ?? []);
}

/** The code of the live map, its worker and its style sheet, to be fetched when the page is idle. */
function laterFiles(bundle: Rolldown.OutputBundle): readonly string[] {
  const chunks = Object.values(bundle).filter((it) => it.type === "chunk");
  const entry = chunks.find((it) => it.isEntry);
  const code = (entry?.dynamicImports ?? []).flatMap((name) => [
    name,
    ...(chunks.find((it) => it.fileName === name)?.imports ?? []),
  ]);
  const others = Object.keys(bundle).filter((it) => /worker-[^/]*\.js$|live-map-[^/]*\.css$/.test(it));
  return [...new Set([...code, ...others])].filter((it) => it !== entry?.fileName && !entry?.imports.includes(it));
}
