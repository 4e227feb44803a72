import { aroundOf, heard, heightMessages, resizerReady, type Size } from "./messages.ts";

/** Least time between two messages, in milliseconds: at most ten a second. */
const leastPause = 100;
/** Heights that come back within this time, at the same width of the frame, swing: a scroll bar comes and goes. In milliseconds. */
const swing = 1000;

/** A frame that tells the page around it how high it is. */
export type Frame = {
  /** The secret with which WordPress takes links from the frame. */
  readonly openThroughHost: ((address: string) => void) | undefined;
  readonly remove: () => void;
};

/**
 * Tells the page around this window the height of the content, whenever it changes and when asked, in the formats of the common host
 * scripts. Listens to that page alone, and takes from it nothing but ids of plain letters. The height is no secret: it goes to any page.
 */
export function createFrame(window: Window): Frame {
  const { parent, document } = window;
  let around = aroundOf(window.location.href);
  let told: readonly (Size & { readonly outer: number; readonly at: number })[] = [];
  let isResizerTold = false;
  let timer: number | undefined;

  const post = (message: unknown) => parent.postMessage(message, "*");
  const size = (): Size => {
    const root = document.documentElement;
    return steady({ width: root.clientWidth, height: Math.ceil(root.getBoundingClientRect().height) });
  };
  const steady = (now: Size): Size => {
    const [before, last] = told.slice(-2);
    const isSwinging =
      before?.height === now.height &&
      last !== undefined &&
      last.height > now.height &&
      last.width !== before.width &&
      [before, last].every((it) => it.outer === window.innerWidth && performance.now() - it.at < swing);
    return isSwinging ? last : now;
  };
  const tell = () => {
    timer = undefined;
    const now = size();
    // A frame that is not shown has no height; it speaks when it is.
    if (now.height === 0 || now.width === 0) return;
    told = [...told.slice(-1), { ...now, outer: window.innerWidth, at: performance.now() }];
    for (const message of heightMessages(now, around, !isResizerTold)) post(message);
    isResizerTold ||= around.resizerId !== undefined;
  };
  const tellSoon = () => {
    const since = performance.now() - (told.at(-1)?.at ?? -leastPause);
    timer ??= window.setTimeout(tell, Math.max(0, leastPause - since));
  };

  const onMessage = ({ source, data }: MessageEvent<unknown>) => {
    if (source !== parent) return;
    const next = heard(data, around);
    if (!next) return;
    around = next;
    tellSoon();
  };
  const observer = new ResizeObserver(() => {
    if (size().height !== told.at(-1)?.height || window.innerWidth !== told.at(-1)?.outer) tellSoon();
  });
  window.addEventListener("message", onMessage);
  window.addEventListener("load", tellSoon);
  observer.observe(document.documentElement);
  post(resizerReady);

  const { secret } = around;
  return {
    openThroughHost: secret === undefined ? undefined : (address) => post({ message: "link", value: address, secret }),
    remove: () => {
      observer.disconnect();
      window.clearTimeout(timer);
      window.removeEventListener("message", onMessage);
      window.removeEventListener("load", tellSoon);
    },
  };
}
