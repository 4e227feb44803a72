import { expect, test } from "vitest";
import { outlinesOn } from "../../../src/drawing/outlines.ts";
import { drawnBoundsOf } from "../../../src/drawing/poster/drawn-bounds.ts";
import { surfaceOf } from "../../../src/drawing/poster/poster.ts";
import { designLayout, locatorWindow } from "../../../src/scene/layout/ahead.ts";
import { designFor } from "../../../src/scene/layout/design.ts";
import { sceneOf } from "../../../src/scene/scene.ts";
import { wholeView, withRegion } from "../../../src/scene/view.ts";
import { frozenAtlas } from "../../fixtures/atlas/frozen-atlas.ts";
import { frozenGeography, frozenGlyphWidths, frozenGround } from "../../fixtures/atlas/frozen-material.ts";
import { secondMaterial } from "../../fixtures/atlas/second-atlas.ts";
import { englishWords, inEnglish } from "../../fixtures/in-english.ts";

test("home in a text column has a block for every place in sight, and says what the patterns mean", async () => {
  const { head } = frozenAtlas;
  const scene = sceneOf(inEnglish(frozenAtlas), wholeView);
  const geography = frozenGeography();
  const surface = surfaceOf(scene.extent.box, drawnBoundsOf(head, scene, "embed"));
  const outlines = outlinesOn(geography.simplified(surface.unitsPerWorld, 1.4), surface);
  // The map of an embed 640 px wide.
  const design = designFor("embed", scene.extent, { width: 638, height: 417 });
  if (!design) throw new Error("no design");
  const request = { head, scene, ground: frozenGround(geography), glyphWidths: await frozenGlyphWidths(), legend: undefined };
  const { blocks, inset, labels } = designLayout(englishWords, request, design, outlines, "embed");
  expect(inset?.form.rows.map((it) => it.region)).toEqual(["baltic-sea", "nato-russia-border"]);
  expect(blocks.map((it) => it.block.region).sort()).toEqual(
    ["black-sea", "crimea", "donbas", "kerch-strait", "sea-of-azov", "ukraine", "ukraine-russia-border"].sort(),
  );
  const told = labels.filter((it) => it.label.kind === "status").map((it) => it.label.lines.join(" "));
  expect(told.sort()).toEqual([
    "Crimea: internationally recognised as Ukraine; annexed by Russia in 2014",
    "Dotted: not controlled by the government, spring 2021",
  ]);
});

test("the small map beside any region spoken of shows where the region is", () => {
  for (const atlas of [frozenAtlas, secondMaterial().atlas]) {
    for (const { id } of atlas.regions) {
      const { extent, admitted } = sceneOf(inEnglish(atlas), withRegion(wholeView, id));
      if (admitted.size === 0) continue;
      const [west, south, east, north] = locatorWindow(atlas.head, { extent }) ?? [0, 0, 0, 0];
      const [x, y] = [(extent.box[0] + extent.box[2]) / 2, (extent.box[1] + extent.box[3]) / 2];
      expect([id, west <= x && x <= east, south <= y && y <= north]).toEqual([id, true, true]);
    }
  }
});
