import type { AtlasHead } from "../../../domain/atlas.ts";
import { escaped } from "../../../drawing/svg.ts";
import { pageWords } from "../../../words/pages.ts";
import { hashOf, languageAttributes, policyOf } from "../document.ts";

const style = `:root{color-scheme:light dark}
body{margin:0;min-height:100vh;display:grid;place-content:center;overflow-wrap:anywhere;padding:2rem;font:1.1rem/1.5 Georgia,serif;background:#faf9f5;color:#1c1f24}
h1{margin:0;font-size:1.6rem}p{margin:.5rem 0 0;max-width:34rem}a{color:inherit}
@media (prefers-color-scheme:dark){body{background:#16181c;color:#f0ede6}}`;

// An address does not reveal how deep in the site it is, so the site's root is the nearest parent folder that contains the site's own
// script. An address that includes the end of its sentence is opened without it, if that page exists.
const script = `const link=document.querySelector("a:not([data-known])");
const isRoot=(folder)=>fetch(folder+"embed.js",{method:"HEAD"}).then((it)=>it.ok&&/javascript/.test(it.headers.get("content-type")),()=>false);
const lead=async(parts)=>{while(parts.pop()!==undefined&&parts.length>0){const folder=location.origin+parts.join("/")+"/";if(await isRoot(folder)){link.href=folder;return}}};
const whole=(path)=>path.replace(/\\/?$/,"/");
const meant=whole(location.pathname.replace(/(?:[).,;:!?'\\]]|%22|%C2%BB|%E2%80%9[9D])+\\/?$/i,""));
const open=()=>meant===whole(location.pathname)?undefined:fetch(meant,{method:"HEAD"}).then((it)=>it.ok&&location.replace(meant+location.search),()=>false);
Promise.all([link&&lead(location.pathname.split("/")),open()])`;

/** A page for addresses that lead nowhere; self-contained, because it may be served at any depth. */
export function notFoundPage(head: AtlasHead, origin: string | undefined): string {
  const policy = policyOf({ inlineScript: hashOf(script), inlineStyle: hashOf(style) });
  return `<!doctype html>
<html ${languageAttributes()}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(pageWords.notFoundTitle(head.title))}</title>
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(pageWords.notFound)}</h1>
<p>${escaped(pageWords.notFoundHelp)}</p>
<p><a href="${escaped(origin ?? "/")}"${origin === undefined ? "" : " data-known"}>${escaped(pageWords.notFoundLink(head.title))}</a></p>
</main>
<script>${script}</script>
</body>
</html>
`;
}
