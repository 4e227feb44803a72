import type { BorderViewWords } from "../../domain/border.ts";

/** Whose borders a map shows, and what that means. */
export function describeInFull({ label, meaning }: BorderViewWords): string {
  return `${label}. ${meaning}`;
}

/** Whose borders a map shows, for tight spaces; without a full stop. */
export function describeBriefly({ brief }: BorderViewWords): string {
  return `Borders: ${brief}`;
}

/** Whose borders are shown. */
export const bordersTexts = () => ({ borders: { describeInFull, describeBriefly } });
