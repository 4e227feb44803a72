import { expect, test } from "vitest";
import { isDrawable, plainPicture, presetNames, scales, sideRange } from "../../../src/scene/picture/spec.ts";
import { sideOf, withCallouts, withPart, withSize } from "../../../src/scene/picture/spec-steps.ts";

test("a size that cannot be drawn at the scale chosen takes the largest scale that can", () => {
  expect(withSize({ ...plainPicture, scale: 4 }, { kind: "preset", preset: "a4" }).scale).toBe(1);
  expect(withSize({ ...plainPicture, scale: 4 }, { kind: "preset", preset: "16:9" }).scale).toBe(3);
  expect(withSize({ ...plainPicture, scale: 2 }, { kind: "preset", preset: "social" }).scale).toBe(2);
  for (const preset of presetNames)
    for (const scale of scales) expect(isDrawable(withSize({ ...plainPicture, scale }, { kind: "preset", preset }))).toBe(true);
});

test("parts keep their order whatever order they are chosen in", () => {
  const without = withPart(withPart(withPart(plainPicture, "legend", false), "code", true), "title", false);
  expect(without.parts).toEqual(["standfirst", "marks", "answer", "words", "scaleBar", "code"]);
  expect(withPart(without, "title", true).parts[0]).toBe("title");
  expect(withPart(without, "legend", false).parts).toEqual(without.parts);
});

test("statements for callouts are named, or left to the room there is", () => {
  expect(withCallouts(plainPicture, ["a"]).callouts).toEqual(["a"]);
  expect(withCallouts(withCallouts(plainPicture, ["a"]), undefined)).toEqual(plainPicture);
  expect("callouts" in withCallouts(plainPicture, undefined)).toBe(false);
});

test("a side that is typed is a whole number of pixels within what a picture may have", () => {
  expect(["800", "800.6", "12", "99999", "", " ", "wide", "1e3"].map(sideOf)).toEqual([
    800,
    801,
    sideRange.min,
    sideRange.max,
    undefined,
    undefined,
    undefined,
    1000,
  ]);
});
