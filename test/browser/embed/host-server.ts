import { readFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { close, listen } from "../../../src/build/serve.ts";
import { site } from "../reader-window.ts";

const { resolve } = createRequire(import.meta.url);

/** The host scripts that pages include, as their packages ship them. */
const scripts = {
  datawrapper: () => join(import.meta.dirname, "../../fixtures/hosts/datawrapper-embed.js"),
  pym: () => resolve("pym.js"),
  newswire: () => join(dirname(resolve("@newswire/frames")), "frames.umd.js"),
  "iframe-resizer-4": () => resolve("iframe-resizer/js/iframeResizer.js"),
  "iframe-resizer-5": () => join(dirname(resolve("@iframe-resizer/parent")), "index.umd.js"),
  // Ours, as the article's own system serves it.
  "claimed-ground": () => join(site.folder, "embed.js"),
  "open-iframe-resizer": () => resolve("@open-iframe-resizer/core"),
};

export type ScriptName = keyof typeof scripts;

export type HostPage = { readonly html: string; readonly headers?: Readonly<Record<string, string>> };

/** Serves pages of somebody else, each at an address of its own, on another site than ours. */
export type HostServer = { readonly put: (page: HostPage) => string; readonly stop: () => Promise<void> };

/** The tag with which a page includes a host script. */
export function scriptTag(name: ScriptName): string {
  return `<script src="/scripts/${name}"></script>`;
}

export async function startHostServer(): Promise<HostServer> {
  const pages = new Map<string, HostPage>();
  const send = (response: ServerResponse, type: string, content: string | Uint8Array, headers: HostPage["headers"] = {}) =>
    response.writeHead(200, { "Content-Type": type, ...headers }).end(content);
  const server = createServer(({ url = "" }, response) => {
    const page = pages.get(url);
    const script = scripts[url.replace("/scripts/", "") as ScriptName];
    if (page) send(response, "text/html; charset=utf-8", page.html, page.headers);
    else if (script) send(response, "text/javascript; charset=utf-8", readFileSync(script()));
    else response.writeHead(204).end();
  });
  const port = await listen(server, 0);
  return {
    put: (page) => {
      const path = `/articles/${pages.size + 1}`;
      pages.set(path, page);
      // By its name another site than 127.0.0.1, as a host is.
      return `http://localhost:${port}${path}`;
    },
    stop: () => close(server),
  };
}
