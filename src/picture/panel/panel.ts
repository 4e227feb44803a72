import type { Social } from "../../scene/pages/social.ts";
import type { PicturePart } from "../../scene/picture/spec.ts";
import type { ToldStep } from "../../scene/story/told.ts";
import type { PictureWords } from "../../words/words.ts";
import { toldPiece } from "../story/told.ts";
import { answerPiece, belowPiece, headlinePiece, numberPiece, placePiece } from "./claim.ts";
import { beside, gapOf, type Means, type Piece, stacked } from "./piece.ts";
import { ringsPiece } from "./rings.ts";
import { larger, type Sizes, sizesOf, steps } from "./sizes.ts";
import { speakingPiece } from "./speaking.ts";

type PanelRequest = {
  readonly social: Social;
  /** A step of a story, whose sentences stand below the headline and are never dropped, and its place in the story, above. */
  readonly told?: { readonly step: ToldStep; readonly place: string };
  /** Which filters hide statements, in a sentence. */
  readonly narrowing: string | undefined;
  readonly parts: readonly PicturePart[];
  readonly means: Means;
  /** Line width in units. */
  readonly width: number;
  /** Number of persons for the largest ring, if the atlas fixes it. */
  readonly most: number | undefined;
  /** Whether the numbers of several voices are part of the panel; a region's may be on its map instead. */
  readonly hasRings: boolean;
};

/** The text of a picture: the headline, and the numbers, answer and voices that go with it. */
export type Panel = {
  readonly head: Piece;
  readonly rest?: Piece;
  readonly hasAnswer: boolean;
  readonly hasRings: boolean;
};

/** What is dropped, in turn, if even the smallest text does not fit: never the sentence. Numbers from several voices are reduced to a list. */
type Given = { readonly numbers: number; readonly hasMore: boolean; readonly hasAnswer: boolean; readonly hasLede: boolean };
const all: Given = { numbers: 2, hasMore: true, hasAnswer: true, hasLede: true };
const dropOrder: readonly Given[] = [
  all,
  { ...all, hasMore: false },
  { ...all, hasMore: false, numbers: 1 },
  { ...all, hasMore: false, numbers: 0 },
  { ...all, hasMore: false, numbers: 0, hasAnswer: false },
  { numbers: 0, hasMore: false, hasAnswer: false, hasLede: false },
];

/** The first panel that fits: large text before small, and everything before less. */
function firstThatFits<Result>(
  make: (sizes: Sizes, given: Given) => Result,
  { isUpright, isHigh }: { readonly isUpright: boolean; readonly isHigh: boolean },
  fits: (it: Result) => boolean,
): Result {
  let last: Result | undefined;
  for (const given of dropOrder) {
    for (const step of isHigh ? [...larger, ...steps] : steps) {
      last = make(sizesOf(isUpright, step), given);
      if (fits(last)) return last;
    }
  }
  if (last === undefined) throw new Error("nothing to try");
  return last;
}

/** The text left of a map, in a column of a given height. */
export function columnOf(texts: PictureWords, request: PanelRequest, height: number): Panel {
  const isLed = request.social.lead !== undefined || request.told !== undefined;
  const heightOf = ({ head, rest }: Panel) => head.height + (rest?.height ?? 0);
  const make = (sizes: Sizes, given: Given): Panel => {
    const { social, width, parts, means, hasRings } = request;
    const numbers = parts.includes("marks") ? numbersOf({ ...request, column: width }, sizes, given) : [];
    const answer = parts.includes("answer") && given.hasAnswer ? answerOf(request, sizes, given) : undefined;
    const hasOwnRings = parts.includes("marks") && given.numbers > 0 && isLed && (social.lead !== undefined || hasRings);
    const rings = hasOwnRings ? ringsOf(texts, request, sizes, given) : undefined;
    const rest = [
      ...numbers.flatMap((it, index) => [gapOf(index === 0 ? 17 : 10), it]),
      ...(rings ? [gapOf(17), rings] : []),
      ...(answer ? [gapOf(30, { width, palette: means.palette }), answer] : []),
      ...(social.speaking.length > 0 ? [gapOf(13), speakingPiece(texts, social.speaking, { width, sizes, means })] : []),
    ];
    return {
      head: headOf(request, sizes, given),
      ...(rest.length > 0 ? { rest: stacked(rest) } : {}),
      hasAnswer: answer !== undefined,
      hasRings: rings !== undefined,
    };
  };
  const isHigh = height > 560;
  const panel = firstThatFits(make, { isUpright: false, isHigh }, (it) => heightOf(it) <= height);
  // If no sentence leads, numbers go below the voices only if there is space left.
  const { parts, width, means, hasRings } = request;
  if (isLed || !hasRings || !parts.includes("marks") || !panel.rest) return panel;
  const rings = ringsOf(texts, request, sizesOf(false, 1), all);
  const between = gapOf(26, { width, palette: means.palette });
  if (!rings || heightOf(panel) + between.height + rings.height > height) return panel;
  return { ...panel, rest: stacked([panel.rest, between, rings]), hasRings: true };
}

