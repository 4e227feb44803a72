import type { RegionId } from "../../../domain/region.ts";
import type { Words } from "../../../words/words.ts";
import type { BoundingBox, Frame } from "../../camera/mercator.ts";
import { mercatorX, mercatorY } from "../../camera/mercator.ts";
import type { NotOnMap } from "../../on-map/block.ts";
import type { Speaking, StatementShape } from "../../on-map/region-state.ts";
import { type GlyphWidths, type TextStyle, textWidth } from "../text-width.ts";

/** A place whose block does not fit on the map, or that lies outside it. */
export type PanelRow = {
  readonly region: RegionId;
  readonly name: string;
  readonly shapes: readonly StatementShape[];
  readonly speaking: readonly Speaking[];
};

/** How the panel under the small map is set, in CSS pixels. */
const panelStyles = {
  wide: {
    name: { face: "sans-600", size: 13, spacing: 0 },
    number: { face: "serif-600", size: 15, spacing: 0 },
    row: 20,
    cell: 10.4,
    shape: 8,
    padding: 9,
  },
  narrow: {
    name: { face: "sans-600", size: 11, spacing: 0 },
    number: { face: "serif-600", size: 11.5, spacing: 0 },
    row: 16,
    cell: 7.4,
    shape: 6,
    padding: 6,
  },
} as const satisfies Record<string, PanelStyle>;

type PanelStyle = {
  readonly name: TextStyle;
  readonly number: TextStyle;
  readonly row: number;
  readonly cell: number;
  readonly shape: number;
  readonly padding: number;
};

/** The small map and its panel. Sizes in CSS pixels. */
export type InsetForm = {
  readonly window: BoundingBox;
  /** Height of the map, which takes the full width; 0 if there is no room for it. */
  readonly map: number;
  readonly rows: readonly PanelRow[];
  /** Places that appear only in the list. */
  readonly more: number;
  readonly notOnMap?: NotOnMap & { readonly columns: number; readonly hasShapes: boolean };
  readonly style: PanelStyle;
  readonly width: number;
  readonly height: number;
};

/** Maximum number of shapes in a row of the panel; beyond it only the number is shown. */
const shapesInRow = 5;

type Request = {
  readonly window: BoundingBox;
  readonly rows: readonly PanelRow[];
  readonly notOnMap: NotOnMap | undefined;
  readonly isNarrow: boolean;
  readonly isHome: boolean;
  readonly room: Frame;
  readonly glyphWidths: GlyphWidths;
};

/** The possible forms of the inset, best first: with fewer shapes, then fewer rows, then without its map if the frame has no room for it. */
export function insetOf(words: Words, request: Request): readonly InsetForm[] {
  const { rows, isNarrow, isHome, room } = request;
  const isSmall = room.width < 720 || room.height < 480;
  const width = isNarrow ? 92 : isHome ? (isSmall ? 150 : 208) : isSmall ? 104 : 170;
  const counts = [...new Set([rows.length, 6, 4, 2, 0].map((it) => Math.min(it, rows.length)))];
  const forms = counts.flatMap((count) =>
    (isSmall ? [false] : [true, false]).map((hasShapes) =>
      formWith(words, request, { width, hasShapes, count, hasMap: room.height >= leastHeight }),
    ),
  );
  return [...forms, ...counts.map((count) => formWith(words, request, { width, hasShapes: false, count, hasMap: false }))];
}

/** Lower frames have no room for a small map beside the large one. CSS pixels. */
const leastHeight = 330;

type Shape = { readonly width: number; readonly hasShapes: boolean; readonly count: number; readonly hasMap: boolean };

function formWith(
  words: Words,
  { window, rows, notOnMap, isNarrow, isHome, glyphWidths }: Request,
  { width: least, hasShapes, count, hasMap }: Shape,
): InsetForm {
  const style = isNarrow ? panelStyles.narrow : panelStyles.wide;
  const shown = rows.slice(0, count);
  const more = rows.length - shown.length;
  const widthOfRow = ({ name, shapes }: PanelRow) =>
    textWidth(name, style.name, glyphWidths) +
    (isNarrow && shapes.length <= shapesInRow ? 4 : 10 + textWidth(String(shapes.length), style.number, glyphWidths)) +
    (shapes.length <= shapesInRow ? 6 + shapes.length * style.cell : 0);
  const heading = notOnMap ? textWidth(`${words.map.notOnMap} ${notOnMap.shapes.length}`, style.name, glyphWidths) + 12 : 0;
  const width = Math.ceil(Math.max(least, 2 * style.padding + Math.max(0, heading, ...shown.map(widthOfRow))));
  const columns = Math.floor((width - 2 * style.padding) / style.cell);
  const map = hasMap ? Math.round(Math.min(width * (isHome ? 0.62 : 0.84), (width * heightOf(window)) / widthOf(window))) : 0;
  const field = notOnMap && hasShapes && !isNarrow ? Math.ceil(notOnMap.shapes.length / columns) * style.cell + 3 : 0;
  const lines = shown.length + (more > 0 ? 1 : 0);
  const panel =
    lines + (notOnMap ? 1 : 0) === 0 ? 0 : 2 * 5 + lines * style.row + (notOnMap ? style.row + field + (lines > 0 ? 6 : 0) : 0);
  return {
    window,
    map,
    rows: shown,
    more,
    ...(notOnMap ? { notOnMap: { ...notOnMap, columns, hasShapes: field > 0 } } : {}),
    style,
    width,
    height: map + panel,
  };
}

/** Rows in a box of their own, for small places on a phone’s map. */
export function rowsBoxOf(rows: readonly PanelRow[], isNarrow: boolean, glyphWidths: GlyphWidths): RowsForm {
  const style = isNarrow ? panelStyles.narrow : panelStyles.wide;
  const widthOfRow = ({ name, shapes }: PanelRow) =>
    textWidth(name, style.name, glyphWidths) + 8 + Math.min(shapes.length, 12) * style.cell;
  return {
    rows,
    style,
    width: Math.ceil(2 * style.padding + Math.max(...rows.map(widthOfRow))),
    height: rows.length * style.row + 8,
  };
}

/** Rows of a box as set. */
export type RowsForm = Pick<InsetForm, "rows" | "style" | "width" | "height">;

/** Whether a row shows its statements as shapes. */
export function hasRowShapes({ shapes }: PanelRow): boolean {
  return shapes.length <= shapesInRow;
}

function widthOf([west, , east]: BoundingBox): number {
  return mercatorX(east) - mercatorX(west);
}

function heightOf([, south, , north]: BoundingBox): number {
  return mercatorY(south) - mercatorY(north);
}
