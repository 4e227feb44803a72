/** Glyph widths of one font face by character, in thousandths of the font size; `other` is for characters the face lacks. */
export type FaceWidths = { readonly widths: Readonly<Record<string, number>>; readonly other: number };

/** The faces labels are set in. */
export type FaceName = "sans-400" | "sans-600" | "serif-600" | "serif-italic";

/** Glyph widths of every face, compiled from the fonts at build time (`hmtx` table, without kerning). */
export type GlyphWidths = Readonly<Record<FaceName, FaceWidths>>;

/** A line of text as set. Size and letter spacing in CSS pixels. */
export type TextStyle = { readonly face: FaceName; readonly size: number; readonly spacing: number };

/** Joiners and other invisible characters: they take no room, and faces need not have them. */
export const shapeless = /\p{Cf}/u;

/** Width of a line in CSS pixels, from the font's own widths: the same in every browser and in Node. */
export function textWidth(text: string, { face, size, spacing }: TextStyle, glyphWidths: GlyphWidths): number {
  const { widths, other } = glyphWidths[face];
  let width = 0;
  for (const character of text) if (!shapeless.test(character)) width += ((widths[character] ?? other) * size) / 1000 + spacing;
  return text === "" ? 0 : width - spacing;
}
