// The optional script for pages with embeds, as its own file or in a bundle: it sets each frame to the height of its content. Built into
// one file without imports and exports; it is our only code that runs in other people's pages.

/** Heights a frame may ask for, in CSS pixels. */
const [lowest, highest] = [120, 12_000];

declare global {
  interface Window {
    /** Whether this page's frames are already being handled. */
    claimedGroundHost?: true;
  }
}

/**
 * Listens to the frames of a page, once, however often the script is included. A frame can only report its own height: the message's sender
 * is looked up among the page's frames and must have the origin in its `src`.
 */
export function hostEmbeds(window: Window): void {
  if (window.claimedGroundHost) return;
  window.claimedGroundHost = true;

  const found = new WeakMap<MessageEventSource, HTMLIFrameElement>();
  const frameOf = (source: MessageEventSource) => {
    const known = found.get(source);
    // A frame that was removed or moved now has another window, or none.
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
  // Frames that reported before this script loaded repeat it on their own; frames from older versions must be asked.
  for (const it of framesIn(window.document))
    if (/\/embed\/.*[?&]v=1\b/.test(it.src)) it.contentWindow?.postMessage({ type: "claimed-ground:hello", v: 1 }, "*");
}

/** Every frame in the tree, including open shadow roots. */
function framesIn(root: Document | ShadowRoot): HTMLIFrameElement[] {
  const shadows = [...root.querySelectorAll("*")].flatMap(({ shadowRoot }) => (shadowRoot ? framesIn(shadowRoot) : []));
  return [...root.querySelectorAll("iframe"), ...shadows];
}

/** Whether a message from this origin can be a frame's own: in a sandbox (the frame's, or the page's) its origin is opaque. */
function isOf(frame: HTMLIFrameElement, origin: string, window: Window): boolean {
  const [frameOrigin] = /^https?:\/\/[^/]+(?=\/)/.exec(frame.src) ?? [];
  if (frameOrigin === undefined || frame.hasAttribute("srcdoc")) return false;
  const isBoxed = frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin");
  return origin === frameOrigin || (origin === "null" && (isBoxed || window.origin === "null"));
}

function heightIn(data: unknown): number | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const { type, v, height } = data as Readonly<Record<string, unknown>>;
  const isOurs = type === "claimed-ground:resize" && v === 1;
  return isOurs && typeof height === "number" && Number.isFinite(height) ? height : undefined;
}

// A bundle may be run without a page, for static rendering.
if (typeof document !== "undefined") hostEmbeds(window);
