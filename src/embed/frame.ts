import { aroundOf, heard, heightMessages, isAnswer, ownHeight, resizerReady, type Size } from "./messages.ts";

/** Minimum interval between messages, in milliseconds: at most ten a second. */
const leastPause = 100;
/**
 * Delays after which an unanswered frame reports its height again, in milliseconds: the surrounding page may load our script later, or
 * never.
 */
const repeats = [500, 1500, 4500, 13_500, 40_000];
/** A frame that reports its height to the surrounding page. */
export type Frame = {
  /** The secret WordPress checks before following links from the frame. */
  readonly openThroughHost: ((address: string) => void) | undefined;
  readonly remove: () => void;
};

/**
 * Reports the content's height to the surrounding page, on every change and on request, in the formats of the common host scripts, and
 * repeats it until our own script answers. Listens only to that page and takes nothing from it but ids made of plain letters. The height is
 * not secret, so it is sent to any page.
 */
export function createFrame(window: Window): Frame {
  const { parent, document } = window;
  let around = aroundOf(window.location.href);
  let lastAnnounced: (Size & { readonly at: number }) | undefined;
  let isResizerTold = false;
  let timer: number | undefined;
  let repeater: number | undefined;
  let left: readonly number[] = repeats;

  const post = (message: unknown) => parent.postMessage(message, "*");
  const size = (): Size => {
    const root = document.documentElement;
    // A scroll bar narrows the content and changes its height, so it could persist or flicker: measure without one.
    const hasBar = window.innerWidth > root.clientWidth;
    if (hasBar) root.style.overflowY = "hidden";
    const height = Math.ceil(root.getBoundingClientRect().height);
    if (hasBar) root.style.overflowY = "";
    return { width: window.innerWidth, height };
  };
  const tell = () => {
    timer = undefined;
    const now = size();
    // A hidden frame has no height; it reports once it is shown.
    if (now.height === 0 || now.width === 0) return;
    lastAnnounced = { ...now, at: performance.now() };
    for (const message of heightMessages(now, around, !isResizerTold)) post(message);
    isResizerTold ||= around.resizerId !== undefined;
    repeatLater();
  };
  const repeatLater = () => {
    window.clearTimeout(repeater);
    const [pause, ...rest] = left;
    if (pause === undefined) return;
    repeater = window.setTimeout(() => {
      left = rest;
      if (lastAnnounced) {
        lastAnnounced = { ...lastAnnounced, at: performance.now() };
        post(ownHeight(lastAnnounced.height));
      }
      repeatLater();
    }, pause);
  };
  const tellSoon = () => {
    const since = performance.now() - (lastAnnounced?.at ?? -leastPause);
    timer ??= window.setTimeout(tell, Math.max(0, leastPause - since));
  };

  const onMessage = ({ source, data }: MessageEvent<unknown>) => {
    if (source !== parent) return;
    if (isAnswer(data)) {
      left = [];
      window.clearTimeout(repeater);
    }
    const next = heard(data, around);
    if (!next) return;
    around = next;
    tellSoon();
  };
  const check = () => {
    const now = size();
    if (now.height !== lastAnnounced?.height || now.width !== lastAnnounced.width) tellSoon();
  };
  const observer = new ResizeObserver(check);
  window.addEventListener("message", onMessage);
  window.addEventListener("load", tellSoon);
  // Firefox keeps a scroll bar in a frame that is now high enough without it, until it is measured without one again.
  window.addEventListener("resize", check);
  observer.observe(document.documentElement);
  post(resizerReady);

  const { secret } = around;
  return {
    openThroughHost: secret === undefined ? undefined : (address) => post({ message: "link", value: address, secret }),
    remove: () => {
      observer.disconnect();
      window.clearTimeout(timer);
      window.clearTimeout(repeater);
      window.removeEventListener("message", onMessage);
      window.removeEventListener("load", tellSoon);
      window.removeEventListener("resize", check);
    },
  };
}
