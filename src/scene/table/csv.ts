import type { Edition } from "../../words/edition.ts";
import type { SideViewWords } from "../../words/words.ts";
import type { Scene } from "../scene.ts";
import { cellsOf, columnNames } from "./columns.ts";
import type { Row } from "./rows.ts";

/**
 * A table's statements as comma-separated values (RFC 4180: CRLF, every cell quoted), with a header row. It begins with a byte order mark,
 * without which Excel does not recognise UTF-8.
 */
export function csvOf(edition: Edition<SideViewWords>, rows: readonly Pick<Row, "entry">[]): string {
  const cells = rows.map(({ entry }) => cellsOf(edition, entry.id).map(String));
  const lines = [columnNames, ...cells].map((line) => `${line.map(cellOf).join(",")}\r\n`);
  return `\ufeff${lines.join("")}`;
}

/** A quoted cell. If a spreadsheet would run its text as a formula, an apostrophe is put in front, as OWASP advises (“CSV Injection”). */
function cellOf(text: string): string {
  return `"${defused(text).replaceAll('"', '""')}"`;
}

/** Text that no spreadsheet runs as a formula. */
function defused(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}

/** File name for a table: the atlas, the content, whether it is a selection, and the version of the records. */
export function tableNameOf(texts: SideViewWords, { title, isNarrowed, version }: Scene, extension: "csv" | "xlsx"): string {
  const words = [title, texts.table.fileWords, ...(isNarrowed ? [texts.table.selection] : []), version];
  return `${words
    .join("-")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")}.${extension}`;
}
