import { magnitudeOf, type Quantity } from "../../domain/quantity.ts";

/**
 * How a figure is drawn on the axis: a number; an open arrow from “more than” or towards “up to”; a band between two numbers, never their
 * mean. Words without a number, and comparisons (“the largest since …”), are listed beside the axis.
 */
export type ChartMark =
  | { readonly kind: "value" | "more" | "up-to"; readonly at: number }
  | { readonly kind: "band"; readonly from: number; readonly to: number }
  | { readonly kind: "words" | "tag" };

/** `dashed`: planned or forecast; `unclear`: the reports differ on whether it is there. */
export type Line = "solid" | "dashed" | "unclear";

export function markOf(quantity: Quantity): ChartMark {
  const { min, max, bound, comparator } = quantity;
  if (comparator !== undefined) return { kind: "tag" };
  const at = magnitudeOf(quantity);
  if (at === undefined) return { kind: "words" };
  if (min !== undefined && max !== undefined) return { kind: "band", from: min, to: max };
  if (bound === "more-than" || bound === "at-least" || min !== undefined) return { kind: "more", at };
  return bound === "up-to" || max !== undefined ? { kind: "up-to", at } : { kind: "value", at };
}

export function lineOf({ when }: Quantity): Line {
  if (when.kind === "unclear") return "unclear";
  return when.kind === "planned" || when.kind === "forecast" ? "dashed" : "solid";
}

/** The largest number a mark covers; `undefined` if it is beside the axis. */
export function endOf(mark: ChartMark): number | undefined {
  if (mark.kind === "band") return mark.to;
  return "at" in mark ? mark.at : undefined;
}
