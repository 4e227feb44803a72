import { expect, test } from "vitest";
import { scaleOf } from "../../../src/scene/camera/scale.ts";
import { createRandom } from "../../fixtures/atlas/random.ts";

test("at the equator and zoom 0 a pixel is 78.3 km", () => {
  const { kilometres, width } = scaleOf({ center: [0, 0], zoom: 0 }, 90);
  expect(kilometres).toBe(5000);
  expect(width).toBe(Math.round(5000 / ((2 * Math.PI * 6378.137) / 512)));
});

test("a degree of latitude further north makes the bar longer on the screen", () => {
  const south = scaleOf({ center: [30, 44], zoom: 5 }, 90);
  const north = scaleOf({ center: [30, 48], zoom: 5 }, 90);
  expect(north.kilometres).toBe(south.kilometres);
  expect(north.width).toBeGreaterThan(south.width);
});

test("the bar is a round distance, as long as it can be and never longer than its room", () => {
  const random = createRandom(5);
  for (let index = 0; index < 500; index++) {
    const { kilometres, width } = scaleOf({ center: [0, random.between(25, 72)], zoom: random.between(2, 9) }, 90);
    const digit = kilometres / 10 ** Math.floor(Math.log10(kilometres) + 1e-9);
    expect([1, 2, 5]).toContain(Math.round(digit * 1e6) / 1e6);
    expect(width).toBeLessThanOrEqual(90);
    expect(width).toBeGreaterThanOrEqual(90 / 2.5 - 1);
  }
});
