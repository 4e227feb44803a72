import { verbOf } from "../stances.ts";

type Scope = {
  readonly also: readonly string[];
  /** Whether they are counted besides the place of the numbers, or in its stead. */
  readonly isBeyond: boolean;
  readonly part: "total" | "newcomers" | "remaining";
  readonly when: "present" | "past" | "planned" | "forecast" | "unclear";
  readonly isExercise: boolean;
};

const capitalised = (words: string) => `${words[0]?.toUpperCase() ?? ""}${words.slice(1)}`;

type Speaker = { readonly name: string; readonly isPlural: boolean };

/** English texts around the rings of head counts. */
export const clusterTexts = () => {
  return {
    cluster: {
      /** `forces` is “Russian troops”, `place` the region counted. */
      title: (forces: string, place: string | undefined, which: "all" | "latest" | "own", speaker: Speaker | undefined) => {
        const who = capitalised(forces);
        if (which === "latest") return `${who}: each voice’s latest figure`;
        if (which === "own" && speaker) return `${who}, ${verbOf("asserts", speaker.isPlural)} ${speaker.name}`;
        return place === undefined ? `${who}, as said` : `${who} (${place}), as said`;
      },
      titleShort: (forces: string) => `${capitalised(forces)}, as said`,
      notToBeAdded: "Different days and scopes: not to be added.",
      andOthers: (speaker: string, count: number) => `${speaker} and ${count} ${count === 1 ? "other" : "others"}`,
      /** What a number counts, if different from its neighbours. */
      scope: ({ also, isBeyond, part, when, isExercise }: Scope) =>
        [
          also.length === 0 ? "" : `${isBeyond ? "with " : ""}${also.join(", ")}`,
          part === "newcomers" ? "new arrivals" : part === "remaining" ? "remaining" : "",
          when === "planned" || when === "forecast" ? when : when === "unclear" ? "unclear whether present" : "",
          isExercise ? "exercise" : "",
        ]
          .filter((it) => it !== "")
          .join(", "),
      /** The day a number was given on, with what it counts. */
      details: (date: string, scope: string) => (scope === "" ? date : `${date}, ${scope}`),
      /** A number as one line. */
      told: (figure: string, speaker: string, details: string) => `${figure} ${speaker}, ${details}`,
      /** Where the numbers left out are found. */
      more: {
        figures: (count: number) => `${count} more under Figures`,
        list: (count: number) => `${count} more in the list`,
      },
    },
  };
};
