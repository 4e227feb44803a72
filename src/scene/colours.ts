import type { Voice, VoiceColours } from "../domain/actor.ts";
import { type Palette, type PlainColours, voiceColour } from "./palette.ts";
import type { Theme } from "./view.ts";

const light: PlainColours = {
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
  band: "#6b5f4a",
};

const dark: PlainColours = {
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
  band: "#c9b98f",
};

/** The colour values by theme, without those of voices. Kept apart: pages have them in their style sheets, so their scripts do not need them. */
export const plainPalettes: Readonly<Record<Theme, PlainColours>> = { light, dark };

/** An atlas's colour values in a theme. */
export function paletteOf(theme: Theme, voices: readonly Pick<Voice, "id" | "colour">[]): Palette {
  return { ...plainPalettes[theme], ...Object.fromEntries(voices.map((it) => [voiceColour(it.id), it.colour[theme]])) };
}

/** Colours for voices that name none of their own, in the order they get them. */
export const voiceStock: readonly VoiceColours[] = [
  { light: "#1a66a8", dark: "#6fb2ee" },
  { light: "#ad3b28", dark: "#f08a76" },
  { light: "#23704f", dark: "#5fc197" },
  { light: "#6a4c9c", dark: "#b79bea" },
  { light: "#8a6100", dark: "#dcb04e" },
  { light: "#7a3f63", dark: "#d894bb" },
  { light: "#666158", dark: "#b5afa3" },
  { light: "#a3157f", dark: "#ff5fd0" },
];
