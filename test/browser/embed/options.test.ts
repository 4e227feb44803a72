import { describe, expect, test } from "vitest";
import { openReader, type Reader } from "../driver.ts";
import { idsWhere, sorted } from "../expected.ts";

const embed = "embed/claims/russian-troops-crimea/";

describe("the options of an embed", () => {
  test("a list of all has every claim of the View, and none has none but keeps the sources", async () => {
    const reader = await openReader({ path: "embed/regions/crimea/", query: "list=all" });
    const crimea = idsWhere((it) => it.regions.includes("crimea"));
    await reader.until(async () => (await reader.listedStatements()).length === crimea.length);
    expect(sorted(await reader.listedStatements())).toEqual(crimea);
    await reader.visit("embed/regions/crimea/?list=none");
    expect([await seen(reader, ".card"), await seen(reader, ".pair")]).toEqual([0, 0]);
    expect(await reader.text()).toContain("Sources: ");
  });

  test("a heading of the host's stands in place of ours, is said to be the host's, and leaves the claim with its speaker", async () => {
    const reader = await openReader({ path: embed, query: "title=Was+man+sagt" });
    expect(await reader.text()).toMatch(/^Was man sagt\s+Heading by the page that shows this map\./);
    expect(await reader.text()).toContain("Russia has deployed troops in Crimea.");
    expect(await reader.text()).toContain("Ruslan Khomchak");
    await reader.visit(`${embed}?title=none`);
    expect(await reader.isInSight("h1.hidden")).toBe(true);
    expect(await reader.text()).toContain("Russia has deployed troops in Crimea.");
  });

  test("a heading cannot be markup", async () => {
    const reader = await openReader({ path: embed, query: `title=${encodeURIComponent("<img src=x onerror=alert(1)>\u202e")}` });
    expect(await reader.text()).toContain("<img src=x onerror=alert(1)>");
    expect(await reader.read(() => document.querySelectorAll("h1 *").length)).toBe(0);
    expect(await reader.complaints()).toEqual([]);
  });

  test("a map that is not interactive has no button, no focus, and nothing to pick", async () => {
    const reader = await openReader({ path: embed, query: "interactive=0&voice=kyiv" });
    await reader.until(async () => (await reader.text()).includes("statements shown. Filters: Kyiv"));
    expect(await seen(reader, "button")).toBe(0);
    // The map is drawn after its words.
    let before = "";
    await reader.until(async () => {
      const last = before;
      before = await reader.text();
      return before === last;
    });
    await reader.pickPlace([34.1, 45.2]);
    expect(await reader.text()).toBe(before);
    for (let tabs = 0; tabs < 12; tabs++) {
      await reader.press("Tab");
      expect((await reader.focus()).what).not.toBe("stage");
    }
    expect(await reader.mapState()).toBe("poster");
  });

  test("another View by query is drawn with its own words, and leads to the same on the whole map", async () => {
    const reader = await openReader({ path: "embed/", query: "voice=moscow&amp;said=2021-04-01%252F2021-04-20%26theme=dark)." });
    await reader.until(async () => (await reader.text()).includes("said 1 Apr 2021 to 20 Apr 2021"));
    expect(await reader.read(() => document.querySelector<HTMLAnchorElement>(".whole-map a")?.search)).toBe(
      "?voice=moscow&said=2021-04-01/2021-04-20&theme=dark",
    );
    const blocks = () =>
      reader.read(() =>
        [...document.querySelectorAll("#stage [data-block][data-region]")]
          .filter((it) => it.checkVisibility())
          .map((it) => (it.matches("a") ? it : it.querySelector("a"))?.getAttribute("aria-label") ?? ""),
      );
    const others = async () => (await blocks()).filter((it) => !/^[^:]+, \d+ statements?: Moscow \d+$/.test(it));
    // The map is drawn once its code has come, after the words.
    await reader.until(async () => (await others()).length === 0);
    expect((await blocks()).length).toBeGreaterThan(3);
    expect(await reader.read(() => document.documentElement.dataset["theme"])).toBe("dark");
    expect(await reader.notices()).toEqual([]);
    // Hosts find the frame by the address it was opened with.
    expect(await reader.read(() => location.search)).toBe("?voice=moscow&amp;said=2021-04-01%252F2021-04-20%26theme=dark).");
  });

  test("what an address asks for and cannot have is told, and the rest is shown", async () => {
    const reader = await openReader({ path: "embed/", query: "v=2&borders=xx&list=some&voice=mars&region=crimea" });
    await reader.until(async () => (await reader.notices()).join().includes("mars"));
    const [notice = ""] = await reader.notices();
    for (const it of ["unknown version “2”", "unknown view of the borders “xx”", "unknown list “some”", "unknown voice “mars”"])
      expect(notice).toContain(it);
    expect(await reader.text()).toContain("Crimea: who said what");
  });

  test("when another View cannot be fetched, the page says that it shows what it came with", async () => {
    const reader = await openReader({ path: "embed/", query: "voice=moscow", missing: "poster-" });
    await reader.until(async () => (await reader.notices()).join().includes("the default view is shown"));
    expect((await reader.listedStatements()).length).toBeGreaterThan(0);
    // A wide column has room for two claims, each with its answer.
    expect(await seen(reader, ".pair .answer")).toBe(2);
  });
});

/** Keys that are the browser's, or the page's around: some mean something on a map where something is pointed at, or with no key held besides. */
const notTheMaps = [
  ..."F1 F3 F5 F6 F7 F11 F12 PageUp PageDown Home End Insert Delete Backspace Escape Enter Space Shift Control Alt".split(" "),
  ..."a A 1 / ? ' ContextMenu CapsLock Shift+Space Alt+ArrowLeft Control+ArrowDown Control+- Meta+= Shift+Tab Tab".split(" "),
];

test("the keyboard alone explores an embed, picks in it, and closes the live map again", async () => {
  const reader = await openReader({ path: "embed/" });
  await reader.focusMap();
  expect(await reader.keysTakenOf(notTheMaps)).toEqual([]);
  expect(await reader.mapState()).toBe("poster");
  expect(reader.requests().filter((it) => /explore-[^/]*\.js$|live-map|poster-/.test(it))).toEqual([]);
  await reader.focusMap();
  expect(await reader.keysTakenOf(["ArrowRight"])).toEqual(["ArrowRight"]);
  await reader.mapBecomes("live");
  await reader.press("ArrowRight");
  await reader.press("Enter");
  await reader.until(async () => (await reader.announced()) !== "");
  await reader.pressButton("Close the live map");
  await reader.mapBecomes("poster");
  expect(await reader.read(() => document.querySelectorAll("canvas").length)).toBe(0);
  expect((await reader.focus()).what).toBe("explore");
  expect(await reader.complaints()).toEqual([]);
});

/** How many elements of this kind can be seen. */
function seen(reader: Reader, selector: string): Promise<number> {
  return reader.read((it) => [...document.querySelectorAll(it)].filter((element) => element.checkVisibility()).length, selector);
}
