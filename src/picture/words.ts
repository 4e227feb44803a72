import type { Atlas } from "../domain/atlas.ts";
import { lastDayOf } from "../domain/partial-date.ts";
import type { Entry } from "../scene/card/entry.ts";
import { headlineOf, headlineText, narrowingOf } from "../scene/embed/headline.ts";
import type { Cluster } from "../scene/on-map/cluster.ts";
import type { PlaceWords } from "../scene/on-map/place-words.ts";
import type { Social } from "../scene/pages/social.ts";
import { linkOf } from "../scene/pages/static-page.ts";
import type { Annotation } from "../scene/picture/annotation.ts";
import type { Scene } from "../scene/scene.ts";
import type { ToldStep } from "../scene/story/told.ts";
import { type View, withCamera, withTheme } from "../scene/view.ts";
import type { PictureWords } from "../words/words.ts";
import { type CalloutContent, sentencesOf, voicesAndPublishersOf } from "./callouts/callout.ts";
import type { FooterContent, LegendItem } from "./footer.ts";

/** The texts accompanying a picture: in its file's metadata, beside it, and in its name. */
export type PictureTexts = {
  /** Who says what, in one line. */
  readonly title: string;
  /** Alternative text, and the longer description: every box, figure and annotation shown, with its speaker. */
  readonly alternative: string;
  readonly description: string;
  readonly credit: string;
  readonly source: string;
  readonly rights: string;
  /** Address of the closest static page or of the View; absent if the site's address is unknown. */
  readonly address?: string;
  /** Speaker or region and day, without an extension: `sergei-shoigu-says-2021-04-13`. */
  readonly fileName: string;
};

/** Address of what a View shows, whatever its camera. */
export function pictureAddress(root: string, view: View): string {
  return linkOf(root, withTheme(withCamera(view, undefined), undefined));
}

const saidOf = ({ common }: PictureWords, { entry }: CalloutContent) => ({
  speaker: common.joined(entry.speakers.map((it) => it.name)).join(""),
  verb: entry.verb,
  date: entry.date,
  publisher: entry.readings[0].publisher,
});

type WordsRequest = {
  readonly atlas: Atlas;
  readonly scene: Scene;
  readonly boxed: readonly CalloutContent[];
  readonly social: Social;
  /** Numbers on the map. */
  readonly cluster: Cluster | undefined;
  /** Words about places on the map. */
  readonly placed: readonly PlaceWords[];
  readonly annotations: readonly Annotation[];
  /** Statements named in the picture. */
  readonly named: readonly CalloutContent[];
  readonly address: string | undefined;
};

export function pictureTextsOf(
  words: PictureWords,
  { atlas, scene, boxed, social, cluster, placed, annotations, named, address }: WordsRequest,
): PictureTexts {
  const title = headlineText(words, headlineOf({ atlas, words }, scene));
  const fullTitle = scene.open === undefined && scene.view.region === undefined ? `${scene.title}: ${title}` : title;
  const narrowing = narrowingOf({ atlas, words }, scene);
  const rights = words.picture.rights(atlas.credits);
  const { answer, numbers } = social;
  const { shown } = scene.borders;
  const figures = [
    ...numbers.map((it) => `${it.figure} ${it.noun}`),
    ...((numbers.length > 0 ? undefined : cluster)?.rings ?? []).map((it) => words.cluster.told(it.figure, it.speaker, it.date)),
  ];
  const sentences = [
    fullTitle.replace(/[.:]?$/, "."),
    ...(narrowing === undefined ? [] : [narrowing]),
    ...boxed.map((it) => words.picture.described(saidOf(words, it), sentencesOf(it))),
    ...(figures.length > 0 ? [words.picture.describedMarks(figures)] : []),
    ...(answer
      ? [
          [answer.speaker, answer.said, answer.text ?? "", answer.more ?? ""]
            .filter((it) => it !== "")
            .join(" ")
            .replace(/[.]?$/, "."),
        ]
      : []),
    ...(placed.length > 0 ? [words.picture.describedWords(placed.map((it) => it.text))] : []),
    ...annotations.map((it) => words.picture.describedNote(it.text === "" ? words.picture.describedDrawing(it.kind) : it.text)),
    rights,
    ...(shown ? [words.picture.fineBorders(shown)] : []),
  ];
  return {
    title: fullTitle,
    alternative: words.picture.alternative(fullTitle, boxed.length, figures.length, annotations.length),
    description: sentences.join(" "),
    credit: words.picture.credit(atlas.head.title, atlas.credits),
    source: voicesAndPublishersOf(atlas, named).publishers.join("; "),
    rights,
    ...(address === undefined ? {} : { address }),
    fileName: fileNameOf(words, atlas, scene),
  };
}

