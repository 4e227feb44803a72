import type { Detail } from "../drawing/detail.ts";
import { drawPicture, type PictureRequest, pictureLayoutOf, pictureStyle } from "../drawing/picture.ts";
import { element } from "../drawing/svg.ts";
import { cameraOf } from "../scene/camera/camera.ts";
import { projectorOf, worldSizeOf } from "../scene/camera/mercator.ts";
import { palettes } from "../scene/colours.ts";
import { figureOfRecord, figureRecordOf } from "../scene/figure/record.ts";
import type { FigureSpec } from "../scene/figure/spec.ts";
import { grown } from "../scene/layout/box.ts";
import type { Ground } from "../scene/layout/label.ts";
import type { Advances } from "../scene/layout/text-width.ts";
import type { Scene } from "../scene/scene.ts";
import { figureWords } from "../words/figure/figure.ts";
import { arrangedCallouts } from "./callouts/arrangement.ts";
import { spokenIn } from "./callouts/callout.ts";
import { boxesAlong } from "./callouts/segment.ts";
import { drawFooter } from "./footer.ts";
import { drawHeader } from "./header.ts";
import type { Figure } from "./laid-out.ts";
import { placeAnnotations } from "./map/annotations.ts";
import { drawCode } from "./map/code.ts";
import { drawCorner, drawScale, placedCode, placedCorner, placedScale } from "./map/corners.ts";
import { type PlanRequest, planOf } from "./plan.ts";
import { figureType, lackingIn } from "./type.ts";
import { figureWordsOf } from "./words.ts";

/** `view.at` looks at the middle of the figure's map, in the figure's units; absent, the figure looks where what is shown lies. */
export type { Figure } from "./laid-out.ts";

export type FigureRequest = PlanRequest & { readonly geography: Detail; readonly ground: Ground };

/** What is lost of a coast's detail, in units. */
const detailLost = 0.5;

/**
 * Lays a picture out. Pure: the same input gives the same picture, in a browser and in Node. What lays out a chart is handed in, because a
 * browser fetches it only for a chart.
 */
export function figureOf(asked: FigureRequest, chartFigureOf: (request: PlanRequest) => Figure): Figure {
  // What is drawn is what the picture's file will record: the same rounding, the same bounds.
  const record = figureRecordOf(asked.view, asked.spec);
  const recorded = figureOfRecord(record, asked.atlas);
  const request = recorded.kind === "figure" ? { ...asked, view: recorded.view, spec: recorded.spec } : asked;
  return request.view.show === "figures" ? chartFigureOf(request) : mapFigureOf(request, record);
}

