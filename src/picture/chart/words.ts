import type { Chart } from "../../scene/chart/chart.ts";
import type { Scene } from "../../scene/scene.ts";
import type { PictureWords } from "../../words/words.ts";
import { type PictureTexts, slugOf } from "../words.ts";

type WordsRequest = {
  readonly chart: Chart;
  readonly scene: Scene;
  readonly narrowing: string | undefined;
  /** Rows that do not fit. */
  readonly left: number;
  readonly address: string | undefined;
};

/** The texts accompanying a chart's picture. */
export function chartPictureTextsOf(words: PictureWords, { chart, scene, narrowing, left, address }: WordsRequest): PictureTexts {
  const { heading, rows, notes, warnings } = chart;
  const title = `${scene.title}: ${heading}`;
  const days = rows.map((it) => it.day).sort();
  return {
    title,
    alternative: words.chart.cardText(title, rows.length - left),
    description: [
      `${title}.`,
      ...(narrowing === undefined ? [] : [narrowing]),
      ...rows.map((it) => `${words.chart.row(it.speaker, it.verb, it.date, it.said, it.chips)}. ${it.remarks.join(" ")}`.trim()),
      ...notes,
      ...(warnings.length === 0 ? [] : [`${words.chart.warnings}:`]),
      ...warnings.map((it) => it.text),
      words.credit.assertions,
    ].join(" "),
    credit: scene.title,
    source: publishersOf(chart).join("; "),
    rights: words.credit.assertions,
    ...(address === undefined ? {} : { address }),
    fileName: slugOf(`${heading} ${days.at(-1) ?? ""}`),
  };
}

/** Sources of the figures. */
function publishersOf({ rows }: Chart): readonly string[] {
  return [...new Set(rows.map((it) => it.entry.readings[0].publisher))];
}

type ParagraphsRequest = {
  readonly chart: Chart;
  /** Rows that do not fit. */
  readonly left: number;
  /** Whether the picture is short of space for text. */
  readonly isBrief: boolean;
  /** Which filters hide statements. */
  readonly narrowing: string | undefined;
  /** Whether that and the notes are shown above the chart. */
  readonly areNotesSaid: boolean;
};

/** Below a chart: what in it should not be compared, its sources, and the standard texts of every picture. */
export function chartParagraphs(
  words: PictureWords,
  { chart, left, isBrief, narrowing, areNotesSaid }: ParagraphsRequest,
): readonly string[] {
  const { warnings, notes } = chart;
  const warned = warnings.map((it) => (isBrief ? it.brief : it.text));
  const paragraphs = [
    ...(warned.length === 0 ? [] : [`${words.chart.warnings}: ${warned.join(" ")}`]),
    ...(areNotesSaid ? [] : [...(narrowing === undefined ? [] : [narrowing]), ...notes]),
    [
      ...(left === 0 ? [] : [words.chart.leftOut(left)]),
      words.selection.readAt(publishersOf(chart)),
      words.credit.assertions,
    ].join(" "),
  ];
  return isBrief ? [paragraphs.join(" ")] : paragraphs;
}
