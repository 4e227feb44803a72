import { fileOfPage, frameElement } from "../../embed/snippet.ts";
import type { Card } from "../../scene/card/card.ts";
import type { Entry } from "../../scene/card/entry.ts";
import type { Chart } from "../../scene/chart/chart.ts";
import { type EmbedContent, headlineText } from "../../scene/embed/content.ts";
import { language } from "../../words/language.ts";

/** Width for which the height is worked out, in CSS pixels: a text column. */
export const columnWidth = 700;

type OembedRequest = {
  /** The site's address, with a slash at the end. */
  readonly origin: string;
  /** The page's folder within the site, such as `claims/x/`; empty for the whole. */
  readonly path: string;
  /** What it shows, with who says it. */
  readonly title: string;
  /** About how high it is in a text column, in CSS pixels. */
  readonly height: number;
  readonly siteName: string;
};

/**
 * The answer of an oEmbed provider (version 1.0, type `rich`) for one page, as a file. The frame comes first and takes any width; the
 * script behind it, which WordPress takes out and Ghost leaves, gives it its exact height.
 */
export function oembedOf({ origin, path, title, height, siteName }: OembedRequest) {
  const address = `${origin}embed/${path}?v=1`;
  const frame = frameElement({ address, title, width: "100%", height, style: "border:0", language });
  return {
    version: "1.0",
    type: "rich",
    title,
    provider_name: siteName,
    provider_url: origin,
    html: `${frame}<script async src="${origin}embed.js"></script>`,
    width: columnWidth,
    height,
    thumbnail_url: origin + fileOfPage(path, "card"),
    thumbnail_width: 1200,
    thumbnail_height: 630,
    cache_age: 86_400,
  } as const;
}

/**
 * About how high an embed is in a text column, in CSS pixels, from the lines its words take there: for hosts that ask no frame. A browser
 * test holds it to the heights that are really there.
 */
export function estimatedHeight({ headline, narrowing, cards, publishers }: EmbedContent): number {
  const map = (columnWidth - 2) / 1.5;
  const head = 24 + 27.5 * linesOf(headlineText(headline), 60) + (narrowing === undefined ? 0 : 25);
  const strip = 82;
  const legend = 58;
  const foot =
    46 + 18 * linesOf(`Read at ${publishers.slice(0, 6).join(", ")}. Claims are assertions by the parties named.`, 108);
  const isTold = headline.kind === "claim" && cards.length === 1;
  return Math.round(head + map + strip + legend + foot + cards.reduce((sum, it) => sum + cardHeight(it, isTold), 0));
}

function cardHeight(card: Card, isTold: boolean): number {
  const { lead } = card;
  const proposition = isTold ? 0 : 7 + 21 * linesOf(card.proposition, 80);
  const gist = lead.gist !== undefined && !lead.readings[0].quotation ? 3 + 21 * linesOf(lead.gist, 98) : 0;
  const more = card.others.length + card.answers.length > 0 ? 28 : 0;
  const notes = (card.silence === undefined ? 0 : 24) + (card.hidden > 0 ? 24 : 0);
  return 22 + 21 + proposition + gist + figuresHeight(lead) + lead.answering.length * 24 + readingsHeight(lead) + more + notes;
}

function figuresHeight({ figures }: Entry): number {
  if (figures.length === 0) return 0;
  const words = figures.reduce((sum, it) => sum + it.before.length + it.number.length * 2 + it.after.length + 4, 0);
  return 5 + 29 * Math.ceil(words / 90);
}

function readingsHeight({ readings }: Entry): number {
  const [shown, ...others] = readings;
  const quotation = (text: string | undefined) => (text === undefined ? 0 : 5 + 21 * linesOf(text, 96));
  const chain = (text: string) => 19.5 * linesOf(text, 112);
  const also = others.map((it) => 5 + quotation(it.quotation?.text) + chain(`${it.chain} Also: Read the passage`));
  return quotation(shown.quotation?.text) + chain(shown.chain) + 24 + also.reduce((sum, it) => sum + it, 0);
}

/** About how high the embed of a chart is in a text column, in CSS pixels. */
export function estimatedChartHeight({ heading, notes, warnings, rows }: Chart, drawing: number, publishers: number): number {
  const head = 25 + 27.5 * linesOf(heading, 60) + notes.reduce((sum, it) => sum + 21 * linesOf(it, 105) + 4, 0);
  const warned = warnings.length === 0 ? 0 : 70 + warnings.reduce((sum, it) => sum + 21 * linesOf(it.text, 92) + 5, 0);
  const key = rows.length === 0 ? 0 : 52;
  return Math.round(head + drawing + warned + key + 38 + 46 + 18 * linesOf("x".repeat(60 + publishers * 14), 108));
}

function linesOf(text: string, lettersInLine: number): number {
  return Math.max(1, Math.ceil(text.length / lettersInLine));
}
