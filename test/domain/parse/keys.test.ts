import * as v from "valibot";
import { expect, test } from "vitest";
import { judgements, withoutUnknownKeys } from "../../../src/domain/parse/keys.ts";

const shape = v.strictObject({
  type: v.literal("a"),
  inner: v.pipe(v.optional(v.array(v.strictObject({ name: v.string() }))), v.description("Some.")),
  either: v.optional(
    v.variant("kind", [
      v.strictObject({ kind: v.literal("one"), left: v.string() }),
      v.strictObject({ kind: v.literal("two"), right: v.string() }),
    ]),
  ),
});

test("known keys are kept, through optional, piped and variant schemas", () => {
  const value = { type: "a", inner: [{ name: "x" }], either: { kind: "two", right: "y" } };
  expect(withoutUnknownKeys(shape, "f", value)).toMatchObject({ value, problems: [] });
});

test("unknown keys are taken out wherever they are, and named", () => {
  const { value, problems } = withoutUnknownKeys(shape, "f", {
    type: "a",
    inner: [{ name: "x", nam: 1 }],
    either: { kind: "two", left: "y" },
  });
  expect(value).toEqual({ type: "a", inner: [{ name: "x" }], either: { kind: "two" } });
  expect(problems.map((it) => it.path)).toEqual(["inner.0.nam", "either.left"]);
});

test("a judgement is named even inside a part that is unknown itself", () => {
  const { problems } = withoutUnknownKeys(shape, "f", { type: "a", extra: { deep: [{ score: 1 }] } });
  expect(problems.map((it) => it.path)).toEqual(["extra.deep.0.score", "extra"]);
});

test("the words no record may hold as keys are these four", () => {
  expect(judgements).toEqual(["truth", "verdict", "score", "rating"]);
});

test("the names of an object's own machinery are unknown keys like any other", () => {
  const { problems } = withoutUnknownKeys(shape, "f", JSON.parse('{ "type": "a", "__proto__": {}, "constructor": 1 }'));
  expect(problems.map((it) => it.path)).toEqual(["__proto__", "constructor"]);
});
