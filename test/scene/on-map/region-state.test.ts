import { describe, expect, test } from "vitest";
import { statusesOf, statusKeyOf } from "../../../src/scene/on-map/region-state.ts";
import { voiceColour } from "../../../src/scene/palette.ts";
import { sceneOf } from "../../../src/scene/scene.ts";
import { type View, wholeView, withClaim, withRegion } from "../../../src/scene/view.ts";
import { voiceIds as voices } from "../../fixtures/atlas/first-look.ts";
import { frozenAtlas } from "../../fixtures/atlas/frozen-atlas.ts";
import { generatedViews } from "../../fixtures/atlas/generated-views.ts";
import { atlasWith, claimWith, regionWith, statementWith } from "../../fixtures/atlas/small-atlas.ts";
import { inEnglish } from "../../fixtures/in-english.ts";
import { besideOf, makesIn, passing, viewsOf, voicesIn, whereIn } from "./recount.ts";

const views = [...viewsOf(frozenAtlas), ...generatedViews(frozenAtlas, 200, 23)];
const scenes = views.map((view) => ({ view, scene: sceneOf(inEnglish(frozenAtlas), view) }));

/** The colour that some statements give what they speak of: that of their one voice, else that of bands; none without one. */
function toneOf(view: View, ids: readonly string[]): string | undefined {
  const spoken: readonly (string | undefined)[] = ids.flatMap((id): readonly (string | undefined)[] => {
    const own = voicesIn(frozenAtlas, frozenAtlas.statementOf(id));
    const asked = own.find((it) => view.voices.some((chosen) => chosen === it));
    return view.voices.length > 0 ? [asked ?? own[0]] : own;
  });
  return spoken.length === 0 ? undefined : new Set(spoken).size === 1 ? `voice-${spoken[0]}` : "band";
}

describe("over every claim, region, voice and day, and many Views", () => {
  test("a band has one colour or none: the voice’s that alone is left, else that of bands", () => {
    const seen = new Set<string | undefined>();
    for (const { view, scene } of scenes.filter((it) => !it.scene.open)) {
      const shown = passing(frozenAtlas, view);
      for (const { id, kind, tone } of scene.regions) {
        const isSpokenOf = shown.some((it) => whereIn(frozenAtlas, it).includes(id));
        const ids = shown.map((it) => it.id);
        expect([id, tone]).toEqual([id, kind === "border" && isSpokenOf ? toneOf(view, ids) : undefined]);
        seen.add(tone);
      }
    }
    expect([...seen]).toEqual(expect.arrayContaining(["band", "voice-kyiv", "voice-washington", undefined]));
  });

  test("land and lines of control never have a colour, and a sea only while a claim about it is open", () => {
    const toned = scenes.flatMap(({ scene }) =>
      scene.regions.filter((it) => it.tone).map((it) => ({ ...it, isOpen: !!scene.open })),
    );
    expect(new Set(toned.map((it) => it.kind))).toEqual(new Set(["border", "sea"]));
    expect(toned.filter((it) => it.kind === "sea" && !it.isOpen)).toEqual([]);
  });

  test("what an open claim speaks of has the colour of who makes the claim about it", () => {
    for (const { view, scene } of scenes.filter((it) => it.scene.open)) {
      const own = passing(frozenAtlas, view).filter((it) => it.claim === view.claim);
      for (const { id, kind, tone } of scene.regions) {
        const here = own.filter((it) => whereIn(frozenAtlas, it).includes(id));
        const making = here.filter((it) => makesIn(frozenAtlas, it));
        const ids = (making.length > 0 ? making : here).map((it) => it.id);
        expect([view.claim, id, tone]).toEqual([
          view.claim,
          id,
          kind === "border" || kind === "sea" ? toneOf(view, ids) : undefined,
        ]);
      }
    }
  });

  test("an open claim clears the stage: what it does not speak of is gone, with its shapes, and nothing is faded", () => {
    for (const { view, scene } of scenes.filter((it) => it.scene.open)) {
      const own = passing(frozenAtlas, view).filter((it) => it.claim === view.claim);
      for (const { id, state, shapes, speaking, tone } of scene.regions) {
        const isSpokenOf = own.some((it) => whereIn(frozenAtlas, it).includes(id));
        const expected = view.region === id ? "chosen" : isSpokenOf ? "lit" : "gone";
        expect([id, state]).toEqual([id, expected]);
        if (!isSpokenOf) expect([shapes, speaking, tone]).toEqual([[], [], undefined]);
      }
    }
  });

  test("a place has one shape a statement that speaks of it, in the order of the voices, joint ones marked", () => {
    for (const { view, scene } of scenes) {
      const open = scene.open?.claim;
      const counted = passing(frozenAtlas, open ? view : besideOf(view)).filter((it) => !open || it.claim === open);
      for (const { id, shapes } of scene.regions) {
        const here = counted.filter((it) => whereIn(frozenAtlas, it).includes(id));
        expect(shapes.map((it) => it.id).sort()).toEqual(here.map((it) => it.id).sort());
        const order = shapes.map((it) => voices.indexOf(it.voice));
        expect(order).toEqual([...order].sort((a, b) => a - b));
        for (const shape of shapes) {
          const own = voicesIn(frozenAtlas, frozenAtlas.statementOf(shape.id));
          expect(shape.isJoint).toBe(own.length > 1);
          expect(shape.voice).toBe(own.find((it) => view.voices.some((chosen) => chosen === it)) ?? own[0]);
        }
      }
    }
  });
});

