import type { Atlas } from "../domain/atlas.ts";
import { cornersOf } from "../scene/camera/camera.ts";
import { type BoundingBox, boxAround, type Camera, cameraFitting, cameraWithin, type Frame } from "../scene/camera/mercator.ts";
import type { Ground } from "../scene/layout/label.ts";
import { type Line, linesOf } from "../scene/layout/lines.ts";
import type { Box } from "../scene/layout/occupancy.ts";
import { type Advances, type TextStyle, textWidth } from "../scene/layout/text-width.ts";
import type { Palette } from "../scene/palette.ts";
import type { RegionState } from "../scene/region-state.ts";
import type { Scene } from "../scene/scene.ts";
import { ownScene, type Social, socialOf } from "../scene/social.ts";
import { english } from "../words/english.ts";
import type { Geography } from "./geography.ts";
import { drawShape } from "./overlay.ts";
import { drawPicture, type PictureRequest, pictureStyle } from "./picture.ts";
import { element, escaped } from "./svg.ts";

/** Width and height of a card in pixels, as Open Graph's readers want it. */
export const cardSize: Frame = { width: 1200, height: 630 };

const margin = 44;
const column = cardSize.width - 2 * margin;

/** Sizes of the headline, largest first, and the height it may take before the next smaller one is tried. */
const headlineSizes = [54, 48, 43, 39, 35, 31, 28] as const;
const headlineRoom = 112;

/** Map text is read at half the card's size: one pixel of the map is drawn so many of the card. */
const mapScale = 1.75;
/** How near the map may go, so that what surrounds a small region is still seen. */
const nearest = 4.6;
/** At this size the bands of a border and the edges of a sea would outweigh what they mark. */
const mapStyle = `${[17, 14, 11, 8, 4].map((width, step) => `.sweep-${step}{stroke-width:${width}px}`).join("")}.edge{stroke-width:1px}`;
/** The least height of the map, in pixels of the card. */
const leastMap = 220;

const belowStyle: TextStyle = { face: "sans-400", size: 24, spacing: 0 };
const keyStyle: TextStyle = { face: "sans-600", size: 21, spacing: 0 };
const footStyle: TextStyle = { face: "sans-400", size: 20, spacing: 0 };
const siteStyle: TextStyle = { face: "serif-600", size: 25, spacing: 0 };
const keyGap = 16;
const rowHeight = 32;
const footHeight = 80;

type Tone = "lead" | "ink" | "quiet";

/** A line of text of the card; `x`, `y` is the start of its base line. */
type Row = { readonly line: Line<Tone>; readonly style: TextStyle; readonly x: number; readonly y: number; readonly box: Box };

type KeyItem = { readonly voice: Social["key"][number]["id"]; readonly text: string; readonly x: number; readonly box: Box };

/** What stands where on a card, in its pixels. */
export type CardPlan = {
  readonly headline: readonly Row[];
  /** The shape of the voice that speaks, before the headline. */
  readonly shape?: { readonly x: number; readonly y: number; readonly scale: number };
  readonly rows: readonly Row[];
  readonly key: readonly KeyItem[];
  readonly map: Box;
  readonly footer: readonly Row[];
};

export type CardRequest = {
  readonly atlas: Atlas;
  /** With a claim open, a region chosen, or neither. */
  readonly scene: Scene;
  readonly geography: Geography;
  readonly ground: Ground;
  readonly advances: Advances;
  readonly palette: Palette;
};

