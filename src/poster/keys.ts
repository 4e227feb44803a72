/** What is asked of a key that was pressed. */
type Pressed = Pick<KeyboardEvent, "key" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey">;

const keys = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Enter", " ", "+", "=", "-", "Home", "Escape"];

/** Whether the map knows a key: every other is the browser's, and so is one with a modifier, but for the Shift that writes a plus. */
export function isMapKey({ key, altKey, ctrlKey, metaKey, shiftKey }: Pressed): boolean {
  return keys.includes(key) && !altKey && !ctrlKey && !metaKey && (!shiftKey || key === "+");
}
