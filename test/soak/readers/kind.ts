import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { packFolder } from "../../../src/build/hosting/packed.ts";
import { findNginx, startNginx } from "../../browser/nginx.ts";
import { createRandom } from "../../fixtures/atlas/random.ts";
import { withBuiltSite } from "../built-site.ts";
import type { Failure, Kind, Outcome } from "../kind.ts";
import { type Asked, askedAtOnce } from "./asked.ts";

/** How many readers ask at the same time, and in how many runs, each of one server and then of the other. */
const [readersAtOnce, runs] = [200, 5];
/** How much longer than our own server nginx may take for the slowest hundredth. */
const mostSlower = 1.25;

type Server = { readonly name: string; readonly address: string; readonly stop: () => Promise<void> };

/** Asks servers of one built site for its files, by turns, and compares how long they take. */
export async function askedOf(
  servers: readonly Pick<Server, "name" | "address">[],
  folder: string,
  { seed, count }: { readonly seed: number; readonly count: number },
): Promise<Outcome> {
  const random = createRandom(seed);
  // A page is asked for by its folder; hosts keep this one file to themselves.
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((it) => /\.\w+$/.test(it) && !/\.(br|gz)$/.test(it))
    .map((it) => it.replace(/(^|\/)index\.html$/, "$1"))
    .sort();
  const times = new Map<string, Asked[]>(servers.map(({ name }) => [name, []]));
  for (let run = 0; run < runs; run++) {
    const paths = Array.from({ length: Math.ceil(count / runs) }, () => random.pick(files));
    for (const { name, address } of servers)
      times.get(name)?.push(await askedAtOnce({ address, folder, paths, readers: readersAtOnce }));
  }
  const failures = [...times].flatMap(([name, all]) =>
    all.flatMap(({ errors }) =>
      errors.slice(0, 3).map((it): Failure => ({ input: `${name}: ${it.path}`, complaint: it.message })),
    ),
  );
  const middle = (name: string) => (times.get(name) ?? []).map((it) => it.p99).sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
  const counts = Object.fromEntries(
    servers.map(({ name }) => [`ms at the 99th percentile of ${name}`, Math.round(middle(name))]),
  );
  const [ours, nginx] = servers;
  if (ours && nginx && middle(nginx.name) > mostSlower * middle(ours.name))
    failures.push({ input: nginx.name, complaint: `takes more than ${mostSlower} times as long as ${ours.name}` });
  return { counts: { requests: count * servers.length, readers: readersAtOnce, ...counts }, failures };
}

/** Readers who all come at once, to `npm run serve` and to nginx with the documented settings, where this machine has it. */
export const readers: Kind = {
  name: "readers",
  count: 10_000,
  run: (seed, count) =>
    withBuiltSite(async (folder) => {
      await packFolder(folder);
      const servers: Server[] = [await startServe(folder)];
      const program = findNginx();
      if (program === undefined) process.stderr.write("SKIPPED: no nginx on this machine, so readers ask only npm run serve\n");
      else servers.push({ name: "nginx", ...(await startNginx(program, folder)) });
      try {
        return await askedOf(servers, folder, { seed, count });
      } finally {
        for (const it of servers) await it.stop();
      }
    }),
};

/** `npm run serve` for a folder `dist`, in a process of its own as a reader has it. */
async function startServe(folder: string): Promise<Server> {
  const running = spawn(process.execPath, [resolve("src/build/run.mjs"), "serve", "--port", "4300"], { cwd: dirname(folder) });
  const address = await new Promise<string>((done, fail) => {
    let said = "";
    const listen = (text: Buffer) => {
      said += text.toString();
      const [found] = /http:\S+/.exec(said) ?? [];
      if (found !== undefined) done(found);
    };
    running.stdout.on("data", listen);
    running.stderr.on("data", listen);
    running.once("exit", () => fail(new Error(`npm run serve stopped: ${said}`)));
  });
  const stop = async () => {
    const gone = new Promise((done) => running.once("exit", done));
    running.kill();
    await gone;
  };
  return { name: "npm run serve", address, stop };
}
