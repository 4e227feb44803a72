import { renderAsync } from "@resvg/resvg-js";
import { beforeAll, describe, expect, test } from "vitest";
import { drawMap, pictureStyle } from "../../src/drawing/map-drawing.ts";
import { outlinesOn } from "../../src/drawing/outlines.ts";
import { surfaceOf } from "../../src/drawing/poster/poster.ts";
import { cornersOf } from "../../src/scene/camera/mercator.ts";
import { designLayout } from "../../src/scene/layout/ahead.ts";
import type { Box } from "../../src/scene/layout/box.ts";
import type { LabelKind } from "../../src/scene/layout/label.ts";
import type { Layout } from "../../src/scene/layout/request.ts";
import type { GlyphWidths } from "../../src/scene/layout/text-width.ts";
import { type ColourName, colourIn, voiceColour } from "../../src/scene/palette.ts";
import { sceneOf } from "../../src/scene/scene.ts";
import { themes, type View, wholeView, withClaim, withRegion, withVoice } from "../../src/scene/view.ts";
import { palettes, voiceIds } from "../fixtures/atlas/first-look.ts";
import { frozenAtlas } from "../fixtures/atlas/frozen-atlas.ts";
import { frozenGeography, frozenGlyphWidths, frozenGround } from "../fixtures/atlas/frozen-material.ts";
import { englishWords, inEnglish } from "../fixtures/in-english.ts";

const compiled = frozenGeography();
const ground = frozenGround(compiled);
const { head } = frozenAtlas;
let glyphWidths: GlyphWidths;

beforeAll(async () => {
  glyphWidths = await frozenGlyphWidths();
}, 60_000);

const colours: Readonly<Record<LabelKind, ColourName>> = {
  subject: "ink",
  region: "ink",
  home: "country",
  water: "water",
  status: "quiet",
  country: "country",
  capital: "place",
  place: "place",
};

type Colour = readonly [red: number, green: number, blue: number];

function colourOf(hex: string): Colour {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Colour;
}

/** Relative luminance and contrast as WCAG 2.2 has them. */
function luminanceOf(colour: Colour): number {
  const [red, green, blue] = colour.map((it) =>
    it / 255 <= 0.04045 ? it / 255 / 12.92 : ((it / 255 + 0.055) / 1.055) ** 2.4,
  ) as unknown as Colour;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(a: Colour, b: Colour): number {
  const [one, other] = [luminanceOf(a), luminanceOf(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** The halo around letters lies over what is under them. */
function withHalo(under: Colour, paper: Colour): Colour {
  return under.map((it, index) => it * 0.18 + (paper[index] ?? 0) * 0.82) as unknown as Colour;
}

type Text = { readonly name: string; readonly box: Box; readonly colour: ColourName; readonly hasHalo: boolean };

function textsOf({ labels, words, blocks, cluster }: Layout): readonly Text[] {
  const rings = [
    ...blocks.flatMap((it) => (it.cluster ? [{ box: it.box, form: it.cluster }] : [])),
    ...(cluster ? [cluster] : []),
  ];
  return [
    ...labels.map(({ label, box }) => ({ name: label.id, box, colour: colours[label.kind], hasHalo: true })),
    ...words.map((it) => ({
      name: `“${it.words.text}”`,
      box: it.box,
      colour: it.words.isQuoted ? voiceColour(it.words.voice) : ("ink" as const),
      hasHalo: false,
    })),
    ...words.map((it) => ({ name: `under “${it.words.text}”`, box: it.box, colour: "quiet" as const, hasHalo: false })),
    ...blocks.map(({ block, box }) => ({ name: `block ${block.region}`, box, colour: "quiet" as const, hasHalo: false })),
    ...rings.flatMap(({ box, form }) =>
      form.rings.map((it) => ({ name: it.ring.figure, box, colour: voiceColour(it.ring.voice), hasHalo: false })),
    ),
  ];
}

const views: readonly (readonly [string, View])[] = [
  ["home", wholeView],
  ["Moscow alone", withVoice(wholeView, "moscow", voiceIds)],
  ["Crimea", withRegion(wholeView, "crimea")],
  ["the Black Sea", withRegion(wholeView, "black-sea")],
  ["Shoigu's claim", withClaim(wholeView, "nato-forces-near-russia")],
  ["a claim that quotes its places", withClaim(wholeView, "us-warships-to-stay-away-from-crimea")],
];

describe.each(themes)("in the %s palette", (theme) => {
  test.each(views)(
    "on the map of %s every word has a contrast of 4.5 : 1 on what is rendered under it",
    async (_, view) => {
      const palette = palettes[theme];
      const scene = sceneOf(inEnglish(frozenAtlas), view);
      const frame = { width: 1052, height: 738 };
      const surface = surfaceOf(scene.extent.box, cornersOf(head.bounds));
      const geography = compiled.simplified(surface.unitsPerWorld, 1);
      const design = { ...frame, id: "test", isNarrow: false, shapes: { least: 0, most: 9 }, hasLegend: true };
      const layout = designLayout(
        englishWords,
        { head, scene, ground, glyphWidths, legend: 112 },
        design,
        outlinesOn(geography, surface),
        "page",
      );
      const request = {
        head,
        scene,
        geography,
        ground,
        glyphWidths,
        palette,
        camera: layout.camera,
        frame,
        factor: 1,
        hasBoxes: true,
        hasLocator: true,
      };
      const drawn = drawMap(englishWords, request, layout).replaceAll(/<text[\s\S]*?<\/text>/g, "");
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${frame.width}" height="${frame.height}"><style>${pictureStyle(palette)}</style>${drawn}</svg>`;
      const { pixels } = await renderAsync(svg, { font: { loadSystemFonts: false } });
      const faint = textsOf(layout).flatMap(({ name, box, colour, hasHalo }) => {
        const text = colourOf(colourIn(palette, colour));
        const paper = colourOf(palette.paper);
        const contrasts: number[] = [];
        for (let y = Math.ceil(box.top); y < box.bottom; y += 2) {
          for (let x = Math.ceil(box.left); x < box.right; x += 2) {
            const at = (y * frame.width + x) * 4;
            const under = [pixels[at], pixels[at + 1], pixels[at + 2]] as unknown as Colour;
            contrasts.push(contrastOf(text, hasHalo ? withHalo(under, paper) : under));
          }
        }
        // Lines, dots and shapes beside the words are not under them.
        contrasts.sort((a, b) => a - b);
        const usual = contrasts[Math.floor(contrasts.length * (hasHalo ? 0.08 : 0.5))] ?? 0;
        return usual < 4.5 ? [`${name}: ${usual.toFixed(2)}`] : [];
      });
      expect(faint).toEqual([]);
    },
    60_000,
  );
});
