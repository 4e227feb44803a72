import type { Problem } from "../../problem.ts";
import { figuresIn } from "../figures.ts";
import { problemAt, type Records } from "../records.ts";

/** Finds figures that do not appear in the wording they are said to come from. */
export function problemsOfQuantities(records: Records): readonly Problem[] {
  return records.statements.flatMap((it) =>
    (it.content.quantities ?? []).flatMap((quantity, index) => {
      const read = readableIn(quantity.asSaid);
      return (["value", "min", "max"] as const).flatMap((key) => {
        const figure = quantity[key];
        if (figure === undefined || read.includes(figure)) return [];
        const wrong = `${figure} cannot be read in "${quantity.asSaid}"`;
        return [problemAt(it, `quantities.${index}.${key}`, `${wrong} (give the words it stands in, or leave ${key} out)`)];
      });
    }),
  );
}

/** The figures in a text; without any, one if it names a single thing: "a cutter". */
function readableIn(asSaid: string): readonly number[] {
  const figures = figuresIn(asSaid);
  return figures.length === 0 && /^an?\s/i.test(asSaid) ? [1] : figures;
}
