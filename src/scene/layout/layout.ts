import type { Words } from "../../words/words.ts";
import type { Block } from "../on-map/block.ts";
import { placeTabs } from "./form/tab.ts";
import { placeWords } from "./form/words.ts";
import type { Label } from "./label.ts";
import { placeLabels } from "./names.ts";
import { isInSight, placeBlock, placeCluster, placeInset, placeRows, rowOfBlock } from "./place.ts";
import type { LaidOutScene, Layout, LayoutRequest } from "./request.ts";
import { createSeats } from "./seat/seats.ts";
import { type Terrain, terrainOf } from "./seat/terrain.ts";

/** Blocks with fewer statements may become rows if space is short. */
const smallBlock = 5;
/** Maximum number of blocks on a phone. */
const mostOnPhone = 5;

/**
 * Places everything on a map so that nothing overlaps, crosses a leader or is cut off by the frame. If space is short, rings become a row
 * of numbers, then small blocks become rows in the inset’s panel, then whatever still does not fit does too. Pure: the same request gives
 * the same layout.
 */
export function layoutOf(texts: Words, request: LayoutRequest): Layout {
  const terrain = terrainOf({ ...request, regions: request.scene.regions });
  let best = bestOf(texts, request, terrain);
  while (best.homeless.length > 0) {
    const { effort, homeless } = best;
    best = attempt(texts, request, terrain, {
      ...effort,
      rings: false,
      hasSharedBox: effort.hasSharedBox && !homeless.includes(sharedBox),
      asRows: new Set([...effort.asRows, ...homeless]),
    });
  }
  return best.layout;
}

function countOf({ blocks }: LaidOutScene, region: string): number {
  return blocks.find((it) => it.region === region)?.shapes.length ?? 0;
}

/** One way to try the layout, with what it gives up. */
type Effort = {
  /** Whether rings are drawn to scale or reduced to their numbers. */
  readonly rings: boolean;
  /** Which corner the small map takes: 0 the best, 1 the next. */
  readonly corner: number;
  /** Whether the status of areas is placed after the blocks. */
  readonly isStatusLate: boolean;
  /** Regions whose blocks are placed first. */
  readonly first: readonly string[];
  /** Regions whose blocks become rows. */
  readonly asRows: ReadonlySet<string>;
  /** Whether small places share a box, as on a phone. */
  readonly hasSharedBox: boolean;
};

/** The first attempt that places everything, else the one that leaves the fewest statements unplaced. */
function bestOf(texts: Words, request: LayoutRequest, terrain: Terrain): Attempt {
  const { isNarrow, scene } = request;
  const plain = { asRows: new Set<string>(), hasSharedBox: isNarrow, first: [] };
  let best: Attempt | undefined;
  let least = Number.POSITIVE_INFINITY;
  const tries = new Set<string>();
  for (const rings of isNarrow || !scene.cluster ? [false] : [true, false]) {
    let first: readonly string[] = [];
    for (const [corner, isStatusLate] of [
      [0, isNarrow],
      [0, true],
      [0, true],
      [1, true],
      [1, true],
    ] as const) {
      const key = [rings, request.locator && corner, isStatusLate, ...first].join();
      if (tries.has(key)) continue;
      tries.add(key);
      const tried = attempt(texts, request, terrain, { ...plain, rings, corner, isStatusLate, first });
      if (tried.homeless.length === 0 && tried.lostWords === 0) return tried;
      const unplaced = tried.homeless.reduce((sum, it) => sum + 1 + countOf(scene, it), 0);
      const lost = unplaced + tried.lostWords / (1 + scene.words.length);
      if (lost < least) [best, least] = [tried, lost];
      // A status must not cost the words about a place; nothing else is given up for them.
      if (best?.homeless.length === 0 && isStatusLate) return best;
      if (tried.homeless.length === 0) continue;
      // With many unplaced, another order would not help.
      if (tried.homeless.length > mostReordered) break;
      first = [...tried.homeless, ...first.filter((it) => !tried.homeless.includes(it))];
    }
  }
  if (!best) throw new Error("nothing laid out");
  return best;
}

const mostReordered = 4;

/** Represents the shared box of small places in the list of what did not fit. */
const sharedBox = "";

type Attempt = {
  readonly effort: Effort;
  readonly layout: Layout;
  /** Regions whose blocks did not fit. */
  readonly homeless: readonly string[];
  /** How many of the words about places in sight did not fit. */
  readonly lostWords: number;
};

