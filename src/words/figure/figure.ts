import type { BorderView } from "../../domain/border.ts";
import { bordersBriefly, borderWords } from "../borders.ts";
import { english } from "../english.ts";

const plural = (count: number, one: string, many: string) => `${english.number(count)} ${count === 1 ? one : many}`;

type Said = { readonly speaker: string; readonly verb: string; readonly date: string; readonly publisher: string };

/** Every sentence in an exported picture and in the words that go with it. */
export const figureWords = {
  sayBy: ({ speaker, date, publisher }: Said) => `${speaker}, ${date} (${publisher})`,
  saidBy: (entries: readonly string[]) => `Who says it: ${entries.join("; ")}.`,
  counted: (count: number, isMore: boolean, from: string, to: string) => {
    const statements = isMore
      ? plural(count, "more statement is", "more statements are")
      : plural(count, "statement is", "statements are");
    return `${statements} counted on the map, said ${from === to ? `on ${from}` : `from ${from} to ${to}`}.`;
  },
  eachAsserted: "Each is an assertion by the party named.",
  noBox: (count: number) => `${plural(count, "statement has", "statements have")} no box here.`,
  calloutFoot: (office: string | undefined, date: string, publisher: string) =>
    [...(office === undefined ? [] : [office]), date, publisher].join(" · "),
  /** Why a box leads nowhere. */
  calloutPlace: {
    unnamed: "names no place",
    undrawn: "its place is not drawn here",
    outside: "its place is outside this picture",
  },
  /** The label of the default view is known by its legend; what another view means is said in full. */
  fineBorders: (view: BorderView) => `${borderWords[view].label}.${view === "un" ? "" : ` ${borderWords[view].meaning}`}`,
  fineBriefly: (view: BorderView) => `${english.assertions} ${english.cardCredit}. ${bordersBriefly[view]}.`,
  fineVersion: (version: string, date: string) => `Data version ${version} of ${date}`,
  notes: "Yellow: annotation by the exporter, not a sourced claim.",
  corner: (speakers: readonly string[], sources: readonly string[], site: string, isBrief: boolean) =>
    [listOf(speakers, isBrief ? 2 : 4), listOf(sources, isBrief ? 1 : 3), site].filter((it) => it !== "").join(" · "),
  exporterNote: "annotation by the exporter",
  rights: `${english.assertions} Map data: Natural Earth (public domain), GeoNames (CC BY 4.0).`,
  credit: (site: string) => `${site}; map data Natural Earth, GeoNames`,
  alternative: (title: string, boxes: number, marks: number, annotations: number) =>
    [
      title.replace(/[.:]?$/, "."),
      "A map",
      ...(boxes > 0 ? [`with ${plural(boxes, "statement", "statements")} in boxes, each with its speaker`] : []),
      ...(marks > 0 ? [`${boxes > 0 ? "and" : "with"} ${plural(marks, "figure", "figures")} as said`] : []),
      ...(annotations > 0 ? [`, and ${plural(annotations, "annotation", "annotations")} by the exporter`] : []),
    ]
      .join(" ")
      .replace(" ,", ",")
      .concat("."),
  described: ({ speaker, verb, date, publisher }: Said, [head, body]: readonly [head: string, body?: string]) =>
    `${speaker} ${verb}, ${date} (${publisher}): ${[head, body ?? ""]
      .filter((it) => it !== "")
      .map((it) => it.replace(/\.$/, ""))
      .join("; ")}.`,
  describedMarks: (marks: readonly string[]) => `Figures on the map: ${marks.join("; ")}.`,
  describedNote: (text: string) => `Annotation by the exporter, not a sourced claim: ${text}`,
  describedDrawing: (kind: "arrow" | "area" | "pin" | "text") =>
    ({ arrow: "an arrow", area: "a highlighted area", pin: "a numbered pin", text: "a text" })[kind],
} as const;

/** The first few of a list, and how many more. */
function listOf(items: readonly string[], most: number): string {
  const more = items.length - most;
  return more > 1 ? `${items.slice(0, most).join(", ")} and ${english.number(more)} others` : items.join(", ");
}
