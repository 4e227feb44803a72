import { describe, expect, test } from "vitest";
import { borderViewIds as borderViews, disputedLines } from "../fixtures/atlas/first-look.ts";
import { frozenAtlas } from "../fixtures/atlas/frozen-atlas.ts";
import { livingAtlas, livingGeometries } from "./living-atlas.ts";

test("the records make an atlas with an outline for every region", () => {
  expect([...livingGeometries.keys()]).toEqual(livingAtlas.regions.map((it) => it.id));
  expect(livingAtlas.statements.length).toBeGreaterThan(livingAtlas.claims.length);
});

describe("a record that is there stays", () => {
  test.each(["claims", "statements", "sources", "actors", "regions", "borders"] as const)(
    "every id of the frozen %s is among the living: what is wrong is corrected or withdrawn, never taken away",
    (kind) => {
      const ids = new Set(livingAtlas[kind].map((it) => it.id));
      expect(frozenAtlas[kind].map((it) => it.id).filter((id) => !ids.has(id))).toEqual([]);
    },
  );
});

/** Pinned by name: what each view of the borders draws solid, what dashed, what as a line of control. None leaves a line out. */
const drawn = {
  un: { "crimea-line": "dashed control-line", "line-of-contact": "dashed control-line", "border-beyond-contact": "solid border" },
  ru: { "crimea-line": "solid border", "line-of-contact": "dashed control-line", "border-beyond-contact": "solid border" },
  control: {
    "crimea-line": "solid control-line",
    "line-of-contact": "solid control-line",
    "border-beyond-contact": "dashed border",
  },
} as const;

test.each(borderViews)("the view %s draws each disputed line as pinned here", (view) => {
  const lines = disputedLines.map((id) => livingAtlas.borders.find((it) => it.id === id)?.views[view]);
  expect(lines.map((it) => `${it?.stroke} ${it?.as}`)).toEqual(disputedLines.map((id) => drawn[view][id]));
});
