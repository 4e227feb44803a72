import type { VoiceId } from "../domain/actor.ts";
import type { Theme } from "./view.ts";

/** What the ground, the type and the marks are drawn in. Colours for voices stand apart: only a statement may bring one. */
type PlainColour =
  | "paper"
  | "card"
  | "ink"
  | "quiet"
  | "rule"
  | "sea"
  | "deep"
  | "land"
  | "alliance"
  | "home"
  | "river"
  | "border"
  | "oblast"
  | "outward"
  | "control"
  | "region"
  | "pattern"
  | "place"
  | "country"
  | "water"
  | "note";

export type ColourName = PlainColour | VoiceId;

/** Every colour, by what it is for. Pages write them as custom properties, pictures as they stand. */
export type Palette = Readonly<Record<ColourName, string>>;

const light: Palette = {
  paper: "#faf9f5",
  card: "#ffffff",
  ink: "#1c1f24",
  quiet: "#595d64",
  rule: "#dcd8ce",
  sea: "#dbe5ea",
  deep: "#a9c4d2",
  land: "#f0ebe1",
  alliance: "#e5e0d8",
  home: "#fefcf3",
  river: "#c3d7e1",
  border: "#b3aa9a",
  oblast: "#dfd8c9",
  outward: "#77726a",
  control: "#47423a",
  region: "#efe1c6",
  pattern: "#8a7a5c",
  place: "#3d4147",
  country: "#645f55",
  water: "#4d7185",
  note: "#ffefa6",
  kyiv: "#1a66a8",
  moscow: "#ad3b28",
  washington: "#23704f",
  nato: "#6a4c9c",
  "european-union": "#8a6100",
  "other-governments": "#7a3f63",
  observers: "#666158",
};

const dark: Palette = {
  paper: "#16181c",
  card: "#1d2025",
  ink: "#f0ede6",
  quiet: "#a9aab0",
  rule: "#363a41",
  sea: "#1d2c36",
  deep: "#0c151c",
  land: "#2d2d2c",
  alliance: "#353433",
  home: "#403d35",
  river: "#24353f",
  border: "#595650",
  oblast: "#474540",
  outward: "#a19b90",
  control: "#d6cfc0",
  region: "#574c37",
  pattern: "#b3a27d",
  place: "#d5d2cb",
  country: "#aaa59a",
  water: "#8fb3c6",
  note: "#5d5319",
  kyiv: "#6fb2ee",
  moscow: "#f08a76",
  washington: "#5fc197",
  nato: "#b79bea",
  "european-union": "#dcb04e",
  "other-governments": "#d894bb",
  observers: "#b5afa3",
};

export const palettes: Readonly<Record<Theme, Palette>> = { light, dark };

/** The palette of a page: each colour by its custom property, so that the theme can change under what is drawn. */
export const pagePalette = Object.fromEntries(Object.keys(light).map((name) => [name, `var(--${name})`])) as Palette;

/** A voice's shape in a square of 10 with its centre at 0, 0: an SVG path, filled unless hollow. */
export type Shape = { readonly path: string; readonly hollow: boolean };

const dot = (radius: number) => `M0 ${-radius}a${radius} ${radius} 0 1 1-.01 0z`;

/** A voice always shows by shape as well as by colour. */
export const shapes: Readonly<Record<VoiceId, Shape>> = {
  kyiv: { path: dot(4.6), hollow: false },
  moscow: { path: "M-4.1-4.1h8.2v8.2h-8.2z", hollow: false },
  washington: { path: "M0-5.4 5.4 0 0 5.4-5.4 0z", hollow: false },
  nato: { path: "M0-4.9 5.2 4.2H-5.2z", hollow: false },
  "european-union": { path: "M0-5 4.9-1.4 3 4.3H-3L-4.9-1.4z", hollow: false },
  "other-governments": { path: "M0 4.9-5.2-4.2H5.2z", hollow: false },
  observers: { path: dot(3.9), hollow: true },
};
