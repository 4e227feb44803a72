import { describe, expect, test } from "vitest";
import { type Atlas, correctionOf, indexAtlas, type OpenAtlas } from "../../src/domain/atlas.ts";
import type { Statement } from "../../src/domain/statement.ts";
import { calloutContentById, calloutContentsIn } from "../../src/picture/callouts/callout.ts";
import { plainPicture } from "../../src/scene/picture/spec.ts";
import { sceneOf } from "../../src/scene/scene.ts";
import { type View, wholeView, withClaim, withKnown, withRegion } from "../../src/scene/view.ts";
import { frozenAtlas } from "../fixtures/atlas/frozen-atlas.ts";
import { frozenPictures } from "../fixtures/atlas/frozen-pictures.ts";
import { generatedViews } from "../fixtures/atlas/generated-views.ts";
import { createRandom } from "../fixtures/atlas/random.ts";
import { atlasWith, claimWith, statementWith } from "../fixtures/atlas/small-atlas.ts";
import { inEnglish } from "../fixtures/in-english.ts";

/** The real atlas in which many a figure was corrected a day later by the same side, some in another claim's file and some without a figure. */
function correctedAtlas(seed: number): Atlas {
  const random = createRandom(seed);
  const given = frozenAtlas.statements.filter((it) => it.quantities !== undefined && it.stance !== "corrects");
  const corrections = random.some(given, 0.4).map((it): Statement => {
    const { asserters, occasion, evidence, recordedOn, places, quantities } = it;
    const said = { asserters, occasion, evidence, recordedOn, saidOn: "2021-05-30" };
    return {
      ...said,
      ...(places === undefined ? {} : { places }),
      ...(random.chance(0.7) && quantities ? { quantities } : {}),
      id: `${it.id}-corrected`,
      claim: random.chance(0.7) ? it.claim : random.pick(frozenAtlas.claims).id,
      stance: "corrects",
      targets: [it.id],
    };
  });
  const open: OpenAtlas = { ...frozenAtlas, statements: [...frozenAtlas.statements, ...corrections] };
  return indexAtlas(open);
}

const correctedIn = (atlas: Atlas) => new Set(atlas.statements.filter((it) => correctionOf(atlas, it)).map((it) => it.id));
const viewsOf = (atlas: Atlas): readonly View[] => [
  wholeView,
  ...[...new Set([...correctedIn(atlas)].map((id) => atlas.statementOf(id).claim))]
    .slice(0, 12)
    .map((id) => withClaim(wholeView, id)),
  ...atlas.regions.map((it) => withRegion(wholeView, it.id)),
  ...generatedViews(atlas, 30, 7).filter((it) => it.known === undefined),
];

describe("a figure that its own side has corrected", () => {
  const atlases = [frozenAtlas, correctedAtlas(1)];

  test("is not a ring and no words on the map, no box of a picture, and leads no card beside a statement that stands, whatever the filters hide", () => {
    for (const atlas of atlases) {
      const corrected = correctedIn(atlas);
      expect(corrected.size).toBeGreaterThan(0);
      for (const view of viewsOf(atlas)) {
        const scene = sceneOf(inEnglish(atlas), view);
        const drawn = [...(scene.cluster?.rings ?? []), ...scene.words].map((it) => it.statement);
        const boxed = [...calloutContentsIn(scene).map((it) => it.entry.id), ...calloutContentById(scene).keys()];
        expect([...drawn, ...boxed].filter((it) => corrected.has(it))).toEqual([]);
        for (const { lead, others } of scene.order.map(scene.cardOf))
          if (corrected.has(lead.id))
            expect(others.filter((it) => it.stance === "asserts" && it.corrected === undefined)).toEqual([]);
      }
    }
  });

  test("is in no picture, nor in its title, its key or its description, even where the exporter names it", async () => {
    const { pictureFor } = await frozenPictures();
    const spoken = "borrell-2021-04-19-troops";
    const named = { ...plainPicture, callouts: [spoken, "eeas-2021-04-19-troops"] };
    const claim = withClaim(wholeView, frozenAtlas.statementOf(spoken).claim);
    const tries = [
      [withRegion(wholeView, "crimea"), plainPicture],
      [claim, named],
      [{ ...claim, stances: ["asserts" as const] }, plainPicture],
    ] as const;
    for (const [view, spec] of tries) {
      const { content, words, callouts } = pictureFor(view, spec);
      expect(callouts.shown).not.toContain(spoken);
      expect(`${content} ${words.title} ${words.alternative} ${words.description}`).not.toContain("150,000");
    }
  });

  test("stood until it was corrected", () => {
    const [said, correction] = ["2021-04-12", "2021-04-20"];
    const quantities = [
      {
        of: "personnel" as const,
        forces: ["russia"],
        asSaid: "40,000 troops",
        wording: "source" as const,
        value: 40_000,
        when: { kind: "present" as const },
      },
    ];
    const places = [
      { id: "square", role: "located" as const, asSaid: "there", wording: "source" as const, precision: "region" as const },
    ];
    const atlas = atlasWith({
      claims: [claimWith({ places })],
      statements: [
        statementWith({ id: "spoken", saidOn: said, quantities }),
        statementWith({ id: "put-right", saidOn: correction, stance: "corrects", targets: ["spoken"] }),
      ],
    });
    const drawnOn = (view: View) => (sceneOf(inEnglish(atlas), view).cluster?.rings ?? []).map((it) => it.statement);
    expect(drawnOn(withKnown(wholeView, "2021-04-15"))).toEqual(["spoken"]);
    expect(drawnOn(wholeView)).toEqual([]);
    expect(drawnOn({ ...wholeView, said: { from: said, to: said } })).toEqual([]);
  });

  test("stands where only another side calls it wrong, or where the record of the correction was withdrawn", () => {
    const withAnswer = (more: Partial<Statement>) => {
      const answer = statementWith({ id: "b", stance: "corrects", targets: ["a"], ...more });
      const atlas = atlasWith({ statements: [statementWith({ id: "a" }), answer] });
      return correctionOf(atlas, atlas.statementOf("a"))?.id;
    };
    expect(withAnswer({})).toBe("b");
    expect(withAnswer({ asserters: [{ actor: "russia" }] })).toBeUndefined();
    const revisions = [{ on: "2026-01-01", kind: "withdrawn" as const, what: "What.", why: "Why." }];
    expect(withAnswer({ revisions })).toBeUndefined();
  });
});
