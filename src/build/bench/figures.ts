/** A figure beside its limit; an empty limit is none. */
export type Row = readonly [name: string, value: string, limit: string];

export function middleOf(values: readonly number[]): number {
  return shareOf(values, 0.5);
}

/** The value below which a given share of all values lies. */
export function shareOf(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;
}

export function print(rows: readonly Row[]): void {
  for (const [name, value, limit] of rows)
    console.log(`${name.padEnd(48)}${value.padStart(20)}${limit === "" ? "" : `   (at most ${limit})`}`);
}
