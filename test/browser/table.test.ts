import { expect, test } from "vitest";
import { correctionOf, indexAtlas, type OpenAtlas } from "../../src/domain/atlas.ts";
import { addressOf, openedSpreadsheet } from "../spreadsheet/opened.ts";
import { brokenInEither } from "./broken-rules.ts";
import { openReader, publishedAtlas } from "./driver.ts";
import { idsWhere, sorted, standing } from "./expected.ts";

/** Statements with figures that their own side has corrected, and the figures it gave then. */
function correctionsIn(open: OpenAtlas) {
  const atlas = indexAtlas(open);
  return atlas.statements.flatMap((it) => {
    const correction = it.quantities && correctionOf(atlas, it);
    return correction ? [{ id: it.id, saidInstead: (correction.quantities ?? []).map(({ asSaid }) => asSaid) }] : [];
  });
}

test("the table has every statement as a row, sorts by a heading, follows the filters and is saved as shown", async () => {
  const reader = await openReader();
  await reader.follow("Table");
  await reader.until(async () => (await reader.tableRows()).length > 0);
  // Said from the start, while rows are still to come.
  expect(await reader.read(() => document.querySelector("#sheet table")?.getAttribute("aria-rowcount"))).toBe(
    String(standing.length + 1),
  );
  const rows = await reader.tableRows();
  expect(sorted(rows.map((it) => it.id))).toEqual(idsWhere(() => true));
  for (const { id, said } of rows) expect(said).toBe(standing.find((it) => it.id === id)?.day);
  expect(await reader.listedStatements()).toEqual([]);
  expect(reader.query()).toBe("show=table");

  expect((await reader.tableHeadings()).find((it) => it.order !== "")).toEqual({ name: "Date", order: "ascending" });
  await reader.sortBy("Date");
  const turned = await reader.tableRows();
  expect((await reader.tableHeadings()).find((it) => it.order !== "")?.order).toBe("descending");
  expect(turned.map((it) => it.said)).toEqual(rows.map((it) => it.said).reverse());

  await reader.choose("Moscow");
  await reader.until(async () => (await reader.tableRows()).length < rows.length);
  const shown = (await reader.tableRows()).map((it) => it.id);
  expect(sorted(shown)).toEqual(idsWhere((it) => it.voices.includes("moscow")));
  const { name, bytes } = await reader.downloadTable("Download CSV");
  const text = bytes.toString();
  expect(await reader.toldOfTable()).toBe(`Handed to the browser as a download: ${name}.`);
  expect(name).toMatch(/^claimed-ground-who-said-what-selection-[0-9a-f]{12}\.csv$/);
  const saved = text.split("\r\n").flatMap((line) => /^"([a-z0-9-]+)","(\[?\d{4}[^"]*)"/.exec(line)?.[1] ?? []);
  expect(saved).toEqual(shown);

  // The spreadsheet's code comes when it is asked for, and packs without a worker, which the policy of the page would stop.
  expect(reader.requests().filter((it) => it.includes("spreadsheet-"))).toEqual([]);
  const sheet = await reader.downloadTable("Spreadsheet (.xlsx)");
  expect(sheet.name).toBe(name.replace(/csv$/, "xlsx"));
  const { cells } = openedSpreadsheet(sheet.bytes);
  expect(shown.map((_, at) => cells.get(addressOf(0, at + 1))?.text)).toEqual(shown);
  expect(await reader.toldOfTable()).toBe(`Handed to the browser as a download: ${sheet.name}.`);

  await reader.choose("Moscow");
  await reader.until(async () => (await reader.tableRows()).length === rows.length);
  const corrected = correctionsIn(publishedAtlas());
  expect(corrected.length).toBeGreaterThan(0);
  for (const { id, saidInstead } of corrected) {
    const [struck, beside] = await reader.struckIn(id);
    expect(struck).toMatch(/^corrected: /);
    for (const it of saidInstead) expect(beside).toContain(`“${it}”`);
  }
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
