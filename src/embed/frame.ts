import { aroundOf, heard, heightMessages, isAnswer, ownHeight, resizerReady, type Size } from "./messages.ts";

/** Least time between two messages, in milliseconds: at most ten a second. */
const leastPause = 100;
/**
 * Pauses after which a frame that nobody has answered says its height once more, in milliseconds: the page around may have our script later,
 * or never.
 */
const repeats = [500, 1500, 4500, 13_500, 40_000];
/** A frame that tells the page around it how high it is. */
export type Frame = {
  /** The secret with which WordPress takes links from the frame. */
  readonly openThroughHost: ((address: string) => void) | undefined;
  readonly remove: () => void;
};

/**
 * Tells the page around this window the height of the content, whenever it changes and when asked, in the formats of the common host
 * scripts, and again until our own has answered. Listens to that page alone, and takes from it nothing but ids of plain letters. The height is not a secret: it goes to any page.
 */
export function createFrame(window: Window): Frame {
  const { parent, document } = window;
  let around = aroundOf(window.location.href);
  let told: (Size & { readonly at: number }) | undefined;
  let isResizerTold = false;
  let timer: number | undefined;
  let repeater: number | undefined;
  let left: readonly number[] = repeats;

  const post = (message: unknown) => parent.postMessage(message, "*");
  const size = (): Size => {
    const root = document.documentElement;
    // A scroll bar makes the content narrower and of another height, with which it might stay or come and go: measured without one.
    const hasBar = window.innerWidth > root.clientWidth;
    if (hasBar) root.style.overflowY = "hidden";
    const height = Math.ceil(root.getBoundingClientRect().height);
    if (hasBar) root.style.overflowY = "";
    return { width: window.innerWidth, height };
  };
  const tell = () => {
    timer = undefined;
    const now = size();
    // A frame that is not shown has no height; it speaks when it is.
    if (now.height === 0 || now.width === 0) return;
    told = { ...now, at: performance.now() };
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
      if (told) {
        told = { ...told, at: performance.now() };
        post(ownHeight(told.height));
      }
      repeatLater();
    }, pause);
  };
  const tellSoon = () => {
    const since = performance.now() - (told?.at ?? -leastPause);
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
    if (now.height !== told?.height || now.width !== told.width) tellSoon();
  };
  const observer = new ResizeObserver(check);
  window.addEventListener("message", onMessage);
  window.addEventListener("load", tellSoon);
  // Firefox keeps a scroll bar in a frame that has become high enough without it, until it is measured without it again.
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
