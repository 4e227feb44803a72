import { type Point, projectorOf } from "../../camera/mercator.ts";
import type { PlaceWords } from "../../on-map/place-words.ts";
import { type Box, isInside, overlaps } from "../box.ts";
import { linesOf } from "../lines.ts";
import type { LayoutRequest, PlacedWords, WordsForm } from "../request.ts";
import type { Seats } from "../seat/seats.ts";
import type { Mask, Terrain } from "../seat/terrain.ts";
import { type GlyphWidths, type TextStyle, textWidth } from "../text-width.ts";

/** How the words about a place are set: the speaker’s own in italics, others upright. CSS pixels. */
const sizes = {
  wide: { quoted: 20, other: 15, small: 12.5, width: 250 },
  narrow: { quoted: 16, other: 13, small: 11.5, width: 150 },
} as const;

/** Maximum leader lengths in CSS pixels; a settlement has one point only, so its words may be farther away. */
const longestLeader = { settlement: { wide: 200, narrow: 120 }, area: { wide: 104, narrow: 60 } } as const;

type Request = { readonly request: LayoutRequest; readonly terrain: Terrain; readonly seats: Seats };

/**
 * Places the words about each place, in or beside the sea they describe, each with a leader; those that do not fit are left out, and counted
 * where their place is in sight.
 */
export function placeWords({ request, terrain, seats }: Request): {
  readonly words: readonly PlacedWords[];
  readonly lost: number;
} {
  const { scene, isNarrow, glyphWidths, camera, frame, factor = 1 } = request;
  const lead = scene.open?.lead.id;
  const project = projectorOf(camera, frame);
  let lost = 0;
  const placed = scene.words.flatMap((words): PlacedWords[] => {
    const { at } = words;
    const isSettlement = at.kind === "settlement";
    const place = isSettlement ? pointMask(project(at.place.at)) : terrain.regionOf(at.region);
    if (!place.box || !isInside(place.box, { left: 0, top: 0, right: frame.width, bottom: frame.height })) return [];
    lost++;
    if (isSettlement && !seats.isFree(place.box, 2)) return [];
    const kind = isSettlement ? undefined : scene.regions.find((it) => it.id === at.region)?.kind;
    const around = isSettlement ? areasAround(request, terrain, project(at.place.at)) : [];
    for (const form of formsOf(words, { isNarrow, glyphWidths, factor, hasSpeaker: words.statement !== lead })) {
      const seat = seats.seat({
        width: form.width,
        height: form.height,
        place,
        within: kind === "sea" ? "may" : "never",
        around,
        kept: [terrain.spoken, terrain.islets, ...(isSettlement ? [place] : [])],
        prices: [
          { mask: terrain.home, price: 60 },
          { mask: terrain.toned, price: kind === "sea" ? 0 : 50 },
        ],
        longest: longestLeader[isSettlement ? "settlement" : "area"][isNarrow ? "narrow" : "wide"] * factor,
        margin: 6,
        ...(kind === "sea" && place.box ? { near: middleOf(place.box) } : {}),
      });
      if (!seat) continue;
      lost--;
      if (!isSettlement) return [{ ...seat, words, form }];
      seats.reserve(place.box);
      return [{ ...seat, words, form, mark: middleOf(place.box) }];
    }
    return [];
  });
  return { words: placed, lost };
}

type FormRequest = {
  readonly isNarrow: boolean;
  readonly glyphWidths: GlyphWidths;
  readonly factor: number;
  readonly hasSpeaker: boolean;
};

/** Two lines if possible, else more. */
function formsOf(words: PlaceWords, { isNarrow, glyphWidths, factor, hasSpeaker }: FormRequest): readonly WordsForm[] {
  const size = sizes[isNarrow ? "narrow" : "wide"];
  const style: TextStyle = words.isQuoted
    ? { face: "serif-italic", size: size.quoted * factor, spacing: 0 }
    : { face: "sans-600", size: size.other * factor, spacing: 0 };
  const small: TextStyle = { face: "sans-400", size: size.small * factor, spacing: 0 };
  const set = (text: string, of: TextStyle, width: number) =>
    linesOf([{ tone: "", text }], { style: of, glyphWidths, width }).map((it) => it.runs.map((run) => run.text).join(""));
  return [1, 0.62, 0.45].map((share) => {
    const width = size.width * factor * share;
    const lines = set(words.text, style, width);
    const whose = words.whose === undefined ? [] : set(words.whose, small, Math.max(width, 120 * factor));
    const saying = hasSpeaker ? words.saying : undefined;
    const { at } = words;
    const name = at.kind === "settlement" && !words.text.includes(at.place.name) ? at.place.name : undefined;
    const strong: TextStyle = { ...small, face: "sans-600" };
    const widest = Math.max(
      ...lines.map((it) => textWidth(it, style, glyphWidths)),
      ...whose.map((it) => textWidth(it, small, glyphWidths)),
      saying === undefined ? 0 : 14 * factor + textWidth(saying, strong, glyphWidths),
      name === undefined ? 0 : textWidth(name, strong, glyphWidths),
    );
    const below = whose.length + (saying === undefined ? 0 : 1) + (name === undefined ? 0 : 1);
    return {
      ...(name === undefined ? {} : { name }),
      lines,
      style,
      small,
      whose,
      ...(saying === undefined ? {} : { saying }),
      width: Math.ceil(widest) + 8,
      height: Math.ceil(lines.length * style.size * 1.16 + below * small.size * 1.24) + 4,
    };
  });
}

/** The areas that a settlement lies in. */
function areasAround({ scene }: LayoutRequest, terrain: Terrain, [x, y]: Point): readonly Mask[] {
  return scene.regions
    .filter((it) => it.kind === "area")
    .map((it) => terrain.regionOf(it.id))
    .filter((it) => it.has(x, y));
}

/** A settlement: its mark. */
function pointMask([x, y]: readonly [number, number]) {
  const box = { left: x - 5, top: y - 5, right: x + 5, bottom: y + 5 };
  return {
    countIn: (other: Box) => (overlaps(box, other) ? 1 : 0),
    countOf: () => 0,
    meets: () => false,
    has: (atX: number, atY: number) => Math.hypot(atX - x, atY - y) <= 6,
    box,
  };
}

function middleOf({ left, top, right, bottom }: { left: number; top: number; right: number; bottom: number }) {
  return [(left + right) / 2, (top + bottom) / 2] as const;
}
