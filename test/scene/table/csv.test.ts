import { describe, expect, test } from "vitest";
import { correctionOf } from "../../../src/domain/atlas.ts";
import { sceneOf } from "../../../src/scene/scene.ts";
import { csvOf, tableNameOf } from "../../../src/scene/table/csv.ts";
import { rowsOf } from "../../../src/scene/table/rows.ts";
import { wholeView, withClaim, withVoice } from "../../../src/scene/view.ts";
import { voiceIds } from "../../fixtures/atlas/first-look.ts";
import { frozenAtlas } from "../../fixtures/atlas/frozen-atlas.ts";
import { createRandom } from "../../fixtures/atlas/random.ts";
import { atlasWith, claimWith, everyStatement, evidenceWith, statementWith } from "../../fixtures/atlas/small-atlas.ts";
import { englishWords, inEnglish } from "../../fixtures/in-english.ts";

/** Reads what RFC 4180 allows and nothing else. */
function parsed(text: string): readonly (readonly string[])[] {
  const lines: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    const quoted = /"((?:[^"]|"")*)"/y;
    const plain = /[^",\r\n]*/y;
    const pattern = text[at] === '"' ? quoted : plain;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) throw new Error(`no cell at ${at}`);
    lines.at(-1)?.push(pattern === quoted ? (match[1] ?? "").replaceAll('""', '"') : match[0]);
    at = pattern.lastIndex;
    if (text[at] === ",") at += 1;
    else if (text.startsWith("\r\n", at)) {
      at += 2;
      if (at < text.length) lines.push([]);
    } else throw new Error(`neither comma nor end of line at ${at}`);
  }
  return lines;
}

const fileOf = (atlas: typeof frozenAtlas) => csvOf(inEnglish(atlas), rowsOf(inEnglish(atlas), everyStatement(atlas)));
const recordsIn = (csv: string) => {
  const [names = [], ...lines] = parsed(csv.slice(1));
  return lines.map((cells) => {
    expect(cells).toHaveLength(names.length);
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ""]));
  });
};

describe("the file of the whole table", () => {
  const csv = fileOf(frozenAtlas);
  const records = recordsIn(csv);

  test("begins with a byte order mark and ends each line with CR and LF", () => {
    expect(csv.codePointAt(0)).toBe(0xfeff);
    expect(csv.endsWith("\r\n")).toBe(true);
  });

  test("has each statement once, with its speakers, verb, claim and the day as recorded", () => {
    expect(new Set(records.map((it) => it["statement"])).size).toBe(records.length);
    expect(records).toHaveLength(rowsOf(inEnglish(frozenAtlas), everyStatement(frozenAtlas)).length);
    for (const record of records) {
      const statement = frozenAtlas.statementOf(record["statement"] ?? "");
      expect(record["speakers"]?.split(" | ")).toHaveLength(statement.asserters.length);
      expect(record["verb"]).not.toBe("");
      expect(record["stance"]).toBe(statement.stance);
      expect(record["proposition"]).toBe(frozenAtlas.claimOf(statement.claim).proposition);
      expect(record["day_said_as_recorded"]).toBe(statement.saidOn);
      expect(record["last_day_said"]).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(record["addresses"]?.split(" | ")).toHaveLength(statement.evidence.length);
    }
  });

  test("keeps the cells of several figures in one order, none of them computed", () => {
    const shoigu = records.find((it) => it["statement"] === "shoigu-2021-04-13-nato-forces");
    expect(shoigu).toMatchObject({
      figures_as_said: "40,000 troops | 15,000 pieces of military equipment",
      figure_of: "personnel | equipment",
      figure_value: "40000 | 15000",
      figure_when: "planned | planned",
    });
  });

  test("says of a figure that its own side has corrected when that was, and the figure given instead", () => {
    const corrected = records.filter((it) => it["corrected_on"] !== "");
    expect(corrected.map((it) => it["statement"]).sort()).toEqual(
      frozenAtlas.statements
        .filter((it) => correctionOf(frozenAtlas, it))
        .map((it) => it.id)
        .sort(),
    );
    expect(records.find((it) => it["statement"] === "borrell-2021-04-19-troops")).toMatchObject({
      corrected_on: "2021-04-19",
      corrected_to: "more than 100,000* Russian troops",
    });
  });

  test("has no proposition before who says it", () => {
    const [names = []] = parsed(csv.slice(1));
    for (const said of ["speakers", "verb"]) expect(names.indexOf(said)).toBeLessThan(names.indexOf("proposition"));
  });

  test("has no cell that a spreadsheet would run", () => {
    for (const cell of parsed(csv.slice(1)).flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
  });
});

test("texts of any letters come back as they were, with an apostrophe where they would be a formula", () => {
  const random = createRandom(4);
  const letters = ['"', ",", "\r\n", "\n", "\t", "=", "+", "-", "@", "'", "a", "Ї", "“", " ", ";", "＝", "😀"];
  for (let round = 0; round < 300; round++) {
    const text = Array.from({ length: 1 + random.below(6) }, () => random.pick(letters)).join("");
    const atlas = atlasWith({
      claims: [claimWith({ proposition: text })],
      statements: [statementWith({ note: text, evidence: [evidenceWith({ selector: { exact: text } })] })],
    });
    const [record] = recordsIn(fileOf(atlas));
    for (const column of ["proposition", "note", "quotation"]) {
      const isFormula = /^[=+\-@\t\r\n＝]/.test(text);
      expect(record?.[column]).toBe(isFormula ? `'${text}` : text);
    }
  }
});

test("a value that would be an empty cell's neighbour keeps its place", () => {
  const when = { kind: "present" as const };
  const quantities = [
    { of: "personnel" as const, forces: ["russia"], asSaid: "thousands", wording: "source" as const, when },
    { of: "ships" as const, forces: ["russia"], asSaid: "20", wording: "source" as const, value: 20, when },
  ];
  const [record] = recordsIn(fileOf(atlasWith({ statements: [statementWith({ quantities })] })));
  expect(record).toMatchObject({ figures_as_said: "thousands | 20", figure_value: " | 20", figure_forces: "Russia | Russia" });
});

test("the file's name says what it holds and of which version, never what somebody says", () => {
  expect(tableNameOf(englishWords, sceneOf(inEnglish(frozenAtlas), wholeView), "csv")).toBe(
    "claimed-ground-who-said-what-test.csv",
  );
  const view = withVoice(withClaim(wholeView, "nato-forces-near-russia"), "moscow", voiceIds);
  expect(tableNameOf(englishWords, sceneOf(inEnglish(frozenAtlas), view), "csv")).toBe(
    "claimed-ground-who-said-what-selection-test.csv",
  );
});
