import { expect, test } from "vitest";
import { viewOf } from "../../../src/scene/address.ts";
import { changesOf, recordedDaysOf, recordNameOf, withdrawalsOf } from "../../../src/scene/pages/changes.ts";
import { sceneOf } from "../../../src/scene/scene.ts";
import { wholeView } from "../../../src/scene/view.ts";
import { frozenAtlas } from "../../fixtures/atlas/frozen-atlas.ts";
import { atlasWith, claimWith, statementWith } from "../../fixtures/atlas/small-atlas.ts";

const changed = { on: "2026-11-24", kind: "changed" as const, what: "The day.", why: "It was misread." };
const withdrawn = { on: "2026-11-26", kind: "withdrawn" as const, what: "All of it.", why: "Another speaker." };
const atlas = atlasWith({
  claims: [claimWith(), claimWith({ id: "ships", proposition: "Ships are to come." })],
  statements: [
    statementWith({ revisions: [changed, { ...changed, on: "2026-11-27" }] }),
    statementWith({ id: "gone", revisions: [changed, withdrawn] }),
    statementWith({ id: "ships-gone", claim: "ships", recordedOn: "2026-11-22", revisions: [withdrawn] }),
    statementWith({ id: "later", recordedOn: "2026-11-25" }),
  ],
});

test("changes are told the newest first, each with its record's speaker and verb", () => {
  expect(changesOf(atlas).map((it) => [it.on, it.statement, it.number, it.kind])).toEqual([
    ["2026-11-27", "kyiv-troops", 2, "changed"],
    ["2026-11-26", "gone", 2, "withdrawn"],
    ["2026-11-26", "ships-gone", 1, "withdrawn"],
    ["2026-11-24", "kyiv-troops", 1, "changed"],
    ["2026-11-24", "gone", 1, "changed"],
  ]);
  expect(changesOf(atlas).map(recordNameOf)[0]).toBe("Ukraine says: Russia has moved troops to the square.");
});

test("nothing of what a withdrawn record said is told, not even in its earlier changes", () => {
  const names = changesOf(atlas).flatMap((it) => (it.statement.includes("gone") ? recordNameOf(it) : []));
  expect(new Set(names)).toEqual(new Set(["A record under the name of Ukraine, of 13 Apr 2021"]));
  expect(withdrawalsOf(atlas, "ships").map((it) => it.why)).toEqual(["Another speaker."]);
});

test("a card says what became of its records, and a link to a claim that is gone says so", () => {
  const { placed, cardOf } = sceneOf(atlas, wholeView);
  const [card] = placed.map(cardOf);
  expect(card?.withdrawn).toEqual(["A record was withdrawn on 26 Nov 2026: All of it. (Another speaker.)"]);
  const entries = [card?.lead, ...(card?.others ?? [])].map((it) => [it?.id, it?.changes.length] as const);
  expect(new Map(entries)).toEqual(
    new Map([
      ["kyiv-troops", 2],
      ["later", 0],
    ]),
  );
  expect(viewOf("claim=ships", atlas).dropped).toEqual([{ key: "claim", value: "ships", why: "withdrawn" }]);
  expect(viewOf("claim=boats", atlas).dropped).toEqual([{ key: "claim", value: "boats", why: "unknown" }]);
});

test("the days of recording count what stands, the newest first", () => {
  expect(recordedDaysOf(atlas).map((it) => [it.day, it.statements.map(({ id }) => id)])).toEqual([
    ["2026-11-25", ["later"]],
    ["2026-11-23", ["kyiv-troops"]],
  ]);
});

test("every record that stands was recorded on a day, and none that was not changed is told as changed", () => {
  const days = recordedDaysOf(frozenAtlas);
  const standing = frozenAtlas.claims.flatMap((it) => frozenAtlas.statementsAbout(it.id));
  expect(days.reduce((sum, it) => sum + it.statements.length, 0)).toBe(standing.length);
  expect(changesOf(frozenAtlas).length).toBe(frozenAtlas.statements.flatMap((it) => it.revisions ?? []).length);
});
