import { describe, expect, test } from "vitest";
import { lastDayOf } from "../../../src/domain/partial-date.ts";
import { timelineOf } from "../../../src/scene/clocks/timeline.ts";
import { filteredBy } from "../../../src/scene/filters.ts";
import { type View, wholeView, withClaim, withDays, withKnown, withSaid, withVoice } from "../../../src/scene/view.ts";
import { voiceIds } from "../../fixtures/atlas/first-look.ts";
import { frozenAtlas } from "../../fixtures/atlas/frozen-atlas.ts";
import { atlasWith, statementWith } from "../../fixtures/atlas/small-atlas.ts";
import { inEnglish } from "../../fixtures/in-english.ts";

function madeAtlas(...days: readonly string[]) {
  return atlasWith({ statements: days.map((saidOn, index) => statementWith({ id: `s${index}`, saidOn })) });
}

function timeline(view: View) {
  const { admitted, counts } = filteredBy(frozenAtlas, view);
  return timelineOf(inEnglish(frozenAtlas), view, admitted, counts.said);
}

test("every statement stands once, on the last day it can have been said", () => {
  const { days } = timeline(wholeView);
  const placed = days.flatMap((day) => day.statements.map((it) => [it.id, day.day]));
  expect(placed.length).toBe(frozenAtlas.statements.length);
  for (const [id = "", day] of placed) expect(day).toBe(lastDayOf(frozenAtlas.statementOf(id).saidOn));
});

test("days stand in order along a line from 0 to 1, within the period as far apart as they are in time", () => {
  const { days } = timeline(wholeView);
  const time = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
  const { from, to } = frozenAtlas.head.period;
  const ats = days.map((it) => it.at);
  expect(ats).toEqual([...ats].sort((a, b) => a - b));
  expect(Math.min(...ats)).toBeGreaterThan(0);
  expect(Math.max(...ats)).toBeLessThan(1);
  const [first, second, ...others] = days.filter((it) => from <= it.day && it.day <= to);
  if (!first || !second) throw new Error("no days");
  const perDay = (second.at - first.at) / (time(second.day) - time(first.day));
  for (const it of others) expect(it.at).toBeCloseTo(first.at + (time(it.day) - time(first.day)) * perDay, 2);
});

test("what was said outside the period stands beyond a break, in order", () => {
  const made = madeAtlas("2021-01-09", "2021-04-01", "2021-04-03", "2021-09", "2022-01");
  const line = timelineOf(inEnglish(made), wholeView, new Set(), new Map());
  expect(line.days.map((it) => it.day)).toEqual(["2021-01-09", "2021-04-01", "2021-04-03", "2021-09-30", "2022-01-31"]);
  expect(line.breaks.length).toBe(2);
  const [start = 0, end = 1] = line.breaks;
  expect(line.days.map((it) => (it.at < start ? "before" : it.at > end ? "after" : "within"))).toEqual([
    "before",
    "within",
    "within",
    "after",
    "after",
  ]);
  expect(line.ticks.map((it) => it.text)).toEqual(expect.arrayContaining(["earlier", "later"]));
});

describe("the second clock", () => {
  const { steps } = timeline(wholeView);

  test("has a step for every day from the first to the last, in order along the line", () => {
    const { from, to } = frozenAtlas.head.period;
    const inside = steps.map((it) => it.day).filter((it) => from <= it && it <= to);
    const length = (Date.parse(inside.at(-1) ?? "") - Date.parse(inside[0] ?? "")) / 86_400_000;
    expect(inside.length).toBe(length + 1);
    for (const [index, step] of steps.slice(1).entries()) {
      expect(step.day > (steps[index]?.day ?? "")).toBe(true);
      expect(step.at).toBeGreaterThan(steps[index]?.at ?? 1);
    }
  });

  test("stands behind the day it is set to, and at its end without one", () => {
    for (const [index, { day, at }] of steps.entries()) {
      const line = timeline(withKnown(wholeView, day));
      expect(line.known).toBe(index);
      expect(line.days.every((it) => it.day <= day && it.at < at)).toBe(true);
    }
    expect(timeline(wholeView).known).toBe(steps.length - 1);
    expect(timeline(withKnown(wholeView, "1999-12-31")).known).toBe(-1);
  });

  test("does not move the days", () => {
    const whole = new Map(timeline(wholeView).days.map((it) => [it.day, it.at]));
    for (const { day } of steps) for (const it of timeline(withKnown(wholeView, day)).days) expect(it.at).toBe(whole.get(it.day));
  });
});

