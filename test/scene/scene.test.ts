import { beforeAll, describe, expect, test } from "vitest";
import type { Atlas } from "../../src/domain/atlas.ts";
import { drawMap, mapLayoutOf } from "../../src/drawing/map-drawing.ts";
import { cameraOf } from "../../src/scene/camera/camera.ts";
import type { Layout } from "../../src/scene/layout/request.ts";
import type { GlyphWidths } from "../../src/scene/layout/text-width.ts";
import { colourIn, voiceColour } from "../../src/scene/palette.ts";
import { type Scene, sceneOf } from "../../src/scene/scene.ts";
import { type View, wholeView, withClaim, withRegion } from "../../src/scene/view.ts";
import { palettes, voiceIds as voices } from "../fixtures/atlas/first-look.ts";
import { frozenAtlas } from "../fixtures/atlas/frozen-atlas.ts";
import { frozenGeography, frozenGlyphWidths, frozenGround } from "../fixtures/atlas/frozen-material.ts";
import { sceneOfClaim } from "../fixtures/atlas/frozen-scenes.ts";
import { generatedViews } from "../fixtures/atlas/generated-views.ts";
import { englishWords, inEnglish } from "../fixtures/in-english.ts";
import { sampleOf } from "../fixtures/sample.ts";
import { besideOf, passing, voicesIn } from "./on-map/recount.ts";

const views = generatedViews(frozenAtlas, sampleOf(200, 600), 11);
const scenes = views.map((view) => sceneOf(inEnglish(frozenAtlas), view));
const frame = { width: 1440, height: 900 };
const palette = palettes.light;
const geography = frozenGeography().simplified(3000, 16);
const ground = frozenGround(frozenGeography());
let glyphWidths: GlyphWidths;
let drawings: readonly (ReturnType<typeof drawn> & { readonly scene: Scene })[] = [];

beforeAll(async () => {
  glyphWidths = await frozenGlyphWidths();
  const tried = [
    sceneOf(inEnglish(frozenAtlas), wholeView),
    sceneOf(inEnglish(frozenAtlas), withRegion(wholeView, "crimea")),
    sceneOf(inEnglish(frozenAtlas), withClaim(wholeView, "russian-troops-around-ukraine")),
    ...scenes.slice(0, sampleOf(8, 300)),
  ];
  drawings = tried.map((scene) => ({ scene, ...drawn(scene) }));
}, 120_000);

/** Whether a statement's own words, or its claim's where it has none, name this region. */
function speaksOf(id: string, region: string): boolean {
  const statement = frozenAtlas.statementOf(id);
  const places = statement.places ?? frozenAtlas.claimOf(statement.claim).places;
  return places.some((it) => it.id === region);
}

function drawn(scene: Scene): { readonly layout: Layout; readonly svg: string } {
  const request = {
    head: frozenAtlas.head,
    scene,
    geography,
    ground,
    glyphWidths,
    palette,
    camera: cameraOf(frozenAtlas, scene, frame, "page"),
    frame,
    factor: 1,
    hasBoxes: true,
    hasLocator: true,
  };
  const layout = mapLayoutOf(englishWords, request);
  return { layout, svg: drawMap(englishWords, request, layout) };
}

/** A scene with all of its cards, to be compared. */
function readWhole({ cardOf, ...scene }: Scene) {
  return { ...scene, cards: scene.order.map(cardOf) };
}

