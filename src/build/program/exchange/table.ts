import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from "yaml";
import { recordFilesIn } from "../../records/records.ts";
import { type Print, shown } from "../folder.ts";
import { writeChecked } from "../writing.ts";

/** A column that can be changed: its name, and where its text is in a statement. */
type Column = { readonly name: string; readonly path: readonly (string | number)[]; readonly isList?: true };

/** What a row is about; changed in its file alone. */
const fixed = ["claim", "statement", "proposition", "speakers"] as const;

/**
 * What a table can hold of a statement. All else — further sources, figures, places, links, revisions, texts in several languages — stays in
 * its file as it is.
 */
const columns: readonly Column[] = [
  { name: "stance", path: ["stance"] },
  { name: "targets", path: ["targets"], isList: true },
  { name: "saidOn", path: ["saidOn"] },
  { name: "occasion", path: ["occasion"] },
  { name: "source", path: ["evidence", 0, "source"] },
  { name: "level", path: ["evidence", 0, "level"] },
  { name: "language", path: ["evidence", 0, "language"] },
  { name: "exact", path: ["evidence", 0, "selector", "exact"] },
  { name: "translation", path: ["evidence", 0, "translation", "text"] },
  { name: "gist", path: ["gist"] },
  { name: "note", path: ["note"] },
];

type Row = ReadonlyMap<string, string>;

/** A statement in its file, as a row and as what can be changed. */
type Found = {
  readonly file: string;
  readonly document: ReturnType<typeof parseDocument>;
  readonly node: YAMLMap;
  readonly row: Row;
};

/** Writes the statements of an atlas as CSV (RFC 4180, UTF-8 with the mark by which spreadsheets know it). Returns the exit code. */
export function exportStatements(atlas: string, file: string, print: Print, force = false): number {
  if (existsSync(file) && !force) {
    print(`${file} is there already (--force overwrites it)`);
    return 1;
  }
  const found = statementsIn(atlas);
  const fields = [...fixed, ...columns.map((it) => it.name)];
  const text = Papa.unparse({ fields, data: [...found.values()].map(({ row }) => fields.map((it) => row.get(it) ?? "")) });
  writeFileSync(file, `\ufeff${text}\r\n`);
  print(`wrote ${file}: ${found.size} statements. What a table cannot hold stays in the files of the claims.`);
  return 0;
}

/**
 * Says what a table of statements would change, in a sentence each, and changes it only if told to; never what `check` would refuse. Comments
 * and order of the files stay. Returns the exit code: 1 if a row or cell cannot be taken over; then nothing is written.
 */
export function importStatements(atlas: string, file: string, print: Print, isWritten = false): number {
  const faults: string[] = [];
  const sentences: string[] = [];
  const changed = new Map<string, Found["document"]>();
  const rows = rowsIn(file, faults);
  const found = statementsIn(atlas);
  for (const [index, row] of rows.entries()) {
    const id = row.get("statement") ?? "";
    const statement = found.get(id);
    if (!statement) {
      faults.push(`${file}: row ${index + 2}: unknown statement "${id}" (claimed-ground new statement adds one)`);
      continue;
    }
    for (const name of fixed)
      if (row.has(name) && row.get(name) !== statement.row.get(name))
        faults.push(
          `${file}: row ${index + 2}: ${name} is not taken from a table (change it in ${shown(atlas, statement.file)})`,
        );
    for (const column of columns) {
      const [from, to] = [
        statement.row.get(column.name) ?? "",
        (row.get(column.name) ?? statement.row.get(column.name) ?? "").trim(),
      ];
      if (from === to) continue;
      const fault = put(statement, column, to);
      if (fault === undefined) {
        sentences.push(`${shown(atlas, statement.file)}: ${id}: ${column.name}: ${changeOf(from, to)}`);
        changed.set(statement.file, statement.document);
      } else faults.push(`${file}: row ${index + 2}: ${column.name}: ${fault}`);
    }
  }
  for (const it of faults.length > 0 ? faults : sentences) print(it);
  if (faults.length > 0) {
    print("Nothing was written.");
    return 1;
  }
  if (sentences.length === 0) print("The table changes nothing.");
  else if (!isWritten) print("Nothing was written yet: --write does it.");
  if (sentences.length === 0 || !isWritten) return 0;
  const drafts = [...changed].map(([path, document]) => ({ file: path, text: document.toString(style) }));
  return writeChecked(atlas, { drafts: [], changed: drafts }, print);
}

const style = { lineWidth: 0, flowCollectionPadding: false } as const;

