import { describe, expect, test } from "vitest";
import { placelessKinds } from "../../../src/domain/statement.ts";
import { filteredBy } from "../../../src/scene/filters.ts";
import { sceneOf } from "../../../src/scene/scene.ts";
import { isPlaceless, type View, wholeView, withClaim, withRegion } from "../../../src/scene/view.ts";
import { voiceIds as voices } from "../../fixtures/atlas/first-look.ts";
import { frozenAtlas } from "../../fixtures/atlas/frozen-atlas.ts";
import { generatedViews } from "../../fixtures/atlas/generated-views.ts";
import { atlasWith, claimWith, regionWith, statementWith } from "../../fixtures/atlas/small-atlas.ts";
import { englishWords, inEnglish } from "../../fixtures/in-english.ts";
import { besideOf, passing, viewsOf, voicesIn, whereIn } from "./recount.ts";

const views = [...viewsOf(frozenAtlas), ...generatedViews(frozenAtlas, 150, 29)];
const scenes = views.map((view) => ({ view, scene: sceneOf(inEnglish(frozenAtlas), view) }));
const closed = scenes.filter(({ scene }) => !scene.open);

describe("over every claim, region, voice and day, and many Views", () => {
  test("a block’s number, and that of each of its lines, is what its region’s filter lists", () => {
    for (const { view, scene } of closed.filter((it) => !isPlaceless(it.view.region ?? ""))) {
      for (const { region, shapes, lines } of scene.blocks) {
        for (const it of [{ region, shapes }, ...lines]) {
          const listed = passing(frozenAtlas, { ...view, region: it.region }).map((statement) => statement.id);
          expect(it.shapes.map((shape) => shape.id).sort()).toEqual(listed.sort());
        }
      }
    }
  });

  test("every region spoken of has a block, or a line in its parent’s, but for the one that is chosen", () => {
    for (const { view, scene } of closed) {
      const counted = passing(frozenAtlas, besideOf(view));
      const spoken = frozenAtlas.regions.filter(({ id }) => counted.some((it) => whereIn(frozenAtlas, it).includes(id)));
      const expected = spoken.map(({ id, parent }) => {
        const isPart = spoken.some((it) => it.id === parent);
        return [id, isPart ? `line of ${parent}` : id === view.region ? "chosen" : "block"];
      });
      const chosen = spoken.find((it) => it.id === view.region);
      const found = [
        ...scene.blocks.flatMap(({ region, lines }) => [
          [region, "block"],
          ...lines.map((it) => [it.region, `line of ${region}`]),
        ]),
        ...(chosen && !spoken.some((it) => it.id === chosen.parent)
          ? [
              [view.region, "chosen"],
              ...spoken.filter((it) => it.parent === view.region).map((it) => [it.id, `line of ${view.region}`]),
            ]
          : []),
      ];
      expect(found.map(String).sort()).toEqual(expected.map(String).sort());
    }
  });

  test("those with most statements come first", () => {
    for (const { scene } of closed) {
      const counts = scene.blocks.map((it) => it.shapes.length);
      expect(counts).toEqual([...counts].sort((a, b) => b - a));
    }
  });

  test("there is none while a claim is open: what else is said of its places would stand unexplained", () => {
    const open = scenes.filter(({ scene }) => scene.open);
    expect(open.length).toBeGreaterThan(frozenAtlas.claims.length - 1);
    for (const { scene } of open) expect([scene.blocks, scene.notOnMap]).toEqual([[], undefined]);
  });

  test("who speaks in a block are the voices of its statements, a joint one with each of them", () => {
    for (const { scene } of closed) {
      for (const { speaking, shapes } of scene.blocks) {
        for (const voice of voices) {
          const own = shapes.filter((it) => voicesIn(frozenAtlas, frozenAtlas.statementOf(it.id)).includes(voice));
          const row = speaking.find((it) => it.voice === voice);
          expect([...(row?.statements ?? [])].sort()).toEqual(own.map((it) => it.id).sort());
        }
      }
    }
  });
});

describe("at home", () => {
  const { blocks, notOnMap } = sceneOf(inEnglish(frozenAtlas), wholeView);

  test("parts stand in their parent’s block", () => {
    const lines = blocks.flatMap((block) => block.lines.map((it) => [block.name, it.name, it.shapes.length]));
    expect(lines).toEqual([
      ["Crimea", "Line with Kherson oblast", 1],
      ["Donbas", "Part not controlled", 1],
      ["Donbas", "Line of contact", 2],
    ]);
  });

  test("what is not on the map has its block: 48, of which 38 name no place and 10 one that is not drawn", () => {
    expect(notOnMap?.shapes.length).toBe(48);
    expect(notOnMap?.kinds).toEqual([
      { id: "none", count: 38 },
      { id: "undrawn", count: 10 },
    ]);
    for (const { id, count } of notOnMap?.kinds ?? [])
      expect(filteredBy(frozenAtlas, withRegion(wholeView, id)).admitted.size).toBe(count);
  });

  test("and with the statements that have a place they are all there are", () => {
    const placed = new Set(blocks.flatMap((it) => [it, ...it.lines]).flatMap((it) => it.shapes.map((shape) => shape.id)));
    expect(placed.size + (notOnMap?.shapes.length ?? 0)).toBe(frozenAtlas.statements.length);
  });
});

