import { beforeAll, describe, expect, test } from "vitest";
import { drawMap, type MapDrawingRequest, mapLayoutOf, pictureStyle } from "../../src/drawing/map-drawing.ts";
import { homeCamera } from "../../src/scene/camera/camera.ts";
import { grown, overlaps } from "../../src/scene/layout/box.ts";
import { sceneOf } from "../../src/scene/scene.ts";
import { wholeView, withClaim } from "../../src/scene/view.ts";
import { palettes } from "../fixtures/atlas/first-look.ts";
import { frozenAtlas } from "../fixtures/atlas/frozen-atlas.ts";
import { frozenGeography, frozenGlyphWidths, frozenGround } from "../fixtures/atlas/frozen-material.ts";
import { englishWords, inEnglish } from "../fixtures/in-english.ts";

const frame = { width: 900, height: 700 };
let pictureOf: (
  more?: Pick<MapDrawingRequest, "reservedBoxes"> | Pick<MapDrawingRequest, "camera"> | Pick<MapDrawingRequest, "scene">,
) => MapDrawingRequest;

beforeAll(async () => {
  const compiled = frozenGeography();
  const rest = {
    head: frozenAtlas.head,
    scene: sceneOf(inEnglish(frozenAtlas), wholeView),
    geography: compiled.simplified(40_000, 8),
    ground: frozenGround(compiled),
    glyphWidths: await frozenGlyphWidths(),
    palette: palettes.light,
    factor: 1,
    hasBoxes: true,
    hasLocator: true,
    camera: homeCamera(frozenAtlas, frame, "picture"),
    frame,
  };
  pictureOf = (more) => ({ ...rest, ...more });
}, 60_000);

describe("a picture", () => {
  test("needs no page around it: no custom property, no effect that only browsers know, no inline style", () => {
    const svg = drawMap(englishWords, pictureOf()) + pictureStyle(palettes.light);
    expect(svg).not.toMatch(/var\(|vector-effect|\sstyle=|https?:|NaN|undefined/);
  });

  test("is clipped to its frame", () => {
    const svg = drawMap(englishWords, pictureOf());
    expect(svg).toContain('<clipPath id="picture-frame"><rect width="900" height="700"/></clipPath>');
    expect(svg).toContain('<g class="picture" clip-path="url(#picture-frame)">');
  });

  test("draws ground, regions and labels in this order, and Crimea hatched within Ukraine", () => {
    const svg = drawMap(englishWords, pictureOf());
    const at = ['class="ground"', 'class="regions"', 'clip-path="url(#area-crimea)" class="hatch"', 'class="overlay"'].map((it) =>
      svg.indexOf(it),
    );
    expect(at.every((it) => it > 0)).toBe(true);
    expect([...at].sort((a, b) => a - b)).toEqual(at);
  });

  test("leaves out what shows only nearer by", () => {
    expect(drawMap(englishWords, pictureOf({ camera: { center: [34, 47], zoom: 4 } }))).not.toContain("from-zoom oblasts");
    expect(drawMap(englishWords, pictureOf({ camera: { center: [34, 47], zoom: 5 } }))).toContain("from-zoom oblasts");
  });

  test("puts nothing on boxes that are taken", () => {
    const free = mapLayoutOf(englishWords, pictureOf());
    const [block] = free.blocks;
    if (!block) throw new Error("no block to be covered");
    const box = grown(block.box, 40);
    const layout = mapLayoutOf(englishWords, pictureOf({ reservedBoxes: [box] }));
    const covering = (list: typeof layout) => [...list.labels, ...list.blocks].filter((it) => overlaps(it.box, box)).length;
    expect(covering(free)).toBeGreaterThan(0);
    expect(covering(layout)).toBe(0);
  });

  test("of an open claim gives the land it speaks of an edge in ink", () => {
    const scene = sceneOf(inEnglish(frozenAtlas), withClaim(wholeView, "russian-troops-crimea"));
    expect(drawMap(englishWords, pictureOf({ scene }))).toContain('<use href="#outline-crimea" class="edge"');
  });
});