describe("over many Views a voice's colour appears only where a statement that is shown put it", () => {
  test("in what is drawn: a voice of which nothing stands on the map leaves no trace of its colour", () => {
    const seen = new Set<string>();
    for (const { scene, svg } of drawings) {
      const { blocks, notOnMap, cluster, words, regions, view } = scene;
      const shapes = [...blocks.flatMap((it) => [it, ...it.lines]).flatMap((it) => it.shapes), ...(notOnMap?.shapes ?? [])];
      const spoken = new Set<string>([
        ...shapes.map((it) => it.voice),
        ...(cluster?.rings ?? []).map((it) => it.voice),
        ...words.map((it) => it.voice),
        ...regions.flatMap((it) => it.tone?.replace("voice-", "") ?? []),
      ]);
      const shown = new Set(passing(frozenAtlas, besideOf(view)).flatMap((it) => voicesIn(frozenAtlas, it)));
      for (const voice of voices) {
        if (!spoken.has(voice))
          expect([view, voice, svg.includes(colourIn(palette, voiceColour(voice)))]).toEqual([view, voice, false]);
        else seen.add(voice);
        if (spoken.has(voice)) expect(shown.has(voice)).toBe(true);
      }
    }
    expect(seen.size).toBe(voices.length);
  });

  test("and every ring drawn in it names a statement of that voice", () => {
    let rings = 0;
    for (const { svg } of drawings) {
      for (const [, id = "", content = ""] of svg.matchAll(/data-mark="([^"]*)"[^>]*>(.*?)<\/g>/gs)) {
        const [own] = voicesIn(frozenAtlas, frozenAtlas.statementOf(id));
        for (const voice of voices) if (voice !== own) expect(content).not.toContain(colourIn(palette, voiceColour(voice)));
        rings += 1;
      }
    }
    expect(rings).toBeGreaterThan(8);
  });

  test("the whole View draws the colours of all who speak: the tests above can fail", () => {
    for (const voice of voices) expect(drawings[0]?.svg).toContain(colourIn(palette, voiceColour(voice)));
  });
});

describe("over many Views", () => {
  test("every card and entry says who speaks and with which verb", () => {
    for (const { order, cardOf, admitted } of scenes) {
      for (const card of order.map(cardOf)) {
        for (const entry of [card.lead, ...card.others, ...card.answers]) {
          expect(admitted.has(entry.id)).toBe(true);
          expect(entry.speakers[0].name.length).toBeGreaterThan(1);
          expect(entry.firstVerb).toBe(englishWords.stances.verbOf(entry.stance, entry.speakers[0].isPlural));
          expect(entry.date.length).toBeGreaterThan(3);
        }
      }
    }
  });

  test("every admitted statement stands in exactly one card of its own claim", () => {
    for (const { order, cardOf, admitted } of scenes) {
      const listed = order.map(cardOf).flatMap((card) => [card.lead, ...card.others].map((it) => it.id));
      expect([...listed].sort()).toEqual([...admitted].sort());
    }
  });

  test("every cluster says whose forces are counted, and every ring who says so and when", () => {
    for (const { cluster } of scenes) {
      if (!cluster) continue;
      expect(cluster.title).toMatch(/^(People in )?(Russian|NATO|US|Ukrainian|UK) /);
      for (const { speaker, date } of cluster.rings) {
        expect(speaker.length).toBeGreaterThan(1);
        expect(date).toMatch(/^(\d|[A-Z])/);
      }
    }
  });

  test("claims with no place that is drawn are in the tray, the others are not", () => {
    for (const { placed, tray, admitted } of scenes) {
      const isPlaced = (claim: string) =>
        [...admitted].some(
          (id) => frozenAtlas.statementOf(id).claim === claim && frozenAtlas.regions.some((region) => speaksOf(id, region.id)),
        );
      for (const claim of placed) expect(isPlaced(claim)).toBe(true);
      for (const claim of [...tray.values()].flat()) expect(isPlaced(claim)).toBe(false);
    }
  });

  test("the same input gives the same scene", () => {
    for (const view of views.slice(0, 60))
      expect(readWhole(sceneOf(inEnglish(frozenAtlas), view))).toEqual(readWhole(sceneOf(inEnglish(frozenAtlas), view)));
  });

  test("a part is made when it is first read, and a card when it is asked for: each once", () => {
    const read: string[] = [];
    const atlas: Atlas = {
      ...frozenAtlas,
      sourceOf: (id) => {
        read.push(id);
        return frozenAtlas.sourceOf(id);
      },
    };
    const scene = sceneOf(inEnglish(atlas), wholeView);
    expect([scene.order.length > 10, read]).toEqual([true, []]);
    const cards = scene.order.slice(0, 2).map(scene.cardOf);
    const once = read.length;
    expect(scene.order.slice(0, 2).map(scene.cardOf)[1]).toBe(cards[1]);
    expect(sceneOf(inEnglish(atlas), wholeView).order.slice(0, 2).map(scene.cardOf)[0]).toBe(cards[0]);
    expect([scene.timeline === scene.timeline, read.length]).toEqual([true, once]);
    for (const it of scene.order) scene.cardOf(it);
    expect([once > 0, once < read.length / 3]).toEqual([true, true]);
  });

  test("there is no card for a claim that is not listed", () => {
    const { order, cardOf } = sceneOf(inEnglish(frozenAtlas), { ...wholeView, voices: ["kyiv"] });
    const other = frozenAtlas.claims.find((it) => !order.includes(it.id));
    expect(() => cardOf(other?.id ?? "")).toThrow(`no admitted statement: ${other?.id}`);
  });

  test("the camera and the theme change nothing of what is said", () => {
    for (const view of views.slice(0, 60)) {
      const { at: _at, theme: _theme, ...rest } = view;
      const { view: _one, ...scene } = readWhole(sceneOf(inEnglish(frozenAtlas), view));
      const { view: _other, ...plain } = readWhole(sceneOf(inEnglish(frozenAtlas), rest));
      expect(scene).toEqual(plain);
    }
  });

  test("no number is shown that no statement gives: sums are nowhere", () => {
    const given = new Set(
      frozenAtlas.statements.flatMap((it) => (it.quantities ?? []).flatMap(({ value, min, max }) => [value, min, max])),
    );
    for (const { cluster, description, order, cardOf } of scenes) {
      for (const { value, low, figure } of cluster?.rings ?? []) {
        if (value !== undefined) expect(given.has(value)).toBe(true);
        if (low !== undefined) expect(given.has(low)).toBe(true);
        for (const digits of figure.replaceAll(",", "").match(/\d+/g) ?? []) expect(given.has(Number(digits))).toBe(true);
      }
      const words =
        description +
        JSON.stringify(cluster) +
        JSON.stringify(order.map(cardOf).map((it) => [it.lead.figures, it.others.map((e) => e.figures)]));
      for (const sum of ["83,000", "81,000", "82,000", "123,000", "163,000"]) expect(words).not.toContain(sum);
    }
    const mendel = frozenAtlas.statements.filter((it) => it.asserters.some((asserter) => asserter.actor === "iuliia-mendel"));
    expect(mendel.length).toBe(4);
    expect(JSON.stringify(mendel.map((it) => it.quantities))).not.toContain("80,000");
  });
});

