import { beforeAll, describe, expect, test } from "vitest";
import { type Placement, placeBoxes, placementGaps } from "../../../src/picture/callouts/placement.ts";
import { meetsBox, segmentsCross } from "../../../src/picture/callouts/segment.ts";
import { sampleOf } from "../../fixtures/sample.ts";
import { type Case, distance, distanceToBox, generatedCases } from "./generated-placements.ts";

const count = sampleOf(240, 2000);

describe(`over ${count} generated maps`, () => {
  let cases: readonly (Case & { readonly placement: Placement })[] = [];

  beforeAll(() => {
    cases = generatedCases(count).map((it) => ({ ...it, placement: placeBoxes(it.request) }));
  }, 600_000);

  test("boxes keep off each other, off what is drawn, and inside the map", () => {
    for (const { request, placement } of cases) {
      const { room, obstacles } = request;
      for (const [index, { id, box }] of placement.placed.entries()) {
        const isInside = box.left >= room.left && box.top >= room.top && box.right <= room.right && box.bottom <= room.bottom;
        if (!isInside) expect.fail(`${id} leaves the map`);
        const near = obstacles.find((it) => distance(it, box) < placementGaps.obstacle - 0.01);
        if (near) expect.fail(`${id} lies on what is drawn`);
        for (const other of placement.placed.slice(index + 1))
          if (distance(other.box, box) === 0) expect.fail(`${id} lies on ${other.id}`);
      }
    }
  });

  test("leaders cross neither each other nor another's box, and end where they should", () => {
    for (const { request, placement } of cases) {
      for (const [index, { id, box, leader }] of placement.placed.entries()) {
        const targets = request.subjects.find((it) => it.id === id)?.targets ?? [];
        expect(leader === undefined).toBe(targets.length === 0);
        if (!leader) continue;
        expect(targets).toContain(leader.to);
        expect(distanceToBox(leader.from, box)).toBeLessThan(0.01);
        expect(distanceToBox(leader.to, box)).toBeGreaterThan(0);
        for (const other of placement.placed) {
          if (other.id !== id && meetsBox(leader, other.box)) expect.fail(`the leader of ${id} runs under ${other.id}`);
        }
        for (const other of placement.placed.slice(index + 1)) {
          if (other.leader && segmentsCross(leader, other.leader)) expect.fail(`the leaders of ${id} and ${other.id} cross`);
        }
      }
    }
  });

  test("at least as many are placed as by the places that are known", () => {
    const worse = cases.flatMap(({ planted, placement }, index) =>
      placement.placed.length < planted ? [`case ${index}: ${placement.placed.length} of ${planted}`] : [],
    );
    expect(worse).toEqual([]);
    // The maps ask for something: on many some box has to be left out, on many all have room.
    expect(cases.filter((it) => it.placement.hidden.length > 0).length).toBeGreaterThan(12);
    expect(cases.filter((it) => it.placement.hidden.length === 0).length).toBeGreaterThan(60);
  });

  test("who is not placed is told", () => {
    for (const { request, placement } of cases) {
      const told = [...placement.placed.map((it) => it.id), ...placement.hidden];
      expect(told.sort()).toEqual(request.subjects.map((it) => it.id).sort());
    }
  });
});

describe("segments", () => {
  test("cross where they have a point in common, also at an end or along a line", () => {
    const line = { from: [0, 0], to: [10, 0] } as const;
    expect(segmentsCross(line, { from: [5, -5], to: [5, 5] })).toBe(true);
    expect(segmentsCross(line, { from: [5, 0], to: [5, 5] })).toBe(true);
    expect(segmentsCross(line, { from: [2, 0], to: [4, 0] })).toBe(true);
    expect(segmentsCross(line, { from: [11, 0], to: [14, 0] })).toBe(false);
    expect(segmentsCross(line, { from: [5, 1], to: [5, 5] })).toBe(false);
  });

  test("meet a box when they come into it, not when they run along its edge", () => {
    const box = { left: 0, top: 0, right: 10, bottom: 10 };
    expect(meetsBox({ from: [-5, 5], to: [15, 5] }, box)).toBe(true);
    expect(meetsBox({ from: [5, 5], to: [6, 6] }, box)).toBe(true);
    expect(meetsBox({ from: [-5, 11], to: [15, 11] }, box)).toBe(false);
    expect(meetsBox({ from: [-5, 5], to: [-1, 5] }, box)).toBe(false);
  });
});
