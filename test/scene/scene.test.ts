import { beforeAll, describe, expect, test } from "vitest";
import type { VoiceId } from "../../src/domain/actor.ts";
import { voiceOfStatement } from "../../src/domain/atlas.ts";
import { voices } from "../../src/domain/vocabulary.ts";
import { drawOverlay } from "../../src/drawing/overlay.ts";
import { drawRegions } from "../../src/drawing/regions.ts";
import { pixelPlacer } from "../../src/drawing/screen.ts";
import { cameraOf } from "../../src/scene/camera/camera.ts";
import { palettes } from "../../src/scene/colours.ts";
import { labelsOf } from "../../src/scene/layout/label.ts";
import { type Layout, layoutOf } from "../../src/scene/layout/layout.ts";
import type { Advances } from "../../src/scene/layout/text-width.ts";
import { type Scene, sceneOf } from "../../src/scene/scene.ts";
import { type View, wholeView, withClaim, withRegion } from "../../src/scene/view.ts";
import { english } from "../../src/words/english.ts";
import { verbs } from "../../src/words/stance.ts";
import { frozenAtlas } from "../fixtures/atlas/frozen-atlas.ts";
import { frozenAdvances, frozenGeography, frozenGround } from "../fixtures/atlas/frozen-material.ts";
import { generatedViews } from "../fixtures/atlas/generated-views.ts";
import { sampleOf } from "../fixtures/sample.ts";

const views = generatedViews(frozenAtlas, sampleOf(200, 600), 11);
const scenes = views.map((view) => sceneOf(frozenAtlas, view));
const frame = { width: 1440, height: 900 };
const palette = palettes.light;
const ground = frozenGround(frozenGeography());
let advances: Advances;
let drawings: readonly (ReturnType<typeof drawn> & { readonly scene: Scene })[] = [];

beforeAll(async () => {
  advances = await frozenAdvances();
  drawings = scenes.slice(0, 150).map((scene) => ({ scene, ...drawn(scene) }));
}, 60_000);

/** Whether a statement's own words, or its claim's where it has none, name this region. */
function speaksOf(id: string, region: string): boolean {
  const statement = frozenAtlas.statementOf(id);
  const places = statement.places ?? frozenAtlas.claimOf(statement.claim).places;
  return places.some((it) => it.id === region);
}

function drawn(scene: Scene): { readonly layout: Layout; readonly svg: string } {
  const camera = cameraOf(frozenAtlas, scene.view, frame);
  const layout = layoutOf({ labels: labelsOf(scene.regions, ground), marks: scene.marks, camera, frame, advances });
  const overlay = drawOverlay(layout, pixelPlacer(camera, frame), { palette, advances, isCompact: false });
  return { layout, svg: drawRegions(scene, palette) + overlay };
}

