import type { Credit } from "../../../domain/atlas.ts";
import type { BorderViewWords } from "../../../domain/border.ts";
import type { Stance } from "../../../domain/statement.ts";
import type { Locale } from "../../locale.ts";
import { answeringVerbOf } from "../answers.ts";
import { describeBriefly, describeInFull } from "../borders.ts";
import { credit } from "../on-map/credit.ts";

type Counted = { readonly name: string; readonly count: number };

type ShownBorders = BorderViewWords & { readonly isDefault: boolean };

type Said = { readonly speaker: string; readonly verb: string; readonly date: string; readonly publisher: string };

type Answered = { readonly date: string; readonly isPlural: boolean; readonly isAll: boolean };

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Every sentence in an exported picture and in the texts that accompany it. */
export const pictureTexts = (locale: Locale) => {
  return {
    picture: {
      leadIn: (speaker: string, verb: string) => `${speaker} ${verb}:`,
      /** Office and day, shown under the sentence, and how many others assert the same. */
      saidBy: (office: string | undefined, date: string, others: number) =>
        `${office === undefined ? capitalised(date) : `${office}, ${date}`}${others === 0 ? "" : `; also said by ${locale.counted(others, { one: "other", other: "others" })}`}`,
      /** The verb after the speaker of an answer; `isAll` if nothing follows it. */
      answered: (stance: Stance, { date, isPlural, isAll }: Answered) =>
        `${answeringVerbOf(stance, isPlural)}, ${date}${isAll ? "." : ":"}`,
      moreAnswers: (count: number, voices: readonly Counted[]) =>
        `and ${locale.counted(count, { one: "more answer", other: "more answers" })}: ${voices.map((it) => `${it.name} ${locale.number(it.count)}`).join(", ")}`,
      /** The note on words about a border. */
      softBand: "soft band: the words give no point",
      /** The status of an area, with the pattern that identifies it. */
      patterned: (pattern: "hatch" | "dots", status: string) => `${pattern === "hatch" ? "hatched" : "dotted"}: ${status}`,
      /** What the file of a picture of everything is called. */
      fileName: (title: string) => `${title} who said what`,
      /** Sources of the statements shown; `more` counts further ones, with where they are listed. */
      sources: (publishers: readonly string[], more: number, hasAddress: boolean) => {
        const others =
          more === 0 ? [] : [hasAddress ? `${locale.number(more)} more at the address below` : `${locale.number(more)} more`];
        return publishers.length === 0
          ? hasAddress
            ? "Each statement stands with its speaker, day and source at the address below."
            : `${locale.counted(more, { one: "source", other: "sources" })}.`
          : `${publishers.length + more === 1 ? "Source" : "Sources"}: ${locale.and([...publishers, ...others])}.`;
      },
      whoAndWhen: ({ speaker, verb, date }: Pick<Said, "speaker" | "verb" | "date">) => `${speaker} ${verb} it, ${date}.`,
      eachAsserted: "Each is an assertion by the party named.",
      moreRings: (count: number) => `${locale.number(count)} more at the address below`,
      noBox: (count: number) => `${locale.counted(count, { one: "statement is", other: "statements are" })} not shown in boxes.`,
      calloutFoot: (office: string | undefined, date: string, publisher: string) =>
        [...(office === undefined ? [] : [office]), date, publisher].join(" · "),
      /** Why a box has no leader. */
      calloutPlace: {
        unnamed: "names no place shown on the map",
        undrawn: "its place is not drawn here",
        outside: "its place is outside this picture",
      },
      /** The legend explains the default view, so its label is enough; any other view is explained in full. */
      fineBorders: (view: ShownBorders) => (view.isDefault ? `${view.label}.` : describeInFull(view)),
      /** The borders for the footer: of the default view, and where there is little room, in brief. */
      footBorders: (view: ShownBorders, isBrief: boolean) =>
        view.isDefault
          ? `${describeBriefly({ ...view, brief: view.inPicture ?? view.brief })}.`
          : isBrief
            ? `${describeBriefly(view)}.`
            : describeInFull(view),
      notes: "Yellow: annotation by the exporter, not a sourced claim.",
      exporterNote: "annotation by the exporter",
      rights: (credits: readonly Credit[]) =>
        credits.length === 0 ? credit.assertions : `${credit.assertions} ${credit.rights(credits)}`,
      credit: (site: string, credits: readonly Credit[]) => (credits.length === 0 ? site : credit.beside(site, credits)),
      alternative: (title: string, boxes: number, numbers: number, annotations: number) =>
        [
          title.replace(/[.:]?$/, "."),
          "A map",
          ...(boxes > 0
            ? [`with ${locale.counted(boxes, { one: "statement", other: "statements" })} in boxes, each with its speaker`]
            : []),
          ...(numbers > 0
            ? [`${boxes > 0 ? "and" : "with"} ${locale.counted(numbers, { one: "number", other: "numbers" })} as said`]
            : []),
          ...(annotations > 0
            ? [`, and ${locale.counted(annotations, { one: "annotation", other: "annotations" })} by the exporter`]
            : []),
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
    },
  };
};
