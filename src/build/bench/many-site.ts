import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { Browser } from "playwright-core";
import { joinBrowser, serveSite, startBrowser } from "../browser.ts";
import { brotliSize, idle } from "../bytes.ts";
import { middleOf, print } from "./figures.ts";
import { writeMany } from "./many-records.ts";

/** Frozen records, so that figures from different days can be compared; and how many statements are made of them. */
const [records, sizes] = ["test/fixtures/atlases/spring-2021", [2000, 10_000]] as const;
/** What holds for any number of statements: bytes of the document, packed, and elements of the page before anything is asked of it. */
const most = { document: 90_000, elements: 6000 } as const;

type Measured = {
  readonly statements: number;
  readonly seconds: number;
  readonly megabytes: number;
  readonly document: number;
  readonly data: number;
  readonly elements: number;
  readonly filter: number;
};

/**
 * Builds sites of thousands of statements, without a page, an embed and a picture for each claim, and prints what they cost. Whether what is
 * the same on every machine is within its limits.
 */
export async function benchMany(): Promise<boolean> {
  const server = await startBrowser();
  try {
    const browser = await joinBrowser(server.wsEndpoint());
    const all: Measured[] = [];
    for (const size of sizes) all.push(await measured(browser, size));
    for (const it of all)
      print([
        [`${it.statements} statements: document, brotli`, kB(it.document), kB(most.document)],
        ["elements of the page", String(it.elements), String(most.elements)],
        ["all records, brotli", kB(it.data), ""],
        ["main thread for a voice chosen, median", `${it.filter.toFixed(0)} ms`, ""],
        ["building it", `${it.seconds.toFixed(1)} s, ${it.megabytes.toFixed(0)} MB`, ""],
      ]);
    const [few, many] = all;
    if (few && many) {
      const thousands = (many.statements - few.statements) / 1000;
      const [seconds, megabytes] = [(many.seconds - few.seconds) / thousands, (many.megabytes - few.megabytes) / thousands];
      print([["each 1,000 statements more", `${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB`, ""]]);
    }
    return all.every((it) => it.document <= most.document && it.elements <= most.elements);
  } finally {
    await server.close();
  }
}

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

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
    "test/fixtures/many/vite.config.ts",
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
