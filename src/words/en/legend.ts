import type { Signs } from "../../domain/atlas.ts";

/** English texts of the map’s legend; rendered into the page, so that no script needs them. */
export const legendTexts = () => {
  return {
    legend: {
      status: (status: string, source: string) => `${status} (${source})`,
      heading: "How to read the map",
      aboutBorders: "Whose borders these are",
      ring: (things: readonly string[]) => `Ring: number of ${things.join(", ")} claimed (area in proportion)`,
      planned: "planned or forecast",
      unclear: "unclear whether present or expected",
      latest: {
        figures: "Only each voice’s latest figure for a place is shown; all are under Figures",
        list: "Only each voice’s latest figure for a place is shown; all are in the list",
      },
      moreThan: "“more than”",
      words: "no number said",
      sweep: ({ bands = "along a border" }: Signs = {}) =>
        `Soft band: ${bands}, with no place named; coloured only where one voice alone speaks`,
      shapes: "Shape: a statement, at each place it names; notched where several voices make it together",
    },
  };
};