test("a part whose parent nobody speaks of has a block of its own", () => {
  const regions = [regionWith({ id: "whole" }), regionWith({ id: "part", short: "A part", parent: "whole" })];
  const places = [
    { id: "part", role: "located" as const, asSaid: "there", wording: "source" as const, precision: "region" as const },
  ];
  const only = atlasWith({ regions, claims: [claimWith({ places })] });
  expect(sceneOf(inEnglish(only), wholeView).blocks).toMatchObject([{ region: "part", name: "A part", lines: [] }]);
  const both = atlasWith({
    regions,
    claims: [claimWith({ places })],
    statements: [
      statementWith(),
      statementWith({ id: "of-both", places: [...places, ...places.map((it) => ({ ...it, id: "whole" }))] }),
    ],
  });
  expect(sceneOf(inEnglish(both), wholeView).blocks).toMatchObject([
    { region: "whole", shapes: [{ id: "of-both" }], lines: [{ region: "part", name: "A part" }] },
  ]);
});

describe("a joint statement", () => {
  const joint = frozenAtlas.statements.filter((it) => voicesIn(frozenAtlas, it).length > 1);

  test("is in the records, so that what follows can fail", () => {
    expect(joint.length).toBe(2);
  });

  test("is one shape in each block, its first speaker’s, and one in the row of each of its voices", () => {
    for (const statement of joint) {
      const [first, ...others] = voicesIn(frozenAtlas, statement);
      for (const region of whereIn(frozenAtlas, statement)) {
        const { regions } = sceneOf(inEnglish(frozenAtlas), wholeView);
        const state = regions.find((it) => it.id === region);
        const shapes = state?.shapes.filter((it) => it.id === statement.id);
        expect(shapes).toMatchObject([{ voice: first, isJoint: true }]);
        for (const voice of [first, ...others])
          expect(state?.speaking.find((it) => it.voice === voice)?.statements).toContain(statement.id);
      }
    }
  });

  test("is shown in the voice that is chosen", () => {
    for (const statement of joint) {
      for (const voice of voicesIn(frozenAtlas, statement)) {
        const view = { ...wholeView, voices: voices.filter((it) => it === voice) };
        const shapes = sceneOf(inEnglish(frozenAtlas), view).blocks.flatMap((it) =>
          it.shapes.filter((shape) => shape.id === statement.id),
        );
        expect(shapes.length).toBeGreaterThan(0);
        for (const shape of shapes) expect(shape).toMatchObject({ voice, isJoint: true });
      }
    }
  });

  test("the number beside a voice is the number its filter lists, in every View tried", () => {
    for (const { view, scene } of scenes) {
      for (const { id, count } of scene.voices) expect(count).toBe(passing(frozenAtlas, { ...view, voices: [id] }).length);
      if (view.voices.length > 0) continue;
      for (const { voice, statements } of scene.speaking)
        expect(statements.length).toBe(scene.voices.find((it) => it.id === voice)?.count);
    }
  });

  test("counts once in every total that is printed: the sum of the voices is none", () => {
    const home = sceneOf(inEnglish(frozenAtlas), wholeView);
    const sum = home.voices.reduce((total, it) => total + it.count, 0);
    expect([home.admitted.size, sum]).toEqual([163, 165]);
    for (const { view, scene } of scenes) {
      const total = scene.admitted.size;
      const printed = [scene.headline, scene.lede, scene.counts, scene.description.split(".")[0]].join(" ");
      const numbers = [...printed.matchAll(/(\d+) statements?\b/g)].map((it) => Number(it[1]));
      expect([view, numbers.filter((it) => it !== total)]).toEqual([view, []]);
      expect(numbers.length).toBeGreaterThanOrEqual(total > 0 ? 1 : 0);
    }
    const border = "ukraine-russia-border";
    const { headline, speaking } = sceneOf(inEnglish(frozenAtlas), withRegion(wholeView, border));
    const listed = filteredBy(frozenAtlas, withRegion(wholeView, border)).admitted.size;
    expect(headline).toContain(`${listed} statements`);
    expect(speaking.reduce((total, it) => total + it.statements.length, 0)).toBeGreaterThan(listed);
  });
});

test("blocks and their names for screen readers say a region once", () => {
  const { regions } = sceneOf(inEnglish(frozenAtlas), wholeView);
  const names = regions.map((it) => it.short);
  expect(new Set(names).size).toBe(names.length);
  expect(
    englishWords.common.regionCounts("Crimea", 28, [
      { name: "Kyiv", count: 10 },
      { name: "Moscow", count: 5 },
    ]),
  ).toBe("Crimea, 28 statements: Kyiv 10, Moscow 5");
});

test("a choice of what has no place shows no block of a region", () => {
  for (const kind of placelessKinds) {
    const view: View = withRegion(wholeView, kind);
    expect(sceneOf(inEnglish(frozenAtlas), view).blocks).toEqual([]);
  }
});

test("a claim of whose statements none passes clears nothing", () => {
  const hidden = withClaim({ ...wholeView, voices: ["kyiv"] }, "nato-forces-near-russia");
  expect(sceneOf(inEnglish(frozenAtlas), hidden).blocks.length).toBeGreaterThan(3);
});
