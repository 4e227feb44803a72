import writeExcelFile, { type SheetData } from "write-excel-file/universal";
import type { Cell, Worksheet } from "../scene/table/worksheet.ts";

/** A worksheet as an Office Open XML file (ECMA-376), which every spreadsheet opens without import settings. No cell is a formula. */
export function spreadsheetOf({ columns, rows }: Worksheet, name: string): Promise<Blob> {
  const heading = columns.map((it) => ({ type: String, value: it.name, fontWeight: "bold" as const }));
  const data: SheetData = [heading, ...rows.map((row) => row.map(written))];
  return writeExcelFile(data, {
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }).toBlob();
}

function written(cell: Cell): SheetData[number][number] {
  const top = { alignVertical: "top" } as const;
  switch (cell.kind) {
    case "text":
      return { ...top, type: String, value: cell.text, wrap: true };
    case "number":
      return { ...top, type: Number, value: cell.number };
    case "day":
      return { ...top, type: Date, value: new Date(`${cell.day}T00:00:00Z`), format: "yyyy-mm-dd" };
    case "empty":
      return null;
  }
}
