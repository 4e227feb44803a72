import { describe, expect, test } from "vitest";
import { outlinesOn } from "../../../src/drawing/outlines.ts";
import { surfaceOf } from "../../../src/drawing/poster/poster.ts";
import { queryOf } from "../../../src/scene/address.ts";
import { cameraInto, cameraOf, freeBoxOf, isNarrow } from "../../../src/scene/camera/camera.ts";
import { cornersOf, type Frame } from "../../../src/scene/camera/mercator.ts";
import { bandWidthOf, locatorWindow } from "../../../src/scene/layout/ahead.ts";
import { type Box, grown, overlaps } from "../../../src/scene/layout/box.ts";
import { hasLegendIn } from "../../../src/scene/layout/design.ts";
import { clusterStyles } from "../../../src/scene/layout/form/cluster.ts";
import { furnitureOf } from "../../../src/scene/layout/furniture.ts";
import { layoutOf } from "../../../src/scene/layout/layout.ts";
import type { Layout } from "../../../src/scene/layout/request.ts";
import { crossesBox, type Leader, partsOf } from "../../../src/scene/layout/seat/leader.ts";
import type { Outlines } from "../../../src/scene/layout/seat/outline.ts";
import { cellsIn, terrainOf } from "../../../src/scene/layout/seat/terrain.ts";
import { type Scene, sceneOf } from "../../../src/scene/scene.ts";
import { type View, wholeView, withClaim, withRegion, withVoice } from "../../../src/scene/view.ts";
import { frozenMaterial } from "../../fixtures/atlas/frozen-material.ts";
import { generatedMaps } from "../../fixtures/atlas/generated-maps.ts";
import { secondMaterial } from "../../fixtures/atlas/second-atlas.ts";
import { englishWords, inEnglish } from "../../fixtures/in-english.ts";
import { sampleOf } from "../../fixtures/sample.ts";

const frames: readonly Frame[] = [
  [320, 240],
  [390, 300],
  [390, 384],
  [640, 430],
  [712, 438],
  [820, 560],
  [892, 423],
  [978, 495],
  [1052, 738],
  [1532, 918],
  [2172, 1278],
  [3052, 1138],
].map(([width = 0, height = 0]) => ({ width, height }));

/** The height of the legend where there is one. */
const legendIn = (frame: Frame) => (hasLegendIn(frame) ? 112 : undefined);

type Named = readonly [name: string, box: Box];

/** Everything that stands on a map, by name. */
function boxesOf({ blocks, labels, words, cluster, inset, rows, tabs }: Layout): readonly Named[] {
  return [
    ...blocks.map((it): Named => [`block ${it.block.region}`, it.box]),
    ...labels.map((it): Named => [it.label.id, it.box]),
    ...words.map((it): Named => [`words “${it.words.text}”`, it.box]),
    ...tabs.map((it): Named => [`tab ${it.block.region}`, it.box]),
    ...(cluster ? [["cluster", cluster.box] as const] : []),
    ...(inset ? [["inset", inset.box] as const] : []),
    ...(rows ? [["rows", rows.box] as const] : []),
  ];
}

/** The leaders, by what they belong to. */
function leadersOf({ blocks, words }: Layout): readonly (readonly [string, Leader])[] {
  return [
    ...blocks.flatMap((it) => (it.leader ? [[`block ${it.block.region}`, it.leader] as const] : [])),
    ...words.flatMap((it) => (it.leader ? [[`words “${it.words.text}”`, it.leader] as const] : [])),
  ];
}

/** The smallest text on a map, in CSS pixels. */
function smallestText({ blocks, labels, words, cluster, inset, rows }: Layout): number {
  const clusters = [cluster?.form, ...blocks.map((it) => it.cluster)].filter((it) => it !== undefined);
  return Math.min(
    ...labels.map((it) => it.style.size),
    ...words.flatMap((it) => [it.form.style.size, ...(it.form.whose.length > 0 || it.form.saying ? [it.form.small.size] : [])]),
    ...blocks.flatMap((it) => [it.style.name.size, it.style.number.size, it.style.line.size]),
    ...(clusters.length > 0 ? Object.values(clusterStyles).map((it) => it.size) : []),
    ...[inset?.form.style, rows?.form.style].flatMap((it) => (it ? [it.name.size, it.number.size] : [])),
  );
}

