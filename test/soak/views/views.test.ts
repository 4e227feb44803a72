import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { generatedQueries, keys } from "./grammar.ts";
import { complaintsAbout } from "./kind.ts";
import { type SoakInputs, soakInputs } from "./made.ts";

let inputs: SoakInputs;

beforeAll(async () => {
  inputs = await soakInputs();
}, 120_000);

/** Addresses of which something was wrong once. */
const failedBefore = JSON.parse(readFileSync("test/fixtures/failed/views.json", "utf8")) as readonly string[];

describe("what is made of an address that failed once is true", () => {
  test.each(failedBefore)("%s", (query) => {
    expect(complaintsAbout(inputs, query, 0)).toEqual([]);
  });
});

test("whatever is chosen together, all that is made of it is made and is true", () => {
  const queries = [...generatedQueries(inputs.atlas, 600, 7)].filter((_, index) => index % 5 === 0);
  const wrong = queries.flatMap((query, index) =>
    complaintsAbout(inputs, query, index % 24 === 0 ? index / 24 : undefined).map((it) => ({ query, ...it })),
  );
  expect(wrong).toEqual([]);
}, 120_000);

test("among the addresses that those are drawn from every key stands with every other, and every id of the records stands", () => {
  const queries = [...generatedQueries(inputs.atlas, 600, 7)].map((it) => new URLSearchParams(it));
  const pairs = keys.flatMap((one, index) => keys.slice(index + 1).map((other) => [one, other] as const));
  expect(pairs.filter(([one, other]) => !queries.some((it) => it.has(one) && it.has(other)))).toEqual([]);
  const values = (key: (typeof keys)[number]) => new Set(queries.flatMap((it) => (it.get(key) ?? "").split(",")));
  const { atlas } = inputs;
  for (const { id } of atlas.claims) expect(values("claim")).toContain(id);
  for (const id of [...atlas.regions.map((it) => it.id), "none", "undrawn"]) expect(values("region")).toContain(id);
});
