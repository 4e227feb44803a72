import { expect, test } from "vitest";
import { labelsOf } from "../../../src/scene/layout/label.ts";
import { sceneOf } from "../../../src/scene/scene.ts";
import { wholeView, withRegion } from "../../../src/scene/view.ts";
import { secondMaterial } from "../../fixtures/atlas/second-atlas.ts";
import { englishWords, inEnglish } from "../../fixtures/in-english.ts";

const { atlas, ground } = secondMaterial();

/** What is written of the islands around them, in a view of the borders. */
function writtenIn(borders: string): readonly string[] {
  const { regions, extent } = sceneOf(inEnglish(atlas), { ...withRegion(wholeView, "falkland-islands"), borders });
  const shown = { regions, ground, extent, zoom: 7, isNamedElsewhere: () => false, isAtHome: () => false };
  return labelsOf(englishWords, shown)
    .filter((it) => it.region?.startsWith("falkland-islands") || it.region?.startsWith("islands-"))
    .flatMap((it) => [it.lines.join(" "), ...(it.separateLines ? [it.separateLines.join(" ")] : [])]);
}

test("a line’s label that says the home’s name again is left out, another is kept, and a status beside it names the pattern", () => {
  const own = ["FALKLAND ISLANDS / ISLAS MALVINAS", "sovereignty in dispute", "Hatched: sovereignty in dispute"];
  expect(writtenIn("un")).toEqual(own);
  expect(writtenIn("london")).toEqual([...own, "Falkland Islands, British territory"]);
});
