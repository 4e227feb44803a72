import { readFile, stat } from "node:fs/promises";
import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const contentTypes = new Map(
  Object.entries({
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".geojson": "application/geo+json",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".mjs": "text/javascript; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".xml": "application/xml",
  }),
);

const brotli = promisify(brotliCompress);
const packers = {
  br: (content: Buffer) => brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: promisify<Buffer, Buffer>(gzip),
};

type Encoding = keyof typeof packers;

/** Compresses a file, and caches the result until the file changes. */
function keptPacker(): (file: string, encoding: Encoding) => Promise<Buffer> {
  const kept = new Map<string, { readonly version: string; readonly packed: Promise<Buffer> }>();
  return async (file, encoding) => {
    const { mtimeMs, size } = await stat(file);
    const [key, version] = [`${encoding} ${file}`, `${mtimeMs} ${size}`];
    const found = kept.get(key);
    if (found?.version === version) return found.packed;
    const packed = readFile(file).then(packers[encoding]);
    kept.set(key, { version, packed });
    return packed;
  };
}

/**
 * Serves `dist/` locally until stopped: `--port` is the first port tried (4173), `--base` the folder of the site (`/`). Returns the exit
 * code: 1 if there is nothing to serve.
 */
export async function main(args: readonly string[], print: (line: string) => void = console.log): Promise<number> {
  const options = { port: { type: "string", default: "4173" }, base: { type: "string", default: "/" } } as const;
  const { port, base } = parseArgs({ args: [...args], options }).values;
  if (!(await isFile("dist/index.html"))) {
    print("There is nothing in dist/ yet: npm run build makes it.");
    return 1;
  }
  const server = createServer("dist", base);
  const openPort = await listen(server, Number(port));
  print(`The site is at http://127.0.0.1:${openPort}${folderOf(base)}`);
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, resolve);
  });
  await close(server);
  return 0;
}

/**
 * A server for the files in a folder, behaving like a plain host: `index.html` for a folder, `404.html` for anything missing. The site is
 * at `base` ("/some/folder/"), and nothing is served outside it.
 */
export function createServer(folder: string, base = "/"): Server {
  const site = { folder, base: folderOf(base), pack: keptPacker() };
  return createHttpServer((request, response) => {
    answer(site, request, response).catch((error: unknown) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else send(response, 500, "The server failed.");
    });
  });
}

/** Makes a server listen on 127.0.0.1, on the first free port from the one given (0 takes any), and returns the port. */
export async function listen(server: Server, port: number): Promise<number> {
  for (let wanted = port; ; wanted++) {
    const refusal = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
      server.once("error", resolve);
      server.listen(wanted, "127.0.0.1", () => {
        server.off("error", resolve);
        resolve(undefined);
      });
    });
    if (!refusal) return (server.address() as AddressInfo).port;
    if (refusal.code !== "EADDRINUSE" || wanted - port >= 100) throw refusal;
  }
}

/** Stops a server, including responses in progress. */
export function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}

type ServedFolder = { readonly folder: string; readonly base: string; readonly pack: ReturnType<typeof keptPacker> };

async function answer({ folder, base, pack }: ServedFolder, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD")
    return send(response, 405, "Only GET and HEAD.", { Allow: "GET, HEAD" });
  const [path = "/", query] = (request.url ?? "/").split("?", 2);
  const redirect = (to: string) => {
    const location = query === undefined ? to : `${to}?${query}`;
    send(response, 302, location, { Location: location });
  };
  if (`${path}/` === base) return redirect(base);
  if (!path.startsWith(base)) return send(response, 404, `The site is at ${base}`);
  const sendFile = async (it: string, status: number) => {
    const type = contentTypes.get(extname(it)) ?? "application/octet-stream";
    const encoding = /^text|json|xml/.test(type) ? encodingFor(request.headers["accept-encoding"] ?? "") : undefined;
    const body = encoding ? await pack(it, encoding) : await readFile(it);
    response.writeHead(status, {
      "Content-Type": type,
      "Content-Length": body.length,
      "Cache-Control": isHashed(it) ? "public, max-age=31536000, immutable" : "no-cache",
      "X-Content-Type-Options": "nosniff",
      Vary: "Accept-Encoding",
      // For sandboxed embeds, whose opaque origin makes their own files cross-origin; the second header is for pages that isolate themselves.
      "Access-Control-Allow-Origin": "*",
      "Cross-Origin-Resource-Policy": "cross-origin",
      ...(encoding ? { "Content-Encoding": encoding } : {}),
    });
    response.end(request.method === "HEAD" ? undefined : body);
  };
  const segments = segmentsOf(path.slice(base.length));
  const file = segments && join(folder, ...segments);
  if (file && path.endsWith("/")) {
    if (await isFile(join(file, "index.html"))) return sendFile(join(file, "index.html"), 200);
  } else if (file && (await isFile(file))) {
    return sendFile(file, 200);
  } else if (file && (await isFile(join(file, "index.html")))) {
    return redirect(`${base}${segments.map(encodeURIComponent).join("/")}/`);
  }
  if (await isFile(join(folder, "404.html"))) return sendFile(join(folder, "404.html"), 404);
  send(response, 404, "Nothing is here.");
}

/** The decoded names in a path; undefined if one is hidden, leads outside, or cannot be decoded. */
function segmentsOf(path: string): readonly string[] | undefined {
  if (path === "") return [];
  try {
    const segments = path.replace(/\/$/, "").split("/").map(decodeURIComponent);
    return segments.some((it) => it === "" || it.startsWith(".") || /[/\\\0:]/.test(it)) ? undefined : segments;
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

function send(response: ServerResponse, status: number, sentence: string, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", ...headers }).end(`${sentence}\n`);
}

function encodingFor(accepted: string): Encoding | undefined {
  const names = accepted.split(",").map((it) => it.trim().replace(/;.*/, ""));
  return (["br", "gzip"] as const).find((it) => names.includes(it));
}

/** Whether a file's name changes with its content, as for everything the build puts into `assets`. */
function isHashed(file: string): boolean {
  return /[/\\]assets[/\\][^/\\]*-[\w-]{8,}\.\w+$/.test(file);
}

function folderOf(base: string): string {
  return `/${base}/`.replace(/\/+/g, "/");
}

async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR" || error.code === "ENAMETOOLONG") return undefined;
    throw error;
  });
  return found?.isFile() ?? false;
}
