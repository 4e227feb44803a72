import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { promisify } from "node:util";
import { type BrowserServer, chromium } from "playwright-core";

/** Switches with which Chromium draws the same on every machine, WebGL by its own software, and asks nobody for anything. */
const switches = [
  "--no-sandbox",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--disable-gpu-rasterization",
  "--disable-lcd-text",
  "--font-render-hinting=none",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
];

/** Starts one Chromium that several programs can use by its `wsEndpoint`. */
export async function startBrowser(): Promise<BrowserServer> {
  const executablePath = [process.env["CHROMIUM_PATH"], "/usr/bin/chromium"].find((it) => it !== undefined && existsSync(it));
  return chromium.launchServer({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: switches,
    host: "127.0.0.1",
  });
}

/** Builds the site into a folder, as `npm run build` does; gives the seconds it took. */
export async function buildSite(root: string, folder: string): Promise<number> {
  const started = performance.now();
  const { NODE_ENV: _mode, VITEST: _vitest, TZ: _zone, ...env } = process.env;
  const vite = join(root, "node_modules/vite/bin/vite.js");
  const options = ["build", "--outDir", folder, "--emptyOutDir", "--logLevel", "error"];
  await promisify(execFile)(process.execPath, [vite, ...options], { cwd: root, env });
  return (performance.now() - started) / 1000;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** Serves a built site at the root and, as the same site, under `/some/folder/`. */
export async function serveSite(folder: string): Promise<{ readonly address: string; readonly close: () => void }> {
  const server = createServer((request, response) => {
    void answer(decodeURIComponent(new URL(request.url ?? "/", "http://site").pathname)).then(([status, type, body]) =>
      response.writeHead(status, { "content-type": type, "cache-control": "no-store" }).end(body),
    );
  });
  const answer = async (path: string): Promise<readonly [number, string, Buffer]> => {
    const asked = join(folder, normalize(path.replace(/^\/some\/folder\//, "/")));
    const file = (await stat(asked).catch(() => undefined))?.isDirectory() ? join(asked, "index.html") : asked;
    const body = await readFile(file).catch(() => undefined);
    return body
      ? [200, types[extname(file)] ?? "application/octet-stream", body]
      : [404, "text/html; charset=utf-8", await readFile(join(folder, "404.html"))];
  };
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => void server.close(),
  };
}
