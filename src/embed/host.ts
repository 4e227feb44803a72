// The script a page may have beside its embeds, as a file of its own or in a bundle: it gives each frame the height of its content.
// Built into one file without imports and exports; it is the only code of ours that runs in somebody else's page.

/** Heights a frame may ask for, in CSS pixels. */
const [lowest, highest] = [120, 12_000];

declare global {
  interface Window {
    /** Whether the frames of the page are looked after already. */
    claimedGroundHost?: true;
  }
}

/**
 * Listens to the frames of a page, once, however often the script is there. A frame is heard of itself alone: the message's sender is looked
 * for among the frames of the page, and must have the origin that its `src` says.
 */
export function hostEmbeds(window: Window): void {
  if (window.claimedGroundHost) return;
  window.claimedGroundHost = true;

  const found = new WeakMap<MessageEventSource, HTMLIFrameElement>();
  const frameOf = (source: MessageEventSource) => {
    const known = found.get(source);
    // A frame that was taken out or moved has another window by now, or none.
    const frame = known?.contentWindow === source ? known : framesIn(window.document).find((it) => it.contentWindow === source);
    if (frame) found.set(source, frame);
    return frame;
  };
  window.addEventListener("message", ({ source, origin, data }: MessageEvent<unknown>) => {
    const height = heightIn(data);
    const frame = source && height !== undefined && frameOf(source);
    if (!frame || !isOf(frame, origin, window)) return;
    const edge = window.getComputedStyle(frame).boxSizing === "border-box" ? frame.offsetHeight - frame.clientHeight : 0;
    frame.style.minHeight = "0";
    frame.style.height = `${Math.ceil(Math.min(highest, Math.max(lowest, height))) + edge}px`;
    frame.contentWindow?.postMessage({ type: "claimed-ground:heard", v: 1 }, "*");
  });
  // Those that spoke before this script was there speak again by themselves; those made before they did so need to be asked.
  for (const it of framesIn(window.document))
    if (/\/embed\/.*[?&]v=1\b/.test(it.src)) it.contentWindow?.postMessage({ type: "claimed-ground:hello", v: 1 }, "*");
}

/** Every frame below, those in open shadow roots too. */
function framesIn(root: Document | ShadowRoot): HTMLIFrameElement[] {
  const shadows = [...root.querySelectorAll("*")].flatMap(({ shadowRoot }) => (shadowRoot ? framesIn(shadowRoot) : []));
  return [...root.querySelectorAll("iframe"), ...shadows];
}

/** Whether what comes from an origin can be a frame's own page: in a sandbox, the frame's or that of the page itself, it has none. */
function isOf(frame: HTMLIFrameElement, origin: string, window: Window): boolean {
  const [own] = /^https?:\/\/[^/]+(?=\/)/.exec(frame.src) ?? [];
  if (own === undefined || frame.hasAttribute("srcdoc")) return false;
  const isBoxed = frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin");
  return origin === own || (origin === "null" && (isBoxed || window.origin === "null"));
}

function heightIn(data: unknown): number | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const { type, v, height } = data as Readonly<Record<string, unknown>>;
  const isOurs = type === "claimed-ground:resize" && v === 1;
  return isOurs && typeof height === "number" && Number.isFinite(height) ? height : undefined;
}

// A bundle may be run where there is no page, to be made into one.
if (typeof document !== "undefined") hostEmbeds(window);
