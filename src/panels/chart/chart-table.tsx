import type { Chart } from "../../scene/chart/chart.ts";
import type { ChartRow } from "../../scene/chart/row.ts";
import { pathTo } from "../../scene/page-path.ts";
import type { ChartWords, ClaimWords } from "../../words/words.ts";
import { Shape } from "../signs/shape.tsx";
import { Struck } from "../struck.tsx";
import { useWords } from "../use-words.ts";

type TableProps = {
  readonly chart: Chart;
  /** Path from this page to the site's root, such as `./` or `../../../`. */
  readonly base: string;
};

/** The chart as a table, for screen readers and for anyone who prefers to read the figures: everything its rows say, with sources. */
export function ChartTable({ chart: { heading, rows }, base }: TableProps) {
  const { columns } = useWords<ChartWords>().chart;
  return (
    // Wider than a phone, so it scrolls on its own; tabbing from link to link scrolls it by keyboard.
    <section class="table-room" aria-label={heading}>
      <table class="chart-table">
        <caption>{heading}</caption>
        <thead>
          <tr>
            {Object.values(columns).map((it) => (
              <th key={it} scope="col">
                {it}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TableRow key={row.id} row={row} base={base} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function TableRow({ row, base }: { readonly row: ChartRow; readonly base: string }) {
  const words = useWords<ClaimWords & ChartWords>();
  const [reading] = row.entry.readings;
  return (
    <tr data-row={row.id}>
      <th scope="row" class={`voice-${row.voice}`}>
        <Shape of={row} /> {row.speaker}
      </th>
      <td>{row.verb}</td>
      <td>{row.date}</td>
      <td class="said">
        <a href={base + pathTo("claims/", row.claim)}>{row.isCorrected ? <Struck>{row.said}</Struck> : row.said}</a>
      </td>
      <td>{row.counted}</td>
      <td>{row.chips.length === 0 ? words.chart.none : row.chips.join(" · ")}</td>
      <td>{row.remarks.length === 0 ? words.chart.none : row.remarks.join(" ")}</td>
      <td>
        {reading.passage === undefined ? (
          reading.publisher
        ) : (
          <a href={reading.passage} rel="noopener noreferrer external">
            {reading.publisher}
            {"\u00a0"}
            <span aria-hidden="true">↗</span>
            <span class="hidden">: {words.card.readPassage}</span>
          </a>
        )}
      </td>
    </tr>
  );
}
