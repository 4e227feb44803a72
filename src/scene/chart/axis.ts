import { scaleLinear } from "d3-scale";

/** An axis from zero to a round number, in the unit counted. */
export type Axis = { readonly end: number };

/** The axis that fits all these numbers; `undefined` if there are none. */
export function axisOf(numbers: readonly number[]): Axis | undefined {
  if (numbers.length === 0) return undefined;
  const [, end = 1] = scaleLinear()
    .domain([0, Math.max(1, ...numbers)])
    .nice(8)
    .domain();
  return { end };
}

/** Round whole numbers along an axis, including both ends; about as many as asked for. */
export function ticksOf({ end }: Axis, wished: number): readonly number[] {
  return scaleLinear().domain([0, end]).ticks(wished).filter(Number.isInteger);
}

/** The position of a number: 0 at the start of the axis, 1 at its end. */
export function placeOn({ end }: Axis, value: number): number {
  return scaleLinear().domain([0, end])(value);
}
