import type { Detail } from "../drawing/detail.ts";
import { drawMap, type MapDrawingRequest, mapLayoutOf, pictureStyle } from "../drawing/map-drawing.ts";
import { element } from "../drawing/svg.ts";
import { type Camera, type Frame, projectorOf, worldSizeOf } from "../scene/camera/mercator.ts";
import { paletteOf } from "../scene/colours.ts";
import { grown } from "../scene/layout/box.ts";
import type { Ground } from "../scene/layout/label.ts";
import type { Layout } from "../scene/layout/request.ts";
import type { GlyphWidths } from "../scene/layout/text-width.ts";
import type { Palette } from "../scene/palette.ts";
import { pictureOfRecord, pictureRecordOf } from "../scene/picture/record.ts";
import type { PicturePart } from "../scene/picture/spec.ts";
import type { Scene } from "../scene/scene.ts";
import type { PictureWords } from "../words/words.ts";
import { arrangedCallouts } from "./callouts/arrangement.ts";
import { boxesAlong } from "./callouts/segment.ts";
import { drawFooter } from "./footer.ts";
import type { Picture } from "./laid-out.ts";
import { placeAnnotations } from "./map/annotations.ts";
import { pictureCamera } from "./map/camera.ts";
import { type Code, drawCode } from "./map/code.ts";
import { drawCorner, drawScale, placedCode, placedCorner, placedScale } from "./map/corners.ts";
import { ringsBoxOf } from "./map/rings-box.ts";
import { drawStatuses } from "./map/statuses.ts";
import { type Plan, type PlanRequest, planOf } from "./plan.ts";
import { stepTextsOf } from "./story/texts.ts";
import { lackingIn, pictureType } from "./type.ts";
import { pictureTextsOf } from "./words.ts";

/** `view.at` is the centre of the picture's map, in the picture's units; if absent, the picture shows its subject. */
export type { Picture } from "./laid-out.ts";

export type PictureRequest = PlanRequest & { readonly geography: Detail; readonly ground: Ground };

/** Tolerance for simplifying coasts, in units. */
const detailLost = 0.5;
/** Text sizes on the map: text about places is a fiftieth of a wide picture's width, the smallest text an eighty-fifth. */
const wordsFactor = 1.05;
/** Maps showing fewer kilometres across get a small corner map of their location. */
const near = 900;

/** What a browser loads only for the pictures that need it: the layout of charts, and the encoder of QR codes (`undefined` until then). */
export type OnDemand = {
  readonly chartPictureOf: (texts: PictureWords, request: PlanRequest) => Picture;
  readonly codeOf: ((address: string) => Code) | undefined;
};

/** Lays out a picture. Pure: the same input gives the same picture, in a browser and in Node. */
export function pictureOf(texts: PictureWords, asked: PictureRequest, { chartPictureOf, codeOf }: OnDemand): Picture {
  // Draw exactly what the picture's file will record: the same rounding, the same bounds.
  const { told } = asked;
  const record = pictureRecordOf(asked.view, asked.spec, told && { story: told.story.id, step: told.step.number });
  const recorded = pictureOfRecord(record, asked.atlas);
  const request = recorded.kind === "figure" ? { ...asked, view: recorded.view, spec: recorded.spec } : asked;
  return request.view.show === "figures" && !told
    ? chartPictureOf(texts, request)
    : mapPictureOf(texts, { ...request, codeOf }, record);
}

export type MapPictureRequest = PictureRequest & Pick<OnDemand, "codeOf">;

