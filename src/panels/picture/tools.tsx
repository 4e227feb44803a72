import { drawingTools, type Tool } from "../../scene/picture/tool.ts";
import type { PictureWords } from "../../words/words.ts";
import { useWords } from "../use-words.ts";
import type { Draft } from "./draft.ts";
import { drawAt, redo, remove, undo, zoom } from "./draft-commands.ts";

/** Icons for the buttons, in a square of 16 units. */
const signs = {
  select: "M4 2v11l3-3 2 4.3 1.8-.9-2-4.1H13z",
  text: "M3 4V2.5h10V4M8 2.5v11M6 13.5h4",
  arrow: "M2.5 13.5l11-11M7.5 2.5h6v6",
  curve: "M2.5 13.5C3 7 6 4.5 13 4.5M9.5 1.5l3.5 3-3.5 3",
  box: "M2.5 4h11v8h-11z",
  ellipse: "M8 3.5c3.6 0 6 2 6 4.5s-2.4 4.5-6 4.5-6-2-6-4.5 2.4-4.5 6-4.5z",
  pin: "M8 14.5 5 9.3a4.2 4.2 0 1 1 6 0zM8 4.5v3.5",
  remove: "M3 4.5h10M6 4.5V2.5h4v2M4.5 4.5l.7 9h5.6l.7-9",
  undo: "M5.5 2.5l-3 3 3 3M3 5.5h6a4 4 0 0 1 0 8H5",
  redo: "M10.5 2.5l3 3-3 3M13 5.5H7a4 4 0 0 0 0 8h4",
  zoomIn: "M8 3v10M3 8h10",
  zoomOut: "M3 8h10",
  home: "M2.5 8 8 3l5.5 5M4.5 7v6h7V7",
} as const;

type Sign = keyof typeof signs;

/** The tools for drawing on the picture, and the buttons that move its map. */
export function Tools({ draft, onDrawn }: { readonly draft: Draft; readonly onDrawn: (id: string) => void }) {
  const words = useWords<PictureWords>();
  const tool = draft.tool.value;
  const selected = draft.selected.value;
  const { past, future } = draft.annotations.value;
  const tools: readonly Tool[] = ["select", ...drawingTools];
  return (
    <div class="tools">
      <div class="tool-row">
        <div role="group" aria-label={words.exporter.toolbar}>
          {tools.map((it) => (
            <SignButton
              key={it}
              sign={it}
              name={words.exporter.tools[it]}
              isPressed={tool === it}
              onClick={() => {
                draft.tool.value = it;
                if (it !== "select") draft.selected.value = undefined;
              }}
            />
          ))}
        </div>
        <div role="group" aria-label={words.exporter.editing}>
          <SignButton
            sign="remove"
            name={words.exporter.remove}
            isBarred={selected === undefined}
            onClick={() => selected !== undefined && remove(words, draft, selected)}
          />
          <SignButton sign="undo" name={words.exporter.undo} isBarred={past.length === 0} onClick={() => undo(words, draft)} />
          <SignButton sign="redo" name={words.exporter.redo} isBarred={future.length === 0} onClick={() => redo(words, draft)} />
        </div>
        <div role="group" aria-label={words.exporter.mapButtons}>
          <SignButton sign="zoomIn" name={words.exporter.zoomIn} onClick={() => zoom(draft, 0.5)} />
          <SignButton sign="zoomOut" name={words.exporter.zoomOut} onClick={() => zoom(draft, -0.5)} />
          <SignButton
            sign="home"
            name={words.exporter.home}
            isBarred={draft.view.value.at === undefined}
            onClick={() => draft.moveTo(undefined)}
          />
        </div>
      </div>
      <p class="tool-hint">
        {tool === "select" ? (
          <span role="status">{draft.announcement.value === "" ? words.exporter.selectHint : draft.announcement.value}</span>
        ) : (
          <>
            <span role="status">{words.exporter.toolHints[tool]}</span>{" "}
            <button
              type="button"
              onClick={() => {
                const id = drawAt(words, draft);
                if (id !== undefined) onDrawn(id);
              }}
            >
              {words.exporter.addInMiddle}
            </button>
          </>
        )}
      </p>
    </div>
  );
}

type SignButtonProps = {
  readonly sign: Sign;
  readonly name: string;
  readonly isPressed?: boolean;
  /** Disabled, but able to keep the focus. */
  readonly isBarred?: boolean;
  readonly onClick: () => void;
};

function SignButton({ sign, name, isPressed, isBarred, onClick }: SignButtonProps) {
  return (
    <button
      type="button"
      class="sign"
      data-sign={sign}
      aria-label={name}
      title={name}
      aria-pressed={isPressed}
      aria-disabled={isBarred}
      onClick={() => isBarred || onClick()}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={signs[sign]} />
      </svg>
    </button>
  );
}
