import type { Credit } from "../../domain/atlas.ts";
import type { BorderViewWords } from "../../domain/border.ts";
import type { Stance } from "../../domain/statement.ts";
import { bordersBriefly, bordersInFull } from "../borders.ts";
import { english, plural } from "../english.ts";
import { creditWords } from "../on-map/credit.ts";
import { verbs } from "../stance.ts";

type Counted = { readonly name: string; readonly count: number };
type ShownBorders = BorderViewWords & { readonly isDefault: boolean };
type Said = { readonly speaker: string; readonly verb: string; readonly date: string; readonly publisher: string };

/** Every sentence in an exported picture and in the texts that accompany it. */
export const figureWords = {
  /** Office and day, shown under the sentence, and how many others assert the same. */
  saidBy: (office: string | undefined, date: string, others: number) =>
    `${office === undefined ? capitalised(date) : `${office}, ${date}`}${others === 0 ? "" : `; also said by ${plural(others, "other", "others")}`}`,
  /** The verb after the speaker of an answer; `isAll` if nothing follows it. */
  answered: (stance: Stance, date: string, isAll: boolean) => `${answering[stance]}, ${date}${isAll ? "." : ":"}`,
  moreAnswers: (count: number, voices: readonly Counted[]) =>
    `and ${plural(count, "more answer", "more answers")}: ${voices.map((it) => `${it.name} ${english.number(it.count)}`).join(", ")}`,
  /** The note on words about a border. */
  softBand: "soft band: the words give no point",
  /** The status of an area, with the pattern that identifies it. */
  patterned: (pattern: "hatch" | "dots", status: string) => `${pattern === "hatch" ? "hatched" : "dotted"}: ${status}`,
  /** Sources of the statements shown; `more` counts further ones, with where they are listed. */
  sources: (publishers: readonly string[], more: number, hasAddress: boolean) => {
    const others =
      more === 0 ? [] : [hasAddress ? `${english.number(more)} more at the address below` : `${english.number(more)} more`];
    return publishers.length === 0
      ? hasAddress
        ? "Each statement stands with its speaker, day and source at the address below."
        : `${plural(more, "source", "sources")}.`
      : `${publishers.length + more === 1 ? "Source" : "Sources"}: ${and.format([...publishers, ...others])}.`;
  },
  whoAndWhen: ({ speaker, verb, date }: Pick<Said, "speaker" | "verb" | "date">) => `${speaker} ${verb} it, ${date}.`,
  eachAsserted: "Each is an assertion by the party named.",
  moreRings: (count: number) => `${english.number(count)} more at the address below`,
  noBox: (count: number) => `${plural(count, "statement is", "statements are")} not shown in boxes.`,
  calloutFoot: (office: string | undefined, date: string, publisher: string) =>
    [...(office === undefined ? [] : [office]), date, publisher].join(" · "),
  /** Why a box has no leader. */
  calloutPlace: {
    unnamed: "names no place shown on the map",
    undrawn: "its place is not drawn here",
    outside: "its place is outside this picture",
  },
  /** The legend explains the default view, so its label is enough; any other view is explained in full. */
  fineBorders: (view: ShownBorders) => (view.isDefault ? `${view.label}.` : bordersInFull(view)),
  /** The borders for the footer: of the default view, and where there is little room, in brief. */
  footBorders: (view: ShownBorders, isBrief: boolean) =>
    view.isDefault
      ? `${bordersBriefly({ ...view, brief: view.inPicture ?? view.brief })}.`
      : isBrief
        ? `${bordersBriefly(view)}.`
        : bordersInFull(view),
  notes: "Yellow: annotation by the exporter, not a sourced claim.",
  exporterNote: "annotation by the exporter",
  rights: (credits: readonly Credit[]) =>
    credits.length === 0 ? english.assertions : `${english.assertions} ${creditWords.rights(credits)}`,
  credit: (site: string, credits: readonly Credit[]) => (credits.length === 0 ? site : creditWords.beside(site, credits)),
  alternative: (title: string, boxes: number, numbers: number, annotations: number) =>
    [
      title.replace(/[.:]?$/, "."),
      "A map",
      ...(boxes > 0 ? [`with ${plural(boxes, "statement", "statements")} in boxes, each with its speaker`] : []),
      ...(numbers > 0 ? [`${boxes > 0 ? "and" : "with"} ${plural(numbers, "number", "numbers")} as said`] : []),
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
  describedMarks: (marks: readonly string[]) => `Numbers as said: ${marks.join("; ")}.`,
  describedWords: (words: readonly string[]) => `Words about the places on the map: ${words.join("; ")}.`,
  describedNote: (text: string) => `Annotation by the exporter, not a sourced claim: ${text}`,
  describedDrawing: (kind: "arrow" | "area" | "pin" | "text") =>
    ({ arrow: "an arrow", area: "a highlighted area", pin: "a numbered pin", text: "a text" })[kind],
} as const;

/** The verb of an answer, as it stands before the answer's own words. */
const answering: Readonly<Record<Stance, string>> = {
  ...verbs,
  repeats: "repeats this",
  corroborates: "confirms this",
  accepts: "accepts this",
  qualifies: "qualifies this",
  denies: "denies this",
  condemns: "condemns this",
  corrects: "corrects this",
};

const and = new Intl.ListFormat("en-GB", { type: "conjunction" });

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
