import { onTestFinished, vi } from "vitest";

type Listener = (event: object) => void;

/** A window in a frame with as much in it as the frame's script asks of one; its clock stands until it is moved on. */
export function fakeWindow(address = "https://maps.example/embed/") {
  vi.useFakeTimers();
  const listeners = new Map<string, Set<Listener>>();
  const observers = new Set<() => void>();
  const posted: unknown[] = [];
  const root = {
    clientWidth: 0,
    height: 0,
    heightWithoutBar: 0,
    style: { overflowY: "" },
    getBoundingClientRect: () => ({ height: root.style.overflowY === "hidden" ? root.heightWithoutBar : root.height }),
  };
  const parent = { postMessage: (message: unknown) => void posted.push(message) };
  const fake = {
    parent,
    innerWidth: 640,
    location: { href: address },
    document: { documentElement: root },
    setTimeout: (run: () => void, pause: number) => setTimeout(run, pause),
    clearTimeout: (timer: NodeJS.Timeout) => clearTimeout(timer),
    addEventListener: (type: string, listener: Listener) => listeners.set(type, (listeners.get(type) ?? new Set()).add(listener)),
    removeEventListener: (type: string, listener: Listener) => listeners.get(type)?.delete(listener),
  };
  class FakeObserver {
    run: () => void;
    constructor(run: () => void) {
      this.run = run;
    }
    observe() {
      observers.add(this.run);
    }
    disconnect() {
      observers.delete(this.run);
    }
  }
  vi.stubGlobal("ResizeObserver", FakeObserver);
  onTestFinished(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const dispatch = (type: string, event: object) => listeners.get(type)?.forEach((it) => it(event));
  return {
    window: fake as never as Window,
    posted,
    /** The heights told in our own words. */
    heights: () =>
      posted.flatMap((it) => {
        const { type, height } = it as { readonly type?: string; readonly height?: number };
        return type === "claimed-ground:resize" ? [height] : [];
      }),
    load: () => dispatch("load", {}),
    hear: (data: unknown, source: object = parent) => dispatch("message", { source, data }),
    /** Lays the frame out at a width, with content of a height; a scroll bar may take some of the width and change the height. */
    layOut: (width: number, height: number, barred?: { readonly bar: number; readonly height: number }) => {
      const [shownWidth, shownHeight] = barred ? [width - barred.bar, barred.height] : [width, height];
      const isOther = root.clientWidth !== shownWidth || root.height !== shownHeight;
      fake.innerWidth = width;
      root.clientWidth = shownWidth;
      root.height = shownHeight;
      root.heightWithoutBar = height;
      if (isOther) for (const it of observers) it();
    },
    pass: (milliseconds: number) => vi.advanceTimersByTime(milliseconds),
  };
}
