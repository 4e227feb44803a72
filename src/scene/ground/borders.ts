import type { Atlas } from "../../domain/atlas.ts";
import type { Border, BorderDrawing, BorderView, BorderViewWords } from "../../domain/border.ts";
import type { PlainColour } from "../palette.ts";

/** A disputed line as one view draws it. */
export type DrawnLine = {
  readonly id: Border["id"];
  readonly colour: PlainColour;
  /** In CSS pixels. */
  readonly width: number;
  /** Dash and gap in CSS pixels; absent for a solid line. */
  readonly dash?: readonly [on: number, off: number];
  readonly label: string;
  /** Who draws it this way, and on the authority of which document. */
  readonly source: string;
};

/** A view of the borders, and whether it is the one shown without a choice. */
export type ShownView = BorderViewWords & { readonly isDefault: boolean };

/** The disputed lines as drawn. */
export type Borders = {
  /** The view they are drawn in; absent if the atlas describes none. */
  readonly shown?: ShownView;
  /** The views there are to choose from: none if there is only one. */
  readonly choices: readonly ShownView[];
  readonly lines: readonly DrawnLine[];
};

/** How a view draws the disputed lines, or without one the default view; lines of control come before borders. */
export function bordersOf({ borders, head }: Pick<Atlas, "borders" | "head">, chosen?: BorderView): Borders {
  const usual = head.borders?.default ?? "";
  const id = chosen ?? usual;
  const views = (head.borders?.views ?? []).map((it) => ({ ...it, isDefault: it.id === usual }));
  const shown = views.find((it) => it.id === id);
  const rank = (it: Border) => (it.views[usual]?.as === "border" ? 1 : 0);
  return {
    ...(shown ? { shown } : {}),
    choices: views.length > 1 ? views : [],
    lines: [...borders]
      .sort((a, b) => rank(a) - rank(b))
      .flatMap((it) => {
        const drawing = it.views[id];
        return drawing
          ? [{ id: it.id, ...strokeOf(drawing), label: drawing.label, source: `${drawing.by}: ${drawing.document.title}` }]
          : [];
      }),
  };
}

/** A solid border looks like any other; a dashed one is drawn heavier, because the gaps lighten it. */
function strokeOf({ as, stroke }: BorderDrawing): Pick<DrawnLine, "colour" | "width" | "dash"> {
  const dash = stroke === "dashed" ? { dash: [4, 3] as const } : {};
  if (as === "control-line") return { colour: "control", width: 1.4, ...dash };
  return stroke === "dashed" ? { colour: "outward", width: 1.4, ...dash } : { colour: "border", width: 0.9 };
}