/** Speaker and verb, or region, or the atlas; and the day of the last statement. */
function fileNameOf(words: PictureWords, atlas: Atlas, scene: Scene): string {
  const { open, view } = scene;
  const subject = open
    ? `${open.lead.speakers[0].name} ${open.lead.firstVerb}`
    : view.region === undefined
      ? words.picture.fileName(scene.title)
      : scene.heading;
  const days = atlas.statements.filter((it) => scene.admitted.has(it.id)).map((it) => lastDayOf(it.saidOn));
  const day = open?.lead.day ?? days.sort().at(-1) ?? "";
  return slugOf(`${subject} ${day}`);
}

/** Lower-case letters, digits and hyphens. */
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
  /** Statements shown one by one. */
  readonly named: readonly CalloutContent[];
  /** The step of a story that is shown: all its sources are named. */
  readonly told?: ToldStep;
  /** How many sources are named. */
  readonly most: number;
  /** Whether the note on borders is brief. */
  readonly isBrief: boolean;
  /** Whether the text beside the map already says who says it and when. */
  readonly isLeadSaid: boolean;
  /** Whether the site and its address have a line to themselves. */
  readonly isNarrow: boolean;
  readonly hasNotes: boolean;
  /** Which filters hide statements, unless that is said beside the map. */
  readonly narrowing: string | undefined;
  readonly address: string | undefined;
};

/** The content of the footer: sources, the standard texts of every picture, and where to find it. */
export function footerContentOf(words: PictureWords, request: FooterRequest): FooterContent {
  const { atlas, scene, legend, named, told, most, isBrief, isLeadSaid, isNarrow, hasNotes, narrowing, address } = request;
  const open = told ? undefined : scene.open;
  const { shown: shownBorders } = scene.borders;
  const all = open ? [open] : scene.order.map(scene.cardOf);
  const read = (entries: readonly { readonly readings: Entry["readings"] }[]) => entries.map((it) => it.readings[0].publisher);
  const first = new Set(read(named.map((it) => it.entry)));
  const publishers = told
    ? new Set(told.readAt.map((it) => it.publisher))
    : new Set([...first, ...all.flatMap((it) => read([it.lead, ...it.others, ...(open ? it.answers : [])]))]);
  const shown = told ? [...publishers] : [...first].slice(0, most);
  const credit = atlas.credits.length === 0 ? undefined : words.credit.map(atlas.credits);
  const paragraph = [
    ...(narrowing === undefined ? [] : [narrowing]),
    ...(open && !isLeadSaid
      ? [words.picture.whoAndWhen({ speaker: open.lead.speakers[0].name, verb: open.lead.firstVerb, date: open.lead.date })]
      : []),
    ...(publishers.size === 0 ? [] : [words.picture.sources(shown, publishers.size - shown.length, address !== undefined)]),
    ...(open ? [words.picture.eachAsserted] : [words.credit.assertions]),
    ...(shownBorders ? [words.picture.footBorders(shownBorders, isBrief)] : []),
    ...(hasNotes ? [words.picture.notes] : []),
    ...(isNarrow && credit !== undefined ? [`${credit}.`] : []),
  ].join(" ");
  return {
    legend,
    paragraphs: [paragraph],
    ...(isNarrow || credit === undefined ? {} : { credit }),
    site: atlas.head.title,
    address: written(address),
  };
}

/** An address as printed in a picture, where it can only be typed. */
export function written(address: string | undefined): string {
  return (address ?? "").replace(/^https?:\/\//, "");
}
