/**
 * Translates the page as browsers do, in the page itself: texts that stand side by side become one, in two elements of the translator’s
 * own, whatever changes later is translated as well, and the words stay as they are, so that it can be seen what became of them. Now and
 * then a text is moved into those elements, as some do, and not replaced.
 */
export function translatePage(): void {
  let count = 0;
  const isWords = (node: Node | null): node is Text =>
    node instanceof Text && node.data !== "" && !node.parentElement?.closest("font, script, style, textarea, [translate=no]");
  const wrap = (first: Text): void => {
    const run = [first];
    for (let next = first.nextSibling; isWords(next); next = next.nextSibling) run.push(next);
    const outer = document.createElement("font");
    const inner = outer.appendChild(document.createElement("font"));
    inner.append(run.map((it) => it.data).join(""));
    first.parentNode?.insertBefore(outer, first);
    count += 1;
    if (run.length === 1 && count % 3 === 0) inner.replaceChildren(first);
    else for (const it of run) it.remove();
  };
  const wrapAll = (root: Node): void => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) if (isWords(node)) texts.push(node);
    for (const it of texts) if (it.isConnected && isWords(it)) wrap(it);
  };
  wrapAll(document.body);
  document.documentElement.classList.add("translated-ltr");
  new MutationObserver((records) => {
    for (const { target, addedNodes } of records)
      for (const it of target instanceof Text ? [target] : addedNodes) if (it.isConnected) wrapAll(it);
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}
