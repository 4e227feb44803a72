import { describe, expect, test } from "vitest";
import { openReader } from "./driver.ts";
import { standing } from "./expected.ts";

describe("with the keyboard alone", () => {
  test("everything is reached in turn, the map in one stop, and the focus can be seen", async () => {
    const reader = await openReader({ webgl: false });
    const stops: string[] = [];
    // Words and list come first, the map and the timeline after them.
    while (stops.length < 300) {
      await reader.press("Tab");
      const { what, isSeen } = await reader.focus();
      if (what === "") break;
      expect(isSeen, `focus on ${what}`).toBe(true);
      stops.push(what);
    }
    expect(stops.slice(0, 2)).toEqual(["Skip to the list", "Skip to the map"]);
    expect(stops.filter((it) => it === "stage")).toHaveLength(1);
    for (const button of ["Zoom in", "Zoom out", "Show the whole map"]) expect(stops).toContain(button);
    expect(stops.some((it) => it.startsWith("Kyiv"))).toBe(true);
    expect(stops.filter((it) => /^\d+ \w+: \d+ statements?$/.test(it))).toHaveLength(1);
    expect(stops.filter((it) => it === "Change the borders, and how to read the map")).toHaveLength(1);
  });

  test("the first stop leads past the map to the list", async () => {
    const reader = await openReader({ webgl: false });
    await reader.press("Tab");
    await reader.press("Enter");
    await reader.press("Tab");
    expect(await reader.read(() => document.activeElement?.closest("#list") !== null)).toBe(true);
  });

  test("the second leads past the list to the map", async () => {
    const reader = await openReader({ webgl: false });
    for (const key of ["Tab", "Tab", "Enter"]) await reader.press(key);
    expect((await reader.focus()).what).toBe("stage");
  });

  test.each(["drawn", "live"])(
    "arrow keys lead among regions and marks of the %s map, each is announced, Enter opens",
    async (map) => {
      const reader = await openReader({ webgl: map === "live", screen: map === "live" ? "phone" : "desktop" });
      await reader.focusMap();
      expect(await reader.keysTakenOf(["Tab", "F5", "PageDown", "End", "Alt+ArrowLeft"])).toEqual([]);
      expect(await reader.mapState()).toBe("poster");
      await reader.focusMap();
      await reader.press("ArrowRight");
      await reader.mapBecomes(map === "live" ? "live" : "failed");
      const heard = new Set<string>();
      for (const key of [
        "ArrowRight",
        "ArrowRight",
        "ArrowDown",
        "ArrowRight",
        "ArrowDown",
        "ArrowDown",
        "ArrowRight",
        "ArrowDown",
        "ArrowLeft",
        "ArrowUp",
        "ArrowLeft",
      ]) {
        await reader.press(key);
        heard.add(await reader.announced());
      }
      expect(heard.size).toBeGreaterThan(4);
      expect(await reader.read(() => document.querySelectorAll("#stage [data-cursor]").length)).toBeGreaterThan(0);
      await reader.press("Enter");
      expect(reader.query()).toMatch(/^(claim|region)=/);
      expect((await reader.listedStatements()).length).toBeLessThanOrEqual(standing.length);
      expect((await reader.focus()).what).toBe("stage");
      await reader.press("Escape");
      expect(reader.query()).not.toMatch(/claim=|region=/);
    },
  );

  test("plus, minus and Home move the map, which stays one stop when it is live", async () => {
    const reader = await openReader({ screen: "phone" });
    await reader.focusMap();
    await reader.press("+");
    await reader.mapBecomes("live");
    await reader.until(async () => reader.query().startsWith("at="));
    await reader.mapRests();
    // A phone has the buttons once the map has been moved.
    await reader.press("Tab");
    expect((await reader.focus()).what).toBe("Zoom in");
    await reader.press("Shift+Tab");
    expect((await reader.focus()).what).toBe("stage");
    await reader.press("Home");
    await reader.until(async () => reader.query() === "");
    await reader.press("Tab");
    expect((await reader.focus()).what).toBe("Change the borders, and how to read the map");
    await reader.press("Shift+Tab");
    expect((await reader.focus()).what).toBe("stage");
  });

  test("a claim is opened from its card's heading, and closed by the way back, which has the focus; then the heading has it again", async () => {
    const reader = await openReader();
    const [id = ""] = await reader.listedClaims();
    await reader.focusClaim(id);
    await reader.press("Enter");
    expect(await reader.openClaims()).toEqual([id]);
    await reader.until(async () => (await reader.focus()).what === "← All statements");
    expect((await reader.focus()).isSeen).toBe(true);
    await reader.press("Enter");
    expect(await reader.openClaims()).toEqual([]);
    const claimInFocus = () =>
      reader.read(() => document.activeElement?.closest("h3")?.closest("[data-claim]")?.getAttribute("data-claim"));
    await reader.until(async () => (await claimInFocus()) === id);
  });

  test("the timeline is one stop, whose arrow keys lead from day to day", async () => {
    const reader = await openReader();
    await reader.focusTimeline();
    const first = (await reader.focus()).what;
    await reader.press("ArrowRight");
    const second = await reader.focus();
    expect(second.what).not.toBe(first);
    expect(second.isSeen).toBe(true);
    await reader.press("Enter");
    expect(reader.query()).toMatch(/^said=/);
  });

  test("the keys that scroll a page scroll what is read, before anybody has clicked", async () => {
    const reader = await openReader();
    const scrolled = (selector: string) => reader.read((it) => document.querySelector(it)?.scrollTop ?? -1, selector);
    expect(await scrolled("#column")).toBe(0);
    for (const key of ["PageDown", "Space", "ArrowDown"]) {
      const before = await scrolled("#column");
      await reader.press(key);
      await reader.until(async () => (await scrolled("#column")) > before);
    }
    const middle = await scrolled("#column");
    await reader.press("Shift+Space");
    await reader.until(async () => (await scrolled("#column")) < middle);
    await reader.press("End");
    await reader.until(() => reader.isInSight(".tray:last-child .card:last-child"));
    await reader.press("Home");
    await reader.until(async () => (await scrolled("#column")) === 0);
    await reader.press("Tab");
    expect((await reader.focus()).what).toBe("Skip to the list");

    await reader.visit("?show=table");
    await reader.until(async () => (await reader.tableRows()).length > 0);
    await reader.press("PageDown");
    await reader.until(async () => (await scrolled(".table-room")) > 0);
  });
});
