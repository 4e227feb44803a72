import { expect, test } from "vitest";
import { onSheet } from "../../src/drawing/path.ts";
import { sheetOf } from "../../src/drawing/poster/poster.ts";
import { pixelPlacer, viewBoxOf } from "../../src/drawing/screen.ts";
import { type Camera, type Frame, projectorOf } from "../../src/scene/camera/mercator.ts";
import { createRandom } from "../fixtures/atlas/random.ts";

/** Where a browser shows a point of a drawing: `viewBox` fitted into a frame (SVG 2, section 8.2, xMidYMid meet). */
function fitted(viewBox: string, frame: Frame) {
  const [x = 0, y = 0, width = 1, height = 1] = viewBox.split(" ").map(Number);
  const scale = Math.min(frame.width / width, frame.height / height);
  const [left, top] = [(frame.width - width * scale) / 2, (frame.height - height * scale) / 2];
  return ([u, v]: readonly [number, number]) => [left + (u - x) * scale, top + (v - y) * scale] as const;
}

const random = createRandom(51);
const sheet = sheetOf([13, 39.5, 46, 60.5], [-15, 30, 75, 68]);
const shots: readonly { readonly camera: Camera; readonly frame: Frame }[] = Array.from({ length: 120 }, () => ({
  camera: { center: [random.between(-15, 75), random.between(25, 72)], zoom: random.between(2.5, 9) },
  frame: { width: Math.round(random.between(320, 1600)), height: Math.round(random.between(300, 900)) },
}));

test("the drawing shows every place where the camera has it, to a hundredth of a pixel", () => {
  for (const { camera, frame } of shots) {
    const project = projectorOf(camera, frame);
    const show = fitted(viewBoxOf(sheet, camera, frame), frame);
    for (let index = 0; index < 20; index++) {
      const place = [random.between(-15, 75), random.between(25, 72)] as const;
      const [[x, y], [u, v]] = [project(place), show(onSheet(sheet, place))];
      // Far out of the picture an error of the zoom grows; what is seen is held.
      if (x < 0 || y < 0 || x > frame.width || y > frame.height) continue;
      expect(Math.hypot(x - u, y - v)).toBeLessThan(0.01);
    }
    const corners = [
      [0, 0],
      [frame.width, frame.height],
    ] as const;
    const [x = 0, y = 0, width = 0, height = 0] = viewBoxOf(sheet, camera, frame).split(" ").map(Number);
    expect(Math.hypot(...show([x, y]).map((it, axis) => it - corners[0][axis as 0 | 1]))).toBeLessThan(0.01);
    expect(Math.hypot(...show([x + width, y + height]).map((it, axis) => it - corners[1][axis as 0 | 1]))).toBeLessThan(0.01);
  }
});

test("what is placed by pixels stands where the camera has it", () => {
  for (const { camera, frame } of shots) {
    const place = [random.between(-15, 75), random.between(25, 72)] as const;
    const [x, y] = projectorOf(camera, frame)(place);
    const drawn = pixelPlacer(camera, frame).at(place, {}, "");
    const [, left, top] = /translate\((\S+) (\S+)\)/.exec(drawn) ?? [];
    expect(Number(left)).toBeCloseTo(x, 2);
    expect(Number(top)).toBeCloseTo(y, 2);
    expect(drawn).toContain(`data-at="${place.join(",")}"`);
  }
});

test("a leader carries the places of both its ends", () => {
  const [first] = shots;
  if (!first) throw new Error("no shots");
  const line = pixelPlacer(first.camera, first.frame).line([31, 43], [34, 45], { class: "leader" });
  expect(line).toContain('data-from="31,43" data-to="34,45" class="leader"');
});
