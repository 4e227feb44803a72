import type { Atlas } from "../../domain/atlas.ts";
import { lastDayOf } from "../../domain/partial-date.ts";
import type { Quantity } from "../../domain/quantity.ts";
import { placelessOf, placesOf, regionIdsOf, type Statement, shownEvidenceOf } from "../../domain/statement.ts";
import { tableWords } from "../../words/sheet/table.ts";
import { sayingOf } from "../citing/saying.ts";
import type { Entry } from "../entry.ts";
import { passageOf } from "../passage.ts";
import type { Scene } from "../scene.ts";
import type { Row } from "./rows.ts";

/** Between several values of one cell. */
const between = " | ";

type Cell = (atlas: Atlas, statement: Statement, entry: Entry) => string | readonly string[];
type Column = readonly [name: string, cell: Cell];

const quantityColumn = (name: string, cell: (quantity: Quantity) => string | number | undefined): Column => [
  name,
  (_, { quantities = [] }) => quantities.map((it) => String(cell(it) ?? "")),
];

/** The columns of the file, who speaks before what is said. Where a statement has several figures, their cells keep one order. */
const columns: readonly Column[] = [
  ["statement", (_, it) => it.id],
  ["day_said_as_recorded", (_, it) => it.saidOn],
  ["last_day_said", (_, it) => lastDayOf(it.saidOn)],
  ["speakers", (_atlas, _, { speakers }) => speakers.map(({ name }) => name)],
  ["offices", (_atlas, _, { speakers }) => speakers.map(({ office }) => office ?? "")],
  ["voices", (atlas, _, { speakers }) => speakers.map(({ voice }) => atlas.voiceOf(voice).name)],
  ["verb", (atlas, it) => sayingOf(atlas, it).verb],
  ["stance", (_, it) => it.stance],
  ["answers", (_, it) => it.targets ?? []],
  ["claim", (_, it) => it.claim],
  ["proposition", (atlas, it) => atlas.claimOf(it.claim).proposition],
  ["gist", (_, it) => it.gist ?? ""],
  quantityColumn("figures_as_said", (it) => it.asSaid),
  quantityColumn("figure_of", (it) => it.of),
  [
    "figure_forces",
    (atlas, it) => (it.quantities ?? []).map(({ forces }) => forces.map((id) => atlas.actorOf(id).name).join(", ")),
  ],
  quantityColumn("figure_value", (it) => it.value),
  quantityColumn("figure_min", (it) => it.min),
  quantityColumn("figure_max", (it) => it.max),
  quantityColumn("figure_bound", (it) => it.bound),
  quantityColumn("figure_when", (it) =>
    [it.when.kind, it.when.date, it.when.asSaid].filter((part) => part !== undefined).join(", "),
  ),
  quantityColumn("figure_scope", (it) => (it.scope ? [it.scope.part, ...it.scope.regions].join(", ") : undefined)),
  ["places_as_said", (atlas, it) => placesOf(atlas.claimOf(it.claim), it).map(({ asSaid }) => asSaid)],
  ["places", (atlas, it) => placesOf(atlas.claimOf(it.claim), it).map(({ id }) => id ?? "")],
  ["on_the_map", onTheMap],
  ["occasion", (_, it) => tableWords.occasions[it.occasion]],
  ["quotation", (_, it) => shownEvidenceOf(it).selector?.exact ?? ""],
  ["quotation_level", (_, it) => shownEvidenceOf(it).level],
  ["read_at", (atlas, it) => it.evidence.map(({ source }) => atlas.sourceOf(source).publisher)],
  ["addresses", (atlas, it) => it.evidence.map((evidence) => passageOf(atlas.sourceOf(evidence.source), evidence) ?? "")],
  ["note", (_, it) => it.note ?? ""],
];

/** Whether a place of it is drawn, and if not, why. */
function onTheMap(atlas: Atlas, statement: Statement): string {
  const claim = atlas.claimOf(statement.claim);
  const isDrawn = regionIdsOf(claim, statement, atlas.hasRegion).length > 0;
  return tableWords.onTheMap(isDrawn ? "drawn" : placelessOf(claim, [statement]));
}

/**
 * The statements of a table as a file of comma-separated values (RFC 4180: CRLF, every cell in quotation marks), a line of headings first.
 * It begins with a byte order mark, without which Excel reads UTF-8 as another encoding.
 */
export function csvOf(atlas: Atlas, rows: readonly Pick<Row, "entry">[]): string {
  const cells = rows.map(({ entry }) => {
    const statement = atlas.statementOf(entry.id);
    return columns.map(([, cell]) => [cell(atlas, statement, entry)].flat().join(between));
  });
  const lines = [columns.map(([name]) => name), ...cells].map((line) => `${line.map(cellOf).join(",")}\r\n`);
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

/** Name of the file: the atlas, what the file holds, whether it is a selection, and the version of the records. */
export function csvNameOf({ title, isNarrowed, version }: Scene): string {
  const words = [title, tableWords.fileWords, ...(isNarrowed ? [tableWords.selection] : []), version];
  return `${words
    .join("-")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")}.csv`;
}
