import { beforeAll, describe, expect, test } from "vitest";
import { drawOutlines } from "../../src/drawing/outlines.ts";
import { drawOverlay } from "../../src/drawing/overlay.ts";
import type { Sheet } from "../../src/drawing/path.ts";
import { drawPoster } from "../../src/drawing/poster/poster.ts";
import { drawPatterns, drawRegions } from "../../src/drawing/regions.ts";
import { pixelPlacer } from "../../src/drawing/screen.ts";
import { cameraOf } from "../../src/scene/camera/camera.ts";
import { mercatorX, mercatorY, worldSizeOf } from "../../src/scene/camera/mercator.ts";
import { palettes } from "../../src/scene/colours.ts";
import { type Ground, labelsOf } from "../../src/scene/layout/label.ts";
import { isCompact, layoutOf } from "../../src/scene/layout/layout.ts";
import type { Advances } from "../../src/scene/layout/text-width.ts";
import { sceneOf } from "../../src/scene/scene.ts";
import { type View, wholeView, withClaim, withRegion } from "../../src/scene/view.ts";
import { frozenAtlas, frozenGeometries } from "../fixtures/atlas/frozen-atlas.ts";
import { frozenAdvances, frozenGeography, frozenGround } from "../fixtures/atlas/frozen-material.ts";
import { expectReviewed } from "../fixtures/atlas/reviewed.ts";
import { atlasWith, regionWith, statementWith } from "../fixtures/atlas/small-atlas.ts";

const geography = frozenGeography();
const ground = frozenGround(geography);
const frame = { width: 1000, height: 720 };
const palette = palettes.light;
let advances: Advances;

beforeAll(async () => {
  advances = await frozenAdvances();
}, 60_000);

function drawn(view: View): string {
  const scene = sceneOf(frozenAtlas, view);
  const camera = cameraOf(frozenAtlas, view, frame);
  const layout = layoutOf({ labels: labelsOf(scene.regions, ground), marks: scene.marks, camera, frame, advances });
  const overlay = drawOverlay(layout, pixelPlacer(camera, frame), { palette, advances, isCompact: isCompact(frame) });
  return `${drawRegions(scene, palette)}${overlay}`;
}

/** A picture that can be opened, with its outlines at its own scale; one element a line, so that a change can be read. */
function asFile(view: View): string {
  const camera = cameraOf(frozenAtlas, view, frame);
  const unitsPerWorld = worldSizeOf(camera.zoom);
  const sheet: Sheet = {
    left: mercatorX(camera.center[0]) - frame.width / 2 / unitsPerWorld,
    top: mercatorY(camera.center[1]) - frame.height / 2 / unitsPerWorld,
    unitsPerWorld,
    clip: [0, 0, frame.width, frame.height],
    grain: 1,
  };
  const outlines = drawOutlines(geography.simplified(unitsPerWorld, 2), sheet);
  const look = `.sans-400,.sans-600{font-family:"Source Sans 3"}.serif-600{font-family:"Source Serif 4"}.sans-600,.serif-600{font-weight:600}[id^=outline]{fill-rule:evenodd}.target{fill:none}.reach{fill:none}`;
  const svg = `<style>${look}</style><defs>${drawPatterns(palette, 0.6)}${outlines}</defs><rect width="${frame.width}" height="${frame.height}" fill="${palette.land}"/>${drawn(view)}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${frame.width} ${frame.height}">\n${svg.replaceAll("><", ">\n<")}\n</svg>\n`;
}

describe("regions, labels and marks are drawn as reviewed", () => {
  test("in the whole View", () => expectReviewed(asFile(wholeView), "whole-view.svg"));

  test("with Kyiv's claim about Crimea open", () =>
    expectReviewed(asFile(withClaim(wholeView, "russian-troops-crimea")), "crimea-claim-open.svg"));

  test("with only Moscow speaking and the Black Sea chosen", () =>
    expectReviewed(asFile({ ...withRegion(wholeView, "black-sea"), voices: ["moscow"] }), "moscow-on-black-sea.svg"));
});

const markup = '<script>alert("x")</script>';

