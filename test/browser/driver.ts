import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { inject, onTestFinished } from "vitest";
import { joinBrowser } from "../../src/build/browser.ts";
import type { OpenAtlas } from "../../src/domain/atlas.ts";

/** The three screens the page is made for. */
export const screens = {
  desktop: { width: 1440, height: 900 },
  tablet: { width: 820, height: 1180 },
  phone: { width: 390, height: 844 },
} as const;

export type ScreenName = keyof typeof screens;
export const screenNames = Object.keys(screens) as ScreenName[];

export type Opening = {
  /** Path within the site, such as `claims/x/`. */
  readonly path?: string;
  /** The query, without its question mark. */
  readonly query?: string;
  readonly screen?: ScreenName;
  readonly dpr?: 1 | 2;
  /** `off`: the browser runs none; `blocked`: it would, but no file of a script arrives. */
  readonly scripts?: "on" | "off" | "blocked";
  readonly webgl?: boolean;
  readonly scheme?: "light" | "dark";
  readonly motion?: "full" | "reduced";
  /** Files whose names hold this do not arrive. */
  readonly missing?: string;
  /** `false`: the page is not waited for. */
  readonly isReady?: boolean;
  /** Whether the site is opened from a folder of its host. */
  readonly isInFolder?: boolean;
};

export const site = inject("site");

/** A file of the built site, as it lies on the disk. */
export function siteFile(path: string): Buffer {
  return readFileSync(join(site.folder, path));
}

/** The records as the site publishes them. */
export function publishedAtlas(): OpenAtlas {
  return JSON.parse(siteFile("data/atlas.json").toString()) as OpenAtlas;
}

let connection: Promise<Browser> | undefined;

/** Opens the site as a reader would, and waits until the page can be used. */
export async function openReader(opening: Opening = {}): Promise<Reader> {
  connection ??= joinBrowser(site.browser);
  const { screen = "desktop", dpr = 1, scripts = "on", webgl = true, scheme = "light", motion = "full" } = opening;
  const context = await (await connection).newContext({
    viewport: screens[screen],
    deviceScaleFactor: dpr,
    javaScriptEnabled: scripts !== "off",
    colorScheme: scheme,
    reducedMotion: motion === "reduced" ? "reduce" : "no-preference",
    locale: "en-GB",
    timezoneId: "Pacific/Apia",
  });
  onTestFinished(() => context.close());
  if (scripts === "blocked") await context.route("**/*.js", (route) => route.abort());
  const { missing } = opening;
  if (missing !== undefined)
    await context.route(
      (url) => url.pathname.includes(missing),
      (route) => route.abort(),
    );
  if (!webgl) await context.addInitScript(withoutWebgl);
  await context.addInitScript(keepViolations);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const reader = new Reader(page, context, opening.isInFolder ? site.addressInFolder : site.address);
  await reader.visit(
    `${opening.path ?? ""}${opening.query === undefined ? "" : `?${opening.query}`}`,
    scripts === "on" && opening.isReady !== false,
  );
  return reader;
}

/** What the reader of one window does and sees. */
export class Reader {
  readonly #page: Page;
  readonly #context: BrowserContext;
  readonly #base: string;
  readonly #requests: string[] = [];
  readonly #complaints: string[] = [];

  constructor(page: Page, context: BrowserContext, base: string) {
    this.#page = page;
    this.#context = context;
    this.#base = base;
    context.on("request", (it) => this.#requests.push(it.url()));
    page.on("console", (it) => ["error", "warning"].includes(it.type()) && this.#complaints.push(it.text()));
    page.on("pageerror", (it) => this.#complaints.push(String(it)));
  }

  // Going about

  async visit(path: string, isAwaited = true): Promise<number> {
    const response = await this.#page.goto(this.#base + path);
    if (isAwaited) await this.#ready();
    return response?.status() ?? 0;
  }

  async back(): Promise<void> {
    await this.#page.goBack();
  }

  async forward(): Promise<void> {
    await this.#page.goForward();
  }

  async reload(): Promise<void> {
    await this.#page.reload();
    await this.#ready();
  }

  async follow(link: string): Promise<void> {
    await this.#page.getByRole("link", { name: link, exact: true }).first().click();
    await this.#ready();
  }

  /** Waits until what came with the page answers to the reader. */
  async #ready(): Promise<void> {
    await this.#page.waitForFunction(() => !document.querySelector("#stage") || !document.querySelector("#theme[hidden]"));
    await this.#page.evaluate(() => document.fonts.ready.then(() => undefined));
  }

  /** Waits until the page has fetched what it fetches without being asked. */
  async idle(): Promise<void> {
    await this.#page.waitForFunction(() => {
      const { later } = JSON.parse(document.querySelector("#page")?.textContent ?? "{}") as { later: readonly string[] };
      const fetched = performance.getEntriesByType("resource").map((it) => it.name);
      return later.every((file) => fetched.some((it) => it.endsWith(file)));
    });
  }

