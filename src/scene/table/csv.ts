import type { Atlas } from "../../domain/atlas.ts";
import { tableWords } from "../../words/sheet/table.ts";
import type { Scene } from "../scene.ts";
import { cellsOf, columnNames } from "./columns.ts";
import type { Row } from "./rows.ts";

/**
 * The statements of a table as a file of comma-separated values (RFC 4180: CRLF, every cell in quotation marks), a line of headings first.
 * It begins with a byte order mark, without which Excel reads UTF-8 as another encoding.
 */
export function csvOf(atlas: Atlas, rows: readonly Pick<Row, "entry">[]): string {
  const cells = rows.map(({ entry }) => cellsOf(atlas, entry.id).map(String));
  const lines = [columnNames, ...cells].map((line) => `${line.map(cellOf).join(",")}\r\n`);
  return `\ufeff${lines.join("")}`;
}

/** A cell in quotation marks. What a spreadsheet would run as a formula is kept from it by an apostrophe before it, as OWASP advises (“CSV Injection”). */
function cellOf(text: string): string {
  return `"${defused(text).replaceAll('"', '""')}"`;
}

/** A text that no spreadsheet takes for a formula. */
function defused(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}

/** Name of a file of the table: the atlas, what the file holds, whether it is a selection, and the version of the records. */
export function tableNameOf({ title, isNarrowed, version }: Scene, extension: "csv" | "xlsx"): string {
  const words = [title, tableWords.fileWords, ...(isNarrowed ? [tableWords.selection] : []), version];
  return `${words
    .join("-")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")}.${extension}`;
}
