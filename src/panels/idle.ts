/** Does something when the page has nothing else to do, soon at the latest; gives what calls it off. */
export function whenIdle(work: () => void): () => void {
  if ("requestIdleCallback" in window) {
    const timer = requestIdleCallback(work, { timeout: 300 });
    return () => cancelIdleCallback(timer);
  }
  const timer = setTimeout(work, 30);
  return () => clearTimeout(timer);
}
