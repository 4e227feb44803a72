import { describe, expect, test } from "vitest";
import { hostEmbeds } from "../../src/embed/host.ts";

const ours = "https://maps.example/some/embed/?v=1";
const origin = "https://maps.example";

type Attributes = Readonly<Record<string, string>>;

/** A frame as a page holds it, with a window of its own. */
function frameWith(src: string, attributes: Attributes = {}) {
  const got: unknown[] = [];
  return {
    src,
    got,
    contentWindow: { postMessage: (message: unknown) => void got.push(message) } as object | null,
    style: {} as { height?: string; minHeight?: string },
    offsetHeight: 154,
    clientHeight: 150,
    shadowRoot: null,
    hasAttribute: (name: string) => name in attributes,
    sandbox: { contains: (token: string) => (attributes["sandbox"] ?? "").split(" ").includes(token) },
  };
}

type FakeFrame = ReturnType<typeof frameWith>;
type FakeRoot = { frames: FakeFrame[]; readonly shadows: readonly FakeRoot[] };

function asRoot(root: FakeRoot): object {
  return {
    querySelectorAll: (selector: string) =>
      selector === "iframe" ? root.frames : [...root.frames, ...root.shadows.map((it) => ({ shadowRoot: asRoot(it) }))],
  };
}

/** A page with frames in its document and in open shadow roots. */
function pageWith(frames: FakeFrame[], shadows: readonly FakeRoot[] = []) {
  const root: FakeRoot = { frames, shadows };
  const listeners: ((event: object) => void)[] = [];
  const looked: string[] = [];
  const document = asRoot(root) as { querySelectorAll: (selector: string) => unknown };
  let sizing = "content-box";
  const window = {
    origin: "https://article.example",
    document: {
      querySelectorAll: (selector: string) => {
        looked.push(selector);
        return document.querySelectorAll(selector);
      },
    },
    addEventListener: (_: string, listener: (event: object) => void) => void listeners.push(listener),
    getComputedStyle: () => ({ boxSizing: sizing }),
  };
  const hear = (data: unknown, source: object | null | undefined, from = origin) =>
    listeners.forEach((it) => it({ data, origin: from, source }));
  return {
    window,
    start: () => hostEmbeds(window as never as Window),
    root,
    listeners,
    looked,
    hear,
    useBorderBox: () => void (sizing = "border-box"),
  };
}

const told = (height: unknown, more: object = {}) => ({ type: "claimed-ground:resize", v: 1, height, ...more });

/** The height a single frame is given for a message that says 700 and comes from an origin. */
function givenTo(frame: FakeFrame, from: string): string | undefined {
  const { start, hear } = pageWith([frame]);
  start();
  hear(told(700), frame.contentWindow, from);
  return frame.style.height;
}

describe("a frame gets the height it tells", () => {
  test("and no other frame does", () => {
    const frames = [frameWith(ours), frameWith(ours), frameWith("https://other.example/")];
    const { start, hear } = pageWith(frames);
    start();
    hear(told(700), frames[1]?.contentWindow);
    hear(told(800), frames[2]?.contentWindow);
    expect(frames.map((it) => it.style.height)).toEqual([undefined, "700px", undefined]);
  });

  test("wherever this script came from: it is heard by what its own address says", () => {
    expect(givenTo(frameWith("https://elsewhere.example:8080/maps/embed/"), "https://elsewhere.example:8080")).toBe("700px");
  });

  test("in open shadow roots, however deep, and when it is added or moved later", () => {
    const [deep, late] = [frameWith(ours), frameWith(ours)];
    const inner: FakeRoot = { frames: [deep], shadows: [] };
    const { start, hear, root } = pageWith([], [{ frames: [], shadows: [inner] }]);
    start();
    hear(told(700), deep.contentWindow);
    expect(deep.style.height).toBe("700px");
    root.frames.push(late);
    hear(told(710), late.contentWindow);
    expect(late.style.height).toBe("710px");
    // Where a frame is taken out and put in elsewhere, it begins anew, in another window.
    inner.frames = [];
    root.frames.push(deep);
    const before = deep.contentWindow;
    deep.contentWindow = { postMessage: () => undefined };
    hear(told(720), before);
    expect(deep.style.height).toBe("700px");
    hear(told(730), deep.contentWindow);
    expect(deep.style.height).toBe("730px");
  });

  test("without the page being searched again each time, nor ever for what is none of ours", () => {
    const frame = frameWith(ours);
    const { start, hear, looked } = pageWith([frame]);
    start();
    looked.length = 0;
    for (const it of [null, "x", { type: "other" }, { "datawrapper-height": {} }]) hear(it, {});
    expect(looked).toEqual([]);
    hear(told(700), frame.contentWindow);
    const once = looked.length;
    hear(told(701), frame.contentWindow);
    expect([frame.style.height, looked.length]).toEqual(["701px", once]);
  });

  test("and is answered, so that it need not say it again", () => {
    const frame = frameWith(ours);
    const { start, hear } = pageWith([frame]);
    start();
    frame.got.length = 0;
    hear(told(700), frame.contentWindow);
    expect(frame.got).toEqual([{ type: "claimed-ground:heard", v: 1 }]);
  });
});

