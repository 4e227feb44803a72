import type { Browser, Page } from "playwright-core";
import { createRandom } from "../../fixtures/atlas/random.ts";
import { onBuiltSite } from "../faults/site.ts";
import { grownBetween, holderOf, megabytes } from "../held.ts";
import type { Kind } from "../kind.ts";

type Cycles = {
  readonly seed: number;
  readonly count: number;
  /** So many come before the first look: by then everything has been made that is made once. */
  readonly warming: number;
};

/** What came of the same things done again and again. */
export type Cycled = { readonly heap: string; readonly complaints: readonly string[] };

/** Filters, opens a claim, closes it, zooms and shows another view, again and again; each cycle ends where it began. */
export async function doCycles(browser: Browser, address: string, { seed, count, warming }: Cycles): Promise<Cycled> {
  // Without motion, for which it would have to be waited.
  const context = await browser.newContext({ viewport: { width: 1000, height: 700 }, locale: "en-GB", reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
  await page.goto(address);
  await page.locator("#theme:not(:disabled)").waitFor({ state: "attached" });
  await page.locator("#stage").hover();
  await page.locator("html[data-map=live]").waitFor({ timeout: 60_000 });
  const held = await holderOf(page);
  const random = createRandom(seed);
  const claims = await page
    .locator("#list [data-claim]")
    .evaluateAll((all) => all.map((it) => it.getAttribute("data-claim") ?? ""));
  const voices = await page.locator("#list .voice-row").count();
  const draw = (): Cycle => ({
    claim: random.pick(claims),
    voice: random.below(voices),
    show: random.pick(["figures", "table"]),
  });
  // What is drawn for the first cycles comes again after them.
  const first = draw();
  const drawn = [first, ...Array.from({ length: warming - 1 }, draw)];
  let start = await held();
  for (let cycle = 0; cycle < count; cycle++) {
    if (cycle === warming) start = await held();
    await doOnce(page, drawn[cycle % warming] ?? first);
  }
  const end = await held();
  complaints.push(...grownBetween(start, end), ...(await page.locator(".notice:visible").allInnerTexts()));
  await context.close();
  return { heap: `${megabytes(start.heap)} MB of heap, then ${megabytes(end.heap)}`, complaints };
}

type Cycle = { readonly claim: string; readonly voice: number; readonly show: string };

async function doOnce(page: Page, { claim, voice, show: other }: Cycle): Promise<void> {
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  const filter = page.locator("#list .voice-row").nth(voice);
  for (const state of ["true", "false"]) {
    await filter.click();
    await page
      .locator(`#list .voice-row >> nth=${voice}`)
      .and(page.locator(`[aria-pressed=${state}]`))
      .waitFor();
  }
  await page.locator(`#list [data-claim="${claim}"] h3 a`).click();
  await page.locator("#list .take-menu").first().waitFor();
  await page.locator(".back").first().click();
  await page.locator("#list .take-menu").first().waitFor({ state: "detached" });
  await press("Zoom in");
  await page.waitForURL(/[?&]at=/);
  await press("Show the whole map");
  await page.waitForURL((it) => !it.searchParams.has("at"));
  for (const show of [other, "map"]) {
    await page.locator(`a[data-show=${show}]`).first().click();
    await page.locator(`html[data-show=${show}]`).waitFor();
  }
}

/** What readers do again and again in one page that stays open. */
export const cycles: Kind = {
  name: "cycles",
  count: 500,
  run: async (seed, count) => {
    const warming = Math.min(100, Math.floor(count / 3));
    const { heap, complaints } = await onBuiltSite(({ browser, address }) =>
      doCycles(browser, address, { seed, count, warming }),
    );
    return {
      counts: { [`cycles (${heap})`]: count },
      failures: complaints.map((complaint) => ({ input: `${count} cycles`, complaint })),
    };
  },
};