function mapPictureOf(texts: PictureWords, request: MapPictureRequest, record: string): Picture {
  const { atlas, view, spec, glyphWidths } = request;
  const palette = paletteOf(view.theme ?? "light", atlas.voices);
  const plan = planOf(texts, request, palette);
  const { frame, social, fullScene, scene, panel, at, address, possible } = plan;
  const map = mapOf(texts, request, plan, palette);
  const { box, boxed, layout } = map;
  const hidden = (spec.callouts ? plan.wanted : possible).length - boxed.length;
  const footTop = frame.height - plan.footer.height;
  const { legend, fine } = drawFooter(plan.footer, footTop, palette);
  const line = (y: number, left = 0) =>
    element("line", { x1: left, x2: frame.width - left, y1: y, y2: y, stroke: palette.rule, "stroke-width": 1 });
  const content = [
    element("rect", { id: "background", width: frame.width, height: frame.height, fill: palette.paper }),
    element("g", { id: "map", transform: `translate(${box.left} ${box.top})` }, map.markup),
    element("g", { id: "header" }, panel.head.draw(at.left, at.head)),
    element("g", { id: "panel" }, panel.rest?.draw(at.left, at.rest) ?? ""),
    plan.isUpright ? line(footTop, at.left) : line(footTop),
    element("g", { id: "legend" }, legend),
    element("g", { id: "sources" }, fine),
  ].join("");
  const has = (part: PicturePart) => spec.parts.includes(part);
  return {
    subject: "map",
    size: plan.size,
    factor: plan.factor,
    map: { box, camera: map.camera },
    style: `${pictureStyle(palette)}.edge{stroke-width:1.5px}`,
    content,
    words: request.told
      ? stepTextsOf(texts, atlas, request.told, address)
      : pictureTextsOf(texts, {
          atlas,
          scene: fullScene,
          boxed,
          social: { ...social, ...(has("marks") ? {} : { numbers: [] }) },
          cluster: scene.cluster,
          placed: layout.words.map((it) => it.words),
          annotations: spec.annotations,
          named: plan.named.length > 0 ? plan.named : possible,
          address,
        }),
    callouts: {
      shown: boxed.map((it) => it.entry.id),
      possible: possible.map((it) => it.entry.id),
      hidden: has("callouts") ? hidden : 0,
    },
    missing: missingIn(
      [
        ...boxed.map((it) => it.text),
        ...spec.annotations.map((it) => it.text),
        ...(request.told ? [request.told.step.plain] : []),
      ],
      glyphWidths,
    ),
    spec,
    record,
    version: atlas.version,
  };
}

/** What a map of a picture depends on. */
export type PlannedMap = Pick<Plan, "map" | "scene" | "social" | "address" | "isUpright" | "factor" | "possible" | "wanted">;

export type DrawnMap = {
  readonly markup: string;
  readonly box: Plan["map"];
  readonly camera: Camera;
  readonly layout: Layout;
  /** Statements with a box. */
  readonly boxed: Plan["wanted"];
};

