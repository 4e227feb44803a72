import type { Browser, BrowserContext, ConsoleMessage, Page } from "playwright-core";
import { inject, onTestFinished } from "vitest";
import { joinBrowser, startBrowser } from "../../src/build/browser.ts";
import type { Frame } from "../../src/scene/camera/mercator.ts";

/** The three screens the page is made for. */
export const screens = {
  desktop: { width: 1440, height: 900 },
  tablet: { width: 820, height: 1180 },
  phone: { width: 390, height: 844 },
} as const;

export type ScreenName = keyof typeof screens;

export type Opening = {
  /** Path within the site, such as `claims/x/`. */
  readonly path?: string;
  /** The query, without its question mark. */
  readonly query?: string;
  readonly screen?: ScreenName | Frame;
  readonly dpr?: 1 | 2;
  /** `app`: a browser within another program, touched by hand, in which every download is dropped. */
  readonly browser?: "own" | "app";
  /** `off`: the browser runs none; `blocked`: it would, but no file of a script arrives. */
  readonly scripts?: "on" | "off" | "blocked";
  readonly webgl?: boolean;
  readonly scheme?: "light" | "dark";
  readonly motion?: "full" | "reduced";
  /** `all`: what may be needed is fetched ahead. As a rule the reader saves data, which spares the machine much work. */
  readonly data?: "saved" | "all";
  /** Files whose names hold this do not arrive. */
  readonly missing?: string | RegExp;
  /** `false`: the page is not waited for. */
  readonly isReady?: boolean;
  /** The size of letters the reader has set in the browser, in CSS pixels, where it is not the usual 16; it takes a browser of its own. */
  readonly fontSize?: number;
  /** Whether it is the living site that is opened, which stands in a folder of its host. */
  readonly isInFolder?: boolean;
  /** Address of another site than the tested ones. */
  readonly base?: string;
};

export const site = inject("site");

/** A window of the browser, and the means all that a reader does is made of. */
export type ReaderWindow = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Address of the site's root. */
  readonly base: string;
  /** Addresses asked for, and errors and warnings of the console, since the window was opened. */
  readonly requested: readonly string[];
  readonly complained: readonly string[];
  /** Reads something out of the page. */
  readonly read: <Result, Argument = undefined>(look: PageFunction<Result, Argument>, argument?: Argument) => Promise<Result>;
  /** Waits until something is so. */
  readonly until: (isSo: () => Promise<boolean>) => Promise<void>;
  /** The query of the address, without its question mark. */
  readonly query: () => string;
};

/** As the browser within a social network's program calls itself on a telephone. */
const agentWithin =
  "Mozilla/5.0 (Linux; Android 14; Pixel 8 Build/AP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/132.0.0.0 Mobile Safari/537.36 Instagram 361.0.0.46.88 Android";

type PageFunction<Result, Argument> = (argument: Argument) => Result | Promise<Result>;

let connection: Promise<Browser> | undefined;

/** Opens an empty window as the opening has it; it is closed when the test has finished. */
export async function openWindow(opening: Opening): Promise<ReaderWindow> {
  const {
    screen = "desktop",
    dpr = 1,
    scripts = "on",
    webgl = true,
    scheme = "light",
    motion = "full",
    missing,
    data = "saved",
    fontSize,
    browser: within = "own",
  } = opening;
  connection ??= joinBrowser(site.browser);
  const browser = await (fontSize === undefined ? connection : ownBrowser(fontSize));
  const context = await browser.newContext({
    viewport: typeof screen === "string" ? screens[screen] : screen,
    deviceScaleFactor: dpr,
    javaScriptEnabled: scripts !== "off",
    colorScheme: scheme,
    reducedMotion: motion === "reduced" ? "reduce" : "no-preference",
    locale: "en-GB",
    timezoneId: "Pacific/Apia",
    ...(within === "app" ? { userAgent: agentWithin, hasTouch: true, acceptDownloads: false } : {}),
  });
  onTestFinished(() => context.close());
  if (scripts === "blocked") await context.route("**/*.js", (route) => route.abort());
  if (missing !== undefined)
    await context.route(
      (url) => (typeof missing === "string" ? url.pathname.includes(missing) : missing.test(url.pathname)),
      (route) => route.abort(),
    );
  if (!webgl) await context.addInitScript(withoutWebgl);
  if (data === "saved") await context.addInitScript(saveData);
  await context.addInitScript(keepViolations);

  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const requested: string[] = [];
  const complained: string[] = [];
  context.on("request", (it) => requested.push(it.url()));
  page.on("console", (it) => isComplaint(it) && complained.push(it.text()));
  page.on("pageerror", (it) => complained.push(String(it)));
  return {
    page,
    context,
    base: opening.base ?? (opening.isInFolder ? site.living.address : site.address),
    requested,
    complained,
    read: <Result, Argument>(look: PageFunction<Result, Argument>, argument?: Argument) =>
      page.evaluate(look as (argument: unknown) => Result, argument as unknown),
    until: async (isSo) => {
      const end = Date.now() + 20_000;
      while (!(await isSo())) {
        if (Date.now() > end) throw new Error(`still not so after 20 s: ${String(isSo)}`);
        await new Promise((done) => setTimeout(done, 40));
      }
    },
    query: () => decodeURIComponent(new URL(page.url()).search.slice(1)),
  };
}

/** A browser whose reader has set the size of letters, which no page can be told in the shared one. */
async function ownBrowser(fontSize: number): Promise<Browser> {
  const server = await startBrowser([`--blink-settings=defaultFontSize=${fontSize}`]);
  onTestFinished(() => server.close());
  return joinBrowser(server.wsEndpoint());
}

/** Whether the console holds something against the page. That software drawing reads pictures back is the driver's talk of itself. */
export function isComplaint(message: ConsoleMessage): boolean {
  return ["error", "warning"].includes(message.type()) && !message.text().includes("GPU stall due to ReadPixels");
}

function withoutWebgl(): void {
  HTMLCanvasElement.prototype.getContext = () => null;
}

function saveData(): void {
  Object.defineProperty(navigator, "connection", { value: { saveData: true } });
}

function keepViolations(): void {
  const kept = window as unknown as { violations: string[] };
  kept.violations = [];
  addEventListener("securitypolicyviolation", (event) => kept.violations.push(`${event.violatedDirective}: ${event.blockedURI}`));
}
