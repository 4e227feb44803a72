const dayLength = 86_400_000;

/** Days that a label can stand at, by how far they are apart: days, Sundays, or the first days of months, quarters and years. */
const rules: readonly (readonly [daysApart: number, isTick: (day: string) => boolean])[] = [
  [1, () => true],
  [2, (day) => Number(day.slice(8)) % 2 === 1],
  [7, (day) => new Date(day).getUTCDay() === 0],
  [30, (day) => day.endsWith("-01")],
  [90, (day) => /(01|04|07|10)-01$/.test(day)],
  ...[1, 2, 5, 10, 20, 50].map(
    (years) => [365 * years, (day: string) => day.endsWith("-01-01") && Number(day.slice(0, 4)) % years === 0] as const,
  ),
];

/** About `count` of these days, `YYYY-MM-DD`, for the labels of a line; the days come in order and without a gap. */
export function tickDaysOf(days: readonly string[], count: number): readonly string[] {
  const [first = "", last = ""] = [days[0], days.at(-1)];
  const ideal = (Date.parse(last) - Date.parse(first)) / dayLength / count;
  const distance = ([daysApart]: (typeof rules)[number]) => Math.abs(Math.log(daysApart / ideal));
  const [, isTick] = rules.reduce((best, it) => (distance(it) < distance(best) ? it : best));
  return days.filter(isTick);
}
