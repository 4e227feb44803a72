import type { StatementId } from "../../domain/statement.ts";
import type { Frame } from "../camera/mercator.ts";
import type { Annotation } from "./annotation.ts";

/** Names of sizes that need no numbers, as accepted by the batch command. */
export const presetNames = ["16:9", "social", "4:5", "1:1", "a4"] as const;
export type PresetName = (typeof presetNames)[number];

/** Width and height of each preset at 1×, in pixels. */
export const presetSizes: Readonly<Record<PresetName, Frame>> = {
  "16:9": { width: 1600, height: 900 },
  social: { width: 1200, height: 630 },
  "4:5": { width: 1080, height: 1350 },
  "1:1": { width: 1080, height: 1080 },
  /** A4 landscape at 300 dpi. */
  a4: { width: 3508, height: 2480 },
};

export type PictureSize =
  | { readonly kind: "preset"; readonly preset: PresetName }
  | { readonly kind: "own"; readonly width: number; readonly height: number };

/** Parts that can be left out. The sources, the borders, the credit and the address cannot. */
export const pictureParts = [
  "title",
  "standfirst",
  "marks",
  "answer",
  "words",
  "scaleBar",
  "key",
  "callouts",
  "code",
  "legend",
] as const;
/** Default parts of a picture of a map, and of one of a chart, whose signs need a key. */
export const mapParts: readonly PicturePart[] = pictureParts.filter((it) => it !== "legend");
export const chartParts: readonly PicturePart[] = ["title", "standfirst", "legend"];
export type PicturePart = (typeof pictureParts)[number];
/** Parts left out unless asked for. */
const askedFor: ReadonlySet<PicturePart> = new Set(["key", "callouts", "code"]);

export const scales = [1, 2, 3, 4] as const;
export type Scale = (typeof scales)[number];

/** The exporter's choices for a picture besides its View (which holds the camera and the theme). */
export type PictureSpec = {
  readonly size: PictureSize;
  /** Raster pixels for each pixel of its size. */
  readonly scale: Scale;
  readonly parts: readonly PicturePart[];
  /** Statements to explain in boxes, in this order; absent: as many of the visible ones as fit, the most answered first. */
  readonly callouts?: readonly StatementId[];
  readonly annotations: readonly Annotation[];
};

export const plainPicture: PictureSpec = {
  size: { kind: "preset", preset: "16:9" },
  scale: 2,
  parts: pictureParts.filter((it) => !askedFor.has(it)),
  annotations: [],
};

/** The social card shown where a page is shared. */
export const cardPicture: PictureSpec = {
  size: { kind: "preset", preset: "social" },
  scale: 1,
  parts: ["title", "standfirst", "marks", "answer", "words", "legend"],
  annotations: [],
};

/** Limits for the sides of a picture in pixels at 1×, and for the pixels of a raster picture, above which phones' browsers fail. */
export const sideRange = { min: 480, max: 4096 } as const;
export const mostPixels = 16_777_216;

/** Width and height at 1×, in pixels. */
export function sizeOf({ size }: Pick<PictureSpec, "size">): Frame {
  return size.kind === "preset" ? presetSizes[size.preset] : { width: size.width, height: size.height };
}

/** Resolution of a raster picture in dots per inch: 300 at 1× for print, 96 for screens. */
export function densityOf({ size, scale }: Pick<PictureSpec, "size" | "scale">): number {
  return (size.kind === "preset" && size.preset === "a4" ? 300 : 96) * scale;
}

/** Whether browsers can draw a raster picture of this size and scale. */
export function isDrawable(spec: Pick<PictureSpec, "size" | "scale">): boolean {
  const { width, height } = sizeOf(spec);
  return width * height * spec.scale ** 2 <= mostPixels;
}
