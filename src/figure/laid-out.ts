import type { StatementId } from "../domain/statement.ts";
import type { Camera, Frame } from "../scene/camera/mercator.ts";
import type { FigureSpec } from "../scene/figure/spec.ts";
import type { Box } from "../scene/layout/box.ts";
import type { FigureWords } from "./words.ts";

/** A picture laid out: everything is decided, in units of which a pixel of its size has `1 / factor`. */
export type Figure = {
  /** What stands in its middle. */
  readonly subject: "map" | "chart";
  /** Width and height in pixels at 1×. */
  readonly size: Frame;
  readonly factor: number;
  /** Where the map stands in the figure, in units, and where it looks; of a chart, where that stands, and where the map would look. */
  readonly map: { readonly box: Box; readonly camera: Camera };
  /** Style sheet and content of an SVG element whose `viewBox` is the size in units. */
  readonly style: string;
  readonly content: string;
  readonly words: FigureWords;
  /** Statements that have a box, those that could have one in order of their weight, and how many of these had no room. */
  readonly callouts: {
    readonly shown: readonly StatementId[];
    readonly possible: readonly StatementId[];
    readonly hidden: number;
  };
  /** Characters that the typefaces lack. */
  readonly missing: readonly string[];
  /** What was asked for, as drawn, and its text form, from which the picture can be made again. */
  readonly spec: FigureSpec;
  readonly record: string;
  /** Of the records. */
  readonly version: string;
};
