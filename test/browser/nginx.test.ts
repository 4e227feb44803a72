import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { site } from "./driver.ts";

const nginx = findNginx();
if (nginx === undefined) process.stderr.write("SKIPPED: no nginx on this machine, so docs/hosting/nginx.conf is not tried\n");

function findNginx(): string | undefined {
  for (const path of ["nginx", "/usr/sbin/nginx", "/usr/local/sbin/nginx", "/opt/homebrew/bin/nginx"]) {
    try {
      execFileSync(path, ["-v"], { stdio: "ignore" });
      return path;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
    }
  }
  return undefined;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

describe.skipIf(nginx === undefined)("nginx with the documented settings (skipped where there is no nginx)", () => {
  const folder = mkdtempSync(join(tmpdir(), "claimed-ground-nginx-"));
  let running: ChildProcess | undefined;
  let address = "";

  beforeAll(async () => {
    const port = await freePort();
    address = `http://127.0.0.1:${port}/`;
    const settings = readFileSync("docs/hosting/nginx.conf", "utf8")
      .replace("listen 80;", `listen 127.0.0.1:${port};`)
      .replace("root /srv/claimed-ground;", `root ${resolve(site.folder)};`);
    const types = ["html html", "css css", "javascript js"].map((it) => `text/${it.split(" ").join(" ")};`).join(" ");
    const whole = `daemon off; pid ${folder}/pid; error_log ${folder}/error.log;
${process.getuid?.() === 0 ? "user root;" : ""}
events {}
http {
  types { ${types} application/json json; image/png png; image/svg+xml svg; font/woff2 woff2; }
  access_log off;
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
${settings}
}`;
    writeFileSync(join(folder, "nginx.conf"), whole);
    running = spawn(nginx ?? "", ["-p", folder, "-e", join(folder, "error.log"), "-c", join(folder, "nginx.conf")], {
      stdio: "inherit",
    });
    const end = Date.now() + 20_000;
    const answers = () =>
      fetch(address).then(
        () => true,
        () => false,
      );
    while (!(await answers())) {
      if (Date.now() > end) throw new Error(`nginx does not answer: ${readFileSync(join(folder, "error.log"), "utf8")}`);
      await new Promise((done) => setTimeout(done, 100));
    }
  });

  afterAll(async () => {
    const gone = new Promise((done) => running?.once("exit", done));
    running?.kill();
    await gone;
    rmSync(folder, { recursive: true });
  });

  test.each(["", "embed/", "embed/claims/nato-forces-near-russia/", "embed.js", "data/atlas.json", "cards/atlas.png"])(
    "serves %s to anyone, and forbids no framing",
    async (path) => {
      const response = await fetch(address + path);
      expect(response.status).toBe(200);
      expect(response.headers.get("access-control-allow-origin")).toBe("*");
      expect(response.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
      expect(response.headers.get("cache-control")).toBe("no-cache");
      expect(response.headers.has("x-frame-options")).toBe(false);
      expect(response.headers.get("content-security-policy") ?? "").not.toContain("frame-ancestors");
    },
  );

  test("keeps for a year what is named by its content", async () => {
    const html = await (await fetch(`${address}embed/`)).text();
    const [, script = ""] = /src="\.\.\/(assets\/embed-[^"]+)"/.exec(html) ?? [];
    const response = await fetch(address + script);
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(response.headers.get("content-type")).toContain("javascript");
  });

  test("adds the slash of a folder on its own host, and answers 404 with our page", async () => {
    const moved = await fetch(`${address}embed`, { redirect: "manual" });
    expect([moved.status, moved.headers.get("location")]).toEqual([301, "/embed/"]);
    const missing = await fetch(`${address}claims/no-such-claim/`);
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain("There is no page at this address");
  });
});
