import { drawShape } from "../../drawing/overlay/shapes.ts";
import { element, rounded } from "../../drawing/svg.ts";
import { radiusOf } from "../../scene/layout/form/cluster.ts";
import { type TextStyle, textWidth } from "../../scene/layout/text-width.ts";
import type { Cluster, Ring } from "../../scene/on-map/cluster.ts";
import { type ColourName, colourIn, voiceColour } from "../../scene/palette.ts";
import type { PictureWords } from "../../words/words.ts";
import { beside, gapOf, grouped, type Means, type Piece, stacked, textPiece } from "./piece.ts";
import { leastText, type Sizes } from "./sizes.ts";

type RingsRequest = {
  readonly width: number;
  readonly sizes: Sizes;
  readonly means: Means;
  /** Number of persons for the largest ring, if the atlas fixes it. */
  readonly most: number | undefined;
  /** Largest radius in units. */
  readonly radius: number;
  /** Whether there is only room for the numbers, without rings. */
  readonly isList?: boolean;
};

/** Text sizes for a number and for words. */
const numberSize = 20.1;
const wordsSize = 14;
const wordsRadius = 12;
/** Space between columns, and the minimum column width. */
const [between, narrowest] = [14, 74];

/** Rings for the numbers of several voices, side by side on one line or, if that is too wide, one below the other. */
export function ringsPiece(texts: PictureWords, cluster: Cluster, request: RingsRequest): Piece {
  const { width, means } = request;
  const title = text("ink", cluster.title, { face: "sans-600", size: 13, spacing: 0 }, width, means);
  const more = cluster.more === 0 ? [] : [text("quiet", texts.picture.moreRings(cluster.more), small, width, means)];
  const across = request.isList ? listOf(cluster, request) : columnsOf(cluster, request);
  return grouped(stacked([title, gapOf(6), across ?? rowsOf(cluster, request), ...more]), { id: "numbers" });
}

const small: TextStyle = { face: "sans-400", size: leastText, spacing: 0 };

function text(tone: ColourName, words: string, style: TextStyle, width: number, means: Means): Piece {
  return textPiece([{ tone, text: words }], { style, width, leading: 1.22 }, means);
}

function wordsOf(ring: Ring, width: number, means: Means): Piece {
  const size = ring.value === undefined ? wordsSize : numberSize;
  return stacked([
    text(voiceColour(ring.voice), ring.figure, { face: "serif-600", size, spacing: 0 }, width, means),
    text("ink", ring.speaker, { face: "sans-600", size: leastText, spacing: 0 }, width, means),
    text("quiet", ring.details, small, width, means),
  ]);
}

function columnsOf({ rings }: Cluster, request: RingsRequest): Piece | undefined {
  const { width, means, radius: largest } = request;
  const widest = (width - between * (rings.length - 1)) / rings.length;
  if (widest < narrowest) return undefined;
  const columns = rings.map((ring) => ({
    ring,
    words: wordsOf(ring, Math.min(widest, 138), means),
    radius: radiusIn(ring, rings, request),
  }));
  // A word that has to be broken does not fit.
  if (columns.some(({ ring, words }) => words.width > widest || isBroken(ring, widest, means))) return undefined;
  let left = 0;
  const parts = columns.map(({ ring, words, radius }) => {
    const column = Math.max(narrowest, 2 * radius + 4, words.width);
    const piece: Piece = {
      width: column,
      height: 2 * largest + 4 + words.height,
      // All rings rest on one line.
      draw: (x, y) =>
        drawRing(ring, [x + radius + 1, y + 2 * largest - radius + 1], radius, means) + words.draw(x, y + 2 * largest + 4),
    };
    const placed = { piece: markOf(ring, piece), left };
    left += column + between;
    return placed;
  });
  const piece = beside(parts);
  return piece.width > width ? undefined : piece;
}

function isBroken(ring: Ring, width: number, means: Means): boolean {
  return [ring.figure, ...ring.speaker.split(" ")].some((it, index) => {
    const size = index === 0 && ring.value !== undefined ? numberSize : wordsSize;
    const words = ring.value === undefined && index === 0 ? it.split(" ") : [it];
    return words.some((word) => text("ink", word, { face: "serif-600", size, spacing: 0 }, 1e4, means).width > width);
  });
}

