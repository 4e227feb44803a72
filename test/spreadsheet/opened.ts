import { strFromU8, unzipSync } from "fflate";
import { piecesOf } from "../../src/picture/formats/xml.ts";

/** A cell as a spreadsheet has it: `s` a text, `n` a number, of which a style may make a day; and whether it has a formula. */
export type OpenedCell = { readonly kind: string; readonly text: string; readonly style: string; readonly hasFormula: boolean };

export type OpenedSheet = {
  readonly names: readonly string[];
  /** By address, such as `A1`. */
  readonly cells: ReadonlyMap<string, OpenedCell>;
  readonly widths: readonly number[];
  readonly styles: string;
};

/** Opens a spreadsheet's file with one sheet, as far as ECMA-376 is needed for it: the package, its shared strings and its cells. */
export function openedSpreadsheet(bytes: Uint8Array): OpenedSheet {
  const files = unzipSync(bytes);
  const partOf = (path: string) => strFromU8(files[path] ?? new Uint8Array());
  const strings: string[] = [];
  let isInString = false;
  for (const piece of piecesOf(partOf("xl/sharedStrings.xml"))) {
    if (piece.kind === "start" && piece.name === "si") strings.push("");
    if (piece.kind === "start" && piece.name === "t") isInString = !piece.isEmpty;
    if (piece.kind === "end" && piece.name === "t") isInString = false;
    if (piece.kind === "text" && isInString) strings[strings.length - 1] += piece.text;
  }
  const cells = new Map<string, OpenedCell>();
  const widths: number[] = [];
  let [address, inside] = ["", ""];
  for (const piece of piecesOf(partOf("xl/worksheets/sheet1.xml"))) {
    if (piece.kind === "start") {
      inside = piece.isEmpty ? "" : piece.name;
      if (piece.name === "col") widths.push(Number(piece.attributes.get("width")));
      if (piece.name === "c") {
        address = piece.attributes.get("r") ?? "";
        const [kind, style] = [piece.attributes.get("t") ?? "n", piece.attributes.get("s") ?? ""];
        cells.set(address, { kind, style, text: "", hasFormula: false });
      }
    }
    if (piece.kind === "end") inside = "";
    const cell = cells.get(address);
    if (!cell) continue;
    if (inside === "f") cells.set(address, { ...cell, hasFormula: true });
    if (piece.kind === "text" && inside === "v")
      cells.set(address, { ...cell, text: cell.kind === "s" ? (strings[Number(piece.text)] ?? "") : piece.text });
  }
  const names = [...piecesOf(partOf("xl/workbook.xml"))].flatMap((piece) =>
    piece.kind === "start" && piece.name === "sheet" ? [piece.attributes.get("name") ?? ""] : [],
  );
  return { names, cells, widths, styles: partOf("xl/styles.xml") };
}

/** The address of a cell by its column and row, both counted from 0. */
export function addressOf(column: number, row: number): string {
  const letter = (at: number) => String.fromCodePoint(65 + at);
  return `${column < 26 ? letter(column) : letter(Math.floor(column / 26) - 1) + letter(column % 26)}${row + 1}`;
}
