/** Names of the filters, in the order in which the message that a claim is hidden by them has them. */
const names = {
  voices: "voice",
  stances: "stance",
  region: "place",
  said: "day said",
  known: "day known",
  q: "search",
} as const;

/** English texts for a claim that the filters hide. */
export const hiddenClaimTexts = () => ({
  hiddenClaim: {
    /** That they hide it, and who says what; without the latter if nobody had said it by the day of the second clock. */
    text: (filters: readonly (keyof typeof names)[], saying: string | undefined) => {
      const named = Object.entries(names)
        .flatMap(([key, name]) => (filters.some((it) => it === key) ? [name] : []))
        .join(", ");
      return saying === undefined
        ? `The claim opened here had not been made by the day chosen, so it is not shown (${named}).`
        : `This claim is hidden by the filters (${named}): ${saying}`;
    },
  },
});
