/** A typeface's letters for one script, as published for pictures. */
export type FontFile = {
  readonly family: string;
  readonly weight: number;
  readonly style: "normal" | "italic";
  /** Its characters in CSS notation: `U+20-7e,U+a0`. */
  readonly range: string;
  /** WOFF 2, in base64. */
  readonly data: string;
};

/** The files that contain any character of a text, in order. */
export function filesFor(text: string, files: readonly FontFile[]): readonly FontFile[] {
  const points = new Set<number>();
  for (const letter of text) points.add(letter.codePointAt(0) ?? 0);
  return files.filter(({ range }) => {
    const ranges = rangesIn(range);
    return [...points].some((point) => ranges.some(([from, to]) => from <= point && point <= to));
  });
}

/** The `@font-face` rule that embeds a file in a style sheet. */
export function fontFaceRule({ family, weight, style, range, data }: FontFile): string {
  return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};src:url("data:font/woff2;base64,${data}") format("woff2");unicode-range:${range}}`;
}

function rangesIn(range: string): readonly (readonly [from: number, to: number])[] {
  return [...range.matchAll(/U\+([\da-f]+)(?:-([\da-f]+))?/gi)].map(([, from = "", to = from]) => [
    Number.parseInt(from, 16),
    Number.parseInt(to, 16),
  ]);
}
