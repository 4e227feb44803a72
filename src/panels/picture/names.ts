import type { Annotation } from "../../scene/picture/annotation.ts";
import type { Annotations } from "../../scene/picture/annotations.ts";
import type { PictureWords } from "../../words/words.ts";

/** Name of an annotation: its kind, and its number among those of that kind. */
export function nameOf(words: PictureWords, annotation: Annotation, annotations: Annotations): string {
  const alike = annotations.filter((it) => wordOf(it) === wordOf(annotation));
  return words.exporter.numbered(words.exporter.kinds[wordOf(annotation)], alike.findIndex((it) => it.id === annotation.id) + 1);
}

function wordOf(annotation: Annotation): keyof PictureWords["exporter"]["kinds"] {
  return annotation.kind === "area" ? annotation.shape : annotation.kind;
}
