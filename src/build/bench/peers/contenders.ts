import { type IsDrawn, isMapDrawn } from "../picture.ts";
import { paths } from "./pages.ts";

/** A page that is opened in turn with the others. */
export type Contender = {
  readonly name: string;
  readonly path: string;
  /** Whether all of it is on the screen. */
  readonly isDrawn: IsDrawn;
  /** Time is taken from the first sign of a reader on a page at rest, whose code is there; not from its opening. */
  readonly isAtRest?: true;
};

const isLeafletDrawn: IsDrawn = () => {
  const markers = [...document.querySelectorAll<HTMLImageElement>(".leaflet-marker-icon")];
  const areas = [...document.querySelectorAll("path.leaflet-interactive")];
  const isBoxed = (it: Element) => it.getBoundingClientRect().width > 0;
  return markers.length === 50 && markers.every((it) => it.complete) && areas.length >= 4 && areas.some(isBoxed);
};

const isMapLibreIdle: IsDrawn = () => document.querySelector("html")?.dataset["map"] === "idle";

/** Moves a pointer on the map until it is live. */
const isLive: IsDrawn = () => {
  const stage = document.querySelector("#stage");
  const { left = 0, top = 0 } = stage?.getBoundingClientRect() ?? {};
  const sign = { bubbles: true, clientX: left + 12, clientY: top + 12, pointerType: "mouse" };
  const live = document.querySelector("html")?.dataset["map"] === "live";
  if (!live) stage?.dispatchEvent(new PointerEvent("pointermove", sign));
  return live;
};

export type ContenderKey = "page" | "embed" | "bare" | "map" | "leaflet" | "ground" | "maplibre" | "live" | "liveAtOnce";

export const contenders: Readonly<Record<ContenderKey, Contender>> = {
  page: { name: "the whole page", path: paths.page, isDrawn: isMapDrawn },
  embed: { name: "embed of the heaviest claim", path: paths.embed, isDrawn: isMapDrawn },
  bare: { name: "the page without script", path: paths.bare, isDrawn: isMapDrawn },
  map: { name: "its map alone", path: paths.map, isDrawn: isMapDrawn },
  leaflet: { name: "Leaflet", path: paths.leaflet, isDrawn: isLeafletDrawn },
  ground: { name: "Leaflet with land", path: paths.ground, isDrawn: isLeafletDrawn },
  maplibre: { name: "MapLibre", path: paths.maplibre, isDrawn: isMapLibreIdle },
  live: { name: "live map, its code there", path: paths.page, isDrawn: isLive, isAtRest: true },
  liveAtOnce: { name: "live map, pointer on it at once", path: paths.page, isDrawn: isLive },
};

/** Devices and lines that all contenders are opened on. */
export const profiles = {
  full: { name: "1×", slowdown: 1, isSlowLine: false, rounds: 7 },
  quarter: { name: "4× CPU", slowdown: 4, isSlowLine: false, rounds: 5 },
  slow: { name: "slow 4G, 4× CPU", slowdown: 4, isSlowLine: true, rounds: 5 },
} as const;

export type ProfileKey = keyof typeof profiles;

/** What is compared: a peer's time divided by ours, and the ratio aimed at in each profile. */
export type Comparison = {
  readonly peer: ContenderKey;
  readonly ours: ContenderKey;
  readonly aims?: Readonly<Record<ProfileKey, number>>;
};

export const comparisons: readonly Comparison[] = [
  { peer: "leaflet", ours: "page", aims: { full: 1.5, quarter: 1.5, slow: 1.3 } },
  { peer: "leaflet", ours: "embed", aims: { full: 2, quarter: 2, slow: 1.5 } },
  { peer: "leaflet", ours: "bare" },
  { peer: "leaflet", ours: "map" },
  { peer: "ground", ours: "page" },
  { peer: "maplibre", ours: "live", aims: { full: 1, quarter: 1, slow: 1 } },
  { peer: "maplibre", ours: "liveAtOnce" },
];
