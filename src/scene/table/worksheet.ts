import { isDay } from "../../domain/partial-date.ts";
import type { Edition } from "../../words/edition.ts";
import type { SideViewWords } from "../../words/words.ts";
import { cellsOf, columnNames } from "./columns.ts";
import type { Row } from "./rows.ts";

/** A cell of a worksheet: `day` is one calendar day, `YYYY-MM-DD`; less exact dates stay text, as do addresses and numbers within words. */
export type Cell =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "day"; readonly day: string }
  | { readonly kind: "empty" };

/** A worksheet to be written to a spreadsheet file. Widths in characters. */
export type Worksheet = {
  readonly columns: readonly { readonly name: string; readonly width: number }[];
  readonly rows: readonly (readonly Cell[])[];
};

/** Minimum and maximum width of a column, in characters; longer text wraps in its cell. */
const widths = { min: 10, max: 48 } as const;

/** A table's statements as a worksheet, with the same columns as the CSV file. */
export function worksheetOf(edition: Edition<SideViewWords>, rows: readonly Pick<Row, "entry">[]): Worksheet {
  const values = rows.map(({ entry }) => cellsOf(edition, entry.id));
  return {
    columns: columnNames.map((name, at) => {
      const longest = Math.max(name.length, ...values.map((it) => String(it[at] ?? "").length));
      return { name, width: Math.min(widths.max, Math.max(widths.min, longest + 2)) };
    }),
    rows: values.map((it) => it.map(cellOf)),
  };
}

function cellOf(value: string | number): Cell {
  if (typeof value === "number") return { kind: "number", number: value };
  if (value === "") return { kind: "empty" };
  return isDay(value) ? { kind: "day", day: value } : { kind: "text", text: value };
}
