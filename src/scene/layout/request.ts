import type { BoundingBox, Camera, Frame, Point } from "../camera/mercator.ts";
import type { Block } from "../on-map/block.ts";
import type { PlaceWords } from "../on-map/place-words.ts";
import type { Scene } from "../scene.ts";
import type { Box } from "./box.ts";
import type { Held } from "./corner.ts";
import type { BlockForm, BlockStyle } from "./form/block.ts";
import type { ClusterForm } from "./form/cluster.ts";
import type { InsetForm, RowsForm } from "./form/inset.ts";
import type { Ground, Label } from "./label.ts";
import type { Outlines } from "./seat/outline.ts";
import type { Seat } from "./seat/seats.ts";
import type { GlyphWidths, TextStyle } from "./text-width.ts";

/** What of a scene is laid out. */
export type LaidOutScene = Pick<Scene, "regions" | "blocks" | "notOnMap" | "cluster" | "words" | "sight" | "open">;

/** A block in its place, with the numbers that stand in it. */
export type PlacedBlock = Seat & {
  readonly block: Block;
  readonly form: BlockForm;
  readonly style: BlockStyle;
  readonly cluster?: ClusterForm;
};

export type PlacedLabel = {
  readonly label: Label;
  readonly style: TextStyle;
  /** Its point: the dot of a town, the middle of any other. */
  readonly point: Point;
  readonly anchor: "middle" | "start" | "end" | "above" | "below";
  readonly box: Box;
};

export type PlacedWords = Seat & { readonly words: PlaceWords; readonly form: WordsForm };
/** A place out of the frame: its name and number at the edge behind which it lies, with an arrow. */
export type PlacedTab = { readonly block: Block; readonly text: string; readonly box: Box };

/** The words about a place as set. */
export type WordsForm = {
  readonly lines: readonly string[];
  readonly style: TextStyle;
  readonly small: TextStyle;
  /** Under them: whose wording it is, and where the heading does not say it who speaks. */
  readonly whose: readonly string[];
  readonly saying?: string;
  readonly width: number;
  readonly height: number;
};

export type PlacedCluster = Held & { readonly form: ClusterForm };
export type PlacedRows = { readonly box: Box; readonly form: RowsForm };
export type PlacedInset = Held & { readonly form: InsetForm };

/** What stands where in one picture; CSS pixels of the frame it is laid out for. */
export type Layout = {
  readonly frame: Frame;
  readonly camera: Camera;
  readonly isNarrow: boolean;
  readonly blocks: readonly PlacedBlock[];
  readonly cluster?: PlacedCluster;
  readonly inset?: PlacedInset;
  /** On a phone the small places share one box. */
  readonly rows?: PlacedRows;
  readonly tabs: readonly PlacedTab[];
  readonly labels: readonly PlacedLabel[];
  readonly words: readonly PlacedWords[];
};

export type LayoutRequest = {
  readonly scene: LaidOutScene;
  readonly ground: Ground;
  readonly outlines: Outlines;
  readonly glyphWidths: GlyphWidths;
  readonly camera: Camera;
  readonly frame: Frame;
  readonly isNarrow: boolean;
  /** Half the width of a soft band, in CSS pixels. */
  readonly band: number;
  /** The window of the small map in a corner; absent where there is none. */
  readonly locator?: BoundingBox | undefined;
  /** Boxes nothing may cover, such as buttons on the map. */
  readonly taken: readonly Box[];
  /** Whether blocks and rings stand on the map. */
  readonly hasBoxes: boolean;
  /** Whether places out of the frame have tabs at its edge: where the map was moved by hand. */
  readonly hasTabs?: boolean;
  /** Persons whose ring is the largest, where the atlas has it fixed. */
  readonly largestRing?: number | undefined;
  /** Sizes of words, 1 on a page. */
  readonly factor?: number;
};
