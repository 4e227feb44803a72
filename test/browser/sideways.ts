import type { Reader } from "./driver.ts";

/** What may scroll sideways by itself: tables, and rows of choices and days. */
const ownRooms = ".table-room, .table, .starts";

/** What WCAG 2.2 asks of text spacing (1.4.12). */
const spaced = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }`;

/** Window sizes from a desktop's 1,280 × 1,024 at 400 % to a wide one. */
export const sizes = [
  [320, 256],
  [360, 600],
  [414, 600],
  [640, 512],
  [820, 600],
  [1024, 600],
  [1280, 600],
  [1440, 600],
] as const;

/** A page as it comes, or under strain: with wider spacing, and a word of 140 letters in every text that is not the site's own. */
export type Setting = "plain" | "strained";

/** A word that nothing breaks by itself. */
export const longWord = "Donaudampfschifffahrt".repeat(7).slice(0, 140);

/** What makes the page, or a room in it that should scroll up and down only, scroll sideways in a window of these sizes, and how far. */
export async function sideways(
  reader: Reader,
  setting: Setting = "plain",
  among: readonly (readonly [width: number, height: number])[] = sizes,
): Promise<readonly string[]> {
  await reader.read(
    async ([set, style, word]) => {
      const sheet = new CSSStyleSheet();
      if (set === "strained") sheet.replaceSync(style);
      document.adoptedStyleSheets = [sheet];
      if (set === "plain") return;
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { currentNode: node } = walker;
        const isOurs = node.parentElement?.closest("svg, script, noscript, select, textarea, nav, button:not(.chip), .scale");
        if (!isOurs && /\w/.test(node.nodeValue ?? "")) node.nodeValue = `${word} ${node.nodeValue}`;
      }
    },
    [setting, spaced, longWord] as const,
  );
  const found: string[] = [];
  for (const [width, height] of among) {
    await reader.resize({ width, height });
    const out = await reader.read(wideRooms, ownRooms);
    found.push(...out.map((it) => `${setting}, ${width} × ${height}: ${it}`));
  }
  return found;
}

/** Every room of the page that is wider within than without, and what sticks out of it farthest. */
function wideRooms(own: string): readonly string[] {
  const root = document.documentElement;
  const nameOf = (it: Element) => [it.localName, it.id, ...it.classList].filter((part) => part !== "").join(".");
  const hides = (it: Element) => getComputedStyle(it).overflowX !== "visible";
  const rooms = [...document.querySelectorAll(".list, .sheet, .dialog, .dialog-body, .figure-side, body")].filter(
    (it) => it.checkVisibility() && hides(it),
  );
  return [root, ...rooms].flatMap((room) => {
    const over = room.scrollWidth - room.clientWidth;
    if (over <= 0) return [];
    const edge = room === root ? root.clientWidth : room.getBoundingClientRect().right;
    const farthest = [...room.querySelectorAll("*")]
      .filter((it) => !it.parentElement?.closest(`svg, ${own}`))
      .map((it) => ({ it, by: it.getBoundingClientRect().right - edge }))
      .sort((a, b) => b.by - a.by)[0];
    return [`${nameOf(room)} by ${over}${farthest && farthest.by > 0 ? `, ${nameOf(farthest.it)}` : ""}`];
  });
}
