/** How far each key scrolls, in heights of the scrolling element. */
const scrollHeights: ReadonlyMap<string, number> = new Map([
  [" ", 0.9],
  ["PageDown", 0.9],
  ["PageUp", -0.9],
  ["ArrowDown", 0.06],
  ["ArrowUp", -0.06],
  ["End", 1e4],
  ["Home", -1e4],
]);

/** The scrolling element, if the page itself does not scroll: the first of these present. */
const rooms = [".statements .table-room", "#sheet", "#list", "#column"];

/**
 * Scrolls the text on keys pressed while nothing has the focus. On a wide screen the page itself does not scroll, and browsers only send
 * these keys to the scrolling element after a click in it.
 */
export function scrollByKey({ key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent): void {
  const scrollHeight = scrollHeights.get(key);
  if (scrollHeight === undefined || altKey || ctrlKey || metaKey) return;
  if (document.documentElement.scrollHeight > innerHeight) return;
  const room = rooms.map((it) => document.querySelector(it)).find((it) => it && it.scrollHeight > it.clientHeight);
  room?.scrollBy({ top: scrollHeight * room.clientHeight * (shiftKey ? -1 : 1) });
}
