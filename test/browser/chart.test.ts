import { describe, expect, test } from "vitest";
import { brokenInEither } from "./broken-rules.ts";
import { openReader } from "./driver.ts";

const shoigu = "nato-forces-near-russia";

describe("a reader of the figures", () => {
  test("opens them, chooses a group, and follows a mark by keyboard to its statement in the list", async () => {
    const reader = await openReader({ webgl: false });
    await reader.showView("Figures");
    expect(await reader.chartHeading()).toBe("Who said how many: Russian troops near Ukraine");
    await reader.chooseGroup("NATO and DEFENDER-Europe");
    expect(reader.query()).toBe("show=figures&group=nato");
    const rows = await reader.chartRows();
    expect(rows.some((it) => it.name.startsWith("Sergei Shoigu says, 13 Apr 2021 40,000 troops"))).toBe(true);
    await reader.pressOnRow(shoigu);
    expect(await reader.openClaims()).toEqual([shoigu]);
    expect(reader.query()).toBe(`claim=${shoigu}&show=figures&group=nato`);
    expect(await reader.focusedClaim()).toBe(shoigu);
    expect(await reader.complaints()).toEqual([]);
  });

  test("reads the same in a table: each row with its speaker and its source", async () => {
    const reader = await openReader({ webgl: false, query: "show=figures&group=crimea" });
    const table = await reader.chartTable();
    expect(table.map(([speaker]) => speaker)).toEqual((await reader.chartRows()).map((it) => it.speaker));
    expect(table.every((cells) => cells.length === 8 && cells.every((it) => it !== ""))).toBe(true);
    await reader.showView("Map");
    expect(await reader.isInSight("#stage")).toBe(true);
  });

  test.each(["phone", "desktop"] as const)("breaks no rule of accessibility, light or dark (%s)", async (screen) => {
    const reader = await openReader({ screen, query: `show=figures&claim=russian-troops-around-ukraine` });
    await reader.chartRows();
    expect(await brokenInEither(reader)).toEqual([]);
  });
});

describe("the embed of a chart", () => {
  test("shows before any script one drawing, which fits, and its table; and breaks no rule", async () => {
    const reader = await openReader({ screen: "phone", path: "embed/figures/near-ukraine/", isReady: false });
    expect(await reader.chartDrawings()).toBe(1);
    expect(await brokenInEither(reader)).toEqual([]);
    expect(await reader.complaints()).toEqual([]);
  });

  test("is narrowed by its address", async () => {
    const reader = await openReader({
      path: "embed/figures/near-ukraine/",
      query: "v=1&voice=european-union&list=all",
      isReady: false,
    });
    await reader.until(async () => (await reader.chartRows()).every((it) => /Borrell|European External/.test(it.speaker)));
    expect(await reader.text()).toContain("hidden by the filters");
    expect((await reader.chartTable()).length).toBeGreaterThan(1);
  });
});

test("a picture of the chart is offered where the figures are, without the tools of a map", async () => {
  const reader = await openReader({ query: "show=figures&group=nato" });
  await reader.pressButton("Export image");
  await reader.until(async () => (await reader.text()).includes("apply to maps only"));
  const text = await reader.text();
  expect(text).not.toContain("Statements in boxes");
  expect(await brokenInEither(reader, "dialog")).toEqual([]);
});
