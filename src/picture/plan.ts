import type { Atlas } from "../domain/atlas.ts";
import type { StatementId } from "../domain/statement.ts";
import type { Frame } from "../scene/camera/mercator.ts";
import { narrowingOf } from "../scene/embed/headline.ts";
import type { Finder } from "../scene/filters.ts";
import type { Box } from "../scene/layout/box.ts";
import type { GlyphWidths } from "../scene/layout/text-width.ts";
import { statusesOf } from "../scene/on-map/region-state.ts";
import { mapSocial, type Social } from "../scene/pages/social.ts";
import type { Palette } from "../scene/palette.ts";
import { type PicturePart, type PictureSpec, sizeOf } from "../scene/picture/spec.ts";
import { type Scene, sceneOf } from "../scene/scene.ts";
import type { PlaceInStory } from "../scene/story/told.ts";
import type { View } from "../scene/view.ts";
import type { PictureWords } from "../words/words.ts";
import { type CalloutContent, calloutContentById, calloutContentsIn, roomForBoxes } from "./callouts/callout.ts";
import { type Footer, footerOf, legendOf } from "./footer.ts";
import { bandsOf, columnOf, type Panel } from "./panel/panel.ts";
import { placeOf, stepAddress } from "./story/texts.ts";
import { toldSocial } from "./story/told.ts";
import { footerContentOf, pictureAddress } from "./words.ts";

/** What a picture shows, and how its space is divided; in units. */
export type Plan = {
  readonly size: Frame;
  readonly factor: number;
  readonly frame: Frame;
  /** The map's box. */
  readonly map: Box;
  /** Whether the text is above and below the map rather than left of it. */
  readonly isUpright: boolean;
  readonly social: Social;
  readonly panel: Panel;
  /** Position of the text: the headline, and the rest. */
  readonly at: { readonly left: number; readonly head: number; readonly rest: number };
  readonly footer: Footer;
  /** What the View shows, and the part of it that the map shows. */
  readonly fullScene: Scene;
  readonly scene: Scene;
  readonly address: string | undefined;
  /** Statements that can have boxes, and those that should. */
  readonly possible: readonly CalloutContent[];
  readonly wanted: readonly CalloutContent[];
  /** Statements named in the picture. */
  readonly named: readonly CalloutContent[];
};

export type PlanRequest = {
  readonly atlas: Atlas;
  /** Finds the words of a View's search. */
  readonly finder?: Finder | undefined;
  readonly view: View;
  readonly spec: PictureSpec;
  readonly glyphWidths: GlyphWidths;
  /** The site's address with a trailing slash, if known. */
  readonly root?: string | undefined;
  /** The step of a story to be shown, with its own title, sentences and map; `view` is then the step's. */
  readonly told?: PlaceInStory | undefined;
};

/** Width of a wide and of an upright picture, in units: the upright one is narrower, but its text is as large in pixels. */
const widths = { wide: 1000, upright: 675 } as const;
/** Flatter pictures have their text left of the map, if they are wide enough. */
const flattestUpright = 1.3;
const narrowestWide = 760;
/** The text of a flat picture depends on its height: its width counts as at most this many times its height. */
const flattestWide = 1.92;

/** Pixels per unit: at least one, so that no text is smaller than 11 pixels. */
export function factorOf(spec: Pick<PictureSpec, "size">): number {
  const { width, height } = sizeOf(spec);
  return isUprightPicture(spec)
    ? Math.max(1, width / widths.upright)
    : Math.max(1, Math.min(width, height * flattestWide) / widths.wide);
}

/** Whether a picture's text is above and below its map. */
export function isUprightPicture(spec: Pick<PictureSpec, "size">): boolean {
  const { width, height } = sizeOf(spec);
  return width < height * flattestUpright || width < narrowestWide;
}