/** What is wrong with a layout; empty where nothing is. */
function faultsOf(layout: Layout, reservedBoxes: readonly Box[]): readonly string[] {
  const boxes = boxesOf(layout);
  const { frame } = layout;
  const overlapping = boxes.flatMap(([one, box], index) => [
    ...boxes.slice(index + 1).flatMap(([other, otherBox]) => (overlaps(box, otherBox) ? [`${one} covers ${other}`] : [])),
    ...(reservedBoxes.some((it) => overlaps(it, box)) ? [`${one} covers what the page lays over the map`] : []),
  ]);
  const cut = boxes.flatMap(([name, { left, top, right, bottom }]) =>
    left < 0 || top < 0 || right > frame.width || bottom > frame.height ? [`${name} is cut by the frame`] : [],
  );
  const leaders = leadersOf(layout);
  const crossedBoxes = leaders.flatMap(([owner, leader]) =>
    boxes.flatMap(([name, box]) =>
      name !== owner && crossesBox(leader, grown(box, -1)) ? [`the leader of ${owner} runs through ${name}`] : [],
    ),
  );
  const long = leaders.flatMap(([owner, leader]) => {
    const length = partsOf(leader).reduce((sum, [[ax, ay], [bx, by]]) => sum + Math.abs(ax - bx) + Math.abs(ay - by), 0);
    return length > (layout.isNarrow ? 66 : 116) ? [`the leader of ${owner} is ${Math.round(length)} long`] : [];
  });
  const meeting = leaders.flatMap(
    (
      [
        one,
        {
          end: [ax, ay],
        },
      ],
      index,
    ) =>
      leaders.slice(index + 1).flatMap(
        ([
          other,
          {
            end: [bx, by],
          },
        ]) => (Math.hypot(ax - bx, ay - by) < 3 ? [`${one} and ${other} end at one point`] : []),
      ),
  );
  const small = smallestText(layout) < 11 ? ["text is smaller than 11"] : [];
  return [...overlapping, ...cut, ...crossedBoxes, ...long, ...meeting, ...small];
}

const atlases = { "the frozen atlas": await frozenMaterial(), "the second atlas": secondMaterial() };