describe("of what a frame says", () => {
  test.each([
    ["its own origin", {}, origin, "700px"],
    ["its own origin, let into it by its sandbox", { sandbox: "allow-scripts allow-same-origin" }, origin, "700px"],
    ["none, in a sandbox", { sandbox: "allow-scripts" }, "null", "700px"],
    ["none, in no sandbox", {}, "null", undefined],
    ["none, though its sandbox would leave it its own", { sandbox: "allow-scripts allow-same-origin" }, "null", undefined],
    ["none, with content of the page's own in a sandbox", { sandbox: "allow-scripts", srcdoc: "" }, "null", undefined],
    ["that of the page around, with content of its own", { srcdoc: "" }, "https://article.example", undefined],
    ["another, after it was led elsewhere", {}, "https://evil.example", undefined],
    ["one that begins alike", {}, "https://maps.example.evil.example", undefined],
    ["another port's", {}, "https://maps.example:444", undefined],
    ["a plain one's", {}, "http://maps.example", undefined],
  ] as const)("by the origin it has: %s", (_, attributes: Attributes, from, height) => {
    expect(givenTo(frameWith(ours, attributes), from)).toBe(height);
  });

  test.each(["", "about:blank", "data:text/html,x", "blob:https://maps.example/1", "javascript:0", "https://["])(
    "nothing is taken where its address is not a page: %s",
    (src) => {
      for (const from of ["null", origin, ""])
        expect(givenTo(frameWith(src, { sandbox: "allow-scripts" }), from)).toBeUndefined();
    },
  );

  test("a page that stands in a sandbox itself hears frames of no origin, which they have from it", () => {
    const frame = frameWith(ours);
    const { window, start, hear } = pageWith([frame]);
    window.origin = "null";
    start();
    hear(told(700), frame.contentWindow, "null");
    expect(frame.style.height).toBe("700px");
  });

  test("a message of an unknown window, or of none, is passed over", () => {
    const frame = frameWith(ours);
    const { start, hear } = pageWith([frame]);
    start();
    for (const it of [{ postMessage: () => undefined }, null, undefined]) hear(told(700), it);
    expect(frame.style.height).toBeUndefined();
  });

  test.each([
    [1e9, "12000px"],
    [-5, "120px"],
    [640.2, "641px"],
  ])("a height of %d becomes %s", (height, given) => {
    const frame = frameWith(ours);
    const { start, hear } = pageWith([frame]);
    start();
    hear(told(height), frame.contentWindow);
    expect(frame.style.height).toBe(given);
  });

  test("what is not a height of our format is passed over", () => {
    const frame = frameWith(ours);
    const { start, hear } = pageWith([frame]);
    start();
    const heightless = [Number.NaN, Number.POSITIVE_INFINITY, "700", [700], { valueOf: () => 700 }, null, undefined].map((it) =>
      told(it),
    );
    for (const it of [...heightless, told(700, { v: 2 }), told(700, { type: "resize" }), null, undefined, "x", 700, []])
      hear(it, frame.contentWindow);
    expect(frame.style.height).toBeUndefined();
  });

  test("the border of a frame is added where its style counts it in", () => {
    const frame = frameWith(ours);
    const { start, hear, useBorderBox } = pageWith([frame]);
    start();
    useBorderBox();
    hear(told(700), frame.contentWindow);
    expect(frame.style.height).toBe("704px");
  });
});

test("however often it is there, the script listens once, and greets the frames of earlier snippets that were there before it", () => {
  const [own, other, deep] = [frameWith(ours), frameWith("https://other.example/"), frameWith(`${ours}&list=all`)];
  const { start, listeners } = pageWith([own, other], [{ frames: [deep], shadows: [] }]);
  for (let times = 0; times < 3; times++) start();
  expect(listeners.length).toBe(1);
  const hello = { type: "claimed-ground:hello", v: 1 };
  expect([own.got, other.got, deep.got]).toEqual([[hello], [], [hello]]);
});