test.each(voices)("with voice=%s every band spoken of has its colour", (voice) => {
  const { regions } = sceneOf(inEnglish(frozenAtlas), { ...wholeView, voices: [voice] });
  const bands = regions.filter((it) => it.tone);
  expect(bands.every((it) => it.tone === voiceColour(voice))).toBe(true);
  expect(bands.length).toBe(
    frozenAtlas.regions.filter(
      ({ id, kind }) =>
        kind === "border" &&
        frozenAtlas.statements.some((it) => voicesIn(frozenAtlas, it).includes(voice) && whereIn(frozenAtlas, it).includes(id)),
    ).length,
  );
});

describe("in a small atlas", () => {
  const at = (id: string) => [
    { id, role: "located" as const, asSaid: "there", wording: "source" as const, precision: "region" as const },
  ];
  const regions = [
    regionWith({ id: "border", kind: "border" }),
    regionWith({ id: "sea", kind: "sea" }),
    regionWith({ id: "land", kind: "area" }),
  ];
  const everywhere = regions.flatMap((it) => at(it.id));
  const kyiv = statementWith({ id: "kyiv-says" });
  const moscow = statementWith({
    id: "moscow-denies",
    asserters: [{ actor: "russia" }],
    stance: "denies",
    targets: ["kyiv-says"],
  });
  const atlas = atlasWith({ regions, claims: [claimWith({ places: everywhere })], statements: [kyiv, moscow] });
  const tonesIn = (view: View, found?: readonly string[]) =>
    sceneOf(inEnglish(atlas), view, found && (() => new Set(found))).regions.map((it) => it.tone);

  test("two voices leave a border neutral, one that a search leaves gives it its own", () => {
    expect(tonesIn(wholeView)).toEqual(["band", undefined, undefined]);
    expect(tonesIn({ ...wholeView, q: "troops" }, ["kyiv-says", "moscow-denies"])).toEqual(["band", undefined, undefined]);
    expect(tonesIn({ ...wholeView, q: "troops" }, ["moscow-denies"])).toEqual(["voice-moscow", undefined, undefined]);
    expect(tonesIn({ ...wholeView, q: "nothing" }, [])).toEqual([undefined, undefined, undefined]);
  });

  test("a claim gives border and sea the colour of who makes it, though another denies it", () => {
    expect(tonesIn(withClaim(wholeView, "troops"))).toEqual(["voice-kyiv", "voice-kyiv", undefined]);
  });

  test("where only an answer is shown it is the colour of who answers", () => {
    expect(tonesIn(withClaim({ ...wholeView, voices: ["moscow"] }, "troops"))).toEqual([
      "voice-moscow",
      "voice-moscow",
      undefined,
    ]);
  });

  test("a joint statement has no one’s colour until one of its voices is chosen", () => {
    const joint = statementWith({ id: "together", asserters: [{ actor: "ukraine" }, { actor: "russia" }] });
    const shared = atlasWith({ regions, claims: [claimWith({ places: everywhere })], statements: [joint] });
    const tones = (view: View) => sceneOf(inEnglish(shared), view).regions.map((it) => it.tone);
    expect(tones(wholeView)).toEqual(["band", undefined, undefined]);
    expect(tones({ ...wholeView, voices: ["moscow"] })).toEqual(["voice-moscow", undefined, undefined]);
  });

  test("a border is neutral in its region’s View, and so is one beside it that the same statements name; others have nothing", () => {
    const two = [
      regionWith({ id: "border", kind: "border" }),
      regionWith({ id: "other", kind: "border" }),
      regionWith({ id: "square" }),
    ];
    const elsewhere = statementWith({ id: "elsewhere", places: at("other") });
    const beside = atlasWith({
      regions: two,
      claims: [claimWith({ places: [...at("border"), ...at("square")] })],
      statements: [kyiv, moscow, elsewhere],
    });
    expect(sceneOf(inEnglish(beside), withRegion(wholeView, "square")).regions.map((it) => it.tone)).toEqual([
      "band",
      undefined,
      undefined,
    ]);
  });
});

test("a key tells a pattern with its wording once, the method every area", () => {
  const disputed = { label: "sovereignty in dispute", source: "a resolution" };
  const atlas = atlasWith({
    regions: [
      regionWith({ id: "east", pattern: "hatch", status: disputed }),
      regionWith({ id: "west", pattern: "hatch", status: { ...disputed, source: "another" } }),
      regionWith({ id: "north", pattern: "dots", status: disputed }),
      regionWith({ id: "south", pattern: "hatch", status: { ...disputed, label: "not controlled" } }),
    ],
  });
  expect(statusKeyOf(atlas).map((it) => it.id)).toEqual(["east", "north", "south"]);
  expect(statusesOf(atlas).map((it) => it.id)).toEqual(["east", "west", "north", "south"]);
});
