import { expect, test } from "vitest";
import { records } from "./kind.ts";

test("whatever is done to a file of records, it is refused in a sentence or does no harm", async () => {
  const { counts, failures } = await records.run(11, 150);
  expect(failures).toEqual([]);
  expect(counts).toMatchObject({ files: 150, "whole checks": 3 });
  // Of both there have to be some, or the files are no test.
  expect(counts["refused"]).toBeGreaterThan(50);
  expect(counts["accepted"]).toBeGreaterThan(15);
}, 120_000);
