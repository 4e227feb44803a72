import type { ChartWords } from "../../words/words.ts";
import type { ChartMark, Line } from "./mark.ts";
import type { ChartRow } from "./row.ts";

/** A sign of a chart and its meaning. */
export type KeySign = { readonly text: string; readonly sign: { readonly kind: ChartMark["kind"]; readonly line: Line } };

const kinds = ["value", "more", "up-to", "band", "words", "tag"] as const;

/** The signs used in these rows, each once. */
export function keyOf(words: ChartWords, rows: readonly ChartRow[]): readonly KeySign[] {
  const { signs } = words.chart;
  const has = (line: Line) => rows.some((it) => it.line === line);
  return [
    ...kinds
      .filter((kind) => rows.some((it) => it.mark.kind === kind))
      .map((kind): KeySign => ({ text: signs[kind], sign: { kind, line: "solid" } })),
    ...(has("dashed") ? [{ text: signs.dashed, sign: { kind: "value", line: "dashed" } } as const] : []),
    ...(has("unclear") ? [{ text: signs.unclear, sign: { kind: "value", line: "unclear" } } as const] : []),
  ];
}
