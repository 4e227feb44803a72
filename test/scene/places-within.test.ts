import { expect, test } from "vitest";
import { readRecords } from "../../src/build/records/records.ts";
import { regionsCounted } from "../../src/scene/chart/groups.ts";
import { sceneOf } from "../../src/scene/scene.ts";
import { cellsOf, columnNames } from "../../src/scene/table/columns.ts";
import { traitsOf } from "../../src/scene/traits.ts";
import { wholeView, withRegion } from "../../src/scene/view.ts";
import { quantityWith } from "../fixtures/atlas/chart-atlas.ts";
import { atlasWith, statementWith } from "../fixtures/atlas/small-atlas.ts";
import { inEnglish } from "../fixtures/in-english.ts";

const mention = { role: "located", asSaid: "in Town", wording: "source", precision: "settlement" } as const;
const town = { id: "town", name: "Town", rank: 0, capital: false, country: "UA", at: [34.2, 45.8] } as const;
const inTown = statementWith({ id: "in-town", places: [{ ...mention, id: "town" }] });
const atlas = atlasWith({ places: [{ ...town, within: "square" }], statements: [statementWith(), inTown] });
const elsewhere = atlasWith({ places: [town], statements: [statementWith(), inTown] });

const whereOf = (whole: typeof atlas) => traitsOf(whole).map((it) => it.where);

test("a statement that names only a settlement counts for the region it lies in", () => {
  expect(whereOf(atlas)).toEqual([["square"], ["square"]]);
  expect(whereOf(elsewhere)).toEqual([["square"], ["undrawn"]]);
  const { blocks, notOnMap, placed } = sceneOf(inEnglish(atlas), wholeView);
  expect(blocks.map((it) => [it.region, it.shapes.length])).toEqual([["square", 2]]);
  expect([notOnMap, placed]).toEqual([undefined, ["troops"]]);
});

test("its region says that a place in it is meant, where there is such a statement", () => {
  const ledeOf = (whole: typeof atlas) => sceneOf(inEnglish(whole), withRegion(wholeView, "square")).lede;
  expect(ledeOf(atlas)).toBe("All are by Kyiv (1 claim, April 2021). What names only a place in it counts too: Town.");
  expect(ledeOf(elsewhere)).toBe("It is by Kyiv (1 claim, April 2021).");
});

test("the table calls a settlement that is drawn drawn, in whatever region or none", () => {
  const onTheMap = (whole: typeof atlas) => cellsOf(inEnglish(whole), "in-town")[columnNames.indexOf("on_the_map")];
  expect([onTheMap(atlas), onTheMap(elsewhere)]).toEqual(["drawn", "drawn"]);
});

test("what is told as not drawn has no words on the map either, and does not move it", () => {
  const { words, extent } = sceneOf(inEnglish(elsewhere), withRegion(wholeView, "undrawn"));
  expect([words, extent.kind]).toEqual([[], "home"]);
});

test("its figure is one of that region", () => {
  expect([regionsCounted(atlas, inTown, quantityWith()), regionsCounted(elsewhere, inTown, quantityWith())]).toEqual([
    ["square"],
    [],
  ]);
});

test("in an atlas as recorded the statements on a town count for its island", () => {
  const reading = readRecords("test/atlases/falklands-1982");
  if (reading.kind === "problems") throw new Error("problems in the atlas");
  expect(reading.parts.places.flatMap(({ id, within }) => (within === undefined ? [] : [`${id}: ${within}`]))).toEqual([
    "stanley: east-falkland",
    "grytviken: south-georgia",
  ]);
});
