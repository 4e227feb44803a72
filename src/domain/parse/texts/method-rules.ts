import { isWithdrawn } from "../../atlas.ts";
import type { Problem } from "../../problem.ts";
import { loadedIn, loadedWordsOf } from "../language/loaded-words.ts";
import { nearestOf } from "../nearest.ts";
import { problemAt, type Records } from "../records.ts";
import { piecesOf } from "./method-file.ts";

/** Finds claims that the texts on the method name and that are not shown, and loaded words in these texts. */
export function problemsOfMethod(records: Records): readonly Problem[] {
  const standing = new Set(records.statements.flatMap((it) => (isWithdrawn(it.content) ? [] : [it.content.claim])));
  const loaded = loadedWordsOf(records);
  const messagesOf = (claim: string): readonly string[] => {
    if (standing.has(claim)) return [];
    if (claim === "") return ["holds a link that leads to no claim (write [words](claim:id))"];
    const nearest = nearestOf(claim, standing);
    return [`names no claim shown: "${claim}" (${nearest === undefined ? "name one that is" : `did you mean "${nearest}"?`})`];
  };
  return records.method.flatMap((it) => [
    ...(it.content.examples?.drawn ?? []).flatMap((claim, index) =>
      messagesOf(claim).map((message) => problemAt(it, `examples.drawn.${index}`, message)),
    ),
    ...Object.entries(it.content.sections ?? {}).flatMap(([section, paragraphs = []]) =>
      paragraphs.flatMap((paragraph, index) =>
        [
          ...piecesOf(paragraph).flatMap(({ claim }) => (claim === undefined ? [] : messagesOf(claim))),
          ...loadedIn(paragraph, loaded),
        ].map((message) => problemAt(it, `sections.${section}.${index}`, message)),
      ),
    ),
  ]);
}
