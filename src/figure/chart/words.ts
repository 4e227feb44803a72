import type { Chart } from "../../scene/chart/chart.ts";
import type { Scene } from "../../scene/scene.ts";
import { shownWords } from "../../words/embed/shown.ts";
import { english } from "../../words/english.ts";
import { chartWords } from "../../words/sheet/chart.ts";
import { type FigureWords, slugOf } from "../words.ts";

/** The words that go with a picture of a chart; `left` rows have no room in it. */
export function chartFigureWordsOf(chart: Chart, scene: Scene, left: number, address: string | undefined): FigureWords {
  const { heading, rows, notes, warnings } = chart;
  const title = `${scene.title}: ${heading}`;
  const days = rows.map((it) => it.day).sort();
  return {
    title,
    alternative: chartWords.cardText(title, rows.length - left),
    description: [
      `${title}.`,
      ...rows.map((it) => `${chartWords.row(it.speaker, it.verb, it.date, it.said, it.chips)}. ${it.remarks.join(" ")}`.trim()),
      ...notes,
      ...(warnings.length === 0 ? [] : [`${chartWords.warnings}:`]),
      ...warnings.map((it) => it.text),
      english.assertions,
    ].join(" "),
    credit: scene.title,
    source: publishersOf(chart).join("; "),
    rights: english.assertions,
    ...(address === undefined ? {} : { address }),
    fileName: slugOf(`${heading} ${days.at(-1) ?? ""}`),
  };
}

/** Where the figures were read. */
function publishersOf({ rows }: Chart): readonly string[] {
  return [...new Set(rows.map((it) => it.entry.readings[0].publisher))];
}

type ParagraphsRequest = {
  readonly chart: Chart;
  /** Rows that have no room. */
  readonly left: number;
  /** Whether the picture has room for few words. */
  readonly isBrief: boolean;
  /** Whether the notes stand above the chart. */
  readonly areNotesSaid: boolean;
};

/** Under a chart: what in it is not to be compared, where it was read, and what every picture says of itself. */
export function chartParagraphs({ chart, left, isBrief, areNotesSaid }: ParagraphsRequest): readonly string[] {
  const { warnings, notes } = chart;
  const warned = warnings.map((it) => (isBrief ? it.brief : it.text));
  const paragraphs = [
    ...(warned.length === 0 ? [] : [`${chartWords.warnings}: ${warned.join(" ")}`]),
    ...(areNotesSaid ? [] : notes),
    [...(left === 0 ? [] : [chartWords.leftOut(left)]), shownWords.readAt(publishersOf(chart)), english.assertions].join(" "),
  ];
  return isBrief ? [paragraphs.join(" ")] : paragraphs;
}
