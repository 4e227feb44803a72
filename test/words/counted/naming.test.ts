import { describe, expect, test } from "vitest";
import { chartFor } from "../../fixtures/atlas/chart-atlas.ts";
import { frozenAtlas } from "../../fixtures/atlas/frozen-atlas.ts";
import { sceneOfClaim } from "../../fixtures/atlas/frozen-scenes.ts";
import { englishWords } from "../../fixtures/in-english.ts";

const people = (forces: string, words: readonly string[]) =>
  englishWords.naming.namedAs(frozenAtlas.countedOf("personnel"), forces, words);

describe("people in forces are named", () => {
  test.each([
    ["40,000 troops", "Russian troops"],
    ["about 28,000 people (около 28 тыс. человек)", "people in Russian forces"],
    ["about 32,700 servicemen", "Russian servicemen"],
    ["some 600 technicians", "Russian technicians"],
    ["28,000 Russian-backed fighters", "Russian-backed fighters"],
    ["500 military personnel", "Russian military personnel"],
    ["10,000 military", "Russian military"],
    ["two soldiers", "Russian soldiers"],
    ["3,000 service members", "Russian service members"],
    ["20,000 men", "men in Russian forces"],
    ["a regiment of 2,000 (servicemen)", "Russian servicemen"],
    ["Militants: 35,000", "Russian militants"],
  ])("as in %s", (said, expected) => {
    expect(people("Russian", [said])).toBe(expected);
  });

  test("as troops where the words give no noun, and not after parts of other words", () => {
    for (const said of ["110,000", "about 500 additional", "28 тыс. человек", "regiments of 2,000", "a 500-man unit"])
      expect(people("US", [said])).toBe("US troops");
  });

  test("by the first words that have a noun", () => {
    expect(people("US", ["about 500", " soldiers "])).toBe("US soldiers");
    expect(people("US", ["about 500 troops", " soldiers "])).toBe("US troops");
    expect(people("", ["500 people"])).toBe("people");
  });
});

test("other things by their nouns, after whose they are", () => {
  expect(englishWords.naming.namedAs(frozenAtlas.countedOf("ships"), "US", ["two warships"])).toBe("US ships");
  const missiles = { many: "missiles", named: ["rocket"] };
  expect(englishWords.naming.namedAs(missiles, "Soviet", ["42 rockets"])).toBe("Soviet rockets");
  expect(englishWords.naming.namedAs(missiles, "Soviet", ["42"])).toBe("Soviet missiles");
});

test("every head count of the records is labelled with the noun it was said with, on the map and in the chart", () => {
  const nouns = /\b(servicemen|people|personnel|technicians|fighters|soldiers|militants)\b/i;
  const said = new Map<string, string>(
    frozenAtlas.statements.flatMap(({ id, quantities = [] }) =>
      quantities.flatMap(({ of, asSaid }, index) => (of === "personnel" ? [[`${id}-${index}`, asSaid] as const] : [])),
    ),
  );
  // A claim’s own numbers on the map are under a title that names them, and each has its noun beside it.
  const drawn = frozenAtlas.claims.flatMap((it) => {
    const { cluster } = sceneOfClaim(it.id);
    const { statement = "", figure = "" } = cluster?.rings[0] ?? {};
    const index = (frozenAtlas.statements.find((other) => other.id === statement)?.quantities ?? []).findIndex(
      ({ of, comparator }) => of === "personnel" && comparator === undefined,
    );
    const own = cluster?.figures?.find((other) => other.figure === figure);
    return cluster && own ? [[`${statement}-${index}`, `${cluster.title} ${own.noun}`] as const] : [];
  });
  expect(drawn.length).toBeGreaterThan(5);
  const labels = [
    ...drawn,
    ...frozenAtlas.figures.groups
      .flatMap(({ id }) => chartFor(frozenAtlas, { group: id }).rows)
      .map((it) => [it.id, it.counted] as const),
  ].filter(([id]) => said.has(id));
  expect(labels.length).toBeGreaterThan(10);
  for (const [id, label] of labels) {
    const noun = nouns.exec(said.get(id) ?? "")?.[0].toLowerCase() ?? "troops";
    expect([id, label]).toEqual([id, expect.stringMatching(new RegExp(noun, "i"))]);
  }
});
