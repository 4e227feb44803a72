import type { Atlas } from "../../../domain/atlas.ts";
import { oneOf } from "../word.ts";

/** What fills the page beside the list: the map, the chart of figures as said, or the table of statements. */
const shows = ["map", "figures", "table"] as const;
export type Show = (typeof shows)[number];

/** What can fill the page in an atlas; charts only where it has groups of figures. */
export function showsOf({ figures }: Pick<Atlas, "figures">): readonly Show[] {
  return shows.filter((it) => it !== "figures" || figures.groups.length > 0);
}

/** Absent: the map. */
export const show = oneOf("show", showsOf, "map");
