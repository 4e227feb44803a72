/**
 * What a translation of an English catalogue must provide: every key, with a text for each text and, for each sentence with gaps, one with
 * the same gaps. A language that lacks a key does not compile.
 */
export type Translation<English> = {
  readonly [Key in keyof English]: English[Key] extends string
    ? string
    : English[Key] extends (...gaps: infer Gaps) => infer Told
      ? (...gaps: Gaps) => Told extends string ? string : Translation<Told>
      : Translation<English[Key]>;
};