describe.each(Object.entries(atlases))(
  "over %s: home, every voice, region and claim",
  (_name, { atlas, geography, ground, glyphWidths }) => {
    const { head } = atlas;
    const voiceIds = atlas.voices.map((it) => it.id);

    const views: readonly (readonly [string, View])[] = [
      ["home", wholeView],
      ...voiceIds.map((id) => [id, withVoice(wholeView, id, voiceIds)] as const),
      ...atlas.regions.map(({ id }) => [id, withRegion(wholeView, id)] as const),
      ...atlas.claims.filter((it) => atlas.hasClaim(it.id)).map(({ id }) => [id, withClaim(wholeView, id)] as const),
    ];

    /** Home in every frame, and every third View in one; in full every View in every frame. */
    const pairs = views.flatMap((view, index) =>
      frames
        .filter((_, place) => sampleOf((index % 3 === 0 && (index / 3 + place) % frames.length === 0) || index === 0, true))
        .map((frame) => [view, frame] as const),
    );

    const outlinesFor = new Map<string, Outlines>();

    function outlinesOf(scene: Scene): Outlines {
      const key = scene.extent.box.join();
      const surface = surfaceOf(scene.extent.box, cornersOf(head.bounds));
      const known = outlinesFor.get(key) ?? outlinesOn(geography.simplified(surface.unitsPerWorld, 1.4), surface);
      outlinesFor.set(key, known);
      return known;
    }

    /** The terrain that a layout was made over, but for its frame. */
    function layoutTerrain(scene: Scene, { camera, isNarrow: narrow }: Layout) {
      return {
        outlines: outlinesOf(scene),
        regions: scene.regions,
        camera,
        band: bandWidthOf(scene.extent.kind, "page", narrow) / 2 + 6,
      };
    }

    type LaidOut = { readonly scene: Scene; readonly layout: Layout };

    const made = new Map<string, LaidOut>();

    /** A View in a frame, laid out once for all tests. */
    function laidOut(view: View, frame: Frame): LaidOut {
      const key = `${queryOf(view)} ${frame.width} ${frame.height}`;
      const known = made.get(key) ?? layOut(view, frame);
      made.set(key, known);
      return known;
    }

    function layOut(view: View, frame: Frame): LaidOut {
      const scene = sceneOf(inEnglish(atlas), view);
      const { kind } = scene.extent;
      const narrow = isNarrow(frame, "page");
      const layout = layoutOf(englishWords, {
        scene,
        ground,
        outlines: outlinesOf(scene),
        glyphWidths,
        camera: cameraOf(atlas, scene, frame, "page"),
        frame,
        isNarrow: narrow,
        band: bandWidthOf(kind, "page", narrow) / 2 + 6,
        locator: locatorWindow(head, scene),
        reservedBoxes: furnitureOf({ kind, medium: "page", frame, isNarrow: narrow, legend: legendIn(frame) }),
        hasBoxes: true,
      });
      return { scene, layout };
    }

    test(`nothing overlaps, crosses a leader, is cut or too small (${pairs.length} maps)`, () => {
      const faults = pairs.flatMap(([[name, view], frame]) => {
        const { scene, layout } = laidOut(view, frame);
        const reservedBoxes = furnitureOf({
          kind: scene.extent.kind,
          medium: "page",
          frame,
          isNarrow: layout.isNarrow,
          legend: legendIn(frame),
        });
        return faultsOf(layout, reservedBoxes).map((it) => `${name} ${frame.width}×${frame.height}: ${it}`);
      });
      expect(faults).toEqual([]);
    }, 600_000);

    test.each(frames)(
      "at $width × $height every region with statements is at home as a block or a row, or among those counted",
      (frame) => {
        const { scene, layout } = laidOut(wholeView, frame);
        const shown = [
          ...layout.blocks.map((it) => it.block.region),
          ...(layout.inset?.form.rows ?? []).map((it) => it.region),
          ...(layout.rows?.form.rows ?? []).map((it) => it.region),
        ];
        expect(new Set(shown).size).toBe(shown.length);
        expect(shown.length + (layout.inset?.form.more ?? 0)).toBe(scene.blocks.length);
        expect(layout.blocks.length).toBeGreaterThan(0);
      },
    );

    test("a leader ends in what it speaks of, at its edge and not in its middle; a block in its own sea has none", () => {
      for (const frame of frames) {
        const { scene, layout } = laidOut(wholeView, frame);
        const terrain = terrainOf({ ...layoutTerrain(scene, layout), frame });
        for (const { block, leader, box } of layout.blocks) {
          const place = terrain.regionOf(block.region);
          if (!leader) expect(place.countIn(box), block.region).toBeGreaterThan(0);
          else expect(place.has(...leader.end), `${block.region} at ${frame.width}`).toBe(true);
        }
      }
    });

    test("the block of a home too small for it stands beside it, with a leader", () => {
      const frame = { width: 1052, height: 738 };
      const { scene, layout } = laidOut(wholeView, frame);
      const isHome = (id: string) => scene.regions.some((it) => it.id === id && it.role === "home");
      const alone = {
        ...scene,
        regions: scene.regions.filter((it) => it.role === "home"),
        blocks: scene.blocks.filter((it) => isHome(it.region)),
      };
      const camera = { ...layout.camera, zoom: layout.camera.zoom - 3 };
      const outlines = outlinesOf(scene);
      const asked = { ground: { countries: [], places: [] }, outlines, glyphWidths, camera, frame, isNarrow: false, band: 20 };
      const { blocks } = layoutOf(englishWords, {
        ...asked,
        scene: alone,
        locator: locatorWindow(head, scene),
        reservedBoxes: [],
        hasBoxes: true,
      });
      const home = terrainOf({ ...asked, regions: alone.regions }).home;
      expect(blocks.map((it) => [it.leader !== undefined, home.countIn(it.box)])).toEqual([[true, 0]]);
    });

    test("no neighbour's block hides a region that is chosen", () => {
      let blocks = 0;
      const frame = { width: 390, height: 384 };
      for (const [, view] of views.filter(([, it]) => it.region !== undefined)) {
        const { scene, layout } = laidOut(view, frame);
        const terrain = terrainOf({ ...layoutTerrain(scene, layout), frame });
        const chosen = terrain.regionOf(view.region ?? "");
        for (const { block, box } of layout.blocks.filter((it) => it.block.region !== view.region)) {
          expect(chosen.countIn(box), `${block.region} on ${view.region}`).toBe(0);
          blocks++;
        }
      }
      expect(blocks).toBeGreaterThan(3);
    });

    test("a status stands within its area or clear of it, as does the name of a small one; names and words are clear of small islands", () => {
      let told = 0;
      const covering = pairs.flatMap(([[name, view], frame]) => {
        const { scene, layout } = laidOut(view, frame);
        const terrain = terrainOf({ ...layoutTerrain(scene, layout), frame });
        const written = [...layout.labels.filter((it) => it.label.isPoint), ...layout.words];
        const onIslets = written.some((it) => terrain.islets.countIn(it.box) > 0)
          ? [`${name} ${frame.width}×${frame.height}: islets`]
          : [];
        const hidden = layout.words.flatMap(({ words, mark, box }) =>
          mark && overlaps(grown({ left: mark[0], right: mark[0], top: mark[1], bottom: mark[1] }, 4), box)
            ? [`${name} ${frame.width}×${frame.height}: “${words.text}” hides its mark`]
            : [],
        );
        const statuses = layout.labels.flatMap(({ label, box }) => {
          const place = terrain.regionOf(label.region ?? "");
          const isSmall = label.kind === "home" && place.box && place.box.right - place.box.left < box.right - box.left;
          if (label.kind !== "status" && !isSmall) return [];
          told++;
          const covered = place.countIn(box);
          return covered === 0 || covered === cellsIn(box)
            ? []
            : [`${name} ${frame.width}×${frame.height}: ${label.lines.join(" ")}`];
        });
        return [...onIslets, ...hidden, ...statuses];
      });
      expect(told).toBeGreaterThan(5);
      expect(covering).toEqual([]);
    }, 600_000);

    test("words stand whole, whatever the frame", () => {
      for (const [[, view], frame] of pairs) {
        for (const { words, form } of laidOut(view, frame).layout.words) expect(form.lines.join(" ")).toBe(words.text);
      }
    }, 600_000);
  },
);

