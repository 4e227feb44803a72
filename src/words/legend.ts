/** What the map’s legend says, in English; it comes with the page, so no script needs it. */
export const legendWords = {
  heading: "How to read the map",
  ring: "Ring: a claimed head count, its area in proportion",
  planned: "planned or forecast",
  unclear: "not clear whether there or to come",
  latest: "Of each voice the latest figure for a place; Figures has them all",
  moreThan: "“more than”",
  words: "no number said",
  sweep: "Soft band: “near the border”, no place named; in the colour of who says it",
  shapes: "Shapes under a name: who speaks about the place, and how many statements",
  credit: "Map data: Natural Earth; some towns GeoNames (CC BY 4.0)",
} as const;
