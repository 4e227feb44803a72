import type { Position } from "../../domain/region.ts";
import { type Camera, type Frame, type Point, projectorOf, unprojectorOf } from "../camera/mercator.ts";
import { type Mark, radiusOf } from "../marks.ts";
import { type Anchor, type Label, type LabelKind, sizeOf } from "./label.ts";
import { type Box, boxAround, createOccupancy, grown, isInside, type Occupancy, overlaps } from "./occupancy.ts";
import { type Advances, type TextStyle, textWidth } from "./text-width.ts";

export type PlacedLabel = {
  readonly label: Label;
  readonly anchor: Anchor;
  readonly width: number;
  readonly height: number;
  readonly box: Box;
};

export type PlacedMark = {
  readonly mark: Mark;
  readonly at: Position;
  /** CSS pixels. */
  readonly radius: number;
  readonly lowRadius?: number;
  readonly label: readonly string[];
  /** The ring, and the text under it; `box` is around both. */
  readonly boxes: readonly [ring: Box, text: Box];
  readonly box: Box;
};

/** What stands where in one picture. Positions are geographic, sizes in CSS pixels. */
export type Layout = {
  readonly labels: readonly PlacedLabel[];
  readonly marks: readonly PlacedMark[];
  readonly hiddenMarks: number;
};

/** Type of a mark: its figure and the two lines under it. */
const markStyles = {
  figure: { face: "serif-600", size: 15, spacing: 0 },
  smallFigure: { face: "serif-600", size: 11, spacing: 0 },
  wordFigure: { face: "serif-600", size: 12, spacing: 0 },
  label: { face: "sans-400", size: 11.5, spacing: 0 },
  smallLabel: { face: "sans-400", size: 11, spacing: 0 },
} as const satisfies Record<string, TextStyle>;

/** Below this size of a frame, marks are small and labels few. */
const compactBelow = 560;

/** The ring of `largestValue`, in CSS pixels. */
export function largestRadius(compact: boolean): number {
  return compact ? 31 : 44;
}

export function isCompact(frame: Frame): boolean {
  return Math.min(frame.width, frame.height) < compactBelow;
}

type Request = {
  readonly labels: readonly Label[];
  readonly marks: readonly Mark[];
  /** Ids of the marks that have their place already: the first of their stands, whatever else is there. */
  readonly settled?: ReadonlySet<string>;
  readonly camera: Camera;
  readonly frame: Frame;
  readonly advances: Advances;
  /** Boxes nothing may cover, such as buttons on the map. */
  readonly taken?: readonly Box[];
  /** Boxes that only names of countries and towns keep off, such as lines drawn over them. */
  readonly crossed?: readonly Box[];
  /** Whether marks are small and labels few; otherwise by the size of the frame. */
  readonly compact?: boolean | undefined;
};

/**
 * Greedy placement, best first: rings of the open claim, names of regions at their points, rings on their stands, who speaks of waters and borders, counts and those who exercise,
 * then countries and places, these with four anchors. Nothing overlaps anything, and nothing is cut by the frame.
 */
