import type { Position } from "../../domain/region.ts";

/**
 * Additions by the exporter of a picture: their own words and marks, never a sourced claim. All are anchored to longitude and latitude, so
 * they stay in place when the map moves.
 */
export type Annotation = { readonly id: string } & (
  | { readonly kind: "text"; readonly at: Position; readonly text: string }
  | {
      readonly kind: "arrow";
      readonly from: Position;
      readonly to: Position;
      /** Offset of its middle from the straight line, as a share of its length: positive to the left, 0 for straight. */
      readonly bend: number;
      /** Text at its start; may be empty. */
      readonly text: string;
    }
  | {
      readonly kind: "area";
      readonly shape: "box" | "ellipse";
      /** Opposite corners. */
      readonly from: Position;
      readonly to: Position;
      /** Text along its upper edge; may be empty. */
      readonly text: string;
    }
  /** Its number is its position among the pins. */
  | { readonly kind: "pin"; readonly at: Position; readonly text: string }
);
