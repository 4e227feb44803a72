import { expect, test } from "vitest";
import { brokenInEither } from "./broken-rules.ts";
import { openReader } from "./driver.ts";
import { idsWhere, sorted, standing } from "./expected.ts";

test("the table has every statement as a row, sorts by a heading, follows the filters and is saved as shown", async () => {
  const reader = await openReader();
  await reader.follow("Table");
  await reader.until(async () => (await reader.tableRows()).length > 0);
  const rows = await reader.tableRows();
  expect(sorted(rows.map((it) => it.id))).toEqual(idsWhere(() => true));
  for (const { id, said } of rows) expect(said).toBe(standing.find((it) => it.id === id)?.day);
  expect(await reader.listedStatements()).toEqual([]);
  expect(reader.query()).toBe("show=table");

  expect((await reader.tableHeadings()).find((it) => it.order !== "")).toEqual({ name: "Day said", order: "ascending" });
  await reader.sortBy("Day said");
  const turned = await reader.tableRows();
  expect((await reader.tableHeadings()).find((it) => it.order !== "")?.order).toBe("descending");
  expect(turned.map((it) => it.said)).toEqual(rows.map((it) => it.said).reverse());

  await reader.choose("Moscow");
  await reader.until(async () => (await reader.tableRows()).length < rows.length);
  const shown = (await reader.tableRows()).map((it) => it.id);
  expect(sorted(shown)).toEqual(idsWhere((it) => it.voice === "moscow"));
  const { name, text } = await reader.downloadTable();
  expect(name).toMatch(/^claimed-ground-who-said-what-selection-[0-9a-f]{12}\.csv$/);
  const saved = text.split("\r\n").flatMap((line) => /^"([a-z0-9-]+)","(\[?\d{4}[^"]*)"/.exec(line)?.[1] ?? []);
  expect(saved).toEqual(shown);
  expect(await reader.complaints()).toEqual([]);
});

test.each(["desktop", "phone"] as const)(
  "a searched table marks what was found and breaks no rule, light or dark (%s)",
  async (screen) => {
    const reader = await openReader({ query: "show=table&q=Krym", screen });
    await reader.until(async () => (await reader.marked()).includes("Crimea"));
    const rows = await reader.tableRows();
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.length).toBeLessThan(standing.length);
    expect(await brokenInEither(reader)).toEqual([]);
  },
);
