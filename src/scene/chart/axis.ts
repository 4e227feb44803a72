import { scaleLinear } from "d3-scale";

/** An axis from nought to a round number, in what is counted. */
export type Axis = { readonly end: number };

/** The axis on which all these numbers have their place; `undefined` where there is none. */
export function axisOf(numbers: readonly number[]): Axis | undefined {
  if (numbers.length === 0) return undefined;
  const [, end = 1] = scaleLinear()
    .domain([0, Math.max(1, ...numbers)])
    .nice(8)
    .domain();
  return { end };
}

/** Whole round numbers along an axis, both ends included; about as many as wished. */
export function ticksOf({ end }: Axis, wished: number): readonly number[] {
  return scaleLinear().domain([0, end]).ticks(wished).filter(Number.isInteger);
}

/** Where a number stands: 0 at the beginning of the axis, 1 at its end. */
export function placeOn({ end }: Axis, value: number): number {
  return scaleLinear().domain([0, end])(value);
}
