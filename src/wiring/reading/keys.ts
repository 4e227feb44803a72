/** How far a key scrolls, in heights of what scrolls. */
const reaches: ReadonlyMap<string, number> = new Map([
  [" ", 0.9],
  ["PageDown", 0.9],
  ["PageUp", -0.9],
  ["ArrowDown", 0.06],
  ["ArrowUp", -0.06],
  ["End", 1e4],
  ["Home", -1e4],
]);

/** What is read, and scrolls where the page does not: the first that is there. */
const rooms = [".statements .table-room", "#sheet", "#list", "#column"];

/**
 * Scrolls what is read by a key pressed where nothing has the focus. On a wide screen the page itself does not scroll, and browsers hand
 * these keys to what does only once somebody has clicked there.
 */
export function scrollByKey({ key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent): void {
  const reach = reaches.get(key);
  if (reach === undefined || altKey || ctrlKey || metaKey) return;
  if (document.documentElement.scrollHeight > innerHeight) return;
  const room = rooms.map((it) => document.querySelector(it)).find((it) => it && it.scrollHeight > it.clientHeight);
  room?.scrollBy({ top: reach * room.clientHeight * (shiftKey ? -1 : 1) });
}
