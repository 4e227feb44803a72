import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type Nginx = {
  readonly address: string /** What it has complained of. */;
  readonly log: () => string;
  readonly stop: () => Promise<void>;
};

/** The program, where this machine has one. */
export function findNginx(): string | undefined {
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

/** Serves a folder by nginx with the settings of docs/hosting, changed only in the port and the folder. */
export async function startNginx(program: string, served: string): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), "claimed-ground-nginx-"));
  const log = () => readFileSync(join(folder, "error.log"), "utf8");
  const port = await freePort();
  const address = `http://127.0.0.1:${port}/`;
  const settings = readFileSync("docs/hosting/nginx.conf", "utf8")
    .replace("listen 80;", `listen 127.0.0.1:${port};`)
    .replace("root /srv/claimed-ground;", `root ${served};`);
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
  const running: ChildProcess = spawn(
    program,
    ["-p", folder, "-e", join(folder, "error.log"), "-c", join(folder, "nginx.conf")],
    { stdio: "inherit" },
  );
  const end = Date.now() + 20_000;
  const answers = () =>
    fetch(address).then(
      () => true,
      () => false,
    );
  while (!(await answers())) {
    if (Date.now() > end) throw new Error(`nginx does not answer: ${log()}`);
    await new Promise((done) => setTimeout(done, 100));
  }
  const stop = async () => {
    const gone = new Promise((done) => running.once("exit", done));
    running.kill();
    await gone;
    rmSync(folder, { recursive: true });
  };
  return { address, log, stop };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
