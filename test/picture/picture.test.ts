import { beforeAll, describe, expect, test } from "vitest";
import { correctionOf } from "../../src/domain/atlas.ts";
import { svgOf } from "../../src/picture/files.ts";
import { recordInPicture } from "../../src/picture/formats/reopen.ts";
import type { Picture } from "../../src/picture/picture.ts";
import { viewOf } from "../../src/scene/address.ts";
import { type Box, isInside, overlaps } from "../../src/scene/layout/box.ts";
import type { GlyphWidths } from "../../src/scene/layout/text-width.ts";
import { socialOf } from "../../src/scene/pages/page-social.ts";
import { cardPicture, plainPicture, presetNames, presetSizes } from "../../src/scene/picture/spec.ts";
import { type View, wholeView, withClaim, withRegion } from "../../src/scene/view.ts";
import { palettes } from "../fixtures/atlas/first-look.ts";
import { frozenAtlas } from "../fixtures/atlas/frozen-atlas.ts";
import { frozenPictures, pageViews, root } from "../fixtures/atlas/frozen-pictures.ts";
import { sceneOfClaim } from "../fixtures/atlas/frozen-scenes.ts";
import { everySize, goldenPictures, someAnnotations } from "../fixtures/atlas/golden-pictures.ts";
import { expectReviewed } from "../fixtures/atlas/reviewed.ts";
import { atlasWith, claimWith, evidenceWith, regionWith, sourceWith, statementWith } from "../fixtures/atlas/small-atlas.ts";
import { englishWords, inEnglish } from "../fixtures/in-english.ts";
import { sampleOf } from "../fixtures/sample.ts";
import { type DrawnLine, drawnLines } from "./drawn-words.ts";

let material: Awaited<ReturnType<typeof frozenPictures>>;
let glyphWidths: GlyphWidths;
let pictures: readonly (readonly [name: string, picture: Picture, lines: readonly DrawnLine[]])[];

beforeAll(async () => {
  material = await frozenPictures();
  glyphWidths = material.glyphWidths;
  const cards = sampleOf(
    [...pageViews].filter((_, index) => index % 4 === 0),
    [...pageViews],
  ).map(([name, view]) => [`card ${name}`, material.pictureFor(view, cardPicture)] as const);
  const goldens = Object.entries(goldenPictures).map(
    ([name, { query, spec }]) => [name, material.pictureOfQuery(query, spec)] as const,
  );
  const views: readonly (readonly [string, View])[] = [
    ["whole", wholeView],
    ...frozenAtlas.regions.slice(0, 4).map(({ id }) => [id, withRegion(wholeView, id)] as const),
    ...frozenAtlas.claims.filter((_, index) => index % 9 === 0).map(({ id }) => [id, withClaim(wholeView, id)] as const),
  ];
  const sizes = everySize.flatMap((size, place) =>
    sampleOf(
      views.filter((_, index) => (index + place) % 4 === 0),
      views,
    ).map(([name, view]) => [`${name} ${JSON.stringify(size)}`, material.pictureFor(view, { ...plainPicture, size })] as const),
  );
  pictures = [...cards, ...goldens, ...sizes].map(([name, picture]) => [name, picture, drawnLines(picture, glyphWidths)]);
}, 300_000);

const frameOf = ({ size, factor }: Picture): Box => ({
  left: 0,
  top: 0,
  right: size.width / factor,
  bottom: size.height / factor,
});
const wordsOf = (lines: readonly DrawnLine[]) => lines.map((it) => it.text).join(" ");
const isIn = (group: string) => (line: DrawnLine) => line.groups.some((it) => it === group || it.startsWith(group));

