import type { Words } from "../../words/words.ts";
import { type Point, projectorOf } from "../camera/mercator.ts";
import type { Box } from "./box.ts";
import { type Label, labelStyleOf, labelsOf, mostNames, sizeOf } from "./label.ts";
import { linesOf } from "./lines.ts";
import type { LayoutRequest, PlacedLabel } from "./request.ts";
import type { Seats } from "./seat/seats.ts";
import type { Mask, Terrain } from "./seat/terrain.ts";

type Wanted = {
  /** Places named by something else. */
  readonly named: ReadonlySet<string>;
  readonly has: (kind: Label["kind"]) => boolean;
};

/** Places labels of some kinds, most important first; those that do not fit are left out. */
export function placeLabels(
  words: Words,
  request: LayoutRequest,
  terrain: Terrain,
  seats: Seats,
  { named, has }: Wanted,
): readonly PlacedLabel[] {
  const labels = allLabels(words, request, terrain, named).filter(
    (it) => has(it.kind) && !named.has(it.id.replace("place-", "")),
  );
  let count = 0;
  return labels.flatMap((label) => {
    const isName = label.kind === "country" || label.isPoint;
    if (isName && count >= (request.isNarrow ? 4 : mostNames)) return [];
    const placed = placeLabel(request, terrain, seats, label);
    if (placed && isName) count++;
    return placed ?? [];
  });
}

function allLabels(
  words: Words,
  { scene, ground, camera, frame }: LayoutRequest,
  terrain: Terrain,
  named: ReadonlySet<string>,
): readonly Label[] {
  const project = projectorOf(camera, frame);
  return labelsOf(words, {
    regions: scene.regions,
    ground,
    extent: scene.extent,
    zoom: camera.zoom,
    isNamedElsewhere: (it) => named.has(it),
    isAtHome: (at) => terrain.home.has(...project(at)),
  });
}

/**
 * Candidate positions for a label, best first: a town’s beside its dot, an area’s over its point or elsewhere inside it, a status beside
 * its area.
 */
function placeLabel(request: LayoutRequest, terrain: Terrain, seats: Seats, label: Label): PlacedLabel | undefined {
  const { camera, frame, isNarrow, glyphWidths, factor = 1 } = request;
  const style = labelStyleOf(label.kind, isNarrow, factor);
  const size = sizeOf(label.lines, style, glyphWidths);
  const project = projectorOf(camera, frame);
  const placeAndReserve = (box: Box, anchor: PlacedLabel["anchor"], point: Point, reserved = box): PlacedLabel => {
    seats.reserve(reserved);
    return { label, style, point, anchor, box };
  };
  if (label.isPoint) {
    const point = project(label.at[0]);
    for (const anchor of ["start", "end", "above", "below"] as const) {
      const box = boxBeside(point, size, anchor, 7 * factor);
      const withDot = around(box, point, 3 * factor);
      const isClear = !terrain.bands.countIn(box) && !terrain.islets.countIn(box);
      if (isClear && seats.isFree(withDot, 2)) return placeAndReserve(box, anchor, point, withDot);
    }
    return undefined;
  }
  const margin = label.kind === "country" || label.kind === "water" ? 5 : 3;
  const isWater = label.kind === "water";
  const area = label.kind === "home" ? terrain.regionOf(label.region ?? "").box : undefined;
  // The name of a home that is narrower than its name, such as a group of islands, stands beside it.
  const isBeside = label.kind === "status" || (area !== undefined && size.width > area.right - area.left);
  for (const at of isBeside ? [] : label.at) {
    const point = project(at);
    const box = boxAt(point, size);
    const isClear = seats.isFree(box, margin) && !terrain.bands.countIn(box) && !(isWater && terrain.land.countIn(box));
    if (isClear) return placeAndReserve(box, "middle", point);
  }
  if (label.kind === "country") return undefined;
  const place = terrain.regionOf(label.region ?? "");
  if (!place.box) return undefined;
  const isRoomy = place.box.right - place.box.left >= roomyArea * factor;
  const within = {
    place,
    within: "must",
    kept: [terrain.bands],
    prices: [],
    longest: 0,
    margin,
    near: project(label.at[0]),
  } as const;
  const beside = {
    ...within,
    within: "never",
    kept: [terrain.spoken, terrain.islets, place],
    prices: [
      { mask: terrain.home, price: 30 },
      { mask: terrain.toned, price: 30 },
    ],
    longest: 46,
    isLoose: true,
  } as const;
  const seatOf = (lines: readonly string[], wish: typeof within | typeof beside): PlacedLabel | undefined => {
    const seat = seats.seat({ ...wish, ...sizeOf(lines, style, glyphWidths) });
    return seat && { label: { ...label, lines }, style, ...heldBy(seat.box, place), box: seat.box };
  };
  if (label.kind !== "status") return seatOf(label.lines, isBeside ? beside : within);
  const { lines, separateLines = lines } = label;
  const broken = (text: string) =>
    linesOf([{ tone: "", text }], { style, glyphWidths, width: slimStatus * factor }).map((it) =>
      it.runs.map((run) => run.text).join(""),
    );
  // In a picture the status names its area's pattern; on a page, a status beside its area has to name the area.
  const forms = request.factor === undefined ? [separateLines, broken(separateLines.join(" "))] : [lines];
  const inside = isRoomy ? seatOf(lines, within) : undefined;
  return forms.reduce<PlacedLabel | undefined>((found, form) => found ?? seatOf(form, beside), inside);
}

/** Width of a status where a wider one does not fit, in CSS pixels. */
const slimStatus = 150;
/** An area at least this wide holds its own status; otherwise the status goes beside it. CSS pixels. */
const roomyArea = 200;

/** Beside an area, lines are aligned to its edge; above, below or inside it, they are centred. */
function heldBy({ left, top, right, bottom }: Box, { box: area }: Mask): Pick<PlacedLabel, "anchor" | "point"> {
  const y = (top + bottom) / 2;
  if (area && right <= area.left + almostBeside) return { anchor: "end", point: [right, y] };
  if (area && left >= area.right - almostBeside) return { anchor: "start", point: [left, y] };
  return { anchor: "middle", point: [(left + right) / 2, y] };
}

/** How far a label may overlap the horizontal extent of the area it stands beside, in CSS pixels. */
const almostBeside = 24;

function boxAt([x, y]: Point, { width, height }: { readonly width: number; readonly height: number }): Box {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}

function boxBeside(
  [x, y]: Point,
  { width, height }: { readonly width: number; readonly height: number },
  anchor: "start" | "end" | "above" | "below",
  gap: number,
): Box {
  const left = { start: x + gap, end: x - gap - width, above: x - width / 2, below: x - width / 2 }[anchor];
  const top = { start: y - height / 2, end: y - height / 2, above: y - gap - height, below: y + gap }[anchor];
  return { left, top, right: left + width, bottom: top + height };
}

function around(box: Box, [x, y]: Point, radius: number): Box {
  return {
    left: Math.min(box.left, x - radius),
    top: Math.min(box.top, y - radius),
    right: Math.max(box.right, x + radius),
    bottom: Math.max(box.bottom, y + radius),
  };
}
