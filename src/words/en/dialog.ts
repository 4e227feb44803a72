/** English texts of every dialog. */
export const dialogTexts = () => ({
  dialog: {
    close: "Close",
    copy: "Copy",
    copyNamed: (name: string) => `Copy: ${name}`,
    copied: "Copied.",
    copyByHand: "The browser blocked copying. The text is selected: press Ctrl+C (⌘C).",
  },
});
