import type { Atlas } from "../../domain/atlas.ts";
import type { Border, BorderView, BorderViewWords, DisputedLine } from "../../domain/border.ts";
import { disputedLines } from "../../domain/vocabulary.ts";
import type { ColourName } from "../palette.ts";

type Drawing = Border["views"][BorderView];

/** A disputed line as one view draws it. */
export type DrawnLine = {
  readonly id: DisputedLine;
  readonly colour: ColourName;
  /** In CSS pixels. */
  readonly width: number;
  /** Dash and gap in CSS pixels; absent for a solid line. */
  readonly dash?: readonly [on: number, off: number];
  readonly label: string;
  /** Who draws it this way, and on the authority of which document. */
  readonly source: string;
};

/** The current view of the disputed lines, and all available ones. */
export type Borders = BorderViewWords & {
  readonly lines: readonly DrawnLine[];
  readonly choices: readonly BorderViewWords[];
};

/** How a view draws the disputed lines. A line without a record is not drawn. */
export function bordersOf({ borders, borderViews }: Pick<Atlas, "borders" | "borderViews">, id: BorderView = "un"): Borders {
  const words = borderViews.find((it) => it.id === id);
  if (!words) throw new Error(`unknown view of the borders: ${id}`);
  const lines = disputedLines.flatMap((line): readonly DrawnLine[] => {
    const drawn = borders.find((it) => it.id === line)?.views[id];
    if (!drawn) return [];
    const { label: own, by, document } = drawn;
    return [{ id: line, ...strokeOf(drawn), label: own, source: `${by}: ${document.title}` }];
  });
  return { ...words, lines, choices: borderViews };
}

/** A solid border looks like any other; a dashed one is drawn heavier, because the gaps lighten it. */
function strokeOf({ as, stroke }: Drawing): Pick<DrawnLine, "colour" | "width" | "dash"> {
  const dash = stroke === "dashed" ? { dash: [4, 3] as const } : {};
  if (as === "control-line") return { colour: "control", width: 1.4, ...dash };
  return stroke === "dashed" ? { colour: "outward", width: 1.4, ...dash } : { colour: "border", width: 0.9 };
}
