import { describe, expect, test } from "vitest";
import { isDay } from "../../src/domain/partial-date.ts";
import { cellsOf, columnNames } from "../../src/scene/table/columns.ts";
import { rowsOf } from "../../src/scene/table/rows.ts";
import { worksheetOf } from "../../src/scene/table/worksheet.ts";
import { spreadsheetOf } from "../../src/spreadsheet/spreadsheet.ts";
import { frozenAtlas } from "../fixtures/atlas/frozen-atlas.ts";
import { createRandom } from "../fixtures/atlas/random.ts";
import { atlasWith, claimWith, everyStatement, evidenceWith, statementWith } from "../fixtures/atlas/small-atlas.ts";
import { englishWords, inEnglish } from "../fixtures/in-english.ts";
import { addressOf, openedSpreadsheet } from "./opened.ts";

async function opened(atlas: typeof frozenAtlas) {
  const rows = rowsOf(inEnglish(atlas), everyStatement(atlas));
  const file = await spreadsheetOf(worksheetOf(inEnglish(atlas), rows), englishWords.table.worksheetName);
  return { rows, file, ...openedSpreadsheet(new Uint8Array(await file.arrayBuffer())) };
}

/** The number by which a spreadsheet knows a day: days since 30 December 1899. */
const numberOf = (day: string) => String((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);

describe("the spreadsheet of the whole table", async () => {
  const { rows, file, names, cells, widths, styles } = await opened(frozenAtlas);

  test("has one sheet, the headings of the CSV in its first line, and columns that can be read", () => {
    expect(file.type).toBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    expect(names).toEqual(["Statements"]);
    expect(columnNames.map((_, column) => cells.get(addressOf(column, 0))?.text)).toEqual(columnNames);
    expect(widths).toHaveLength(columnNames.length);
    for (const it of widths) expect(it).toBeGreaterThanOrEqual(10);
    for (const it of widths) expect(it).toBeLessThanOrEqual(50);
  });

  test("gives every cell of every row back: numbers as numbers, whole days as days, all else as text", () => {
    for (const [at, { entry }] of rows.entries()) {
      for (const [column, value] of cellsOf(inEnglish(frozenAtlas), entry.id).entries()) {
        const cell = cells.get(addressOf(column, at + 1));
        const where = [entry.id, columnNames[column]];
        if (value === "") expect([...where, cell?.text ?? ""]).toEqual([...where, ""]);
        else if (typeof value === "number") expect([...where, cell?.kind, cell?.text]).toEqual([...where, "n", String(value)]);
        else if (isDay(value)) expect([...where, cell?.kind, cell?.text]).toEqual([...where, "n", numberOf(value)]);
        else expect([...where, cell?.kind, cell?.text]).toEqual([...where, "s", value]);
      }
    }
    expect(styles).toContain('formatCode="yyyy-mm-dd"');
  });

  test("keeps a day that is known in part as it was recorded", () => {
    const saidOn = columnNames.indexOf("day_said_as_recorded");
    const texts = rows.map((_, at) => cells.get(addressOf(saidOn, at + 1))).filter((it) => it?.kind === "s");
    expect(texts.length).toBeGreaterThan(0);
    for (const it of texts) expect(isDay(it?.text ?? "")).toBe(false);
  });

  test("has no formula", () => {
    expect([...cells.values()].filter((it) => it.hasFormula)).toEqual([]);
  });
});

test("texts that begin like a formula, or look like a number or a day, are texts and come back as they were", async () => {
  const random = createRandom(4);
  const beginnings = ["=", "+", "-", "@", "\t", "＝", "2021-03", "[2021-04-01..]", "007", "1e5", "&amp;", "<f>", "Ї", "😀", "'"];
  for (let round = 0; round < 40; round++) {
    const text = `${random.pick(beginnings)}${random.pick(["1+1", 'cmd|"/c calc"!A1', "a", ""])}`;
    const atlas = atlasWith({
      claims: [claimWith({ proposition: text })],
      statements: [statementWith({ note: text, evidence: [evidenceWith({ selector: { exact: text } })] })],
    });
    const { cells } = await opened(atlas);
    for (const name of ["proposition", "note", "quotation"]) {
      const cell = cells.get(addressOf(columnNames.indexOf(name), 1));
      expect([name, cell?.kind, cell?.text, cell?.hasFormula]).toEqual([name, "s", text, false]);
    }
  }
});