function mapFigureOf(request: FigureRequest, record: string): Figure {
  const { atlas, view, spec, advances } = request;
  const plan = planOf(request);
  const { frame, map, header, footer, whole, scene, address, possible } = plan;
  const palette = palettes[view.theme ?? "light"];
  const has = (part: FigureSpec["parts"][number]) => spec.parts.includes(part);
  const seen = {
    head: atlas.head,
    scene,
    ground: request.ground,
    advances,
    palette,
    frame: map,
    factor: 1,
    hasBoxes: true,
    hasLocator: true,
  };
  const camera = cameraOf(atlas, { sight: scene.sight, view }, map, "picture");
  const geography = request.geography(worldSizeOf(Math.ceil(camera.zoom * 2) / 2), detailLost);
  const picture: PictureRequest = { ...seen, camera, geography };
  const code = address === undefined ? undefined : placedCode(address, plan.factor, map);
  const scale = has("scaleBar") ? placedScale(picture, code?.box) : undefined;
  const cited = plan.named.length > 0 ? plan.named : possible;
  // How many have no box is known when the others are placed: the longest sentence keeps the room.
  const cornerOf = (unboxed: number) => {
    const { voices, publishers } = spokenIn(atlas, cited);
    const more = has("callouts") && unboxed > 0 ? figureWords.noBox(unboxed) : undefined;
    return placedCorner(cornerText(whole, voices, publishers, plan.isLow), more, map, advances);
  };
  const corner = cornerOf(possible.length);
  const notes = placeAnnotations({
    annotations: spec.annotations,
    project: projectorOf(camera, map),
    advances,
    palette,
  });
  const fixed = [code?.box, scale?.box, corner.box, ...notes.flatMap((it) => it.kept)].filter((it) => it !== undefined);
  const first = pictureLayoutOf({ ...picture, taken: fixed });
  const callouts = arrangedCallouts({ atlas, picture, wanted: plan.wanted, layout: first, fixed });
  const final: PictureRequest = {
    ...picture,
    taken: [
      ...fixed,
      ...callouts.map((it) => grown(it.box, 2)),
      ...callouts.flatMap((it) => (it.leader ? boxesAlong(it.leader, 5) : [])),
    ],
  };
  const layout = pictureLayoutOf(final);
  const boxed = callouts.flatMap(({ id }) => plan.wanted.find((it) => it.entry.id === id) ?? []);
  const hidden = (spec.callouts ? plan.wanted : possible).length - boxed.length;
  const { legend: legendMarkup, fine } = drawFooter(footer, frame.height - footer.height, palette);
  const line = (y: number) => element("line", { x1: 0, x2: frame.width, y1: y, y2: y, stroke: palette.rule, "stroke-width": 1 });
  const content = [
    element("rect", { id: "background", width: frame.width, height: frame.height, fill: palette.paper }),
    element("g", { id: "header" }, drawHeader(header, palette)),
    element(
      "g",
      { id: "map", transform: `translate(0 ${header.height})` },
      [
        drawPicture(final, layout),
        element("g", { id: "leaders" }, callouts.map((it) => it.drawnLeader).join("")),
        element("g", { id: "callouts" }, callouts.map((it) => it.drawnBox).join("")),
        scale ? element("g", { id: "scale-bar" }, drawScale(scale, palette)) : "",
        element("g", { id: "attribution" }, drawCorner(cornerOf(hidden), palette)),
        code ? element("g", { id: "code" }, drawCode(code.code, code.box)) : "",
        element("g", { id: "annotations", "clip-path": "url(#picture-frame)" }, notes.map((it) => it.markup).join("")),
      ].join(""),
    ),
    line(header.height),
    line(frame.height - footer.height),
    element("g", { id: "legend" }, legendMarkup),
    element("g", { id: "sources" }, fine),
  ].join("");
  return {
    subject: "map",
    size: plan.size,
    factor: plan.factor,
    map: {
      box: { left: 0, top: header.height, right: frame.width, bottom: header.height + map.height },
      camera,
    },
    style: `${pictureStyle(palette)}.edge{stroke-width:1px}`,
    content,
    words: figureWordsOf({
      atlas,
      scene: whole,
      boxed,
      cluster: scene.cluster,
      annotations: spec.annotations,
      named: cited,
      address,
    }),
    callouts: {
      shown: boxed.map((it) => it.entry.id),
      possible: possible.map((it) => it.entry.id),
      hidden: has("callouts") ? hidden : 0,
    },
    missing: missingIn([...boxed.map((it) => it.text), ...spec.annotations.map((it) => it.text)], advances),
    spec,
    record,
    version: atlas.version,
  };
}

/** Of an open claim who says it and when, else who speaks; and where it was read. */
function cornerText(scene: Scene, voices: readonly string[], publishers: readonly string[], isBrief: boolean): string {
  const { open } = scene;
  const speakers = open ? [`${open.lead.speakers[0].name} ${open.lead.verb}, ${open.lead.date}`] : voices;
  return figureWords.corner(speakers, publishers, scene.title, isBrief);
}

/** Characters of texts that may be set in any face, and that a face lacks. */
function missingIn(texts: readonly string[], advances: Advances): readonly string[] {
  const styles = [figureType.note, figureType.calloutBody, figureType.calloutHead];
  return [...new Set(texts.flatMap((text) => styles.flatMap((style) => lackingIn(text, style, advances))))];
}
