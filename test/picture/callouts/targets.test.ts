import { describe, expect, test } from "vitest";
import type { Claim } from "../../../src/domain/claim.ts";
import { positionsOf } from "../../../src/domain/geometry/inside.ts";
import type { Position } from "../../../src/domain/region.ts";
import { regionIdsOf } from "../../../src/domain/statement.ts";
import { calloutContentById } from "../../../src/picture/callouts/callout.ts";
import type { Picture } from "../../../src/picture/picture.ts";
import { boxShown } from "../../../src/scene/camera/mercator.ts";
import { type PictureSpec, plainPicture } from "../../../src/scene/picture/spec.ts";
import { placingOf } from "../../../src/scene/places.ts";
import { sceneOf } from "../../../src/scene/scene.ts";
import { type View, wholeView } from "../../../src/scene/view.ts";
import { frozenAtlas, frozenGeometries } from "../../fixtures/atlas/frozen-atlas.ts";
import { frozenPictures } from "../../fixtures/atlas/frozen-pictures.ts";
import { createRandom } from "../../fixtures/atlas/random.ts";
import { atlasWith, claimWith, statementWith } from "../../fixtures/atlas/small-atlas.ts";
import { englishWords, inEnglish } from "../../fixtures/in-english.ts";
import { drawnLines } from "../drawn-words.ts";

const { pictureFor, pictureOfQuery, glyphWidths } = await frozenPictures();
const spec: PictureSpec = { ...plainPicture, scale: 1, parts: [...plainPicture.parts, "callouts"] };
const words = englishWords.picture.calloutPlace;

/** Of each box whether it has a leader, and its words. */
function boxesOf(picture: Picture) {
  const lines = drawnLines(picture, glyphWidths);
  return picture.callouts.shown.map((id) => ({
    statement: frozenAtlas.statementOf(id),
    isLed: picture.content.includes(`data-leader-of="${id}"`),
    words: lines
      .filter((it) => it.groups.includes(`callout-${id}`))
      .map((it) => it.text)
      .join(" "),
  }));
}

/** The regions a statement speaks of, and what of the world a picture shows. */
function placesIn(id: string, { map: { camera, box } }: Picture) {
  const statement = frozenAtlas.statementOf(id);
  const regions = regionIdsOf(frozenAtlas.claimOf(statement.claim), statement, frozenAtlas.regionAt);
  const [west, south, east, north] = boxShown(camera, { width: box.right - box.left, height: box.bottom - box.top });
  return { regions, west, south, east, north };
}

/** Whether any of a statement's outlines can be in the picture, by the boxes around them. */
function mayBeShown(id: string, picture: Picture): boolean {
  const { regions, west, south, east, north } = placesIn(id, picture);
  return regions.some((region) => {
    const [left, bottom, right, top] = frozenAtlas.regionOf(region).bbox;
    return left <= east && right >= west && bottom <= north && top >= south;
  });
}

/** Whether a corner of any of its outlines is well within the picture. */
function isShown(id: string, picture: Picture): boolean {
  const { regions, west, south, east, north } = placesIn(id, picture);
  const [x, y] = [(east - west) / 20, (north - south) / 20];
  const isInside = ([lng, lat]: Position) => lng > west + x && lng < east - x && lat > south + y && lat < north - y;
  return regions.some((it) => geometriesOf(it).flatMap(positionsOf).flat().some(isInside));
}

/** The outline of a region. */
function geometriesOf(id: string) {
  const geometry = frozenGeometries.get(id);
  return geometry ? [geometry] : [];
}

describe("a box says of its place", () => {
  test("nothing where a leader leads to it, however small it is in the picture", () => {
    const boxes = boxesOf(pictureOfQuery("claim=russia-closes-kerch-strait&at=20,45,3.2", spec));
    expect(boxes.length).toBeGreaterThan(1);
    for (const it of boxes) {
      expect([it.statement.id, it.isLed]).toEqual([it.statement.id, true]);
      for (const sentence of Object.values(words)) expect(it.words).not.toContain(sentence);
    }
  });

  test("that it is outside the picture where it is drawn elsewhere", () => {
    const boxes = boxesOf(pictureOfQuery("claim=russia-closes-kerch-strait&at=24,57,6", spec));
    expect(boxes.length).toBeGreaterThan(0);
    for (const it of boxes) expect([it.isLed, it.words]).toEqual([false, expect.stringContaining(words.outside)]);
  });

  test("the truth in every picture of every statement, wherever it looks", () => {
    const random = createRandom(5);
    const told = new Set<string>();
    const every = [...calloutContentById(sceneOf(inEnglish(frozenAtlas), wholeView)).keys()];
    for (let round = 0; round < 10; round++) {
      const at = { center: [random.between(15, 45), random.between(41, 60)] as const, zoom: random.between(2.5, 9) };
      const view: View = { ...wholeView, at };
      const picture = pictureFor(view, { ...spec, callouts: random.some(every, 0.08) });
      for (const { statement, isLed, words: said } of boxesOf(picture)) {
        const placing = placingOf(frozenAtlas, statement);
        const named = (["unnamed", "undrawn", "outside"] as const).filter((it) => said.includes(words[it]));
        const expected = placing !== "drawn" ? [placing] : isLed ? [] : ["outside"];
        expect([statement.id, at, named]).toEqual([statement.id, at, expected]);
        if (isLed) expect([statement.id, placing]).toEqual([statement.id, "drawn"]);
        if (named.includes("outside"))
          expect([statement.id, at, isShown(statement.id, picture)]).toEqual([statement.id, at, false]);
        for (const it of named) told.add(it);
        if (isLed) told.add("led");
        if (isLed && !mayBeShown(statement.id, picture)) throw new Error(`${statement.id} is led to what is not in the picture`);
      }
    }
    expect([...told]).toEqual(expect.arrayContaining(["unnamed", "outside", "led"]));
  });
});

test("a statement names no place, none that is drawn, or one that is", () => {
  const placing = (places: Claim["places"], own?: typeof places) => {
    const atlas = atlasWith({ claims: [claimWith({ places })], statements: [statementWith(own ? { places: own } : {})] });
    const [statement] = atlas.statements;
    return statement && placingOf(atlas, statement);
  };
  const named = (id: string | undefined, precision: "region" | "settlement" | "vague-phrase" = "region") => ({
    ...(id === undefined ? {} : { id }),
    role: "located" as const,
    asSaid: "there",
    wording: "source" as const,
    precision,
  });
  expect(placing([])).toBe("unnamed");
  expect(placing([named("square")], [])).toBe("unnamed");
  expect(placing([named(undefined)])).toBe("undrawn");
  expect(placing([named("town", "vague-phrase")])).toBe("undrawn");
  expect(placing([named("town", "settlement")])).toBe("drawn");
  expect(placing([named(undefined), named("square")])).toBe("drawn");
});
