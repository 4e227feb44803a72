import { describe, expect, test } from "vitest";
import { voiceOfStatement } from "../../src/domain/atlas.ts";
import { lastDayOf } from "../../src/domain/partial-date.ts";
import type { Statement } from "../../src/domain/statement.ts";
import { filteredBy } from "../../src/scene/filters.ts";
import { placelessKinds, type View, wholeView, withDay, withRegion, withStance, withVoice } from "../../src/scene/view.ts";
import { generatedViews } from "../fixtures/atlas/generated-views.ts";
import { realAtlas } from "../fixtures/atlas/real-atlas.ts";
import { atlasWith, statementWith } from "../fixtures/atlas/small-atlas.ts";

/** The regions of a statement, read from its record without the help of the code under test. */
function regionsOf(statement: Statement): readonly string[] {
  const places = statement.places ?? realAtlas.claims.find((it) => it.id === statement.claim)?.places ?? [];
  const ids = places.map((it) => it.id).filter((id) => realAtlas.regions.some((it) => it.id === id));
  if (ids.length > 0) return [...new Set(ids as string[])];
  return [places.length > 0 ? "undrawn" : "none"];
}

function passes(statement: Statement, view: View): boolean {
  const { voices, stances, region, said } = view;
  const day = lastDayOf(statement.saidOn);
  if (voices.length > 0 && !voices.includes(voiceOfStatement(realAtlas, statement))) return false;
  if (stances.length > 0 && !stances.includes(statement.stance)) return false;
  if (region !== undefined && !regionsOf(statement).includes(region)) return false;
  return said === undefined || (said.from <= day && day <= said.to);
}

describe("over many Views", () => {
  const views = generatedViews(realAtlas, 300, 2);

  test("the statements admitted are those that pass every filter", () => {
    for (const view of views) {
      const wanted = realAtlas.statements.filter((it) => passes(it, view)).map((it) => it.id);
      expect([...filteredBy(realAtlas, view).admitted].sort()).toEqual(wanted.sort());
    }
  });

  test("the count of a choice is a recount with the other filters kept", () => {
    for (const view of views) {
      const { counts } = filteredBy(realAtlas, view);
      const recount = (other: View, has: (statement: Statement) => boolean) =>
        realAtlas.statements.filter((it) => passes(it, other) && has(it)).length;
      const { region: _region, ...anyRegion } = view;
      const { said: _said, ...anyDay } = view;
      for (const { id } of realAtlas.voices) {
        const count = recount({ ...view, voices: [] }, (it) => voiceOfStatement(realAtlas, it) === id);
        expect(counts.voices.get(id) ?? 0).toBe(count);
      }
      for (const stance of new Set(realAtlas.statements.map((it) => it.stance))) {
        expect(counts.stances.get(stance) ?? 0).toBe(recount({ ...view, stances: [] }, (it) => it.stance === stance));
      }
      for (const id of [...realAtlas.regions.map((it) => it.id), ...placelessKinds]) {
        expect(counts.region.get(id) ?? 0).toBe(recount(anyRegion, (it) => regionsOf(it).includes(id)));
      }
      for (const day of new Set(realAtlas.statements.map((it) => lastDayOf(it.saidOn)))) {
        expect(counts.said.get(day) ?? 0).toBe(recount(anyDay, (it) => lastDayOf(it.saidOn) === day));
      }
    }
  });

  test("a count says how many statements choosing it will show", () => {
    for (const view of views) {
      const { counts } = filteredBy(realAtlas, view);
      const shown = (next: View) => filteredBy(realAtlas, next).admitted.size;
      const { region: _region, ...anyRegion } = view;
      const { said: _said, ...anyDay } = view;
      for (const [id, count] of counts.voices) expect(shown(withVoice({ ...view, voices: [] }, id))).toBe(count);
      for (const [id, count] of counts.stances) expect(shown(withStance({ ...view, stances: [] }, id))).toBe(count);
      for (const [id, count] of counts.region) expect(shown(withRegion(anyRegion, id))).toBe(count);
      for (const [day, count] of counts.said) expect(shown(withDay(anyDay, day, false))).toBe(count);
    }
  });
});

describe("statements for which nothing is drawn", () => {
  const admitted = (region: (typeof placelessKinds)[number]) => filteredBy(realAtlas, { ...wholeView, region }).admitted;

  test("are told apart: those that name no place, and those whose place has no outline here", () => {
    expect(admitted("none").has("ryabkov-2021-04-13-us-adversary")).toBe(true);
    expect(admitted("none").has("peskov-2021-04-01-own-discretion")).toBe(false);
    expect(admitted("undrawn").has("peskov-2021-04-01-own-discretion")).toBe(true);
    expect(admitted("undrawn").has("ryabkov-2021-04-13-us-adversary")).toBe(false);
    for (const id of [...admitted("none"), ...admitted("undrawn")]) expect(id).not.toBe("kyiv-2021-04-13-build-up");
  });

  test("and with those that speak of a region they add up to all", () => {
    const placed = realAtlas.statements.filter((it) => regionsOf(it).some((id) => realAtlas.hasRegion(id)));
    const kinds = [...placed.map((it) => it.id), ...admitted("none"), ...admitted("undrawn")];
    expect(kinds.sort()).toEqual([...filteredBy(realAtlas, wholeView).admitted].sort());
  });
});

test("a statement that names places of its own is not counted at those of its claim", () => {
  const { admitted } = filteredBy(realAtlas, { ...wholeView, region: "crimea" });
  expect(admitted.has("kirby-2021-04-09-build-up")).toBe(true);
  expect(admitted.has("western-allies-2021-04-13-build-up")).toBe(false);
  expect(admitted.has("stoltenberg-2021-04-13-build-up")).toBe(false);
});

test("a date that is some day between counts at its last day", () => {
  const { counts } = filteredBy(realAtlas, wholeView);
  expect(counts.said.get("2021-04-28")).toBe(3);
  expect(counts.said.has("2021-04-01")).toBe(true);
  expect(filteredBy(realAtlas, { ...wholeView, said: { from: "2021-04-01", to: "2021-04-27" } }).admitted).not.toContain(
    "csis-2021-04-nato-forces",
  );
});

test("a withdrawn statement is never shown and counted nowhere", () => {
  const withdrawn = statementWith({
    id: "withdrawn",
    revisions: [{ on: "2026-11-24", kind: "withdrawn", what: "the record", why: "misread" }],
  });
  const corrected = statementWith({
    id: "changed",
    revisions: [{ on: "2026-11-24", kind: "changed", what: "the day", why: "misread" }],
  });
  const atlas = atlasWith({ statements: [withdrawn, corrected] });
  const { admitted, counts } = filteredBy(atlas, wholeView);
  expect([...admitted]).toEqual(["changed"]);
  expect([...counts.voices]).toEqual([["kyiv", 1]]);
  expect([...counts.said]).toEqual([["2021-04-13", 1]]);
});