describe("every figure", () => {
  test("stands alone: literal colours, nothing fetched, nothing undefined", () => {
    for (const [name, { content, style }] of pictures) {
      const found = /var\(|vector-effect|url\((?!#)|href="(?!#)|\sstyle=|NaN|undefined|Infinity/.exec(content + style);
      expect([name, found?.[0]]).toEqual([name, undefined]);
    }
  });

  test("says who speaks and with which verb before what is said", () => {
    for (const [name, picture, lines] of pictures) {
      const recorded = JSON.parse(picture.record) as { readonly view: string; readonly parts: readonly string[] };
      const { claim } = viewOf(recorded.view, frozenAtlas).view;
      if (claim === undefined || !recorded.parts.includes("title")) continue;
      const title = wordsOf(lines.filter(isIn("headline")));
      const { lead } = socialOf(inEnglish(frozenAtlas), sceneOfClaim(claim));
      expect([name, title]).toEqual([name, `${lead?.text} ${frozenAtlas.claimOf(claim).proposition.replace(/\.$/, "")}`]);
      expect(picture.words.title).toMatch(/^.+? (says|denies): /);
      expect(picture.words.alternative.startsWith(picture.words.title.replace(/\.$/, ""))).toBe(true);
      expect(picture.words.fileName).toMatch(/-(says|denies)-\d{4}-\d{2}-\d{2}$/);
    }
  });

  test("says that these are assertions, whose borders, where the map is from, and where to find it; not which data", () => {
    for (const [name, picture, lines] of pictures) {
      const fine = wordsOf(lines.filter(isIn("sources")));
      const wanted = [
        "UN General Assembly resolution",
        "68/262",
        "Natural Earth",
        "GeoNames",
        "Claimed Ground",
        (picture.words.address ?? "no address").replace("https://", ""),
      ];
      expect([name, wanted.filter((it) => !fine.includes(it))]).toEqual([name, []]);
      expect([name, /assertions? by the part(y|ies) named/.test(fine)]).toEqual([name, true]);
      expect([name, fine.includes(frozenAtlas.version)]).toEqual([name, false]);
      expect(svgOf(englishWords, picture, [])).toContain(frozenAtlas.version);
    }
  });

  test("has a foot of two lines, or three in an upright picture, that names at most four sources", () => {
    for (const [name, picture, lines] of pictures) {
      const foot = lines.filter(isIn("sources"));
      const { width, height } = picture.size;
      const isWide = picture.map.box.left > 0;
      // What an exporter has added, or filters that stand nowhere else, take a line more.
      const isMore = picture.spec.annotations.length > 0 || !picture.spec.parts.includes("standfirst");
      const most = (isWide || width > height * 1.3 ? 2 : 3) + (isMore ? 1 : 0);
      expect([name, foot.length <= most]).toEqual([name, true]);
      const [, named = ""] = /Sources?: (.*?)\. /.exec(wordsOf(foot)) ?? [];
      expect([name, named.replace(/ and \d+ more.*/, "").split(/, | and /).length <= 4]).toEqual([name, true]);
    }
  });

  test("gives the sources of the statement in its headline, of its answer and of its numbers", () => {
    const picture = material.pictureOfQuery("claim=nato-forces-near-russia", plainPicture);
    expect(wordsOf(drawnLines(picture, glyphWidths).filter(isIn("sources")))).toContain(
      "Sources: NBC News and Strategic Study India. Each is an assertion by the party named.",
    );
  });

  test("sets no word smaller than an eighty-fifth of its width, and the sentence and its numbers no smaller than a fiftieth", () => {
    for (const [name, picture, lines] of pictures) {
      const { size, factor } = picture;
      // A strip is read by its height.
      const width = Math.min(size.width, size.height * 1.92);
      expect([name, lines.filter((it) => it.size * factor < width / 85).map((it) => `${it.text} ${it.size}`)]).toEqual([
        name,
        [],
      ]);
      const large = lines.filter((it) => isIn("headline")(it) || (isIn("number")(it) && /^[\d~][\d,.–+]*$/.test(it.text)));
      expect([name, large.filter((it) => it.size * factor < width / 50).map((it) => it.text)]).toEqual([name, []]);
      expect([name, lines.filter((it) => it.size < 11).map((it) => it.text)]).toEqual([name, []]);
      expect(factor).toBeGreaterThanOrEqual(1);
    }
    expect((11 * 3.125 * 72) / 300).toBeGreaterThan(7);
  });

  test("has at most two numbers, all of the one who is in its headline, or those of several voices side by side", () => {
    for (const [name, { content }, lines] of pictures) {
      const numbers = content.match(/class="number"/g)?.length ?? 0;
      const marks = new Set([...content.matchAll(/<g class="mark" data-mark="([^"]+)"/g)].map((it) => it[1] ?? ""));
      expect([name, numbers <= 2 && marks.size <= 5 && !(numbers > 0 && marks.size > 0)]).toEqual([name, true]);
      for (const id of marks) expect([name, correctionOf(frozenAtlas, frozenAtlas.statementOf(id))]).toEqual([name, undefined]);
      expect([name, wordsOf(lines).includes("150,000")]).toEqual([name, false]);
    }
  });

  test("of a claim has one answer, by another voice to this claim, or says in its place and size that none is recorded", () => {
    const sizes = new Set<string>();
    for (const [name, picture, lines] of pictures) {
      const { view, parts } = JSON.parse(picture.record) as { readonly view: string; readonly parts: readonly string[] };
      const { claim } = viewOf(view, frozenAtlas).view;
      if (claim === undefined || !parts.includes("answer")) continue;
      const answer = lines.filter(isIn("answer"));
      const scene = sceneOfClaim(claim);
      const { open } = scene;
      const words = wordsOf(answer);
      if (!open?.answer) {
        expect([name, words]).toEqual([name, englishWords.selection.noAnswer(open?.toOthers ?? 0)]);
        continue;
      }
      expect([name, words.startsWith(`${open.answer.speakers[0].name} `)]).toEqual([name, true]);
      expect(words).toContain(open.answer.date);
      expect([name, words.includes("“") && !open.answer.proposition.includes("“")]).toEqual([name, false]);
      expect(picture.content).toContain(`data-statement="${open.answer.id}"`);
      sizes.add(name);
    }
    expect(sizes.size).toBeGreaterThan(sampleOf(6, 20));
  });

  test("tells the status of every patterned area it shows, and by which pattern it is known", () => {
    for (const [name, picture, lines] of pictures) {
      const { view } = JSON.parse(picture.record) as { readonly view: string };
      const { claim, region, at } = viewOf(view, frozenAtlas).view;
      if (claim === undefined && region === undefined && at === undefined)
        for (const it of ["hatched: ", "dotted: "]) expect([name, it, wordsOf(lines).includes(it)]).toEqual([name, it, true]);
    }
  });

  test("keeps its words inside the frame, and those around the map clear of each other", () => {
    for (const [name, picture, lines] of pictures) {
      const frame = frameOf(picture);
      const around = lines.filter((it) => ["header", "panel", "legend", "sources"].some((group) => isIn(group)(it)));
      expect([name, around.filter((it) => !isInside(it.box, frame)).map((it) => it.text)]).toEqual([name, []]);
      const clashes = around.flatMap((a, index) =>
        around.slice(index + 1).flatMap((b) => (overlaps(a.box, b.box) ? [`${a.text} / ${b.text}`] : [])),
      );
      expect([name, clashes]).toEqual([name, []]);
      const { left, top, right, bottom } = picture.map.box;
      const onMap = around.filter((it) => overlaps(it.box, { left, top: top + 0.5, right, bottom: bottom - 0.5 }));
      expect([name, onMap.map((it) => it.text)]).toEqual([name, []]);
    }
  });

  test("leaves its map the greater part of a wide picture, and two fifths of an upright one", () => {
    for (const [name, picture] of pictures) {
      const { left, top, right, bottom } = picture.map.box;
      const { right: width, bottom: height } = frameOf(picture);
      expect([name, right === width && ((right - left) * (bottom - top)) / (width * height) > 0.4]).toEqual([name, true]);
      if (left > 0) expect([name, top, bottom / height > 0.75]).toEqual([name, 0, true]);
    }
  });

  test("has no box on its map, no legend and no code unless somebody asks for them", () => {
    for (const [name, { content, callouts }] of pictures) {
      expect([name, /class="callout|id="code"|<g id="legend">(?!<\/g>)/.test(content)]).toEqual([name, false]);
      expect([name, callouts.shown]).toEqual([name, []]);
    }
  });

  test("has its lines on the map clear of each other, boxes, names, marks and all", () => {
    for (const [name, , lines] of pictures) {
      const inner = lines.filter(isIn("map")).filter((it) => !isIn("annotations")(it));
      // A picture stands in its ring, and a name's lines touch: a tenth of a unit is not an overlap.
      const shrunk = (box: Box) => ({
        left: box.left + 0.6,
        top: box.top + 0.6,
        right: box.right - 0.6,
        bottom: box.bottom - 0.6,
      });
      const clashes = inner.flatMap((a, index) =>
        inner.slice(index + 1).flatMap((b) => (overlaps(shrunk(a.box), shrunk(b.box)) ? [`${a.text} / ${b.text}`] : [])),
      );
      expect([name, clashes]).toEqual([name, []]);
    }
  });

  test("can be read on what it stands on, light and dark", () => {
    for (const palette of Object.values(palettes)) {
      for (const ground of [palette.paper, palette.card]) expect(contrast(palette.ink, ground)).toBeGreaterThan(7);
      for (const ground of [palette.paper, palette.card]) expect(contrast(palette.quiet, ground)).toBeGreaterThan(4.5);
      expect(contrast(palette.ink, palette.note)).toBeGreaterThan(4.5);
    }
  });

  test("is the same for the same input, and is recorded in its file", () => {
    for (const [, picture] of pictures.slice(0, 12)) {
      const svg = svgOf(englishWords, picture, []);
      expect(recordInPicture(new TextEncoder().encode(svg))).toBe(picture.record);
    }
    const again = material.pictureOfQuery("region=donbas", { ...plainPicture, scale: 1, annotations: someAnnotations });
    const [, first] = pictures.find(([name]) => name === "annotated-16x9") ?? [];
    expect(svgOf(englishWords, again, [])).toBe(first && svgOf(englishWords, first, []));
  });
});

describe("the address", () => {
  test("is the nearest page where it shows all of it, else the View", () => {
    const of = (query: string) => material.pictureOfQuery(query, plainPicture).words.address;
    expect(of("claim=killer-remark&at=30,50,5&theme=dark")).toBe(`${root}claims/killer-remark/`);
    expect(of("region=crimea")).toBe(`${root}regions/crimea/`);
    expect(of("region=crimea&voice=kyiv")).toBe(`${root}?region=crimea&voice=kyiv`);
    expect(of("")).toBe(root);
  });
});

describe("annotations", () => {
  test("are set apart as the exporter's own: on yellow, in the key, in the fine print and in words", () => {
    const parts = [...plainPicture.parts, "key"] as const;
    const picture = material.pictureFor(wholeView, { ...plainPicture, parts, annotations: someAnnotations });
    const words = wordsOf(drawnLines(picture, glyphWidths));
    expect(words).toContain("annotation by the exporter");
    expect(words).toContain("Yellow: annotation by the exporter, not a sourced claim.");
    expect(picture.words.description).toContain(
      "Annotation by the exporter, not a sourced claim: Our reporters were here in April",
    );
    expect(picture.content.match(/data-annotation=/g)).toHaveLength(someAnnotations.length);
  });

  test("stay on their place when the map moves", () => {
    const pins = someAnnotations.filter((it) => it.id === "first");
    const at = (query: string) => {
      const { content, map } = material.pictureOfQuery(query, { ...plainPicture, annotations: pins });
      const [, x = "", y = ""] = /data-annotation="first"><path d="M([\d.-]+) ([\d.-]+)l/.exec(content) ?? [];
      return { x: Number(x), y: Number(y), map };
    };
    const [one, other] = [at("at=33,46,5"), at("at=34,46.5,5.5")];
    expect(one.x).not.toBeCloseTo(other.x, 0);
    for (const { x, y, map } of [one, other]) {
      const world = 512 * 2 ** map.camera.zoom;
      const lng = map.camera.center[0] + ((x - (map.box.right - map.box.left) / 2) / world) * 360;
      expect(lng).toBeCloseTo(30.7, 2);
      expect(y).toBeGreaterThan(0);
    }
  });

  test("of characters the typefaces lack are told; right-to-left text is set from the right", () => {
    const text = { id: "a", kind: "text", at: [33, 48], text: "القرم שלום" } as const;
    const picture = material.pictureFor(wholeView, { ...plainPicture, annotations: [text] });
    expect(picture.missing).toEqual(expect.arrayContaining(["ا", "ש"]));
    expect(drawnLines(picture, glyphWidths).find(isIn("annotations"))?.direction).toBe("rtl");
    expect(material.pictureFor(wholeView, { ...plainPicture, annotations: someAnnotations }).missing).toEqual([]);
  });
});

test("a long name and a long proposition still fit, in every size", () => {
  const base = frozenAtlas.claimOf("nato-forces-near-russia");
  const long = {
    ...frozenAtlas,
    claimOf: (id: string) =>
      id === base.id
        ? { ...base, proposition: "A brigade of the alliance is to move to the border. ".repeat(6).trim() }
        : frozenAtlas.claimOf(id),
  };
  for (const size of [
    ...presetNames.map((preset) => ({ kind: "preset", preset }) as const),
    { kind: "own", width: 480, height: 480 } as const,
  ]) {
    const picture = material.pictureFor(withClaim(wholeView, base.id), { ...plainPicture, size }, { atlas: long });
    const { top, bottom } = picture.map.box;
    expect(bottom - top).toBeGreaterThan(frameOf(picture).bottom * 0.2);
    const lines = drawnLines(picture, glyphWidths).filter((it) => isIn("header")(it) || isIn("sources")(it));
    expect(lines.filter((it) => !isInside(it.box, frameOf(picture))).map((it) => it.text)).toEqual([]);
  }
});

test("a record that holds markup is drawn as text", () => {
  const markup = '"><script>alert(1)</script>';
  const small = atlasWith({
    claims: [claimWith({ proposition: markup })],
    statements: [statementWith({ evidence: [evidenceWith({ chain: [{ name: markup }] })] })],
    sources: [sourceWith({ publisher: markup })],
    regions: [regionWith({ name: markup })],
    actors: ["ukraine", "russia"].map((id) => ({
      id,
      kind: "state",
      name: markup,
      office: markup,
      forces: markup,
      voice: "kyiv",
      reason: markup,
    })),
  });
  const atlas = { ...small, head: { ...small.head, title: markup, subtitle: markup, headline: markup, lede: markup } };
  for (const view of [wholeView, withClaim(wholeView, small.claims[0]?.id ?? "")]) {
    const spec = { ...plainPicture, annotations: [{ id: "a", kind: "text", at: [33, 48], text: markup } as const] };
    const svg = svgOf(englishWords, material.pictureFor(view, spec, { atlas }), []);
    expect(svg).toContain("&lt;script&gt;");
    expect(svg).not.toContain("<script");
  }
});

test("sizes are those the presets name", () => {
  for (const preset of presetNames) {
    const { size } = material.pictureFor(wholeView, { ...plainPicture, size: { kind: "preset", preset } });
    expect(size).toEqual(presetSizes[preset]);
  }
});

describe("pictures are drawn as reviewed", () => {
  test.each(Object.entries(goldenPictures))("%s", (name, { query, spec }) => {
    const svg = svgOf(englishWords, material.pictureOfQuery(query, spec), []);
    expectReviewed(svg.replaceAll("><", ">\n<"), `figures/${name}.svg`);
  });
});

/** Contrast of two colours by the Web Content Accessibility Guidelines 2.2. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
    const [r = 0, g = 0, b = 0] = channels.map((it) => (it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
