import type { StatementId } from "../domain/statement.ts";
import type { Camera, Frame } from "../scene/camera/mercator.ts";
import type { Box } from "../scene/layout/box.ts";
import type { PictureSpec } from "../scene/picture/spec.ts";
import type { PictureTexts } from "./words.ts";

/** A finished layout. One pixel of the picture's size is `1 / factor` units. */
export type Picture = {
  /** What the picture shows. */
  readonly subject: "map" | "chart";
  /** Width and height in pixels at 1×. */
  readonly size: Frame;
  readonly factor: number;
  /** The map's box in the picture, in units, and its camera; for a chart, the chart's box and the camera a map would have. */
  readonly map: { readonly box: Box; readonly camera: Camera };
  /** Style sheet and content for an SVG element whose `viewBox` is the size in units. */
  readonly style: string;
  readonly content: string;
  readonly words: PictureTexts;
  /** Statements with a box, those that could have one (most important first), and how many of them did not fit. */
  readonly callouts: {
    readonly shown: readonly StatementId[];
    readonly possible: readonly StatementId[];
    readonly hidden: number;
  };
  /** Characters missing from the typefaces. */
  readonly missing: readonly string[];
  /** The request as drawn, and its text form, from which the picture can be made again. */
  readonly spec: PictureSpec;
  readonly record: string;
  /** The version of the data. */
  readonly version: string;
};
