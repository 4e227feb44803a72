import type { PNG } from "pngjs";

/** How alike two pictures are: the mean structural similarity, and that of the block that is least alike. */
export type Likeness = { readonly mean: number; readonly least: number; readonly at: readonly [x: number, y: number] };

/** Side of the windows that are compared, and of the blocks their likeness is told for, in pixels. */
const [windowSide, blockSide] = [8, 32];
/** Constants of Wang, Bovik, Sheikh and Simoncelli, “Image quality assessment” (2004), for values up to 255. */
const [c1, c2] = [(0.01 * 255) ** 2, (0.03 * 255) ** 2];

/** Compares the brightness of two pictures of one size, window by window, as described by Wang et al. */
export function likenessOf(one: PNG, other: PNG): Likeness {
  if (one.width !== other.width || one.height !== other.height) throw new Error("pictures of different sizes");
  const [a, b] = [brightnessOf(one), brightnessOf(other)];
  const blocks = new Map<string, number[]>();
  for (let y = 0; y + windowSide <= one.height; y += windowSide / 2) {
    for (let x = 0; x + windowSide <= one.width; x += windowSide / 2) {
      const key = `${Math.floor(x / blockSide)},${Math.floor(y / blockSide)}`;
      const values = blocks.get(key) ?? [];
      values.push(similarityAt(a, b, one.width, x, y));
      blocks.set(key, values);
    }
  }
  const all = [...blocks.values()].flat();
  const mean = (values: readonly number[]) => values.reduce((sum, it) => sum + it, 0) / values.length;
  const means = [...blocks].map(([key, values]) => ({ key, value: mean(values) }));
  const worst = means.reduce((least, it) => (it.value < least.value ? it : least));
  const [column = 0, row = 0] = worst.key.split(",").map(Number);
  return { mean: mean(all), least: worst.value, at: [column * blockSide, row * blockSide] };
}

function brightnessOf({ data }: PNG): Float64Array {
  return Float64Array.from(
    { length: data.length / 4 },
    (_, at) => 0.299 * (data[at * 4] ?? 0) + 0.587 * (data[at * 4 + 1] ?? 0) + 0.114 * (data[at * 4 + 2] ?? 0),
  );
}

function similarityAt(a: Float64Array, b: Float64Array, width: number, left: number, top: number): number {
  const count = windowSide ** 2;
  let [sumA, sumB, squareA, squareB, product] = [0, 0, 0, 0, 0];
  for (let y = top; y < top + windowSide; y++) {
    for (let x = left; x < left + windowSide; x++) {
      const [valueA, valueB] = [a[y * width + x] ?? 0, b[y * width + x] ?? 0];
      sumA += valueA;
      sumB += valueB;
      squareA += valueA ** 2;
      squareB += valueB ** 2;
      product += valueA * valueB;
    }
  }
  const [meanA, meanB] = [sumA / count, sumB / count];
  const [varianceA, varianceB] = [squareA / count - meanA ** 2, squareB / count - meanB ** 2];
  const covariance = product / count - meanA * meanB;
  return ((2 * meanA * meanB + c1) * (2 * covariance + c2)) / ((meanA ** 2 + meanB ** 2 + c1) * (varianceA + varianceB + c2));
}