/** An atlas whose every text is markup. */
function hostileAtlas() {
  const atlas = atlasWith({
    statements: [
      statementWith({
        quantities: [{ of: "personnel", forces: ["russia"], asSaid: markup, when: { kind: "present" } }],
      }),
    ],
    regions: [regionWith({ name: markup, stands: [[34.4, 43.5]], status: { label: `${markup}; ${markup}`, source: markup } })],
  });
  return { ...atlas, places: atlas.places.map((it) => ({ ...it, name: markup })) };
}

test("a record that holds markup is drawn as text", () => {
  const atlas = hostileAtlas();
  const scene = sceneOf(atlas, wholeView);
  const hostile: Ground = { countries: [{ name: markup, label: [36, 47], rank: 0 }], places: atlas.places };
  const camera = { center: [34, 45] as const, zoom: 5.5 };
  const layout = layoutOf({ labels: labelsOf(scene.regions, hostile), marks: scene.marks, camera, frame, advances });
  const svg = drawOverlay(layout, pixelPlacer(camera, frame), { palette, advances, isCompact: false });
  expect(svg).toContain("&lt;script&gt;");
  expect(svg.toLowerCase()).not.toContain("<script");
  expect(layout.marks.length).toBe(1);
});

test("the elements of a drawing are closed", () => {
  for (const view of [wholeView, withClaim(wholeView, "nato-forces-near-russia")]) {
    const svg = drawn(view);
    const open: string[] = [];
    for (const [, slash, name = "", own] of svg.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/g)) {
      if (own) continue;
      if (slash) expect(open.pop()).toBe(name);
      else open.push(name);
    }
    expect(open).toEqual([]);
  }
});

test("nothing drawn has a number that is none", () => {
  expect(drawn(wholeView)).not.toMatch(/NaN|undefined|Infinity/);
});

describe("areas out of the government's control", () => {
  test("are hatched and dotted, in no country's colour", () => {
    const svg = drawRegions(sceneOf(frozenAtlas, wholeView), palette);
    expect(svg).toContain('<use href="#outline-crimea" fill="url(#pattern-hatch)"/>');
    expect(svg).toContain('<use href="#outline-donbas-ngca" fill="url(#pattern-dots)"/>');
    const patterns = drawPatterns(palette, 1);
    expect(patterns).toContain(palette.pattern);
    for (const { id } of frozenAtlas.voices) expect(patterns).not.toContain(palette[id]);
  });

  test("keep their pattern whatever is chosen", () => {
    for (const view of [withRegion(wholeView, "crimea"), withClaim(wholeView, "russian-troops-eastern-border")]) {
      expect(drawRegions(sceneOf(frozenAtlas, view), palette)).toContain("url(#pattern-hatch)");
    }
  });
});

test("a border that two voices speak of is shared between them, stretch by stretch", () => {
  const svg = drawRegions(sceneOf(frozenAtlas, wholeView), palette);
  const sweeps = [...svg.matchAll(/<g class="sweep"[^>]*data-voice="([^"]*)"[^>]*>(.*?)<\/g>/gs)];
  const onBorder = sweeps.filter(([, , content = ""]) => content.includes("#outline-ukraine-russia-border"));
  expect(onBorder.length).toBeGreaterThan(1);
  const offsets = onBorder.map(([, , content = ""]) => /stroke-dashoffset="([^"]*)"/.exec(content)?.[1]);
  expect(new Set(offsets).size).toBe(onBorder.length);
});

test("every region has an outline to be referred to", () => {
  const shapes = geography.simplified(6000, 1);
  const svg = drawOutlines(shapes, { left: 0, top: 0, unitsPerWorld: 6000, clip: [0, 0, 6000, 6000], grain: 1 });
  for (const id of frozenGeometries.keys()) expect(svg).toMatch(new RegExp(`id="outline-${id}" d="M`));
});

test("a poster is the same text for the same input, and holds no address of anyone", () => {
  const request = {
    scene: sceneOf(frozenAtlas, wholeView),
    geography: geography.simplified(6000, 1),
    ground,
    advances,
    palette,
    atlas: frozenAtlas,
    isSmall: false,
  };
  const poster = drawPoster(request);
  expect(drawPoster(request)).toBe(poster);
  expect(poster).not.toMatch(/https?:|style=|<script|on\w+=/);
});
