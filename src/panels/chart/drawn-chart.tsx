import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { drawChart } from "../../drawing/chart/draw.ts";
import { chartLayoutOf } from "../../drawing/chart/layout.ts";
import { trustedMarkup } from "../../drawing/trusted.ts";
import type { Chart } from "../../scene/chart/chart.ts";
import type { GlyphWidths } from "../../scene/layout/text-width.ts";
import { pathTo } from "../../scene/page-path.ts";
import { pagePalette } from "../../scene/palette.ts";
import type { ChartWords } from "../../words/words.ts";
import { useWords } from "../use-words.ts";

type DrawnProps = {
  readonly chart: Chart;
  readonly glyphWidths: GlyphWidths;
  readonly base: string;
  readonly onPick: (claim: string) => void;
};

/** Minimum width of a drawn chart, in CSS pixels. */
const narrowest = 280;

/** The factor by which the reader has enlarged text; the chart grows with it. */
function letterScale(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 15;
}

/** The chart, drawn for the available width. Each row links to its statement. */
export function DrawnChart({ chart, glyphWidths, base, onPick }: DrawnProps) {
  const words = useWords<ChartWords>();
  const room = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  // Before the first paint, so that the content below is not pushed down.
  useLayoutEffect(() => {
    const element = room.current;
    if (!element) return undefined;
    const fit = () => setWidth(Math.max(narrowest, Math.floor(element.clientWidth / letterScale())));
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const layout = width === 0 ? undefined : chartLayoutOf(chart, width, glyphWidths);
  const markup =
    layout === undefined ? "" : drawChart(layout, { palette: pagePalette, linkTo: (id) => base + pathTo("claims/", id) });
  // Redrawing removes the focus from the selected row: restore it, unless it has moved elsewhere.
  const picked = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    const row = picked.current;
    picked.current = undefined;
    if (row === undefined || document.activeElement !== document.body) return;
    room.current?.querySelector<SVGAElement>(`[data-row="${row}"]`)?.focus({ preventScroll: true });
  }, [markup]);

  // One listener for all links in the markup, which is replaced on every drawing.
  useEffect(() => {
    const pick = (event: MouseEvent) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
      const row = event.target instanceof Element ? event.target.closest<SVGElement>("[data-mark-of]") : null;
      if (!row) return;
      event.preventDefault();
      picked.current = row.dataset["row"];
      onPick(row.dataset["markOf"] ?? "");
    };
    const element = room.current;
    element?.addEventListener("click", pick);
    return () => element?.removeEventListener("click", pick);
  }, [onPick]);

  return (
    <div class="chart-room" ref={room}>
      {layout && (
        <svg
          class="chart"
          width={layout.width * letterScale()}
          height={layout.height * letterScale()}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          role="group"
          aria-label={words.chart.drawing(chart.heading, chart.rows.length)}
          dangerouslySetInnerHTML={{ __html: trustedMarkup(markup) }}
        />
      )}
    </div>
  );
}