describe("over many Views a voice's colour appears only where an admitted statement put it", () => {
  test("under a region's name: the statements named are admitted, speak of it, and speak in that voice", () => {
    for (const { regions, admitted } of scenes) {
      for (const region of regions) {
        for (const { voice, statements } of region.speaking) {
          for (const id of statements) {
            expect(admitted.has(id) && speaksOf(id, region.id)).toBe(true);
            expect(voiceOfStatement(frozenAtlas, frozenAtlas.statementOf(id))).toBe(voice);
          }
        }
      }
    }
  });

  test("and nobody who is admitted and speaks of it is left out", () => {
    for (const { regions, admitted } of scenes) {
      for (const region of regions) {
        const named = region.speaking.flatMap((it) => it.statements).sort();
        expect(named).toEqual([...admitted].filter((it) => speaksOf(it, region.id)).sort());
      }
    }
  });

  test("along a border: every sweep is the voice of an admitted statement that speaks of it", () => {
    for (const { view, regions } of scenes) {
      for (const region of regions) {
        expect(region.sweeps.every((voice) => region.speaking.some((it) => it.voice === voice))).toBe(true);
        if (region.kind !== "border") expect(region.sweeps).toEqual([]);
        if (region.state === "lit") {
          const own = region.speaking.filter((it) =>
            it.statements.some((id) => frozenAtlas.statementOf(id).claim === view.claim),
          );
          expect([...region.sweeps].sort()).toEqual(region.kind === "border" ? own.map((it) => it.voice).sort() : []);
        }
      }
    }
  });

  test("on a figure: its statements are admitted, say it, and speak of its region in its voice", () => {
    for (const { marks, admitted } of scenes) {
      for (const mark of marks) {
        for (const id of mark.statements) {
          const statement = frozenAtlas.statementOf(id);
          expect(admitted.has(id)).toBe(true);
          expect(statement.claim).toBe(mark.claim);
          expect(voiceOfStatement(frozenAtlas, statement)).toBe(mark.voice);
          expect(speaksOf(id, mark.region)).toBe(true);
        }
      }
    }
  });

  test("in what is drawn: a voice without an admitted statement about a place leaves no trace of its colour", () => {
    for (const { scene, svg } of drawings) {
      for (const voice of voices) {
        const isPlaced = [...scene.admitted].some(
          (id) =>
            voiceOfStatement(frozenAtlas, frozenAtlas.statementOf(id)) === voice &&
            frozenAtlas.regions.some((region) => speaksOf(id, region.id)),
        );
        if (!isPlaced) expect(svg).not.toContain(palette[voice]);
      }
    }
  });

  test("and every element drawn in it names a statement of that voice", () => {
    for (const { svg } of drawings) {
      for (const [, ids = "", content = ""] of svg.matchAll(/data-mark="([^"]*)"[^>]*>(.*?)<\/g>/gs)) {
        const spoken = new Set<VoiceId>(ids.split(" ").map((id) => voiceOfStatement(frozenAtlas, frozenAtlas.statementOf(id))));
        for (const voice of voices) if (!spoken.has(voice)) expect(content).not.toContain(palette[voice]);
      }
    }
  });

  test("the whole View draws the colours of those who speak of places: the test above can fail", () => {
    const { svg } = drawn(sceneOf(frozenAtlas, wholeView));
    for (const voice of ["kyiv", "moscow", "washington", "nato"] as const) expect(svg).toContain(palette[voice]);
  });
});

describe("over many Views", () => {
  test("every card and entry says who speaks and with which verb", () => {
    for (const { cards, tray, admitted } of scenes) {
      for (const card of [...cards, ...tray]) {
        for (const entry of [card.lead, ...card.others, ...card.answers]) {
          expect(admitted.has(entry.id)).toBe(true);
          expect(entry.speakers[0].name.length).toBeGreaterThan(1);
          expect(entry.verb).toBe(verbs[entry.stance]);
          expect(entry.date.length).toBeGreaterThan(3);
        }
      }
    }
  });

  test("every admitted statement stands in exactly one card of its own claim", () => {
    for (const { cards, tray, admitted } of scenes) {
      const listed = [...cards, ...tray].flatMap((card) => [card.lead, ...card.others].map((it) => it.id));
      expect([...listed].sort()).toEqual([...admitted].sort());
    }
  });

  test("every figure on the map says whose forces and who says so", () => {
    for (const { marks } of scenes) {
      for (const { label } of marks) {
        expect(label[0]).toMatch(/^(newly arrived )?(people in )?(Russian|NATO|US|Ukrainian|UK) /);
        expect(label[1]).toMatch(/^(says|adds to|confirms|repeats) \S/);
      }
    }
  });

  test("claims with no place that is drawn are in the tray, the others are not", () => {
    for (const { cards, tray, admitted } of scenes) {
      const isPlaced = (claim: string) =>
        [...admitted].some(
          (id) => frozenAtlas.statementOf(id).claim === claim && frozenAtlas.regions.some((region) => speaksOf(id, region.id)),
        );
      for (const { claim } of cards) expect(isPlaced(claim)).toBe(true);
      for (const { claim } of tray) expect(isPlaced(claim)).toBe(false);
    }
  });

  test("the same input gives the same scene", () => {
    for (const view of views.slice(0, 60)) expect(sceneOf(frozenAtlas, view)).toEqual(sceneOf(frozenAtlas, view));
  });

  test("the camera and the theme change nothing of what is said", () => {
    for (const view of views.slice(0, 60)) {
      const { at: _at, theme: _theme, ...rest } = view;
      const { view: _one, ...scene } = sceneOf(frozenAtlas, view);
      const { view: _other, ...plain } = sceneOf(frozenAtlas, rest);
      expect(scene).toEqual(plain);
    }
  });

  test("no number is shown that no statement gives: sums are nowhere", () => {
    const given = new Set(
      frozenAtlas.statements.flatMap((it) => (it.quantities ?? []).flatMap(({ value, min, max }) => [value, min, max])),
    );
    for (const { marks, description, cards, tray } of scenes) {
      for (const { value, low, figure } of marks) {
        if (value !== undefined) expect(given.has(value)).toBe(true);
        if (low !== undefined) expect(given.has(low)).toBe(true);
        for (const digits of figure.replaceAll(",", "").match(/\d+/g) ?? []) expect(given.has(Number(digits))).toBe(true);
      }
      const words =
        description + JSON.stringify([...cards, ...tray].map((it) => [it.lead.figures, it.others.map((e) => e.figures)]));
      for (const sum of ["83,000", "81,000", "82,000", "123,000", "163,000"]) expect(words).not.toContain(sum);
    }
    const mendel = frozenAtlas.statements.filter((it) => it.asserters.some((asserter) => asserter.actor === "iuliia-mendel"));
    expect(mendel.length).toBe(4);
    expect(JSON.stringify(mendel.map((it) => it.quantities))).not.toContain("80,000");
  });
});

