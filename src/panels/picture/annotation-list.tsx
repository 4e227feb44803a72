import { withText } from "../../scene/picture/annotations.ts";
import { longestText } from "../../scene/picture/record.ts";
import type { PictureWords } from "../../words/words.ts";
import { useWords } from "../use-words.ts";
import type { Draft } from "./draft.ts";
import { remove, select } from "./draft-commands.ts";
import { nameOf } from "./names.ts";

type AnnotationListProps = {
  readonly draft: Draft;
  /** Moves the keyboard focus to the handles of the selection. */
  readonly onSelected: () => void;
};

/** The exporter's annotations with their text; empty if there are none. */
export function AnnotationList({ draft, onSelected }: AnnotationListProps) {
  const words = useWords<PictureWords>();
  const annotations = draft.annotations.value.present;
  if (annotations.length === 0) return null;
  return (
    <section class="annotation-list" aria-label={words.exporter.annotations}>
      <h3>{words.exporter.annotations}</h3>
      <p class="remark">{words.exporter.annotationsNote}</p>
      <ol>
        {annotations.map((it) => {
          const name = nameOf(words, it, annotations);
          return (
            <li key={it.id} data-selected={draft.selected.value === it.id ? "" : undefined}>
              <button
                type="button"
                class="plain"
                aria-label={words.exporter.selectNamed(name)}
                onClick={() => {
                  select(words, draft, it.id);
                  onSelected();
                }}
              >
                {name}
              </button>
              <input
                id={wordsId(it.id)}
                type="text"
                dir="auto"
                maxLength={longestText}
                value={it.text}
                placeholder={words.exporter.textPlaceholder}
                aria-label={words.exporter.textOf(name)}
                onFocus={() => select(words, draft, it.id)}
                onInput={({ currentTarget: { value } }) =>
                  draft.annotate((list) => withText(list, it.id, value), `text ${it.id}`)
                }
              />
              <button
                type="button"
                class="plain"
                aria-label={words.exporter.removeNamed(name)}
                title={words.exporter.removeNamed(name)}
                onClick={() => remove(words, draft, it.id)}
              >
                ×
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** The id of the text field for an annotation. */
export function wordsId(annotation: string): string {
  return `annotation-words-${annotation}`;
}
