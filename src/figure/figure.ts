import type { Atlas } from "../domain/atlas.ts";
import type { StatementId } from "../domain/statement.ts";
import type { Detail } from "../drawing/detail.ts";
import { drawPicture, type PictureRequest, pictureLayoutOf, pictureStyle } from "../drawing/picture.ts";
import { element } from "../drawing/svg.ts";
import { cornersOf } from "../scene/camera/camera.ts";
import { type Camera, cameraWithin, type Frame, projectorOf, worldSizeOf } from "../scene/camera/mercator.ts";
import { figureOfRecord, figureRecordOf } from "../scene/figure/record.ts";
import { type FigureSpec, sizeOf } from "../scene/figure/spec.ts";
import type { Ground } from "../scene/layout/label.ts";
import type { Layout } from "../scene/layout/layout.ts";
import { type Box, grown } from "../scene/layout/occupancy.ts";
import type { Advances } from "../scene/layout/text-width.ts";
import { ownScene, socialOf } from "../scene/pages/social.ts";
import { palettes } from "../scene/palette.ts";
import { statusesOf } from "../scene/region-state.ts";
import { type Scene, sceneOf } from "../scene/scene.ts";
import type { View } from "../scene/view.ts";
import { figureWords } from "../words/figure.ts";
import { placeAnnotations } from "./annotations.ts";
import {
  calloutOf,
  drawCallout,
  drawCalloutLeader,
  type Explained,
  everyExplained,
  explainedIn,
  roomForBoxes,
  spokenIn,
} from "./callouts/callout.ts";
import { type PlacedBox, placeBoxes } from "./callouts/placement.ts";
import { boxesAlong } from "./callouts/segment.ts";
import { pointsOf, targetsOf } from "./callouts/targets.ts";
import { fittingCamera } from "./camera.ts";
import { drawCode } from "./code.ts";
import { drawFooter, footerOf, legendOf } from "./footer.ts";
import { drawHeader, headerOf } from "./header.ts";
import { drawCorner, drawScale, placedCode, placedCorner, placedScale } from "./map-parts.ts";
import { figureType, lackingIn } from "./type.ts";
import { type FigureWords, figureAddress, figureWordsOf, footerContentOf } from "./words.ts";

export type FigureRequest = {
  readonly atlas: Atlas;
  /** `at` looks at the middle of the figure's map, in the figure's units; absent, the figure looks where what is shown lies. */
  readonly view: View;
  readonly spec: FigureSpec;
  readonly geography: Detail;
  readonly ground: Ground;
  readonly advances: Advances;
  /** The site's address with a slash at its end, where it is known. */
  readonly root?: string;
};

/** A picture laid out: everything is decided, in units of which a pixel of its size has `1 / factor`. */
export type Figure = {
  /** Width and height in pixels at 1×. */
  readonly size: Frame;
  readonly factor: number;
  /** Where the map stands in the figure, in units, and where it looks. */
  readonly map: { readonly box: Box; readonly camera: Camera };
  /** Style sheet and content of an SVG element whose `viewBox` is the size in units. */
  readonly style: string;
  readonly content: string;
  readonly words: FigureWords;
  /** Statements that have a box, those that could have one in order of their weight, and how many of these had no room. */
  readonly callouts: {
    readonly shown: readonly StatementId[];
    readonly possible: readonly StatementId[];
    readonly hidden: number;
  };
  /** Characters that the typefaces lack. */
  readonly missing: readonly string[];
  /** What was asked for, as drawn, and its text form, from which the picture can be made again. */
  readonly spec: FigureSpec;
  readonly record: string;
  /** Of the records. */
  readonly version: string;
};

/** Pixels of a unit: a small picture is read close by, a picture for phones and paper has fewer units on the same pixels. */
export function factorOf({ size }: Pick<FigureSpec, "size">): number {
  if (size.kind === "preset") return { "16:9": 1.25, social: 1.75, "4:5": 1.8, "1:1": 1.8, a4: 3.125 }[size.preset];
  return Math.max(1, Math.min(size.width, size.height) / 640);
}

/** What is lost of a coast's detail, in units. */
const detailLost = 0.5;

