import { expect, test } from "vitest";
import { lastDayOf } from "../../src/domain/partial-date.ts";
import { filteredBy } from "../../src/scene/filters.ts";
import { columnHeight, timelineOf } from "../../src/scene/timeline.ts";
import { type View, wholeView, withDay, withVoice } from "../../src/scene/view.ts";
import { realAtlas } from "../fixtures/atlas/real-atlas.ts";

function timeline(view: View) {
  const { admitted, counts } = filteredBy(realAtlas, view);
  return timelineOf(realAtlas, view, admitted, counts.days);
}

test("every statement stands once, on the last day it can have been said", () => {
  const { days } = timeline(wholeView);
  const placed = days.flatMap((day) => day.statements.map((it) => [it.id, day.day]));
  expect(placed.length).toBe(realAtlas.statements.length);
  for (const [id = "", day] of placed) expect(day).toBe(lastDayOf(realAtlas.statementOf(id).saidOn));
});

test("days stand in order along a line from 0 to 1, as far apart as they are in time", () => {
  const { days } = timeline(wholeView);
  const time = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) throw new Error("no days");
  expect(first.at).toBeGreaterThan(0);
  expect(last.at).toBeLessThan(1);
  for (const it of days) {
    const share = (time(it.day) - time(first.day) + 1) / (time(last.day) - time(first.day) + 2);
    expect(it.at).toBeCloseTo(share, 3);
  }
});

test("no two shapes of a day stand in one spot, and no column is higher than it may be", () => {
  for (const { statements } of timeline(wholeView).days) {
    const spots = statements.map((it) => `${it.column} ${it.row}`);
    expect(new Set(spots).size).toBe(spots.length);
    expect(Math.max(...statements.map((it) => it.row))).toBeLessThan(columnHeight);
    const columns = [...new Set(statements.map((it) => it.column))];
    expect(columns.reduce((sum, it) => sum + it, 0)).toBeCloseTo(0, 10);
  }
});

test("within a day the voices stand in their order", () => {
  const day = timeline(wholeView).days.find((it) => it.day === "2021-04-13");
  const order = [...new Set(day?.statements.map((it) => it.voice))];
  expect(order).toEqual(["kyiv", "moscow", "washington", "nato", "observers"]);
});

test("what the filters do not admit stays in its place, marked", () => {
  const view = withVoice(wholeView, "kyiv");
  const shapes = timeline(view).days.flatMap((it) => it.statements);
  expect(shapes.length).toBe(realAtlas.statements.length);
  for (const it of shapes) expect(it.isAdmitted).toBe(it.voice === "kyiv");
});

test("choosing days marks them and keeps the counts of the others", () => {
  const before = timeline(wholeView).days;
  const after = timeline(withDay(wholeView, "2021-04-12", false)).days;
  expect(after.filter((it) => it.isChosen).map((it) => it.day)).toEqual(["2021-04-12"]);
  expect(after.map((it) => it.count)).toEqual(before.map((it) => it.count));
});

test("ticks are days, each once, in order, whatever the clock of the machine", () => {
  expect(process.env["TZ"]).toBe("Pacific/Apia");
  const { ticks } = timeline(wholeView);
  const days = ticks.map((it) => it.day);
  expect(days.length).toBeGreaterThanOrEqual(4);
  expect(days).toEqual([...new Set(days)].sort());
  expect(days).toContain("2021-04-11");
});
