import type { BorderView, BorderViewWords } from "../domain/border.ts";

/** The texts for each view of the borders. */
export const borderWords: Readonly<Record<BorderView, Omit<BorderViewWords, "id">>> = {
  un: {
    name: "UN General Assembly",
    label: "Borders as recognised by UN General Assembly resolution 68/262",
    meaning: "Where control differed in spring 2021, its line is dashed.",
  },
  ru: {
    name: "as Russia draws them",
    label: "Borders as Russia drew them in spring 2021",
    meaning:
      "Shows a border at Crimea under Russia’s law of 21 March 2014, which UN General Assembly resolution 68/262 calls on states not to recognise, and none along the line of contact.",
  },
  control: {
    name: "control, spring 2021",
    label: "Lines of control in spring 2021, as Natural Earth draws them (generalised)",
    meaning: "Lines of control solid, recognised borders beyond them dashed; this implies no recognition.",
  },
};

/** For tight spaces; without a full stop. */
export const bordersBriefly: Readonly<Record<BorderView, string>> = {
  un: "Borders: UN General Assembly 68/262",
  ru: "Borders: as Russia drew them, spring 2021",
  control: "Borders: lines of control, spring 2021",
};