/** The card of a page as an SVG document of 1200 × 630 pixels: who says what, the map under it, whose borders and data it shows. */
export function drawSocialCard(request: CardRequest): string {
  const { atlas, scene, advances, palette } = request;
  const social = socialOf(atlas, scene);
  const plan = cardPlanOf(social, atlas.head.title, advances);
  const colours = { lead: social.lead ? palette[social.lead.voice] : palette.ink, ink: palette.ink, quiet: palette.quiet };
  const rows = [...plan.headline, ...plan.rows, ...plan.footer].map((it) => drawRow(it, colours));
  const shape =
    plan.shape && social.lead ? drawShape(social.lead.voice, palette, plan.shape.x, plan.shape.y, plan.shape.scale) : "";
  const key = plan.key.map(({ voice, text, x, box }) => {
    const middle = (box.top + box.bottom) / 2;
    const label = element("text", { ...fontOf(keyStyle), fill: palette[voice], x: x + 26, y: middle + 8 }, escaped(text));
    return drawShape(voice, palette, x + 9, middle, 1.8) + label;
  });
  const map = element(
    "g",
    { transform: `translate(${plan.map.left} ${plan.map.top}) scale(${mapScale})` },
    drawPicture(cardPictureOf(request, plan.map)),
  );
  const edges = [plan.map.top, plan.map.bottom].map((y) =>
    element("line", { x1: 0, x2: cardSize.width, y1: y, y2: y, stroke: palette.rule, "stroke-width": 1.5 }),
  );
  return element(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", ...cardSize, viewBox: `0 0 ${cardSize.width} ${cardSize.height}` },
    element("style", {}, pictureStyle(palette) + mapStyle) +
      element("rect", { ...cardSize, fill: palette.paper }) +
      map +
      edges.join("") +
      shape +
      rows.join("") +
      key.join(""),
  );
}

const fontOf = ({ face, size }: TextStyle) => ({ class: face, "font-size": size });

function drawRow({ line, style, x, y }: Row, colours: Readonly<Record<Tone, string>>): string {
  const runs = line.runs.map((it) => element("tspan", { fill: colours[it.tone] }, escaped(it.text)));
  return element("text", { ...fontOf(style), x, y, "xml:space": "preserve" }, runs.join(""));
}

/** Lays a card out. The headline takes the largest size in which it needs little room; the map has what is left. */
export function cardPlanOf(social: Social, site: string, advances: Advances): CardPlan {
  const { lead, headline } = social;
  const set = headlineOf(social, advances);
  const indent = lead ? shapeWidth(set.size) : 0;
  const top = 26;
  const leading = set.size * 1.14;
  const style: TextStyle = { face: "serif-600", size: set.size, spacing: 0 };
  const rows = set.lines.map((line, index) =>
    rowAt(line, style, { x: margin + (index === 0 ? indent : 0), top: top + index * leading, height: leading }),
  );
  let y = top + set.lines.length * leading + 4;
  const below = social.below.flatMap((text) => linesOf([{ tone: "quiet", text }], { style: belowStyle, advances, width: column }));
  const belowRows = below.map((line) => {
    const row = rowAt(line, belowStyle, { x: margin, top: y, height: rowHeight });
    y += rowHeight;
    return row;
  });
  const key = keyOf(social, y, advances);
  if (key.items.length > 0) y = key.bottom;
  const map: Box = { left: 0, top: Math.round(y + 12), right: cardSize.width, bottom: cardSize.height - footHeight };
  if (map.bottom - map.top < leastMap) throw new Error(`no room for the map under: ${lead?.text ?? ""} ${headline}`);
  return {
    headline: rows,
    ...(lead ? { shape: { x: margin + set.size * 0.31, y: top + leading * 0.53, scale: set.size * 0.062 } } : {}),
    rows: [...belowRows, ...key.rows],
    key: key.items,
    map,
    footer: footerOf(site, advances),
  };
}

const shapeWidth = (size: number) => size * 0.82;

function headlineOf({ lead, headline }: Social, advances: Advances) {
  const runs = [...(lead ? [{ tone: "lead" as const, text: lead.text }] : []), { tone: "ink" as const, text: headline }];
  const tries = headlineSizes.map((size) => ({
    size,
    lines: linesOf(runs, {
      style: { face: "serif-600", size, spacing: 0 },
      advances,
      width: column,
      indent: lead ? shapeWidth(size) : 0,
    }),
  }));
  const fitting = tries.find(({ size, lines }) => lines.length * size * 1.14 <= headlineRoom) ?? tries.at(-1);
  if (!fitting) throw new Error("no size for headlines");
  return fitting;
}

