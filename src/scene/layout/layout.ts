import type { Block } from "../on-map/block.ts";
import { placeTabs } from "./form/tab.ts";
import { placeWords } from "./form/words.ts";
import type { Label } from "./label.ts";
import { placeLabels } from "./names.ts";
import { isInSight, placeBlock, placeCluster, placeInset, placeRows, rowOfBlock } from "./place.ts";
import type { LaidOutScene, Layout, LayoutRequest } from "./request.ts";
import { createSeats } from "./seat/seats.ts";
import { type Terrain, terrainOf } from "./seat/terrain.ts";

/** A block of fewer statements may become a row where room is short. */
const smallBlock = 5;
/** Most blocks on a phone. */
const mostOnPhone = 5;

/**
 * Places everything that stands on a map: nothing overlaps anything, crosses a leader or is cut by the frame. Where room is short the
 * rings become a row of numbers, then small blocks become rows of the inset’s panel, then what has no place at all. Pure: the same
 * request gives the same layout.
 */
export function layoutOf(request: LayoutRequest): Layout {
  const terrain = terrainOf({ ...request, regions: request.scene.regions });
  let best = bestOf(request, terrain);
  while (best.homeless.length > 0) {
    const { effort, homeless } = best;
    best = attempt(request, terrain, {
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

/** How it is tried, and what has been given up. */
type Effort = {
  /** Whether rings have their areas, or are their numbers alone. */
  readonly rings: boolean;
  /** The small map in the best corner, or the next. */
  readonly corner: number;
  /** Whether the status of areas waits for the blocks. */
  readonly isStatusLate: boolean;
  /** Regions whose blocks are placed before all others. */
  readonly first: readonly string[];
  /** Blocks that are but rows. */
  readonly asRows: ReadonlySet<string>;
  /** Whether small places share a box, as on a phone. */
  readonly hasSharedBox: boolean;
};

/** The first try in which everything has a place, else that in which fewest statements have none. */
function bestOf(request: LayoutRequest, terrain: Terrain): Attempt {
  const { isNarrow, scene } = request;
  const plain = { asRows: new Set<string>(), hasSharedBox: isNarrow, first: [] };
  let best: Attempt | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const rings of isNarrow ? [false] : [true, false]) {
    let first: readonly string[] = [];
    for (const [corner, isStatusLate] of [
      [0, isNarrow],
      [0, true],
      [0, true],
      [1, true],
      [1, true],
    ] as const) {
      const tried = attempt(request, terrain, { ...plain, rings, corner, isStatusLate, first });
      if (tried.homeless.length === 0) return tried;
      const lost = tried.homeless.reduce((sum, it) => sum + 1 + countOf(scene, it), 0);
      if (lost < least) [best, least] = [tried, lost];
      // Many places are not helped by another order.
      if (tried.homeless.length > mostReordered) break;
      first = [...tried.homeless, ...first.filter((it) => !tried.homeless.includes(it))];
    }
  }
  if (!best) throw new Error("nothing laid out");
  return best;
}

const mostReordered = 4;

/** Stands for the box of small places among what found no place. */
const sharedBox = "";

type Attempt = {
  readonly effort: Effort;
  readonly layout: Layout;
  /** Regions whose blocks have no place. */
  readonly homeless: readonly string[];
};

function attempt(request: LayoutRequest, terrain: Terrain, effort: Effort): Attempt {
  const { scene, frame, camera, isNarrow, locator, hasBoxes, hasTabs } = request;
  const seats = createSeats(terrain, request.taken);
  const isIn = (region: string) => isInSight(request, terrain, region);
  const isBesideRegion = scene.sight.kind === "region";
  // Beside a region the land around it is not what is spoken of.
  const home = scene.regions.find((it) => it.role === "home")?.id;
  const wanted = hasBoxes ? scene.blocks.filter((it) => !isBesideRegion || it.region !== home) : [];
  const isOnMap = (it: Block, index: number) =>
    isIn(it.region) && !effort.asRows.has(it.region) && (!isNarrow || (index < mostOnPhone && it.shapes.length > smallBlock));
  const onMap = wanted.filter(isOnMap);
  const small = isBesideRegion ? [] : wanted.filter((it, index) => !isOnMap(it, index));
  // What is in sight stands near its places as far as that has room; what is not stands under the small map.
  const tabs = hasTabs
    ? placeTabs(
        request,
        seats,
        small.filter((it) => !isIn(it.region)),
      )
    : [];
  const shared = effort.hasSharedBox ? small.filter((it) => isIn(it.region)) : [];
  const rows = small.filter((it) => !shared.includes(it) && !tabs.some((tab) => tab.block === it)).map(rowOfBlock);
  // At home the numbers stand in the block of their place, or nowhere: by themselves they would say of no place.
  const hasCluster =
    hasBoxes &&
    scene.cluster &&
    scene.sight.kind !== "home" &&
    !(isNarrow && scene.sight.kind === "claim") &&
    !isJoined(scene, onMap);
  const cluster = hasCluster && scene.cluster ? placeCluster(request, terrain, seats, effort, scene.cluster) : undefined;
  const inset = locator ? placeInset(request, terrain, seats, { locator, rows, corner: effort.corner }) : undefined;
  const early = (kind: Label["kind"]) => names.has(kind) || (kind === "status" && !isNarrow && !effort.isStatusLate);
  // Words about a sea stand in the place of its name, and on a phone a block does.
  const spokenOf = scene.words.flatMap(({ at }) => (at.kind === "region" ? [at.region] : []));
  const seas = scene.regions.filter((it) => it.kind === "sea" && spokenOf.includes(it.id)).map((it) => it.id);
  const named = placeLabels(request, terrain, seats, {
    named: new Set([...seas, ...(isNarrow ? onMap.map((it) => it.region) : [])]),
    has: early,
  });
  const homeless: string[] = [];
  const inOrder = [...onMap].sort((a, b) => priorityOf(effort, b) - priorityOf(effort, a));
  const blocks = inOrder.flatMap((block) => {
    const placed = placeBlock(request, terrain, seats, block, effort);
    // Beside a region that is chosen a neighbour without room is left to the list; at home none may be missing.
    if (!placed && !isBesideRegion) homeless.push(block.region);
    return placed ?? [];
  });
  const rowsBox = shared.length > 0 ? placeRows(request, terrain, seats, shared) : undefined;
  if (shared.length > 0 && !rowsBox) homeless.push(sharedBox);
  const words = placeWords({ request, terrain, seats });
  // What stands in a sea, or words about a place, name it well enough.
  const elsewhere = new Set([
    ...words.map(({ words: { at } }) => (at.kind === "region" ? at.region : at.place.id)),
    ...blocks.filter((it) => !it.leader).map((it) => it.block.region),
  ]);
  const labels = [
    ...named,
    ...placeLabels(request, terrain, seats, {
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
  return { effort, layout, homeless };
}

/** Whether the numbers stand in the block of their place. */
function isJoined(scene: LaidOutScene, blocks: readonly Block[]): boolean {
  return blocks.some((it) => it.region === scene.cluster?.region);
}

/** The names that stand before the blocks: a block may not cover what it speaks of. */
const names: ReadonlySet<Label["kind"]> = new Set(["region", "subject", "home"]);

function priorityOf({ first }: Effort, { region }: Block): number {
  const at = first.indexOf(region);
  return at === -1 ? 0 : first.length - at;
}
