import { describe, expect, test } from "vitest";
import { type Camera, type Point, projectorOf, unprojectorOf } from "../../../src/scene/camera/mercator.ts";
import { annotationAt, curveOf } from "../../../src/scene/picture/aim.ts";
import type { Annotation } from "../../../src/scene/picture/annotation.ts";
import {
  type Annotations,
  curveMiddle,
  freeId,
  handlesOf,
  pinNumber,
  withAnnotation,
  withHandle,
  withMove,
  withoutAnnotation,
  withText,
} from "../../../src/scene/picture/annotations.ts";
import { createRandom, type Random } from "../../fixtures/atlas/random.ts";

const frame = { width: 800, height: 500 };
const camera: Camera = { center: [34, 48], zoom: 4.5 };
const project = projectorOf(camera, frame);
const unproject = unprojectorOf(camera, frame);
const at = (x: number, y: number) => unproject([x, y]);

const text: Annotation = { id: "t", kind: "text", at: at(100, 100), text: "here" };
const pin: Annotation = { id: "p", kind: "pin", at: at(400, 100), text: "" };
const arrow: Annotation = { id: "w", kind: "arrow", from: at(100, 300), to: at(300, 300), bend: 0.25, text: "" };
const box: Annotation = { id: "b", kind: "area", shape: "box", from: at(500, 200), to: at(700, 400), text: "" };
const all: Annotations = [text, pin, arrow, box];

/** Any annotation, at places as an exporter may choose them. */
function annotationFrom(random: Random, id: string): Annotation {
  const place = () => [random.between(-10, 70), random.between(28, 70)] as const;
  const words = random.pick(["", "here", "Довга назва"]);
  return random.pick<() => Annotation>([
    () => ({ id, kind: "text", at: place(), text: words }),
    () => ({ id, kind: "pin", at: place(), text: words }),
    () => ({ id, kind: "arrow", from: place(), to: place(), bend: random.between(-1, 1), text: words }),
    () => ({ id, kind: "area", shape: random.pick(["box", "ellipse"]), from: place(), to: place(), text: words }),
  ])();
}

function places(annotation: Annotation | undefined): readonly Point[] {
  return annotation ? handlesOf(annotation).map((it) => project(it.at)) : [];
}

describe("a step", () => {
  test("adds above the others, writes, and takes away, one annotation at a time", () => {
    expect(withAnnotation([text], pin)).toEqual([text, pin]);
    expect(withText(all, "p", "Kyiv")).toEqual([text, { ...pin, text: "Kyiv" }, arrow, box]);
    expect(withoutAnnotation(all, "w")).toEqual([text, pin, box]);
    expect(withText(all, "nobody", "x")).toEqual(all);
  });

  test("moves the whole by as much as the pointer moved, and bends and sizes nothing", () => {
    const random = createRandom(11);
    for (let index = 0; index < 300; index++) {
      const annotation = annotationFrom(random, "m");
      const [dx, dy] = [random.between(-200, 200), random.between(-200, 200)];
      const [moved] = withMove([annotation], "m", [at(300, 200), at(300 + dx, 200 + dy)]);
      const before = places(annotation);
      for (const [place, [x, y]] of places(moved).entries()) {
        expect(x).toBeCloseTo((before[place]?.[0] ?? 0) + dx, 6);
        expect(y).toBeCloseTo((before[place]?.[1] ?? 0) + dy, 6);
      }
    }
  });

  test("puts a handle where it is wanted, and leaves the handles across alone", () => {
    const random = createRandom(12);
    for (let index = 0; index < 300; index++) {
      const annotation = annotationFrom(random, "m");
      for (const { name } of handlesOf(annotation).filter((it) => it.name !== "bend")) {
        const wanted = at(random.between(0, 800), random.between(0, 500));
        const [moved] = withHandle([annotation], "m", { name, at: wanted });
        if (!moved) throw new Error("gone");
        expect(handlesOf(moved).find((it) => it.name === name)?.at).toEqual(wanted);
        if (name === "from" && "to" in annotation && "to" in moved) expect(moved.to).toEqual(annotation.to);
      }
    }
  });

  test("bends an arrow through the point its middle is dragged to, and straightens it near the line", () => {
    const bent = (x: number, y: number) => withHandle([arrow], "w", { name: "bend", at: at(x, y) })[0];
    expect(bent(200, 240)).toMatchObject({ bend: expect.closeTo(0.3, 6) });
    expect(bent(200, 360)).toMatchObject({ bend: expect.closeTo(-0.3, 6) });
    expect(bent(200, 302)).toMatchObject({ bend: 0 });
    expect(bent(200, -4000)).toMatchObject({ bend: 1 });
  });

  test("to the left is upward for an arrow that points to the right", () => {
    expect(curveMiddle([0, 0], [100, 0], 0.2)).toEqual([50, -20]);
    expect(curveOf([0, 0], [100, 0], 0.2)[8]).toEqual([50, -20]);
  });
});

