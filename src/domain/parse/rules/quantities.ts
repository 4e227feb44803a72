import type { Problem } from "../../problem.ts";
import { figuresIn } from "../figures.ts";
import { problemAt, type Records } from "../records.ts";

/** Figures that cannot be read in the words they are said to come from. */
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

/** The figures in the words; where there is none, one thing that the words begin with: "a cutter". */
function readableIn(asSaid: string): readonly number[] {
  const figures = figuresIn(asSaid);
  return figures.length === 0 && /^an?\s/i.test(asSaid) ? [1] : figures;
}
