/** Hands the browser a file made whole in memory, as a download. What becomes of it no page is told: some browsers within other programs drop it. */
export function saveFile(file: File): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  // Safari begins to read only after a while.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Whether the reader touches the screen, as in the browsers within other programs; there a picture can be pressed and held. */
export function isTouched(): boolean {
  return matchMedia("(any-pointer: coarse)").matches;
}
