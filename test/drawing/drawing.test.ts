import { beforeAll, describe, expect, test } from "vitest";
import { drawOutlines, outlinePathsOn, outlinesOn } from "../../src/drawing/outlines.ts";
import { drawOverlay } from "../../src/drawing/overlay/overlay.ts";
import { pixelPlacer } from "../../src/drawing/overlay/placer.ts";
import type { Surface } from "../../src/drawing/path.ts";
import { drawPoster } from "../../src/drawing/poster/poster.ts";
import { drawPatterns, drawRegions } from "../../src/drawing/regions.ts";
import { cameraOf } from "../../src/scene/camera/camera.ts";
import { cornersOf, mercatorX, mercatorY, worldSizeOf } from "../../src/scene/camera/mercator.ts";
import { designLayout } from "../../src/scene/layout/ahead.ts";
import { designsOf } from "../../src/scene/layout/design.ts";
import type { Ground } from "../../src/scene/layout/label.ts";
import { layoutOf } from "../../src/scene/layout/layout.ts";
import type { Layout } from "../../src/scene/layout/request.ts";
import type { Outlines } from "../../src/scene/layout/seat/outline.ts";
import type { GlyphWidths } from "../../src/scene/layout/text-width.ts";
import { voiceColour } from "../../src/scene/palette.ts";
import { type Scene, sceneOf } from "../../src/scene/scene.ts";
import { type View, wholeView, withClaim, withRegion, withVoice } from "../../src/scene/view.ts";
import { palettes, voiceIds } from "../fixtures/atlas/first-look.ts";
import { frozenAtlas, frozenGeometries } from "../fixtures/atlas/frozen-atlas.ts";
import { frozenGeography, frozenGlyphWidths, frozenGround } from "../fixtures/atlas/frozen-material.ts";
import { expectReviewed } from "../fixtures/atlas/reviewed.ts";
import { atlasWith, regionWith, statementWith } from "../fixtures/atlas/small-atlas.ts";
import { englishWords, inEnglish } from "../fixtures/in-english.ts";

const compiled = frozenGeography();
const ground = frozenGround(compiled);
const frame = { width: 1052, height: 738 };
const palette = palettes.light;
let glyphWidths: GlyphWidths;

beforeAll(async () => {
  glyphWidths = await frozenGlyphWidths();
}, 60_000);

const nameOf = (name: string, statements: number) => `${name} ${statements}`;

/** A surface whose unit is a pixel of the frame. */
function surfaceIn(scene: Scene): Surface {
  const camera = cameraOf(frozenAtlas, scene, frame, "page");
  const unitsPerWorld = worldSizeOf(camera.zoom);
  return {
    left: mercatorX(camera.center[0]) - frame.width / 2 / unitsPerWorld,
    top: mercatorY(camera.center[1]) - frame.height / 2 / unitsPerWorld,
    unitsPerWorld,
    clip: [0, 0, frame.width, frame.height],
    stepsPerUnit: 1,
  };
}

function layoutIn(scene: Scene, outlines: Outlines): Layout {
  const design = { ...frame, id: "test", isNarrow: false, shapes: { least: 0, most: 9 }, hasLegend: true };
  return designLayout(
    englishWords,
    { head: frozenAtlas.head, scene, ground, glyphWidths, legend: 112 },
    design,
    outlines,
    "page",
  );
}

function drawn(view: View): string {
  const scene = sceneOf(inEnglish(frozenAtlas), view);
  const surface = surfaceIn(scene);
  const layout = layoutIn(scene, outlinesOn(compiled.simplified(surface.unitsPerWorld, 2), surface));
  const overlay = drawOverlay(englishWords, layout, pixelPlacer(layout, layout.camera, frame), { palette, glyphWidths, nameOf });
  return `${drawRegions(scene, { palette, bandWidthPx: 20 })}${overlay.ground}${overlay.corners}`;
}

