import { expect, test } from "vitest";
import { readFolder, readRecords } from "../../src/build/records.ts";
import { sentenceOf } from "../../src/domain/problem.ts";

test("the real records have no problem", () => {
  expect(readFolder("geodata").problems.map(sentenceOf)).toEqual([]);
});

test("the real records make an atlas with an outline for every region", () => {
  const reading = readRecords("geodata");
  if (reading.kind !== "atlas") throw new Error("the real records have problems");
  expect([...reading.geometries.keys()]).toEqual(reading.parts.regions.map((it) => it.id));
  expect(reading.parts.statements.length).toBeGreaterThan(reading.parts.claims.length);
});
