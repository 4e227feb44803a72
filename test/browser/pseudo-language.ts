import { between } from "../fixtures/pseudo/escapes.ts";
import type { Reader } from "./driver.ts";
import { placesIn, sideways } from "./sideways.ts";

/** Window sizes from the narrowest to a desktop's. */
const sizes = [
  [320, 640],
  [640, 700],
  [820, 900],
  [1440, 900],
] as const;

/** What can be read or heard on a page, whether it is shown now or not: texts, those drawn as one, and the attributes that are read out. */
export function textsOn(reader: Reader): Promise<readonly string[]> {
  return reader.read((mark) => {
    const spoken = ["title", "alt", "aria-label", "aria-valuetext", "aria-description", "placeholder"];
    const texts = new Set<string>([document.title]);
    const drawn: string[] = [];
    const look = (root: Node): void => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      while (walker.nextNode()) {
        const { currentNode: node } = walker;
        const element = node instanceof Element ? node : node.parentElement;
        if (!element || element.closest("script, noscript, style, pre, code, kbd, textarea")) continue;
        if (node !== element) {
          if (element.closest("svg")) drawn.push(node.nodeValue ?? "");
          else texts.add(node.nodeValue ?? "");
          continue;
        }
        for (const it of spoken) texts.add(element.getAttribute(it) ?? "");
        if (element.matches("meta[name=description]")) texts.add(element.getAttribute("content") ?? "");
        if (element.shadowRoot) look(element.shadowRoot);
      }
    };
    look(document.documentElement);
    return [...texts, drawn.join(mark)].filter((it) => /\S/.test(it));
  }, between);
}

/** What may lie on something else: shapes on each other, what clears the search on its field, a sheet on the page, a panel on the scale. */
const isMeant = /^path\.shape.* lies on |^button\.clear-search|of-sheet|of its drawing$| lies on (path\.shape|p\.scale)/;

/** What has no room in a window of any of the sizes, laid out from either side. */
export async function withoutRoom(reader: Reader): Promise<readonly string[]> {
  const found: string[] = [];
  for (const dir of ["ltr", "rtl"]) {
    await reader.read((to) => {
      document.documentElement.dir = to;
    }, dir);
    for (const [width, height] of sizes) {
      const wide = await sideways(reader, "plain", [[width, height]]);
      await reader.read(rest);
      const out = (await placesIn(reader)).filter((it) => !isMeant.test(it));
      const cut = await reader.read(cutTexts);
      found.push(...[...wide, ...out, ...cut].map((it) => `${width} ${dir}: ${it}`));
    }
  }
  return found;
}

/** Waits until the list and the phone’s sheet, which is made of it, stand still. */
async function rest(): Promise<void> {
  const frame = () => new Promise((then) => requestAnimationFrame(then));
  const place = () => {
    const list = document.querySelector("#list");
    const first = list?.querySelector("*");
    return [list, first].map((it) => JSON.stringify(it?.getBoundingClientRect())).join();
  };
  for (let before = "", same = 0; same < 6; ) {
    await frame();
    const now = place();
    same = now === before ? same + 1 : 0;
    before = now;
  }
}

/** Texts that their box hides a part of. */
function cutTexts(): readonly string[] {
  const hides = (it: Element) => /hidden|clip/.test(getComputedStyle(it).overflowX) && getComputedStyle(it).clipPath === "none";
  return [...document.querySelectorAll<HTMLElement>("body *")]
    .filter((it) => it.closest("svg, .map, .frame-preview") === null && it.clientWidth > 2 && it.checkVisibility() && hides(it))
    .filter((it) => it.scrollWidth > it.clientWidth + 1)
    .map((it) => `${[it.localName, it.id, ...it.classList].join(".")} cuts “${it.innerText.slice(0, 40)}”`);
}
