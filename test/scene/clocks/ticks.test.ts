import { expect, test } from "vitest";
import { tickDaysOf } from "../../../src/scene/clocks/ticks.ts";

function daysFrom(from: string, to: string): readonly string[] {
  const count = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  return Array.from({ length: count }, (_, index) => new Date(Date.parse(from) + index * 86_400_000).toISOString().slice(0, 10));
}

test("a line of about thirteen labels has Sundays for a season, months for a year, years for a decade", () => {
  const season = tickDaysOf(daysFrom("2021-03-01", "2021-05-31"), 13);
  expect([season.length, season[0], new Set(season.map((it) => new Date(it).getUTCDay()))]).toEqual([
    13,
    "2021-03-07",
    new Set([0]),
  ]);
  const year = tickDaysOf(daysFrom("1962-01-01", "1962-12-31"), 13);
  expect([year.length, year[1]]).toEqual([12, "1962-02-01"]);
  expect(tickDaysOf(daysFrom("2001-06-01", "2012-05-31"), 13)).toEqual(
    Array.from({ length: 11 }, (_, index) => `${2002 + index}-01-01`),
  );
});

test("a short line has every day, or every other, and a line with few labels has months", () => {
  expect(tickDaysOf(daysFrom("1962-10-16", "1962-10-28"), 13)).toHaveLength(13);
  expect(tickDaysOf(daysFrom("1962-10-16", "1962-11-10"), 13)[0]).toBe("1962-10-17");
  expect(tickDaysOf(daysFrom("2021-03-01", "2021-05-31"), 3)).toEqual(["2021-03-01", "2021-04-01", "2021-05-01"]);
});

test("a single day is its own label", () => {
  expect(tickDaysOf(["1962-10-16"], 13)).toEqual(["1962-10-16"]);
});
