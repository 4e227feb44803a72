import { escaped } from "../drawing/svg.ts";
import { queryOf } from "../scene/address.ts";
import { type EmbedOptions, embedQueryOf, type FrameSize, type Snippets } from "../scene/embed/options.ts";
import { linkOf, staticPageOf } from "../scene/pages/static-page.ts";
import type { View } from "../scene/view.ts";

/** Address of the embed of a View. `root` is the site's address with a slash at its end. */
export function embedAddressOf(root: string, view: View, options: EmbedOptions): string {
  const { path, rest } = staticPageOf(view);
  const query = [queryOf(rest), embedQueryOf(options)].filter((it) => it !== "").join("&");
  return `${root}embed/${path}?${query}`;
}

/** The file within the site that belongs to a static page: its card (a picture 1200 by 630), or its oEmbed answer. */
export function fileOfPage(path: string, kind: "card" | "oembed"): string {
  const name = path === "" ? "atlas" : path.slice(0, -1);
  return kind === "card" ? `cards/${name}.png` : `oembed/${name}.json`;
}

export type SnippetRequest = {
  readonly root: string;
  readonly view: View;
  readonly options: EmbedOptions;
  /** What the map shows, with who says it: for the frame's title and the caption. */
  readonly heading: string;
  readonly siteName: string;
  readonly size: FrameSize;
  /** Alternative text of the picture. */
  readonly pictureText: string;
};

/**
 * Three ways to show a View in an article: a frame that needs no script of the article's page, the same with exact height by our script,
 * and a picture with a link. Each is a figure whose caption says who speaks and leads to the map, also where the frame is taken out.
 */
export function snippetsOf({ root, view, options, heading, siteName, size, pictureText }: SnippetRequest): Snippets {
  const { width, height, narrowHeight } = size;
  const link = escaped(linkOf(root, view));
  const figure = (content: string) =>
    [
      '<figure style="margin:0">',
      content,
      `  <figcaption>${escaped(heading)} <a href="${link}">${escaped(siteName)}</a></figcaption>`,
      "</figure>",
    ].join("\n");
  const frame = (style: string) =>
    `  ${frameElement({ address: embedAddressOf(root, view, options), title: heading, width: String(width), height, style })}`;
  const card = escaped(root + fileOfPage(staticPageOf(view).path, "card"));
  return {
    plain: figure(
      frame(`display:block;width:100%;height:auto;aspect-ratio:${width}/${height};min-height:${narrowHeight}px;border:0`),
    ),
    exact: `${figure(frame(`display:block;width:100%;height:${height}px;border:0`))}\n<script async src="${escaped(root)}embed.js"></script>`,
    picture: figure(
      `  <a href="${link}"><img src="${card}" alt="${escaped(pictureText)}" width="1200" height="630" loading="lazy" style="display:block;width:100%;height:auto"></a>`,
    ),
  };
}

type FrameElement = {
  readonly address: string;
  readonly title: string;
  readonly width: string;
  readonly height: number;
  readonly style?: string;
};

/** A frame as an element: with a title for who cannot see it, loaded when it comes near, and told no path of the article. */
export function frameElement({ address, title, width, height, style }: FrameElement): string {
  const attributes = [
    `src="${escaped(address)}"`,
    `title="${escaped(title)}"`,
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
