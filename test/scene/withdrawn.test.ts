import { expect, test } from "vitest";
import { sceneOf } from "../../src/scene/scene.ts";
import { wholeView } from "../../src/scene/view.ts";
import { atlasWith, statementWith } from "../fixtures/atlas/small-atlas.ts";

test("a withdrawn statement is not counted as outside this selection", () => {
  const withdrawn = statementWith({
    id: "withdrawn",
    revisions: [{ on: "2026-11-24", kind: "withdrawn", what: "the record", why: "misread" }],
  });
  const atlas = atlasWith({ statements: [statementWith(), withdrawn] });
  const { placed, cardOf } = sceneOf(atlas, wholeView);
  const [card] = placed.map(cardOf);
  expect(card?.hidden).toBe(0);
});
