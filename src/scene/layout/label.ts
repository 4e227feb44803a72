import type { Place } from "../../domain/place.ts";
import type { Position } from "../../domain/region.ts";
import { english } from "../../words/english.ts";
import type { RegionState, Speaking } from "../region-state.ts";
import type { Advances, TextStyle } from "./text-width.ts";
import { textWidth } from "./text-width.ts";

export type LabelKind = "region" | "water" | "status" | "border" | "country" | "capital" | "place";

/** How each kind of label is set. */
export const labelStyles: Readonly<Record<LabelKind, TextStyle>> = {
  region: { face: "sans-600", size: 13, spacing: 0 },
  water: { face: "sans-400", size: 12.5, spacing: 1.6 },
  status: { face: "sans-400", size: 11, spacing: 0 },
  border: { face: "sans-600", size: 11, spacing: 0 },
  country: { face: "sans-400", size: 11, spacing: 1.8 },
  capital: { face: "sans-600", size: 11.5, spacing: 0 },
  place: { face: "sans-400", size: 11.5, spacing: 0 },
};

/** The row of shapes under a name: how each is set, in CSS pixels. */
export const tallyStyle = {
  shape: 10,
  gap: 3,
  between: 8,
  height: 14,
  text: { face: "sans-600", size: 11, spacing: 0 } as TextStyle,
};

/** Something to be written on the map. */
export type Label = {
  readonly id: string;
  readonly kind: LabelKind;
  readonly at: Position;
  readonly lines: readonly string[];
  /** Sourced wording under the name, where there is room for it. */
  readonly status: readonly string[];
  /** Who speaks of it; shapes with numbers under the name. */
  readonly tally: readonly Speaking[];
  readonly region?: string;
  /** Zoom from which it may show. */
  readonly fromZoom: number;
};

/** The places and countries of the ground that may be written, those first that matter most. */
export type Ground = {
  readonly countries: readonly { readonly name: string; readonly label: Position; readonly rank: number }[];
  readonly places: readonly Place[];
};

/** All labels of a scene in the order in which they claim their room: regions spoken of, waters, countries, places. */
export function labelsOf(regions: readonly (RegionState & { readonly label: Position })[], ground: Ground): readonly Label[] {
  const named = regions.filter((it) => it.kind === "area" || it.kind === "sea" || it.speaking.length > 0);
  const regionLabels = named.flatMap((it) => regionLabelOf(it) ?? []);
  const countries = [...ground.countries]
    .sort((a, b) => a.rank - b.rank)
    .map(
      (it): Label => ({
        ...plain,
        id: `country-${it.name}`,
        kind: "country",
        at: it.label,
        lines: [it.name.toUpperCase()],
        fromZoom: [0, 0, 3, 3.6, 4.6][it.rank] ?? 5,
      }),
    );
  const places = [...ground.places]
    .sort((a, b) => Number(b.capital) - Number(a.capital) || a.rank - b.rank)
    .map(
      (it): Label => ({
        ...plain,
        id: `place-${it.id}`,
        kind: it.capital ? "capital" : "place",
        at: it.at,
        lines: [it.name],
        fromZoom: it.capital ? 3 : it.rank * 0.42 + 2.6,
      }),
    );
  return [...regionLabels.sort((a, b) => order(a) - order(b)), ...countries, ...places];
}

const plain = { status: [], tally: [] } as const;

/** Regions of the map that are no place name of their own: shown by fill or pattern and explained in the legend. */
const unnamed = new Set(["nato-2021", "nato-east-border", "ukraine", "crimea-line", "line-of-contact"]);

function order(label: Label): number {
  return (
    (label.kind === "region" ? 0 : label.kind === "border" ? 1 : label.kind === "water" ? 2 : 3) -
    (label.tally.length > 0 ? 0.5 : 0)
  );
}

function regionLabelOf(region: RegionState & { readonly label: Position }): Label | undefined {
  const base = { id: `region-${region.id}`, at: region.label, region: region.id, tally: region.speaking };
  if (region.kind === "sea")
    return { ...base, kind: "water", lines: [region.name], status: [], fromZoom: region.id === "kerch-strait" ? 5.5 : 0 };
  if (region.kind === "border") return { ...base, kind: "border", lines: [], status: [], fromZoom: 0 };
  if (region.id === "donbas-ngca")
    return { ...base, kind: "status", lines: english.statusLines(region.status ?? ""), status: [], fromZoom: 6 };
  if (unnamed.has(region.id))
    return region.speaking.length > 0 ? { ...base, kind: "border", lines: [], status: [], fromZoom: 0 } : undefined;
  return {
    ...base,
    kind: "region",
    lines: [region.name],
    status: region.status === undefined ? [] : english.statusLines(region.status),
    fromZoom: 0,
  };
}

/** Width and height of a label in CSS pixels, with or without its status. */
export function sizeOf(
  label: Label,
  advances: Advances,
  withStatus: boolean,
): { readonly width: number; readonly height: number } {
  const style = labelStyles[label.kind];
  const widths = label.lines.map((it) => textWidth(it, style, advances));
  const status = withStatus ? label.status.map((it) => textWidth(it, labelStyles.status, advances)) : [];
  const height =
    label.lines.length * lineHeight(label.kind) +
    status.length * lineHeight("status") +
    (label.tally.length > 0 ? tallyStyle.height : 0);
  return { width: Math.max(...widths, ...status, tallyWidth(label.tally, advances)), height };
}

/** Distance between lines in CSS pixels. */
export function lineHeight(kind: LabelKind): number {
  return Math.round(labelStyles[kind].size * 1.2 * 2) / 2;
}

/** Width of a row of shapes with their numbers in CSS pixels. */
export function tallyWidth(tally: readonly Speaking[], advances: Advances): number {
  if (tally.length === 0) return 0;
  const widths = tally.map(
    (it) => tallyStyle.shape + tallyStyle.gap + textWidth(String(it.statements.length), tallyStyle.text, advances),
  );
  return widths.reduce((sum, it) => sum + it, 0) + tallyStyle.between * (tally.length - 1);
}