  // The map

  get #stage(): Locator {
    return this.#page.locator("#stage");
  }

  async mapState(): Promise<string | undefined> {
    return this.read(() => document.documentElement.dataset["map"]);
  }

  async mapBecomes(state: "poster" | "live" | "failed"): Promise<void> {
    await this.#page.waitForSelector(`html[data-map="${state}"]`, { timeout: 45_000 });
  }

  /** Moves the pointer over the map, a place without marks, and waits for the live map. */
  async wakeMap(): Promise<void> {
    await this.pointAtMap();
    await this.mapBecomes("live");
  }

  /** Moves the pointer to the map's upper left corner. */
  async pointAtMap(): Promise<void> {
    await this.#stage.scrollIntoViewIfNeeded();
    const box = await this.#stage.boundingBox();
    await this.#page.mouse.move((box?.x ?? 0) + 12, (box?.y ?? 0) + 12);
  }

  /** Waits until neither the map nor the address has moved for a while longer than a move takes. */
  async mapRests(): Promise<void> {
    const state = async () => JSON.stringify([await this.query(), await this.whereIs([[34, 45]])]);
    let [last, since] = [await state(), Date.now()];
    await this.until(async () => {
      const now = await state();
      if (now !== last) [last, since] = [now, Date.now()];
      return Date.now() - since > 1200;
    });
  }

  async turnWheel(): Promise<void> {
    await this.pointAtMap();
    await this.#page.mouse.wheel(0, -120);
  }

  async dragMap(dx: number, dy: number): Promise<void> {
    const box = await this.#stage.boundingBox();
    const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) - 60, (box?.y ?? 0) + 60];
    await this.#page.mouse.move(x, y);
    await this.#page.mouse.down();
    await this.#page.mouse.move(x + dx / 2, y + dy / 2, { steps: 3 });
    await this.#page.mouse.move(x + dx, y + dy, { steps: 3 });
    await this.#page.mouse.up();
  }

  async focusClaim(id: string): Promise<void> {
    await this.#page.locator(`#list [data-claim="${id}"] h3 a`).focus();
  }

  async focusTimeline(): Promise<void> {
    await this.#page.locator(".timeline-days [tabindex='0']").focus();
  }

  async focusMap(): Promise<void> {
    await this.#stage.focus();
  }

  /** Picks a region by its name on the map. */
  async pickRegion(id: string): Promise<void> {
    await this.#page.locator(`.label[data-region="${id}"]:visible`).first().click();
  }

  /** Clicks on the map where a place is drawn. */
  async pickPlace(place: readonly [number, number]): Promise<void> {
    const [[x, y] = [0, 0]] = await this.whereIs([place]);
    await this.#page.mouse.click(x, y);
  }

  /** Picks a statement's mark on the map. */
  async pickMark(statement: string): Promise<void> {
    await this.#page.locator(`.mark[data-mark~="${statement}"]:visible`).first().click();
  }

  /** The statements whose marks can be seen, a list for each mark. */
  async marks(): Promise<readonly { readonly claim: string; readonly statements: readonly string[] }[]> {
    return this.read(() =>
      [...document.querySelectorAll("#stage .mark")]
        .filter((it) => it.getBoundingClientRect().width > 0)
        .map((it) => ({
          claim: it.getAttribute("data-mark-of") ?? "",
          statements: (it.getAttribute("data-mark") ?? "").split(" "),
        })),
    );
  }

  /** The regions whose edge is drawn, and how: those chosen and those of the open claim. */
  async edges(): Promise<readonly string[]> {
    return this.read(() =>
      [...document.querySelectorAll("#stage .edge")].map((it) => it.getAttribute("href")?.replace("#outline-", "") ?? ""),
    );
  }

  /** Where labels, marks and shapes stand on the screen: the upper left corner of each that can be seen, by what it is. */
  async standing(): Promise<Readonly<Record<string, readonly [number, number]>>> {
    return this.read(() => {
      const seen = [...document.querySelectorAll("#stage .label, #stage .mark")].flatMap((it) => {
        const { left, top, width } = it.getBoundingClientRect();
        return width === 0 ? [] : [[it.getAttribute("data-label") ?? it.getAttribute("data-mark"), [left, top]] as const];
      });
      return Object.fromEntries(seen) as Record<string, [number, number]>;
    });
  }

  /** Where places given by longitude and latitude are drawn, in CSS pixels of the window. */
  async whereIs(places: readonly (readonly [number, number])[]): Promise<readonly (readonly [number, number])[]> {
    return this.read((all) => {
      const poster = document.querySelector<SVGSVGElement>("#stage svg.poster");
      const matrix = poster?.getScreenCTM();
      if (!poster || !matrix) throw new Error("no poster");
      const number = (name: string) => Number(poster.getAttribute(`data-${name}`));
      return all.map(([lng, lat]) => {
        const x = (lng / 360 + 0.5 - number("left")) * number("units");
        const mercator = 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
        const point = new DOMPoint(x, (mercator - number("top")) * number("units")).matrixTransform(matrix);
        return [point.x, point.y] as const;
      });
    }, places);
  }

  /** Where a place is drawn, frame by frame, for some milliseconds. */
  async whereaboutsFor(place: readonly [number, number], duration: number): Promise<readonly (readonly [number, number])[]> {
    const path: (readonly [number, number])[] = [];
    const end = Date.now() + duration;
    while (Date.now() < end) path.push(...(await this.whereIs([place])));
    return path;
  }

  /** A picture of the map; `ground` leaves out what is drawn above the ground. */
  async pictureOfMap(what: "whole" | "ground" = "whole"): Promise<Buffer> {
    await this.#page.mouse.move(0, 0);
    const hide = (value: string) =>
      this.read((visibility) => {
        for (const it of document.querySelectorAll<SVGElement>("#stage .overlay, #stage .regions"))
          it.style.visibility = visibility;
      }, value);
    if (what === "ground") await hide("hidden");
    const picture = await this.#stage.screenshot({ animations: "disabled" });
    if (what === "ground") await hide("");
    return picture;
  }

  /** Takes the WebGL context away, or gives it back. */
  async webglContext(what: "lose" | "restore"): Promise<void> {
    await this.read((which) => {
      const kept = window as unknown as { contextLoss?: WEBGL_lose_context | null };
      const canvas = document.querySelector<HTMLCanvasElement>("#stage canvas");
      kept.contextLoss ??= canvas?.getContext("webgl2")?.getExtension("WEBGL_lose_context") ?? null;
      if (!kept.contextLoss) throw new Error("no WebGL context");
      if (which === "lose") kept.contextLoss.loseContext();
      else kept.contextLoss.restoreContext();
    }, what);
  }

  // The list

  async pickClaim(id: string): Promise<void> {
    await this.#page.locator(`#list [data-claim="${id}"] h3 a`).click();
  }

  /** The words of a claim's card, and whether it is open; `undefined` where it is not listed. */
  async cardOf(id: string): Promise<{ readonly text: string; readonly isOpen: boolean } | undefined> {
    return this.read((claim) => {
      const card = document.querySelector<HTMLElement>(`.list [data-claim="${claim}"]`);
      return card ? { text: card.innerText, isOpen: card.hasAttribute("data-open") } : undefined;
    }, id);
  }

  async openClaims(): Promise<readonly string[]> {
    return this.read(() =>
      [...document.querySelectorAll("[data-claim][data-open]")].map((it) => it.getAttribute("data-claim") ?? ""),
    );
  }

  async listedClaims(): Promise<readonly string[]> {
    return this.read(() => [...document.querySelectorAll(".list [data-claim]")].map((it) => it.getAttribute("data-claim") ?? ""));
  }

  /** The statements in the list, in order; only those of the tray where that is asked for. */
  async listedStatements(part: "all" | "tray" = "all"): Promise<readonly string[]> {
    return this.read(
      (root) => [...document.querySelectorAll(`${root} [data-statement]`)].map((it) => it.getAttribute("data-statement") ?? ""),
      part === "all" ? ".list" : ".tray",
    );
  }

  async links(): Promise<readonly { readonly text: string; readonly to: string }[]> {
    return this.read(() =>
      [...document.querySelectorAll("a")].map((it) => ({ text: it.textContent ?? "", to: it.getAttribute("href") ?? "" })),
    );
  }

  /** How many statements and claims the page says it lists. */
  async counts(): Promise<readonly number[]> {
    const text = await this.#page.locator("#list .counts").innerText();
    return [...text.matchAll(/\d+/g)].map(Number);
  }

  // Filters

  /** The choices of the filters: what stands on each, its number, whether it is chosen. */
  async choices(): Promise<readonly { readonly name: string; readonly count: number; readonly isChosen: boolean }[]> {
    return this.read(() =>
      [...document.querySelectorAll("#list .chip")].map((it) => {
        const count = it.querySelector(".count")?.textContent ?? "";
        return {
          name: (it.textContent ?? "").slice(0, -count.length).trim(),
          count: Number(count),
          isChosen: it.getAttribute("aria-pressed") === "true",
        };
      }),
    );
  }

  /** Presses a choice of the filters, whichever group it is in, by what stands on it. */
  async choose(name: string): Promise<void> {
    await this.showAllFilters();
    await this.#page
      .locator("#list .chip")
      .filter({ hasText: new RegExp(`^\\s*${name}\\s*\\d+$`) })
      .click();
  }

  async showAllFilters(): Promise<void> {
    await this.read(() => document.querySelector("#list .more-filters")?.setAttribute("open", ""));
  }

  async chooseDays(from: string, to: string): Promise<void> {
    await this.showAllFilters();
    await this.#page.locator(".days select").first().selectOption(from);
    await this.#page.locator(".days select").last().selectOption(to);
  }

  async pickDay(day: string): Promise<void> {
    await this.#page.locator(`.timeline-days [data-day="${day}"]`).click();
  }

  async press(key: string): Promise<void> {
    await this.#page.keyboard.press(key);
  }

  async pressButton(name: string): Promise<void> {
    await this.#page.getByRole("button", { name, exact: true }).first().click();
  }

  // What the page says

  async title(): Promise<string> {
    return this.#page.title();
  }

  /** The query of the address, without its question mark. */
  async query(): Promise<string> {
    return decodeURIComponent(new URL(this.#page.url()).search.slice(1));
  }

  async path(): Promise<string> {
    return this.#page.url().replace(this.#base, "").split("?")[0] ?? "";
  }

  /** The sentences above the page about what could not be done. */
  async notices(): Promise<readonly string[]> {
    return this.#page.locator(".notice:visible").allInnerTexts();
  }

  /** What a screen reader was last told. */
  async announced(): Promise<string> {
    return (await this.#page.locator("#announcer").textContent()) ?? "";
  }

  async text(): Promise<string> {
    return this.#page.locator("body").innerText();
  }

  /** What has the focus: its role, name and where it stands, and whether that can be seen. */
  async focus(): Promise<{ readonly what: string; readonly isSeen: boolean }> {
    return this.read(() => {
      const it = document.activeElement;
      if (!it || it === document.body) return { what: "", isSeen: false };
      const style = getComputedStyle(it);
      const reach = it.querySelector(":scope > .reach");
      const isSeen =
        (style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2) ||
        (reach !== null && getComputedStyle(reach).stroke !== "none");
      return { what: it.id || it.getAttribute("aria-label") || (it.textContent ?? "").trim().slice(0, 60), isSeen };
    });
  }

  /** Waits until something said of this reader is so. */
  async until(isSo: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + 20_000;
    while (!(await isSo())) {
      if (Date.now() > end) throw new Error(`still not so after 20 s: ${String(isSo)}`);
      await new Promise((done) => setTimeout(done, 40));
    }
  }

  // What the page does behind the reader's back

  /** Addresses asked for since the window was opened, those of the site without its own address. */
  requests(): readonly string[] {
    return this.#requests.map((it) => it.replace(this.#base, ""));
  }

  /** Errors and warnings of the console, and what the policy of the page forbade. */
  async complaints(): Promise<readonly string[]> {
    return [...this.#complaints, ...(await this.read(() => (window as unknown as { violations?: string[] }).violations ?? []))];
  }

  async cookies(): Promise<readonly string[]> {
    return (await this.#context.cookies()).map((it) => it.name);
  }

  /** The policy the page carries. */
  async policy(): Promise<string> {
    return (await this.#page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content")) ?? "";
  }

  /** Whether something is on the screen, at least its upper edge. */
  async isInSight(selector: string): Promise<boolean> {
    return this.read((it) => {
      const { top } = document.querySelector(it)?.getBoundingClientRect() ?? { top: -1 };
      return top >= 0 && top < innerHeight;
    }, selector);
  }

  async setMedia(media: "print" | "screen"): Promise<void> {
    await this.#page.emulateMedia({ media });
  }

  async picture(path?: string): Promise<Buffer> {
    return this.#page.screenshot({ ...(path === undefined ? {} : { path }), animations: "disabled" });
  }

  /** Reads something out of the page. */
  async read<Result, Argument = undefined>(
    look: (argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
  ): Promise<Result> {
    return this.#page.evaluate(look as (argument: unknown) => Result, argument as unknown);
  }

  /** Runs a script that stands in a string, such as an accessibility checker. */
  async run(script: string): Promise<void> {
    await this.#page.evaluate(script);
  }
}

function withoutWebgl(): void {
  const original = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
    return kind.startsWith("webgl") ? null : Reflect.apply(original, this, [kind, ...rest]);
  } as typeof original;
}

function keepViolations(): void {
  const kept = window as unknown as { violations: string[] };
  kept.violations = [];
  addEventListener("securitypolicyviolation", (event) => kept.violations.push(`${event.violatedDirective}: ${event.blockedURI}`));
}
