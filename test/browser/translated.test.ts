import { expect, test } from "vitest";
import { openReader, type Reader } from "./driver.ts";
import { translatePage } from "./translator.ts";

/** What a reader who goes through the page sees at each step: every word of it, the title, and what was announced. */
type Seen = { readonly step: string; readonly words: string; readonly listed: number; readonly counted: number };

/** Goes twenty steps through the page, in the page itself, which is fast enough for many steps, and tells what was to be seen after each. */
const goThrough = (reader: Reader): Promise<readonly Seen[]> =>
  reader.read(async () => {
    const one = (selector: string) => document.querySelector<HTMLElement>(selector);
    const frame = () => new Promise((then) => requestAnimationFrame(() => setTimeout(then)));
    const isWaiting = () => one("#list[aria-busy]") ?? (one("html:not([data-show=map])") && !one("#sheet h2, #sheet caption"));
    const rest = async () => {
      let before = "";
      do {
        before = document.body.textContent ?? "";
        await frame();
      } while (before !== document.body.textContent || isWaiting());
    };
    const seen: Seen[] = [];
    const look = (step: string) => {
      const table = document.documentElement.dataset["show"] === "table";
      seen.push({
        step,
        words: `${document.title}\n${(document.body.textContent ?? "").replaceAll(/\s+/g, " ")}`,
        listed: document.querySelectorAll(table ? "#sheet [data-statement]" : ".listing [data-claim]").length,
        // Statements and claims; a claim that is open is all there is.
        counted: Number((one(".listing .counts")?.textContent?.match(/\d+/g) ?? ["0"]).at(table ? 0 : -1)),
      });
    };
    const nth = (selector: string, at: number) => {
      const all = [...document.querySelectorAll<HTMLElement>(selector)].filter((it) => !it.matches(":disabled"));
      return all[at % Math.max(1, all.length)];
    };
    const key = async (name: string) => {
      one(".known")?.click();
      await rest();
      one(".handle")?.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true }));
    };
    const travel = async () => {
      const there = new Promise((then) => addEventListener("popstate", then, { once: true }));
      history.back();
      await there;
    };
    const search = (words: string) => {
      const field = one("#search") as HTMLInputElement;
      field.focus();
      field.value = words;
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
    };
    const steps: readonly (readonly [string, (round: number) => unknown])[] = [
      ["a voice", (at) => nth(".voice-row", at)?.click()],
      ["a claim opened", (at) => nth("#list h3 a", at)?.click()],
      ["a region", (at) => nth(".more-filters .chip", at)?.click()],
      ["back", travel],
      ["the clock set back", () => key("Home")],
      ["the clock set on", () => key("PageDown")],
      ["the clock at its end", () => key("End")],
      ["the table", () => one("a[data-show=table]")?.click()],
      ["the table by another heading", () => nth("#sheet thead button", 2)?.click()],
      ["the figures", () => one("a[data-show=figures]")?.click()],
      ["another group of figures", () => nth("#sheet nav .chip", 1)?.click()],
      ["a day", (at) => nth(".day", 3 * at + 5)?.dispatchEvent(new MouseEvent("click", { bubbles: true }))],
      ["the map again", () => one("a[data-show=map]")?.click()],
      ["a search", () => search("troops")],
      ["a claim found", () => one("#list h3 a")?.click()],
      ["a dialog", () => one("#list [data-take=cite]")?.click()],
      ["the dialog closed", () => one("dialog .dialog-head button")?.click()],
      ["the list again", () => one(".back")?.click()],
      ["all again", () => (one("#list .empty button") ?? one("#list .clear"))?.click()],
      ["other borders", (at) => nth(".borders input", at)?.click()],
    ];
    // The code of the clock, the search and the figures is there, and whatever the page was before, it begins as it is without a query.
    for (const show of ["figures", "map"]) {
      one(`a[data-show=${show}]`)?.click();
      while (document.documentElement.dataset["show"] !== show) await frame();
    }
    await key("Home");
    search("zzxqy");
    while (
      (one(".handle")?.ariaValueText ?? "All records") === "All records" ||
      !one("#list .empty")?.textContent?.includes("zzxqy")
    )
      await frame();
    history.pushState(null, "", "./");
    dispatchEvent(new PopStateEvent("popstate"));
    await rest();
    for (let count = 0; count < 20; count++) {
      const [step, act] = steps[count % steps.length] ?? ["", () => undefined];
      await act(Math.floor(count / steps.length));
      await rest();
      look(`${count + 1}: ${step}`);
    }
    return seen;
  });

/** Where two texts part, with a few of the words there; empty where they are the same. */
function difference(now: string, before: string): string {
  if (now === before) return "";
  const at = [...now].findIndex((_, index) => now[index] !== before[index]);
  const near = (text: string) => text.slice(Math.max(0, at - 40), at + 60);
  return `${near(now)} | ${near(before)}`;
}

test("translated by the browser, the page says after each of twenty steps what it says untranslated", async () => {
  const reader = await openReader();
  const plain = await goThrough(reader);
  await reader.read(translatePage);
  const translated = await goThrough(reader);
  expect(await reader.read(() => document.querySelectorAll("#list font").length)).toBeGreaterThan(1000);
  for (const [at, { step, words, listed, counted }] of translated.entries()) {
    expect(counted, step).toBe(listed);
    expect(difference(words, plain[at]?.words ?? ""), step).toBe("");
  }
  expect(new Set(plain.map((it) => it.counted)).size).toBeGreaterThan(3);
  expect(await reader.complaints()).toEqual([]);
});

test("an embed that was translated before it draws another View says in it what it says untranslated", async () => {
  const reader = await openReader({ path: "embed/" });
  const [mark] = await reader.marks();
  if (!mark) throw new Error("no marks on the map");
  const isOpen = async () => (await reader.listedClaims()).join() === mark.claim;
  const words = () =>
    reader.read(() => ["#head", "#list", "#map-description"].map((it) => document.querySelector(it)?.textContent).join("\n"));
  await reader.visit(`embed/?v=1&claim=${mark.claim}`);
  await reader.until(isOpen);
  const plain = await words();

  await reader.visit("embed/");
  await reader.read(translatePage);
  await reader.pickMark(mark.statements[0] ?? "");
  await reader.until(isOpen);
  expect(difference(await words(), plain)).toBe("");
  expect(await reader.complaints()).toEqual([]);
});
