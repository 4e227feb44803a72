import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { Browser } from "playwright-core";
import { joinBrowser, serveSite, startBrowser } from "../../browser.ts";
import { brotliSize, idle } from "../../bytes.ts";
import { middleOf } from "../figures.ts";
import { limits } from "../limits.ts";
import type { Line } from "../lines.ts";
import { writeMany } from "./records.ts";

/** Frozen records, so that figures from different days can be compared; and how many statements are made of them. */
const [records, sizes] = ["test/fixtures/atlases/spring-2021", [2000, 10_000]] as const;

type Measured = {
  readonly statements: number;
  readonly seconds: number;
  readonly megabytes: number;
  readonly document: number;
  readonly data: number;
  readonly elements: number;
  readonly filter: number;
};

/** Builds sites of thousands of statements, without a page, an embed and a picture for each claim: what they cost, and each thousand more. */
export async function manyLines(): Promise<readonly Line[]> {
  const server = await startBrowser();
  try {
    const browser = await joinBrowser(server.wsEndpoint());
    const all: Measured[] = [];
    for (const size of sizes) all.push(await measured(browser, size));
    return [...all.flatMap(linesOf), ...slopesOf(all)];
  } finally {
    await server.close();
  }
}

function linesOf({ statements, document, elements, data, filter, seconds, megabytes }: Measured): readonly Line[] {
  const exact = { isNoisy: false } as const;
  const noisy = { isNoisy: true } as const;
  return [
    { name: `${statements} statements: document, brotli`, value: document, unit: "kB", limit: limits.many.document, ...exact },
    { name: "elements of the page", value: elements, unit: "count", limit: limits.many.elements, ...exact },
    { name: "all records, brotli", value: data, unit: "kB", ...exact },
    { name: "main thread for a voice chosen, median", value: filter, unit: "ms", ...noisy },
    { name: "building it", value: seconds, unit: "s", ...noisy },
    { name: "most memory of the build, MB", value: Math.round(megabytes), unit: "count", ...noisy },
  ];
}

function slopesOf([few, many]: readonly Measured[]): readonly Line[] {
  if (!few || !many) return [];
  const thousands = (many.statements - few.statements) / 1000;
  const slope = (of: (it: Measured) => number) => (of(many) - of(few)) / thousands;
  return [
    { name: "building each 1,000 statements more", value: slope((it) => it.seconds), unit: "s", isNoisy: true },
    { name: "memory for each 1,000 more, MB", value: Math.round(slope((it) => it.megabytes)), unit: "count", isNoisy: true },
  ];
}

async function measured(browser: Browser, size: number): Promise<Measured> {
  const work = await mkdtemp(join(tmpdir(), "claimed-ground-"));
  try {
    const [data, folder] = [join(work, "records"), join(work, "site")];
    const statements = writeMany(records, data, size);
    const built = await buildWith(data, folder);
    const { address, stop } = await serveSite(folder);
    const shown = await shownIn(browser, address);
    await stop();
    const files = await readdir(join(folder, "assets"));
    const atlas = files.find((it) => /^atlas-.*[.]json$/.test(it)) ?? "";
    const sizeOf = async (file: string) => brotliSize(await readFile(join(folder, file)));
    return { statements, ...built, ...shown, document: await sizeOf("index.html"), data: await sizeOf(`assets/${atlas}`) };
  } finally {
    await rm(work, { recursive: true });
  }
}

/** Makes a program say how much memory it had at most. */
const saysPeak = `data:text/javascript,process.on("exit",()=>console.log("peak",process.resourceUsage().maxRSS))`;

/** Builds a site; the seconds it took, and the most memory. */
async function buildWith(data: string, folder: string): Promise<Pick<Measured, "seconds" | "megabytes">> {
  const { NODE_ENV: _mode, ...env } = process.env;
  const vite = join(dirname(createRequire(import.meta.url).resolve("vite/package.json")), "bin/vite.js");
  const options = [
    "build",
    "--config",
    "src/build/bench/many/vite.config.ts",
    "--outDir",
    folder,
    "--emptyOutDir",
    "--logLevel",
    "error",
  ];
  const started = performance.now();
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", saysPeak, vite, ...options], {
    env: { ...env, ATLAS: data },
  });
  const [, kilobytes] = /peak (\d+)/.exec(stdout) ?? [];
  return { seconds: (performance.now() - started) / 1000, megabytes: Number(kilobytes) / 1000 };
}

/** The elements of the page once it responds, and milliseconds of its main thread for a voice chosen and taken back. */
async function shownIn(browser: Browser, address: string): Promise<Pick<Measured, "elements" | "filter">> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "en-GB" });
  const page = await context.newPage();
  await page.goto(address);
  await idle(page);
  const elements = await page.evaluate(() => document.querySelectorAll("*").length);
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable");
  const taskTime = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN) * 1000;
  };
  const times: number[] = [];
  for (let turn = 0; turn < 7; turn++) {
    const before = await taskTime();
    await page.locator("#list .voice-row").nth(1).click();
    await page.waitForTimeout(400);
    times.push((await taskTime()) - before);
  }
  await context.close();
  return { elements, filter: middleOf(times) };
}