/** Lays a picture out. Pure: the same input gives the same picture, in a browser and in Node. */
export function figureOf(asked: FigureRequest): Figure {
  // What is drawn is what the picture's file will record: the same rounding, the same bounds.
  const record = figureRecordOf(asked.view, asked.spec);
  const recorded = figureOfRecord(record, asked.atlas);
  const request = recorded.kind === "figure" ? { ...asked, view: recorded.view, spec: recorded.spec } : asked;
  const { atlas, view, spec, advances, root } = request;
  const size = sizeOf(spec);
  const factor = factorOf(spec);
  const frame = { width: size.width / factor, height: size.height / factor };
  const palette = palettes[view.theme ?? "light"];
  const has = (part: FigureSpec["parts"][number]) => spec.parts.includes(part);
  const whole = sceneOf(atlas, view);
  const scene = shownScene(whole, has("marks"));
  const address = root === undefined ? undefined : figureAddress(root, view);
  const side = Math.min(28, Math.max(16, frame.width * 0.03));

  const header = headerOf({ social: socialOf(atlas, whole), parts: spec.parts, frame, side, advances });
  const possible = explainedIn(whole);
  const isRoomy = frame.width * frame.height > 700_000 || frame.height > 700;
  const wanted = has("callouts")
    ? wantedOf(whole, spec, possible, roomForBoxes(frame.width, frame.height - header.height - 80))
    : [];
  const every = everyExplained(whole);
  const marked = scene.marks.flatMap((it) => it.statements).flatMap((id) => every.get(id) ?? []);
  const lead = view.claim === undefined ? [] : possible.slice(0, 1);
  const named = unique([...lead, ...wanted, ...marked]);
  const legend = has("legend")
    ? legendOf(
        voicesOf(scene, whole),
        statusesOf(atlas),
        { marks: scene.marks.length > 0, notes: spec.annotations.length > 0 },
        figureWords.exporterNote,
      )
    : [];
  const footer = footerOf({
    content: footerContentOf({
      atlas,
      scene: whole,
      legend,
      named,
      most: isRoomy ? 14 : 6,
      isBrief: frame.height < 500,
      isLeadSaid: has("title") && has("standfirst"),
      hasNotes: spec.annotations.length > 0,
      address,
    }),
    frame,
    side,
    advances,
    legendRows: isRoomy ? 3 : frame.height < 500 ? 1 : 2,
  });

  const mapFrame = { width: frame.width, height: Math.max(60, frame.height - header.height - footer.height) };
  const compact = mapFrame.width * mapFrame.height < 560 * 560;
  const camera = cameraIn(request, scene, mapFrame);
  const picture: PictureRequest = {
    scene,
    geography: request.geography(worldSizeOf(Math.ceil(camera.zoom * 2) / 2), detailLost),
    ground: request.ground,
    advances,
    palette,
    camera,
    frame: mapFrame,
    compact,
  };
  const code = address === undefined ? undefined : placedCode(address, factor, mapFrame);
  const scale = has("scaleBar") ? placedScale(picture, code?.box) : undefined;
  const cited = named.length > 0 ? named : possible;
  // How many have no box is known when the others are placed: the longest sentence keeps the room.
  const cornerOf = (unboxed: number) => {
    const { voices, publishers } = spokenIn(atlas, cited);
    const more = has("callouts") && unboxed > 0 ? figureWords.noBox(unboxed) : undefined;
    return placedCorner(cornerText(whole, voices, publishers), more, mapFrame, advances);
  };
  const corner = cornerOf(possible.length);
  const notes = placeAnnotations({
    annotations: spec.annotations,
    project: projectorOf(picture.camera, mapFrame),
    advances,
    palette,
  });
  const fixed = [code?.box, scale?.box, corner.box, ...notes.flatMap((it) => it.kept)].filter((it) => it !== undefined);
  const first = pictureLayoutOf({ ...picture, taken: fixed });
  const callouts = placedCallouts({ atlas, picture, wanted, layout: first, fixed });
  const final: PictureRequest = {
    ...picture,
    taken: [...fixed, ...callouts.placed.map((it) => grown(it.box, 2))],
    crossed: callouts.placed.flatMap((it) => (it.leader ? boxesAlong(it.leader, 5) : [])),
  };
  const layout = pictureLayoutOf(final);
  const boxed = callouts.placed.flatMap((it) => every.get(it.id) ?? []);
  const hidden = (spec.callouts ? wanted : possible).length - boxed.length;
  const { legend: legendMarkup, fine } = drawFooter(footer, frame.height - footer.height, palette);
  const line = (y: number) => element("line", { x1: 0, x2: frame.width, y1: y, y2: y, stroke: palette.rule, "stroke-width": 1 });
  const content = [
    element("rect", { id: "background", width: frame.width, height: frame.height, fill: palette.paper }),
    element("g", { id: "header" }, drawHeader(header, palette)),
    element(
      "g",
      { id: "map", transform: `translate(0 ${header.height})` },
      [
        drawPicture(final),
        element("g", { id: "leaders" }, callouts.placed.map((it) => it.drawnLeader).join("")),
        element("g", { id: "callouts" }, callouts.placed.map((it) => it.drawnBox).join("")),
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
    size,
    factor,
    map: {
      box: { left: 0, top: header.height, right: frame.width, bottom: header.height + mapFrame.height },
      camera: picture.camera,
    },
    style: `${pictureStyle(palette)}.edge{stroke-width:1px}${compact ? narrowSweeps : ""}`,
    content,
    words: figureWordsOf({
      atlas,
      scene: whole,
      boxed,
      marks: layout.marks,
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

/** At this size the bands of a border would outweigh what they mark. */
const narrowSweeps = `${[17, 14, 11, 8, 4].map((width, step) => `.sweep-${step}{stroke-width:${width}px}`).join("")}`;

/** Of an open claim only what it says itself; without marks no figure, and no count under a name. */
function shownScene(scene: Scene, hasMarks: boolean): Scene {
  const own = scene.view.claim === undefined ? scene : ownScene(scene, scene.view.claim);
  return hasMarks ? own : { ...own, marks: [], regions: own.regions.map((it) => ({ ...it, speaking: [] })) };
}

/** The statements that shall have boxes: those the exporter names, else as many as a map bears, those with a place on it first. */
function wantedOf(scene: Scene, spec: FigureSpec, possible: readonly Explained[], most: number): readonly Explained[] {
  if (spec.callouts) {
    const every = everyExplained(scene);
    return spec.callouts.flatMap((id) => every.get(id) ?? []);
  }
  return possible.slice(0, most);
}

function unique(list: readonly Explained[]): readonly Explained[] {
  return [...new Map(list.map((it) => [it.entry.id, it])).values()];
}

/** Whose statements are on the map, and how many. */
function voicesOf({ regions }: Scene, whole: Scene) {
  return whole.voices.flatMap(({ id, name }) => {
    const spoken = regions.flatMap((it) =>
      it.speaking.filter(({ voice }) => voice === id).flatMap(({ statements }) => statements),
    );
    const count = new Set(spoken).size;
    return count === 0 ? [] : [{ id, name, count }];
  });
}

/** Of an open claim who says it and when, else who speaks; and where it was read. */
function cornerText(scene: Scene, voices: readonly string[], publishers: readonly string[]): string {
  const open = [...scene.cards, ...scene.tray].find((it) => it.open);
  const speakers = open ? [`${open.lead.speakers[0].name} ${open.lead.verb}, ${open.lead.date}`] : voices;
  return figureWords.corner(speakers, publishers, scene.title);
}

function cameraIn({ atlas, view, spec }: FigureRequest, scene: Scene, frame: Frame): Camera {
  if (view.at) return cameraWithin(view.at, frame, cornersOf(atlas.head.bounds));
  const least = Math.min(frame.width, frame.height);
  return fittingCamera(atlas, scene.regions, frame, spec.parts.includes("callouts") ? least * 0.12 : Math.min(32, least * 0.1));
}

type CalloutRequest = {
  readonly atlas: Atlas;
  readonly picture: PictureRequest;
  readonly wanted: readonly Explained[];
  readonly layout: Layout;
  readonly fixed: readonly Box[];
};

type PlacedCallout = PlacedBox & { readonly drawnBox: string; readonly drawnLeader: string };

/** Places the boxes around what they explain: off every mark, and off the names of what is spoken of. */
function placedCallouts({ atlas, picture, wanted, layout, fixed }: CalloutRequest): {
  readonly placed: readonly PlacedCallout[];
} {
  const { frame, camera, geography, advances, palette, scene } = picture;
  const width = Math.min(236, Math.max(150, frame.width * 0.36));
  const subjects = wanted.map((explained) => {
    const targets = targetsOf({ atlas, statement: atlas.statementOf(explained.entry.id), geography, layout, camera, frame });
    return { targets, callout: calloutOf(explained, width, advances, targets.points.length > 0) };
  });
  const explaining = layout.labels.filter(
    ({ label }) => !["country", "capital", "place"].includes(label.kind) || label.tally.length > 0,
  );
  const spoken = scene.regions.filter(
    (it) => it.sweeps.length > 0 || (it.kind === "area" && (it.state === "lit" || it.state === "chosen")),
  );
  const { placed } = placeBoxes({
    room: grown({ left: 0, top: 0, right: frame.width, bottom: frame.height }, -10),
    subjects: subjects.map(({ targets, callout }) => ({
      id: callout.entry.id,
      width: callout.width,
      height: callout.height,
      targets: targets.points,
      own: targets.own,
    })),
    obstacles: [...layout.marks.flatMap((it) => it.boxes), ...explaining.map((it) => it.box), ...fixed],
    shy: spoken.flatMap((it) => {
      const geometry = geography.regions.get(it.id);
      return geometry ? pointsOf(geometry, camera, frame) : [];
    }),
  });
  return {
    placed: placed.flatMap((it) => {
      const subject = subjects.find(({ callout }) => callout.entry.id === it.id);
      if (!subject) return [];
      const drawnLeader = it.leader ? drawCalloutLeader(it.leader, subject.targets, it.id, palette) : "";
      return [{ ...it, drawnLeader, drawnBox: drawCallout(subject.callout, it.box, palette) }];
    }),
  };
}

/** Characters of texts that may be set in any face, and that a face lacks. */
function missingIn(texts: readonly string[], advances: Advances): readonly string[] {
  const styles = [figureType.note, figureType.calloutBody, figureType.calloutHead];
  return [...new Set(texts.flatMap((text) => styles.flatMap((style) => lackingIn(text, style, advances))))];
}