/** A picture that can be opened, with its outlines at its own scale; one element a line, so that a change can be read. */
function asFile(view: View): string {
  const scene = sceneOf(inEnglish(frozenAtlas), view);
  const surface = surfaceIn(scene);
  const outlines = drawOutlines(outlinePathsOn(compiled.simplified(surface.unitsPerWorld, 2), surface));
  const look = `.sans-400,.sans-600{font-family:"Source Sans 3"}.serif-600,.serif-italic{font-family:"Source Serif 4"}.serif-italic{font-style:italic}.sans-600,.serif-600{font-weight:600}[id^=outline]{fill-rule:evenodd}.target{fill:none}.reach{fill:none}`;
  const svg = `<style>${look}</style><defs>${drawPatterns(palette, 1, [])}${outlines}</defs><rect width="${frame.width}" height="${frame.height}" fill="${palette.land}"/>${drawn(view)}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${frame.width} ${frame.height}">\n${svg.replaceAll("><", ">\n<")}\n</svg>\n`;
}

describe("regions, blocks, rings and words are drawn as reviewed", () => {
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
        quantities: [{ of: "personnel", forces: ["russia"], asSaid: markup, wording: "source", when: { kind: "present" } }],
      }),
    ],
    regions: [regionWith({ name: markup, status: { label: `${markup}; ${markup}`, source: markup } })],
  });
  return { ...atlas, places: atlas.places.map((it) => ({ ...it, name: markup })) };
}

test("a record that holds markup is drawn as text", () => {
  const atlas = hostileAtlas();
  const scene = sceneOf(inEnglish(atlas), wholeView);
  const hostile: Ground = { countries: [{ name: markup, labels: [[36, 47]], rank: 0 }], places: atlas.places };
  const { bbox, id } = scene.regions[0] ?? { bbox: [0, 0, 1, 1] as const, id: "" };
  const [west, south, east, north] = bbox;
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ].map(([lng = 0, lat = 0]) => [mercatorX(lng), mercatorY(lat)] as const);
  const camera = { center: [34, 45] as const, zoom: 5.5 };
  const layout = layoutOf(englishWords, {
    scene,
    ground: hostile,
    outlines: { land: [ring], regions: new Map([[id, [ring]]]) },
    glyphWidths,
    camera,
    frame,
    isNarrow: false,
    band: 16,
    reservedBoxes: [],
    hasBoxes: true,
  });
  const { ground: markupOnGround, corners } = drawOverlay(englishWords, layout, pixelPlacer(layout, camera, frame), {
    palette,
    glyphWidths,
    nameOf,
    linkOf: (region) => region,
  });
  const svg = markupOnGround + corners;
  expect(svg).toContain("&lt;script&gt;");
  expect(svg.toLowerCase()).not.toContain("<script");
  expect(layout.blocks.length).toBe(1);
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
    const svg = drawRegions(sceneOf(inEnglish(frozenAtlas), wholeView), { palette, bandWidthPx: 20 });
    expect(svg).toContain('<use href="#outline-crimea" fill="url(#pattern-hatch)"/>');
    expect(svg).toContain('<use href="#outline-donbas-ngca" fill="url(#pattern-dots)"/>');
    const patterns = drawPatterns(palette, 1, []);
    expect(patterns).toContain(palette.pattern);
    for (const { id } of frozenAtlas.voices) expect(patterns).not.toContain(palette[voiceColour(id)]);
  });

  test("keep their pattern whatever is chosen", () => {
    for (const view of [withRegion(wholeView, "crimea"), withClaim(wholeView, "nato-forces-near-russia")]) {
      expect(drawRegions(sceneOf(inEnglish(frozenAtlas), view), { palette, bandWidthPx: 20 })).toContain("url(#pattern-hatch)");
    }
  });
});

describe("a soft band", () => {
  const bandsOf = (view: View) => [
    ...drawRegions(sceneOf(inEnglish(frozenAtlas), view), { palette, bandWidthPx: 20 }).matchAll(
      /<g class="band" stroke="([^"]*)"[^>]*>(.*?)<\/g>/gs,
    ),
  ];

  test("has one colour: none of a voice where several speak, and that of one where it alone is left", () => {
    const home = bandsOf(wholeView);
    expect(home.length).toBeGreaterThan(0);
    for (const [, colour] of home) expect(colour).toBe(palette.band);
    const ofKyiv = bandsOf(withVoice(wholeView, "kyiv", voiceIds));
    expect(ofKyiv.map((it) => it[1])).toEqual([palette["voice-kyiv"]]);
    for (const [, , content = ""] of [...home, ...ofKyiv]) expect(content).not.toMatch(/stroke="|dasharray/);
  });

  test("of a claim takes the colour of who makes it, and is drawn of its own places only", () => {
    const bands = bandsOf(withClaim(wholeView, "nato-forces-near-russia"));
    expect(bands.map((it) => [it[1], /#outline-([\w-]+)/.exec(it[2] ?? "")?.[1]])).toEqual([
      [palette["voice-moscow"], "nato-russia-border"],
    ]);
  });
});

