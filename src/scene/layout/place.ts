import type { Words } from "../../words/words.ts";
import { type BoundingBox, type Point, projectorOf } from "../camera/mercator.ts";
import type { Block } from "../on-map/block.ts";
import type { Cluster } from "../on-map/cluster.ts";
import type { RegionState } from "../on-map/region-state.ts";
import type { Box } from "./box.ts";
import { type Corner, freestCorner } from "./corner.ts";
import { type BlockForm, type BlockStyle, blockStyleOf, formsOf, longestBarOf } from "./form/block.ts";
import { type ClusterForm, clusterSpaces, ownOf, ringsOf, titledRowOf } from "./form/cluster.ts";
import { insetOf, type PanelRow, rowsBoxOf } from "./form/inset.ts";
import type { LaidOutScene, LayoutRequest, PlacedBlock, PlacedCluster, PlacedInset, PlacedRows } from "./request.ts";
import type { Seats } from "./seat/seats.ts";
import type { Mask, Terrain } from "./seat/terrain.ts";

/** Maximum leader lengths in CSS pixels. */
const longest = { wide: 94, narrow: 56 } as const;
/** How far the shared box may be from its places before it may cover the home region, in CSS pixels. */
const farthestRows = 110;

/** Places the box that small places share on a phone, close to them. */
export function placeRows(
  { isNarrow, glyphWidths, frame }: LayoutRequest,
  terrain: Terrain,
  seats: Seats,
  blocks: readonly Block[],
): PlacedRows | undefined {
  const form = rowsBoxOf(blocks.map(rowOfBlock), isNarrow, glyphWidths);
  const boxes = blocks.flatMap((it) => terrain.regionOf(it.region).box ?? []);
  const [first] = boxes;
  const place = blocks[0] ? terrain.regionOf(blocks[0].region) : undefined;
  if (!first || !place) return undefined;
  const wish = {
    width: form.width,
    height: form.height,
    place,
    within: "never",
    prices: [{ mask: terrain.land, price: 20 }],
    longest: Math.max(frame.width, frame.height),
    margin: 4,
    isLoose: true,
  } as const;
  const seat =
    seats.seat({ ...wish, kept: [terrain.spoken, terrain.home], longest: farthestRows }) ??
    seats.seat({ ...wish, kept: [terrain.spoken], prices: [...wish.prices, { mask: terrain.home, price: 60 }] });
  return seat && { box: seat.box, form };
}

/** A block as a row. */
export function rowOfBlock({ region, name, shapes, speaking }: Block): PanelRow {
  return { region, name, shapes, speaking };
}

/** Places the small map and its panel in the corner that covers least of the subject. */
export function placeInset(
  words: Words,
  { scene, isNarrow, glyphWidths, frame }: LayoutRequest,
  terrain: Terrain,
  seats: Seats,
  { locator, rows, corner }: { readonly locator: BoundingBox; readonly rows: readonly PanelRow[]; readonly corner: number },
): PlacedInset | undefined {
  const isHome = scene.extent.kind === "home";
  const forms = insetOf(words, {
    window: locator,
    rows,
    notOnMap: isHome ? scene.notOnMap : undefined,
    isNarrow,
    isHome,
    room: frame,
    glyphWidths,
  });
  const order: readonly Corner[] = isHome
    ? ["bottom-left", "top-left", "top-right", "bottom-right"]
    : ["top-left", "bottom-left", "top-right", "bottom-right"];
  for (const form of forms) {
    const held = freestCorner(
      form,
      order,
      frame,
      seats,
      (box) => terrain.spoken.countIn(box) * 3 + subjectIn(scene, terrain, box),
      corner,
    );
    if (!held) continue;
    seats.reserve(held.box);
    return { ...held, form };
  }
  return undefined;
}

/** How much of the subject a box would cover. */
function subjectIn(scene: LaidOutScene, terrain: Terrain, box: Box): number {
  const out = scene.regions.filter((it) => it.state === "chosen" || it.state === "lit");
  const ownCells = out.reduce((sum, it) => sum + terrain.regionOf(it.id).countIn(box), 0);
  return ownCells * 20 + terrain.home.countIn(box) * (scene.extent.kind === "home" ? 1 : 0.2) + terrain.land.countIn(box) * 0.05;
}

/** Places numbers that have no block. */
export function placeCluster(
  words: Words,
  request: LayoutRequest,
  terrain: Terrain,
  seats: Seats,
  effort: Effort,
  cluster: Cluster,
): PlacedCluster | undefined {
  const { scene, frame, isNarrow } = request;
  const form = clusterForm(words, request, cluster, effort, frame.width * 0.6);
  const { padding } = clusterSpaces;
  const size = { width: form.width + 2 * padding, height: form.height + 2 * padding };
  const order: readonly Corner[] = isNarrow
    ? ["bottom-right", "bottom-left"]
    : ["bottom-right", "bottom-left", "top-right", "top-left"];
  const held = freestCorner(size, order, frame, seats, (box) => subjectIn(scene, terrain, box));
  // Numbers that would hide their own subject are shown only beside the map.
  if (!held || subjectIn(scene, terrain, held.box) > mostHidden) return undefined;
  seats.reserve(held.box);
  return { ...held, form };
}

