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

/**
 * What stands outside its own room or on something else in the window as it is, and where the words of each drawing stand in it: lines that
 * can be compared between two settings of one page.
 */
export async function placesIn(reader: Reader): Promise<readonly string[]> {
  return reader.read(() => {
    type Item = { readonly name: string; readonly owner: Element; readonly box: DOMRect; readonly seen: DOMRect };
    const root = document.querySelector("dialog[open]") ?? document.body;
    const isSeen = (it: Element) => it.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const within = (one: DOMRect, other: DOMRect): DOMRect => {
      const [left, top] = [Math.max(one.left, other.left), Math.max(one.top, other.top)];
      const [right, bottom] = [Math.min(one.right, other.right), Math.min(one.bottom, other.bottom)];
      return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    };
    const clipped = (box: DOMRect, owner: Element): DOMRect => {
      let seen = within(box, new DOMRect(0, 0, innerWidth, 1e6));
      for (let it: Element | null = owner; it; it = it.parentElement) {
        if (getComputedStyle(it).overflowX !== "visible") seen = within(seen, it.getBoundingClientRect());
      }
      return seen;
    };
    /** Whether a text is only for screen readers. */
    const isForListeners = (it: Element): boolean =>
      getComputedStyle(it).clipPath !== "none" || (it.parentElement !== null && isForListeners(it.parentElement));
    /** Whether one of two things hides the other, as a sheet or menu over the page does. */
    const hides = (one: Element, other: Element, { left, top, width, height }: DOMRect): boolean => {
      const stack = document.elementsFromPoint(left + width / 2, top + height / 2);
      const above = stack.slice(0, Math.max(stack.indexOf(one), stack.indexOf(other)));
      const isGround = (it: Element) => {
        const [, , , alpha = "1"] = getComputedStyle(it).backgroundColor.match(/[\d.]+/g) ?? [];
        return alpha === "1" && !(it.contains(one) && it.contains(other));
      };
      return stack.length === 0 || above.some(isGround);
    };
    const nameOf = (it: Element, text: string) =>
      `${[it.localName, it.id, ...it.classList].filter((part) => part !== "").join(".")} “${text.trim().slice(0, 30)}”`;
    const roomOf = (it: Element): Element => {
      const isLine = /^(inline|contents)$/.test(getComputedStyle(it).display);
      return isLine && it.parentElement ? roomOf(it.parentElement) : it;
    };
    const items: Item[] = [];
    const add = (owner: Element, text: string, box: DOMRect) => {
      if (box.width > 2 && box.height > 2) items.push({ name: nameOf(owner, text), owner, box, seen: clipped(box, owner) });
    };
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      const owner = node.parentElement;
      if (!owner || !/\S/.test(node.nodeValue ?? "") || owner.closest("svg, script, style, noscript, textarea, option")) continue;
      if (!isSeen(owner) || isForListeners(owner)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) add(owner, node.nodeValue ?? "", box);
    }
    for (const it of root.querySelectorAll("input, select, textarea, iframe, button > svg, .sample, .shape")) {
      if (isSeen(it)) add(it, it.closest("label, button")?.textContent ?? "", it.getBoundingClientRect());
    }
    const out = items
      .filter(({ owner, box, seen }) => {
        const room = roomOf(owner).getBoundingClientRect();
        return seen.width > 0 && (box.left < room.left - 1 || box.right > room.right + 1);
      })
      .map(({ name }) => `${name} is outside its room`);
    const overlaps: string[] = [];
    const seen = items.filter((it) => it.seen.width > 2 && it.seen.height > 2).sort((a, b) => a.seen.top - b.seen.top);
    seen.forEach((one, index) => {
      for (const other of seen.slice(index + 1)) {
        if (other.seen.top >= one.seen.bottom) break;
        const shared = within(one.seen, other.seen);
        const isPart = one.owner.contains(other.owner) || other.owner.contains(one.owner);
        if (shared.width <= 2 || shared.height <= 4 || isPart || hides(one.owner, other.owner, shared)) continue;
        overlaps.push([one.name, other.name].sort().join(" lies on "));
      }
    });
    const words = [...root.querySelectorAll("svg text")].filter((it) => isSeen(it) && it.getBoundingClientRect().width > 0);
    const drawn = words.map((it) => {
      let whole: Element = it;
      for (let next = it.closest("svg"); next; next = next.parentElement?.closest("svg") ?? null) whole = next;
      const offset = it.getBoundingClientRect().left - whole.getBoundingClientRect().left;
      return `${nameOf(it, it.textContent ?? "")} stands ${Math.round(offset / 2) * 2} pixels from the left of its drawing`;
    });
    return [...new Set([...out, ...overlaps, ...drawn])];
  });
}
