import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import { afterAll, afterEach, expect, test } from "vitest";
import { close, createServer, listen } from "../../src/build/serve.ts";

const top = mkdtempSync(join(tmpdir(), "claimed-ground-"));
const files: Readonly<Record<string, string>> = {
  "site/index.html": "home",
  "site/404.html": "nobody",
  "site/.hidden": "hidden",
  "site/favicon.svg": "<svg/>",
  "site/claims/one/index.html": "claim",
  "site/assets/index-7f777341.css": "body{}",
  "site/assets/sans-400-latin-29636746.woff2": "font",
  "site/data/atlas.json": "{}",
  "secret.txt": "secret",
};
for (const [name, content] of Object.entries(files)) {
  mkdirSync(dirname(join(top, name)), { recursive: true });
  writeFileSync(join(top, name), content);
}
writeFileSync(join(top, "site/index.html.br"), brotliCompressSync("home"));
for (const it of ["index.html", "claims/one/index.html"])
  writeFileSync(join(top, "site", `${it}.gz`), gzipSync(files[`site/${it}`] ?? ""));
afterAll(() => rmSync(top, { recursive: true }));

const running: ReturnType<typeof createServer>[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await close(server);
});

async function started(base?: string): Promise<number> {
  const server = createServer(join(top, "site"), base);
  running.push(server);
  return listen(server, 0);
}

type Asking = {
  readonly method?: string;
  readonly accept?: string;
  readonly more?: Readonly<Record<string, string>>;
};

/** Asks with the path exactly as written, which `fetch` would clean. */
async function ask(port: number, path: string, { method = "GET", accept = "", more = {} }: Asking = {}) {
  return new Promise<{ status: number | undefined; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    request({ host: "127.0.0.1", port, path, method, headers: { "accept-encoding": accept, ...more } }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
    })
      .on("error", reject)
      .end();
  });
}

test.each([
  ["/", "home", "text/html; charset=utf-8"],
  ["/?claim=one", "home", "text/html; charset=utf-8"],
  ["/claims/one/", "claim", "text/html; charset=utf-8"],
  ["/favicon.svg", "<svg/>", "image/svg+xml"],
  ["/assets/index-7f777341.css", "body{}", "text/css; charset=utf-8"],
  ["/assets/sans-400-latin-29636746.woff2", "font", "font/woff2"],
  ["/data/atlas.json", "{}", "application/json; charset=utf-8"],
])("%s is %s, as %s", async (path, content, type) => {
  const { status, headers, body } = await ask(await started(), path);
  expect([status, body.toString(), headers["content-type"]]).toEqual([200, content, type]);
});

test.each(["/nowhere", "/claims/", "/claims/one/index.html/", "/assets/index-7f777341.css/", `/${"a".repeat(300)}`])(
  "%.40s is answered with the page for addresses that lead nowhere",
  async (path) => {
    const { status, headers, body } = await ask(await started(), path);
    expect([status, body.toString(), headers["content-type"]]).toEqual([404, "nobody", "text/html; charset=utf-8"]);
  },
);

test.each([
  "/../secret.txt",
  "/..%2fsecret.txt",
  "/%2e%2e/secret.txt",
  "/claims/../../secret.txt",
  "/claims%2f..%2f..%2fsecret.txt",
  "/..\\secret.txt",
  "/.hidden",
  "/%00",
  "/%zz",
])("%s does not lead out of the folder", async (path) => {
  const { status, body } = await ask(await started(), path);
  expect([status, body.toString()]).toEqual([404, "nobody"]);
});

test.each([
  ["/claims/one", "/claims/one/"],
  ["/claims/one?lang=en", "/claims/one/?lang=en"],
  ["/claims/one?q=a?b", "/claims/one/?q=a?b"],
])("a folder without its slash, %s, leads to %s", async (path, location) => {
  const { status, headers } = await ask(await started(), path);
  expect([status, headers["location"]]).toEqual([302, location]);
});

test("a path of two slashes is not sent to another host", async () => {
  expect((await ask(await started(), "//claims/one")).headers["location"]).toBeUndefined();
});

test("under a folder the site is there and nowhere else", async () => {
  const port = await started("some/folder");
  expect((await ask(port, "/some/folder/claims/one/")).body.toString()).toBe("claim");
  expect((await ask(port, "/some/folder/claims/one")).headers["location"]).toBe("/some/folder/claims/one/");
  expect((await ask(port, "/some/folder")).headers["location"]).toBe("/some/folder/");
  expect((await ask(port, "/some/folder/nowhere")).body.toString()).toBe("nobody");
  expect((await ask(port, "/claims/one/")).body.toString()).toBe("The site is at /some/folder/\n");
  expect((await ask(port, "/")).status).toBe(404);
});

