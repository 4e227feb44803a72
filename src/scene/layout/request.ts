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

/** The parts of a scene that are laid out. */
export type LaidOutScene = Pick<Scene, "regions" | "blocks" | "notOnMap" | "cluster" | "words" | "extent" | "open">;

/** A placed block, with the numbers inside it. */
export type PlacedBlock = Seat & {
  readonly block: Block;
  readonly form: BlockForm;
  readonly style: BlockStyle;
  readonly cluster?: ClusterForm;
};

export type PlacedLabel = {
  readonly label: Label;
  readonly style: TextStyle;
  /** Its point: a town's dot, otherwise the middle. */
  readonly point: Point;
  readonly anchor: "middle" | "start" | "end" | "above" | "below";
  readonly box: Box;
};

/** Words about a place; a settlement has a mark at its own point. */
export type PlacedWords = Seat & { readonly words: PlaceWords; readonly form: WordsForm; readonly mark?: Point };
/** A place outside the frame: its name and number at the nearest edge, with an arrow. */
export type PlacedTab = { readonly block: Block; readonly text: string; readonly box: Box };

/** The words about a place, as set. */
export type WordsForm = {
  /** The settlement’s name, if the words lack it. */
  readonly name?: string;
  readonly lines: readonly string[];
  readonly style: TextStyle;
  readonly small: TextStyle;
  /** Below them: whose wording it is and, unless the heading says so, who speaks. */
  readonly whose: readonly string[];
  readonly saying?: string;
  readonly width: number;
  readonly height: number;
};

export type PlacedCluster = Held & { readonly form: ClusterForm };
export type PlacedRows = { readonly box: Box; readonly form: RowsForm };
export type PlacedInset = Held & { readonly form: InsetForm };

/** The positions of everything in one picture, in CSS pixels of the frame it is laid out for. */
export type Layout = {
  readonly frame: Frame;
  readonly camera: Camera;
  readonly isNarrow: boolean;
  readonly blocks: readonly PlacedBlock[];
  readonly cluster?: PlacedCluster;
  readonly inset?: PlacedInset;
  /** On a phone small places share one box. */
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
  /** The extent of the small map in a corner; absent if there is none. */
  readonly locator?: BoundingBox | undefined;
  /** Areas that nothing may cover, such as buttons on the map. */
  readonly reservedBoxes: readonly Box[];
  /** Whether blocks and rings are shown on the map. */
  readonly hasBoxes: boolean;
  /** Whether places outside the frame have tabs at its edge, as after the map was moved by hand. */
  readonly hasTabs?: boolean;
  /** Number of persons for the largest ring, if the atlas fixes it. */
  readonly largestRing?: number | undefined;
  /** Scale of the text, 1 on a page. */
  readonly factor?: number;
};
