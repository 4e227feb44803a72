// The script a page may include beside its embeds: `<script async src="…/embed.js"></script>`. It gives each frame the height of its content.
// Built into one file without imports; it is the only code of ours that runs in somebody else's page.

/** Heights a frame may ask for, in CSS pixels. */
const [lowest, highest] = [120, 12_000];

declare global {
  interface Window {
    /** The sites whose frames are looked after. */
    claimedGroundEmbeds?: Set<string>;
  }
}

/** Starts once a page and site, however often the script is included. */
export function hostEmbeds(window: Window, script: string): void {
  const root = new URL(".", script).href;
  const started = (window.claimedGroundEmbeds ??= new Set());
  if (started.has(root)) return;
  started.add(root);

  const frames = () => [...window.document.querySelectorAll("iframe")].filter((it) => it.src.startsWith(root));
  window.addEventListener("message", ({ source, origin, data }: MessageEvent<unknown>) => {
    // A frame that is sandboxed has no origin of its own.
    if (origin !== new URL(root).origin && origin !== "null") return;
    const frame = frames().find((it) => it.contentWindow === source);
    const height = heightIn(data);
    if (!frame || height === undefined) return;
    const edge = window.getComputedStyle(frame).boxSizing === "border-box" ? frame.offsetHeight - frame.clientHeight : 0;
    frame.style.minHeight = "0";
    frame.style.height = `${Math.ceil(Math.min(highest, Math.max(lowest, height))) + edge}px`;
  });
  // Frames that spoke before this script was there.
  for (const it of frames()) it.contentWindow?.postMessage({ type: "claimed-ground:hello", v: 1 }, "*");
}

function heightIn(data: unknown): number | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const { type, v, height } = data as Readonly<Record<string, unknown>>;
  const isOurs = type === "claimed-ground:resize" && v === 1;
  return isOurs && typeof height === "number" && Number.isFinite(height) ? height : undefined;
}

const own = document.currentScript;
if (own instanceof HTMLScriptElement) hostEmbeds(window, own.src);
