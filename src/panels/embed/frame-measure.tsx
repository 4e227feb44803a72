import { useEffect, useRef } from "preact/hooks";

/** Width of a frame and height of its content there, in CSS pixels. */
export type Measured = readonly [width: number, height: number];

type MeasureProps = {
  readonly address: string;
  /** Width of the column the frame is made for. */
  readonly width: number;
  readonly onMeasured: (measured: readonly Measured[]) => void;
};

/** Widths at which an embed is laid out to learn its height: in small steps where columns are, in larger ones beyond. */
const widths = [
  ...Array.from({ length: 43 }, (_, index) => 320 + index * 16),
  ...Array.from({ length: 15 }, (_, index) => 1024 + index * 40),
];

/** Height of the frame while it is measured, so that it has no scroll bar: none of its content depends on it. */
const roomy = "99999px";

/** How long the embed has to be still before it is measured, in milliseconds. */
const stillness = 150;

/** An embed that nobody sees, laid out at many widths whenever it says that it has changed; it comes from this site, so it can be asked. */
export function FrameMeasure({ address, width, onMeasured }: MeasureProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    let timer: number | undefined;
    onMeasured([]);
    const measure = () => {
      const { current } = frame;
      const inside = current?.contentDocument;
      // What was there before may stay for a while.
      if (!current || inside?.URL !== new URL(address, document.baseURI).href) return;
      const root = inside.documentElement;
      if (root.dataset["list"] === undefined) return;
      // What is drawn on the map has no part in the height, and takes longest to lay out.
      for (const it of inside.querySelectorAll<HTMLElement>(".drawn")) it.style.display = "none";
      const all = [...new Set([width, ...widths])].sort((a, b) => a - b);
      const measured = all.map((it): Measured => {
        current.style.width = `${it}px`;
        return [it, Math.ceil(root.getBoundingClientRect().height)];
      });
      // As it was before anything in the frame can notice.
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
