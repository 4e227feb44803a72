import { expect, test } from "vitest";
import { embedKeys, fieldKeys, narrowingKeys } from "../../../src/scene/fields/keys.ts";
import { type Fields, fields, filtersIn } from "../../../src/scene/fields/table.ts";

const rows: Fields = fields;

test("the keys that the smallest scripts know are those of the table", () => {
  expect([...fieldKeys].sort()).toEqual(rows.map((it) => it.key).sort());
});

test("whatever hides statements asks the page of a claim, and an embed, for something else", () => {
  for (const { key } of filtersIn(rows)) {
    expect(narrowingKeys).toContain(key);
    expect(embedKeys).toContain(key);
  }
});
