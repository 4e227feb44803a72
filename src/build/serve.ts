import { stat } from "node:fs/promises";
import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { parseArgs } from "node:util";
import { contentType } from "mime-types";
import Negotiator from "negotiator";
import sendFile from "send";

/** The forms in which the build leaves a file, best first, and what it adds to the file's name. */
const encodings = new Map([
  ["br", ".br"],
  ["gzip", ".gz"],
  ["identity", ""],
]);

/**
 * Serves a built site locally until stopped: `--folder` is where it lies (`dist`), `--port` the first port tried (4173), `--base` the folder
 * of the site in its address (`/`). Returns the exit code: 1 if there is nothing to serve.
 */
export async function main(args: readonly string[], print: (line: string) => void = console.log): Promise<number> {
  const options = {
    folder: { type: "string", default: "dist" },
    port: { type: "string", default: "4173" },
    base: { type: "string", default: "/" },
  } as const;
  const { folder, port, base } = parseArgs({ args: [...args], options }).values;
  if (!(await isFile(`${folder}/index.html`))) {
    print(`There is nothing in ${folder}/ yet: npm run build makes it.`);
    return 1;
  }
  const server = createServer(folder, base);
  const openPort = await listen(server, Number(port));
  print(`The site is at http://127.0.0.1:${openPort}${folderOf(base)}`);
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, resolve);
  });
  await close(server);
  return 0;
}

/**
 * A server for the files in a folder, behaving like a plain host: `index.html` for a folder, `404.html` for anything missing, and the packed
 * form of a file (`.br`, `.gz`) where it lies beside it and the browser accepts it. The site is at `base` ("/some/folder/"), and nothing is
 * served outside it.
 */
export function createServer(folder: string, base = "/"): Server {
  const site = { folder, base: folderOf(base) };
  return createHttpServer((request, response) => {
    answer(site, request, response).catch((error: unknown) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else say(response, 500, "The server failed.");
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

type ServedFolder = { readonly folder: string; readonly base: string };

async function answer({ folder, base }: ServedFolder, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD")
    return say(response, 405, "Only GET and HEAD.", { Allow: "GET, HEAD" });
  const [, path = "/", query = ""] = /^([^?]*)(.*)$/s.exec(request.url ?? "/") ?? [];
  const redirect = (to: string) => say(response, 302, to + query, { Location: to + query });
  if (`${path}/` === base) return redirect(base);
  if (!path.startsWith(base)) return say(response, 404, `The site is at ${base}`);
  const file = path.slice(base.length);
  // No address has them, and a redirect to one could lead to another host.
  const isOdd = /^\/|\/\/|\\|%2f|%5c/i.test(file);
  const isFolder = file === "" || file.endsWith("/");
  const found = isOdd ? "missing" : await sent(request, response, { folder, file: isFolder ? `${file}index.html` : file });
  if (found === "folder") return redirect(`${base}${file}/`);
  if (found === "missing") {
    response.statusCode = 404;
    if ((await sent(request, response, { folder, file: "404.html" })) !== "sent") say(response, 404, "Nothing is here.");
  }
}

type FileRequest = { readonly folder: string /** As in the address: percent-encoded. */; readonly file: string };

/** Sends a file in the best form that is there and is accepted. Nothing is sent of what is hidden or outside the folder. */
async function sent(
  request: IncomingMessage,
  response: ServerResponse,
  wanted: FileRequest,
): Promise<"sent" | "folder" | "missing"> {
  const accepted = new Negotiator(request).encodings([...encodings.keys()]);
  for (const encoding of encodings.keys()) {
    if (encoding !== "identity" && !accepted.includes(encoding)) continue;
    const outcome = await sentAs(request, response, { ...wanted, encoding });
    if (outcome !== "missing") return outcome;
  }
  return "missing";
}

function sentAs(
  request: IncomingMessage,
  response: ServerResponse,
  { folder, file, encoding }: FileRequest & { readonly encoding: string },
): Promise<"sent" | "folder" | "missing"> {
  return new Promise((resolve, reject) => {
    response.once("close", () => resolve("sent"));
    sendFile(request, `/${file}${encodings.get(encoding)}`, {
      root: folder,
      index: false,
      cacheControl: false,
      acceptRanges: response.statusCode === 200,
    })
      .on("headers", () => {
        const headers = {
          "Content-Type": contentType(file.slice(file.lastIndexOf("/") + 1)) || "application/octet-stream",
          "Cache-Control": isHashed(file) ? "public, max-age=31536000, immutable" : "no-cache",
          "X-Content-Type-Options": "nosniff",
          Vary: "Accept-Encoding",
          // For sandboxed embeds, whose opaque origin makes their own files cross-origin; the second is for pages that isolate themselves.
          "Access-Control-Allow-Origin": "*",
          "Cross-Origin-Resource-Policy": "cross-origin",
          ...(encoding === "identity" ? {} : { "Content-Encoding": encoding }),
        };
        for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      })
      .on("directory", () => resolve(encoding === "identity" ? "folder" : "missing"))
      .on("error", (error: HttpError) => {
        if (error.statusCode >= 500) reject(error);
        else if (error.statusCode === 412 || error.statusCode === 416) {
          response.removeHeader("Content-Encoding");
          say(response, error.statusCode, error.message);
        } else resolve("missing");
      })
      .pipe(response);
  });
}

type HttpError = Error & { readonly statusCode: number };

function say(response: ServerResponse, status: number, sentence: string, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", ...headers }).end(`${sentence}\n`);
}

/** Whether a file's name changes with its content, as for everything the build puts into `assets`. */
function isHashed(file: string): boolean {
  return /(^|\/)assets\/[^/]*-[\w-]{8,}\.\w+$/.test(file);
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