/** The text above and below a map, leaving it a given height. */
export function bandsOf(texts: PictureWords, request: PanelRequest, height: number): Panel {
  const { social, width, parts, means } = request;
  const make = (sizes: Sizes, given: Given): Panel => {
    const rings =
      parts.includes("marks") && request.hasRings && given.numbers > 0 ? ringsOf(texts, request, sizes, given) : undefined;
    const numbers = parts.includes("marks") ? numbersOf({ ...request, column: 128 }, sizes, given) : [];
    const gap = 22;
    const widths = numbers.map((it) => it.width);
    const numbersWidth = widths.reduce((sum, it) => sum + it + gap, 0);
    const hasAnswer = parts.includes("answer") && given.hasAnswer;
    const answer = hasAnswer ? answerOf({ ...request, width: width - (rings ? 0 : numbersWidth) }, sizes, given) : undefined;
    let left = 0;
    const row = [
      ...numbers.map((piece, index) => {
        const placed = { piece, left };
        left += (widths[index] ?? 0) + gap;
        return placed;
      }),
      ...(answer && !rings ? [{ piece: answer, left: numbersWidth }] : []),
    ];
    const voices = social.speaking.length > 0 ? speakingInColumns(texts, request, sizes) : undefined;
    const rest = [
      ...(row.length > 0 ? [beside(row)] : []),
      ...(voices ? [voices] : []),
      ...(rings ? [...(voices ? [gapOf(20, { width, palette: means.palette })] : []), rings] : []),
      ...(answer && rings ? [gapOf(16, { width, palette: means.palette }), answer] : []),
    ];
    return {
      head: headOf(request, sizes, given),
      ...(rest.length > 0 ? { rest: stacked(rest) } : {}),
      hasAnswer: answer !== undefined,
      hasRings: rings !== undefined,
    };
  };
  return firstThatFits(make, { isUpright: true, isHigh: false }, ({ head, rest }) => head.height + (rest?.height ?? 0) <= height);
}

function headOf({ social, told, narrowing, parts, width, means }: PanelRequest, sizes: Sizes, { hasLede }: Given): Piece {
  const below = [...(hasLede || social.lead ? social.below : []), ...(narrowing === undefined ? [] : [narrowing])];
  const words = parts.includes("standfirst") ? below : [];
  const isTold = told !== undefined && parts.includes("standfirst");
  return stacked([
    ...(told ? [placePiece(told.place, width, sizes, means), gapOf(8)] : []),
    ...(parts.includes("title") ? [headlinePiece(social, width, sizes, means)] : []),
    ...(isTold ? [gapOf(10), toldPiece(told.step, sizes.told, width, means)] : []),
    ...words.flatMap((it, index) => [
      gapOf(index === 0 ? 7 : 4),
      belowPiece(it, width, index === 0 ? sizes : { ...sizes, below: Math.max(sizes.small, sizes.below * 0.86) }, means),
    ]),
  ]);
}

function numbersOf(
  { social, width, column, means }: PanelRequest & { readonly column: number },
  sizes: Sizes,
  given: Given,
): readonly Piece[] {
  const { lead, numbers } = social;
  if (!lead) return [];
  const shown = numbers.slice(0, given.numbers);
  return shown.map((it) => numberPiece(it, lead.voice, { width, column, sizes, means }));
}

function answerOf({ social, width, means }: PanelRequest, sizes: Sizes, { hasMore }: Given): Piece | undefined {
  return answerPiece(social, { width, sizes, means, hasMore });
}

function ringsOf(
  texts: PictureWords,
  { social: { cluster }, width, means, most }: PanelRequest,
  sizes: Sizes,
  { numbers }: Given,
): Piece | undefined {
  return cluster && ringsPiece(texts, cluster, { width, sizes, means, most, radius: 22, isList: numbers < 2 });
}

/** The voices in two columns. */
function speakingInColumns(texts: PictureWords, { social: { speaking }, width, means }: PanelRequest, sizes: Sizes): Piece {
  const gap = 30;
  const half = (width - gap) / 2;
  const first = Math.ceil(speaking.length / 2);
  if (speaking.length < 3) return speakingPiece(texts, speaking, { width, sizes, means });
  return beside([
    { piece: speakingPiece(texts, speaking.slice(0, first), { width: half, sizes, means, all: speaking }), left: 0 },
    { piece: speakingPiece(texts, speaking.slice(first), { width: half, sizes, means, all: speaking }), left: half + gap },
  ]);
}
