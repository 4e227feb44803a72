import { figuresIn } from "../../domain/parse/figures.ts";
import { boundReader } from "../../domain/parse/language/bounds.ts";
import type { Quantity } from "../../domain/quantity.ts";
import { statementsAt, type Telling } from "./telling.ts";

/** A figure in digits, with what multiplies it. */
const figure = /\d{1,3}(?:[,.'’\u00a0\u2009\u202f]\d{3})+|\d+(?:[.,]\d+)?/gu;

/**
 * Messages for figures in digits that a text gives with another “about” or “more than” than every quantity recorded with that figure, or
 * without one; `bare` is the text without what is no figure of its own. The ends of ranges, and figures recorded in words alone, have none.
 */
export function unboundIn(language: string, telling: Telling, bare: string): readonly string[] {
  const boundOf = boundReader(language);
  if (!boundOf) return [];
  return [...bare.matchAll(figure)].flatMap(({ 0: written, index }) => {
    const end = index + written.length;
    const values = new Set([...figuresIn(written), ...figuresIn(bare.slice(index, end + 12)).slice(0, 1)]);
    const quantities = statementsAt(telling, index, end).flatMap((it) => it.quantities ?? []);
    const said = quantities.filter((it) => !isRange(it) && [it.value, it.min, it.max].some((value) => values.has(value ?? NaN)));
    const bound = boundOf(telling.text.slice(0, index), telling.text.slice(end));
    const [first] = said;
    if (!first || said.some((it) => it.bound === bound)) return [];
    return [
      `has the figure ${written} otherwise than as said, "${first.asSaid}" (write its “about” or “more than”, and no other)`,
    ];
  });
}

function isRange({ min, max }: Quantity): boolean {
  return min !== undefined && max !== undefined;
}
