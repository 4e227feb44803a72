import { expect, test } from "vitest";
import { type Camera, type Point, projectorOf, unprojectorOf } from "../../../src/scene/camera/mercator.ts";
import { dragged, zoomedAt } from "../../../src/scene/camera/moves.ts";
import { createRandom } from "../../fixtures/atlas/random.ts";

const random = createRandom(17);
const cases = Array.from({ length: 200 }, () => {
  const camera: Camera = { center: [random.between(-10, 70), random.between(28, 70)], zoom: random.between(2.5, 8.5) };
  const frame = { width: random.between(320, 1600), height: random.between(300, 900) };
  const point: Point = [random.between(0, frame.width), random.between(0, frame.height)];
  return { camera, frame, point };
});

test("a drag takes what is under the hand along", () => {
  for (const { camera, frame, point } of cases) {
    const way: Point = [random.between(-150, 150), random.between(-150, 150)];
    const place = unprojectorOf(camera, frame)(point);
    const [x, y] = projectorOf(dragged(camera, frame, way), frame)(place);
    expect(x).toBeCloseTo(point[0] + way[0], 6);
    expect(y).toBeCloseTo(point[1] + way[1], 6);
  }
});

test("a zoom leaves what is under the pointer where it is", () => {
  for (const { camera, frame, point } of cases) {
    const by = random.between(-2, 2);
    const place = unprojectorOf(camera, frame)(point);
    const zoomed = zoomedAt(camera, frame, { point, by });
    const [x, y] = projectorOf(zoomed, frame)(place);
    expect(zoomed.zoom).toBe(camera.zoom + by);
    expect(x).toBeCloseTo(point[0], 6);
    expect(y).toBeCloseTo(point[1], 6);
  }
});
