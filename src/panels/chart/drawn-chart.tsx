import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { drawChart } from "../../drawing/chart/draw.ts";
import { chartLayoutOf } from "../../drawing/chart/layout.ts";
import type { Chart } from "../../scene/chart/chart.ts";
import type { GlyphWidths } from "../../scene/layout/text-width.ts";
import { pagePalette } from "../../scene/palette.ts";
import { chartWords } from "../../words/sheet/chart.ts";

type DrawnProps = {
  readonly chart: Chart;
  readonly glyphWidths: GlyphWidths;
  readonly base: string;
  readonly onPick: (claim: string) => void;
};

/** The narrowest width a chart is drawn in, in CSS pixels. */
const narrowest = 280;

/** How much larger than usual the reader has set letters, with which the chart grows. */
function letterScale(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 15;
}

/** The chart, drawn for the room it has. Each row leads to its statement. */
export function DrawnChart({ chart, glyphWidths, base, onPick }: DrawnProps) {
  const room = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  // Before what follows is shown for the first time, so that it is not pushed down.
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
  const markup = layout === undefined ? "" : drawChart(layout, { palette: pagePalette, linkTo: (id) => `${base}claims/${id}/` });
  // Drawing it anew takes the focus off the row that was picked: it is given back, unless it went elsewhere.
  const picked = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    const row = picked.current;
    picked.current = undefined;
    if (row === undefined || document.activeElement !== document.body) return;
    room.current?.querySelector<SVGAElement>(`[data-row="${row}"]`)?.focus({ preventScroll: true });
  }, [markup]);

  // One listener for the links in the markup, which come and go.
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
          aria-label={chartWords.drawing(chart.heading, chart.rows.length)}
          dangerouslySetInnerHTML={{ __html: markup }}
        />
      )}
    </div>
  );
}
