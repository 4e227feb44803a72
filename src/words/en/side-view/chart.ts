import type { Quantity } from "../../../domain/quantity.ts";
import type { Stance } from "../../../domain/statement.ts";
import type { Locale } from "../../locale.ts";
import { answeringVerbOf } from "../answers.ts";

type Part = NonNullable<Quantity["scope"]>["part"];

type When = Quantity["when"]["kind"];

/** Reasons why two figures may not be comparable. */
export type Difference = "scope" | "part" | "when" | "forces" | "act";

const listed = (items: readonly string[]) =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;

const capital = (text: string) => `${text[0]?.toUpperCase() ?? ""}${text.slice(1)}`;

const parts: Readonly<Record<Part, string>> = {
  total: "totals",
  newcomers: "new arrivals only",
  remaining: "those remaining",
};

/** English texts of the chart of figures as said. */
export const chartTexts = (locale: Locale) => {
  return {
    chart: {
      chooseGroup: "Figures of what",
      heading: (topic: string) => `Who said how many: ${topic}`,
      notTheSame: (deployed: readonly string[], exercising: readonly string[]) =>
        `${listed(deployed)} ${deployed.length === 1 ? "refers" : "refer"} to a deployment; ${listed(exercising)} ${exercising.length === 1 ? "refers" : "refer"} to an exercise.`,
      oneVoice: (voice: string) => `All figures here come from one voice, ${voice}: they are not independent of each other.`,
      superlatives: (baselines: readonly string[]) =>
        baselines.length < 2
          ? "A comparison (“the largest since …”) is not a number, so it is not plotted."
          : `A comparison (“the largest since …”) is not a number, so it is not plotted. These comparisons use different baselines: ${listed(baselines.map((it) => `“${it}”`))}.`,
      knownOn: (day: string) => `As known on ${day}: what was said later is not shown.`,
      hidden: (count: number) => `${locale.number(count)} ${count === 1 ? "figure is" : "figures are"} hidden by the filters.`,
      empty: "No figures in this group match the filters.",

      regionsChip: (names: readonly string[]) => (names.length === 2 ? `both: ${listed(names)}` : listed(names)),
      listed,
      notSaid: "not said",
      parts: { total: "total", newcomers: "new arrivals", remaining: "remaining" } satisfies Readonly<Record<Part, string>>,
      when: { past: "past", planned: "planned", forecast: "forecast", unclear: "now or forecast: unclear" } satisfies Readonly<
        Record<Exclude<When, "present">, string>
      >,

      answered: (
        stance: Stance,
        {
          speaker,
          isPlural,
          date,
          figures,
        }: {
          readonly speaker: string;
          readonly isPlural: boolean;
          readonly date: string | undefined;
          readonly figures: readonly string[];
        },
      ) => {
        const when = date ?? "the same day";
        if (stance === "corrects")
          return [
            date === undefined ? `Corrected the same day by ${speaker}` : `Corrected by ${speaker}, ${date}`,
            figures.length === 0 ? "." : `: ${listed(figures.map((it) => `“${it}”`))}.`,
          ].join("");
        return `${speaker}, ${when}: ${answeringVerbOf(stance, isPlural)}.`;
      },
      alsoGiven: (figures: readonly string[]) =>
        `The same statement also gives ${listed(figures.map((it) => `“${it}”`))}: measured differently, so not plotted.`,

      differences: {
        scope: "Different regions are counted",
        part: "Totals, new arrivals and those remaining are different counts",
        when: "What is there, what is planned and what is forecast are different things",
        forces: "Different forces are counted",
        act: "An exercise is not a deployment",
      } satisfies Readonly<Record<Difference, string>>,
      notComparable: (why: string, cases: readonly string[]) => `${why}. ${capital(cases.join("; "))}.`,
      oneCase: (what: string, who: readonly string[]) => `${what}: ${listed(who)}`,
      otherCase: (what: string) => `all others: ${what}`,
      who: (speaker: string, date: string) => `${speaker} (${date})`,
      forcesOnly: (forces: string) => `${forces} forces`,
      partNamed: (part: Part) => parts[part],
      whenNamed: (when: When) =>
        ({
          present: "there when they spoke",
          past: "there in the past",
          planned: "planned",
          forecast: "forecast",
          unclear: "now or forecast, by report",
        })[when],
      inExercise: "in an exercise",
      notInExercise: "not in an exercise",

      key: "How to read the chart",
      signs: {
        value: "a number",
        more: "“more than”, “at least”",
        "up-to": "“up to”",
        band: "from one number to another",
        words: "words only, no number: not plotted",
        tag: "a comparison, such as “the largest since …”: not plotted",
        dashed: "planned or forecast",
        unclear: "unclear whether present or forecast",
        struck: "corrected: by whom and when stands beside it",
      },
      counted: (count: number) => `${locale.number(count)} ${count === 1 ? "figure" : "figures"} as said`,
      description: (heading: string, count: number) =>
        `${heading}. ${locale.number(count)} ${count === 1 ? "figure" : "figures"} as said, each with its speaker, date and source, in a chart and as a table.`,
      whole: "Open the chart with the whole list",
      cardText: (heading: string, count: number) =>
        `${heading}. The picture is a chart with ${locale.number(count)} ${count === 1 ? "figure" : "figures"}, each beside who gives it and when.`,
      leftOut: (count: number) =>
        `${locale.number(count)} more ${count === 1 ? "figure does" : "figures do"} not fit in this picture.`,
      warnings: "Do not compare or add",
      drawing: (heading: string, count: number) =>
        `${heading}. A chart of ${locale.number(count)} ${count === 1 ? "figure" : "figures"}; the table below gives the same figures.`,
      row: (speaker: string, verb: string, date: string, said: string, chips: readonly string[]) =>
        `${speaker} ${verb}, ${date}: ${said}${chips.length === 0 ? "" : ` (${chips.join(", ")})`}`,

      table: "Show as a table",
      columns: {
        speaker: "Speaker",
        verb: "Stance",
        date: "Date",
        figure: "Figure as said",
        counted: "Of what",
        scope: "Scope",
        remarks: "Remarks",
        source: "Source",
      },
      none: "–",
    },
  };
};