test("pages are asked for anew, hashed files are kept for good", async () => {
  const port = await started();
  const keeping = async (path: string) => (await ask(port, path)).headers["cache-control"];
  expect(await keeping("/")).toBe("no-cache");
  expect(await keeping("/data/atlas.json")).toBe("no-cache");
  expect(await keeping("/assets/index-7f777341.css")).toBe("public, max-age=31536000, immutable");
});

test("text is packed as the browser accepts it, fonts are left as they are", async () => {
  const port = await started();
  const brotli = await ask(port, "/", { accept: "gzip, deflate, br" });
  expect([brotli.headers["content-encoding"], brotliDecompressSync(brotli.body).toString()]).toEqual(["br", "home"]);
  const gzip = await ask(port, "/", { accept: "gzip;q=0.8" });
  expect([gzip.headers["content-encoding"], gunzipSync(gzip.body).toString()]).toEqual(["gzip", "home"]);
  const font = await ask(port, "/assets/sans-400-latin-29636746.woff2", { accept: "gzip, br" });
  expect([font.headers["content-encoding"], font.body.toString()]).toEqual([undefined, "font"]);
});

test("a packed form is sent where it lies beside the file and is not refused", async () => {
  const port = await started();
  const sentTo = async (path: string, accept: string) => {
    const { status, headers, body } = await ask(port, path, { accept });
    return [status, headers["content-encoding"], headers["content-type"], headers["vary"], body.length > 0];
  };
  const html = "text/html; charset=utf-8";
  for (const accept of ["br;q=0, gzip", "gzip, br;q=0.0"])
    expect(await sentTo("/", accept), accept).toEqual([200, "gzip", html, "Accept-Encoding", true]);
  for (const accept of ["", "identity", "br;q=0, gzip;q=0", "*;q=0"])
    expect(await sentTo("/", accept), accept).toEqual([200, undefined, html, "Accept-Encoding", true]);
  expect(await sentTo("/claims/one/", "br, gzip")).toEqual([200, "gzip", html, "Accept-Encoding", true]);
  expect(await sentTo("/favicon.svg", "br, gzip")).toEqual([200, undefined, "image/svg+xml", "Accept-Encoding", true]);
});

test("what a browser has already is not sent again, until it changes", async () => {
  const port = await started();
  const { headers } = await ask(port, "/", { accept: "br" });
  const [tag, day] = [String(headers["etag"]), String(headers["last-modified"])];
  expect([(await ask(port, "/", { accept: "br", more: { "if-none-match": tag } })).status]).toEqual([304]);
  expect((await ask(port, "/", { accept: "br", more: { "if-modified-since": day } })).status).toBe(304);
  expect((await ask(port, "/", { accept: "br", more: { "if-none-match": '"another"' } })).status).toBe(200);
  // Each packed form is another thing.
  expect((await ask(port, "/", { accept: "gzip", more: { "if-none-match": tag } })).status).toBe(200);
});

test("a part of a file is sent where one is asked for, and no part that is not there", async () => {
  const port = await started();
  const part = async (range: string, path = "/") => {
    const { status, headers, body } = await ask(port, path, { more: { range } });
    return [status, headers["content-range"], body.toString()];
  };
  expect(await part("bytes=1-2")).toEqual([206, "bytes 1-2/4", "om"]);
  expect((await part("bytes=9-12")).slice(0, 2)).toEqual([416, "bytes */4"]);
  expect(await part("bytes=1-2", "/nowhere")).toEqual([404, undefined, "nobody"]);
});

test("only reading is allowed, and HEAD gives no body", async () => {
  const port = await started();
  expect((await ask(port, "/", { method: "POST" })).status).toBe(405);
  const head = await ask(port, "/", { method: "HEAD" });
  expect([head.status, head.headers["content-length"], head.body.length]).toEqual([200, "4", 0]);
});

test("a port that is openPort is left to its holder, and the next one is used", async () => {
  const openPort = await started();
  const server = createServer(join(top, "site"));
  running.push(server);
  const port = await listen(server, openPort);
  expect(port).toBeGreaterThan(openPort);
  expect((await ask(port, "/")).body.toString()).toBe("home");
});
