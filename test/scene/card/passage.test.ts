import { expect, test } from "vitest";
import { passageOf } from "../../../src/scene/card/passage.ts";
import { frozenAtlas } from "../../fixtures/atlas/frozen-atlas.ts";
import { evidenceWith, sourceWith } from "../../fixtures/atlas/small-atlas.ts";

const words = (exact: string, around: { prefix?: string; suffix?: string } = {}) =>
  evidenceWith({ selector: { exact, ...around } });

test("the words are found by a text fragment with what stands before and after them", () => {
  const evidence = words("40,000 troops", { prefix: "planning to deploy ", suffix: " close to Russian territory." });
  expect(passageOf(sourceWith(), evidence)).toBe(
    "https://daily.example/article#:~:text=planning%20to%20deploy-,40%2C000%20troops,-close%20to%20Russian%20territory.",
  );
});

test.each([
  ["a comma", "one, two", "one%2C%20two"],
  ["a hyphen", "a re-think", "a%20re%2Dthink"],
  ["an ampersand", "Black & Azov", "Black%20%26%20Azov"],
  ["a hash", "number #1", "number%20%231"],
  ["a percent sign", "50% more", "50%25%20more"],
  ["typographic quotes", "“adversary”", "%E2%80%9Cadversary%E2%80%9D"],
  ["a straight quote", 'an "adversary"', "an%20%22adversary%22"],
  ["Cyrillic", "наш противник", "%D0%BD%D0%B0%D1%88%20%D0%BF%D1%80%D0%BE%D1%82%D0%B8%D0%B2%D0%BD%D0%B8%D0%BA"],
])("%s in the words is not a syntax of the fragment", (_what, exact, encoded) => {
  expect(passageOf(sourceWith(), words(exact))).toBe(`https://daily.example/article#:~:text=${encoded}`);
});

test("a hyphen before or after the words is not a syntax either", () => {
  expect(passageOf(sourceWith(), words("three words here", { prefix: "a pre-", suffix: "-post b" }))).toBe(
    "https://daily.example/article#:~:text=a%20pre%2D-,three%20words%20here,-%2Dpost%20b",
  );
});

test("empty surroundings are left out", () => {
  expect(passageOf(sourceWith(), words("three words here", { prefix: " ", suffix: "" }))).toBe(
    "https://daily.example/article#:~:text=three%20words%20here",
  );
});

test("an address with a fragment of its own keeps it", () => {
  expect(passageOf(sourceWith({ address: "https://daily.example/a#part" }), words("three words here"))).toBe(
    "https://daily.example/a#part:~:text=three%20words%20here",
  );
});

test("without words the link leads to the page", () => {
  const { selector: _, ...evidence } = evidenceWith();
  expect(passageOf(sourceWith(), evidence)).toBe("https://daily.example/article");
});

test("a source with restricted access gives no link, whatever it holds", () => {
  expect(
    passageOf(sourceWith({ access: "restricted", archives: ["https://archive.example/1"] }), evidenceWith()),
  ).toBeUndefined();
});

test("a page that is gone is read in its archive copy, or not at all", () => {
  const archived = sourceWith({ access: "gone", archives: ["https://archive.example/1"] });
  expect(passageOf(archived, words("three words here"))).toBe("https://archive.example/1#:~:text=three%20words%20here");
  expect(passageOf(sourceWith({ access: "gone" }), evidenceWith())).toBeUndefined();
});

test("a source without an address gives no link", () => {
  const { address: _, ...source } = sourceWith();
  expect(passageOf(source, evidenceWith())).toBeUndefined();
});

test("every passage of the frozen records decodes to its words", () => {
  for (const statement of frozenAtlas.statements) {
    for (const evidence of statement.evidence) {
      const passage = passageOf(frozenAtlas.sourceOf(evidence.source), evidence);
      if (passage === undefined || !evidence.selector) continue;
      expect(new URL(passage).protocol).toMatch(/^https?:$/);
      const parts = passage.split(":~:text=")[1]?.split(",") ?? [];
      const exact = parts.filter((it) => !it.endsWith("-") && !it.startsWith("-"));
      expect(exact.map(decodeURIComponent)).toEqual([evidence.selector.exact]);
    }
  }
});
