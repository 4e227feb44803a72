import { describe, expect, test } from "vitest";
import { embedAddress, iframe, openHost, ownScript, site } from "./host-page.ts";

const sandbox = 'sandbox="allow-scripts"';
const claim = embedAddress("embed/claims/russian-troops-crimea/");

/** Browsers themselves complain of links and scripts that a sandbox keeps back, and of WebGL contexts that they take away. */
function isFault(misdeed: string): boolean {
  return !/complained: (Blocked opening|Blocked script execution|WARNING: Too many active WebGL contexts|WebGL: CONTEXT_LOST)/.test(
    misdeed,
  );
}

describe("a frame in a sandbox", () => {
  test("that allows scripts alone can be read, picked and explored, and no link goes anywhere", async () => {
    const host = await openHost({ body: iframe(sandbox) + ownScript(), width: 640 });
    const embed = host.embed();
    await embed.ready();
    await host.fits();
    const heading = await embed.text("h1");
    expect(await embed.fonts()).toEqual(expect.arrayContaining(["Source Sans 3 400", "Source Serif 4 600"]));

    await embed.pickMark();
    await embed.until(async () => (await embed.text("h1")) !== heading);
    await embed.pressButton("Explore here");
    await embed.mapBecomes("live");
    expect(await embed.sees("#list .pair")).toBe(true);

    await embed.press("a.passage");
    expect(await embed.notices()).toEqual([expect.stringContaining("blocks links. Copy this address: https://")]);
    await embed.press(".whole-map a");
    expect(await embed.notices()).toEqual([expect.stringContaining(`Copy this address: ${site.address}?claim=`)]);
    await host.fits();
    expect((await host.misdeeds()).filter(isFault)).toEqual([]);
  });

  test("that allows nothing has heading, map, claims, sources and the way to the whole map in sight", async () => {
    const host = await openHost({ body: iframe('sandbox="" style="height: 1100px"', claim), width: 640 });
    const embed = host.embed();
    for (const it of [
      "h1",
      "svg.poster",
      "svg.overlay [data-words]:visible",
      ".pair .answer",
      "a.passage",
      ".embed-foot",
      ".whole-map a",
    ])
      expect([it, await embed.sees(it)]).toEqual([it, true]);
    expect(await embed.sees("#explore")).toBe(false);
    expect(await embed.text("h1")).toMatch(/^Ruslan Khomchak says:\s+Russia has deployed troops in Crimea\.$/);
    expect((await host.misdeeds()).filter(isFault)).toEqual([]);
  });
});

test("a frame in a tab that is not shown yet gets its height when it is, and its map works", async () => {
  const host = await openHost({ body: `<div id="tab" style="display: none">${iframe()}</div>${ownScript()}` });
  await host.embed().ready();
  expect(await host.heightsTold()).toEqual([]);
  await host.restyle("#tab", { display: "block" });
  await host.fits();
  await host.embed().pressButton("Explore here");
  await host.embed().mapBecomes("live");
  await host.restyle("#tab", { display: "none" });
  await host.restyle("#tab", { display: "block", width: "500px" });
  await host.fits();
  await host.until(async () => {
    const [canvas, stage] = await host.embed().liveWidths();
    return canvas === stage && stage > 400 && stage <= 500;
  });
  expect(await host.misdeeds()).toEqual([]);
});

test("no width has anything beyond its edge, and every one gets the height of its content", async () => {
  const widths = [280, 320, 640, 1200];
  const all = embedAddress("embed/regions/sea-of-azov/", "list=all");
  const frames = widths.map((it) => `<div style="width: ${it}px">${iframe('style="border: 0"', it === 280 ? all : claim)}</div>`);
  const host = await openHost({ body: frames.join("") + ownScript(), width: 1300 });
  for (const index of widths.keys()) {
    await host.fits(index);
    const { inside, outside } = await host.embed(index).widths();
    expect([widths[index], outside]).toEqual([widths[index], widths[index]]);
    expect(inside).toBeLessThanOrEqual(outside);
  }
  expect(await host.misdeeds()).toEqual([]);
});

test("embed.js sizes frames with one address, before and after it, added later, however often it is included", async () => {
  const host = await openHost({ body: ownScript() + iframe() + ownScript() + iframe() + ownScript(), width: 640 });
  await host.fits(0);
  await host.fits(1);
  await host.append("body", iframe());
  await host.fits(2);
  expect(new Set([await host.frameHeight(0), await host.frameHeight(1), await host.frameHeight(2)]).size).toBe(1);
  expect(await host.misdeeds()).toEqual([]);
});

test("a page whose policy lets in our frames and our script alone shows them", async () => {
  const { origin } = new URL(site.address);
  const policy = `default-src 'none'; frame-src ${origin}; script-src ${origin}`;
  const host = await openHost({ body: iframe(sandbox) + ownScript(), headers: { "Content-Security-Policy": policy } });
  await host.fits();
  expect(await host.misdeeds()).toEqual([]);
});