/** The map with everything on it. It is laid out twice only if it has to avoid boxes. */
export function mapOf(texts: PictureWords, request: MapPictureRequest, plan: PlannedMap, palette: Palette): DrawnMap {
  const { atlas, spec, glyphWidths } = request;
  const { map: box, scene, social, address } = plan;
  const frame: Frame = { width: box.right - box.left, height: box.bottom - box.top };
  const has = (part: PicturePart) => spec.parts.includes(part);
  const isRegion = scene.extent.kind === "region";
  const cluster = has("marks") && !social.lead && !plan.isUpright && isRegion ? social.cluster : undefined;
  const camera = pictureCamera(atlas, scene, frame, { isUpright: plan.isUpright, hasRings: cluster !== undefined });
  const geography = request.geography(worldSizeOf(Math.ceil(camera.zoom * 2) / 2), detailLost);
  const picture: MapDrawingRequest = {
    head: atlas.head,
    scene: explained(texts, scene),
    geography,
    ground: request.ground,
    glyphWidths,
    palette,
    camera,
    frame,
    factor: wordsFactor,
    hasBoxes: has("marks") && scene.extent.kind === "home",
    hasLocator: scene.extent.kind === "home" ? has("marks") && !scene.open : kilometresAcross(camera, frame) < near,
  };
  const encoded = address === undefined || !has("code") ? undefined : request.codeOf?.(address);
  const code = encoded && placedCode(encoded, plan.factor, frame);
  const rings =
    cluster &&
    ringsBoxOf(texts, cluster, frame, {
      means: { glyphWidths, palette },
      most: atlas.head.largestRing,
      right: code ? frame.width - code.box.left : 0,
    });
  const scale = has("scaleBar") && !rings ? placedScale(texts, picture, code?.box) : undefined;
  // The number without a box is only known after placing the others, so space is kept for the longest sentence.
  const cornerOf = (unboxed: number) =>
    has("callouts") && unboxed > 0 ? placedCorner(texts.picture.noBox(unboxed), frame, glyphWidths) : undefined;
  const corner = cornerOf(plan.possible.length);
  const notes = placeAnnotations({ annotations: spec.annotations, project: projectorOf(camera, frame), glyphWidths, palette });
  const fixed = [code?.box, rings?.box, scale?.box, corner?.box, ...notes.flatMap((it) => it.kept)].filter(
    (it) => it !== undefined,
  );
  const first = mapLayoutOf(texts, { ...picture, reservedBoxes: fixed });
  const callouts =
    plan.wanted.length === 0 ? [] : arrangedCallouts(texts, { atlas, picture, wanted: plan.wanted, layout: first, fixed });
  const reservedBoxes = [
    ...fixed,
    ...callouts.map((it) => grown(it.box, 2)),
    ...callouts.flatMap((it) => (it.leader ? boxesAlong(it.leader, 5) : [])),
  ];
  const layout = callouts.length === 0 ? first : mapLayoutOf(texts, { ...picture, reservedBoxes });
  const boxed = callouts.flatMap(({ id }) => plan.wanted.find((it) => it.entry.id === id) ?? []);
  const shownCorner = cornerOf((spec.callouts ? plan.wanted : plan.possible).length - boxed.length);
  const markup = [
    drawMap(texts, { ...picture, reservedBoxes }, layout),
    element("g", { id: "statuses" }, drawStatuses({ ...picture, layout, reservedBoxes, means: { glyphWidths, palette } })),
    element("g", { id: "leaders" }, callouts.map((it) => it.drawnLeader).join("")),
    element("g", { id: "callouts" }, callouts.map((it) => it.drawnBox).join("")),
    rings ? element("g", { id: "rings" }, rings.draw()) : "",
    scale ? element("g", { id: "scale-bar" }, drawScale(scale, palette)) : "",
    shownCorner ? element("g", { id: "attribution" }, drawCorner(shownCorner, palette)) : "",
    code ? element("g", { id: "code" }, drawCode(code.code, code.box)) : "",
    element("g", { id: "annotations", "clip-path": "url(#picture-frame)" }, notes.map((it) => it.markup).join("")),
  ].join("");
  return { markup, box, camera, layout, boxed };
}

/** Adds what a key would explain, since the map has none: why a border is drawn as a band, and which pattern marks an area's status. */
function explained(texts: PictureWords, scene: Scene): Scene {
  const isBand = (id: string) => scene.regions.some((it) => it.id === id && it.kind === "border" && it.tone !== undefined);
  const words = scene.words.map((it) =>
    it.at.kind === "region" && isBand(it.at.region)
      ? { ...it, whose: [...(it.whose === undefined ? [] : [it.whose]), texts.picture.softBand].join("; ") }
      : it,
  );
  const regions = scene.regions.map((it) =>
    it.status === undefined || it.pattern === undefined || it.state === "chosen"
      ? it
      : { ...it, status: texts.picture.patterned(it.pattern, it.status) },
  );
  // Numbers go beside the map, or in a box of their own.
  const { cluster: _cluster, ...bare } = scene;
  return { ...bare, words, regions };
}

/** Circumference of the earth at the equator in kilometres (WGS 84). */
const equator = 40_075;

function kilometresAcross({ center, zoom }: Camera, { width }: Frame): number {
  return (width / worldSizeOf(zoom)) * equator * Math.cos((center[1] * Math.PI) / 180);
}

/** Characters missing from a face they might be set in. */
export function missingIn(texts: readonly string[], glyphWidths: GlyphWidths): readonly string[] {
  const styles = [pictureType.note, pictureType.calloutBody, pictureType.calloutHead];
  return [...new Set(texts.flatMap((text) => styles.flatMap((style) => lackingIn(text, style, glyphWidths))))];
}
