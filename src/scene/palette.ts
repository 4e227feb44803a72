import type { VoiceId } from "../domain/actor.ts";

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

/** The palette of a page: each colour by its custom property, so that the theme can change under what is drawn. */
export const pagePalette = new Proxy({} as Palette, { get: (_, name) => `var(--${String(name)})` });

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