const { glyphWidths } = atlases["the frozen atlas"];

describe.each(generatedMaps())("$name", ({ scene, outlines }) => {
  test("is laid out in every frame", () => {
    const faults = sampleOf(
      frames.filter((_, index) => index % 4 === 0),
      frames,
    ).flatMap((frame) => {
      const narrow = isNarrow(frame, "page");
      const reservedBoxes = furnitureOf({ kind: "home", medium: "page", frame, isNarrow: narrow, legend: legendIn(frame) });
      const layout = layoutOf(englishWords, {
        scene,
        ground: { countries: [], places: [] },
        outlines,
        glyphWidths,
        camera: cameraInto(scene.extent.box, frame, freeBoxOf("home", "page", narrow)),
        frame,
        isNarrow: narrow,
        band: bandWidthOf("home", "page", narrow) / 2 + 6,
        locator: [-20, 20, 60, 70],
        reservedBoxes,
        hasBoxes: true,
      });
      const shown = layout.blocks.length + (layout.rows?.form.rows.length ?? 0) + (layout.inset?.form.rows.length ?? 0);
      const lost = shown + (layout.inset?.form.more ?? 0) === scene.blocks.length ? [] : ["a place is lost"];
      return [...faultsOf(layout, reservedBoxes), ...lost].map((it) => `${frame.width}×${frame.height}: ${it}`);
    });
    expect(faults).toEqual([]);
  }, 120_000);
});
