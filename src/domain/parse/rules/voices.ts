import type { Problem } from "../../problem.ts";
import { nearestOf } from "../nearest.ts";
import { problemAt, type Records } from "../records.ts";

/** Finds voices described twice, shapes used twice, capitals of what is no government, and actors with an unknown voice. */
export function problemsOfVoices({ voices, actors }: Records): readonly Problem[] {
  const ids = voices.map((it) => it.content.id);
  const shapes = voices.map((it) => it.content.shape);
  return [
    ...voices.flatMap((voice, index) => {
      const { id, kind, capital, shape } = voice.content;
      const problems: Problem[] = [];
      if (ids.indexOf(id) < index) problems.push(problemAt(voice, "id", `"${id}" is already a voice (choose another)`));
      if (shape !== undefined && shapes.indexOf(shape) < index)
        problems.push(
          problemAt(voice, "shape", `"${shape}" is already the shape of ${ids[shapes.indexOf(shape)] ?? ""} (choose another)`),
        );
      if (capital && kind !== "government")
        problems.push(problemAt(voice, "capital", `needs a government, and this is of the kind "${kind}" (leave it out)`));
      return problems;
    }),
    ...actors.flatMap((actor) => {
      const { voice } = actor.content;
      if (ids.includes(voice)) return [];
      const nearest = nearestOf(voice, ids);
      const remedy = nearest === undefined ? "list it under voices, with its name and meaning" : `did you mean "${nearest}"?`;
      return [problemAt(actor, "voice", `unknown voice "${voice}" (${remedy})`)];
    }),
  ];
}
