import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Locator, Page } from "playwright-core";
import { type Act, acts, storyPath } from "./acts.ts";
import { answer, type Fault, truths, untruths } from "./fault.ts";
import type { Site } from "./site.ts";

/** A file that is loaded on demand, and the act that is the first to need it. */
export type Needed = { readonly file: string; readonly act: Act };

const reload = (page: Page) => page.getByRole("button", { name: "Reload", exact: true }).first();

/** Milliseconds for what a reader waits for. */
const patience = 20_000;

/** Sentences of a page about what it could not load, wherever they stand. */
const told = ".notice:visible, .dialog-waiting p:visible, .outcome:visible, #sheet [role=status]:visible";

/**
 * The files that pages load on demand, found by doing everything with nothing amiss.
 *
 * @throws if a script, a style sheet or data of the site is needed by nothing that is done
 */
export async function neededFiles(site: Site): Promise<readonly Needed[]> {
  const needed = new Map<string, Act>();
  const first = new Set<string>();
  for (const act of acts) {
    const { page, close } = await open(site);
    const asked: string[] = [];
    page.on("request", (it) => it.frame() === page.mainFrame() && asked.push(it.url()));
    await page.goto(site.address + act.path);
    await settled(page);
    await take(page, act.before);
    const before = act.steps.length === 0 ? 0 : asked.length;
    if (act.path === "" && act.steps.length > 0) for (const it of asked) first.add(it);
    await take(page, act.steps);
    await act.seen(page).waitFor({ state: "attached", timeout: patience });
    const start = readFileSync(join(site.folder, new URL(page.url()).pathname.slice(1), "index.html"), "utf8");
    for (const url of asked.slice(before)) {
      const [, file] = /(assets\/[^?]+\.(?:js|css|json))(?:\?|$)/.exec(url) ?? [];
      const isFirst =
        file === undefined || new RegExp(`<(script|link)[^>]*${file}`).test(start.replace(/<link rel="preload"[^>]*>/g, ""));
      if (!isFirst && !needed.has(file)) needed.set(file, act);
    }
    await close();
  }
  const all = readdirSync(join(site.folder, "assets")).map((it) => `assets/${it}`);
  const starts = ["", "embed/", storyPath].map((it) => readFileSync(join(site.folder, it, "index.html"), "utf8"));
  const html = starts.join("");
  const strays = all.filter((it) => /\.(js|css|json)$/.test(it) && !/\/page-/.test(it) && !needed.has(it) && !html.includes(it));
  if (strays.length > 0) throw new Error(`nothing that is done needs ${strays.join(", ")}`);
  return [...needed].map(([file, act]) => ({ file, act }));
}

/** What one file with a fault did to the reader: complaints, if any. */
export async function tryFault(site: Site, { file, act }: Needed, fault: Fault): Promise<readonly string[]> {
  const { page, context, close } = await open(site);
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
  let release = () => {};
  const released = new Promise<void>((then) => {
    release = then;
  });
  let isOn = act.before === undefined && act.steps.length === 0;
  await context.route(
    (url) => isOn && (url.pathname.endsWith(`/${file}`) || (fault === "offline" && url.pathname.endsWith("/version.json"))),
    // The window may be closed before the answer is there.
    (route) => answer(route, fault, released).catch((error: unknown) => page.isClosed() || complaints.push(String(error))),
  );
  try {
    await page.goto(site.address + act.path);
    if (!isOn) await settled(page);
    await take(page, act.before);
    isOn = true;
    const address = () => new URL(page.url()).search;
    const isSeen = () => act.seen(page).isVisible();
    let reached = await doFrom(page, act, 0);
    if (fault === "late") {
      const said = await sentence(page, truths.late, act.waiting);
      if (said === undefined && !(await isSeen())) complaints.push("nothing said while it is late");
      release();
      isOn = false;
      reached = await doFrom(page, act, reached);
    } else {
      // Twice with the fault, then without.
      for (const attempt of [1, 2]) {
        if (await isSeen()) break;
        const said = await sentence(page, truths[fault]);
        if (said === undefined) complaints.push(`try ${attempt}: said “${(await page.locator(told).allInnerTexts()).join(" ")}”`);
        else if (untruths[fault].test(said)) complaints.push(`try ${attempt}: untrue: ${said}`);
        else if (/Reload the page/.test(said) && !(await reload(page).isVisible()))
          complaints.push(`try ${attempt}: no button to reload with: ${said}`);
        if (attempt === 1) reached = await goOn(page, act, reached);
      }
      isOn = false;
    }
    const asked = address();
    for (let left = 4; left > 0 && !(await appears(page, act)); left--) reached = await goOn(page, act, reached);
    if (!(await isSeen())) complaints.push(`does not work again: ${(await page.locator(told).allInnerTexts()).join(" ")}`);
    if (!address().startsWith(asked)) complaints.push(`the View was lost: ${asked} became ${address()}`);
  } finally {
    release();
    await close();
  }
  return complaints;
}

