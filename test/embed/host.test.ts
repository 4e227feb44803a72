import { expect, test, vi } from "vitest";

// The script looks for its own element as soon as it is read.
vi.stubGlobal("document", { currentScript: null });
vi.stubGlobal("HTMLScriptElement", Object);
const { hostEmbeds } = await import("../../src/embed/host.ts");

const script = "https://maps.example/some/embed.js";

type FakeFrame = {
  readonly src: string;
  readonly contentWindow: { readonly postMessage: (message: unknown) => void };
  readonly style: { height?: string; minHeight?: string };
  readonly offsetHeight: number;
  readonly clientHeight: number;
};

/** A page with a frame of ours, or others. */
function pageWith(...addresses: readonly string[]) {
  const listeners: ((event: object) => void)[] = [];
  const greeted: number[] = [];
  let sizing = "content-box";
  const frames = addresses.map(
    (src, index): FakeFrame => ({
      src,
      contentWindow: { postMessage: () => void greeted.push(index) },
      style: {},
      offsetHeight: 154,
      clientHeight: 150,
    }),
  );
  const window = {
    document: { querySelectorAll: () => frames },
    addEventListener: (_: string, listener: (event: object) => void) => void listeners.push(listener),
    getComputedStyle: () => ({ boxSizing: sizing }),
  };
  const hear = (data: unknown, from: { readonly index?: number; readonly origin?: string; readonly source?: object } = {}) => {
    const { index = 0, origin = "https://maps.example", source = frames[index]?.contentWindow } = from;
    listeners.forEach((it) => it({ data, origin, source }));
  };
  return {
    window: window as never as Window,
    frames,
    greeted,
    listeners,
    hear,
    heights: () => frames.map((it) => it.style.height),
    useBorderBox: () => void (sizing = "border-box"),
  };
}

const told = (height: unknown, more: object = {}) => ({ type: "claimed-ground:resize", v: 1, height, ...more });

test("a frame of ours gets the height it tells, and no other frame does", () => {
  const { window, hear, heights } = pageWith(`${script}/../embed/`, "https://maps.example/some/embed/", "https://other.example/");
  hostEmbeds(window, script);
  hear(told(700), { index: 1 });
  hear(told(800), { index: 2 });
  expect(heights()).toEqual([undefined, "700px", undefined]);
});

test("a frame in a sandbox, which has no origin, is heard; one that was led elsewhere is not", () => {
  const { window, hear, heights } = pageWith("https://maps.example/some/embed/");
  hostEmbeds(window, script);
  hear(told(700), { origin: "https://evil.example" });
  expect(heights()).toEqual([undefined]);
  hear(told(701), { origin: "null" });
  expect(heights()).toEqual(["701px"]);
});

test("a message of an unknown window is passed over", () => {
  const { window, hear, heights } = pageWith("https://maps.example/some/embed/");
  hostEmbeds(window, script);
  hear(told(700), { source: { postMessage: () => undefined } });
  expect(heights()).toEqual([undefined]);
});

test.each([
  [1e9, "12000px"],
  [-5, "120px"],
  [640.2, "641px"],
])("a height of %d becomes %s", (height, given) => {
  const { window, hear, heights } = pageWith("https://maps.example/some/embed/");
  hostEmbeds(window, script);
  hear(told(height));
  expect(heights()).toEqual([given]);
});

test("what is no height of our format is passed over", () => {
  const { window, hear, heights } = pageWith("https://maps.example/some/embed/");
  hostEmbeds(window, script);
  const heightless = [Number.NaN, Number.POSITIVE_INFINITY, "700", [700], { valueOf: () => 700 }, null, undefined].map((it) =>
    told(it),
  );
  for (const it of [...heightless, told(700, { v: 2 }), told(700, { type: "resize" }), null, undefined, "x", 700, []]) hear(it);
  expect(heights()).toEqual([undefined]);
});

test("the border of a frame is added where its style counts it in", () => {
  const { window, hear, heights, useBorderBox } = pageWith("https://maps.example/some/embed/");
  hostEmbeds(window, script);
  useBorderBox();
  hear(told(700));
  expect(heights()).toEqual(["704px"]);
});

test("however often it is included, the script listens once, and greets the frames that were there", () => {
  const { window, listeners, greeted } = pageWith("https://maps.example/some/embed/", "https://other.example/");
  hostEmbeds(window, script);
  hostEmbeds(window, script);
  hostEmbeds(window, `${script}?again`);
  expect(listeners.length).toBe(1);
  expect(greeted).toEqual([0]);
});
