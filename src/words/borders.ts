import type { BorderView } from "../domain/border.ts";

/** A view of the disputed lines in words: its name in a list of views, what is printed beside every map, and what it means. */
type BorderWords = {
  readonly name: string;
  /** Printed beside a map, and in brief where there is hardly room; neither has a full stop. */
  readonly label: string;
  readonly brief: string;
  readonly meaning: string;
};

/** What stands before the names of the views. */
export const bordersChoice = "Borders";

export const borderWords: Readonly<Record<BorderView, BorderWords>> = {
  un: {
    name: "UN General Assembly",
    label: "Borders as recognised by UN General Assembly resolution 68/262",
    brief: "Borders: UN General Assembly 68/262",
    meaning: "Where control differed in spring 2021, its line is dashed.",
  },
  ru: {
    name: "as Russia draws them",
    label: "Borders as Russia drew them in spring 2021",
    brief: "Borders: as Russia drew them, spring 2021",
    meaning:
      "A border at Crimea by Russia’s law of 21 March 2014, which UN General Assembly resolution 68/262 calls on all not to recognise; none at the line of contact.",
  },
  control: {
    name: "control, spring 2021",
    label: "Lines of control in spring 2021, as Natural Earth draws them (generalised)",
    brief: "Borders: lines of control, spring 2021",
    meaning: "Lines of control solid, recognised borders beyond them dashed; this recognises nothing.",
  },
};
