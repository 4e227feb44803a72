import type { Place } from "../../domain/place.ts";
import type { Position } from "../../domain/region.ts";
import type { Words } from "../../words/words.ts";
import type { Extent } from "../camera/extent.ts";
import type { RegionState } from "../on-map/region-state.ts";
import { type GlyphWidths, type TextStyle, textWidth } from "./text-width.ts";

export type LabelKind = "subject" | "region" | "home" | "water" | "status" | "country" | "capital" | "place";

/** How each kind of label is set, in CSS pixels; none is smaller than 11. */
const styles: Readonly<Record<"wide" | "narrow", Readonly<Record<LabelKind, TextStyle>>>> = {
  wide: {
    subject: { face: "sans-600", size: 21, spacing: 0 },
    region: { face: "sans-600", size: 13.5, spacing: 0 },
    home: { face: "sans-400", size: 13, spacing: 3 },
    water: { face: "serif-italic", size: 16, spacing: 1 },
    status: { face: "sans-400", size: 12, spacing: 0 },
    country: { face: "sans-400", size: 11.5, spacing: 1.6 },
    capital: { face: "sans-600", size: 13, spacing: 0 },
    place: { face: "sans-400", size: 12.5, spacing: 0 },
  },
  narrow: {
    subject: { face: "sans-600", size: 17, spacing: 0 },
    region: { face: "sans-600", size: 12.5, spacing: 0 },
    home: { face: "sans-400", size: 11.5, spacing: 2 },
    water: { face: "serif-italic", size: 13, spacing: 0.6 },
    status: { face: "sans-400", size: 11, spacing: 0 },
    country: { face: "sans-400", size: 11, spacing: 1.4 },
    capital: { face: "sans-600", size: 12, spacing: 0 },
    place: { face: "sans-400", size: 11.5, spacing: 0 },
  },
};

/** How a label is set, enlarged in pictures by `factor`. */
export function labelStyleOf(kind: LabelKind, isNarrow: boolean, factor: number): TextStyle {
  const { face, size, spacing } = styles[isNarrow ? "narrow" : "wide"][kind];
  return { face, size: size * factor, spacing: spacing * factor };
}

/** Something to be written on the map. */
export type Label = {
  readonly id: string;
  readonly kind: LabelKind;
  /** Candidate positions, best first. */
  readonly at: readonly [Position, ...Position[]];
  readonly lines: readonly string[];
  /** The text to use when the label stands beside its subject, including the subject's name. */
  readonly separateLines?: readonly string[];
  /** The region it names or whose status it gives. */
  readonly region?: string;
  /** Whether it goes beside its point rather than over it. */
  readonly isPoint: boolean;
};

/** Candidate places and countries to label on the ground, most important first. */
export type Ground = {
  readonly countries: readonly {
    readonly name: string;
    readonly labels: readonly [Position, ...Position[]];
    readonly rank: number;
    /** The zoom from which its name is written; absent: by its rank. */
    readonly fromZoom?: number;
  }[];
  readonly places: readonly Place[];
};

/** Zooms from which names are written whose records give none: countries and capitals by rank, and areas. */
const countryZooms: readonly number[] = [0, 0, 2.6, 3.3, 4.3, 5];
const capitalZooms: readonly number[] = [2.4, 2.6, 3, 3.4, 4.3, 5.5];
const areaZoom = 4.2;

/** Maximum number of country and town names on one map. */
export const mostNames = 9;

type Request = {
  readonly regions: readonly RegionState[];
  readonly ground: Ground;
  readonly extent: Extent;
  readonly zoom: number;
  /** Regions already named by something else. */
  readonly isNamedElsewhere: (region: string) => boolean;
  /** Whether a place lies in the home region. */
  readonly isAtHome: (at: Position) => boolean;
};

