import { frameElement } from "../../embed/snippet.ts";
import type { Chart } from "../../scene/chart/chart.ts";
import { type EmbedContent } from "../../scene/embed/content.ts";
import { headlineText } from "../../scene/embed/headline.ts";
import type { Pair, Side } from "../../scene/embed/pair.ts";
import { formPath } from "../../scene/pages/static-page.ts";
import type { ToldStory } from "../../scene/story/told.ts";
import type { SiteWords } from "../../words/words.ts";

/** Width the height is calculated for, in CSS pixels: a text column. */
export const columnWidth = 700;

type OembedRequest = {
  /** The site's address with a trailing slash. */
  readonly origin: string;
  /** The page's folder on the site, such as `claims/x/`; empty for the whole. */
  readonly path: string;
  /** What it shows, with who says it. */
  readonly title: string;
  /** Its approximate height in a text column, in CSS pixels. */
  readonly height: number;
  readonly siteName: string;
};

/**
 * An oEmbed provider's answer (version 1.0, type `rich`) for one page, as a file. The frame comes first and adapts to any width; the script
 * after it, which WordPress removes and Ghost keeps, sets the exact height.
 */
export function oembedOf(texts: SiteWords, { origin, path, title, height, siteName }: OembedRequest) {
  const address = `${origin}${formPath(path, "embed")}?v=1`;
  const frame = frameElement({ address, title, width: "100%", height, style: "border:0", language: texts.locale });
  return {
    version: "1.0",
    type: "rich",
    title,
    provider_name: siteName,
    provider_url: origin,
    html: `${frame}<script async src="${origin}embed.js"></script>`,
    width: columnWidth,
    height,
    thumbnail_url: origin + formPath(path, "card"),
    thumbnail_width: 1200,
    thumbnail_height: 630,
    cache_age: 86_400,
  } as const;
}

/**
 * The approximate height of an embed in a text column, in CSS pixels, estimated from the number of text lines: for hosts that do not ask
 * the frame. A browser test compares it with real heights.
 */
export function estimatedHeight(texts: SiteWords, content: EmbedContent): number {
  const { kind, headline, under, when, narrowing, pair } = content;
  const title = headlineText(texts, headline) + (kind === "region" ? `, ${when}` : "");
  const line = "counted" in under ? under.counted : [under.office, under.date, under.through, under.at].join(", ");
  const head =
    18.3 +
    28.8 * linesOf(title, 57) +
    18.6 * linesOf(line, 98) +
    (narrowing === undefined ? 0 : 18.6 * linesOf(narrowing, 98) + 2);
  const map = (columnWidth - 2) / (kind === "claim" ? 1.612 : 1.53);
  const foot = 39;
  return Math.round(2 + head + map + foot + (pair ? pairHeight(content, pair) : 0));
}

/** Letters per line on one side of a pair: for sides of equal width, and for the lead's and the answer's if the answer is longer. */
const letters = { equal: [38, 37], longAnswer: [27, 49] } as const;

function pairHeight(content: EmbedContent, pair: Pair): number {
  const isOpen = content.kind === "claim";
  const { lead, answer } = pair;
  const isLonger = (answer?.words.text.length ?? 0) > (isOpen ? 60 : pair.proposition.length + 20);
  const [leadLetters, answerLetters] = isLonger && !content.cluster ? letters.longAnswer : letters.equal;
  const side = (words: string, lettersInLine: number) => 1.5 + 19 * linesOf(words, lettersInLine);
  const saying = (it: Side, others: string, lettersInLine: number) =>
    17.4 *
    linesOf(
      `xx ${it.speakers.map((speaker) => speaker.name).join(", xx ")} ${it.verb}, ${it.date}${others}`,
      lettersInLine * 1.18,
    );
  const others = !isOpen && pair.others > 0 ? ", and 9 others" : "";
  const hasNumbers = isOpen && (content.cluster !== undefined || content.ownNumbers !== undefined || pair.figures.length > 0);
  const leads = hasNumbers
    ? content.cluster
      ? 17 + 18.4 * content.cluster.rings.length + (content.cluster.more > 0 ? 15.6 : 0)
      : content.ownNumbers
        ? 58
        : pair.figures.reduce((sum, it) => sum + (it.number === "" ? 23 : 28) * linesOf(it.before + it.number + it.after, 30), 0)
    : saying(lead, others, leadLetters) +
      (isOpen
        ? lead.words.text === pair.proposition
          ? 0
          : side(lead.words.text, leadLetters)
        : side(pair.proposition, leadLetters) + 19);
  const source = answer
    ? `${answer.publisher} xx${pair.moreAnswers ? ` xx ${pair.moreAnswers.count}: ${pair.moreAnswers.voices}` : ""}`
    : "";
  const answers = answer
    ? saying(answer, "", answerLetters) +
      side(answer.words.text, answerLetters) +
      1.5 +
      17.6 * linesOf(source, answerLetters * 1.3)
    : 21;
  return 15 + Math.max(leads, answers);
}

/** The approximate height of a chart's embed in a text column, in CSS pixels. */
export function estimatedChartHeight({ heading, notes, warnings, rows }: Chart, drawing: number): number {
  const head = 16.2 + 28.8 * linesOf(heading, 57) + notes.reduce((sum, it) => sum + 21 * linesOf(it, 105) + 4, 0);
  const warned = warnings.length === 0 ? 0 : 70 + warnings.reduce((sum, it) => sum + 21 * linesOf(it.text, 92) + 5, 0);
  const key = rows.length === 0 ? 0 : 38;
  const [table, foot] = [41, 39];
  return Math.round(2 + head + drawing + warned + key + table + foot);
}

/** The approximate height of a story's embed in a text column, as high as its highest step, or of the embed of one step, in CSS pixels. */
export function estimatedStoryHeight({ title, standfirst, steps }: ToldStory, number: number | undefined): number {
  const shown = number === undefined ? steps : steps.slice(number - 1, number);
  const head = 18 + 28 * linesOf(title, 55) + (number === undefined ? 0 : 8 + 22.7 * linesOf(standfirst, 88));
  const map = ((columnWidth - 40) * 2) / 3 + 35;
  const text = Math.max(...shown.map((it) => 87 + 24.4 * linesOf(it.plain, 84)));
  const [edges, foot] = [38, 66];
  return Math.round(head + map + text + edges + foot);
}

function linesOf(text: string, lettersInLine: number): number {
  return Math.max(1, Math.ceil(text.length / lettersInLine));
}
