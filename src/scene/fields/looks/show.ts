import { oneOf } from "../word.ts";

/** What fills the page beside the list: the map, the chart of figures as said, or the table of statements. */
export const shows = ["map", "figures", "table"] as const;
export type Show = (typeof shows)[number];

/** Absent: the map. */
export const show = oneOf("show", shows, "map");
