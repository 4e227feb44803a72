import { idle } from "../../bytes.ts";
import { inColdBrowser, type Opened } from "./cold-run.ts";
import { contenders } from "./contenders.ts";

const steps = 20;

/** Milliseconds of script for each step of a drag: of our live map, or of MapLibre's minimal page. */
export async function dragScript(address: string, map: "live" | "maplibre"): Promise<number> {
  const { path } = contenders[map];
  return inColdBrowser(address, async ({ page, session }) => {
    await page.goto(address + path);
    const element = page.locator(map === "live" ? "#stage" : "#map");
    const { x, y, width } = (await element.boundingBox()) ?? { x: 0, y: 0, width: 0 };
    if (map === "live") {
      await idle(page);
      await page.mouse.move(x + 12, y + 12);
    }
    await page.waitForSelector(`html[data-map="${map === "live" ? "live" : "idle"}"]`, { timeout: 120_000 });
    await page.waitForTimeout(1200);
    const [fromX, fromY] = [x + width - 60, y + 150];
    await page.mouse.move(fromX, fromY);
    await page.mouse.down();
    const before = await scriptSoFar(session);
    for (let step = 1; step <= steps; step++) {
      await page.mouse.move(fromX - 6 * step, fromY);
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
    const spent = (await scriptSoFar(session)) - before;
    await page.mouse.up();
    return spent / steps;
  });
}

/** Milliseconds. */
async function scriptSoFar(session: Opened["session"]): Promise<number> {
  await session.send("Performance.enable");
  const { metrics } = await session.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "ScriptDuration")?.value ?? Number.NaN) * 1000;
}
