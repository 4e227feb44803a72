import { keysOf, wordsIn } from "../../scene/search/key.ts";

/** Marks words in what is listed; where the browser has no highlights of its own, nothing is marked. */
export type Marker = { readonly mark: (keys: ReadonlySet<string>) => void };

/** Where statements stand, and what in them is not their own words. */
const [statements, ours] = [
  "[data-statement], [data-answer]",
  ".verb, .passage, .take, .silence, .how, .when, .actions, .list-head, summary",
] as const;

/** Marks what stands in some elements, and follows as that changes, without touching it (CSS Custom Highlight API). */
export function createMarker(roots: readonly HTMLElement[]): Marker {
  if (typeof Highlight === "undefined" || !("highlights" in CSS)) return { mark: () => undefined };
  let wanted: ReadonlySet<string> = new Set();
  let isDue = false;
  const draw = () => {
    isDue = false;
    const ranges = wanted.size === 0 ? [] : roots.flatMap((it) => rangesIn(it, wanted));
    CSS.highlights.set("found", new Highlight(...ranges));
  };
  const drawSoon = () => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(draw);
  };
  const observer = new MutationObserver(() => wanted.size > 0 && drawSoon());
  for (const it of roots) observer.observe(it, { childList: true, characterData: true, subtree: true });
  return {
    mark: (keys) => {
      wanted = keys;
      drawSoon();
    },
  };
}

function rangesIn(root: HTMLElement, keys: ReadonlySet<string>): readonly StaticRange[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const ranges: StaticRange[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent?.closest(statements) || parent.closest(ours)) continue;
    for (const { text, start, end } of wordsIn(node.nodeValue ?? "")) {
      if (!keysOf(text).some((it) => keys.has(it))) continue;
      ranges.push(new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }));
    }
  }
  return ranges;
}
