import { cp, mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Browser } from "playwright-core";
import { buildSite, serveSite } from "../../browser.ts";
import { packFolder } from "../../hosting/packed.ts";
import { peerData } from "./data.ts";

/** Paths of the pages that are compared, within the folder that one server has. */
export const paths = {
  page: "site/",
  /** The page of an embed is copied under a name of its own, so that no other file need know which claim it is. */
  embed: "site/embed/claims/one/",
  bare: "site/without-script.html",
  map: "site/map-alone.html",
  leaflet: "leaflet/",
  ground: "leaflet/?ground",
  maplibre: "maplibre/",
  /** A page with nothing, to have the browser up. */
  blank: "blank.html",
} as const;

/** Builds the site and the peers' pages in a folder, packed as hosts pack them. */
export async function makePages(browser: Browser, folder: string): Promise<void> {
  const [whole, site] = [join(folder, "../whole"), join(folder, "site")];
  await buildSite(process.cwd(), whole);
  await mkdir(join(folder, paths.embed), { recursive: true });
  for (const it of ["index.html", "favicon.svg", "version.json", "assets"])
    await cp(join(whole, it), join(site, it), { recursive: true });
  await cp(join(await heaviestEmbed(whole), "index.html"), join(folder, paths.embed, "index.html"));
  await writeFloors(browser, folder);
  await writePeers(folder);
  await writeFile(join(folder, paths.blank), "<!doctype html><title>Blank</title><p>Blank");
  await packFolder(folder);
}

/** The folder of the claim's embed whose document is the heaviest. */
async function heaviestEmbed(site: string): Promise<string> {
  const folders = (await readdir(join(site, "embed/claims"))).map((it) => join(site, "embed/claims", it));
  const sized = await Promise.all(folders.map(async (it) => [it, (await stat(join(it, "index.html"))).size] as const));
  const [heaviest] = sized.sort(([, a], [, b]) => b - a)[0] ?? [];
  if (heaviest === undefined) throw new Error("no claim has an embed");
  return heaviest;
}

/** Our page without script, and its map alone: nothing that is done about scripts can be faster. */
async function writeFloors(browser: Browser, folder: string): Promise<void> {
  const { address, stop } = await serveSite(folder);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address + paths.page);
  await page.evaluate(() => {
    const needless = 'script, [rel="modulepreload"], [as="fetch"], [http-equiv="Content-Security-Policy"]';
    for (const it of document.querySelectorAll(needless)) it.remove();
  });
  await writeFile(join(folder, paths.bare), await page.content());
  await page.evaluate(() => {
    for (let part = document.querySelector("#stage"); part && part !== document.body; part = part.parentElement)
      for (const it of part.parentElement?.querySelectorAll(":scope > *") ?? []) if (it !== part) it.remove();
  });
  await writeFile(join(folder, paths.map), await page.content());
  await context.close();
  await stop();
}

/** The pages of the peers, with their libraries as published on npm. */
async function writePeers(folder: string): Promise<void> {
  const { resolve } = createRequire(import.meta.url);
  const libraries = {
    leaflet: [dirname(resolve("leaflet/dist/leaflet.css")), ["leaflet.js", "leaflet.css", "images"]],
    maplibre: [
      dirname(resolve("maplibre-gl/dist/maplibre-gl.css")),
      ["maplibre-gl.mjs", "maplibre-gl-shared.mjs", "maplibre-gl-worker.mjs", "maplibre-gl.css"],
    ],
  } as const;
  for (const [name, [from, files]] of Object.entries(libraries)) {
    await mkdir(join(folder, name), { recursive: true });
    for (const it of files) await cp(join(from, it), join(folder, name, it), { recursive: true });
    await writeFile(join(folder, name, "index.html"), await readFile(new URL(`${name}.html`, import.meta.url)));
  }
  await mkdir(join(folder, "data"), { recursive: true });
  for (const [name, content] of peerData()) await writeFile(join(folder, "data", name), JSON.stringify(content));
}
