import { beforeAll, describe, expect, test } from "vitest";
import { pictureLayoutOf } from "../../src/drawing/picture.ts";
import { type CardRequest, cardPictureOf, cardPlanOf, cardSize, drawSocialCard } from "../../src/drawing/social-card.ts";
import { escaped } from "../../src/drawing/svg.ts";
import { type Box, isInside, overlaps } from "../../src/scene/layout/occupancy.ts";
import { socialOf } from "../../src/scene/pages/social.ts";
import { sceneOf } from "../../src/scene/scene.ts";
import { type View, wholeView, withClaim, withRegion } from "../../src/scene/view.ts";
import { english } from "../../src/words/english.ts";
import { realAtlas } from "../fixtures/atlas/real-atlas.ts";
import { cardViews, realCardRequest } from "../fixtures/atlas/real-cards.ts";
import { expectReviewed } from "../fixtures/atlas/reviewed.ts";
import { atlasWith, claimWith, evidenceWith, regionWith, sourceWith, statementWith } from "../fixtures/atlas/small-atlas.ts";

let requestOf: (view: View) => CardRequest;

beforeAll(async () => {
  requestOf = await realCardRequest();
}, 60_000);

const socialFor = (view: View) => socialOf(realAtlas, sceneOf(realAtlas, view));
const planFor = (view: View) => cardPlanOf(socialFor(view), realAtlas.head.title, requestOf(view).advances);

/** The texts of an SVG as they are read. */
const wordsOf = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/gs)].map(([, text = ""]) => text.replaceAll(/<[^>]*>/g, ""));

const frameBox: Box = { left: 0, top: 0, right: cardSize.width, bottom: cardSize.height };