async function open({ browser }: Site): Promise<{ page: Page; context: BrowserContext; close: () => Promise<void> }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "en-GB", acceptDownloads: true });
  // What is loaded ahead is loaded on demand.
  await context.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  return { page, context, close: () => context.close() };
}

async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector("#theme:disabled, html[data-waits], #list[aria-busy]"));
}

async function take(page: Page, steps: Act["steps"] = []): Promise<void> {
  for (const { at, do: act = (it: Locator) => it.click() } of steps) await act(at(page));
}

/** Does what the act consists of from a step on, until the reader sees what was wanted or is told something; gives how far that was. */
async function doFrom(page: Page, { steps, seen, waiting }: Act, from: number): Promise<number> {
  for (const [index, step] of steps.entries()) {
    if (index < from) continue;
    const at = step.at(page);
    const end = Date.now() + patience;
    while (!((await at.isVisible()) && (await at.isEnabled()))) {
      if (
        (await seen(page).isVisible()) ||
        (await page
          .locator(told)
          .filter({ hasText: /could |Still loading/ })
          .count()) > 0
      )
        return index;
      // What is late may keep the reader from the next step.
      if (Date.now() > end - patience + 4000 && waiting && (await waiting(page).isVisible())) return index;
      if (Date.now() > end) throw new Error(`nothing to press: ${String(at)}`);
      await new Promise((then) => setTimeout(then, 50));
    }
    await (step.do ?? ((it) => it.click()))(at);
  }
  return steps.length;
}

/** The page's sentence, once there is one that says this. */
async function sentence(page: Page, truth: RegExp, instead?: Act["waiting"]): Promise<string | undefined> {
  const found = page.locator(told).filter({ hasText: truth }).first();
  const either = instead ? found.or(instead(page)).first() : found;
  try {
    await either.waitFor({ timeout: 8000 });
    return (await either.textContent()) ?? "";
  } catch {
    return undefined;
  }
}

/** Whether what the reader wanted is seen before long, or a sentence says that it is not. */
async function appears(page: Page, { seen }: Act): Promise<boolean> {
  const end = Date.now() + 8000;
  while (Date.now() < end) {
    if (await seen(page).isVisible()) return true;
    if (
      (await page
        .locator(told)
        .filter({ hasText: /could not/ })
        .count()) > 0
    )
      return false;
    await new Promise((then) => setTimeout(then, 50));
  }
  return false;
}

/** Takes the way on that the page offers, else does the last thing once more; gives how far the act is done then. */
async function goOn(page: Page, act: Act, reached: number): Promise<number> {
  const ways = page
    .locator(":is(.notice, .dialog-waiting, .save-and-share) button:visible")
    .filter({ hasText: /^(Try again|Reload)$/ });
  if ((await ways.count()) === 0) return doFrom(page, act, Math.min(reached, act.steps.length - 1));
  const way = ways.first();
  const isReload = (await way.innerText()) === "Reload";
  if (!isReload) {
    await way.click();
    await page.waitForTimeout(300);
    return doFrom(page, act, reached);
  }
  await Promise.all([page.waitForEvent("load"), way.click()]);
  if (act.steps.length > 0) await settled(page);
  // What is in the address is there again.
  for (const { at } of act.before ?? []) if (await at(page).isVisible()) await at(page).click();
  return doFrom(page, act, 0);
}
