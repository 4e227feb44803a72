import { expect, test } from "vitest";
import { leaderPath } from "../../src/drawing/overlay/leader.ts";
import { pixelPlacer } from "../../src/drawing/overlay/placer.ts";
import { onSurface } from "../../src/drawing/path.ts";
import { surfaceOf } from "../../src/drawing/poster/poster.ts";
import { viewBoxOf } from "../../src/drawing/screen.ts";
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
const surface = surfaceOf([13, 39.5, 46, 60.5], [-15, 30, 75, 68]);
const shots: readonly { readonly camera: Camera; readonly frame: Frame }[] = Array.from({ length: 120 }, () => ({
  camera: { center: [random.between(-15, 75), random.between(25, 72)], zoom: random.between(2.5, 9) },
  frame: { width: Math.round(random.between(320, 1600)), height: Math.round(random.between(300, 900)) },
}));

test("the drawing shows every place where the camera has it, to a hundredth of a pixel", () => {
  for (const { camera, frame } of shots) {
    const project = projectorOf(camera, frame);
    const show = fitted(viewBoxOf(surface, camera, frame), frame);
    for (let index = 0; index < 20; index++) {
      const place = [random.between(-15, 75), random.between(25, 72)] as const;
      const [[x, y], [u, v]] = [project(place), show(onSurface(surface, place))];
      // Far out of the picture an error of the zoom grows; what is seen is held.
      if (x < 0 || y < 0 || x > frame.width || y > frame.height) continue;
      expect(Math.hypot(x - u, y - v)).toBeLessThan(0.01);
    }
    const corners = [
      [0, 0],
      [frame.width, frame.height],
    ] as const;
    const [x = 0, y = 0, width = 0, height = 0] = viewBoxOf(surface, camera, frame).split(" ").map(Number);
    expect(Math.hypot(...show([x, y]).map((it, axis) => it - corners[0][axis as 0 | 1]))).toBeLessThan(0.01);
    expect(Math.hypot(...show([x + width, y + height]).map((it, axis) => it - corners[1][axis as 0 | 1]))).toBeLessThan(0.01);
  }
});

test("what is placed by pixels stands where the camera has it, and says where on the earth that is", () => {
  for (const { camera, frame } of shots) {
    const point = [random.between(0, frame.width), random.between(0, frame.height)] as const;
    const drawn = pixelPlacer({ camera, frame }, camera, frame).onGround(point, {}, "");
    const [, left, top] = /translate\((\S+) (\S+)\)/.exec(drawn) ?? [];
    expect(Number(left)).toBeCloseTo(point[0], 1);
    expect(Number(top)).toBeCloseTo(point[1], 1);
    const [, lng, lat] = /data-at="([^,]+),([^"]+)"/.exec(drawn) ?? [];
    const [x, y] = projectorOf(camera, frame)([Number(lng), Number(lat)]);
    expect(Math.hypot(x - point[0], y - point[1])).toBeLessThan(6);
  }
});

test("a layout made for a smaller frame keeps to the corners of a larger one, and moves apart with the ground", () => {
  const [small, large] = [
    { width: 400, height: 300 },
    { width: 900, height: 600 },
  ];
  const camera: Camera = { center: [31, 48], zoom: 4 };
  const placer = pixelPlacer({ camera, frame: small }, { ...camera, zoom: 5 }, large);
  expect(placer.inCorner("bottom-right", [300, 200], {}, "")).toContain("translate(800 500)");
  expect(placer.inCorner("top-left", [10, 20], {}, "")).toContain("translate(10 20)");
  expect(placer.onGround([250, 150], {}, "")).toContain("translate(550 300)");
});

test("a leader carries the places of both its ends, leaves its box on the right side and turns once", () => {
  const camera: Camera = { center: [31, 48], zoom: 4 };
  const frame = { width: 400, height: 300 };
  const placer = pixelPlacer({ camera, frame }, camera, frame);
  const straight = placer.leader({ start: [220, 150], end: [260, 150] }, [200, 150], { class: "leader" });
  expect(straight).toMatch(/d="M220 150H260"/);
  expect(straight).toContain('data-way="across"');
  const bent = placer.leader({ start: [220, 150], turn: [260, 150], end: [260, 190] }, [200, 150], {});
  expect(bent).toMatch(/d="M220 150H260V190"/);
  expect(bent).toMatch(/data-start="20,0" data-way="across-down" data-end="[\d.]+,[\d.]+"/);
  // Followed to another place, its end stays with the ground and its beginning with the box.
  expect(leaderPath([100, 100], [20, 0], "across-down", [180, 160])).toBe("M120 100H180V160");
  expect(leaderPath([100, 100], [0, -10], "down", [104, 40])).toBe("M104 90V40");
});