test("the days chosen are a stretch that holds them and no other day", () => {
  const { chosen, days } = timeline(withSaid(wholeView, { from: "2021-04-09", to: "2021-04-12" }));
  const held = days.filter((it) => chosen && chosen.from <= it.at && it.at <= chosen.to);
  expect(held.map((it) => it.day)).toEqual(days.filter((it) => it.isChosen).map((it) => it.day));
  expect(timeline(wholeView).chosen).toBeUndefined();
});

test("within a day the voices stand in their order", () => {
  const day = timeline(wholeView).days.find((it) => it.day === "2021-04-13");
  const order = [...new Set(day?.statements.map((it) => it.voice))];
  expect(order).toEqual(["kyiv", "moscow", "washington", "nato", "observers"]);
});

test("what the filters do not admit stays in its place, marked", () => {
  const view = withVoice(wholeView, "kyiv", voiceIds);
  const shapes = timeline(view).days.flatMap((it) => it.statements);
  expect(shapes.length).toBe(frozenAtlas.statements.length);
  for (const it of shapes) expect(it.isAdmitted).toBe(it.voice === "kyiv");
});

test("choosing days marks them and keeps the counts of the others", () => {
  const before = timeline(wholeView).days;
  const after = timeline(withDays(wholeView, { from: "2021-04-12", to: "2021-04-12" }, false)).days;
  expect(after.filter((it) => it.isChosen).map((it) => it.day)).toEqual(["2021-04-12"]);
  expect(after.map((it) => it.count)).toEqual(before.map((it) => it.count));
});

test("the times spoken of are told with who speaks of them, and only of what is shown", () => {
  const { abouts } = timeline(wholeView);
  const dated = frozenAtlas.statements.filter((it) => it.quantities?.some((quantity) => quantity.when.date !== undefined));
  expect(new Set(abouts.map((it) => it.id))).toEqual(new Set(dated.map((it) => it.id)));
  for (const it of abouts) expect(it.from).toBeLessThanOrEqual(it.to);
  expect(timeline(withVoice(wholeView, "european-union", voiceIds)).abouts.filter((it) => it.voice !== "european-union")).toEqual(
    [],
  );
});

test("ticks are days, each once, in order, whatever the clock of the machine", () => {
  expect(process.env["TZ"]).toBe("Pacific/Apia");
  const { ticks } = timeline(wholeView);
  expect(ticks.length).toBeGreaterThanOrEqual(4);
  expect(ticks.map((it) => it.text)).toContain("11 Apr");
  const ats = ticks.map((it) => it.at);
  expect(ats).toEqual([...new Set(ats)].sort((a, b) => a - b));
});

test("of an open claim only its statements and those that answer it stand out", () => {
  const claim = "nato-forces-near-russia";
  const own = [...frozenAtlas.statementsAbout(claim), ...frozenAtlas.answersTo(claim)].map((it) => it.id);
  const lit = timeline(withClaim(wholeView, claim))
    .days.flatMap((it) => it.statements)
    .filter((it) => it.isAdmitted);
  expect(lit.map((it) => it.id).sort()).toEqual([...own].sort());
});

test("the day of the article that the atlas starts from is marked", () => {
  const { days, article } = timeline(wholeView);
  expect(article).toBe(days.find((it) => it.day === "2021-04-13")?.at);
});