/** All candidate labels for a map, in order of priority: regions, waters, countries, towns. */
export function labelsOf(words: Words, { regions, ground, extent, zoom, isNamedElsewhere, isAtHome }: Request): readonly Label[] {
  const regionLabels = withoutRepeats(regions.flatMap((it) => regionLabelsOf(words, it, extent, zoom, isNamedElsewhere(it.id))));
  const home = regions.find((it) => it.role === "home");
  const countries = [...ground.countries]
    .filter((it) => it.name !== home?.name && zoom >= (it.fromZoom ?? byRank(countryZooms, it.rank)))
    .sort((a, b) => a.rank - b.rank)
    .map(
      ({ name, labels }): Label => ({ ...plainLabel(`country-${name}`, "country", labels[0], name.toUpperCase()), at: labels }),
    );
  const [west, south, east, north] = extent.box;
  const isInSight = ({ at: [lng, lat] }: Place) => lng >= west && lng <= east && lat >= south && lat <= north;
  const places = ground.places
    // Around a close-up, only well-known capitals help with orientation.
    .filter((it) => isInSight(it) || (it.capital && extent.kind === "claim" && it.rank < 1))
    .map((place) => ({ place, from: zoomOfPlace(place, isAtHome(place.at)) }))
    .filter((it) => it.from <= zoom)
    .sort((a, b) => a.from - b.from || a.place.rank - b.place.rank)
    .map(
      ({ place: { id, name, at, capital } }): Label => ({
        ...plainLabel(`place-${id}`, capital ? "capital" : "place", at, name),
        isPoint: true,
      }),
    );
  // The home country's capital comes before country names, which would take its room.
  const isHomeCapital = ({ kind, at: [first] }: Label) => kind === "capital" && isAtHome(first);
  return [...regionLabels, ...places.filter(isHomeCapital), ...countries, ...places.filter((it) => !isHomeCapital(it))];
}

/** Labels without those, as of a disputed line, that only say a name again which another has. */
function withoutRepeats(labels: readonly Label[]): readonly Label[] {
  const wordsOf = ({ lines }: Label) => (lines.join(" ").match(/[\p{L}\p{N}]+/gu) ?? []).join(" ").toLowerCase();
  const names = new Set(labels.filter((it) => it.kind !== "status").map(wordsOf));
  return labels.filter((it) => it.kind !== "status" || !names.has(wordsOf(it)));
}

function plainLabel(id: string, kind: LabelKind, at: Position, text: string): Label {
  return { id, kind, at: [at], lines: [text], isPoint: false };
}

/** The zoom of a rank, the last one for ranks beyond the list. */
function byRank(zooms: readonly number[], rank: number): number {
  return zooms[rank] ?? zooms.at(-1) ?? 0;
}

/** Where its record gives no zoom, capitals come first, then towns in the home country before others. */
function zoomOfPlace({ capital, rank, fromZoom }: Place, isAtHome: boolean): number {
  if (fromZoom !== undefined) return fromZoom;
  if (capital) return byRank(capitalZooms, rank);
  return rank * 0.42 + (isAtHome ? 2.4 : 3.9);
}

function regionLabelsOf(
  words: Words,
  region: RegionState,
  extent: Extent,
  zoom: number,
  isNamedElsewhere: boolean,
): readonly Label[] {
  const { id, kind, name, label, status, state } = region;
  if (state === "gone" && kind !== "sea" && region.role !== "home" && region.pattern === undefined) return [];
  const base = { ...plainLabel(`region-${id}`, "region", label, name), region: id };
  const isSubject = state === "chosen";
  const labels: Label[] = [];
  if (kind === "sea") {
    // A small sea's name is shown only once there is room for it.
    const isSmall = (region.bbox[2] - region.bbox[0]) * 2 ** zoom < 34;
    // On the hatch of a claim, its name is in ink.
    if (!isNamedElsewhere && !isSmall) labels.push(state === "lit" ? base : { ...base, kind: "water" });
  } else if (region.role === "home") {
    if (!isNamedElsewhere) labels.push({ ...base, kind: "home", lines: [name.toUpperCase()] });
  } else if (
    kind === "area" &&
    region.isNamed &&
    (state !== "plain" || zoom > (region.fromZoom ?? areaZoom)) &&
    state !== "gone" &&
    (!isNamedElsewhere || isSubject)
  ) {
    labels.push(isSubject ? { ...base, kind: "subject" } : base);
  }
  if (status !== undefined && (kind !== "control-line" || (extent.kind === "region" && zoom > 5.4))) {
    // The home region is the one whose name stands largest; its pattern tells its status.
    const isCalled = region.isNamed && region.role !== "home";
    const called = region.pattern && (isCalled ? name : words.map.patterns[region.pattern]);
    labels.push({
      ...plainLabel(`status-${id}`, "status", label, ""),
      lines: words.common.statusLines(status),
      ...(called === undefined ? {} : { separateLines: words.common.statusLines(words.map.statusOf(called, status)) }),
      region: id,
    });
  }
  return labels;
}

/** Line height of a label in CSS pixels. */
export function lineHeightOf({ size }: TextStyle): number {
  return Math.round(size * 1.22 * 2) / 2;
}

/** Width and height of a label in CSS pixels. */
export function sizeOf(
  lines: readonly string[],
  style: TextStyle,
  glyphWidths: GlyphWidths,
): { readonly width: number; readonly height: number } {
  return { width: Math.max(...lines.map((it) => textWidth(it, style, glyphWidths))), height: lines.length * lineHeightOf(style) };
}
