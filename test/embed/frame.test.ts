import { describe, expect, test } from "vitest";
import { createFrame } from "../../src/embed/frame.ts";
import { fakeWindow } from "./fake-window.ts";

test("a frame greets iframe-resizer, and tells its height once it is laid out", () => {
  const { window, posted, heights, layOut, pass } = fakeWindow();
  createFrame(window);
  expect(posted).toEqual(["[iFrameResizerChild]Ready"]);
  layOut(640, 800);
  pass(200);
  expect(heights()).toEqual([800]);
});

test("a height is told again when it changes, and when it is asked for", () => {
  const { window, heights, layOut, hear, pass } = fakeWindow();
  createFrame(window);
  layOut(640, 800);
  pass(100);
  hear({ type: "claimed-ground:heard", v: 1 });
  layOut(640, 800);
  pass(1000);
  expect(heights()).toEqual([800]);
  layOut(640, 900.2);
  pass(1000);
  hear({ type: "claimed-ground:hello", v: 1 });
  pass(1000);
  expect(heights()).toEqual([800, 901, 901]);
});

describe("a height that nobody has answered", () => {
  test("is said again, at most five times and more and more seldom, in our own words alone", () => {
    const { window, posted, heights, layOut, pass } = fakeWindow();
    createFrame(window);
    layOut(640, 800);
    // Each pause is longer than the last.
    const counts = Array.from({ length: 120 }, () => {
      pass(1000);
      return heights().length;
    });
    expect([counts[0], counts[4], counts[119]]).toEqual([2, 3, 6]);
    const pauses = counts.flatMap((it, second) => (it > (counts[second - 1] ?? 1) ? [second] : []));
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
    expect(pauses.length).toBe(5);
    expect(posted.filter((it) => typeof it === "object" && it !== null && "sentinel" in it).length).toBe(1);
  });

  test.each(["claimed-ground:heard", "claimed-ground:hello"])("is not said again after %s", (type) => {
    const { window, heights, layOut, hear, pass } = fakeWindow();
    createFrame(window);
    layOut(640, 800);
    pass(1000);
    hear({ type, v: 1 });
    pass(200);
    const before = heights().length;
    pass(100_000);
    expect(heights().length).toBe(before);
  });

  test("goes on being said when somebody else than the page around answers, and as it is by then", () => {
    const { window, heights, layOut, hear, pass } = fakeWindow();
    createFrame(window);
    layOut(640, 800);
    pass(100);
    layOut(640, 900);
    pass(100);
    hear({ type: "claimed-ground:heard", v: 1 }, {});
    pass(100_000);
    expect(heights()).toEqual([800, 900, 900, 900, 900, 900, 900]);
  });

  test("is not said of a frame that is not shown", () => {
    const { window, heights, load, layOut, pass } = fakeWindow();
    createFrame(window);
    layOut(0, 0);
    load();
    pass(100_000);
    expect(heights()).toEqual([]);
  });
});

test("a frame that is not shown tells nothing until it is", () => {
  const { window, heights, load, layOut, pass } = fakeWindow();
  createFrame(window);
  layOut(0, 0);
  load();
  pass(1000);
  expect(heights()).toEqual([]);
  layOut(640, 800);
  pass(200);
  expect(heights()).toEqual([800]);
});

test("however often the size changes, the height is told at most ten times a second, the last one always", () => {
  const { window, heights, layOut, pass } = fakeWindow();
  createFrame(window);
  for (let step = 0; step < 100; step++) {
    layOut(400 + step, 1500 - step);
    pass(10);
  }
  expect(heights().length).toBeLessThanOrEqual(11);
  pass(100);
  expect(heights().at(-1)).toBe(1401);
});

test("a scroll bar that comes and goes changes no height: it is measured as if there were none", () => {
  const { window, heights, layOut, hear, pass } = fakeWindow();
  createFrame(window);
  hear({ type: "claimed-ground:heard", v: 1 });
  // The page around counts its border into the height, so that the frame is always a little too low.
  for (let step = 0; step < 20; step++) {
    const isBarred = (heights().at(-1) ?? 0) - 4 < 800;
    layOut(640, 800, isBarred ? { bar: 15, height: 790 } : undefined);
    pass(110);
  }
  expect(heights()).toEqual([800]);
  expect(window.document.documentElement.style.overflowY).toBe("");
});

test("only the page around is heard", () => {
  const { window, posted, layOut, hear, pass } = fakeWindow();
  createFrame(window);
  hear({ type: "claimed-ground:heard", v: 1 });
  layOut(640, 800);
  pass(1000);
  const before = posted.length;
  hear({ type: "iframe-child-init" }, {});
  hear("[iFrameSizer]evil:8:640", {});
  hear("of no meaning");
  pass(1000);
  expect(posted.length).toBe(before);
});

test("iframe-resizer is greeted with its id once, and told from then on", () => {
  const { window, posted, layOut, hear, pass } = fakeWindow();
  createFrame(window);
  hear("[iFrameSizer]map:8:640:false");
  layOut(640, 800);
  pass(1000);
  layOut(500, 900);
  pass(1000);
  expect(posted.filter((it) => String(it).startsWith("[iFrameSizer]"))).toEqual([
    "[iFrameSizer]map:800:640:init:5.5.9",
    "[iFrameSizer]map:900:500:resizeObserver",
  ]);
});

test("links go through the page around only where WordPress has given a secret", () => {
  const plain = fakeWindow();
  expect(createFrame(plain.window).openThroughHost).toBeUndefined();
  const { window, posted } = fakeWindow("https://maps.example/embed/#?secret=S3cret");
  createFrame(window).openThroughHost?.("https://maps.example/");
  expect(posted).toContainEqual({ message: "link", value: "https://maps.example/", secret: "S3cret" });
});

test("a frame that is removed says nothing more", () => {
  const { window, posted, layOut, load, hear, pass } = fakeWindow();
  const { remove } = createFrame(window);
  layOut(640, 800);
  remove();
  layOut(640, 900);
  load();
  hear({ type: "claimed-ground:hello", v: 1 });
  pass(1000);
  expect(posted).toEqual(["[iFrameResizerChild]Ready"]);
});
