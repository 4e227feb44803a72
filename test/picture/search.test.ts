import { expect, test } from "vitest";
import { plainPicture } from "../../src/scene/picture/spec.ts";
import { finderOf } from "../../src/scene/search/search.ts";
import { wholeView, withSearch } from "../../src/scene/view.ts";
import { frozenPictures } from "../fixtures/atlas/frozen-pictures.ts";
import { drawnLines } from "./drawn-words.ts";

const { atlas, glyphWidths, pictureFor } = await frozenPictures();
const find = finderOf(atlas);

test("a picture of a search shows what the words find, and says so above the map", () => {
  const picture = pictureFor(withSearch(wholeView, "Шойгу"), plainPicture, { finder: find });
  const found = find("Шойгу");
  expect(picture.callouts.possible.length).toBeGreaterThan(0);
  expect(picture.callouts.possible.filter((id) => !found.has(id))).toEqual([]);
  const header = drawnLines(picture, glyphWidths)
    .filter((it) => it.groups.includes("header"))
    .map((it) => it.text)
    .join(" ");
  expect(header).toMatch(new RegExp(`${found.size} of \\d+ statements shown\\. Filters: containing “Шойгу”\\.`));
  expect(picture.words.address).toContain("q=%D0%A8");
});
