import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import type { Plugin, ResolvedConfig, Rolldown } from "vite";
import { runnerImport } from "vite";
import type { Voice } from "../../domain/actor.ts";
import { sentenceOf } from "../../domain/problem.ts";
import { fittedStyle } from "../../drawing/poster/fitted-style.ts";
import { closenessOf } from "../../scene/camera/closeness.ts";
import { paletteOf } from "../../scene/colours.ts";
import { type PageKind, pageKinds } from "../../scene/pages/page-kinds.ts";
import { formAt } from "../../scene/pages/static-page.ts";
import { voiceColour } from "../../scene/palette.ts";
import { claimsIn, isInPortions } from "../../scene/reading/portions.ts";
import { startsOf } from "../../scene/reading/starts.ts";
import type { Theme } from "../../scene/view.ts";
import type { Language } from "../../words/language.ts";
import type { SiteWords } from "../../words/words.ts";
import { compileAtlas, versionOf } from "../atlas/compile.ts";
import { fontPackages } from "../atlas/fonts.ts";
import { unsetIn } from "../atlas/script-fonts.ts";
import { licencesPath, licencesText, packageIn, packagesOf, shippedModules } from "../hosting/licences.ts";
import { workFolderOf } from "../records/folder.ts";
import { isIn, wordsIn } from "../words.ts";
import { firstScript, withoutScripts } from "./bundle/first-script.ts";
import { partsPlugin, versionIn } from "./bundle/parts.ts";
import { renderCards, socialCards } from "./cards.ts";
import type { Contact } from "./contact.ts";
import { feedPath } from "./data/feed.ts";
import { openFiles } from "./data/open-files.ts";
import { dataElement, hashOf, headOf, languageAttributes, policyOf } from "./document.ts";
import { type Addresses, addressesOf, type BundleFiles, type Entry, firstFaces, type PreparedSite, siteFiles } from "./files.ts";
import type { PageData } from "./page-data.ts";
import type { Page, RenderInputs } from "./pages/render-inputs.ts";
import { selfContainedScript, trustedInDevelopment, wordsFrom } from "./scripts.ts";
import { sitePages } from "./site-pages.ts";

export type SiteOptions = {
  /** The folder of records, relative to the root or absolute. */
  readonly dataFolder: string;
  /** The language the records are read in; absent: their first. */
  readonly language: string | undefined;
  readonly origin: string | undefined;
  /** How to report a correction, if the publisher says so. */
  readonly contact: Contact | undefined;
  /** The language of everything the records do not say; theirs, if there are words in it, unless given. */
  readonly spoken?: Language;
  /** The kinds of pages to make, if not all: for measuring. */
  readonly kinds?: readonly PageKind[];
};

/** What a publisher should know if no site address was given. */
const withoutOrigin =
  "SITE_ORIGIN is not set: this site has no feed of changes, no sitemap, no pictures where it is shared and no oEmbed. See docs/hosting.md.";

/** The palettes and fonts, for the reader's pages and for embeds, which use only three faces. */
const themeIds = ["virtual:theme.css", "virtual:embed-theme.css"] as const;
const embedThemeId = themeIds[1];

/**
 * Makes the site from the records: compiles the atlas and geometry, cuts the fonts, writes every page with its poster and list, and
 * publishes the open data. With an `origin` (the site's address, including its folder) pages contain their absolute address.
 */
