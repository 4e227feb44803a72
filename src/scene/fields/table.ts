import { claim } from "./claim.ts";
import type { Field, Filter } from "./field.ts";
import { known } from "./filters/known.ts";
import { region } from "./filters/region.ts";
import { said } from "./filters/said.ts";
import { search } from "./filters/search.ts";
import { stances } from "./filters/stances.ts";
import { voices } from "./filters/voices.ts";
import { borders } from "./looks/borders.ts";
import { camera } from "./looks/camera.ts";
import { group } from "./looks/group.ts";
import { language } from "./looks/language.ts";
import { show } from "./looks/show.ts";
import { theme } from "./looks/theme.ts";

/**
 * The fields of the View, one row each, in the order in which an address is read. The View's type, its address, the filters, what they
 * count and how they are told follow from here; the keys of an address have their order in `keys.ts`.
 */
export const fields = [
  claim,
  region,
  said,
  camera,
  known,
  search,
  borders,
  show,
  group,
  theme,
  language,
  voices,
  stances,
] as const;

/** A table of fields. */
export type Fields = readonly Field[];

/** A field that hides statements. */
export type FilterField = Field & { readonly filter: Filter };

type EmptyOf<Row> = Row extends { readonly empty: infer Value } ? Value : never;
/** The values a field can have. */
export type ValueOf<Row> = Row extends { parse(...read: never): infer Value } ? Exclude<Value, undefined> : never;

/** The choices that a table of fields makes room for. A field that has an empty value is always there. */
export type ViewOf<Table extends Fields> = {
  readonly [Row in Table[number] as Row extends { readonly empty: unknown } ? Row["name"] : never]: EmptyOf<Row>;
} & {
  readonly [Row in Table[number] as Row extends { readonly empty: unknown } ? never : Row["name"]]?: ValueOf<Row>;
};

/** Those fields of a table that hide statements. */
export type FilterRow<Table extends Fields> = Extract<Table[number], { readonly filter: unknown }>;

/** The fields of a table that hide statements. */
export function filtersIn(table: Fields): readonly FilterField[] {
  return table.filter((it): it is FilterField => it.filter !== undefined);
}

/** What a View, or what else is kept by fields, has for a field. */
export function valueIn(view: object, { name }: Pick<Field, "name">): unknown {
  return (view as Readonly<Record<string, unknown>>)[name];
}

/** How many values of a field are chosen. */
export function chosenCount(field: Pick<Field, "name">, view: object): number {
  const value = valueIn(view, field);
  return Array.isArray(value) ? value.length : Number(value !== undefined);
}
