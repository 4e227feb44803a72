import { useLayoutEffect, useRef } from "preact/hooks";

type PreviewProps = {
  readonly address: string;
  /** Width of the article column, in CSS pixels; if there is less room, the preview is scaled down. */
  readonly width: number;
  readonly label: string;
};

/** An embed as it would appear in an article's column, at the height it reports. */
export function FramePreview({ address, width, label }: PreviewProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const room = useRef<HTMLDivElement>(null);
  const height = useRef(0);

  const fit = () => {
    if (!frame.current || !room.current) return;
    const scale = Math.min(1, room.current.clientWidth / width);
    frame.current.style.width = `${width}px`;
    frame.current.style.height = `${height.current}px`;
    frame.current.style.transform = `scale(${scale})`;
    room.current.style.height = `${height.current * scale}px`;
  };
  // Until the frame reports its height.
  useLayoutEffect(() => {
    const onMessage = ({ source, data }: MessageEvent<unknown>) => {
      if (source !== frame.current?.contentWindow || typeof data !== "object" || data === null) return;
      const { type, height: announcedHeight } = data as { readonly type?: unknown; readonly height?: unknown };
      if (type !== "claimed-ground:resize" || typeof announcedHeight !== "number") return;
      height.current = announcedHeight;
      fit();
    };
    window.addEventListener("message", onMessage);
    const observer = new ResizeObserver(fit);
    if (room.current) observer.observe(room.current);
    fit();
    return () => {
      window.removeEventListener("message", onMessage);
      observer.disconnect();
    };
  }, [width]);
  return (
    <div class="frame-preview" ref={room}>
      <iframe ref={frame} src={address} title={label} />
    </div>
  );
}
