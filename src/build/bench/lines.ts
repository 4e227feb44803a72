/** A figure beside its limit. */
export type Line = {
  readonly name: string;
  readonly value: number;
  readonly unit: Unit;
  readonly limit?: number;
  /** Differs from run to run by more than what is worth knowing: it is shown beside its limit and never fails. */
  readonly isNoisy: boolean;
};

export type Unit = keyof typeof units;

/** How values are said. */
const units = {
  kB: (value: number) => `${(value / 1000).toFixed(1)} kB`,
  count: (value: number) => value.toLocaleString("en-GB"),
  ms: (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`,
  s: (value: number) => `${value.toFixed(1)} s`,
  times: (value: number) => `${value.toFixed(1)} times`,
  shift: (value: number) => value.toFixed(3),
};

/** Whether a figure that is not noisy is above its limit, or could not be measured. */
export function isOver({ value, limit, isNoisy }: Line): boolean {
  return !isNoisy && limit !== undefined && !(value <= limit);
}

/** A line as printed: the name, the figure, and its limit. */
export function textOf(line: Line): string {
  const { name, value, unit, limit, isNoisy } = line;
  const inWords = units[unit];
  const beside = limit === undefined ? "" : `   (at most ${inWords(limit)}${isNoisy ? ", noisy" : ""})`;
  return `${name.padEnd(64)}${inWords(value).padStart(12)}${beside}${isOver(line) ? "   OVER" : ""}`;
}

/** Prints lines, and those over their limit once more at the end. Returns the exit code: 1 if there are such. */
export function report(lines: readonly Line[], print: (line: string) => void = console.log): number {
  for (const it of lines) print(textOf(it));
  const over = lines.filter(isOver);
  if (over.length === 0) return 0;
  print(`\nOver the limit: ${over.map((it) => it.name).join("; ")}.`);
  return 1;
}
