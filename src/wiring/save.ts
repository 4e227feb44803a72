/** Hands the browser a file made in memory, as a download. A page cannot find out what becomes of it: some in-app browsers drop it. */
export function saveFile(file: File): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  // Safari starts reading only after a while.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Whether this is a touch screen, as in in-app browsers; there a picture can be saved by pressing and holding it. */
export function isTouched(): boolean {
  return matchMedia("(any-pointer: coarse)").matches;
}
