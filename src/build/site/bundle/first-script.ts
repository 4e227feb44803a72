/** How long a page waits for what its address asks for, and how long its scripts wait for the picture at most, in milliseconds. */
const [longestWait, longestPicture] = [3000, 2000];

/**
 * The reader's page's one inline script. It starts the page's own, `entry`, once the picture is on the screen, and not before the document
 * is there. If the address asks for another View than the one in the document, that one must not flash up first: the page waits for its
 * scripts, but no longer than a reader would, and then says that the whole is shown. The style sheet hides what waits; `main.tsx` removes
 * the mark. A story has a page of its own. The development server starts `entry` itself.
 */
export function firstScript(entry?: string): string {
  const start = entry === undefined ? "" : `,g=()=>{g=()=>{};import("./${entry}")},r=requestAnimationFrame`;
  const begin =
    entry === undefined
      ? ""
      : `;addEventListener("DOMContentLoaded",()=>{q?g():r(()=>r(()=>setTimeout(g)));setTimeout(()=>g(),${longestPicture})})`;
  return [
    `{let d=document.documentElement.dataset,q=location.search,e=x=>(x.exec(q)||[])[1],s=e(/[?&]story=([\\w-]+)/)${start};`,
    `if(q){d.waits="";setTimeout(()=>"waits"in d&&(d.waits="late"),${longestWait})}`,
    "if(s)location.replace(`stories/${s}/?step=${e(/[?&]step=(\\d+)/)||1}`)",
    begin,
    "}",
  ].join("");
}

/** The scripts that Vite has put into a page's head, taken out of it: what starts it, and the markup that only fetches, for its end. */
export function withoutScripts(html: string): {
  readonly html: string;
  readonly entry: string | undefined;
  readonly links: string;
} {
  const script = /\s*<script type="module" crossorigin src="\.\/([^"]+)"><\/script>/.exec(html);
  const links = [...html.matchAll(/\s*<link rel="modulepreload"[^>]*>/g)].map((it) => it[0]);
  const left = [script?.[0] ?? "", ...links].reduce((so, it) => so.replace(it, ""), html);
  const [, entry] = script ?? [];
  return {
    html: left,
    entry,
    links: [...(entry === undefined ? [] : [`<link rel="modulepreload" crossorigin href="./${entry}">`]), ...links]
      .map((it) => it.trim())
      .join(""),
  };
}
