import { expect, test } from "vitest";
import { contrastOf, differenceOf, mixed } from "../../../src/build/records/colours/contrast.ts";

test("black on white has the greatest contrast, a colour on itself the least", () => {
  expect(contrastOf("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrastOf("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  expect(contrastOf("#1a66a8", "#1a66a8")).toBe(1);
});

test("red and green of one lightness differ for all but readers without cones for one of them", () => {
  const [red, green] = ["#b5522b", "#6e7300"] as const;
  expect(differenceOf(red, green, "full colour vision")).toBeGreaterThan(40);
  expect(differenceOf(red, green, "deuteranopia")).toBeLessThan(20);
  expect(differenceOf(red, green, "tritanopia")).toBeGreaterThan(30);
});

test("greys look alike to everyone", () => {
  for (const vision of ["protanopia", "deuteranopia", "tritanopia"] as const)
    expect(differenceOf("#000000", "#ffffff", vision)).toBeCloseTo(differenceOf("#000000", "#ffffff", "full colour vision"), 0);
});

test("a colour is mixed by shares", () => {
  expect(mixed("#102030", "#000000", 0)).toBe("#102030");
  expect(mixed("#ffffff", "#000000", 0.5)).toBe("#808080");
});