/** Margins around the text: at the sides, at the top, and towards the map or footer. */
const margin = { side: 27.5, top: 25, bottom: 15 } as const;
/** The text column of a wide picture: its share of the width, and its limits in units. */
const column = { share: 0.35, least: 300, most: 400 } as const;
/** Minimum share of an upright picture's height for the map. */
const leastMap = 0.42;

export function planOf(
  words: PictureWords,
  { atlas, finder, view, spec, glyphWidths, root, told }: PlanRequest,
  palette: Palette,
): Plan {
  const size = sizeOf(spec);
  const factor = factorOf(spec);
  const isUpright = isUprightPicture(spec);
  const frame = { width: size.width / factor, height: size.height / factor };
  const fullScene = told?.step.scene ?? sceneOf({ atlas, words }, view, finder);
  const { parts } = spec;
  const has = (part: PicturePart) => parts.includes(part);
  const scene = sceneWithParts(fullScene, has);
  const address = root === undefined ? undefined : told ? stepAddress(root, told) : pictureAddress(root, view);
  const possible = calloutContentsIn(fullScene);
  const every = calloutContentById(fullScene);
  const fullSocial = told ? toldSocial(told.step) : mapSocial({ atlas, words }, fullScene);
  const hasNumbers = fullSocial.numbers.length > 0 || fullSocial.cluster !== undefined;
  const hasPanel =
    has("title") || has("standfirst") || (fullSocial.lead !== undefined && (has("answer") || (has("marks") && hasNumbers)));
  // The list of voices is part of the text beside the map.
  const social = hasPanel ? fullSocial : { ...fullSocial, speaking: [] };
  const across = Math.min(column.most, Math.max(column.least, frame.width * column.share));
  const left = isUpright || !hasPanel ? 0 : across;
  const wanted = has("callouts")
    ? calloutsWanted(spec, possible, every, { width: frame.width - left, height: frame.height * 0.8 })
    : [];
  const shownIds: readonly StatementId[] = [
    ...(fullScene.open ? [fullScene.open.lead.id] : []),
    ...(has("answer") && social.answer ? [social.answer.statement] : []),
    ...(has("marks") ? (scene.cluster?.rings ?? []).map((it) => it.statement) : []),
  ];
  const named = unique([...shownIds.flatMap((it) => every.get(it) ?? []), ...wanted]);
  const narrowing = told ? undefined : narrowingOf({ atlas, words }, fullScene);
  const footer = footOf(words, { told, atlas, fullScene, scene, spec, named, narrowing, address, frame, glyphWidths, isUpright });
  const room = frame.height - footer.height;
  const request = {
    social,
    ...(told ? { told: { step: told.step, place: placeOf(words, told) } } : {}),
    narrowing,
    parts,
    means: { glyphWidths, palette },
    width: (isUpright ? frame.width : across) - 2 * margin.side + (isUpright ? 0 : 4),
    most: atlas.head.largestRing,
    hasRings: hasPanel && (isUpright || fullScene.extent.kind !== "region"),
  };
  const shared = { size, factor, frame, isUpright, social, footer, fullScene, scene, address, possible, wanted, named };
  if (!isUpright) {
    const panel = columnOf(words, request, room - margin.top - margin.bottom);
    const map = { left, top: 0, right: frame.width, bottom: room };
    return { ...shared, panel, map, at: { left: margin.side, head: margin.top, rest: margin.top + panel.head.height } };
  }
  const around = margin.top + 2 * margin.bottom;
  const panel = bandsOf(words, request, room - around - frame.height * leastMap);
  const top = panel.head.height === 0 ? 0 : margin.top + panel.head.height + margin.bottom;
  const bottom = Math.max(top + 40, room - (panel.rest ? panel.rest.height + margin.bottom + 8 : 0));
  return {
    ...shared,
    panel,
    map: { left: 0, top, right: frame.width, bottom },
    at: { left: margin.side, head: margin.top, rest: bottom + margin.bottom },
  };
}

