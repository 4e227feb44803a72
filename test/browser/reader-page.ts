import type { ReaderWindow } from "./reader-window.ts";

/** What the page says to a reader, and what it does behind the reader's back. */
export function pageOf({ page, context, base, requested, complained, read }: ReaderWindow) {
  const title = async (): Promise<string> => {
    return page.title();
  };

  const path = async (): Promise<string> => {
    return page.url().replace(base, "").split("?")[0] ?? "";
  };

  /** The sentences above the page about what could not be done. */
  const notices = async (): Promise<readonly string[]> => {
    return page.locator(".notice:visible").allInnerTexts();
  };

  /** The sentence under an id, with the names of its buttons; empty if there is none. */
  const notice = async (id: string): Promise<string> =>
    (await page.locator(`[data-notice="${id}"]:visible`).allInnerTexts()).join(" ").replaceAll(/\s+/g, " ");

  const pressNotice = async (id: string, button: string): Promise<void> => {
    await page.locator(`[data-notice="${id}"]`).getByRole("button", { name: button, exact: true }).click();
  };

  /** Publishes a newer version under the open page, whose files are gone; what it gives brings the page's version back. */
  const deploy = async (): Promise<() => Promise<void>> => {
    await context.route("**/assets/**", (route) => route.fulfill({ status: 404, body: "gone" }));
    await context.route("**/version.json?*", (route) => route.fulfill({ json: { version: "newer", files: [] } }));
    return () => context.unrouteAll();
  };

  /** What a screen reader was last told. */
  const announced = async (): Promise<string> => {
    return (await page.locator("#announcer").textContent()) ?? "";
  };

  const text = async (): Promise<string> => {
    return page.locator("body").innerText();
  };

  /** What has the focus: its role, name and where it stands, and whether that can be seen. */
  const focus = async (): Promise<{ readonly what: string; readonly isSeen: boolean }> => {
    return read(() => {
      const it = document.activeElement;
      if (!it || it === document.body) return { what: "", isSeen: false };
      const style = getComputedStyle(it);
      const reach = it.querySelector(":scope > .reach");
      const label = it.closest("label")?.textContent;
      const words = it instanceof HTMLElement ? it.innerText : it.textContent;
      const isSeen =
        (style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2) ||
        (reach !== null && getComputedStyle(reach).stroke !== "none");
      return { what: it.id || it.getAttribute("aria-label") || (label ?? words ?? "").trim().slice(0, 60), isSeen };
    });
  };

  /** Addresses asked for since the window was opened, those of the site without its own address. */
  const requests = (): readonly string[] => requested.map((it) => it.replace(base, ""));

  /** Errors and warnings of the console, and what the policy of the page forbade. */
  const complaints = async (): Promise<readonly string[]> => {
    return [...complained, ...(await read(() => (window as unknown as { violations?: string[] }).violations ?? []))];
  };

  const cookies = async (): Promise<readonly string[]> => {
    return (await context.cookies()).map((it) => it.name);
  };

  /** The policy the page carries. */
  const policy = async (): Promise<string> => {
    return (await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content")) ?? "";
  };

  /** Whether something is on the screen, at least its upper edge. */
  const isInSight = async (selector: string): Promise<boolean> => {
    return read((it) => {
      const { top } = document.querySelector(it)?.getBoundingClientRect() ?? { top: -1 };
      return top >= 0 && top < innerHeight;
    }, selector);
  };

  /** Whether what the address asks for is shown. */
  const isShown = async (): Promise<boolean> => {
    return read(() => getComputedStyle(document.querySelector("#list") ?? document.body).visibility === "visible");
  };

  /** How much of the page has moved since it was opened without the reader's doing, once it rests (https://wicg.github.io/layout-instability/). */
  const shifted = async (): Promise<number> => {
    return read(async () => {
      let [sum, last] = [0, performance.now()];
      const observer = new PerformanceObserver((list) => {
        for (const it of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
          last = performance.now();
          if (!it.hadRecentInput) sum += it.value;
        }
      });
      observer.observe({ type: "layout-shift", buffered: true });
      while (performance.now() - last < 1500) await new Promise((then) => setTimeout(then, 100));
      return sum;
    });
  };

  const setMedia = async (media: "print" | "screen"): Promise<void> => {
    await page.emulateMedia({ media });
  };

  /** Opens whatever opens and closes in the page. */
  const openAllParts = async (): Promise<void> => {
    await read(() => {
      for (const it of document.querySelectorAll("details")) it.open = true;
    });
  };

  /** Runs a script that stands in a string, such as an accessibility checker. */
  const run = async (script: string): Promise<void> => {
    await page.evaluate(script);
  };

  /** Sets what the device asks for. */
  const prefers = async (colorScheme: "light" | "dark"): Promise<void> => {
    await page.emulateMedia({ colorScheme });
  };

  /** The device sets a few colours of its own for everything. */
  const forceColours = async (): Promise<void> => {
    await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
  };

  return {
    prefers,
    forceColours,
    title,
    path,
    notices,
    notice,
    pressNotice,
    deploy,
    announced,
    text,
    focus,
    requests,
    complaints,
    cookies,
    policy,
    isInSight,
    isShown,
    shifted,
    setMedia,
    openAllParts,
    run,
  };
}
