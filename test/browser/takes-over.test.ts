import { PNG } from "pngjs";
import { describe, expect, test } from "vitest";
import { homeCamera } from "../../src/scene/camera/camera.ts";
import { type Frame, projectorOf } from "../../src/scene/camera/mercator.ts";
import { windows } from "../fixtures/atlas/frames.ts";
import { sampleOf } from "../fixtures/sample.ts";
import { openReader, publishedAtlas, type Reader, type ScreenName, screenNames } from "./driver.ts";
import { shiftBetween } from "./shift.ts";

/** Capes, bays and river mouths all around the picture: longitude, latitude. */
const places = [
  [33.38, 44.57],
  [36.6, 45.45],
  [31.55, 46.6],
  [32.49, 45.35],
  [38.25, 47.1],
  [28.6, 43.55],
  [35.4, 45.3],
  [30.75, 46.5],
  [37.6, 44.65],
  [34.0, 44.4],
] as const;

const queries = ["", "region=black-sea", "claim=nato-forces-near-russia", "at=34,45.3,6.2"] as const;

describe("the map that is drawn", () => {
  test.each(screenNames)("looks the same pixel for pixel whether its scripts arrive or not (%s)", async (screen) => {
    const reader = await openReader({ screen });
    const readerWithout = await openReader({ screen, scripts: "blocked" });
    const both = async (what?: "unpatterned") =>
      [await reader.pictureOfMap(what), await readerWithout.pictureOfMap(what)].map((it) => PNG.sync.read(it).data) as [
        Buffer,
        Buffer,
      ];
    const differing = (one: Buffer, other: Buffer) =>
      [...one].map((value, index) => Math.abs(value - (other[index] ?? 0))).filter((it) => it > 0);
    const most = (list: readonly number[]) => list.reduce((so, it) => Math.max(so, it), 0);
    // The tiles of which Chromium puts a picture together leave a seam, elsewhere on a page with other layers, and letters that were
    // written anew may be softened in another way.
    const seams = differing(...(await both("unpatterned")));
    expect(most(seams)).toBeLessThan(48);
    expect(seams.length / 4).toBeLessThan(500);
    // Chromium softens the edges of a pattern's strokes in one of several ways, from one picture of the same page to the next.
    const [whole, wholeWithout] = await both();
    const softened = differing(whole, wholeWithout);
    expect(most(softened)).toBeLessThan(48);
    expect(softened.length / whole.length).toBeLessThan(0.002);
    expect(await reader.mapState()).toBe("poster");
  });
});

