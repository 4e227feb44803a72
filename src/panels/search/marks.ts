import { type Keys, wordsIn } from "../../scene/search/key.ts";

/** Highlights words in the list; does nothing in browsers without the CSS highlight API. */
export type Marker = { readonly mark: (keys: ReadonlySet<string>) => void };

/** Elements that hold statements, and those inside them that are not the statements' own words. */
const [statements, ours] = [
  "[data-statement], [data-answer]",
  ".verb, .passage, .take, .silence, .how, .when, .actions, .list-head, summary",
] as const;

/** Highlights text in some elements, and keeps up as they change, without modifying them (CSS Custom Highlight API). */
export function createMarker(roots: readonly HTMLElement[], keysOf: Keys["keysOf"]): Marker {
  if (typeof Highlight === "undefined" || !("highlights" in CSS)) return { mark: () => undefined };
  let wanted: ReadonlySet<string> = new Set();
  let isDue = false;
  const draw = () => {
    isDue = false;
    const ranges =
      wanted.size === 0 ? [] : roots.flatMap((it) => rangesIn(it, (text) => keysOf(text).some((key) => wanted.has(key))));
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

function rangesIn(root: HTMLElement, isWanted: (word: string) => boolean): readonly StaticRange[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const ranges: StaticRange[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent?.closest(statements) || parent.closest(ours)) continue;
    for (const { text, start, end } of wordsIn(node.nodeValue ?? "")) {
      if (!isWanted(text)) continue;
      ranges.push(new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }));
    }
  }
  return ranges;
}