export function sitePlugin(options: SiteOptions): Plugin[] {
  const { dataFolder, origin } = options;
  let config: ResolvedConfig;
  let made: Promise<PreparedSite> | undefined;
  const site = () => {
    made ??= makeSite({ ...options, root: config.root });
    return made;
  };
  const modules = shippedModules();
  const spoken = wordsFrom(async () => resolve(config.root, (await site()).compiled.spoken.folder));
  const pages: Plugin = {
    name: "claimed-ground",
    configResolved(resolved) {
      config = resolved;
    },
    resolveId: (id) => (themeIds.some((it) => it === id) ? `\0${id}` : undefined),
    async load(id) {
      if (!themeIds.some((it) => id === `\0${it}`)) return undefined;
      const { compiled, fontFolder } = await site();
      const isEmbed = id === `\0${embedThemeId}`;
      const fonts = isEmbed ? "embed-fonts.css" : "fonts.css";
      return `@import "${join(fontFolder, fonts)}";\n${paletteCss(compiled.atlas.voices)}\n${fittedStyle(compiled.atlas.head, isEmbed)}`;
    },
    async transformIndexHtml(html, { bundle }) {
      const { made: all, names, compiled, words } = await site();
      const home = all.pages.find((it) => it.path === "");
      if (!home) throw new Error("no home page was made");
      const { page } = home;
      const { atlas, geography, figureFonts } = names;
      const data: PageData = {
        view: "",
        starts: startsOf({ atlas: compiled.atlas, words }),
        atlas,
        geography,
        figureFonts,
        later: [...(bundle ? laterFiles(bundle) : []), geography],
        version: versionIn(bundle ?? {}, Object.values(names)),
        failures: words.failures,
        mapFailures: words.mapFailures,
        ...(isInPortions(claimsIn(compiled.atlas)) && { isLong: true }),
      };
      const { html: template, entry, links } = withoutScripts(html);
      const first = firstScript(entry);
      // What the picture does not need is asked for after it.
      const later = `${links}<link rel="preload" href="./${names.atlas}" as="fetch" crossorigin>`;
      return fillTemplate(words, template, page, {
        fonts: fontsAtOnce(bundle, firstFaces),
        body: page.body + dataElement("page", data) + later,
        addresses: addressesOf(origin, home),
        first,
        policy: bundle ? policyOf({ inlineScript: hashOf(first) }) : undefined,
        version: compiled.atlas.version,
      });
    },
    async generateBundle(_options, bundle) {
      const prepared = await site();
      if (origin === undefined) config.logger.warn(withoutOrigin);
      const { untranslated, atlas, spoken: told } = prepared.compiled;
      if (options.spoken === undefined && !isIn(told, atlas.language))
        config.logger.warn(`There are no words in ${atlas.language}: what the records do not say is in ${told.tag}.`);
      if (untranslated > 0)
        config.logger.warn(
          `${untranslated} texts are not in ${atlas.language}: ATLAS_LANGUAGE=${atlas.language} npm run check lists them.`,
        );
      const { root } = config;
      const bundleFiles: BundleFiles = {
        reader: entryOf(bundle, "index"),
        explore: entryOf(bundle, "explore"),
        storyPictures: entryOf(bundle, "take"),
        fonts: (faces) => fontsAtOnce(bundle, faces),
        storyStyle: fileWith(bundle, /story-[^/]*\.css$/),
        storyScript: await selfContainedScript("src/main-story.ts", { root, format: "es", plugins: [modules.plugin()] }),
        pageScript: await selfContainedScript("src/main-page.ts", { root, format: "es", plugins: [spoken, modules.plugin()] }),
        frameScript: await selfContainedScript("src/main-embed.ts", { root, format: "es", plugins: [spoken, modules.plugin()] }),
        hostScript: await selfContainedScript("src/embed/host.ts", { root, format: "iife", plugins: [modules.plugin()] }),
        version: versionIn(bundle, Object.values(prepared.names)),
      };
      const pictures = socialCards(prepared.words, prepared.renderInputs, origin, options.kinds);
      for (const { problem } of unsetIn(pictures.values(), prepared.compiled.unset)) config.logger.warn(sentenceOf(problem));
      const cards = await renderCards(pictures, prepared.fontFolder);
      for (const [fileName, source] of [...siteFiles(prepared, bundleFiles, origin), ...cards])
        this.emitFile({ type: "asset", fileName, source });
      const source = licencesText(packageIn(root), packagesOf([...modules.paths, ...fontPackages]));
      this.emitFile({ type: "asset", fileName: licencesPath, source });
    },
    async configureServer(server) {
      let served = await site();
      const renew = async () => {
        made = undefined;
        served = await site();
        server.ws.send({ type: "full-reload" });
      };
      const records = resolve(config.root, dataFolder);
      server.watcher.add(records);
      // A bad record is reported in the terminal; the last good build stays served.
      const follow = (file: string) => {
        if (file.startsWith(records + sep)) renew().catch((error: unknown) => server.config.logger.error(String(error)));
      };
      for (const event of ["add", "change", "unlink"]) server.watcher.on(event, follow);
      server.middlewares.use((request, response, next) => {
        const { compiled, names, open } = served;
        const path = request.url?.slice(1).split("?")[0] ?? "";
        const files: readonly string[] = [feedPath, ...open.map((it) => it.path)];
        const contents = new Map<string, unknown>([
          [names.atlas, compiled.file],
          [names.geography, compiled.geography.topology],
          [names.figureFonts, compiled.fontFiles],
        ]);
        if (contents.has(path)) response.setHeader("content-type", "application/json").end(JSON.stringify(contents.get(path)));
        else if (path !== "" && (formAt(path) || files.includes(path))) {
          response
            .writeHead(404, { "content-type": "text/plain" })
            .end("This page is written by the build: npm start serves it.\n");
        } else next();
      });
    },
  };
  const workers: Plugin = {
    name: "claimed-ground-workers",
    config: () => ({ worker: { plugins: () => [modules.plugin()] } }),
  };
  const parts = partsPlugin(async (bundle) => versionIn(bundle, Object.values((await site()).names)));
  return [spoken, workers, trustedInDevelopment(), modules.plugin(), pages, parts];
}

type SiteRequest = SiteOptions & { readonly root: string };

