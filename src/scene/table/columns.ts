import { correctionOf } from "../../domain/atlas.ts";
import { lastDayOf } from "../../domain/partial-date.ts";
import type { Quantity } from "../../domain/quantity.ts";
import { placesOf, type Statement, type StatementId, shownEvidenceOf } from "../../domain/statement.ts";
import type { Edition } from "../../words/edition.ts";
import type { SideViewWords } from "../../words/words.ts";
import { entryOf } from "../card/entry.ts";
import { passageOf } from "../card/passage.ts";
import { sayingOf } from "../citing/saying.ts";
import { placingOf } from "../places.ts";

/** Separates several values in one cell. */
const between = " | ";

/** The content of a cell: a text, a number, or several values if a statement has several figures, speakers or sources. */
type Value = string | number | undefined;
type Column = readonly [name: string, cell: (edition: Edition<SideViewWords>, statement: Statement) => Value | readonly Value[]];

const quantityColumn = (name: string, cell: (quantity: Quantity) => string | number | undefined): Column => [
  name,
  (_, { quantities = [] }) => quantities.map(cell),
];

/** The columns of the file, with the speaker before what is said. If a statement has several figures, their cells are in the same order. */
const columns: readonly Column[] = [
  ["statement", (_, it) => it.id],
  ["day_said_as_recorded", (_, it) => it.saidOn],
  ["last_day_said", (_, it) => lastDayOf(it.saidOn)],
  ["speakers", (edition, it) => entryOf(edition, it).speakers.map(({ name }) => name)],
  ["offices", (edition, it) => entryOf(edition, it).speakers.map(({ office }) => office ?? "")],
  ["voices", (edition, it) => entryOf(edition, it).speakers.map(({ voice }) => edition.atlas.voiceOf(voice).name)],
  ["verb", (edition, it) => sayingOf(edition, it).verb],
  ["stance", (_, it) => it.stance],
  ["answers", (_, it) => it.targets ?? []],
  ["claim", (_, it) => it.claim],
  ["proposition", ({ atlas }, it) => atlas.claimOf(it.claim).proposition],
  ["gist", (_, it) => it.gist ?? ""],
  quantityColumn("figures_as_said", (it) => it.asSaid),
  quantityColumn("figure_words_of", (it) => it.wording),
  ["corrected_on", ({ atlas }, it) => correctionOf(atlas, it)?.saidOn ?? ""],
  ["corrected_to", ({ atlas }, it) => (correctionOf(atlas, it)?.quantities ?? []).map(({ asSaid }) => asSaid)],
  quantityColumn("figure_of", (it) => it.of),
  [
    "figure_forces",
    ({ atlas }, it) => (it.quantities ?? []).map(({ forces }) => forces.map((id) => atlas.actorOf(id).name).join(", ")),
  ],
  quantityColumn("figure_value", (it) => it.value),
  quantityColumn("figure_min", (it) => it.min),
  quantityColumn("figure_max", (it) => it.max),
  quantityColumn("figure_bound", (it) => it.bound),
  quantityColumn("figure_when", (it) =>
    [it.when.kind, it.when.date, it.when.asSaid].filter((part) => part !== undefined).join(", "),
  ),
  quantityColumn("figure_scope", (it) => (it.scope ? [it.scope.part, ...it.scope.regions].join(", ") : undefined)),
  ["places_as_said", ({ atlas }, it) => placesOf(atlas.claimOf(it.claim), it).map(({ asSaid }) => asSaid)],
  ["place_words_of", ({ atlas }, it) => placesOf(atlas.claimOf(it.claim), it).map(({ wording }) => wording)],
  ["places", ({ atlas }, it) => placesOf(atlas.claimOf(it.claim), it).map(({ id }) => id ?? "")],
  ["on_the_map", onTheMap],
  ["occasion", ({ atlas }, it) => atlas.occasionOf(it.occasion).name],
  ["quotation", (_, it) => shownEvidenceOf(it).selector?.exact ?? ""],
  ["quotation_level", (_, it) => shownEvidenceOf(it).level],
  ["read_at", ({ atlas }, it) => it.evidence.map(({ source }) => atlas.sourceOf(source).publisher)],
  ["addresses", ({ atlas }, it) => it.evidence.map((evidence) => passageOf(atlas.sourceOf(evidence.source), evidence) ?? "")],
  ["note", (_, it) => it.note ?? ""],
];

/** Whether one of its places is drawn and, if not, why. */
function onTheMap({ atlas, words }: Edition<SideViewWords>, statement: Statement): string {
  return words.table.onTheMap(placingOf(atlas, statement));
}

/** The names of the columns. */
export const columnNames: readonly string[] = columns.map(([name]) => name);

/** The cells of a statement, in column order: a number if it is the cell's only value, else a text. */
export function cellsOf(edition: Edition<SideViewWords>, id: StatementId): readonly (string | number)[] {
  const statement = edition.atlas.statementOf(id);
  return columns.map(([, cell]) => {
    const values = [cell(edition, statement)].flat();
    const [first, ...others] = values;
    if (typeof first === "number" && others.length === 0) return first;
    return values.map((it) => String(it ?? "")).join(between);
  });
}
