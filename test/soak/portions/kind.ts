import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { writeMany } from "../../../src/build/bench/many/records.ts";
import { buildSite, joinBrowser, serveSite, startBrowser } from "../../../src/build/browser.ts";
import { frozenFolder } from "../../fixtures/atlas/frozen-folder.ts";
import type { Kind } from "../kind.ts";

/** What is read of a long list. */
type Listed = { readonly cards: number; readonly told: string; readonly focused: number };

async function listedIn(page: Page): Promise<Listed> {
  return page.evaluate(() => {
    const cards = [...document.querySelectorAll("#list .card")];
    return {
      cards: cards.length,
      told: document.querySelector("#list .rest")?.textContent ?? "",
      focused: cards.findIndex((it) => it.contains(document.activeElement)),
    };
  });
}

/** Waits until the list has so many cards. */
async function waitForCards(page: Page, count: number): Promise<void> {
  await page.waitForFunction((wanted) => document.querySelectorAll("#list .card").length === wanted, count);
}

/** Reads a list of more than 500 claims as readers do, and gives what was wrong. */
async function readList(browser: Browser, address: string): Promise<readonly string[]> {
  const complaints: string[] = [];
  const expect = (isSo: boolean, complaint: string) => void (isSo || complaints.push(complaint));
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "en-GB" });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
  await page.goto(address);
  await page.locator("#theme:not(:disabled)").waitFor({ state: "attached" });
  const first = await listedIn(page);
  expect(first.cards === 200, `${first.cards} cards at first`);
  expect(/^200 of \d+ claims are listed here\. Show 200 more$/.test(first.told), `at first it says: ${first.told}`);

  const all = Number(/of (\d+)/.exec(first.told)?.[1]);
  await page.locator("#list .rest a").press("Enter");
  await waitForCards(page, 400);
  const asked = await listedIn(page);
  expect(asked.focused === 200, `the focus is on card ${asked.focused} once more were asked for`);
  const said = await page.locator("#announcer").textContent();
  expect(said?.startsWith("400 of ") === true, `announced: ${said}`);

  await page.locator("#list .card").nth(-1).scrollIntoViewIfNeeded();
  await waitForCards(page, all);
  expect((await listedIn(page)).told === "", "it says that there is more at the end");
  const ids = await page.locator("#list [data-claim]").evaluateAll((cards) => cards.map((it) => it.getAttribute("data-claim")));
  expect(all === new Set(ids).size && all > 500, `${new Set(ids).size} claims of ${all} at the end`);

  await page.locator("#list [data-claim] h3 a").nth(450).click();
  await page.locator(".back").first().click();
  await waitForCards(page, all);
  await page.locator("#list .voice-row").nth(1).click();
  await waitForCards(page, 200);
  await page.locator("#list .by-day").click();
  await page.locator("#list .day-told").first().waitFor();
  await waitForCards(page, 200);
  const days = await page.locator("#list .day-told h3").allTextContents();
  expect(new Set(days).size === days.length, `a day stands twice: ${days.join(", ")}`);
  await context.close();

  const still = await browser.newContext({ javaScriptEnabled: false });
  const plain = await still.newPage();
  await plain.goto(address);
  await plain.locator(".rest a").click();
  expect(new URL(plain.url()).pathname.endsWith("/list/2/"), `without script the list goes on at ${plain.url()}`);
  const shown = await plain.locator("[data-claim]").count();
  expect(shown === 200, `${shown} cards on its second page`);
  await still.close();
  return complaints;
}

/** A list that is too long for one page, of an atlas of so many statements. */
export const portions: Kind = {
  name: "portions",
  count: 1100,
  run: async (_seed, count) => {
    const work = await mkdtemp(join(tmpdir(), "claimed-ground-"));
    const [folder, records] = [join(work, "dist"), join(work, "records")];
    const statements = writeMany(frozenFolder, records, count);
    const server = await startBrowser();
    const served = await serveSite(folder);
    try {
      await buildSite(process.cwd(), folder, { records, config: "src/build/bench/many/vite.config.ts" });
      const complaints = await readList(await joinBrowser(server.wsEndpoint()), served.address);
      return {
        counts: { statements },
        failures: complaints.map((complaint) => ({ input: `${statements} statements`, complaint })),
      };
    } finally {
      await served.stop();
      await server.close();
      await rm(work, { recursive: true });
    }
  },
};