function rowsOf({ rings }: Cluster, request: RingsRequest): Piece {
  const { width, means, radius: largest } = request;
  const column = 2 * largest + 10;
  return stacked(
    rings.flatMap((ring, index) => {
      const radius = radiusIn(ring, rings, request);
      const words = wordsOf(ring, width - column, means);
      const height = Math.max(2 * radius + 2, words.height);
      const piece: Piece = {
        width,
        height,
        draw: (x, y) =>
          drawRing(ring, [x + largest, y + height / 2], radius, means) + words.draw(x + column, y + (height - words.height) / 2),
      };
      return [...(index > 0 ? [gapOf(6)] : []), markOf(ring, piece)];
    }),
  );
}

/** Numbers with the speaker beside each, in two columns if they are wide enough. */
function listOf({ rings }: Cluster, { width, means }: RingsRequest): Piece {
  const count = rings.length > 2 && width > 500 ? 2 : 1;
  const column = (width - between * 2 * (count - 1)) / count;
  const style = { face: "serif-600", size: numberSize, spacing: 0 } as const;
  const shape = 17;
  const numbers = Math.min(
    column * 0.5,
    shape + 10 + Math.max(...rings.map((it) => (it.value === undefined ? 0 : textWidth(it.figure, style, means.glyphWidths)))),
  );
  const rows = rings.map((ring) => {
    const size = ring.value === undefined ? wordsSize : numberSize;
    const number = text(voiceColour(ring.voice), ring.figure, { ...style, size }, numbers - shape - 8, means);
    const words = stacked([
      text("ink", ring.speaker, { face: "sans-600", size: leastText, spacing: 0 }, column - numbers, means),
      text("quiet", ring.details, small, column - numbers, means),
    ]);
    const draw = (x: number, y: number) =>
      drawShape(ring, means.palette, x + 6, y + size * 0.62, 1.1) + number.draw(x + shape, y) + words.draw(x + numbers, y + 2);
    return markOf(ring, { width: column, height: Math.max(number.height, words.height + 2) + 3, draw });
  });
  const half = Math.ceil(rows.length / count);
  const parts = count === 1 ? [rows] : [rows.slice(0, half), rows.slice(half)];
  return beside(parts.map((it, index) => ({ piece: stacked(it), left: index * (column + between * 2) })));
}

function markOf(ring: Ring, piece: Piece): Piece {
  return grouped(piece, { class: "mark", "data-mark": ring.statement, "data-mark-of": ring.claim });
}

/** The area of a ring is proportional to its number. */
function radiusIn(ring: Ring, rings: readonly Ring[], { most, radius }: RingsRequest): number {
  if (ring.value === undefined) return Math.min(radius, wordsRadius);
  return Math.min(radius, radiusOf(ring.value, most ?? Math.max(1, ...rings.flatMap((it) => it.value ?? [])), radius));
}

const dashes = { solid: undefined, dashed: "5 4", unclear: "8 3 1.5 3", band: undefined, words: "1.5 4" } as const;

function drawRing(ring: Ring, [x, y]: readonly [number, number], radius: number, { palette }: Means): string {
  const colour = colourIn(palette, voiceColour(ring.voice));
  const dash = ring.outline === "broken" ? `${rounded((Math.PI * radius) / 2 - 4)} 4` : dashes[ring.outline];
  const circle = element("circle", {
    class: "ring",
    cx: x,
    cy: y,
    r: radius,
    fill: colour,
    "fill-opacity": 0.08,
    stroke: colour,
    "stroke-width": 1.8,
    "stroke-dasharray": dash,
    "stroke-linecap": ring.outline === "words" ? "round" : undefined,
  });
  const low =
    ring.low === undefined || ring.value === undefined
      ? ""
      : element("circle", {
          cx: x,
          cy: y,
          r: radius * Math.sqrt(ring.low / ring.value),
          fill: "none",
          stroke: colour,
          "stroke-width": 1.2,
        });
  return circle + low + drawShape(ring, palette, x, y, Math.min(1, radius / 9));
}
