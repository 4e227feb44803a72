import { options } from "preact";

/** A node that Preact manages, and its text; `undefined` once Preact has released it. */
const held = new WeakMap<Node, string | undefined>();

/** Elements whose text a translator has replaced. */
const translated = new WeakSet<Node>();

/**
 * Lets the browser translate what Preact renders. A translator replaces text nodes with its own elements (`<font>`) and merges adjacent
 * ones; Preact would then update text nobody sees, or throw because a node is not where it expects it. So Preact's text nodes are put back
 * in place, emptied, beside the translation. When Preact later changes an element, its original text is restored for the translator to
 * translate again. Call this before rendering anything.
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
    // Ignore our own changes.
    observer.takeRecords();
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
}

/** What Preact passes to its option hooks about a node, with its mangled name, which is the same in all builds; for text, `props` is the string. */
type Rendered = { readonly type: unknown; readonly props: unknown; readonly __e?: Node | null };

function hold({ type, props, __e: node }: Rendered, isHeld: boolean): void {
  if (typeof type !== "function" && node) held.set(node, isHeld ? String(props) : undefined);
}

/** Undoes other scripts' changes to text nodes, last first, and returns the texts and elements that Preact changed. */
function takeUp(records: readonly MutationRecord[]): ReadonlySet<Node> {
  // Before any text is emptied: a translator may already have removed what Preact just changed.
  const changed = new Set(records.map((it) => it.target).filter((it) => it instanceof Text && held.get(it) === it.data));
  for (const { target, addedNodes, removedNodes, nextSibling } of [...records].reverse()) {
    for (const node of addedNodes) if (held.get(node) !== undefined && node.parentNode === target) changed.add(target);
    for (const node of removedNodes) {
      if (!held.has(node) || node.parentNode === target) continue;
      if (held.get(node) === undefined) changed.add(target);
      else if (node instanceof Text) {
        // Preact's node moves back, and a copy of its text stays in the translator's element.
        node.replaceWith(node.cloneNode());
        node.data = "";
        target.insertBefore(node, nextSibling?.parentNode === target ? nextSibling : null);
        translated.add(target);
      }
    }
  }
  return changed;
}

/** Restores Preact's text in an element. */
function restore(element: Node): void {
  for (let child = element.lastChild, before: ChildNode | null; child; child = before) {
    before = child.previousSibling;
    if (!held.has(child)) child.remove();
    else if (child instanceof Text) child.data = held.get(child) ?? "";
  }
}
