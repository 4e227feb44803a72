import { escaped } from "../drawing/svg.ts";
import { queryOf } from "../scene/address.ts";
import { type EmbedOptions, embedQueryOf, type FrameSize, type Snippets } from "../scene/embed/options.ts";
import { formPath, linkOf, type NearestPage } from "../scene/pages/static-page.ts";
import type { Theme, View } from "../scene/view.ts";
import { directionOf, type Locale } from "../words/locale.ts";
import type { EmbedWords } from "../words/words.ts";

/** Address of a View's embed, by its static page. `root` is the site's address with a trailing slash. */
export function embedAddressOf(root: string, { path, rest }: NearestPage, options: EmbedOptions): string {
  const query = [queryOf(rest), embedQueryOf(options)].filter((it) => it !== "").join("&");
  return `${root}${formPath(path, "embed")}?${query}`;
}

/** Where what is embedded is: its embed, the page its caption links to, and its picture. */
export type EmbeddedAt = { readonly embed: string; readonly link: string; readonly card: string };

/** Where a View is; `page` is the one closest to it. */
export function viewEmbeddedAt(
  root: string,
  { view, page, options }: { readonly view: View; readonly page: NearestPage; readonly options: EmbedOptions },
): EmbeddedAt {
  return { embed: embedAddressOf(root, page, options), link: linkOf(root, view), card: root + formPath(page.path, "card") };
}

/** Where a story, or a step of it, is; its embed has no options but its colours. */
export function storyEmbeddedAt(root: string, page: string, theme: Theme | undefined): EmbeddedAt {
  const query = theme === undefined ? "v=1" : `theme=${theme}&v=1`;
  return { embed: `${root}${formPath(page, "embed")}?${query}`, link: root + page, card: root + formPath(page, "card") };
}

export type SnippetRequest = {
  /** The site's address with a trailing slash. */
  readonly root: string;
  readonly at: EmbeddedAt;
  /** What the map shows and who says it: for the frame's title and the caption. */
  readonly heading: string;
  readonly siteName: string;
  readonly size: FrameSize;
  /** Alternative text of the picture. */
  readonly pictureText: string;
};

/**
 * Three ways to show a View or a story in an article: a frame that needs no script there, the same with exact height from our script, and a picture
 * with a link. Each is a figure whose caption says who speaks and links to the map, even if the frame is removed. A frame is as high as its
 * content needs at the figure's width or, if styles are removed, at any width.
 */
export function snippetsOf(words: EmbedWords, { root, at, heading, siteName, size, pictureText }: SnippetRequest): Snippets {
  const link = escaped(at.link);
  const figure = (content: string, style: string) =>
    [
      `<figure lang="${words.locale.lang}" dir="${directionOf(words.locale)}" style="${style}">`,
      `  ${content}`,
      `  <figcaption>${escaped(heading)} <a href="${link}">${escaped(siteName)}</a></figcaption>`,
      "</figure>",
    ].join("\n");
  const frame = frameElement({
    address: at.embed,
    title: heading,
    width: String(size.width),
    height: size.highest,
    style: `display:block;width:100%;height:${size.height};border:0`,
  });
  // The container whose width determines the height; without an explicit width it could shrink to nothing.
  const plain = figure(frame, "margin:0;width:100%;container-type:inline-size");
  const image = `<img src="${escaped(at.card)}" alt="${escaped(pictureText)}" width="1200" height="630" loading="lazy" style="display:block;width:100%;height:auto">`;
  return {
    plain,
    exact: `${plain}\n<script async src="${escaped(root)}embed.js"></script>`,
    picture: figure(`<a href="${link}">${image}</a>`, "margin:0"),
  };
}

type FrameElement = {
  readonly address: string;
  readonly title: string;
  readonly width: string;
  readonly height: number;
  readonly style?: string;
  /** Language of the title, if nothing around the frame sets it. */
  readonly language?: Pick<Locale, "lang">;
};

/** The frame element: titled for screen readers, loaded lazily, and not told the article's path. */
export function frameElement({ address, title, width, height, style, language: frameLanguage }: FrameElement): string {
  const attributes = [
    `src="${escaped(address)}"`,
    `title="${escaped(title)}"`,
    ...(frameLanguage === undefined ? [] : [`lang="${frameLanguage.lang}"`, `dir="${directionOf(frameLanguage)}"`]),
    `width="${width}"`,
    `height="${height}"`,
    'frameborder="0"',
    'loading="lazy"',
    ...(style === undefined ? [] : [`style="${style}"`]),
    'allow="fullscreen"',
    "allowfullscreen",
    'referrerpolicy="strict-origin-when-cross-origin"',
  ];
  return `<iframe ${attributes.join(" ")}></iframe>`;
}
