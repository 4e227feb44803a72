import type { Position } from "../../domain/region.ts";

/**
 * What an exporter adds to a picture: the exporter's own words and marks, never a sourced claim. Everything is tied to longitude and
 * latitude, so that it stays on its place when the map moves.
 */
export type Annotation = { readonly id: string } & (
  | { readonly kind: "text"; readonly at: Position; readonly text: string }
  | {
      readonly kind: "arrow";
      readonly from: Position;
      readonly to: Position;
      /** How far its middle stands aside from the straight line, in parts of its length: to the left when positive, 0 for straight. */
      readonly bend: number;
      /** Written at its start; may be empty. */
      readonly text: string;
    }
  | {
      readonly kind: "area";
      readonly shape: "box" | "ellipse";
      /** Opposite corners. */
      readonly from: Position;
      readonly to: Position;
      /** Written in its upper edge; may be empty. */
      readonly text: string;
    }
  /** Its number is its place among the pins. */
  | { readonly kind: "pin"; readonly at: Position; readonly text: string }
);
