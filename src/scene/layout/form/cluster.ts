import type { Words } from "../../../words/words.ts";
import type { Cluster, Ring } from "../../on-map/cluster.ts";
import { linesOf } from "../lines.ts";
import { type GlyphWidths, type TextStyle, textWidth } from "../text-width.ts";

/** How a cluster's numbers are set. Sizes in CSS pixels. */
export const clusterStyles = {
  title: { face: "sans-600", size: 13, spacing: 0 },
  figure: { face: "serif-600", size: 16, spacing: 0 },
  words: { face: "serif-600", size: 12.5, spacing: 0 },
  speaker: { face: "sans-600", size: 12.5, spacing: 0 },
  quiet: { face: "sans-400", size: 12.5, spacing: 0 },
} as const satisfies Record<string, TextStyle>;

/** Line heights. */
export const clusterSpaces = { title: 20, figure: 19, line: 15, between: 14, padding: 10 } as const;

/** A ring as set: its radius, and the lines under its number. */
export type RingForm = {
  readonly ring: Ring;
  readonly radius: number;
  readonly lowRadius?: number;
  /** The middle of its column, from the cluster’s left edge. */
  readonly x: number;
  /** Its line, in a row of numbers. */
  readonly row: number;
  readonly figure: readonly string[];
  readonly speaker: readonly string[];
  /** The day, and the scope if it differs. */
  readonly date: readonly string[];
};

/** Rings side by side or, if they do not fit, a row of their numbers. */
export type ClusterForm = {
  readonly kind: "rings" | "row" | "own";
  /** The numbers of one statement, beside its ring. */
  readonly figures: readonly { readonly figure: string; readonly noun: string }[];
  readonly title: readonly string[];
  readonly rings: readonly RingForm[];
  /** The notes under them. */
  readonly notes: readonly string[];
  /** The largest radius, which determines the line through the rings’ middles. */
  readonly largest: number;
  readonly width: number;
  readonly height: number;
};

/** Maximum and minimum width of a ring's column. */
const columnWidth = { least: 62, most: 128 } as const;
/** Radius for figures in words. */
const wordsRadius = 14;
/** Radius of the smallest ring whose outline is still visible. */
const leastRadius = 4;

/** The radius for a number of persons if `most` has the radius `largest`; the area is proportional to the number. */
export function radiusOf(value: number, most: number, largest: number): number {
  return Math.max(leastRadius, largest * Math.sqrt(value / most));
}

type Request = {
  readonly cluster: Cluster;
  readonly largest: number;
  /** Number of persons for the largest ring, if the atlas fixes it. */
  readonly most: number | undefined;
  readonly widest: number;
  readonly glyphWidths: GlyphWidths;
};

/** Sets a cluster with its rings. */
export function ringsOf(texts: Words, { cluster, largest, most, widest, glyphWidths }: Request): ClusterForm {
  const greatest = most ?? Math.max(1, ...cluster.rings.flatMap((it) => it.value ?? []));
  const set = (text: string, style: TextStyle, width: number) =>
    linesOf([{ tone: "", text }], { style, glyphWidths, width }).map((it) => it.runs.map((run) => run.text).join(""));
  const widthIn = (lines: readonly string[], style: TextStyle) =>
    Math.max(0, ...lines.map((it) => textWidth(it, style, glyphWidths)));
  let x = 0;
  const rings = cluster.rings.map((ring): RingForm => {
    const radius = ring.value === undefined ? wordsRadius : radiusOf(ring.value, greatest, largest);
    const figureStyle = ring.value === undefined ? clusterStyles.words : clusterStyles.figure;
    const figure = ring.value === undefined ? set(ring.figure, figureStyle, columnWidth.most) : [ring.figure];
    const speaker = set(ring.speaker, clusterStyles.speaker, columnWidth.most);
    const date = set(ring.details, clusterStyles.quiet, columnWidth.most);
    const width = Math.max(
      columnWidth.least,
      2 * radius + 6,
      widthIn(figure, figureStyle),
      widthIn(speaker, clusterStyles.speaker),
      widthIn(date, clusterStyles.quiet),
    );
    const middle = x + width / 2;
    x += width + clusterSpaces.between;
    return {
      ring,
      radius,
      ...(ring.low === undefined ? {} : { lowRadius: radiusOf(ring.low, greatest, largest) }),
      x: middle,
      row: 0,
      figure,
      speaker,
      date,
    };
  });
  const words = [
    textWidth(cluster.title, clusterStyles.title, glyphWidths),
    ...notesOf(texts, cluster).map((it) => textWidth(it, clusterStyles.quiet, glyphWidths)),
  ];
  // With few rings, the texts above and below them may be wider than the rings.
  const inner = Math.max(x - clusterSpaces.between, Math.min(widest, Math.max(...words)) + 1);
  const title = set(cluster.title, clusterStyles.title, Math.max(inner, 120));
  const notes = notesOf(texts, cluster).flatMap((it) => set(it, clusterStyles.quiet, inner));
  const greatestRadius = Math.max(...rings.map((it) => it.radius));
  const lines = Math.max(...rings.map((it) => it.speaker.length + it.date.length));
  const figures = Math.max(...rings.map((it) => it.figure.length));
  return {
    kind: "rings",
    figures: [],
    title,
    rings,
    notes,
    largest: greatestRadius,
    width: Math.ceil(inner),
    height: Math.ceil(
      title.length * clusterSpaces.title +
        2 * greatestRadius +
        4 +
        figures * clusterSpaces.figure +
        lines * clusterSpaces.line +
        notes.length * clusterSpaces.line +
        (notes.length > 0 ? 4 : 0),
    ),
  };
}

