import { pictureStyle } from "../../drawing/map-drawing.ts";
import { element } from "../../drawing/svg.ts";
import { paletteOf } from "../../scene/colours.ts";
import { pathTo } from "../../scene/page-path.ts";
import { pictureRecordOf } from "../../scene/picture/record.ts";
import { type PictureSpec, plainPicture, sideRange } from "../../scene/picture/spec.ts";
import type { ToldStory } from "../../scene/story/told.ts";
import type { View } from "../../scene/view.ts";
import type { PictureWords } from "../../words/words.ts";
import { drawFooter, footerOf } from "../footer.ts";
import type { Picture } from "../laid-out.ts";
import { bandsOf, type Panel } from "../panel/panel.ts";
import { gapOf, type Piece, stacked, textPiece } from "../panel/piece.ts";
import { type DrawnMap, mapOf, missingIn, type OnDemand, type PictureRequest } from "../picture.ts";
import { written } from "../words.ts";
import { publishersIn, storyTextsOf } from "./texts.ts";
import { toldSocial } from "./told.ts";

type Request = Pick<PictureRequest, "atlas" | "geography" | "ground" | "glyphWidths" | "root"> & {
  readonly story: ToldStory;
  /** The View of its first step; its theme is that of the picture. */
  readonly view: View;
};

/** Width in units, and pixels per unit: text is as large as in other upright pictures. */
const [width, factor] = [675, 1.6];
const [side, top, mapHeight] = [27.5, 26, 400] as const;

/** Its height follows from the story; what is recorded is a size that other pictures can have. */
const spec: PictureSpec = {
  ...plainPicture,
  size: { kind: "own", width: width * factor, height: sideRange.max },
  scale: 1,
};

/** A step as placed: its text, its map below it, and the numbers below that. */
type Section = {
  readonly panel: Panel;
  readonly map: DrawnMap;
  readonly at: number;
  readonly mapTop: number;
  readonly end: number;
};

/** All steps of a story one under another, as one picture. Pure, like the picture of one step. */
export function longPictureOf(texts: PictureWords, request: Request, { codeOf }: Pick<OnDemand, "codeOf">): Picture {
  const { atlas, story, view, geography, ground, glyphWidths, root } = request;
  const palette = paletteOf(view.theme ?? "light", atlas.voices);
  const means = { glyphWidths, palette };
  const inner = width - 2 * side;
  const head = stacked([
    textPiece(
      [{ tone: "ink", text: story.title }],
      { style: { face: "serif-600", size: 38, spacing: 0 }, width: inner, leading: 1.12 },
      means,
    ),
    gapOf(10),
    textPiece(
      [{ tone: "ink", text: story.standfirst }],
      { style: { face: "sans-400", size: 18, spacing: 0 }, width: inner, leading: 1.32 },
      means,
    ),
  ]);
  let y = top + head.height + 20;
  const sections = story.steps.map((step): Section => {
    const { scene } = step;
    const social = toldSocial(step);
    const place = texts.storyPicture.placeAlone(step.number, story.steps.length);
    const panel = bandsOf(
      texts,
      {
        social,
        told: { step, place },
        narrowing: undefined,
        parts: spec.parts,
        means,
        width: inner,
        most: atlas.head.largestRing,
        hasRings: true,
      },
      Number.POSITIVE_INFINITY,
    );
    const at = y + 18;
    const mapTop = at + panel.head.height + 14;
    const box = { left: 0, top: mapTop, right: width, bottom: mapTop + mapHeight };
    const map = mapOf(
      texts,
      { atlas, view: scene.view, spec, geography, ground, glyphWidths, codeOf },
      { map: box, scene, social, address: undefined, isUpright: true, factor, possible: [], wanted: [] },
      palette,
    );
    y = box.bottom + (panel.rest ? panel.rest.height + 28 : 0) + 16;
    return { panel, map, at, mapTop, end: y };
  });
  const address = root === undefined ? undefined : root + pathTo("stories/", story.id);
  const footer = footerOf({
    content: {
      legend: [],
      paragraphs: [paragraphOf(texts, request)],
      site: atlas.head.title,
      address: written(address),
    },
    frame: { width, height: y },
    side,
    glyphWidths,
    legendRows: 0,
  });
  const height = Math.ceil((y + footer.height) * factor) / factor;
  const rule = (at: number, left = side) =>
    element("line", { x1: left, x2: width - left, y1: at, y2: at, stroke: palette.rule, "stroke-width": 1 });
  const content = [
    element("rect", { id: "background", width, height, fill: palette.paper }),
    element("g", { id: "header" }, head.draw(side, top)),
    ...sections.map(({ panel, map, at, mapTop }, index) =>
      element(
        "g",
        { id: `step-${index + 1}` },
        rule(at - 18) +
          panel.head.draw(side, at) +
          ownIds(element("g", { transform: `translate(0 ${mapTop})` }, map.markup), `step-${index + 1}-`) +
          drawnBelow(panel.rest, mapTop + mapHeight + 14),
      ),
    ),
    rule(y),
    element("g", { id: "sources" }, drawFooter(footer, y, palette).fine),
  ].join("");
  const [first] = sections;
  if (!first) throw new Error(`a story without steps: ${story.id}`);
  return {
    subject: "map",
    size: { width: width * factor, height: Math.round(height * factor) },
    factor,
    map: { box: first.map.box, camera: first.map.camera },
    style: `${pictureStyle(palette)}.edge{stroke-width:1.5px}`,
    content,
    words: storyTextsOf(texts, atlas, story, address),
    callouts: { shown: [], possible: [], hidden: 0 },
    missing: missingIn([story.standfirst, ...story.steps.flatMap((it) => [it.title, it.plain])], glyphWidths),
    spec,
    record: pictureRecordOf(view, spec, { story: story.id }),
    version: atlas.version,
  };
}

function drawnBelow(rest: Piece | undefined, at: number): string {
  return rest?.draw(side, at) ?? "";
}

/** Sources, borders in each view that the maps have, and credits. */
function paragraphOf(texts: PictureWords, { atlas, story }: Request): string {
  const borders = new Map(
    story.steps.flatMap(
      ({
        scene: {
          borders: { shown },
        },
      }) => (shown ? [[shown.label, shown] as const] : []),
    ),
  );
  return [
    texts.picture.sources(publishersIn(story.steps), 0, false),
    texts.credit.assertions,
    ...[...borders.values()].map((it) => texts.picture.footBorders(it, false)),
    ...(atlas.credits.length === 0 ? [] : [`${texts.credit.map(atlas.credits)}.`]),
  ].join(" ");
}

/** Markup whose ids, and all that refer to them, begin with a prefix, so that it can stand beside others with the same. */
function ownIds(markup: string, prefix: string): string {
  return markup.replaceAll(/(\sid="|\shref="#|url\(#)/g, `$1${prefix}`);
}
