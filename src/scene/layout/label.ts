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
  /** Other points at which it may be written, should the first be taken. */
  readonly elsewhere: readonly Position[];
  readonly lines: readonly string[];
  /** Who speaks of it; shapes with numbers under the name. */
  readonly tally: readonly Speaking[];
  readonly region?: string;
  /** Whether somebody speaks of it, so that it can be picked. */
  readonly isSpokenOf: boolean;
  /** Whether a claim is open, of this region or of another. */
  readonly isBesideClaim: boolean;
  /** Zoom from which it may show. */
  readonly fromZoom: number;
  /** Distance from its point where it stands beside it, in CSS pixels. */
  readonly gap: number;
  /** Where it stands beside its point, once that is settled. */
  readonly anchor?: Anchor;
};

/** Where text stands beside its point. */
export type Anchor = "middle" | "start" | "end" | "above" | "below";

/** The places and countries of the ground that may be written, those first that matter most. */
export type Ground = {
  readonly countries: readonly { readonly name: string; readonly label: Position; readonly rank: number }[];
  readonly places: readonly Place[];
};

/** All labels of a scene in the order in which they claim their room: regions spoken of, waters, countries, places. */
export function labelsOf(regions: readonly RegionState[], ground: Ground): readonly Label[] {
  const countries = [...ground.countries]
    .filter((it) => it.name !== "Ukraine")
    .sort((a, b) => a.rank - b.rank)
    .map((it) =>
      plainLabel(`country-${it.name}`, "country", it.label, it.name.toUpperCase(), [0, 0, 2.9, 3.3, 4.8][it.rank] ?? 5),
    );
  const places = [...ground.places]
    .map((it) => ({ place: it, from: zoomOfPlace(it) }))
    .sort((a, b) => a.from - b.from || a.place.rank - b.place.rank)
    .map(({ place, from }) => plainLabel(`place-${place.id}`, place.capital ? "capital" : "place", place.at, place.name, from));
  return [...regions.flatMap(regionLabelsOf).sort((a, b) => order(a) - order(b)), ...countries, ...places];
}

function plainLabel(id: string, kind: LabelKind, at: Position, text: string, fromZoom: number): Label {
  return { id, kind, at, elsewhere: [], lines: [text], tally: [], isSpokenOf: false, isBesideClaim: false, fromZoom, gap: 6 };
}

/** Capitals first, and the towns of Ukraine before those of other countries. */
function zoomOfPlace({ capital, rank, country }: Place): number {
  if (capital) return [3, 3, 3, 3.2, 4.3][rank] ?? 5.5;
  return rank * 0.42 + (country === "UA" ? 1.9 : country === "RU" ? 2.6 : 3.4);
}

const ranks: Readonly<Record<LabelKind, number>> = {
  region: 0,
  country: 1,
  water: 2,
  border: 3,
  status: 4,
  capital: 5,
  place: 6,
};

/** What is spoken of comes first within its kind. */
const order = ({ kind, tally }: Label) => ranks[kind] - (tally.length > 0 ? 0.5 : 0);

/** Regions that have no name of their own on the map: they show by a line, a pattern or a tint that the legend explains. */
const unnamed = new Set(["donbas-ngca", "nato-2021"]);

function regionLabelsOf(region: RegionState): readonly Label[] {
  const { id, kind, name, speaking, stands, label, status, bbox } = region;
  const isBesideClaim = region.state === "lit" || region.state === "faded";
  const base = {
    ...plainLabel(`region-${id}`, "region", label, name, 0),
    region: id,
    tally: speaking,
    isSpokenOf: speaking.length > 0,
    isBesideClaim,
  };
  // An area's wording leaves room for the name and who speaks; a line's stands at the line, where that is long enough to be read.
  const isLine = kind === "control-line";
  const statusLabel: Label = {
    ...plainLabel(`status-${id}`, "status", label, "", isLine ? 5.4 : 4.2),
    lines: english.statusLines(status ?? ""),
    gap: isLine ? 8 : 24,
  };
  const own = (): Label | undefined => {
    if (kind === "sea")
      return {
        ...base,
        kind: "water",
        elsewhere: stands.filter((it) => isWithin(it, bbox)),
        fromZoom: id === "kerch-strait" ? 5.5 : 0,
      };
    if (id === "ukraine") return { ...base, kind: "country", lines: [name.toUpperCase()] };
    if (kind === "area" && !unnamed.has(id)) return base;
    return speaking.length > 0 ? { ...base, kind: "border", lines: [] } : undefined;
  };
  const named = own();
  return [...(named ? [named] : []), ...(status === undefined ? [] : [statusLabel])];
}

/** Whether a stand can hold the name of the region itself: those of a small sea may lie in the next one. */
function isWithin([lng, lat]: Position, [west, south, east, north]: RegionState["bbox"]): boolean {
  return west <= lng && lng <= east && south <= lat && lat <= north;
}

/** Width and height of a label in CSS pixels. */
export function sizeOf(label: Label, advances: Advances): { readonly width: number; readonly height: number } {
  const style = labelStyles[label.kind];
  const widths = label.lines.map((it) => textWidth(it, style, advances));
  const height = label.lines.length * lineHeight(label.kind) + (label.tally.length > 0 ? tallyStyle.height : 0);
  return { width: Math.max(...widths, tallyWidth(label.tally, advances)), height };
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
