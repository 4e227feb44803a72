import { useEffect, useRef } from "preact/hooks";

/** Width of a frame and height of its content at that width, in CSS pixels. */
export type Measured = readonly [width: number, height: number];

type MeasureProps = {
  readonly address: string;
  /** Column width the frame is made for. */
  readonly width: number;
  readonly onMeasured: (measured: readonly Measured[]) => void;
};

/** Widths at which an embed is laid out to measure its height: small steps at typical column widths, larger ones beyond. */
const widths = [
  ...Array.from({ length: 43 }, (_, index) => 320 + index * 16),
  ...Array.from({ length: 15 }, (_, index) => 1024 + index * 40),
];

/** Height of the frame during measurement, tall enough to avoid a scroll bar: its content does not depend on it. */
const roomy = "99999px";

/** How long the embed must be unchanged before it is measured, in milliseconds. */
const stillness = 150;

/** A hidden embed, laid out at many widths each time it reports a change; it is on this site, so it can be inspected. */
export function FrameMeasure({ address, width, onMeasured }: MeasureProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    let timer: number | undefined;
    onMeasured([]);
    const measure = () => {
      const { current } = frame;
      const inside = current?.contentDocument;
      // The previous document may stay for a while.
      if (!current || inside?.URL !== new URL(address, document.baseURI).href) return;
      // It begins without a root.
      const root = inside.querySelector("html");
      if (root?.dataset["list"] === undefined) return;
      // The items on the map do not affect the height, and take longest to lay out.
      for (const it of inside.querySelectorAll<HTMLElement>(".drawn")) it.style.display = "none";
      const all = [...new Set([width, ...widths])].sort((a, b) => a - b);
      const measured = all.map((it): Measured => {
        current.style.width = `${it}px`;
        return [it, Math.ceil(root.getBoundingClientRect().height)];
      });
      // Restored before anything in the frame can notice.
      current.style.width = `${width}px`;
      onMeasured(measured);
    };
    const measureSoon = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(measure, stillness);
    };
    const onMessage = ({ source }: MessageEvent<unknown>) => {
      if (source === frame.current?.contentWindow) measureSoon();
    };
    window.addEventListener("message", onMessage);
    measureSoon();
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener("message", onMessage);
    };
  }, [address, width]);
  return (
    <div class="frame-preview measured" aria-hidden="true">
      <iframe ref={frame} src={address} title={address} tabIndex={-1} style={{ width: `${width}px`, height: roomy }} />
    </div>
  );
}