describe("a vague place is never a point", () => {
  const dotOf = /<circle(?![^>]*class="ring")[^>]*>/g;

  test("a line to a figure ends without a dot, and no circle stands at an anchor", () => {
    for (const { layout, svg } of drawings) {
      const towns = layout.labels.filter((it) => it.label.kind === "place" || it.label.kind === "capital").length;
      const bands = layout.marks.filter((it) => it.lowRadius !== undefined).length;
      expect(svg.match(dotOf)?.length ?? 0).toBe(towns + bands);
      expect(svg).not.toContain("marker");
    }
  });

  test("a region's label has its name or its shapes, and no dot", () => {
    const { svg } = drawn(sceneOf(frozenAtlas, wholeView));
    for (const [, content = ""] of svg.matchAll(/data-label="(?:region|status)-[^"]*"[^>]*>(.*?)<\/g>/gs)) {
      expect(content).not.toContain("<circle");
    }
  });

  test("no mark is tied to a settlement", () => {
    const towns = new Set(frozenAtlas.places.map((it) => it.at.join()));
    for (const { anchors, stands } of sceneOf(frozenAtlas, wholeView).marks) {
      expect(anchors.some((it) => towns.has(it.join()))).toBe(false);
      expect(stands.some((it) => towns.has(it.join()))).toBe(false);
    }
  });
});

