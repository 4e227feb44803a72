import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import type { AtlasFile } from "../../domain/parse/actors-file.ts";
import { nearestOf } from "../../domain/parse/nearest.ts";
import type { Extent } from "../program/extent.ts";

/** An area whose status is in dispute: where it is, what a source says of it, and which shapes of the base map are the area. */
export type DisputedArea = {
  readonly id: string;
  readonly name: string;
  /** West, south, east and north, in degrees, generously. */
  readonly box: Extent;
  readonly countries?: readonly string[];
  readonly says: string;
  readonly source: string;
};

type Table = { readonly sources: object; readonly areas: readonly DisputedArea[] };
type Source = { readonly title: string; readonly address: string };

/** How an atlas wants the lines of disputed areas: its own words, by area. */
export type Decisions = NonNullable<AtlasFile["disputed"]>;

const table = parse(readFileSync(fileURLToPath(new URL("./disputed-areas.yaml", import.meta.url)), "utf8")) as Table;
const sources = new Map<string, Source>(Object.entries(table.sources));

/** The disputed areas known here that lie in a part of the world. */
export function disputedIn(extent: Extent): readonly DisputedArea[] {
  return table.areas.filter(({ box }) => touches(box, extent));
}

/** An area as it is told at the terminal: what it is, what a source says, and which source. */
export function told({ id, name, says, source }: DisputedArea): string {
  const { title, address } = sources.get(source) ?? { title: source, address: "" };
  return `  ${id}: ${name}. ${says} (${title}, ${address})`;
}

/** What is wrong with the decisions of an atlas about these areas: sentences; none if there is one for each. */
export function undecided(areas: readonly DisputedArea[], decisions: Decisions): readonly string[] {
  const decided = new Set(decisions.map((it) => it.area));
  const known = table.areas.map((it) => it.id);
  const unknown = [...decided].filter((it) => !known.includes(it));
  return [
    ...unknown.map((it) => {
      const nearest = nearestOf(it, known);
      const remedy = nearest === undefined ? `the areas known are ${known.join(", ")}` : `did you mean "${nearest}"?`;
      return `atlas.yaml: disputed: unknown area "${it}" (${remedy})`;
    }),
    ...areas.filter((it) => !decided.has(it.id)).map(told),
  ];
}

/** Whether two parts of the world have a point in common. */
function touches([west, south, east, north]: Extent, other: Extent): boolean {
  return west <= other[2] && east >= other[0] && south <= other[3] && north >= other[1];
}
