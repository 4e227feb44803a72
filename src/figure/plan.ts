import type { Atlas } from "../domain/atlas.ts";
import type { Frame } from "../scene/camera/mercator.ts";
import { narrowingOf } from "../scene/embed/content.ts";
import { type FigurePart, type FigureSpec, sizeOf } from "../scene/figure/spec.ts";
import type { Finder } from "../scene/filters.ts";
import type { Advances } from "../scene/layout/text-width.ts";
import { statusesOf } from "../scene/on-map/region-state.ts";
import { socialOf } from "../scene/pages/social.ts";
import { type Scene, sceneOf } from "../scene/scene.ts";
import type { View } from "../scene/view.ts";
import { type Explained, everyExplained, explainedIn, roomForBoxes } from "./callouts/callout.ts";
import { type Footer, footerOf, legendOf } from "./footer.ts";
import { type Header, headerOf } from "./header.ts";
import { figureAddress, footerContentOf } from "./words.ts";

/** What a figure shows, and how its room is shared out; in units. */
export type Plan = {
  readonly size: Frame;
  readonly factor: number;
  readonly frame: Frame;
  readonly map: Frame;
  readonly header: Header;
  readonly footer: Footer;
  /** What the View shows, and what of it the map shows. */
  readonly whole: Scene;
  readonly scene: Scene;
  /** A low picture has little room for its map: its words are kept brief. */
  readonly isLow: boolean;
  readonly address: string | undefined;
  /** Statements that can have boxes, and those that shall. */
  readonly possible: readonly Explained[];
  readonly wanted: readonly Explained[];
  /** Statements the figure names. */
  readonly named: readonly Explained[];
};

export type PlanRequest = {
  readonly atlas: Atlas;
  /** What finds the words of a View's search. */
  readonly finder?: Finder | undefined;
  readonly view: View;
  readonly spec: FigureSpec;
  readonly advances: Advances;
  /** The site's address with a slash at its end, where it is known. */
  readonly root?: string | undefined;
};

/** Pixels of a unit: a picture that is seen small has fewer units on the same pixels. */
export function factorOf({ size }: Pick<FigureSpec, "size">): number {
  if (size.kind === "preset") return { "16:9": 1.25, social: 1.75, "4:5": 1.8, "1:1": 1.8, a4: 3.125 }[size.preset];
  return Math.max(1, Math.min(size.width, size.height) / 640);
}

/** The least part of a figure's height that its map keeps. */
const leastMap = 0.36;
/** What gives way, in turn, where the words would take more. */
export const givingWay: readonly (readonly FigurePart[])[] = [
  [],
  ["legend"],
  ["legend", "standfirst"],
  ["legend", "standfirst", "title"],
];

export function planOf({ atlas, finder, view, spec, advances, root }: PlanRequest): Plan {
  const size = sizeOf(spec);
  const factor = factorOf(spec);
  const frame = { width: size.width / factor, height: size.height / factor };
  const whole = sceneOf(atlas, view, finder);
  const scene = shownScene(whole, spec.parts.includes("marks"));
  const address = root === undefined ? undefined : figureAddress(root, view);
  const possible = explainedIn(whole);
  const every = everyExplained(whole);
  const wanted = spec.parts.includes("callouts") ? wantedOf(spec, possible, every, frame) : [];
  const marked = (scene.cluster?.rings ?? []).flatMap(({ statement }) => every.get(statement) ?? []);
  const named = unique([...(whole.open ? possible.slice(0, 1) : []), ...wanted, ...marked]);
  const side = Math.min(28, Math.max(16, frame.width * 0.03));
  const isLow = frame.height < 500;
  const isRoomy = frame.width * frame.height > 700_000 || frame.height > 700;
  const hasNotes = spec.annotations.length > 0;
  const narrowing = narrowingOf(atlas, whole);
  const sharedOut = (parts: readonly FigurePart[]) => {
    const header = headerOf({
      social: socialOf(atlas, whole),
      narrowing,
      parts,
      frame,
      isLow,
      side,
      advances,
    });
    const has = { marks: scene.cluster !== undefined, notes: hasNotes };
    const legend = parts.includes("legend")
      ? legendOf({ voices: voicesOf(scene, whole), statuses: statusesOf(atlas), lines: scene.borders.lines, has })
      : [];
    const content = footerContentOf({
      atlas,
      scene: whole,
      legend,
      named,
      most: isRoomy ? 14 : isLow ? 2 : 6,
      isBrief: isLow,
      isLeadSaid: parts.includes("title") && parts.includes("standfirst"),
      hasNotes,
      narrowing: parts.includes("standfirst") ? undefined : narrowing,
      address,
    });
    const footer = footerOf({ content, frame, side, advances, legendRows: isRoomy ? 3 : isLow ? 1 : 2 });
    return { header, footer, height: frame.height - header.height - footer.height };
  };
  const tries = givingWay.map((less) => () => sharedOut(spec.parts.filter((it) => !less.includes(it))));
  const shared = firstWith(tries, ({ height }) => height >= frame.height * leastMap);
  const { header, footer } = shared;
  const map = { width: frame.width, height: Math.max(40, shared.height) };
  return { size, factor, frame, map, header, footer, whole, scene, isLow, address, possible, wanted, named };
}

/** The first result that will do, else the last. */
export function firstWith<Result>(tries: readonly (() => Result)[], isEnough: (result: Result) => boolean): Result {
  let result: Result | undefined;
  for (const attempt of tries) {
    result = attempt();
    if (isEnough(result)) return result;
  }
  if (result === undefined) throw new Error("nothing to try");
  return result;
}

/** Without marks no figure, and no block of a place. */
function shownScene(scene: Scene, hasMarks: boolean): Scene {
  if (hasMarks) return scene;
  const { cluster: _cluster, ...rest } = scene;
  return { ...rest, blocks: [] };
}

/** The statements that shall have boxes: those the exporter names, else as many as a map bears. */
function wantedOf(
  spec: FigureSpec,
  possible: readonly Explained[],
  every: ReadonlyMap<string, Explained>,
  frame: Frame,
): readonly Explained[] {
  if (spec.callouts) return spec.callouts.flatMap((id) => every.get(id) ?? []);
  return possible.slice(0, roomForBoxes(frame));
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