const mostHidden = 900;

/** The largest radius of a ring, by subject. */
function largestRadiusOf({ scene: { extent }, isNarrow, factor = 1 }: LayoutRequest): number {
  const radius = { home: 24, region: 28, claim: 35 }[extent.kind];
  return factor * (isNarrow ? Math.min(radius, 26) : radius);
}

/** Smaller rings, for when the largest do not fit. */
const ringSizes = [1, 0.72] as const;

function clusterForm(
  words: Words,
  request: LayoutRequest,
  cluster: Cluster,
  { rings, share = 1 }: Effort & { readonly share?: number },
  widest: number,
): ClusterForm {
  const { glyphWidths, largestRing } = request;
  if (!rings) return titledRowOf({ cluster, widest, glyphWidths });
  const asked = { cluster, largest: largestRadiusOf(request) * share, most: largestRing, widest, glyphWidths };
  return cluster.figures && cluster.rings.length === 1 ? ownOf(asked) : ringsOf(words, asked);
}

/** Places a block near its region, with a leader unless it stands inside it. */
export function placeBlock(
  words: Words,
  request: LayoutRequest,
  terrain: Terrain,
  seats: Seats,
  block: Block,
  effort: Effort,
): PlacedBlock | undefined {
  const { scene, isNarrow, glyphWidths, frame } = request;
  const region = scene.regions.find((it) => it.id === block.region);
  if (!region) return undefined;
  // A picture is enlarged as a whole.
  const style = blockStyleOf(isNarrow, isPicture(request) ? Number.POSITIVE_INFINITY : frame.width);
  const isHome = region.role === "home";
  const clusterHere = !isNarrow && scene.cluster?.region === block.region ? scene.cluster : undefined;
  const widest = frame.width * (isNarrow ? 0.6 : 0.42);
  const longestBar = longestBarOf(scene.blocks);
  const chosen = scene.regions
    .filter((it) => it.state === "chosen" && it.id !== block.region)
    .map((it) => terrain.regionOf(it.id));
  const clusters = clusterHere
    ? ringSizes.map((share) => clusterForm(words, request, clusterHere, { ...effort, share }, widest))
    : [undefined];
  const forms = clusters.flatMap((cluster) =>
    formsOf(block, style, { glyphWidths, longestBar }).map((form) => ({
      cluster,
      form: cluster ? withCluster(form, cluster, style) : form,
    })),
  );
  const place = terrain.regionOf(block.region);
  const isInside = isHome && forms.some((it) => hasRoomFor(place, it.form));
  for (const { cluster, form } of forms) {
    const seat = seats.seat({
      width: form.width,
      height: form.height,
      place,
      within: isInside ? "must" : region.kind === "sea" ? "may" : "never",
      kept: [terrain.spoken, ...(isInside ? [] : [terrain.home]), ...chosen],
      prices: [{ mask: terrain.land, price: isInside ? 0 : 14 }],
      longest: longest[isNarrow ? "narrow" : "wide"],
      margin: 8,
      isAligned: true,
      ...(isInside || region.kind === "sea" ? { near: pointOf(request, region) } : {}),
    });
    if (seat) return { ...seat, block, form, style, ...(cluster ? { cluster } : {}) };
  }
  return undefined;
}

/** Whether a box can lie inside a place at all: one that is too small for it, such as a group of islands, has it beside itself. */
function hasRoomFor({ box }: Mask, { width, height }: BlockForm): boolean {
  return box !== undefined && box.right - box.left >= width && box.bottom - box.top >= height;
}

function isPicture({ factor }: LayoutRequest): boolean {
  return factor !== undefined;
}

/** A block with its place's numbers under its shapes. */
function withCluster(form: BlockForm, cluster: ClusterForm, { padding }: BlockStyle): BlockForm {
  const extra = cluster.height + (cluster.kind === "rings" ? 14 : 5);
  return { ...form, width: Math.max(form.width, cluster.width + 2 * padding.x), height: form.height + extra };
}

function pointOf({ camera, frame }: LayoutRequest, region: RegionState): Point {
  return projectorOf(camera, frame)(region.label);
}

/** Whether rings are drawn to scale, or only as numbers. */
type Effort = { readonly rings: boolean };

/** Whether enough of a region is in the frame for it to be labelled there. */
export function isInSight({ scene, camera, frame }: LayoutRequest, terrain: Terrain, id: string): boolean {
  const region = scene.regions.find((it) => it.id === id);
  if (!region || !terrain.regionOf(id).box) return false;
  const project = projectorOf(camera, frame);
  const [west, south, east, north] = region.bbox;
  const [[left, top], [right, bottom]] = [project([west, north]), project([east, south])];
  const across = Math.min(right, frame.width) - Math.max(left, 0);
  const down = Math.min(bottom, frame.height) - Math.max(top, 0);
  // A region larger than the frame is in sight if it fills a good part of it.
  return across * down >= leastInSight * Math.min((right - left) * (bottom - top), frame.width * frame.height);
}

const leastInSight = 0.2;
