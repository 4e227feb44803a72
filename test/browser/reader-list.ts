import type { ReaderWindow } from "./reader-window.ts";

/** What a reader does in the list and its filters, and sees there. */
export function listOf({ page, read }: ReaderWindow) {
  /** Picks a claim in the list, from another that is open by way of the list. */
  const pickClaim = async (id: string): Promise<void> => {
    if ((await page.locator("#list > .claim").count()) > 0) await page.locator(".back").click();
    await openBottomSheet();
    await page.locator(`#list [data-claim="${id}"] h3 a`).click();
  };

  /** On a phone the list shows its beginning only, until its sheet is drawn up. */
  const openBottomSheet = async (): Promise<void> => {
    const handle = page.locator('.sheet-handle[aria-expanded="false"]:visible');
    if ((await handle.count()) === 0) return;
    await handle.click();
    await page.locator("html[data-sheet]").waitFor();
  };

  /** Waits until the list is whole: until an open claim and what searches have come. */
  const listIsWhole = () => page.locator("#list[aria-busy]").waitFor({ state: "detached" });

  /** The words of a claim's card, and whether it is open; `undefined` where it is not listed. */
  const cardOf = async (id: string): Promise<{ readonly text: string; readonly isOpen: boolean } | undefined> => {
    await listIsWhole();
    return read((claim) => {
      const card = document.querySelector<HTMLElement>(`.list [data-claim="${claim}"]`);
      // What is out of sight is not laid out, and has no text yet.
      card?.scrollIntoView();
      return card ? { text: card.innerText, isOpen: card.hasAttribute("data-open") } : undefined;
    }, id);
  };

  const openClaims = async (): Promise<readonly string[]> => {
    await listIsWhole();
    return read(() => [...document.querySelectorAll("[data-claim][data-open]")].map((it) => it.getAttribute("data-claim") ?? ""));
  };

  const listedClaims = async (): Promise<readonly string[]> => {
    await listIsWhole();
    return read(() => [...document.querySelectorAll(".list [data-claim]")].map((it) => it.getAttribute("data-claim") ?? ""));
  };

  /** The statements in the list by day, where each stands once; only those of claims in a tray where that is asked for. */
  const listedStatements = async (part: "all" | "tray" = "all"): Promise<readonly string[]> => {
    return read(async (wanted) => {
      const frame = () => new Promise((then) => requestAnimationFrame(() => setTimeout(then)));
      const claimOf = (it: Element) =>
        /claims\/([^/]+)\//.exec(it.querySelector("a[href*='claims/']")?.getAttribute("href") ?? "")?.[1];
      const tray = new Set([...document.querySelectorAll("#list .tray [data-claim]")].map((it) => it.getAttribute("data-claim")));
      // Without scripts nothing is put in another order, and no frame is told of.
      const isStill = matchMedia("(scripting: none)").matches;
      const order = isStill ? undefined : document.querySelector<HTMLElement>("#list .by-day");
      order?.click();
      if (!isStill) await frame();
      const listed = [...document.querySelectorAll("#list [data-statement]")]
        .filter((it) => wanted === "all" || tray.has(claimOf(it) ?? null))
        .map((it) => it.getAttribute("data-statement") ?? "");
      order?.click();
      if (!isStill) await frame();
      return listed;
    }, part);
  };

  /** The claims that a closed card names, each with the address of its own page. */
  const cardLinks = async (): Promise<readonly (readonly [claim: string, to: string])[]> => {
    return read(() =>
      [...document.querySelectorAll("#list .card[data-claim]")].map(
        (it) => [it.getAttribute("data-claim") ?? "", it.querySelector("h3 a")?.getAttribute("href") ?? ""] as const,
      ),
    );
  };

  /** From where to where the cards of the list reach, in CSS pixels of the page. */
  const placesOfCards = async (): Promise<readonly { readonly top: number; readonly bottom: number }[]> => {
    return read(() =>
      [...document.querySelectorAll("#list .card[data-claim]")].map((it) => {
        const { top, bottom } = it.getBoundingClientRect();
        return { top, bottom };
      }),
    );
  };

  const links = async (): Promise<readonly { readonly text: string; readonly to: string }[]> => {
    return read(() =>
      [...document.querySelectorAll("a")].map((it) => ({ text: it.textContent ?? "", to: it.getAttribute("href") ?? "" })),
    );
  };

  /** How many statements and claims the page says it lists. */
  const counts = async (): Promise<readonly number[]> => {
    const text = await page.locator("#list .counts").innerText();
    return [...text.matchAll(/\d+/g)].map(Number);
  };

  /** The choices of the filters: what stands on each, its number, whether it is chosen. */
  const choices = async (): Promise<readonly { readonly name: string; readonly count: number; readonly isChosen: boolean }[]> => {
    return read(() =>
      [...document.querySelectorAll("#list :is(.voice-row, .chip)")].map((it) => {
        const count = it.querySelector(".count")?.textContent ?? "";
        return {
          name: (it.querySelector(".name")?.textContent ?? (it.textContent ?? "").slice(0, -count.length)).trim(),
          count: Number(count),
          isChosen: it.getAttribute("aria-pressed") === "true",
        };
      }),
    );
  };

  /** Presses a choice of the filters, whichever group it is in, by what stands on it. */
  const choose = async (name: string): Promise<void> => {
    await showAllFilters();
    await page
      .locator("#list :is(.voice-row, .chip)")
      .filter({ hasText: new RegExp(`^\\s*${name.replace(/[()]/g, "\\$&")}\\s*\\d+$`) })
      .click();
  };

  const showAllFilters = async (): Promise<void> => {
    await read(() => {
      document.querySelector("#list .more-filters")?.setAttribute("open", "");
      // On a phone all of them stand behind one button.
      const narrow = document.querySelector<HTMLElement>('#list .narrow[aria-expanded="false"]');
      if (narrow?.checkVisibility()) narrow.click();
    });
  };

  const chooseDays = async (from: string, to: string): Promise<void> => {
    await showAllFilters();
    await page.locator(".days select").first().selectOption(from);
    await page.locator(".days select").last().selectOption(to);
  };

  const pickDay = async (day: string): Promise<void> => {
    await page.locator(`.timeline-days [data-day="${day}"]:visible`).click();
  };

  const chooseTheme = async (name: string): Promise<void> => {
    await page.locator(".menu-button").click();
    await page.locator("#theme").selectOption(name);
    await page.keyboard.press("Escape");
  };

  /** The bars of the timeline, where shapes do not fit: what each is called, and the number over it. */
  const bars = async (): Promise<readonly { readonly name: string; readonly count: number }[]> => {
    return read(() =>
      [...document.querySelectorAll(".timeline-days.has-bars [data-bin]")]
        .filter((it) => it.getBoundingClientRect().width > 0)
        .map((it) => ({
          name: it.getAttribute("aria-label") ?? "",
          count: Number(it.querySelector(".bar-number")?.textContent ?? 0),
        })),
    );
  };

  const pickBar = async (name: string): Promise<void> => {
    await page.locator(`.timeline-days.has-bars [data-bin][aria-label="${name}"]:visible`).click();
  };

  /** Has the second clock laid out, which stands behind a link. */
  const openClock = async (): Promise<void> => {
    if ((await page.locator(".handle:visible").count()) === 0) await page.locator(".known:visible").click();
    await page.locator(".handle:visible").waitFor();
  };

  /** Sets the second clock by the keys of its handle. */
  const pressOnClock = async (...keys: readonly string[]): Promise<void> => {
    await openClock();
    for (const key of keys) await page.locator(".handle:visible").press(key);
  };

  /** What the second clock says of itself; put away it lets everything be known. */
  const clock = async (): Promise<string> => {
    const text = await read(() => document.querySelector(".handle")?.getAttribute("aria-valuetext"));
    return text ?? "All records";
  };

  /** Draws a pointer along the timeline, from one day's shapes to another's. */
  const brushDays = async (from: string, to: string): Promise<void> => {
    const middles = await Promise.all(
      [from, to].map(async (day) => {
        const box = await page.locator(`.timeline-days [data-day="${day}"]:visible .reach`).boundingBox();
        return (box?.x ?? 0) + (box?.width ?? 0) / 2;
      }),
    );
    const [left = 0, right = 0] = middles;
    const { y = 0 } = (await page.locator(".timeline-line:visible").boundingBox()) ?? {};
    await page.mouse.move(left - 5, y + 4);
    await page.mouse.down();
    await page.mouse.move(left + 20, y + 6);
    await page.mouse.move(right + 5, y + 6);
    await page.waitForTimeout(200);
    await page.mouse.move(right + 6, y + 6);
    await page.mouse.up();
  };

  const press = async (key: string): Promise<void> => {
    await page.keyboard.press(key);
  };

  /** Presses keys where the focus is, such as `Alt+ArrowLeft`, without what the browser does of itself; gives those the page kept from it. */
  const keysTakenOf = (keys: readonly string[]): Promise<readonly string[]> =>
    read(
      (all) =>
        all.filter((it) => {
          const [, held = "", name = ""] = /^((?:\w+\+)*)(.+)$/.exec(it) ?? [];
          const event = new KeyboardEvent("keydown", {
            key: name === "Space" ? " " : name,
            altKey: held.includes("Alt"),
            ctrlKey: held.includes("Control"),
            metaKey: held.includes("Meta"),
            shiftKey: held.includes("Shift"),
            bubbles: true,
            cancelable: true,
          });
          return !(document.activeElement ?? document.body).dispatchEvent(event);
        }),
      keys,
    );

  /** Presses buttons one after the other, faster than anything can move. */
  const pressQuickly = (...names: readonly string[]): Promise<void> =>
    read((all) => {
      for (const name of all) document.querySelector<HTMLButtonElement>(`button[aria-label="${name}"]`)?.click();
    }, names);

  const pressButton = async (name: string): Promise<void> => {
    // What can be taken away stands in the page's menu.
    const inMenu = page.locator("#menu button").filter({ hasText: name });
    if ((await inMenu.count()) > 0 && !(await inMenu.first().isVisible())) await page.locator(".menu-button").click();
    await page.getByRole("button", { name, exact: true }).first().click();
  };

  return {
    pickClaim,
    cardOf,
    openClaims,
    listedClaims,
    listedStatements,
    cardLinks,
    placesOfCards,
    links,
    counts,
    choices,
    choose,
    showAllFilters,
    chooseDays,
    pickDay,
    chooseTheme,
    openBottomSheet,
    bars,
    pickBar,
    openClock,
    pressOnClock,
    clock,
    brushDays,
    press,
    pressButton,
    keysTakenOf,
    pressQuickly,
  };
}
