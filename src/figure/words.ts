import type { Atlas } from "../domain/atlas.ts";
import { lastDayOf } from "../domain/partial-date.ts";
import { headlineOf, headlineText, narrowingOf } from "../scene/embed/content.ts";
import type { Annotation } from "../scene/figure/annotation.ts";
import type { Cluster } from "../scene/on-map/cluster.ts";
import { linkOf } from "../scene/pages/static-page.ts";
import type { Scene } from "../scene/scene.ts";
import { type View, withCamera, withTheme } from "../scene/view.ts";
import { dayInWords } from "../words/date.ts";
import { figureWords } from "../words/figure/figure.ts";
import { type Explained, sentencesOf, spokenIn } from "./callouts/callout.ts";
import type { FooterContent, LegendItem } from "./footer.ts";

/** The words that go with a picture: in its file's metadata, beside it, and in its name. */
export type FigureWords = {
  /** Who says what, in one line. */
  readonly title: string;
  /** Alternative text, and the longer description: every box, figure and annotation shown, with who says it. */
  readonly alternative: string;
  readonly description: string;
  readonly credit: string;
  readonly source: string;
  readonly rights: string;
  /** Of the nearest static page or of the View; absent where the site's address is unknown. */
  readonly address?: string;
  /** Speaker or region and day, without an extension: `sergei-shoigu-says-2021-04-13`. */
  readonly fileName: string;
};

/** Address of what a View shows, wherever it looks. */
export function figureAddress(root: string, view: View): string {
  return linkOf(root, withTheme(withCamera(view, undefined), undefined));
}

const saidOf = ({ entry }: Explained) => ({
  speaker: entry.speakers.map((it) => it.name).join(", "),
  verb: entry.verb,
  date: entry.date,
  publisher: entry.readings[0].publisher,
});

type WordsRequest = {
  readonly atlas: Atlas;
  readonly scene: Scene;
  readonly boxed: readonly Explained[];
  readonly cluster: Cluster | undefined;
  readonly annotations: readonly Annotation[];
  /** Statements named in the picture. */
  readonly named: readonly Explained[];
  readonly address: string | undefined;
};

export function figureWordsOf({ atlas, scene, boxed, cluster, annotations, named, address }: WordsRequest): FigureWords {
  const title = headlineText(headlineOf(scene));
  const whole = scene.open === undefined && scene.view.region === undefined ? `${scene.title}: ${title}` : title;
  const narrowing = narrowingOf(atlas, scene);
  const figures = (cluster?.rings ?? []).map((it) => `${it.figure} ${it.speaker}, ${it.date}`);
  const sentences = [
    whole.replace(/[.:]?$/, "."),
    ...(narrowing === undefined ? [] : [narrowing]),
    ...boxed.map((it) => figureWords.described(saidOf(it), sentencesOf(it))),
    ...(figures.length > 0 ? [figureWords.describedMarks(figures)] : []),
    ...annotations.map((it) => figureWords.describedNote(it.text === "" ? figureWords.describedDrawing(it.kind) : it.text)),
    figureWords.rights,
    figureWords.fineBorders(scene.borders.id),
  ];
  return {
    title: whole,
    alternative: figureWords.alternative(whole, boxed.length, figures.length, annotations.length),
    description: sentences.join(" "),
    credit: figureWords.credit(atlas.head.title),
    source: spokenIn(atlas, named).publishers.join("; "),
    rights: figureWords.rights,
    ...(address === undefined ? {} : { address }),
    fileName: fileNameOf(atlas, scene),
  };
}

/** Speaker and verb, or region, or the atlas; and the day of the last statement. */
function fileNameOf(atlas: Atlas, scene: Scene): string {
  const { open, view } = scene;
  const subject = open
    ? `${open.lead.speakers[0].name} ${open.lead.verb}`
    : view.region === undefined
      ? `${scene.title} who said what`
      : scene.heading;
  const days = atlas.statements.filter((it) => scene.admitted.has(it.id)).map((it) => lastDayOf(it.saidOn));
  const day = open?.lead.day ?? days.sort().at(-1) ?? "";
  return slugOf(`${subject} ${day}`);
}

/** Small letters, digits and hyphens. */
export function slugOf(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/[\u0300-\u036f’']/g, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}

type FooterRequest = {
  readonly atlas: Atlas;
  readonly scene: Scene;
  readonly legend: readonly LegendItem[];
  readonly named: readonly Explained[];
  /** How many of those are written out. */
  readonly most: number;
  /** Whether the picture has room for one paragraph only. */
  readonly isBrief: boolean;
  /** Whether title and standfirst say already who says it and when. */
  readonly isLeadSaid: boolean;
  readonly hasNotes: boolean;
  /** Which filters keep statements away, where that does not stand above the map. */
  readonly narrowing: string | undefined;
  readonly address: string | undefined;
};

/** Under the map: who says it and when, what every figure says of itself, and where to find it. */
export function footerContentOf({
  atlas,
  scene,
  legend,
  named,
  most,
  isBrief,
  isLeadSaid,
  hasNotes,
  narrowing,
  address,
}: FooterRequest): FooterContent {
  const borders = scene.borders.id;
  const isOpen = scene.open !== undefined;
  // A low picture has no room for a list of many claims' speakers: there they are counted.
  const written = isBrief && !isOpen ? [] : named.slice(0, most);
  const others = atlas.statements.filter((it) => scene.admitted.has(it.id) && !written.some((own) => own.entry.id === it.id));
  const rest = isOpen ? named.slice(most).map((it) => it.entry.day) : others.map((it) => lastDayOf(it.saidOn));
  const [from = "", to = ""] = [[...rest].sort()[0], [...rest].sort().at(-1)];
  const said = [
    ...(narrowing === undefined ? [] : [narrowing]),
    ...(written.length > (isLeadSaid && isOpen ? 1 : 0)
      ? [figureWords.saidBy([...new Set(written.map((it) => figureWords.sayBy(saidOf(it))))])]
      : []),
    ...(rest.length > 0 ? [figureWords.counted(rest.length, written.length > 0, dayInWords(from), dayInWords(to))] : []),
  ];
  const paragraphs = [
    said.join(" "),
    [
      isBrief ? figureWords.fineBriefly(borders) : `${figureWords.rights} ${figureWords.fineBorders(borders)}`,
      ...(hasNotes ? [figureWords.notes] : []),
    ].join(" "),
  ].filter((it) => it !== "");
  return {
    legend,
    paragraphs: isBrief ? [paragraphs.join(" ")] : paragraphs,
    site: atlas.head.title,
    address: [address ?? "", figureWords.fineVersion(atlas.version, dayInWords(dateOfRecords(atlas)))]
      .filter((it) => it !== "")
      .join(" · "),
  };
}

/** The last day on which a record was made or changed. */
export function dateOfRecords(atlas: Atlas): string {
  const days = atlas.statements.flatMap((it) => [it.recordedOn, ...(it.revisions ?? []).map(({ on }) => on)]);
  return days.sort().at(-1) ?? "";
}
