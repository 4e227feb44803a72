import { describe, expect, test } from "vitest";
import { makesOwnClaim } from "../../../src/domain/atlas.ts";
import { lastDayOf } from "../../../src/domain/partial-date.ts";
import { traitsOf } from "../../../src/scene/filters.ts";
import { plainSort, rowsOf, sortable, sortedRows, withColumn } from "../../../src/scene/table/rows.ts";
import { frozenAtlas } from "../../fixtures/atlas/frozen-atlas.ts";
import { atlasWith, everyStatement, evidenceWith, sourceWith, statementWith } from "../../fixtures/atlas/small-atlas.ts";
import { englishWords, inEnglish } from "../../fixtures/in-english.ts";

const rows = rowsOf(inEnglish(frozenAtlas), everyStatement(frozenAtlas));
const ids = (list: typeof rows) => list.map((it) => it.entry.id);

test("every admitted statement is one row, and no other", () => {
  expect(ids(rows).sort()).toEqual(
    traitsOf(frozenAtlas)
      .map((it) => it.statement.id)
      .sort(),
  );
  const some = new Set(ids(rows).slice(3, 9));
  expect(ids(rowsOf(inEnglish(frozenAtlas), some)).sort()).toEqual([...some].sort());
});

test("a row has who says it, how, what, and the words of its source for figures and places", () => {
  const shoigu = rows.find((it) => it.entry.id === "shoigu-2021-04-13-nato-forces");
  expect(shoigu?.entry.speakers[0]).toMatchObject({ name: "Sergei Shoigu", voice: "moscow" });
  expect(shoigu?.entry.verb).toBe("says");
  expect(shoigu?.text).toContain("close to Russia");
  expect(shoigu?.entry.figures.map((it) => it.text)).toEqual(["40,000 troops", "15,000 pieces of military equipment"]);
  expect(shoigu?.places.map((it) => it.text)).toEqual(["close to Russian territory", "mainly Black Sea area and Baltic region"]);
  expect(shoigu?.occasion).toBe("speech");
});

test("the rows come in the order of the last day each can have been said on", () => {
  const days = rows.map((it) => it.entry.day);
  expect(days).toEqual([...days].sort());
  for (const { entry } of rows) expect(entry.day).toBe(lastDayOf(frozenAtlas.statementOf(entry.id).saidOn));
});

describe("sorted by a column", () => {
  test.each(sortable)("%s keeps every row, and turned round stands the other way", (column) => {
    const up = sortedRows(englishWords, rows, { column, isDescending: false });
    const down = sortedRows(englishWords, rows, { column, isDescending: true });
    expect(ids(up).sort()).toEqual(ids(rows).sort());
    expect(ids(down).sort()).toEqual(ids(rows).sort());
    expect(ids(up)).not.toEqual(ids(down));
  });

  test("speakers stand in the order of their names, alike ones by day", () => {
    const sorted = sortedRows(englishWords, rows, { column: "speaker", isDescending: false });
    const names = sorted.map((it) => it.entry.speakers.map(({ name }) => name).join(", "));
    expect(names).toEqual([...names].sort(new Intl.Collator("en").compare));
    const days = sorted.filter((_, at) => names[at] === "Dmitry Peskov").map((it) => it.entry.day);
    expect(days.length).toBeGreaterThan(1);
    expect(days).toEqual([...days].sort());
  });

  test.each([false, true])("a row without a place stands last (descending: %s)", (isDescending) => {
    const hasPlace = sortedRows(englishWords, rows, { column: "places", isDescending }).map((it) => it.places.length > 0);
    expect(hasPlace).toContain(false);
    expect(hasPlace.lastIndexOf(true)).toBeLessThan(hasPlace.indexOf(false));
  });

  test("a heading sorts by its column, pressed again the other way round", () => {
    const once = withColumn(plainSort, "speaker");
    expect(once).toEqual({ column: "speaker", isDescending: false });
    expect(withColumn(once, "speaker")).toEqual({ column: "speaker", isDescending: true });
    expect(withColumn(plainSort, "day")).toEqual({ column: "day", isDescending: true });
  });
});

test("a statement with its stance on another claim says its own, and the stance stands beside what it answers", () => {
  const answering = rows.filter((it) => it.entry.answering.length > 0);
  expect(answering.length).toBeGreaterThan(0);
  for (const { entry } of answering) {
    if (makesOwnClaim(frozenAtlas, frozenAtlas.statementOf(entry.id))) expect(entry.verb).toBe("says");
    expect(entry.answering.every((it) => it.verb !== "says")).toBe(true);
  }
});

test("a page without an address has no way to its passage", () => {
  const atlas = atlasWith({
    sources: [sourceWith({ access: "restricted" })],
    statements: [statementWith({ evidence: [evidenceWith()] })],
  });
  expect(rowsOf(inEnglish(atlas), everyStatement(atlas))[0]?.entry.readings[0].passage).toBeUndefined();
});
