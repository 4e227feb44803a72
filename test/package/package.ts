import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stepsOf, write } from "../build/program/walk.ts";

/**
 * Packs the program, installs it into an empty folder as a newsroom would, and runs `docs/own-atlas.md` there: each command has to end as the
 * page says. Prints how long each took; returns 1 at the first that ends otherwise. Takes minutes.
 */
export async function main(): Promise<number> {
  const print = (line: string) => void process.stdout.write(`${line}\n`);
  const folder = mkdtempSync(join(tmpdir(), "claimed-ground-package-"));
  const started = performance.now();
  try {
    const packed = run("npm", ["pack", "--silent", "--pack-destination", folder], process.cwd());
    if (packed.status !== 0) return failed(print, "npm pack", packed.output);
    for (const step of stepsOf("docs/own-atlas.md")) {
      if (step.kind === "text") write(step, folder);
      else {
        const begun = performance.now();
        const outcome = step.ends === "when stopped" ? await servedBy(step.line, folder) : run(step.line, [], folder);
        const isRight = step.ends === "refused" ? outcome.status === 1 : outcome.status === 0;
        print(`${((performance.now() - begun) / 1000).toFixed(1)} s  ${step.line.slice(0, 110)}`);
        if (!isRight) return failed(print, step.line, outcome.output);
      }
    }
    const fault = faultOfSite(join(folder, "dist"), folder);
    if (fault !== undefined) return failed(print, "the site", fault);
    print(`The walk took ${Math.round((performance.now() - started) / 1000)} s.`);
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Outcome = { readonly status: number | null; readonly output: string };

function run(command: string, args: readonly string[], cwd: string): Outcome {
  const { NODE_ENV: _mode, ATLAS: _atlas, SITE_ORIGIN: _origin, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, shell: args.length === 0, encoding: "utf8" });
  return { status, output: `${stdout}${stderr}` };
}

/** Starts a server, asks it for its page, and stops it. */
async function servedBy(line: string, cwd: string): Promise<Outcome> {
  const { NODE_ENV: _mode, ATLAS: _atlas, ...env } = process.env;
  const server = spawn(process.execPath, ["node_modules/.bin/claimed-ground", ...line.split(" ").slice(2)], { cwd, env });
  let output = "";
  try {
    const address = await new Promise<string>((resolve, reject) => {
      const read = (chunk: Buffer) => {
        output += chunk.toString();
        const [found] = /http:\/\/127\.0\.0\.1:\d+\//.exec(output) ?? [];
        if (found) resolve(found);
      };
      server.stdout.on("data", read);
      server.stderr.on("data", read);
      server.once("exit", () => reject(new Error(`it stopped: ${output}`)));
    });
    const page = await (await fetch(address)).text();
    return { status: page.includes("Ships in the bay") ? 0 : 1, output: output + page.slice(0, 500) };
  } finally {
    server.kill();
  }
}

/** What is wrong with a built site: a page it lacks, or the path of this machine in one of its files. */
function faultOfSite(site: string, folder: string): string | undefined {
  const needed = ["index.html", "claims/northland-closes-area/index.html", "regions/cuba/index.html", "licenses.txt"];
  const missing = needed.filter((it) => !existsSync(join(site, it)));
  if (missing.length > 0) return `lacks ${missing.join(" and ")}`;
  const files = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((it) => /\.(html|js|css|json|txt)$/.test(it));
  const telling = files.filter((it) => readFileSync(join(site, it), "utf8").includes(folder));
  if (telling.length > 0) return `carries the path of this machine: ${telling.join(", ")}`;
  const own = readFileSync(join(site, "licenses.txt"), "utf8").match(/^claimed-ground /gm)?.length;
  return own === 1 ? undefined : `names its own licence ${own} times`;
}

function failed(print: (line: string) => void, what: string, output: string): number {
  print(`${what} did not end as it should:\n${output}`);
  return 1;
}