test("land never takes a voice's colour, whatever is chosen; a sea is hatched in it only while a claim about it is open", () => {
  const colours = frozenAtlas.voices.map(({ id }) => palette[voiceColour(id)]);
  const views = [
    wholeView,
    ...frozenAtlas.regions.map((it) => withRegion(wholeView, it.id)),
    ...frozenAtlas.claims.map((it) => withClaim(wholeView, it.id)),
  ];
  const land = frozenAtlas.regions.filter((it) => it.kind === "area").map((it) => it.id);
  for (const view of views) {
    const svg = drawRegions(sceneOf(inEnglish(frozenAtlas), view), { palette, bandWidthPx: 20 });
    for (const id of land) {
      for (const [element] of svg.matchAll(new RegExp(`<use href="#outline-${id}"[^>]*>`, "g"))) {
        for (const colour of colours) expect(element).not.toContain(colour);
        expect(element).not.toContain("pattern-sea");
      }
    }
    if (view.claim === undefined) expect(svg).not.toContain("pattern-sea");
  }
});

test("every region has an outline to be referred to", () => {
  const surface: Surface = { left: 0, top: 0, unitsPerWorld: 6000, clip: [0, 0, 6000, 6000], stepsPerUnit: 1 };
  const svg = drawOutlines(outlinePathsOn(compiled.simplified(6000, 1), surface));
  for (const id of frozenGeometries.keys()) expect(svg).toMatch(new RegExp(`id="outline-${id}" d="M`));
});

describe("a poster", () => {
  const request = () => ({
    head: frozenAtlas.head,
    scene: sceneOf(inEnglish(frozenAtlas), wholeView),
    geography: compiled.simplified(6000, 1),
    ground,
    glyphWidths,
    palette,
    set: "home" as const,
    drawnBounds: cornersOf(frozenAtlas.head.bounds),
    linkOf: (region: string) => `./regions/${region}/`,
    nameOf,
  });

  test("is the same text for the same input, and holds no address of anyone", () => {
    const poster = drawPoster(englishWords, request());
    expect(drawPoster(englishWords, request())).toBe(poster);
    expect(poster).not.toMatch(/https?:|style=|<script|on\w+=/);
  });

  test("has its layouts beside one another, each of at most 150 elements, and every block in it a link with a name", () => {
    const poster = drawPoster(englishWords, request());
    const { extent } = request().scene;
    for (const { id } of designsOf("home", extent)) {
      const parts = poster.split('<svg class="ahead ').filter((it) => it.startsWith(`${id}"`));
      expect(parts.length, id).toBe(2);
      const elements = parts.reduce((sum, it) => sum + (it.match(/<[a-z]/g)?.length ?? 0), 0);
      expect(elements, id).toBeLessThanOrEqual(150);
    }
    const blocks = [...poster.matchAll(/<a href="\.\/regions\/([\w-]+)\/" aria-label="([^"]+)"/g)];
    expect(blocks.length).toBeGreaterThan(20);
    const named = sceneOf(inEnglish(frozenAtlas), wholeView).blocks.map((it) => `${it.name} ${it.shapes.length}`);
    for (const [, , name = ""] of blocks) expect(named).toContain(name.replaceAll("&amp;", "&"));
  });

  test("draws each outline once, also where it is the ground", () => {
    const [poster = ""] = drawPoster(englishWords, request()).split('<svg class="overlay');
    const paths = [...poster.matchAll(/ d="(M[^"]{400,})"/g)].map((it) => it[1]);
    expect(new Set(paths).size).toBe(paths.length);
  });
});
