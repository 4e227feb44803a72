import type { Atlas } from "../domain/atlas.ts";
import type { Border, BorderView, DisputedLine } from "../domain/border.ts";
import { borderViews, disputedLines } from "../domain/vocabulary.ts";
import { borderWords } from "../words/borders.ts";

/** A disputed line as one view draws it. */
export type DrawnLine = Pick<Border["views"][BorderView], "as" | "stroke" | "label"> & {
  readonly id: DisputedLine;
  /** Who draws it so, on which document. */
  readonly source: string;
};

/** The view of the disputed lines that is shown. */
export type Borders = {
  readonly id: BorderView;
  /** Printed beside the map, without a full stop; and in brief. */
  readonly label: string;
  readonly brief: string;
  /** What the view means, in a sentence. */
  readonly meaning: string;
  readonly lines: readonly DrawnLine[];
  readonly choices: readonly { readonly id: BorderView; readonly name: string }[];
};

const choices = borderViews.map((id) => ({ id, name: borderWords[id].name }));

/** How a view draws the disputed lines. A line of which there is no record is not drawn at all. */
export function bordersOf({ borders }: Pick<Atlas, "borders">, id: BorderView = "un"): Borders {
  const { label, brief, meaning } = borderWords[id];
  const lines = disputedLines.flatMap((line): readonly DrawnLine[] => {
    const drawn = borders.find((it) => it.id === line)?.views[id];
    if (!drawn) return [];
    const { as, stroke, label: own, by, document } = drawn;
    return [{ id: line, as, stroke, label: own, source: `${by}: ${document.title}` }];
  });
  return { id, label, brief, meaning, lines, choices };
}
