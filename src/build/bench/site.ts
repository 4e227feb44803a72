import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { buildSite, joinBrowser, serveSite, startBrowser } from "../browser.ts";
import {
  brotliSize,
  type EmbedSizes,
  embedFetchedUntouched,
  embedSizesOf,
  exporterCost,
  fetchedUntouched,
  idle,
  packedSize,
  type Sizes,
  sizesOf,
} from "../bytes.ts";
import { middleOf, print, type Row, shareOf } from "./figures.ts";

/** Builds the site, opens it in a browser, and prints its size and timings beside their budgets. */
export async function benchSite(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "claimed-ground-"));
  const server = await startBrowser();
  try {
    const built = await buildSite(process.cwd(), folder);
    const { address, stop } = await serveSite(folder);
    const browser = await joinBrowser(server.wsEndpoint());
    const fetched = await fetchedUntouched(browser, address);
    const embedFetched = await embedFetchedUntouched(browser, address, "embed/");
    const work = await median(5, () => workOf(browser, address));
    const exporter = await exporterCost(browser, address, 5);
    const steps = await clockSteps(browser, address);
    await stop();
    print([...rowsOf(sizesOf(folder, fetched), fetched.all.length), ...work.map(([name, value]) => [name, value, ""] as const)]);
    print(embedRowsOf(embedSizesOf(folder, "embed/", embedFetched), brotliSize(await readFile(join(folder, "embed.js")))));
    print([
      ["the exporter's code on demand, brotli", kB(packedSize(folder, exporter.scripts)), "60 kB"],
      ["script for a PNG of 1600 × 900", `${middleOf(exporter.png).toFixed(0)} ms`, "400 ms"],
      ["script for an SVG of 1600 × 900", `${middleOf(exporter.svg).toFixed(0)} ms`, ""],
    ]);
    print([
      ["script for a day of the second clock, median", `${middleOf(steps).toFixed(0)} ms`, ""],
      ["the same, 95th percentile", `${shareOf(steps, 0.95).toFixed(0)} ms`, ""],
    ]);
    print([["building the site", `${built.toFixed(1)} s`, "60 s"]]);
  } finally {
    await server.close();
    await rm(folder, { recursive: true });
  }
}

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

function embedRowsOf(sizes: EmbedSizes, hostScript: number): readonly Row[] {
  return [
    ["an embed before the first gesture, brotli", kB(sizes.withoutFonts), "34 kB"],
    ["its requests", String(sizes.requests), "7"],
    ["its script, brotli", kB(sizes.script), "25 kB"],
    ["its fonts", `${sizes.fontFiles} files, ${kB(sizes.fonts)}`, "4, 31 kB"],
    ["embed.js, brotli", kB(hostScript), "2 kB"],
  ];
}

function rowsOf(sizes: Sizes, requests: number): readonly Row[] {
  return [
    ["document with map and list, brotli", kB(sizes.document), "60 kB"],
    ["document and what the first picture waits for", `${sizes.entries} files`, "4"],
    ["script before the first gesture, brotli", kB(sizes.script), "45 kB"],
    ["fonts of the English page", `${sizes.fontFiles} files, ${kB(sizes.fonts)}`, "5, 60 kB"],
    ["ground of the live map, brotli", kB(sizes.geography), "260 kB"],
    ["MapLibre, brotli", kB(sizes.liveMap), ""],
    ["requests before the first gesture", String(requests + 1), ""],
  ];
}

/** Time spent on the page's main thread, in seconds; on a shared machine only for comparison. */
async function workOf(browser: Browser, address: string): Promise<readonly number[]> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const withoutScript = await browser.newContext({ viewport: { width: 1440, height: 900 }, javaScriptEnabled: false });
  const [page, bare] = [await context.newPage(), await withoutScript.newPage()];
  const [session, bareSession] = [await context.newCDPSession(page), await withoutScript.newCDPSession(bare)];
  const taskTime = async (it: typeof session) => {
    const { metrics } = await it.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN;
  };
  await session.send("Performance.enable");
  await bareSession.send("Performance.enable");
  await bare.goto(address, { waitUntil: "networkidle" });
  await page.goto(address, { waitUntil: "networkidle" });
  await idle(page);
  const [withMap, drawn] = [await taskTime(session), await taskTime(bareSession)];
  const elements = await page.evaluate(() => document.querySelectorAll("*").length);
  const stage = await page.locator("#stage").boundingBox();
  const started = performance.now();
  await page.mouse.move((stage?.x ?? 0) + 12, (stage?.y ?? 0) + 12);
  await page.waitForSelector('html[data-map="live"]', { timeout: 60_000 });
  const live = (performance.now() - started) / 1000;
  await context.close();
  await withoutScript.close();
  return [drawn, withMap - drawn, live, live / drawn, elements];
}

/** The median of several measurements, with names and units. */
async function median(times: number, measure: () => Promise<readonly number[]>): Promise<readonly (readonly [string, string])[]> {
  const runs: (readonly number[])[] = [];
  while (runs.length < times) runs.push(await measure());
  const middle = (index: number) => middleOf(runs.map((it) => it[index] ?? 0));
  return [
    ["work to show the page without script", `${(middle(0) * 1000).toFixed(0)} ms`],
    ["work more with its script (drowned by noise when small)", `${(middle(1) * 1000).toFixed(0)} ms`],
    ["from the pointer on the map to the live map", `${middle(2).toFixed(2)} s`],
    ["the same, in times the work to show the page", middle(3).toFixed(1)],
    ["elements of the page", middle(4).toFixed(0)],
  ];
}

/** Milliseconds of script for each day as the second clock steps from the first day to the last. */
async function clockSteps(browser: Browser, address: string): Promise<readonly number[]> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "en-GB" });
  const page = await context.newPage();
  await page.goto(address);
  await idle(page);
  await page.locator(".timeline .known").first().click();
  const handle = page.getByRole("slider");
  await handle.press("Home");
  await page.locator('.handle[aria-valuenow="0"]:visible').waitFor();
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable");
  const scriptTime = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "ScriptDuration")?.value ?? Number.NaN) * 1000;
  };
  const last = Number(await handle.getAttribute("aria-valuemax"));
  const steps: number[] = [];
  for (let step = 1; step <= last; step++) {
    const before = await scriptTime();
    await handle.press("ArrowRight");
    await page.locator(`.handle[aria-valuenow="${step}"]:visible`).waitFor();
    steps.push((await scriptTime()) - before);
  }
  await context.close();
  return steps;
}
