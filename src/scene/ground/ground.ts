import type { PlainColour } from "../palette.ts";

/** A layer of the ground and its style, shared by poster, picture and live map. Widths in CSS pixels. */
export type GroundLayer = {
  readonly id: GroundLayerId;
  readonly colour: PlainColour;
  readonly opacity: number;
  /** Absent for a fill. */
  readonly line?: { readonly width: number };
  /** Zoom from which it is shown. */
  readonly fromZoom: number;
  /** Whether small pictures omit it. */
  readonly isDetail: boolean;
};

export type GroundLayerId =
  | "bathymetry-50"
  | "bathymetry-200"
  | "bathymetry-1000"
  | "bathymetry-2000"
  | "land"
  | "alliance"
  | "home"
  | "lakes"
  | "rivers"
  | "oblasts"
  | "borders"
  | "outward-border";

const fillLayer = (id: GroundLayerId, colour: PlainColour, opacity = 1, isDetail = false): GroundLayer => ({
  id,
  colour,
  opacity,
  fromZoom: 0,
  isDetail,
});

/**
 * From bottom to top. Only lines drawn alike in every view of the borders; disputed ones are drawn above (`borders.ts`). No line is drawn
 * in the Sea of Azov and the Kerch Strait.
 */
export const groundLayers: readonly GroundLayer[] = [
  fillLayer("bathymetry-50", "deep", 0.22, true),
  fillLayer("bathymetry-200", "deep", 0.22, true),
  fillLayer("bathymetry-1000", "deep", 0.25, true),
  fillLayer("bathymetry-2000", "deep", 0.25, true),
  fillLayer("land", "land"),
  fillLayer("alliance", "alliance"),
  fillLayer("home", "home"),
  fillLayer("lakes", "sea"),
  { ...fillLayer("rivers", "river", 1, true), line: { width: 0.9 } },
  { ...fillLayer("oblasts", "oblast", 1, true), line: { width: 0.7 }, fromZoom: 4.6 },
  { ...fillLayer("borders", "border"), line: { width: 0.9 } },
  { ...fillLayer("outward-border", "outward"), line: { width: 1.3 } },
];