/** Sets the numbers of one statement beside its ring. */
export function ownOf({ cluster, largest, most, widest, glyphWidths }: Request): ClusterForm {
  const [ring] = cluster.rings;
  const radius = ring.value === undefined ? wordsRadius : radiusOf(ring.value, most ?? ring.value, largest);
  const figures = (cluster.figures ?? []).slice(0, 2);
  const widthOf = ({ figure, noun }: (typeof figures)[number]) =>
    textWidth(figure, ownFigure, glyphWidths) + 7 + textWidth(noun, clusterStyles.quiet, glyphWidths);
  const inner = Math.max(
    2 * radius + 14 + Math.max(...figures.map(widthOf)),
    Math.min(widest, textWidth(cluster.title, clusterStyles.title, glyphWidths)),
  );
  const title = linesOf([{ tone: "", text: cluster.title }], { style: clusterStyles.title, glyphWidths, width: inner + 0.1 }).map(
    (it) => it.runs.map((run) => run.text).join(""),
  );
  return {
    kind: "own",
    title,
    figures,
    rings: [{ ring, radius, x: radius, row: 0, figure: [], speaker: [], date: [ring.date] }],
    notes: [],
    largest: radius,
    width: Math.ceil(inner),
    height: Math.ceil(title.length * clusterSpaces.title + Math.max(2 * radius + 4, figures.length * 30)),
  };
}

/** How the numbers of one statement are set. */
export const ownFigure: TextStyle = { face: "serif-600", size: 23, spacing: 0 };

/** Sets a cluster as numbers only, side by side in as many rows as needed, under a line that says what they count. */
export function titledRowOf(request: Pick<Request, "cluster" | "widest" | "glyphWidths">): ClusterForm {
  const { titleShort } = request.cluster;
  const form = rowOf(request);
  const width = Math.ceil(textWidth(titleShort, clusterStyles.quiet, request.glyphWidths));
  return { ...form, title: [titleShort], width: Math.max(form.width, width), height: form.height + clusterSpaces.line };
}

/** The same without that line. */
export function rowOf({ cluster, widest, glyphWidths }: Pick<Request, "cluster" | "widest" | "glyphWidths">): ClusterForm {
  const style = clusterStyles.words;
  let x = 0;
  let row = 0;
  const rings = cluster.rings.map((ring): RingForm => {
    const width = 14 + textWidth(ring.figure, style, glyphWidths);
    if (x > 0 && x + width > widest) [x, row] = [0, row + 1];
    const placed = { ring, radius: 0, x, row, figure: [ring.figure], speaker: [], date: [ring.date] };
    x += width + 10;
    return placed;
  });
  const ends = rings.map((it) => it.x + 14 + textWidth(it.figure[0] ?? "", style, glyphWidths));
  return {
    kind: "row",
    figures: [],
    title: [],
    rings,
    notes: [],
    largest: 0,
    width: Math.ceil(Math.max(...ends)),
    height: (row + 1) * 16 + 2,
  };
}

function notesOf(texts: Words, { notes, more, rest }: Cluster): readonly string[] {
  return more > 0 ? [...notes, texts.cluster.more[rest](more)] : notes;
}
