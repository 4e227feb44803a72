import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { buildSite, joinBrowser, serveSite, startBrowser } from "../browser.ts";
import {
  brotliSize,
  elementsIn,
  embedFetchedUntouched,
  embedSizesOf,
  exporterCost,
  fetchedUntouched,
  idle,
  packedSize,
  sizesOf,
} from "../bytes.ts";
import { arrivalOf } from "./arrival.ts";
import type { Line } from "./lines.ts";
import { type Measured, siteLines, type Work } from "./site-lines.ts";

/** How often what is noisy is measured. */
const times = 5;

/** Builds the site, opens it in a browser, and measures its size and what it does. */
export async function measuredSite(): Promise<readonly Line[]> {
  const folder = await mkdtemp(join(tmpdir(), "claimed-ground-"));
  const server = await startBrowser();
  try {
    const building = await buildSite(process.cwd(), folder);
    const { address, stop } = await serveSite(folder);
    const measured = await measuredAt(await joinBrowser(server.wsEndpoint()), folder, address);
    await stop();
    return siteLines({ ...measured, building });
  } finally {
    await server.close();
    await rm(folder, { recursive: true });
  }
}

async function measuredAt(browser: Browser, folder: string, address: string): Promise<Omit<Measured, "building">> {
  const fetched = await fetchedUntouched(browser, address);
  const embedFetched = await embedFetchedUntouched(browser, address, "embed/");
  const document = await readFile(join(folder, "index.html"));
  const { scripts, png, svg } = await exporterCost(browser, address, times);
  const arrivalsAt = async (path: string) => ({
    wide: await arrivalOf(browser, address + path, "wide"),
    phone: await arrivalOf(browser, address + path, "phone"),
  });
  const work: Work[] = [];
  while (work.length < times) work.push(await workOf(browser, address));
  return {
    sizes: sizesOf(folder, fetched),
    document: { unpacked: document.length, elements: elementsIn(document) },
    requests: 1 + fetched.all.length,
    embed: embedSizesOf(folder, "embed/", embedFetched),
    hostScript: brotliSize(await readFile(join(folder, "embed.js"))),
    exporter: { size: packedSize(folder, scripts), png, svg },
    arrivals: { page: await arrivalsAt(""), embed: await arrivalsAt("embed/") },
    work,
    clock: await clockSteps(browser, address),
  };
}

/** Time spent on the page's main thread; on a shared machine only for comparison. */
async function workOf(browser: Browser, address: string): Promise<Work> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const withoutScript = await browser.newContext({ viewport: { width: 1440, height: 900 }, javaScriptEnabled: false });
  const [page, barePage] = [await context.newPage(), await withoutScript.newPage()];
  const [session, bareSession] = [await context.newCDPSession(page), await withoutScript.newCDPSession(barePage)];
  const taskTime = async (it: typeof session) => {
    const { metrics } = await it.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN) * 1000;
  };
  await session.send("Performance.enable");
  await bareSession.send("Performance.enable");
  await barePage.goto(address, { waitUntil: "networkidle" });
  await page.goto(address, { waitUntil: "networkidle" });
  await idle(page);
  const [whole, bare] = [await taskTime(session), await taskTime(bareSession)];
  const stage = await page.locator("#stage").boundingBox();
  const started = performance.now();
  await page.mouse.move((stage?.x ?? 0) + 12, (stage?.y ?? 0) + 12);
  await page.waitForSelector('html[data-map="live"]', { timeout: 60_000 });
  const live = performance.now() - started;
  await context.close();
  await withoutScript.close();
  return { bare, whole, live };
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
