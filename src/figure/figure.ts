import type { Atlas } from "../domain/atlas.ts";
import type { StatementId } from "../domain/statement.ts";
import type { Geography } from "../drawing/geography.ts";
import type { Camera, Frame } from "../scene/camera/mercator.ts";
import type { FigureSpec } from "../scene/figure/spec.ts";
import type { Ground } from "../scene/layout/label.ts";
import type { Box } from "../scene/layout/occupancy.ts";
import type { Advances } from "../scene/layout/text-width.ts";
import type { View } from "../scene/view.ts";

export type FigureRequest = {
  readonly atlas: Atlas;
  /** `at` looks at the middle of the figure's map, in the figure's units; absent, the figure looks where what is shown lies. */
  readonly view: View;
  readonly spec: FigureSpec;
  readonly geography: Geography;
  readonly ground: Ground;
  readonly advances: Advances;
  /** The site's address with a slash at its end, where it is known. */
  readonly root?: string;
};

/** The words that go with a picture: in its file's metadata, beside it, and in its name. */
export type FigureWords = {
  /** Who says what, in one line. */
  readonly title: string;
  /** Alternative text, and the longer description: every callout, mark and annotation shown, with who says it. */
  readonly alternative: string;
  readonly description: string;
  readonly credit: string;
  readonly source: string;
  readonly rights: string;
  /** Of the nearest static page or of the View; absent where the site's address is unknown. */
  readonly address?: string;
  /** Speaker or region and day, without an extension: `sergei-shoigu-2021-04-13`. */
  readonly fileName: string;
};

/** A picture laid out: everything is decided, in units of which a pixel of its size has `1 / factor`. */
export type Figure = {
  /** Width and height in pixels at 1×. */
  readonly size: Frame;
  readonly factor: number;
  /** Where the map stands in the figure, in units, and where it looks. */
  readonly map: { readonly box: Box; readonly camera: Camera };
  /** Style sheet and content of an SVG element whose `viewBox` is the size in units. */
  readonly style: string;
  readonly content: string;
  readonly words: FigureWords;
  /** Statements that have a box, those that could have one in order of their weight, and how many had no room. */
  readonly callouts: {
    readonly shown: readonly StatementId[];
    readonly possible: readonly StatementId[];
    readonly hidden: number;
  };
  /** Characters that the typefaces lack. */
  readonly missing: readonly string[];
};