export function layoutOf(request: Request): Layout {
  const { labels, camera, frame, advances, taken = [], crossed = [], compact = isCompact(frame) } = request;
  const isSettled = (it: Mark) => request.settled?.has(it.id) ?? false;
  const marks = request.marks.filter((it) => !isSettled(it));
  const room: Box = { left: 4, top: 4, right: frame.width - 4, bottom: frame.height - 4 };
  const occupancy = createOccupancy();
  for (const box of taken) occupancy.take(box);
  const project = projectorOf(camera, frame);
  const place = (label: Label): readonly PlacedLabel[] => {
    if (camera.zoom < label.fromZoom) return [];
    // A sea's name stands also where who speaks of it has no room beneath.
    const forms = label.kind === "water" && label.tally.length > 0 ? [label, { ...label, tally: [] }] : [label];
    for (const form of forms) {
      for (const at of [label.at, ...label.elsewhere]) {
        const placed = placeLabel({ ...form, at }, project(at), { room, occupancy, advances });
        if (placed) return [placed];
      }
    }
    return [];
  };
  // In a small picture a figure that matters less does not stand for one of the same place that has no room.
  const missing = new Set<string>();
  const put = (list: readonly Mark[]) =>
    list.flatMap((mark) => {
      if (missing.has(mark.region)) return [];
      const placed = placeMark(mark, { room, occupancy, advances, camera, frame, compact });
      if (compact && !placed) missing.add(mark.region);
      return placed ?? [];
    });
  const wanted = marksFor(marks, compact);
  const isName = (label: Label) => label.kind === "region" || label.region === "ukraine";
  const isRing = (it: Mark) => it.outline !== "count" && !it.isAside;
  // Before all: what has its place already, and the figures of the claim that is open.
  const kept = request.marks.filter(isSettled).flatMap((it) => {
    const [at] = it.stands;
    return at ? placedMark(it, markSizeOf(it, compact, advances), at, project(at)) : [];
  });
  for (const it of kept) for (const box of it.boxes) occupancy.take(box);
  const settled = labels.filter((it) => it.anchor !== undefined).flatMap(place);
  const lit = put(wanted.filter((it) => it.outline !== "count" && it.state === "lit"));
  const waiting = labels.filter((it) => it.anchor === undefined).flatMap((it) => (compact ? briefly(it) : it));
  const names = waiting.filter(isName).flatMap(place);
  const rings = put(wanted.filter((it) => isRing(it) && it.state !== "lit"));
  const spokenOf = waiting.filter((it) => !isName(it) && it.tally.length > 0).flatMap(place);
  const asides = put(wanted.filter((it) => it.outline === "count" || (it.isAside && it.state !== "lit")));
  for (const box of crossed) occupancy.take(box);
  const others = waiting.filter((it) => !isName(it) && it.tally.length === 0).flatMap(place);
  const placed = [...kept, ...lit, ...rings, ...asides];
  return {
    labels: [...settled, ...names, ...spokenOf, ...others],
    marks: placed,
    hiddenMarks: request.marks.length - placed.length,
  };
}

/** In a small picture of an open claim the names are enough: the counts under them are of other claims. */
function briefly(label: Label): readonly Label[] {
  if (!label.isBesideClaim) return [label];
  return label.lines.length === 0 ? [] : [{ ...label, tally: [] }];
}

/** Those of the open claim come first; a small picture leaves the others out. */
function marksFor(marks: readonly Mark[], compact: boolean): readonly Mark[] {
  const lit = marks.filter((it) => it.state === "lit");
  if (lit.length === 0) return marks;
  return compact ? lit : [...lit, ...marks.filter((it) => it.state !== "lit")];
}

type LabelRoom = { readonly room: Box; readonly occupancy: Occupancy; readonly advances: Advances };

const beside: readonly Anchor[] = ["start", "end", "above", "below"];

/** Where each kind of label may stand, best first. */
const anchorsOf: Readonly<Record<LabelKind, readonly Anchor[]>> = {
  region: ["middle"],
  water: ["middle"],
  country: ["middle"],
  status: ["below", "above", "start", "end"],
  border: ["middle", ...beside],
  capital: beside,
  place: beside,
};

function placeLabel(label: Label, point: Point, { room, occupancy, advances }: LabelRoom): PlacedLabel | undefined {
  const isPoint = label.kind === "place" || label.kind === "capital";
  const anchors = label.anchor ? [label.anchor] : anchorsOf[label.kind];
  const { width, height } = sizeOf(label, advances);
  const margin = label.kind === "country" || label.kind === "water" ? 5 : 3;
  for (const anchor of anchors) {
    const box = boxOf(point, { anchor, gap: label.gap, width, height });
    const taken = isPoint ? withDot(box, point) : box;
    if (!isInside(box, room) || !occupancy.isFree(grown(taken, margin))) continue;
    occupancy.take(taken);
    return { label, anchor, width, height, box };
  }
  return undefined;
}

/** The box of a town's name with its dot. */
function withDot(box: Box, [x, y]: Point): Box {
  return {
    left: Math.min(box.left, x - 3),
    top: Math.min(box.top, y - 3),
    right: Math.max(box.right, x + 3),
    bottom: Math.max(box.bottom, y + 3),
  };
}

/** The box of a text of a given size beside or around a point, in CSS pixels. */
function boxOf(
  [x, y]: Point,
  { anchor, gap, width, height }: { anchor: Anchor; gap: number; width: number; height: number },
): Box {
  const left = { middle: x - width / 2, above: x - width / 2, below: x - width / 2, start: x + gap, end: x - gap - width }[
    anchor
  ];
  const top = { middle: y - height / 2, start: y - height / 2, end: y - height / 2, above: y - gap - height, below: y + gap }[
    anchor
  ];
  return { left, top, right: left + width, bottom: top + height };
}

type MarkRoom = {
  readonly room: Box;
  readonly occupancy: Occupancy;
  readonly advances: Advances;
  readonly camera: Camera;
  readonly frame: Frame;
  readonly compact: boolean;
};

