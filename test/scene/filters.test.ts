import { describe, expect, test } from "vitest";
import { lastDayOf } from "../../src/domain/partial-date.ts";
import type { Statement } from "../../src/domain/statement.ts";
import { filteredBy } from "../../src/scene/filters.ts";
import { type View, wholeView, withDays, withRegion, withStance, withVoice } from "../../src/scene/view.ts";
import { voiceIds } from "../fixtures/atlas/first-look.ts";
import { frozenAtlas } from "../fixtures/atlas/frozen-atlas.ts";
import { generatedViews } from "../fixtures/atlas/generated-views.ts";
import { atlasWith, statementWith } from "../fixtures/atlas/small-atlas.ts";
import { voicesIn } from "./on-map/recount.ts";

/** The regions of a statement, read from its record without the help of the code under test. */
function regionsOf(statement: Statement): readonly string[] {
  const places = statement.places ?? frozenAtlas.claims.find((it) => it.id === statement.claim)?.places ?? [];
  const ids = places.map((it) => it.id).filter((id) => frozenAtlas.regions.some((it) => it.id === id));
  if (ids.length > 0) return [...new Set(ids as string[])];
  return [places.length > 0 ? "undrawn" : "none"];
}

function passes(statement: Statement, view: View): boolean {
  const { voices, stances, region, said, known } = view;
  const day = lastDayOf(statement.saidOn);
  if (voices.length > 0 && !voicesIn(frozenAtlas, statement).some((it) => voices.some((voice) => voice === it))) return false;
  if (stances.length > 0 && !stances.includes(statement.stance)) return false;
  if (region !== undefined && !regionsOf(statement).includes(region)) return false;
  if (known !== undefined && day > known) return false;
  return said === undefined || (said.from <= day && day <= said.to);
}

describe("over many Views", () => {
  const views = generatedViews(frozenAtlas, 300, 2);

  test("the statements admitted are those that pass every filter", () => {
    for (const view of views) {
      const wanted = frozenAtlas.statements.filter((it) => passes(it, view)).map((it) => it.id);
      expect([...filteredBy(frozenAtlas, view).admitted].sort()).toEqual(wanted.sort());
    }
  });

  test("the count of a choice is a recount with the other filters kept", () => {
    for (const view of views) {
      const { counts } = filteredBy(frozenAtlas, view);
      const recount = (other: View, choicesOf: (statement: Statement) => readonly string[]) => {
        const choices = frozenAtlas.statements.filter((it) => passes(it, other)).flatMap(choicesOf);
        return new Map([...new Set(choices)].map((choice) => [choice, choices.filter((it) => it === choice).length]));
      };
      const { region: _region, ...anyRegion } = view;
      const { said: _said, ...anyDay } = view;
      expect(counts.voices).toEqual(recount({ ...view, voices: [] }, (it) => voicesIn(frozenAtlas, it)));
      expect(counts.stances).toEqual(recount({ ...view, stances: [] }, (it) => [it.stance]));
      expect(counts.region).toEqual(recount(anyRegion, regionsOf));
      expect(counts.said).toEqual(recount(anyDay, (it) => [lastDayOf(it.saidOn)]));
    }
  });

  test("a count says how many statements choosing it will show", () => {
    for (const view of views) {
      const { counts } = filteredBy(frozenAtlas, view);
      const shown = (next: View) => filteredBy(frozenAtlas, next).admitted.size;
      const { region: _region, ...anyRegion } = view;
      const { said: _said, ...anyDay } = view;
      for (const [id, count] of counts.voices) expect(shown(withVoice({ ...view, voices: [] }, id, voiceIds))).toBe(count);
      for (const [id, count] of counts.stances) expect(shown(withStance({ ...view, stances: [] }, id))).toBe(count);
      for (const [id, count] of counts.region) expect(shown(withRegion(anyRegion, id))).toBe(count);
      for (const [day, count] of counts.said) expect(shown(withDays(anyDay, { from: day, to: day }, false))).toBe(count);
    }
  });
});

describe("statements for which nothing is drawn", () => {
  const admitted = (region: "none" | "undrawn") => filteredBy(frozenAtlas, { ...wholeView, region }).admitted;

  test("are told apart: those that name no place, and those whose place has no outline here", () => {
    expect(admitted("none").has("ryabkov-2021-04-13-us-adversary")).toBe(true);
    expect(admitted("none").has("peskov-2021-04-01-own-discretion")).toBe(false);
    expect(admitted("undrawn").has("peskov-2021-04-01-own-discretion")).toBe(true);
    expect(admitted("undrawn").has("ryabkov-2021-04-13-us-adversary")).toBe(false);
    for (const id of [...admitted("none"), ...admitted("undrawn")]) expect(id).not.toBe("kyiv-2021-04-13-build-up");
  });

  test("and with those that speak of a region they add up to all", () => {
    const placed = frozenAtlas.statements.filter((it) => regionsOf(it).some((id) => frozenAtlas.hasRegion(id)));
    const kinds = [...placed.map((it) => it.id), ...admitted("none"), ...admitted("undrawn")];
    expect(kinds.sort()).toEqual([...filteredBy(frozenAtlas, wholeView).admitted].sort());
  });
});

test("a statement that names places of its own is not counted at those of its claim", () => {
  const { admitted } = filteredBy(frozenAtlas, { ...wholeView, region: "crimea" });
  expect(admitted.has("kirby-2021-04-09-build-up")).toBe(true);
  expect(admitted.has("western-allies-2021-04-13-build-up")).toBe(false);
  expect(admitted.has("stoltenberg-2021-04-13-build-up")).toBe(false);
});

test("a date that is some day between counts at its last day", () => {
  const { counts } = filteredBy(frozenAtlas, wholeView);
  expect(counts.said.get("2021-04-28")).toBe(3);
  expect(counts.said.has("2021-04-01")).toBe(true);
  expect(filteredBy(frozenAtlas, { ...wholeView, said: { from: "2021-04-01", to: "2021-04-27" } }).admitted).not.toContain(
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