describe("a vague place is never a point", () => {
  const circleOf = /<circle[^>]*>/g;

  test("every circle is a ring, the lower end of one, or the dot of a settlement on the base map", () => {
    for (const { layout, svg } of drawings) {
      const towns = layout.labels.filter((it) => it.label.kind === "place" || it.label.kind === "capital").length;
      const forms = [layout.cluster?.form, ...layout.blocks.map((it) => it.cluster)].flatMap((it) =>
        it && it.kind !== "row" ? [it] : [],
      );
      const rings = forms.flatMap((it) => it.rings).reduce((sum, it) => sum + (it.lowRadius === undefined ? 1 : 2), 0);
      const patterns = (svg.match(/<g clip-path="url\(#area-[^>]*>.*?<\/g>/gs) ?? []).join("").match(circleOf)?.length ?? 0;
      expect((svg.match(circleOf)?.length ?? 0) - patterns).toBe(towns + rings);
      expect(svg).not.toContain("marker");
    }
  });

  test("a leader ends at the edge of what it leads to, never at a settlement or at the middle of a region", () => {
    const towns = new Set(frozenAtlas.places.map((it) => it.at.join()));
    for (const region of frozenAtlas.regions) expect(towns.has(region.label.join())).toBe(false);
    for (const { layout } of drawings)
      for (const { leader } of layout.blocks) expect(JSON.stringify(leader ?? {})).not.toContain("dot");
  });
});

describe("what is easily taken for one another is kept apart", () => {
  const clusterIn = (view: View) => sceneOf(inEnglish(frozenAtlas), view).cluster;

  test("the 40,000 NATO troops of Moscow and the 40,000 Russian troops of Kyiv are two claims at two places, in no cluster together", () => {
    const russian = clusterIn({ ...wholeView, said: { from: "2021-04-12", to: "2021-04-12" } });
    const nato = clusterIn(withRegion(wholeView, "nato-russia-border"));
    expect(russian?.title).toMatch(/^Russian troops/);
    expect(nato).toMatchObject({
      title: "NATO troops (NATO’s borders with Russia), as said",
      rings: [{ claim: "nato-forces-near-russia", voice: "moscow", figure: "40,000", outline: "dashed" }],
    });
    for (const { cluster, view } of scenes) {
      const claims = new Set(cluster?.rings.map((it) => it.claim));
      if (view.region === undefined && view.voices.length === 0) expect(claims.size).toBeLessThanOrEqual(1);
      // Of its own troops Moscow gives no head count but of an exercise.
      for (const ring of cluster?.rings.filter((it) => it.voice === "moscow" && it.value !== undefined) ?? [])
        expect(["nato-forces-near-russia", "russian-exercise-in-crimea"]).toContain(ring.claim);
    }
  });

  test("an exercise of Moscow’s stands beside the head counts of others as what it is", () => {
    const [ring] = clusterIn(withRegion(wholeView, "crimea"))?.rings.filter((it) => it.voice === "moscow") ?? [];
    expect(ring).toMatchObject({ figure: "10,000+", details: expect.stringMatching(/, exercise$/) });
  });

  test("a ranking is not a figure on the map, and pieces of equipment are no troops", () => {
    for (const { cluster } of scenes) {
      for (const ring of cluster?.rings ?? []) {
        expect(ring.figure).not.toBe("15,000");
        expect(ring.claim).not.toMatch(/since/);
      }
    }
  });

  test("thousands without a number have words and no area", () => {
    const view = { ...withRegion(wholeView, "ukraine-russia-border"), voices: ["nato"] as const };
    const ring = clusterIn(view)?.rings.find((it) => it.outline === "words");
    expect(ring).toMatchObject({
      figure: "thousands",
      details: expect.stringMatching(/, new arrivals$/),
      speaker: "Jens Stoltenberg",
    });
    expect(ring?.value).toBeUndefined();
  });
});

test("a claim open is titled by its speaker and verb, before what is said", () => {
  for (const claim of frozenAtlas.claims) {
    const scene = sceneOfClaim(claim.id);
    const card = scene.open;
    expect(card?.claim).toBe(claim.id);
    expect(scene.documentTitle.startsWith(`${card?.lead.speakers[0].name} ${card?.lead.verb}: `)).toBe(true);
  }
});

test("an open claim lights the regions of its statements, and the others are gone", () => {
  const { regions, cluster, blocks } = sceneOf(inEnglish(frozenAtlas), withClaim(wholeView, "russian-troops-crimea"));
  expect(regions.filter((it) => it.state === "lit").map((it) => it.id)).toEqual(["crimea"]);
  expect(regions.find((it) => it.id === "donbas")?.state).toBe("gone");
  expect([cluster?.region, new Set(cluster?.rings.map((it) => it.claim))]).toEqual([
    "crimea",
    new Set(["russian-troops-crimea"]),
  ]);
  expect(blocks).toEqual([]);
});

test("a region chosen names itself over the list", () => {
  expect(sceneOf(inEnglish(frozenAtlas), withRegion(wholeView, "black-sea")).heading).toBe(
    englishWords.common.inRegion("Black Sea"),
  );
  expect(sceneOf(inEnglish(frozenAtlas), withRegion(wholeView, "none")).heading).toBe("Statements that name no place");
  expect(sceneOf(inEnglish(frozenAtlas), withRegion(wholeView, "undrawn")).heading).toBe("Statements whose place is not drawn");
});

test("nothing admitted is an empty list and an empty map, not an error", () => {
  const scene = sceneOf(inEnglish(frozenAtlas), { ...wholeView, voices: ["kyiv"], stances: ["corrects"] });
  expect([scene.order, scene.blocks, scene.words, [...scene.admitted]]).toEqual([[], [], [], []]);
  expect([scene.cluster, scene.notOnMap]).toEqual([undefined, undefined]);
  expect(scene.regions.every((it) => it.speaking.length + it.shapes.length === 0 && it.tone === undefined)).toBe(true);
  expect(scene.isNarrowed).toBe(true);
});