function attempt(texts: Words, request: LayoutRequest, terrain: Terrain, effort: Effort): Attempt {
  const { scene, frame, camera, isNarrow, locator, hasBoxes, hasTabs } = request;
  const seats = createSeats(terrain, request.reservedBoxes);
  const isIn = (region: string) => isInSight(request, terrain, region);
  const isBesideRegion = scene.extent.kind === "region";
  // Around a region, its country is only the background.
  const home = scene.regions.find((it) => it.role === "home")?.id;
  const wanted = hasBoxes ? scene.blocks.filter((it) => !isBesideRegion || it.region !== home) : [];
  const isOnMap = (it: Block, index: number) =>
    isIn(it.region) && !effort.asRows.has(it.region) && (!isNarrow || (index < mostOnPhone && it.shapes.length > smallBlock));
  const onMap = wanted.filter(isOnMap);
  const small = isBesideRegion ? [] : wanted.filter((it, index) => !isOnMap(it, index));
  // Blocks in sight go near their places as far as there is room; the others are listed under the small map.
  const tabs = hasTabs
    ? placeTabs(
        request,
        seats,
        small.filter((it) => !isIn(it.region)),
      )
    : [];
  const shared = effort.hasSharedBox ? small.filter((it) => isIn(it.region)) : [];
  const rows = small.filter((it) => !shared.includes(it) && !tabs.some((tab) => tab.block === it)).map(rowOfBlock);
  // At home, numbers are shown only in their place's block: on their own they would name no place.
  const hasCluster =
    hasBoxes &&
    scene.cluster &&
    scene.extent.kind !== "home" &&
    !(isNarrow && scene.extent.kind === "claim") &&
    !isJoined(scene, onMap);
  const cluster = hasCluster && scene.cluster ? placeCluster(texts, request, terrain, seats, effort, scene.cluster) : undefined;
  const inset = locator ? placeInset(texts, request, terrain, seats, { locator, rows, corner: effort.corner }) : undefined;
  const early = (kind: Label["kind"]) => names.has(kind) || (kind === "status" && !isNarrow && !effort.isStatusLate);
  // Words about a sea replace its name; on a phone, so does a block.
  const spokenOf = scene.words.flatMap(({ at }) => (at.kind === "region" ? [at.region] : []));
  const seas = scene.regions.filter((it) => it.kind === "sea" && spokenOf.includes(it.id)).map((it) => it.id);
  const named = placeLabels(texts, request, terrain, seats, {
    named: new Set([...seas, ...(isNarrow ? onMap.map((it) => it.region) : [])]),
    has: early,
  });
  const homeless: string[] = [];
  const inOrder = [...onMap].sort((a, b) => priorityOf(effort, b) - priorityOf(effort, a));
  const blocks = inOrder.flatMap((block) => {
    const placed = placeBlock(texts, request, terrain, seats, block, effort);
    // Around a chosen region, neighbours that do not fit are left to the list; at home none may be missing.
    if (!placed && !isBesideRegion) homeless.push(block.region);
    return placed ?? [];
  });
  const rowsBox = shared.length > 0 ? placeRows(request, terrain, seats, shared) : undefined;
  if (shared.length > 0 && !rowsBox) homeless.push(sharedBox);
  const { words, lost: lostWords } = placeWords({ request, terrain, seats });
  // A sea with something in it, or words about a place, needs no further label.
  const elsewhere = new Set([
    ...words.map(({ words: { at } }) => (at.kind === "region" ? at.region : at.place.id)),
    ...blocks.filter((it) => !it.leader).map((it) => it.block.region),
  ]);
  const labels = [
    ...named,
    ...placeLabels(texts, request, terrain, seats, {
      named: elsewhere,
      has: (kind) => !early(kind) && !(isNarrow && kind === "status"),
    }),
  ];
  const layout: Layout = {
    frame,
    camera,
    isNarrow,
    blocks,
    ...(cluster ? { cluster } : {}),
    ...(inset ? { inset } : {}),
    ...(rowsBox ? { rows: rowsBox } : {}),
    tabs,
    labels,
    words,
  };
  return { effort, layout, homeless, lostWords };
}

/** Whether the numbers are shown in their place's block. */
function isJoined(scene: LaidOutScene, blocks: readonly Block[]): boolean {
  return blocks.some((it) => it.region === scene.cluster?.region);
}

/** Names placed before the blocks, so that a block does not cover the name of its own subject. */
const names: ReadonlySet<Label["kind"]> = new Set(["region", "subject", "home"]);

function priorityOf({ first }: Effort, { region }: Block): number {
  const at = first.indexOf(region);
  return at === -1 ? 0 : first.length - at;
}