test("a page from right to left leaves the frame from left to right", async () => {
  const host = await openHost({ body: `${iframe()}${ownScript()}`, attributes: 'dir="rtl"', width: 640 });
  await host.fits();
  const lefts = await host.embed().read(() => {
    const { left } = document.querySelector(".embed-head h1")?.getBoundingClientRect() ?? { left: -1 };
    return [getComputedStyle(document.body).direction, Math.round(left)];
  });
  expect(lefts).toEqual(["ltr", 18]);
  expect(await host.misdeeds()).toEqual([]);
});

test("in print the map, the claims and their sources are there, and the buttons are not", async () => {
  const host = await openHost({ body: iframe("", claim) + ownScript(), width: 640 });
  await host.fits();
  expect(await host.embed().sees("#explore")).toBe(true);
  await host.setMedia("print");
  for (const it of ["h1", "svg.poster", ".pair .answer", ".embed-foot"])
    expect([it, await host.embed().sees(it)]).toEqual([it, true]);
  for (const it of [".explore-here button", ".live-strip", "#notices"])
    expect([it, await host.embed().sees(it)]).toEqual([it, false]);
  expect(await host.embed().printsColours()).toBe(true);
  expect(await host.misdeeds()).toEqual([]);
});

test("a frame that is taken away while its live map is loading leaves no fault behind", async () => {
  const host = await openHost({ body: `<div id="room">${iframe()}</div>${ownScript()}` });
  await host.embed().ready();
  await host.embed().pressButton("Explore here");
  await host.empty("#room");
  await host.append("#room", iframe());
  await host.fits();
  expect(await host.misdeeds()).toEqual([]);
});

describe("a frame that is resized", () => {
  test("all the time tells its height at most ten times a second", async () => {
    const host = await openHost({ body: iframe(sandbox) });
    await host.embed().ready();
    const before = (await host.heightsTold()).length;
    const seconds = await host.read(async () => {
      const frame = document.querySelector("iframe");
      const started = performance.now();
      for (let step = 0; performance.now() - started < 2000; step++) {
        frame?.style.setProperty("width", `${400 + ((step * 7) % 400)}px`);
        await new Promise((done) => requestAnimationFrame(done));
      }
      return (performance.now() - started) / 1000;
    });
    const told = (await host.heightsTold()).length - before;
    expect(told).toBeGreaterThan(2);
    expect(told).toBeLessThanOrEqual(seconds * 10 + 1);
    expect(await host.misdeeds()).toEqual([]);
  });

  test("in its height alone tells nothing", async () => {
    const host = await openHost({ body: iframe(sandbox) + ownScript() });
    await host.fits();
    const before = (await host.heightsTold()).length;
    for (const height of ["300px", "1500px", "20px", "900px"]) {
      await host.restyle("iframe", { height });
      await host.embed().until(async () => (await host.embed().read(() => `${innerHeight}px`)) === height);
    }
    expect((await host.heightsTold()).length).toBe(before);
    expect(await host.misdeeds()).toEqual([]);
  });
});

test("thirty embeds on a page can all be read, and none has started WebGL", async () => {
  const host = await openHost({ body: iframe().repeat(30) });
  for (let index = 0; index < 30; index++) {
    const embed = host.embed(index);
    const [heading, map, card] = await embed.read(() =>
      ["h1", "svg.poster .ground", "#list .pair"].map((it) => document.querySelector(it)?.getBoundingClientRect().width ?? 0),
    );
    expect(Math.min(heading ?? 0, map ?? 0, card ?? 0), `embed ${index}`).toBeGreaterThan(200);
    expect(await embed.webglContexts()).toBe(0);
  }
  expect(await host.misdeeds()).toEqual([]);
});

test("a live map that the browser takes away gives its place to the drawn one, with a sentence and the button", async () => {
  const host = await openHost({ body: iframe(), width: 640 });
  const embed = host.embed();
  await embed.ready();
  const isGivenBack = async () => {
    await embed.mapBecomes("poster");
    expect(await embed.notices()).toEqual([expect.stringContaining("stopped the interactive map")]);
    expect(await embed.sees("svg.poster .ground")).toBe(true);
    await embed.until(() => embed.sees("#explore"));
    expect(await embed.text("#explore")).toBe("Explore here");
  };
  await embed.pressButton("Explore here");
  await embed.mapBecomes("live");
  await embed.loseWebgl();
  await isGivenBack();

  await embed.pressButton("Explore here");
  await embed.mapBecomes("live");
  expect(await embed.notices()).toEqual([]);
  // A browser keeps sixteen contexts or so, and takes the oldest away for another.
  await embed.startManyWebgl();
  await isGivenBack();
  expect((await host.misdeeds()).filter(isFault)).toEqual([]);
});
