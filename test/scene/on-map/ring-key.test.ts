import { expect, test } from "vitest";
import type { Quantity } from "../../../src/domain/quantity.ts";
import { ringKeyOf } from "../../../src/scene/on-map/ring-key.ts";
import { quantityWith } from "../../fixtures/atlas/chart-atlas.ts";
import { atlasWith, statementWith } from "../../fixtures/atlas/small-atlas.ts";

const keyOf = (quantities: readonly Quantity[]) =>
  ringKeyOf(atlasWith({ statements: [statementWith({ quantities: [...quantities] })] })).counted;

test("the key explains rings only of what can be one: a number of now or later, and no comparison", () => {
  expect(keyOf([quantityWith()])).toEqual(["troops"]);
  expect(keyOf([quantityWith({ when: { kind: "planned" } })])).toEqual(["troops"]);
  expect(keyOf([quantityWith({ when: { kind: "past" } })])).toEqual([]);
  expect(keyOf([quantityWith({ comparator: { relation: "largest" } })])).toEqual([]);
  expect(keyOf([])).toEqual([]);
});