type FootRequest = Pick<Plan, "fullScene" | "scene" | "named" | "frame" | "address" | "isUpright"> & {
  readonly atlas: Atlas;
  readonly told: PlaceInStory | undefined;
  readonly spec: PictureSpec;
  readonly narrowing: string | undefined;
  readonly glyphWidths: GlyphWidths;
};

/** Maximum lines of the footer before it is shortened. */
const mostLines = { wide: 2, upright: 3 } as const;

/** Lower pictures only have room for a brief note on borders, in units. */
const lowest = 540;

/** The footer, naming as many sources as fit in its lines. Borders, credit and address are never left out. */
function footOf(
  words: PictureWords,
  { atlas, told, fullScene, scene, spec, named, narrowing, address, frame, glyphWidths, isUpright }: FootRequest,
): Footer {
  const has = (part: PicturePart) => spec.parts.includes(part);
  const notes = spec.annotations.length > 0;
  const legend = has("key")
    ? legendOf(words, {
        voices: voicesOf(scene, fullScene),
        statuses: statusesOf(atlas),
        lines: scene.borders.lines,
        signs: atlas.head.signs,
        has: { marks: scene.cluster !== undefined, notes },
      })
    : [];
  const hasShortBorders = scene.borders.shown?.isDefault ?? true;
  // Explain a view of the borders that is not the default in full, unless the picture is as low as a card.
  const isBrief = frame.height < lowest;
  const tries = [4, 3, 2, 1, 0].map((most) => () => {
    const content = footerContentOf(words, {
      atlas,
      scene: fullScene,
      legend,
      named,
      ...(told ? { told: told.step } : {}),
      most,
      isBrief,
      isLeadSaid: has("title") && has("standfirst"),
      isNarrow: isUpright,
      hasNotes: notes,
      narrowing: has("standfirst") ? undefined : narrowing,
      address,
    });
    return footerOf({ content, frame, side: margin.side, glyphWidths, legendRows: 2 });
  });
  const most = mostLines[isUpright ? "upright" : "wide"] + (hasShortBorders || isBrief ? 0 : 1);
  return tryUntilAcceptable(tries, ({ lines }) => lines <= most);
}

/** The first acceptable result, else the last. */
export function tryUntilAcceptable<Result>(tries: readonly (() => Result)[], isEnough: (result: Result) => boolean): Result {
  let result: Result | undefined;
  for (const attempt of tries) {
    result = attempt();
    if (isEnough(result)) return result;
  }
  if (result === undefined) throw new Error("nothing to try");
  return result;
}

/** Without the marks part: no numbers and no blocks; without the words part: no place quotations. */
function sceneWithParts(scene: Scene, has: (part: PicturePart) => boolean): Scene {
  const { cluster: _cluster, ...bare } = scene;
  return { ...(has("marks") ? scene : { ...bare, blocks: [] }), words: has("words") ? scene.words : [] };
}

/** The statements that should have boxes: those the exporter chose, else as many as the map can take. */
function calloutsWanted(
  spec: PictureSpec,
  possible: readonly CalloutContent[],
  every: ReadonlyMap<string, CalloutContent>,
  frame: Frame,
): readonly CalloutContent[] {
  if (spec.callouts) return spec.callouts.flatMap((id) => every.get(id) ?? []);
  return possible.slice(0, roomForBoxes(frame));
}

function unique(list: readonly CalloutContent[]): readonly CalloutContent[] {
  return [...new Map(list.map((it) => [it.entry.id, it])).values()];
}

/** Whose statements are on the map, and how many. */
function voicesOf({ regions }: Scene, fullScene: Scene) {
  return fullScene.voices.flatMap(({ id, shape, name }) => {
    const spoken = regions.flatMap((it) =>
      it.speaking.filter(({ voice }) => voice === id).flatMap(({ statements }) => statements),
    );
    const count = new Set(spoken).size;
    return count === 0 ? [] : [{ voice: id, shape, name, count }];
  });
}
