import type { Atlas } from "../domain/atlas.ts";
import { cornersOf } from "../scene/camera/camera.ts";
import { type BoundingBox, boxAround, type Camera, cameraFitting, cameraWithin, type Frame } from "../scene/camera/mercator.ts";
import type { Ground } from "../scene/layout/label.ts";
import { type Line, linesOf } from "../scene/layout/lines.ts";
import type { Box } from "../scene/layout/occupancy.ts";
import { type Advances, type TextStyle, textWidth } from "../scene/layout/text-width.ts";
import { ownScene, type Social, socialOf } from "../scene/pages/social.ts";
import type { Palette } from "../scene/palette.ts";
import type { RegionState } from "../scene/region-state.ts";
import type { Scene } from "../scene/scene.ts";
import { english } from "../words/english.ts";
import type { Geography } from "./geography.ts";
import { drawShape } from "./overlay.ts";
import { drawPicture, type PictureRequest, pictureLayoutOf, pictureStyle } from "./picture.ts";
import { element, escaped } from "./svg.ts";

/** Width and height of a card in pixels, as Open Graph's readers want it. */
export const cardSize: Frame = { width: 1200, height: 630 };

const side = 44;
const column = cardSize.width - 2 * side;

/** Sizes of the headline, largest first, and the height it may take before the next smaller one is tried. */
const headlineSizes = [54, 48, 43, 39, 35, 31, 28] as const;
const headlineRoom = 112;
/** A headline that needs only one line at this size or more takes it. */
const leastOnOneLine = 43;
/** Distance of a headline's lines, in font sizes. */
const leading = 1.14;

/** Map text is read at half the card's size: one pixel of the map is drawn so many of the card. */
const mapScale = 1.75;
/** Margins around the regions shown, in CSS pixels of the map, tried in turn. */
const mapMargins = [22, 32, 42, 52] as const;
/** How near the map may go, so that what surrounds a small region is still seen. */
const nearest = 4.6;
/** At this size the bands of a border and the edges of a sea would outweigh what they mark. */
const mapStyle = `${[17, 14, 11, 8, 4].map((width, step) => `.sweep-${step}{stroke-width:${width}px}`).join("")}.edge{stroke-width:1px}`;
/** The least height of the map, in pixels of the card. */
const leastMap = 220;

const belowStyle: TextStyle = { face: "sans-400", size: 24, spacing: 0 };
const keyStyle: TextStyle = { face: "sans-600", size: 20, spacing: 0 };
const footStyle: TextStyle = { face: "sans-400", size: 20, spacing: 0 };
const siteStyle: TextStyle = { face: "serif-600", size: 25, spacing: 0 };
const keyGap = 15;
const besideGap = 34;
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
  const lineHeight = set.size * leading;
  const style: TextStyle = { face: "serif-600", size: set.size, spacing: 0 };
  const rows = set.lines.map((line, index) =>
    rowAt(line, style, { x: side + (index === 0 ? indent : 0), top: top + index * lineHeight, height: lineHeight }),
  );
  let y = top + set.lines.length * lineHeight + 4;
  const belowRows = belowOf(social.below, advances).map((line, index) =>
    rowAt(line, belowStyle, { x: side, top: y + index * rowHeight, height: rowHeight }),
  );
  const key = keyOf(social, { top: y, last: belowRows.at(-1)?.box }, advances);
  y = Math.max(belowRows.at(-1)?.box.bottom ?? y, key.bottom);
  const map: Box = { left: 0, top: Math.round(y + 12), right: cardSize.width, bottom: cardSize.height - footHeight };
  if (map.bottom - map.top < leastMap) throw new Error(`no room for the map under: ${lead?.text ?? ""} ${headline}`);
  return {
    headline: rows,
    ...(lead ? { shape: { x: side + set.size * 0.31, y: top + lineHeight * 0.53, scale: set.size * 0.062 } } : {}),
    rows: [...belowRows, ...key.rows],
    key: key.items,
    map,
    footer: footerOf(site, advances),
  };
}

const shapeWidth = (size: number) => size * 0.82;

function headlineOf({ lead, headline }: Social, advances: Advances) {
  const runs = [...(lead ? [{ tone: "lead" as const, text: lead.text }] : []), { tone: "ink" as const, text: headline }];
  const linesAt = (size: number, width: number) =>
    linesOf(runs, {
      style: { face: "serif-600", size, spacing: 0 },
      advances,
      width,
      indent: lead ? shapeWidth(size) : 0,
    });
  const tries = headlineSizes.map((size) => ({ size, lines: linesAt(size, column) }));
  const set =
    tries.find(({ size, lines }) => lines.length === 1 && size >= leastOnOneLine) ??
    tries.find(({ size, lines }) => lines.length * size * leading <= headlineRoom) ??
    tries.at(-1);
  if (!set) throw new Error("no size for headlines");
  // Lines of about the same length: no word is left alone on the last one.
  let width = column;
  while (width > column / 2 && linesAt(set.size, width - 20).length === set.lines.length) width -= 20;
  return { size: set.size, lines: linesAt(set.size, width) };
}