function changeOf(from: string, to: string): string {
  if (from === "") return `"${to}" is added`;
  return to === "" ? `"${from}" is taken out` : `"${from}" becomes "${to}"`;
}

/** Every statement of an atlas by its id, in the order of the files. */
function statementsIn(atlas: string): ReadonlyMap<string, Found> {
  const found = new Map<string, Found>();
  for (const file of recordFilesIn(atlas).filter((it) => it.startsWith("claims/"))) {
    const document = parseDocument(readFileSync(join(atlas, file), "utf8"));
    const statements = document.get("statements");
    if (!isSeq(statements)) continue;
    for (const node of statements.items.filter((it) => isMap(it))) {
      const id = textOf(node.get("id"));
      const asserters =
        (node.toJSON() as { readonly asserters?: readonly { readonly actor?: string; readonly description?: unknown }[] })
          .asserters ?? [];
      const speakers = asserters.map((it) => it.actor ?? textOf(it.description)).join("; ");
      const about = [
        ["claim", textOf(document.get("id"))],
        ["statement", id],
        ["proposition", textOf(document.get("proposition"))],
        ["speakers", speakers],
      ] as const;
      const cells = columns.map((it) => [it.name, cellOf(node, it)] as const);
      found.set(id, { file, document, node, row: new Map([...about, ...cells]) });
    }
  }
  return found;
}

/** A value as a cell: empty where there is none, or where it is no text. */
function cellOf(node: YAMLMap, { path, isList }: Column): string {
  const value: unknown = node.getIn(path);
  if (isList && isSeq(value)) return value.items.map((it) => textOf(isScalar(it) ? it.value : it)).join(" ");
  return textOf(value);
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** Puts a cell's text into a statement; a sentence if it cannot hold it. */
function put({ node, document }: Found, { path, isList }: Column, text: string): string | undefined {
  const before: unknown = node.getIn(path);
  const parent = path.slice(0, -1);
  if (isMap(before)) return "is given by language in the record (change it there)";
  if (parent.length > 0 && !isMap(node.getIn(parent))) return "belongs to something that the record lacks (add it there)";
  if (text === "") node.deleteIn(path);
  else if (isList) node.setIn(path, document.createNode(text.split(/\s+/), { flow: true }));
  else if (isScalar(node.getIn(path, true))) (node.getIn(path, true) as { value: unknown }).value = text;
  else insertInOrder(node, path, document, text);
  return undefined;
}

/** The order that the contract gives to the keys of a statement, as far as a table may add one. */
const order = [
  "id",
  "asserters",
  "stance",
  "targets",
  "links",
  "places",
  "quantities",
  "saidOn",
  "occasion",
  "evidence",
  "quote",
  "gist",
  "recordedOn",
  "revisions",
  "note",
];

function insertInOrder(node: YAMLMap, path: Column["path"], document: Found["document"], text: string): void {
  const scalar = document.createNode(text);
  scalar.type = "QUOTE_DOUBLE";
  const [key] = path;
  if (path.length > 1 || typeof key !== "string") return node.setIn(path, scalar);
  const pair = document.createPair(key, scalar);
  const place = node.items.findIndex(
    (it) => order.indexOf(String(isScalar(it.key) ? it.key.value : it.key)) > order.indexOf(key),
  );
  node.items.splice(place === -1 ? node.items.length : place, 0, pair as (typeof node.items)[number]);
}

/** The rows of a table by its header; faults say what is wrong with it as a whole. */
function rowsIn(file: string, faults: string[]): readonly Row[] {
  if (!existsSync(file)) {
    faults.push(`there is no file ${file}`);
    return [];
  }
  const { data, errors, meta } = Papa.parse<{ readonly [column: string]: string }>(
    readFileSync(file, "utf8").replace(/^\ufeff/, ""),
    {
      header: true,
      skipEmptyLines: "greedy",
    },
  );
  const known = new Set<string>([...fixed, ...columns.map((it) => it.name)]);
  faults.push(...errors.map((it) => `${file}: row ${(it.row ?? 0) + 2}: ${it.message}`));
  for (const it of (meta.fields ?? []).filter((name) => !known.has(name)))
    faults.push(`${file}: the column "${it}" is unknown (leave it out; the others are ${[...known].join(", ")})`);
  if (!meta.fields?.includes("statement")) faults.push(`${file}: has no column "statement" (claimed-ground export writes it)`);
  return faults.length > 0 ? [] : data.map((it) => new Map(Object.entries(it)));
}
