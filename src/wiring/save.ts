/** Gives the reader a file made whole in memory. */
export function saveFile(file: File): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  // Safari begins to read only after a while.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
