import { options } from "preact";

/** A node of the page that Preact holds, and its words; without them once Preact has let go of it. */
const held = new WeakMap<Node, string | undefined>();

/** Elements in which a translator has put words of its own in the place of Preact's. */
const translated = new WeakSet<Node>();

/**
 * Lets the browser translate what Preact renders. A translator puts elements of its own (`<font>`) in the place of texts, and joins texts
 * that stand side by side; Preact would then change texts that nobody sees any more, or look for them where they are not, and throw.
 * So its texts are put back where they stood, emptied, beside the translation; and once Preact changes something in an element, that
 * element is given its own words again, for the translator to take up anew. To be called before anything is rendered.
 */
export function allowTranslation(): void {
  const others = { ...options };
  options.diffed = (vnode) => {
    hold(vnode, true);
    others.diffed?.(vnode);
  };
  options.unmount = (vnode) => {
    hold(vnode, false);
    others.unmount?.(vnode);
  };
  const observer = new MutationObserver((records) => {
    for (const it of takeUp(records)) {
      const element = it instanceof Text ? it.parentNode : it;
      if (element && translated.delete(element)) restore(element);
    }
    // What was done here is nobody else's doing.
    observer.takeRecords();
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
}

/** What Preact tells its own tools of a node, under the name it has for it in all its builds; of a text, `props` are its words. */
type Rendered = { readonly type: unknown; readonly props: unknown; readonly __e?: Node | null };

function hold({ type, props, __e: node }: Rendered, isHeld: boolean): void {
  if (typeof type !== "function" && node) held.set(node, isHeld ? String(props) : undefined);
}

/** Undoes what was done to texts by others, the last first, and gives the texts and the elements in which Preact did something. */
function takeUp(records: readonly MutationRecord[]): ReadonlySet<Node> {
  // Before any text is emptied: a translator may already have taken away what has just been changed.
  const changed = new Set(records.map((it) => it.target).filter((it) => it instanceof Text && held.get(it) === it.data));
  for (const { target, addedNodes, removedNodes, nextSibling } of [...records].reverse()) {
    for (const node of addedNodes) if (held.get(node) !== undefined && node.parentNode === target) changed.add(target);
    for (const node of removedNodes) {
      if (!held.has(node) || node.parentNode === target) continue;
      if (held.get(node) === undefined) changed.add(target);
      else if (node instanceof Text) {
        // Moved into the translator's element, it leaves its words there.
        node.replaceWith(node.cloneNode());
        node.data = "";
        target.insertBefore(node, nextSibling?.parentNode === target ? nextSibling : null);
        translated.add(target);
      }
    }
  }
  return changed;
}

/** Gives an element back the words Preact has for it. */
function restore(element: Node): void {
  for (let child = element.lastChild, before: ChildNode | null; child; child = before) {
    before = child.previousSibling;
    if (!held.has(child)) child.remove();
    else if (child instanceof Text) child.data = held.get(child) ?? "";
  }
}
