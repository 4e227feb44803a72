/** The parts of a key event we look at. */
type Pressed = Pick<KeyboardEvent, "key" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey">;

const keys = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Enter", " ", "+", "=", "-", "Home", "Escape"];

/** Whether the map handles a key. All others are left to the browser, as is any key with a modifier, except the Shift needed to type a plus. */
export function isMapKey({ key, altKey, ctrlKey, metaKey, shiftKey }: Pressed): boolean {
  return keys.includes(key) && !altKey && !ctrlKey && !metaKey && (!shiftKey || key === "+");
}