type Slot = { readonly x: number; readonly top: number; readonly height: number };

function rowAt(line: Line<Tone>, style: TextStyle, { x, top, height }: Slot): Row {
  const y = top + height / 2 + style.size * 0.34;
  const start = Math.min(x, side);
  return { line, style, x, y, box: { left: x, top, right: Math.max(x, start + line.width), bottom: top + height } };
}

/** The texts under the headline, side by side where they have room. */
function belowOf(texts: readonly string[], advances: Advances): readonly Line<Tone>[] {
  const joined = texts.join(". ");
  const rows = textWidth(joined, belowStyle, advances) <= column ? [joined] : texts;
  return rows.flatMap((text) => linesOf([{ tone: "quiet", text }], { style: belowStyle, advances, width: column }));
}

/** The voices with their shapes: after the last text where they have room, else under it, in as many rows as they need. */
function keyOf(
  { key, keyLead }: Social,
  { top, last }: { readonly top: number; readonly last: Box | undefined },
  advances: Advances,
) {
  const rows: Row[] = [];
  if (key.length === 0) return { rows, items: [], bottom: top };
  const widths = key.map(({ name, count }) => 26 + keyGap + textWidth(`${name} ${english.number(count)}`, keyStyle, advances));
  const whole = widths.reduce((sum, it) => sum + it, textWidth(keyLead, belowStyle, advances) + 22);
  const isBeside = last !== undefined && last.right + besideGap + whole <= cardSize.width - side;
  let x = isBeside ? last.right + besideGap : side;
  let y = isBeside ? last.top : (last?.bottom ?? top);
  if (keyLead !== "") {
    const width = textWidth(keyLead, belowStyle, advances);
    rows.push(rowAt({ runs: [{ tone: "quiet", text: keyLead }], width }, belowStyle, { x, top: y, height: rowHeight }));
    x += width + 22;
  }
  const items = key.map(({ id, name, count }): KeyItem => {
    const text = `${name} ${english.number(count)}`;
    const width = 26 + textWidth(text, keyStyle, advances);
    if (x + width > cardSize.width - side) [x, y] = [side, y + rowHeight];
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
      x: side,
      top: top + row * 31,
      height: 31,
    });
  const width = textWidth(site, siteStyle, advances);
  const x = cardSize.width - side - width;
  const name = rowAt({ runs: [{ tone: "ink", text: site }], width }, siteStyle, { x, top, height: 31 });
  return [
    rowOf(english.assertions, 0),
    rowOf(`${english.borderLabel} · ${english.cardCredit}`, 1),
    { ...name, box: { ...name.box, right: x + width } },
  ];
}

/** The map of a card: only what its claim says, seen from where its regions are whole and most of its marks have room. */
export function cardPictureOf({ atlas, scene, ...rest }: CardRequest, map: Box): PictureRequest {
  const frame = { width: (map.right - map.left) / mapScale, height: (map.bottom - map.top) / mapScale };
  const own = scene.view.claim === undefined ? scene : ownScene(scene, scene.view.claim);
  const tries = mapMargins.map((margin) => {
    const request = { ...rest, scene: own, frame, camera: cardCamera(atlas, own.regions, { frame, margin }) };
    return { request, marks: pictureLayoutOf(request).marks.length };
  });
  const most = Math.max(...tries.map((it) => it.marks));
  const best = tries.find((it) => it.marks === most);
  if (!best) throw new Error("no margin for maps");
  return best.request;
}

function cardCamera(
  atlas: Atlas,
  regions: readonly RegionState[],
  { frame, margin }: { readonly frame: Frame; readonly margin: number },
): Camera {
  const focus = cornersOf(atlas.head.focus);
  const out = regions.filter((it) => it.state === "lit" || it.state === "chosen");
  // Where nothing is out, the areas that lie wholly in the focus stand in the middle.
  const [west, south, east, north] = focus;
  const areas = regions.filter(
    ({ kind, bbox }) => kind === "area" && bbox[0] >= west && bbox[1] >= south && bbox[2] <= east && bbox[3] <= north,
  );
  const wanted = boxAround((out.length > 0 ? out : areas).flatMap((it) => overlapOf(it.bbox, focus))) ?? focus;
  const fitting = cameraFitting(wanted, frame, margin);
  return cameraWithin({ ...fitting, zoom: Math.min(fitting.zoom, nearest) }, frame, cornersOf(atlas.head.bounds));
}

function overlapOf(a: BoundingBox, b: BoundingBox): readonly BoundingBox[] {
  const box: BoundingBox = [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
  return box[0] < box[2] && box[1] < box[3] ? [box] : [];
}
