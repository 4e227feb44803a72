import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { packFolder } from "../../src/build/hosting/packed.ts";
import { askedOf } from "../soak/readers/kind.ts";
import { site } from "./driver.ts";
import { findNginx, type Nginx, startNginx } from "./nginx.ts";

const program = findNginx();
if (program === undefined) process.stderr.write("SKIPPED: no nginx on this machine, so docs/hosting/nginx.conf is not tried\n");

describe.skipIf(program === undefined)("nginx with the documented settings (skipped where there is no nginx)", () => {
  const served = mkdtempSync(join(tmpdir(), "claimed-ground-"));
  let nginx: Nginx;

  beforeAll(async () => {
    cpSync(site.folder, served, { recursive: true });
    await packFolder(join(served, "embed/help"));
    nginx = await startNginx(program ?? "", served);
  });

  afterAll(async () => {
    await nginx.stop();
    rmSync(served, { recursive: true });
  });

  test.each(["", "embed/", "embed/claims/nato-forces-near-russia/", "embed.js", "data/atlas.json", "cards/atlas.png"])(
    "serves %s to anyone, and forbids no framing",
    async (path) => {
      const response = await fetch(nginx.address + path);
      expect(response.status).toBe(200);
      expect(response.headers.get("access-control-allow-origin")).toBe("*");
      expect(response.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
      expect(response.headers.get("cache-control")).toBe("no-cache");
      expect(response.headers.has("x-frame-options")).toBe(false);
      expect(response.headers.get("content-security-policy") ?? "").not.toContain("frame-ancestors");
    },
  );

  test("keeps for a year what is named by its content", async () => {
    const html = await (await fetch(`${nginx.address}embed/`)).text();
    const [, script = ""] = /src="\.\.\/(assets\/embed-[^"]+)"/.exec(html) ?? [];
    const response = await fetch(nginx.address + script);
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(response.headers.get("content-type")).toContain("javascript");
  });

  test("starts without a warning", () => {
    expect(nginx.log()).not.toMatch(/\[(warn|error|crit|alert|emerg)\]/);
  });

  test("sends what the build has packed, to those who accept it, and not again to those who have it", async () => {
    const asked = (headers: Readonly<Record<string, string>>) => fetch(`${nginx.address}embed/help/`, { headers });
    const packed = await asked({ "accept-encoding": "gzip" });
    expect(packed.headers.get("content-encoding")).toBe("gzip");
    expect(packed.headers.get("vary")).toBe("Accept-Encoding");
    expect(packed.headers.get("content-type")).toBe("text/html; charset=utf-8");
    const size = readFileSync(join(served, "embed/help/index.html.gz")).length;
    expect(packed.headers.get("content-length")).toBe(String(size));
    const plain = await asked({ "accept-encoding": "identity" });
    expect([plain.status, plain.headers.get("content-encoding")]).toEqual([200, null]);
    expect(await plain.text()).toBe(await packed.text());
    const tag = { "accept-encoding": "gzip", "if-none-match": packed.headers.get("etag") ?? "" };
    expect((await asked(tag)).status).toBe(304);
    const part = await fetch(`${nginx.address}favicon.svg`, { headers: { range: "bytes=0-3", "accept-encoding": "identity" } });
    expect([part.status, await part.text()]).toEqual([206, "<svg"]);
  });

  test("gives two hundred readers who come at once what they ask for", async () => {
    const { failures } = await askedOf([{ name: "nginx", address: nginx.address }], served, { seed: 5, count: 1000 });
    expect(failures).toEqual([]);
  });

  test.each([".secret", "claims/.secret", ".git/config"])("does not show %s", async (path) => {
    mkdirSync(dirname(join(served, path)), { recursive: true });
    writeFileSync(join(served, path), "secret");
    const response = await fetch(nginx.address + path);
    expect([response.status, await response.text()]).toEqual([404, expect.stringContaining("There is no page at this address")]);
  });

  test("adds the slash of a folder on its own host, and answers 404 with our page", async () => {
    const moved = await fetch(`${nginx.address}embed`, { redirect: "manual" });
    expect([moved.status, moved.headers.get("location")]).toEqual([301, "/embed/"]);
    const missing = await fetch(`${nginx.address}claims/no-such-claim/`);
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain("There is no page at this address");
  });
});