async function makeSite({
  root,
  dataFolder,
  language,
  spoken,
  contact,
  origin,
  kinds = pageKinds,
}: SiteRequest): Promise<PreparedSite> {
  const fontFolder = workFolderOf(process.cwd(), resolve(root, dataFolder), spoken?.tag ?? language);
  const compiled = await compileAtlas(resolve(root, dataFolder), fontFolder, { language, spoken });
  const words = wordsIn(compiled.spoken);
  const { atlas, file, posterData, geography } = compiled;
  // The pages use the same components as the browser; these are TSX, which Node cannot read by itself.
  const tsx = <Module>(module: string) =>
    runnerImport<Module>(join(root, "src/build/site", module), {
      configFile: false,
      root,
      logLevel: "error",
      oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    }).then((it) => it.module);
  const { pageMakers } = await tsx<typeof import("./page-makers.ts")>("page-makers.ts");
  const pictures = picturesIn(resolve(root, dataFolder, "pictures"));
  const renderInputs: RenderInputs = {
    atlas,
    ground: file.ground,
    glyphWidths: file.glyphWidths,
    homeDetail: geography.simplifiedFor(closenessOf(atlas)),
    detail: geography.simplified,
  };
  const open = await openFiles(words, compiled);
  const files = open.map(({ path, mediaType, content }) => ({ path, mediaType, size: Buffer.byteLength(content) }));
  return {
    compiled,
    words,
    renderInputs,
    open,
    fontFolder,
    names: {
      atlas: `assets/atlas-${versionOf(file)}.json`,
      posterData: `assets/poster-${versionOf(posterData)}.json`,
      geography: `assets/geography-${versionOf(geography.topology)}.json`,
      figureFonts: `assets/figure-fonts-${versionOf(compiled.fontFiles)}.json`,
    },
    made: sitePages(words, kinds, pageMakers, {
      renderInputs,
      method: compiled.method,
      pictures: [...pictures.keys()],
      origin,
      contact,
      files,
    }),
    pictures,
  };
}

/** The pictures of an atlas for its help page, by name; it may have none. */
function picturesIn(folder: string): ReadonlyMap<string, Uint8Array> {
  const names = existsSync(folder) ? readdirSync(folder).filter((it) => it.endsWith(".png")) : [];
  return new Map(names.map((it) => [it, readFileSync(join(folder, it))]));
}

type TemplateContent = {
  readonly fonts: readonly string[];
  readonly body: string;
  readonly addresses: Addresses;
  /** Its inline script. */
  readonly first: string;
  readonly policy: string | undefined;
  readonly version: string;
};

/** Inserts a page into `index.html`, to which Vite has already added the style. */
function fillTemplate(
  words: SiteWords,
  html: string,
  page: Page,
  { fonts, body, addresses, first, policy, version }: TemplateContent,
): string {
  const head = headOf(words, {
    ...page,
    base: "./",
    styles: [],
    scripts: [],
    fonts,
    data: [],
    first,
    ...addresses,
    ...(policy === undefined ? {} : { policy }),
  });
  return html
    .replace("<!--head-->", () => head)
    .replace("<!--body-->", () => body)
    .replace("<html ", () => `<html data-version="${version}" ${languageAttributes(words)} `);
}

/** The palettes as custom properties: light, dark if the device asks for it, and either if the reader does; and each voice's colour. */
function paletteCss(voices: readonly Voice[]): string {
  const properties = (theme: Theme) =>
    Object.entries(paletteOf(theme, voices))
      .map(([name, value]) => `--${name}:${value}`)
      .join(";");
  return [
    `:root{color-scheme:light;${properties("light")}}`,
    // Printed pages are light.
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${properties("dark")}}}`,
    `@media screen{:root[data-theme=dark]{color-scheme:dark;${properties("dark")}}}`,
    ...voices.map(({ id }) => `.voice-${id}{--voice:var(--${voiceColour(id)})}`),
  ].join("\n");
}

/** Font files to preload. */
function fontsAtOnce(bundle: Rolldown.OutputBundle | undefined, faces: readonly string[]): readonly string[] {
  const names = Object.keys(bundle ?? {});
  return faces.flatMap((face) => names.find((it) => it.includes(face)) ?? []);
}

/** A script that pages load, and its style sheets. */
function entryOf(bundle: Rolldown.OutputBundle, name: string): Entry {
  const chunk = Object.values(bundle).find((it) => it.type === "chunk" && it.isEntry && it.name === name);
  if (chunk?.type !== "chunk") throw new Error(`the build made no ${name}`);
  return { file: chunk.fileName, styles: [...(chunk.viteMetadata?.importedCss ?? [])] };
}

/** The file of the bundle whose name is like this. */
function fileWith(bundle: Rolldown.OutputBundle, name: RegExp): string {
  const file = Object.keys(bundle).find((it) => name.test(it));
  if (file === undefined) throw new Error(`the build made no file named ${name.source}`);
  return file;
}

/** The live map's code, worker and style sheet, to be fetched when the page is idle. */
function laterFiles(bundle: Rolldown.OutputBundle): readonly string[] {
  const code = Object.values(bundle).find(
    (it) => it.type === "chunk" && it.facadeModuleId?.endsWith("/src/wiring/map/live-map.ts"),
  );
  if (!code) throw new Error("the build made no code for the live map");
  return [code.fileName, ...Object.keys(bundle).filter((it) => /worker-[^/]*\.js$|live-map-[^/]*\.css$/.test(it))];
}
