import type { StatementShape } from "../../on-map/region-state.ts";

/** Position of a shape in a field of shapes: the middle of its cell, from the field’s upper left corner. */
export function shapeAt(index: number, columns: number, cell: number): readonly [x: number, y: number] {
  return [((index % columns) + 0.5) * cell, (Math.floor(index / columns) + 0.5) * cell];
}

/** The shape at a point of a field of shapes, measured from its upper left corner. */
export function shapeUnder(
  shapes: readonly StatementShape[],
  [x, y]: readonly [number, number],
  columns: number,
  cell: number,
): StatementShape | undefined {
  const [column, row] = [Math.floor(x / cell), Math.floor(y / cell)];
  return column < 0 || column >= columns || row < 0 ? undefined : shapes[row * columns + column];
}
