import type { StatementId } from "../../domain/statement.ts";
import type { Camera, Frame } from "../camera/mercator.ts";
import type { Box } from "../layout/box.ts";

/** A finished layout of a picture, as it is shown. One pixel of the picture's size is `1 / factor` units. */
export type LaidOut = {
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
  readonly words: { readonly alternative: string };
  /** Statements with a box, those that could have one (most important first), and how many of them did not fit. */
  readonly callouts: {
    readonly shown: readonly StatementId[];
    readonly possible: readonly StatementId[];
    readonly hidden: number;
  };
  /** Characters missing from the typefaces. */
  readonly missing: readonly string[];
};
