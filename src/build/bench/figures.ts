/** The median: of an even number of values the mean of the two in the middle. */
export function middleOf(values: readonly number[]): number {
  const sorted = sortedOf(values);
  const half = Math.floor(sorted.length / 2);
  const [above, below] = [sorted[half] ?? Number.NaN, sorted[half - 1] ?? Number.NaN];
  return sorted.length % 2 === 1 ? above : (above + below) / 2;
}

/** The value below which a given share of all values lies. */
export function shareOf(values: readonly number[], share: number): number {
  return sortedOf(values)[Math.floor(values.length * share)] ?? Number.NaN;
}

/** What was measured round by round; nothing for a round that failed. */
export type Rounds = readonly (number | undefined)[];

/** The ratios of two things measured in the same rounds, of those rounds in which both were. */
export function ratiosWithin(over: Rounds, under: Rounds): readonly number[] {
  return over.flatMap((value, round) => {
    const other = under[round];
    return value === undefined || other === undefined ? [] : [value / other];
  });
}

/** Median and spread, such as “1.24 (0.98–1.61, 7 rounds)”. */
export function spreadInWords(values: readonly number[], digits: number): string {
  if (values.length === 0) return "not measured";
  const [least, most] = [Math.min(...values), Math.max(...values)].map((it) => it.toFixed(digits));
  return `${middleOf(values).toFixed(digits)} (${least}–${most}, ${values.length} ${values.length === 1 ? "round" : "rounds"})`;
}

function sortedOf(values: readonly number[]): readonly number[] {
  return [...values].sort((a, b) => a - b);
}
