/** An input for which something was wrong: made as small as it can be with the same complaint. */
export type Failure = { readonly input: string; readonly complaint: string };

/** What a run of a kind did. */
export type Outcome = {
  /** How many of what were tried, by its name. */
  readonly counts: Readonly<Record<string, number>>;
  readonly failures: readonly Failure[];
};

/** A kind of input tried in numbers that are too many for `npm test`: the same seed and count try the same inputs. */
export type Kind = {
  readonly name: string;
  readonly count: number;
  readonly run: (seed: number, count: number) => Promise<Outcome>;
};

/** The smallest input that still fails in the same way: parts are taken away while it does. */
export function smallest(
  input: string,
  partsOf: (input: string) => readonly string[],
  fails: (input: string) => boolean,
): string {
  const smaller = partsOf(input).find((it) => it.length < input.length && fails(it));
  return smaller === undefined ? input : smallest(smaller, partsOf, fails);
}