test("an arrow of no length has no bend to be given", () => {
  const point: Annotation = { id: "w", kind: "arrow", from: [30, 50], to: [30, 50], bend: 0.5, text: "" };
  expect(withHandle([point], "w", { name: "bend", at: [31, 51] })[0]).toMatchObject({ bend: 0 });
});

test("an area has its four corners for handles, an arrow its ends and its middle, a text its place", () => {
  expect(handlesOf(box).map((it) => it.name)).toEqual(["from", "to", "from-to", "to-from"]);
  expect(handlesOf(arrow).map((it) => it.name)).toEqual(["from", "to", "bend"]);
  expect(handlesOf(text).map((it) => it.name)).toEqual(["at"]);
});

test("pins are counted among themselves, and close up when one is deleted", () => {
  const pins: Annotations = ["x", "y", "z"].flatMap((id) => [
    { id: `t${id}`, kind: "text", at: [30, 50], text: "" },
    { id, kind: "pin", at: [30, 50], text: "" },
  ]);
  expect(["x", "y", "z", "tx"].map((id) => pinNumber(pins, id))).toEqual([1, 2, 3, undefined]);
  expect(pinNumber(withoutAnnotation(pins, "x"), "z")).toBe(2);
});

test("a new id is one no annotation has", () => {
  expect(freeId([])).toBe("a1");
  expect(freeId([{ ...text, id: "a2" }])).toBe("a3");
  expect(freeId([{ ...text, id: "a3" }, pin])).toBe("a4");
});

describe("a point of the frame", () => {
  const meant = (x: number, y: number, annotations = all) => annotationAt(annotations, [x, y], { project, tolerance: 6 })?.id;

  test("means what is under it or near its line", () => {
    expect(meant(104, 96)).toBe("t");
    expect(meant(410, 100)).toBe("p");
    expect(meant(200, 252)).toBe("w");
    expect(meant(200, 300)).toBeUndefined();
    expect(meant(497, 300)).toBe("b");
    expect(meant(600, 300)).toBe("b");
    expect(meant(750, 300)).toBeUndefined();
  });

  test("means the uppermost of several, and what lies in an area before the area", () => {
    const inside: Annotation = { ...pin, id: "i", at: at(600, 300) };
    expect(meant(600, 300, [inside, box])).toBe("i");
    expect(meant(400, 100, [pin, { ...pin, id: "q" }])).toBe("q");
  });

  test("means an ellipse by its line or its inside, not by the corners of its box", () => {
    const ellipse: Annotations = [{ ...box, shape: "ellipse" }];
    expect(meant(600, 300, ellipse)).toBe("b");
    expect(meant(600, 202, ellipse)).toBe("b");
    expect(meant(505, 205, ellipse)).toBeUndefined();
  });

  test("means an annotation by its words where they stand", () => {
    const wordsOf = (id: string) => (id === "w" ? { left: 20, top: 290, right: 90, bottom: 310 } : undefined);
    expect(annotationAt(all, [50, 300], { project, tolerance: 6, wordsOf })?.id).toBe("w");
  });
});

test("what is on the map stays on its place whatever the camera does", () => {
  const random = createRandom(13);
  for (let index = 0; index < 200; index++) {
    const annotation = annotationFrom(random, "m");
    const other: Camera = { center: [random.between(0, 60), random.between(35, 65)], zoom: random.between(2.5, 8) };
    const size = { width: random.between(320, 1600), height: random.between(300, 900) };
    for (const handle of handlesOf(annotation)) {
      const [lng, lat] = unprojectorOf(other, size)(projectorOf(other, size)(handle.at));
      expect(lng).toBeCloseTo(handle.at[0], 8);
      expect(lat).toBeCloseTo(handle.at[1], 8);
    }
  }
});
