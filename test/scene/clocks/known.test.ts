import { expect, test } from "vitest";
import { indexAtlas } from "../../../src/domain/atlas.ts";
import { lastDayOf } from "../../../src/domain/partial-date.ts";
import type { Statement } from "../../../src/domain/statement.ts";
import { entryOf } from "../../../src/scene/card/entry.ts";
import { atlasKnownOn } from "../../../src/scene/clocks/known.ts";
import { sceneOf } from "../../../src/scene/scene.ts";
import { wholeView, withClaim, withKnown } from "../../../src/scene/view.ts";
import { frozenAtlas } from "../../fixtures/atlas/frozen-atlas.ts";

const lastDays = new Map(frozenAtlas.statements.map((it) => [it.id, lastDayOf(it.saidOn)]));
const days = everyDay("2021-01-01", "2021-06-01");

function everyDay(from: string, to: string): readonly string[] {
  const count = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  return Array.from({ length: count }, (_, index) => new Date(Date.parse(from) + index * 86_400_000).toISOString().slice(0, 10));
}

test("on every day nothing said later is anywhere in the scene, and all that was said by then is listed", () => {
  for (const day of days) {
    const scene = sceneOf(frozenAtlas, withKnown(wholeView, day));
    const words = new Set(JSON.stringify([scene, scene.order.map(scene.cardOf)]).match(/(?<=")[a-z0-9-]+(?=")/g));
    const [later, said] = [true, false].map((isLater) => [...lastDays].filter(([, last]) => last > day === isLater));
    expect(later?.filter(([id]) => words.has(id)).map(([id]) => `${id} on ${day}`)).toEqual([]);
    expect([...scene.admitted].sort()).toEqual(said?.map(([id]) => id).sort());
  }
});

test("on no day a tie leads to what is not there", () => {
  for (const day of days) {
    const known = atlasKnownOn(frozenAtlas, day);
    const ids = new Set([...known.statements, ...known.claims].map((it) => it.id));
    const ties = known.statements.flatMap((it) => [...(it.targets ?? []), ...(it.links ?? []).map((link) => link.to)]);
    expect(ties.filter((it) => !ids.has(it))).toEqual([]);
  }
});

test("without a day, and after the last one, it is the atlas itself", () => {
  expect(atlasKnownOn(frozenAtlas, undefined)).toBe(frozenAtlas);
  expect(atlasKnownOn(frozenAtlas, "2030-01-01")).toBe(frozenAtlas);
});

test("a claim first made later does not open", () => {
  const claim = frozenAtlas.claims.find((it) =>
    frozenAtlas.statementsAbout(it.id).every((own) => lastDayOf(own.saidOn) > "2021-04-01"),
  );
  const scene = sceneOf(frozenAtlas, withKnown(withClaim(wholeView, claim?.id), "2021-04-01"));
  expect([scene.open, scene.order.filter((it) => it === claim?.id)]).toEqual([undefined, []]);
});

test("choices keep the order of the list", () => {
  const order = (day?: string) => sceneOf(frozenAtlas, withKnown(wholeView, day)).placed;
  const whole = order();
  for (const day of days.slice(60, 130)) {
    const known = order(day);
    expect(known).toEqual(whole.filter((it) => known.includes(it)));
  }
});

test("a statement is shown as on every other day, unless what corrects it was not yet said", () => {
  const [corrected, other] = frozenAtlas.statements.filter(
    (it) => it.stance === "asserts" && lastDayOf(it.saidOn) < "2021-05-01",
  );
  if (!corrected || !other) throw new Error("nothing is asserted");
  const correction: Statement = {
    ...corrected,
    id: "later",
    stance: "corrects",
    targets: [corrected.id],
    saidOn: "2021-06-10",
  };
  const last = { ...other, id: "last", saidOn: "2021-06-20" };
  const atlas = indexAtlas({ ...frozenAtlas, statements: [...frozenAtlas.statements, correction, last] });
  const entryOn = (day: string, id: string) => {
    const known = atlasKnownOn(atlas, day);
    return entryOf(known, known.statementOf(id));
  };
  const whole = entryOf(atlas, corrected);
  expect(whole.corrected).toContain("10 Jun 2021");
  expect(entryOn("2021-06-15", corrected.id)).toBe(whole);
  expect(entryOn("2021-06-09", corrected.id)).toEqual({ ...whole, corrected: undefined });
  expect(entryOn("2021-06-09", other.id)).toBe(entryOf(atlas, other));
});

test("of the indexes of the atlas, a day shows what was said by then", () => {
  for (const day of days.filter((_, index) => index % 7 === 0)) {
    const known = atlasKnownOn(frozenAtlas, day);
    const anew = indexAtlas({ ...known });
    for (const { id } of [...known.claims, ...known.statements]) {
      const [seen, indexed] = [known, anew].map((it) => [
        it.hasClaim(id),
        it.statementsAbout(id),
        it.answersTo(id),
        it.withdrawnFrom(id),
        it.responsesTo(id),
        it.findStatement(id),
      ]);
      expect(seen).toEqual(indexed);
    }
    const later = frozenAtlas.statements.find((it) => lastDayOf(it.saidOn) > day);
    if (later) expect(() => known.statementOf(later.id)).toThrow(`unknown statement: ${later.id}`);
  }
});
