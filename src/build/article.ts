import { frameElement } from "../embed/snippet.ts";

/** The text of the sample article: it says what it is and claims nothing. */
const paragraphs = [
  "This page stands on another site than the maps in it. Its own style sheet sets a narrow column and a typewriter’s letters; the maps bring their own.",
  "The first shows one claim. Its heading names the speaker, the list under the map has the figures as said, and who answered.",
  "The second shows what was said about one place, by everybody. It is as high as its content, because the page includes the small host script.",
  "The third shows the whole, without heading and list: the article has its own. Each map asks only the site it comes from, and is a picture until somebody wants more of it.",
];

/** An embed in the article: its address from the site's root, and its title. */
export type ArticleFrame = { readonly path: string; readonly title: string };

/** A page as any site might have it, with embeds of the site at `root`, one after each paragraph but the first, and its host script. */
export function articleWithEmbeds(root: string, frames: readonly ArticleFrame[]): string {
  const frame = ({ path, title }: ArticleFrame) =>
    `<figure>${frameElement({ address: root + path, title, width: "640", height: 900, style: "display:block;width:100%;border:0" })}</figure>`;
  const [first, ...rest] = paragraphs;
  const framed = frames.map(frame);
  const body = rest.map((text, index) => `<p>${text}</p>${framed[index] ?? ""}`).join("\n");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Three maps in one article</title>
<style>
body { max-width: 44rem; margin: 0 auto; padding: 2rem 1rem; font: 1.05rem/1.6 "DejaVu Sans Mono", monospace; color: #222; background: #fff; }
h1 { font-size: 1.8rem; line-height: 1.25; }
figure { margin: 1.5rem 0; }
</style>
</head>
<body>
<h1>Three maps in one article</h1>
<p>${first}</p>
${body}
<script async src="${root}embed.js"></script>
</body>
</html>
`;
}
