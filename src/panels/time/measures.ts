/** Vertical position of the timeline's axis, in CSS pixels. */
export const height = 86;

export function percent(share: number): string {
  return `${rounded(share * 100)}%`;
}

export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
