import { type OtherBrowser, waitingIn } from "../../browser/other/other-browser.ts";
import { storyPath } from "../faults/acts.ts";

/** What someone does in a page that is open. */
type Hands = {
  /** Opens a page of the site and waits until it answers. */
  readonly open: (path: string) => Promise<void>;
  /** Waits until an expression in the page is true. */
  readonly until: (expression: string) => Promise<void>;
  /** Presses the first visible element. */
  readonly press: (selector: string) => Promise<void>;
  readonly run: (expression: string) => Promise<void>;
};

type Task = readonly [name: string, run: (hands: Hands) => Promise<void>];

const first = (selector: string) =>
  `[...document.querySelectorAll(${JSON.stringify(selector)})].find((it) => it.checkVisibility())`;
const asked = (key: string) => `new URLSearchParams(location.search).has(${JSON.stringify(key)})`;

/** What readers come for; each begins on a fresh page. */
export const tasks: readonly Task[] = [
  [
    "sees who said what, and where",
    async ({ open, until }) => {
      await open("");
      await until("document.querySelectorAll('#list [data-claim]').length > 20");
      await until(`${first("#stage [data-mark]")} !== undefined`);
    },
  ],
  [
    "opens a claim, finds its passage, and goes back",
    async ({ open, press, until, run }) => {
      await open("");
      await press("#list [data-claim] h3 a");
      await until(`${asked("claim")} && document.querySelector('#list [data-open]') !== null`);
      await until(`${first('#list a[href^="https:"]')} !== undefined`);
      await run("void history.back()");
      await until(`!${asked("claim")} && document.querySelector('#list [data-open]') === null`);
    },
  ],
  [
    "listens to one voice",
    async ({ open, press, until }) => {
      await open("");
      await press("#list .voice-row");
      await until(`${asked("voice")} && document.querySelector('#list .voice-row[aria-pressed=true]') !== null`);
    },
  ],
  [
    "searches",
    async ({ open, until, run }) => {
      await open("");
      const all = "document.querySelectorAll('#list [data-claim]').length";
      await run(`void (window.listedBefore = ${all})`);
      await run(`void (document.querySelector('#search').focus(), document.querySelector('#search').value = 'nato',
        document.querySelector('#search').dispatchEvent(new InputEvent('input', { bubbles: true })))`);
      await until(`${asked("q")} && ${all} > 0 && ${all} < window.listedBefore`);
    },
  ],
  [
    "asks what was known on a day",
    async ({ open, press, until }) => {
      await open("");
      await press(".known");
      await press("button.play");
      await until(asked("known"));
      await press("button.play");
    },
  ],
  [
    "compares the figures",
    async ({ open, press, until }) => {
      await open("");
      await press("a[data-show=figures]");
      await until(`document.documentElement.dataset.show === 'figures' && ${first("#sheet svg")} !== undefined`);
    },
  ],
  [
    "reads the table and sorts it",
    async ({ open, press, until }) => {
      await open("");
      await press("a[data-show=table]");
      await until("document.querySelectorAll('#sheet tbody [data-statement]').length > 20");
      const order = "[...document.querySelectorAll('#sheet thead th')].map((it) => it.getAttribute('aria-sort')).join()";
      await press("#sheet thead th:not([aria-sort=ascending], [aria-sort=descending]) button");
      await until(`/ascending|descending/.test(${order})`);
    },
  ],
  [
    "moves the map",
    async ({ open, press, until }) => {
      await open("");
      await press('button[aria-label="Zoom in"]');
      await until(asked("at"));
      // Where there is no WebGL the drawn map has moved.
      await until("['live', 'failed'].includes(document.documentElement.dataset.map)");
      await until("document.documentElement.dataset.map === 'live' || document.querySelector('.notice') !== null");
    },
  ],
  [
    "cites a statement",
    async ({ open, press, until }) => {
      await open("");
      await press("#list [data-claim] h3 a");
      await press("#list .take-menu");
      await press("#list [data-take=cite]");
      await until("/https?:/.test(document.querySelector('dialog textarea')?.value ?? '')");
    },
  ],
  [
    "reads a story step by step",
    async ({ open, until, run }) => {
      await open(storyPath);
      await until("document.querySelectorAll('.step').length === 3");
      const key = "new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true })";
      await run(`void document.querySelector('#story').dispatchEvent(${key})`);
      await until("new URLSearchParams(location.search).get('step') === '2'");
    },
  ],
];

/** The hands of a reader in a browser; what goes wrong in the page unseen is told by `mistakes`. */
export function handsIn(browser: OtherBrowser, address: string): Hands & { readonly mistakes: () => Promise<readonly string[]> } {
  const becomes = waitingIn(browser);
  const until = async (expression: string) => void (await becomes<unknown>("page", expression, (it) => it === true));
  const run = (expression: string) => browser.evaluate<void>("page", expression);
  return {
    until,
    run,
    open: async (path) => {
      await browser.visit(address + path);
      await run(
        "void (window.mistakes = [], ['error', 'unhandledrejection'].forEach((type) => addEventListener(type, (it) => window.mistakes.push(String(it.message ?? it.reason)))))",
      );
      await until(
        "document.readyState === 'complete' && !document.querySelector('#theme:disabled, html[data-waits], #list[aria-busy]')",
      );
    },
    press: async (selector) => {
      await until(`${first(selector)}?.disabled !== true && ${first(selector)} !== undefined`);
      await run(`void ${first(selector)}.click()`);
    },
    mistakes: async () => {
      const told = [...browser.errors, ...(await browser.evaluate<readonly string[]>("page", "window.mistakes"))];
      // Browsers say so of a size that is looked at again in the next frame (https://www.w3.org/TR/resize-observer/#deliver-resize-error).
      return told.filter((it) => !it.startsWith("ResizeObserver loop"));
    },
  };
}
