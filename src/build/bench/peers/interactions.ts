import { idle } from "../../bytes.ts";
import { screens } from "../arrival.ts";
import { traced, workBetween } from "../trace.ts";
import { inColdBrowser } from "./cold-run.ts";
import { paths } from "./pages.ts";

/** What a reader does: an element is clicked, or a word is searched for. Each step changes the address. */
export type Step = {
  readonly name: string;
  /** Of several on the screen, the one in the middle is clicked. */
  readonly click?: string;
  readonly search?: string;
  /** What must be on the screen then. */
  readonly shows: string;
  /** Milliseconds aimed at on a device four times slower: more for what is used for the first time. */
  readonly aim: number;
};

const toMap = 'a[data-show="map"]';
const home = "#column [data-view='home']";

/** In this order. */
export const steps: readonly Step[] = [
  { name: "filter", click: ".voice-row", shows: ".voice-row[aria-pressed='true']", aim: 100 },
  { name: "clear", click: ".voice-row[aria-pressed='true']", shows: home, aim: 100 },
  { name: "region", click: "#stage .block[data-region] a", shows: ".intro .back", aim: 100 },
  { name: "back", click: ".intro .back", shows: home, aim: 100 },
  { name: "day", click: "[data-bin]", shows: "[data-bin][aria-pressed='true']", aim: 100 },
  { name: "no day", click: "[data-bin][aria-pressed='true']", shows: home, aim: 100 },
  { name: "claim", click: "#list [data-claim] h3 a", shows: "[data-open]", aim: 100 },
  { name: "back from it", click: ".intro .back", shows: home, aim: 100 },
  { name: "first search", search: "troops", shows: "#list [data-claim]", aim: 200 },
  { name: "next search", search: "ships", shows: "#list [data-claim]", aim: 100 },
  { name: "no search", click: "#clear-search", shows: home, aim: 100 },
  { name: "first table", click: 'a[data-show="table"]', shows: "#sheet tbody tr", aim: 200 },
  { name: "back to the map", click: toMap, shows: "#stage .overlay", aim: 100 },
  { name: "table again", click: 'a[data-show="table"]', shows: "#sheet tbody tr", aim: 100 },
  { name: "first figures", click: 'a[data-show="figures"]', shows: "#sheet svg", aim: 200 },
  { name: "to the map", click: toMap, shows: "#stage .overlay", aim: 100 },
];

/** Milliseconds of the processor that the main thread takes for each step, by its own clock and at full speed. */
export async function stepWork(address: string): Promise<ReadonlyMap<string, number>> {
  return inColdBrowser(address, async ({ browser, page }) => {
    // In lower windows the timeline is folded away.
    await page.setViewportSize(screens.wide);
    await page.goto(address + paths.page);
    await idle(page);
    // What a reader's first sign has fetched is there.
    await page.mouse.move(5, 5);
    await page.mouse.move(9, 9);
    await page.waitForTimeout(3000);
    const events = await traced(browser, page, async () => {
      for (const it of steps) await page.evaluate(takeStep, it).catch((error: unknown) => failed(it, error));
    });
    return new Map(steps.map(({ name }) => [name, workBetween(events, `before ${name}`, `after ${name}`)]));
  });
}

function failed({ name }: Step, error: unknown): never {
  throw new Error(`the step “${name}” did not come to its end: ${error instanceof Error ? error.message : String(error)}`);
}

/** Runs in the page: it stands alone. */
async function takeStep({ name, click, search, shows }: Step): Promise<void> {
  const pause = (milliseconds: number) => new Promise((then) => setTimeout(then, milliseconds));
  const frame = () => new Promise(requestAnimationFrame);
  const isOnScreen = (it: Element) => it.getBoundingClientRect().width > 0;
  await pause(250);
  // What is looked for is found before the clock starts.
  const found = click === undefined ? [] : [...document.querySelectorAll(click)].filter(isOnScreen);
  const [target] = found.slice(Math.floor(found.length / 2));
  const field = document.querySelector<HTMLInputElement>("#search");
  const { search: before } = location;
  const started = performance.now();
  performance.mark(`before ${name}`);
  if (search !== undefined && field) {
    field.focus();
    field.value = search;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  } else if (target) target.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, view: window }));
  else throw new Error(`nothing to click: ${click}`);
  const isDone = () =>
    location.search !== before &&
    !document.querySelector("#list[aria-busy]") &&
    [...document.querySelectorAll(shows)].some(isOnScreen);
  do {
    if (performance.now() - started > 20_000) throw new Error(`not shown: ${shows}`);
    await frame();
  } while (!isDone());
  await frame();
  await frame();
  await pause(80);
  performance.mark(`after ${name}`);
}