type Slot = { readonly x: number; readonly top: number; readonly height: number };

function rowAt(line: Line<Tone>, style: TextStyle, { x, top, height }: Slot): Row {
  const y = top + height / 2 + style.size * 0.34;
  const start = Math.min(x, margin);
  return { line, style, x, y, box: { left: x, top, right: Math.max(x, start + line.width), bottom: top + height } };
}

/** The voices with their shapes, in as many rows as they need. */
function keyOf({ key, keyLead }: Social, top: number, advances: Advances) {
  let x = margin;
  let y = top;
  const rows: Row[] = [];
  if (key.length > 0 && keyLead !== "") {
    const width = textWidth(keyLead, belowStyle, advances);
    rows.push(rowAt({ runs: [{ tone: "quiet", text: keyLead }], width }, belowStyle, { x, top: y, height: rowHeight }));
    x += width + 22;
  }
  const items = key.map(({ id, name, count }): KeyItem => {
    const text = `${name} ${english.number(count)}`;
    const width = 26 + textWidth(text, keyStyle, advances);
    if (x + width > cardSize.width - margin) [x, y] = [margin, y + rowHeight];
    const item = { voice: id, text, x, box: { left: x, top: y, right: x + width, bottom: y + rowHeight } };
    x += width + keyGap;
    return item;
  });
  return { rows, items, bottom: y + rowHeight };
}

/** What every card says of itself, and the site's name. */
function footerOf(site: string, advances: Advances): readonly Row[] {
  const top = cardSize.height - footHeight + 8;
  const rowOf = (text: string, row: number) =>
    rowAt({ runs: [{ tone: "quiet", text }], width: textWidth(text, footStyle, advances) }, footStyle, {
      x: margin,
      top: top + row * 31,
      height: 31,
    });
  const width = textWidth(site, siteStyle, advances);
  const x = cardSize.width - margin - width;
  const name = rowAt({ runs: [{ tone: "ink", text: site }], width }, siteStyle, { x, top, height: 31 });
  return [
    rowOf(english.assertions, 0),
    rowOf(`${english.borderLabel} · ${english.cardCredit}`, 1),
    { ...name, box: { ...name.box, right: x + width } },
  ];
}

/** The map of a card: only what its claim says, seen from where its regions are whole. */
export function cardPictureOf({ atlas, scene, ...rest }: CardRequest, map: Box): PictureRequest {
  const frame = { width: (map.right - map.left) / mapScale, height: (map.bottom - map.top) / mapScale };
  const own = scene.view.claim === undefined ? scene : ownScene(scene, scene.view.claim);
  return { ...rest, scene: own, frame, camera: cardCamera(atlas, own.regions, frame) };
}

function cardCamera(atlas: Atlas, regions: readonly RegionState[], frame: Frame): Camera {
  const focus = cornersOf(atlas.head.focus);
  const out = regions.filter((it) => it.state === "lit" || it.state === "chosen");
  // Where nothing is out, the areas that lie wholly in the focus stand in the middle.
  const [west, south, east, north] = focus;
  const areas = regions.filter(
    ({ kind, bbox }) => kind === "area" && bbox[0] >= west && bbox[1] >= south && bbox[2] <= east && bbox[3] <= north,
  );
  const shown = out.length > 0 ? out : areas;
  const wanted = boxAround(shown.flatMap((it) => overlapOf(it.bbox, focus))) ?? focus;
  const fitting = cameraFitting(wanted, frame, 22);
  return cameraWithin({ ...fitting, zoom: Math.min(fitting.zoom, nearest) }, frame, cornersOf(atlas.head.bounds));
}

function overlapOf(a: BoundingBox, b: BoundingBox): readonly BoundingBox[] {
  const box: BoundingBox = [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
  return box[0] < box[2] && box[1] < box[3] ? [box] : [];
}
