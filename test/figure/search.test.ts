import { expect, test } from "vitest";
import { plainFigure } from "../../src/scene/figure/spec.ts";
import { finderOf } from "../../src/scene/search/search.ts";
import { wholeView, withSearch } from "../../src/scene/view.ts";
import { frozenFigures } from "../fixtures/atlas/frozen-figures.ts";
import { drawnLines } from "./drawn-words.ts";

const { atlas, glyphWidths, figureFor } = await frozenFigures();
const find = finderOf(atlas);

test("a picture of a search shows what the words find, and says so above the map", () => {
  const figure = figureFor(withSearch(wholeView, "Шойгу"), plainFigure, { finder: find });
  const found = find("Шойгу");
  expect(figure.callouts.possible.length).toBeGreaterThan(0);
  expect(figure.callouts.possible.filter((id) => !found.has(id))).toEqual([]);
  const header = drawnLines(figure, glyphWidths)
    .filter((it) => it.groups.includes("header"))
    .map((it) => it.text)
    .join(" ");
  expect(header).toMatch(new RegExp(`${found.size} of \\d+ statements shown\\. Filters: containing “Шойгу”\\.`));
  expect(figure.words.address).toContain("q=%D0%A8");
});