describe("the live map", () => {
  test("is fetched while the page is idle, and not started; for a reader who saves data not fetched either", async () => {
    const [reader, saver] = [await openReader({ data: "all" }), await openReader()];
    const fetched = (by: Reader) => by.requests().filter((it) => /live-map.*\.js$/.test(it));
    await reader.idle();
    await saver.read(() => new Promise((done) => requestIdleCallback(() => setTimeout(done, 500))));
    expect([fetched(reader).length, fetched(saver).length]).toEqual([1, 0]);
    expect(await reader.mapState()).toBe("poster");
    expect(await reader.read(() => document.querySelectorAll("canvas").length)).toBe(0);
  });

  test("stays asleep while the reader uses the list and the filters", async () => {
    const reader = await openReader({ data: "all" });
    await reader.idle();
    await reader.choose("Kyiv");
    const [claim = ""] = await reader.listedClaims();
    await reader.pickClaim(claim);
    expect(await reader.mapState()).toBe("poster");
  });

  test.each([
    ["the pointer comes over the map", "phone", (reader) => reader.pointAtMap()],
    ["a key does something on the map", "phone", (reader) => reader.focusMap().then(() => reader.press("ArrowRight"))],
    ["the wheel turns over it", "phone", (reader) => reader.turnWheel()],
    ["a zoom button is pressed", "desktop", (reader) => reader.pressButton("Zoom in")],
  ] satisfies [string, ScreenName, (reader: Reader) => Promise<void>][])("starts when %s (%s)", async (_, screen, sign) => {
    const reader = await openReader({ screen });
    await sign(reader);
    await reader.mapBecomes("live");
    expect(await reader.complaints()).toEqual([]);
  });

  type Sight = { readonly screen: ScreenName | Frame; readonly dpr?: 1 | 2; readonly query?: string };
  const sights = sampleOf<readonly Sight[]>(
    [
      ...screenNames.flatMap((screen) => [{ screen }, { screen, dpr: 2 as const }]),
      { screen: { width: 1366, height: 657 } },
      { screen: { width: 1280, height: 585 }, query: "region=black-sea" },
      { screen: { width: 320, height: 500 }, query: "claim=nato-forces-near-russia" },
      { screen: { width: 1920, height: 800 }, query: "at=34,45.3,6.2" },
    ],
    windows.flatMap((screen) => queries.map((query) => ({ screen, query }))),
  );
  test.each(sights.map((it) => [JSON.stringify(it), it] as const))("takes over without a jump: %s", async (_, sight) => {
    const { dpr = 1 } = sight;
    const reader = await openReader({ ...sight, motion: "reduced" });
    await reader.mapRests();
    const drawn = await reader.pictureOfMap("ground");
    const [labels, points] = [await reader.standing(), await reader.whereIs(places)];
    await reader.wakeMap();
    const live = await reader.pictureOfMap("ground");
    const [labelsAfter, pointsAfter] = [await reader.standing(), await reader.whereIs(places)];

    expect(Object.keys(labels).length).toBeGreaterThan(0);
    expect(Object.keys(labelsAfter).sort()).toEqual(Object.keys(labels).sort());
    const moved = Object.entries(labels).map(([id, at]) => ({ id, by: distance(at, labelsAfter[id]) }));
    expect(moved.filter((it) => !(it.by < 1))).toEqual([]);
    expect(points.map((at, index) => distance(at, pointsAfter[index])).filter((it) => !(it < 1))).toEqual([]);
    // The same coasts in the same pixels, in every part of the picture; drawn for home, they are finer in the live map where it looks nearer.
    if (sight.query?.startsWith("at=")) return;
    const shifts = shiftBetween(PNG.sync.read(drawn), PNG.sync.read(live));
    expect(shifts.length).toBeGreaterThanOrEqual(4);
    for (const it of shifts) expect(Math.hypot(it.dx, it.dy) / dpr, `part at ${it.x}, ${it.y}`).toBeLessThan(1);
  });

  test("has its ground where the drawing has it, at home in windows of any size", async () => {
    const reader = await openReader({ screen: "phone" });
    const readerWithout = await openReader({ screen: "phone", scripts: "blocked" });
    const { head } = publishedAtlas();
    await reader.wakeMap();
    // One of each kind: a phone, an upright page, a middling and a very wide window.
    const tried = sampleOf(
      windows.filter((_, index) => [0, 5, 8, 13].includes(index)),
      windows,
    );
    for (const size of tried) {
      const window = `${size.width} × ${size.height}`;
      await readerWithout.resize(size);
      await reader.resize(size);
      await reader.mapRests();
      for (const it of [readerWithout, reader]) {
        const frame = await it.mapFrame();
        const project = projectorOf(homeCamera({ head }, frame, "page"), frame);
        const drawnAt = await it.whereOnMap(places);
        const apart = drawnAt.map((at, index) => distance(at, project(places[index] ?? [0, 0])));
        expect(
          apart.filter((by) => !(by < 1)),
          window,
        ).toEqual([]);
      }
      // Around what home shows its ground is drawn with less detail.
      const part = partAround(await reader.whereOnMap([[34, 46.3]]), await reader.mapFrame());
      const live = await reader.pictureOfMap("ground", part);
      await reader.drawGround(true);
      const drawn = await reader.pictureOfMap("ground", part);
      await reader.drawGround(false);
      const shifts = shiftBetween(PNG.sync.read(drawn), PNG.sync.read(live));
      expect(shifts.length, window).toBeGreaterThanOrEqual(2);
      for (const it of shifts) expect(Math.hypot(it.dx, it.dy), window).toBeLessThan(1);
    }
  });
});

/** A part of a frame around a point, as large as there is room, in CSS pixels. */
function partAround([[x, y] = [0, 0]]: readonly (readonly [number, number])[], frame: Frame) {
  const [width, height] = [Math.min(640, frame.width), Math.min(240, frame.height)];
  const start = (middle: number, length: number, room: number) =>
    Math.max(0, Math.min(room - length, Math.round(middle - length / 2)));
  return { x: start(x, width, frame.width), y: start(y, height, frame.height), width, height };
}

function distance([x, y]: readonly [number, number], other: readonly [number, number] | undefined): number {
  return other ? Math.hypot(other[0] - x, other[1] - y) : Number.NaN;
}
