import { describe, expect, test } from "vitest";
import { figuresIn } from "../../../src/domain/parse/figures.ts";

describe("a figure is read", () => {
  test.each([
    ["40,000 troops", 40000],
    ["15.000 pieces", 15000],
    ["110 000 troops", 110000],
    ["110\u202f000 troops", 110000],
    ["110\u00a0000 troops", 110000],
    ["1’200 vehicles", 1200],
    ["1,234,567", 1234567],
    ["naval reconnaissance by 50%", 50],
    ["1.5 million people", 1500000],
    ["2,5 per cent", 2.5],
    ["40 thousand", 40000],
    ["40 тысяч военных", 40000],
    ["83 тис. військових", 83000],
    ["two U.S. warships", 2],
    ["about four thousand soldiers", 4000],
    ["twenty-eight battalion tactical groups", 28],
    ["one hundred and fifty thousand", 150000],
    ["two hundred and six", 206],
    ["three hundred forty-one thousand two hundred", 341200],
    ["a hundred thousand", 100000],
    ["a dozen ships", 12],
    ["none entered", 0],
    ["both frigates", 2],
    ["air reconnaissance twofold", 2],
    ["56 battalion-sized tactical groups", 56],
    ["more than 100,000*", 100000],
    ["110,000-strong", 110000],
    ["in 2021 300 troops", 300],
  ])("in %j: %d", (words, figure) => {
    expect(figuresIn(words)).toContain(figure);
  });

  test.each([
    ["20,000-25,000", [20000, 25000]],
    ["28-30 thousand", [28000, 30000]],
    ["28 to 30 thousand", [28000, 30000]],
    ["from ten to twenty ships", [10, 20]],
    ["two or three boats", [2, 3]],
    ["one destroyer and one frigate", [1, 1]],
    ["14 notices, five cancelled", [14, 5]],
    ["three Ukrainian boats v. five boats and one ship", [3, 5, 1]],
  ])("more than once in %j: %j", (words, figures) => {
    expect([...figuresIn(words)].sort((a, b) => a - b)).toEqual([...figures].sort((a, b) => a - b));
  });
});

test.each([
  "thousands of combat-ready troops",
  "tens of thousands",
  "over hundreds of thousands",
  "several thousand",
  "a few hundred",
  "highest ever",
  "the same number in Crimea",
  "someone often weighed it",
])("no figure is read in %j", (words) => {
  expect(figuresIn(words)).toEqual([]);
});

test("a figure with thousands is not also read without them", () => {
  expect(figuresIn("40,000 troops")).toEqual([40000]);
});

test("every whole number is read back from the ways it is written in", () => {
  for (let number = 1; number < 2_000_000; number = Math.ceil(number * 1.37) + 1) {
    const grouped = number.toLocaleString("en");
    for (const separator of [",", ".", " ", "\u2009", "\u202f", "’"]) {
      expect(figuresIn(`some ${grouped.replaceAll(",", separator)} men`)).toEqual([number]);
    }
    expect(figuresIn(`${number}`)).toEqual([number]);
  }
});