function placeMark(mark: Mark, { room, occupancy, advances, camera, frame, compact }: MarkRoom): PlacedMark | undefined {
  const project = projectorOf(camera, frame);
  if (compact && mark.outline === "count") return undefined;
  const size = markSizeOf(mark, compact, advances);
  const anchor = project(mark.anchors[0]);
  const screen: Box = { left: 0, top: 0, right: frame.width, bottom: frame.height };
  const isShown = isInside({ left: anchor[0], top: anchor[1], right: anchor[0], bottom: anchor[1] }, screen);
  const placedAt = (at: Position, point: Point): PlacedMark | undefined => {
    const placed = placedMark(mark, size, at, point);
    // A box moved to the margin may lie outside by a rounding.
    if (!isInside(placed.box, grown(room, 1e-6)) || !placed.boxes.every((it) => occupancy.isFree(grown(it, 3)))) return undefined;
    for (const it of placed.boxes) occupancy.take(it);
    return placed;
  };
  for (const stand of mark.stands) {
    const placed = placedAt(stand, project(stand));
    if (placed) return placed;
  }
  // A stand is out of the picture while the place it speaks of is in it: the mark waits at the margin.
  const [stand] = mark.stands;
  const boxAt = (at: Position) => boxAround(boxesOfMark(project(at), size));
  if (!isShown || !stand || mark.stands.some((it) => overlaps(boxAt(it), screen))) return undefined;
  const raw = boxAt(stand);
  const dx = raw.left < room.left ? room.left - raw.left : raw.right > room.right ? room.right - raw.right : 0;
  const dy = raw.top < room.top ? room.top - raw.top : raw.bottom > room.bottom ? room.bottom - raw.bottom : 0;
  const [x, y] = project(stand);
  return placedAt(unprojectorOf(camera, frame)([x + dx, y + dy]), [x + dx, y + dy]);
}

function placedMark(mark: Mark, size: MarkSize, at: Position, point: Point): PlacedMark {
  const boxes = boxesOfMark(point, size);
  const { radius, lowRadius, lines } = size;
  return { mark, at, radius, ...(lowRadius === undefined ? {} : { lowRadius }), label: lines, boxes, box: boxAround(boxes) };
}

type MarkSize = {
  readonly radius: number;
  readonly lowRadius?: number;
  readonly lines: readonly string[];
  readonly width: number;
  readonly below: number;
};

function markSizeOf(mark: Mark, compact: boolean, advances: Advances): MarkSize {
  const largest = largestRadius(compact);
  const figure = textWidth(mark.figure, figureStyleOf(mark, compact), advances);
  const radius = radiusOfMark(mark, figure, largest);
  // “people in Russian forces” would be wider than what other rings say.
  const lines = mark.label.flatMap((it) => it.split(/ (?=in )/));
  const label = markLabelOf(compact);
  const width = Math.max(2 * radius, figure, ...lines.map((it) => textWidth(it, label.style, advances)));
  return {
    radius,
    ...(mark.low === undefined ? {} : { lowRadius: radiusOf(mark.low, largest) }),
    lines,
    width,
    below: label.lineHeight * (lines.length + (isFigureInside(figure, radius) ? 0 : 1)),
  };
}

function radiusOfMark(mark: Mark, figureWidth: number, largest: number): number {
  if (mark.outline === "count") return 6;
  return mark.value === undefined ? figureWidth / 2 + 4 : Math.max(3, radiusOf(mark.value, largest));
}

/** How a figure is set: smaller in small pictures, and where it is a word. */
export function figureStyleOf(mark: Mark, compact: boolean): TextStyle {
  if (mark.outline === "words") return markStyles.wordFigure;
  return compact ? markStyles.smallFigure : markStyles.figure;
}

/** How the lines under a mark are set, and their distance in CSS pixels. */
export function markLabelOf(compact: boolean): { readonly style: TextStyle; readonly lineHeight: number } {
  return compact ? { style: markStyles.smallLabel, lineHeight: 12 } : { style: markStyles.label, lineHeight: 13.5 };
}

/** Whether a figure of this width fits inside a ring; else it stands under it. */
export function isFigureInside(width: number, radius: number): boolean {
  return width + 4 <= 2 * radius;
}

function boxesOfMark([x, y]: Point, { radius, width, below }: MarkSize): PlacedMark["boxes"] {
  const text = y + radius + 2;
  return [
    { left: x - radius - 1, top: y - radius - 1, right: x + radius + 1, bottom: text },
    { left: x - width / 2 - 1, top: text, right: x + width / 2 + 1, bottom: text + 1 + below },
  ];
}