describe("every card", () => {
  test("stands alone: literal colours, no address but SVG's own name", () => {
    for (const [name, view] of cardViews) {
      const svg = drawSocialCard(requestOf(view)).replace("http://www.w3.org/2000/svg", "");
      expect([name, /var\(|vector-effect|https?:|\sstyle=|NaN|undefined|…/.exec(svg)?.[0]]).toEqual([name, undefined]);
    }
  });

  test("of a claim says who speaks and with which verb before what is said", () => {
    for (const { id, proposition } of realAtlas.claims) {
      const view = withClaim(wholeView, id);
      const { lead } = socialFor(view);
      const headline = planFor(view)
        .headline.map(({ line }) => line.runs.map((it) => it.text).join(""))
        .join(" ");
      expect(headline).toBe(`${lead?.text} ${proposition}`);
      expect(lead?.text).toMatch(/^.+ (says|denies):$/);
      expect(wordsOf(drawSocialCard(requestOf(view))).join(" ")).toContain(escaped(headline));
    }
  });

  test("says that these are assertions, whose borders they are, where the map is from, and the site's name", () => {
    for (const view of cardViews.values()) {
      const words = wordsOf(drawSocialCard(requestOf(view)));
      expect(words).toEqual(
        expect.arrayContaining([english.assertions, `${english.borderLabel} · ${english.cardCredit}`, "Claimed Ground"]),
      );
    }
  });

  test("keeps its words inside the picture, clear of each other and of the map", () => {
    for (const [name, view] of cardViews) {
      const plan = planFor(view);
      const boxes = [...plan.headline, ...plan.rows, ...plan.key, ...plan.footer].map((it) => it.box);
      expect([name, boxes.filter((it) => !isInside(it, { ...frameBox, left: 40, right: 1160 }))]).toEqual([name, []]);
      const clashes = [...boxes, plan.map].flatMap((a, index, all) => all.slice(index + 1).filter((b) => overlaps(a, b)));
      expect([name, clashes]).toEqual([name, []]);
    }
  });

  test("has a headline of at most four lines, never under 26 px, and a map of half its height", () => {
    for (const [name, view] of cardViews) {
      const { headline, map } = planFor(view);
      expect([name, headline.length <= 4, (headline[0]?.style.size ?? 0) >= 26]).toEqual([name, true, true]);
      expect([name, map.bottom - map.top >= 315]).toEqual([name, true]);
    }
  });

  test("sets its own words at 20 px or more", () => {
    for (const view of cardViews.values()) {
      const plan = planFor(view);
      for (const { style } of [...plan.headline, ...plan.rows, ...plan.footer]) expect(style.size).toBeGreaterThanOrEqual(20);
    }
  });

  test("lays labels and marks out so that none overlaps another or is cut", () => {
    for (const [name, view] of cardViews) {
      const request = requestOf(view);
      const picture = cardPictureOf(request, planFor(view).map);
      const { labels, marks } = pictureLayoutOf(picture);
      const room = { left: 0, top: 0, right: picture.frame.width, bottom: picture.frame.height };
      const boxes = [...labels.map((it) => it.box), ...marks.flatMap((it) => it.boxes)];
      expect([name, boxes.filter((it) => !isInside(it, room))]).toEqual([name, []]);
      expect([name, boxes.some((a, index) => boxes.slice(index + 1).some((b) => overlaps(a, b)))]).toEqual([name, false]);
    }
  });
});

describe("the map of a card", () => {
  test("shows the figure of the claim with its speaker", () => {
    const words = wordsOf(drawSocialCard(requestOf(withClaim(wholeView, "nato-forces-near-russia"))));
    expect(words).toEqual(expect.arrayContaining(["40,000", "NATO troops planned", "says Moscow"]));
  });

  test("marks nothing for a claim that names no place drawn", () => {
    const svg = drawSocialCard(requestOf(withClaim(wholeView, "us-adversary-of-russia")));
    expect(svg).not.toMatch(/class="(edge|sweep|tally|mark)"/);
  });

  test("shows the whole of the region that is chosen", () => {
    const request = requestOf(withRegion(wholeView, "black-sea"));
    const { camera } = cardPictureOf(request, planFor(withRegion(wholeView, "black-sea")).map);
    expect(camera.center[0]).toBeCloseTo(34.6, 0);
  });
});

test("an anonymous speaker's long description and a long proposition still fit", () => {
  const social = {
    ...socialFor(withClaim(wholeView, "nato-forces-near-russia")),
    lead: {
      voice: "observers" as const,
      text: "Three officials of the alliance who were not authorised to speak in public about its plans say:",
    },
    headline: `${"A brigade of the alliance is to move to the border in spring ".repeat(3)}.`,
  };
  const plan = cardPlanOf(social, "Claimed Ground", requestOf(wholeView).advances);
  expect(plan.headline.length).toBeLessThanOrEqual(5);
  expect(plan.headline.every((it) => it.box.right <= 1160)).toBe(true);
  expect(plan.map.bottom - plan.map.top).toBeGreaterThan(220);
});

test("voices that do not fit one row go on in the next", () => {
  const social = socialFor(wholeView);
  const plan = cardPlanOf({ ...social, key: [...social.key, ...social.key] }, "Claimed Ground", requestOf(wholeView).advances);
  const boxes = plan.key.map((it) => it.box);
  expect(new Set(boxes.map((it) => it.top)).size).toBeGreaterThan(1);
  expect(boxes.filter((it) => !isInside(it, frameBox) || overlaps(it, plan.map))).toEqual([]);
  expect(boxes.some((a, index) => boxes.slice(index + 1).some((b) => overlaps(a, b)))).toBe(false);
});

test("a headline that would leave no room for the map is refused, not cut", () => {
  const social = { ...socialFor(wholeView), headline: "word ".repeat(400) };
  expect(() => cardPlanOf(social, "Claimed Ground", requestOf(wholeView).advances)).toThrow("no room for the map under");
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
  const atlas = { ...small, head: { ...small.head, title: markup, subtitle: markup } };
  for (const view of [
    wholeView,
    withClaim(wholeView, small.claims[0]?.id ?? ""),
    withRegion(wholeView, small.regions[0]?.id ?? ""),
  ]) {
    const svg = drawSocialCard({ ...requestOf(wholeView), atlas, scene: sceneOf(atlas, view) });
    expect(svg).toContain("&lt;script&gt;");
    expect(svg).not.toContain("<script");
  }
});

describe("cards are drawn as reviewed", () => {
  const asFile = (view: View) => `${drawSocialCard(requestOf(view)).replaceAll("><", ">\n<")}\n`;

  test("of the claim about NATO's forces", () =>
    expectReviewed(asFile(withClaim(wholeView, "nato-forces-near-russia")), "card-nato-forces-near-russia.svg"));

  test("of the whole atlas", () => expectReviewed(asFile(wholeView), "card-atlas.svg"));
});