describe("what is easily taken for one another is kept apart", () => {
  const marksIn = (view: View) => sceneOf(frozenAtlas, view).marks;

  test("the 40,000 NATO troops of Moscow and the 40,000 Russian troops of Kyiv are two claims at two places", () => {
    const russian = marksIn({ ...wholeView, said: { from: "2021-04-12", to: "2021-04-12" } });
    const nato = marksIn({ ...wholeView, voices: ["moscow"] });
    expect(russian.every((it) => it.claim.startsWith("russian-troops-") && it.label[0] === "Russian troops")).toBe(true);
    expect(
      nato.filter((it) => it.figure === "40,000").map((it) => [it.claim, it.figure, it.region, it.outline, ...it.label]),
    ).toEqual([["nato-forces-near-russia", "40,000", "nato-russia-border", "dashed", "NATO troops planned", "says Moscow"]]);
    for (const { marks } of scenes) {
      for (const mark of marks) {
        const claims = new Set(mark.statements.map((id) => frozenAtlas.statementOf(id).claim));
        expect(claims.size).toBe(1);
        // Of its own troops Moscow gives no head count but of an exercise.
        if (mark.voice === "moscow" && mark.value !== undefined)
          expect(mark.label[0]).toMatch(/^NATO troops planned$|^Russian troops exercising$/);
      }
    }
  });

  test("Mendel's rounded figures give way on the map to her exact ones", () => {
    const kyiv = marksIn({ ...wholeView, voices: ["kyiv"], known: "2021-04-13" });
    expect(kyiv.map((it) => `${it.region} ${it.figure} ${it.outline}`).sort()).toEqual([
      "crimea 42,000 solid",
      "donbas-ngca ~28,000 solid",
      "ukraine-russia-border 41,000 solid",
    ]);
  });

  test("her rounded figures stand where the exact ones are not admitted", () => {
    const rounded = marksIn({ ...wholeView, voices: ["kyiv"], stances: ["asserts"], known: "2021-04-13" });
    expect(rounded.map((it) => `${it.region} ${it.figure} ${it.outline}`).sort()).toEqual([
      "crimea 40,000+ broken",
      "donbas-ngca ~28,000 solid",
      "ukraine-russia-border 40,000+ broken",
    ]);
  });

  test("a ranking is no figure on the map, and pieces of equipment are no troops", () => {
    const marks = marksIn(wholeView);
    expect(marks.map((it) => it.figure)).not.toContain("15,000");
    for (const it of marks) expect(it.claim).not.toMatch(/since/);
  });

  test("thousands without a number have words and no area", () => {
    const nato = marksIn({ ...wholeView, voices: ["nato"] }).find((it) => it.outline === "words");
    expect(nato).toMatchObject({
      figure: "thousands",
      outline: "words",
      label: ["newly arrived Russian troops", "says Jens Stoltenberg"],
    });
    expect(nato?.value).toBeUndefined();
  });
});

test("a claim open is titled by its speaker and verb, before what is said", () => {
  for (const claim of frozenAtlas.claims) {
    const scene = sceneOf(frozenAtlas, withClaim(wholeView, claim.id));
    const card = [...scene.cards, ...scene.tray].find((it) => it.open);
    expect(card?.claim).toBe(claim.id);
    expect(scene.documentTitle.startsWith(`${card?.lead.speakers[0].name} ${card?.lead.verb}: `)).toBe(true);
  }
});

test("an open claim lights the regions of its statements and lets the others fade", () => {
  const { regions, marks } = sceneOf(frozenAtlas, withClaim(wholeView, "russian-troops-crimea"));
  expect(regions.filter((it) => it.state === "lit").map((it) => it.id)).toEqual(["crimea"]);
  expect(regions.find((it) => it.id === "donbas")?.state).toBe("faded");
  expect(marks.find((it) => it.region === "crimea")?.state).toBe("lit");
  expect(marks.find((it) => it.region === "ukraine-russia-border")?.state).toBe("faded");
});

test("a region chosen names itself over the list", () => {
  expect(sceneOf(frozenAtlas, withRegion(wholeView, "black-sea")).heading).toBe(english.inRegion("Black Sea"));
  expect(sceneOf(frozenAtlas, withRegion(wholeView, "none")).heading).toBe("Statements that name no place");
  expect(sceneOf(frozenAtlas, withRegion(wholeView, "undrawn")).heading).toBe("Statements whose place is not drawn");
});

test("nothing admitted is an empty list and an empty map, not an error", () => {
  const scene = sceneOf(frozenAtlas, { ...wholeView, voices: ["kyiv"], stances: ["corrects"] });
  expect([scene.cards, scene.tray, scene.marks, [...scene.admitted]]).toEqual([[], [], [], []]);
  expect(scene.regions.every((it) => it.speaking.length + it.sweeps.length === 0)).toBe(true);
  expect(scene.isNarrowed).toBe(true);
});
