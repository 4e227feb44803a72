import { oneOf } from "../word.ts";

export const themes = ["light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** Absent: as set on the device. */
export const theme = oneOf("theme", themes);
