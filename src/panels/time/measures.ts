/** How far down the axis of the timeline stands, in CSS pixels. */
export const height = 86;

export function percent(share: number): string {
  return `${rounded(share * 100)}%`;
}

export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
