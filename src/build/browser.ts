import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { type Browser, type BrowserServer, chromium } from "playwright-core";
import { findChromium } from "./chromium.mjs";
import { close, createServer, listen } from "./serve.ts";

/** Switches that make Chromium draw the same on every machine, render WebGL in software, and contact nobody. */
const switches = [
  "--no-sandbox",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  // Compositing without WebGL: in software it would take seconds for each picture.
  "--disable-gpu-compositing",
  "--disable-gpu-rasterization",
  "--disable-partial-raster",
  "--disable-skia-runtime-opts",
  "--force-color-profile=srgb",
  "--disable-lcd-text",
  "--font-render-hinting=none",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
];

/** Starts one Chromium that several programs can join through its `wsEndpoint`, with extra switches if given. */
export async function startBrowser(more: readonly string[] = []): Promise<BrowserServer> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error("no Chromium found: set CHROMIUM_PATH to the path of one");
  return chromium.launchServer({ executablePath, args: [...switches, ...more], host: "127.0.0.1" });
}

/** Joins a running Chromium. */
export async function joinBrowser(endpoint: string): Promise<Browser> {
  return chromium.connect(endpoint);
}

type Built = {
  /** The site's address, if it is built for one. */
  readonly address?: string;
  /** The folder of records to build from, if not the default of `npm run build`. */
  readonly records?: string;
  /** The configuration file, if not the site's own. */
  readonly config?: string;
};

/** Builds the site into a folder, as `npm run build` does, without packed files; returns the seconds it took. */
export async function buildSite(root: string, folder: string, { address, records, config }: Built = {}): Promise<number> {
  const started = performance.now();
  const { NODE_ENV: _mode, VITEST: _vitest, TZ: _zone, SITE_ORIGIN: _origin, ...env } = process.env;
  env["PACK"] = "no";
  if (address !== undefined) env["SITE_ORIGIN"] = address;
  if (records !== undefined) env["ATLAS"] = records;
  const options = ["build", "--outDir", folder, "--emptyOutDir", "--logLevel", "error"];
  if (config !== undefined) options.push("--config", config);
  const vite = join(dirname(createRequire(import.meta.url).resolve("vite/package.json")), "bin/vite.js");
  await promisify(execFile)(process.execPath, [vite, ...options], { cwd: root, env });
  return (performance.now() - started) / 1000;
}

export type Served = { readonly address: string; readonly stop: () => Promise<void> };

/** Serves a built site under a path such as `/` or `/some/folder/`, on a free local port. */
export async function serveSite(folder: string, base = "/"): Promise<Served> {
  const server = createServer(folder, base);
  const port = await listen(server, 0);
  return { address: `http://127.0.0.1:${port}${base}`, stop: () => close(server) };
}
