/** Text sizes of a picture, in units. */
export type Sizes = {
  readonly headline: number;
  readonly below: number;
  readonly figure: number;
  readonly noun: number;
  readonly lead: number;
  readonly answer: number;
  readonly told: number;
  readonly row: number;
  readonly small: number;
};

/** The minimum size: an eighty-fifth of a wide picture's width. The sentence and its numbers keep at least a fiftieth. */
export const leastText = 11.9;
export const leastLarge = 20.1;

const wide: Sizes = {
  headline: 29.4,
  below: 15.6,
  figure: 41,
  noun: 15.6,
  lead: 14.4,
  answer: 17,
  told: 17.5,
  row: 14.4,
  small: leastText,
};
const upright: Sizes = {
  headline: 33.75,
  below: 16.5,
  figure: 40,
  noun: 15.6,
  lead: 15,
  answer: 17,
  told: 17.5,
  row: 15,
  small: leastText,
};

/** Factors by which text shrinks until it fits. */
export const steps = [1, 0.93, 0.86, 0.8, 0.74, 0.69] as const;

/** A tall column has room for larger text. */
export const larger = [1.2, 1.1] as const;

/** The sizes of a picture, scaled by a step. */
export function sizesOf(isUpright: boolean, step: number): Sizes {
  const { headline, below, figure, noun, lead, answer, told, row } = isUpright ? upright : wide;
  const large = (size: number) => Math.max(leastLarge, size * step);
  const text = (size: number) => Math.max(leastText, size * step);
  return {
    headline: large(headline),
    below: text(below),
    figure: large(figure),
    noun: text(noun),
    lead: text(lead),
    answer: text(answer),
    told: text(told),
    row: text(row),
    small: leastText,
  };
}
