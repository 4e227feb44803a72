import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { type ContenderKey, comparisons, contenders, profiles } from "../../../src/build/bench/peers/contenders.ts";
import { peerData } from "../../../src/build/bench/peers/data.ts";
import { steps } from "../../../src/build/bench/peers/interactions.ts";
import { comparedLines, dragLine, loadLine, stepLines } from "../../../src/build/bench/peers/results.ts";
import { openSlowLine, turnsOf } from "../../../src/build/bench/peers/slow-line.ts";

const ids = Object.keys(contenders) as ContenderKey[];

test("every peer is held against ours, and every page of ours against a peer", () => {
  const compared = new Set(comparisons.flatMap((it) => [it.peer, it.ours]));
  expect([...compared].sort()).toEqual([...ids].sort());
});

test("each round is run often enough to be worth a median", () => {
  expect(Object.values(profiles).map((it) => it.rounds)).toEqual([7, 5, 5]);
});

test("a comparison prints the median of ratios within rounds beside the aim of the profile", () => {
  const same = Object.fromEntries(ids.map((it) => [it, [100, 1000, undefined]])) as Record<ContenderKey, (number | undefined)[]>;
  const lines = comparedLines({ ...same, leaflet: [150, 1500, 90] }, "slow");
  expect(lines[0]).toMatch(/^Leaflet ÷ the whole page +1\.50 \(1\.50–1\.50, 2 rounds\) {3}aim: at least 1\.3$/);
  expect(lines).toHaveLength(comparisons.length);
});

test("a drag is ours divided by the peer's", () => {
  expect(dragLine({ live: [6, 9], maplibre: [4, 4] })).toMatch(
    /^ours ÷ MapLibre \(7\.5 and 4\.0 ms\) +1\.88 \(1\.50–2\.25, 2 rounds\) {3}aim: at most 1\.2$/,
  );
});

test("work is said as on a device four times slower, each step beside its aim, and their sum", () => {
  const round = new Map(steps.map(({ name }) => [name, 10]));
  const lines = stepLines([round, undefined, round]);
  expect(lines[0]).toMatch(/^filter +40 \(40–40, 2 rounds\) {3}aim: at most 100$/);
  expect(lines.at(-1)).toMatch(new RegExp(`^all of them +${40 * steps.length} \\(`));
  expect(new Set(steps.map((it) => it.name)).size).toBe(steps.length);
});

test("a busy machine is told, with how many rounds are needed then", () => {
  expect(loadLine([0.2, 0.3, 0.9])).toBe("Load of the machine: 0.3, at most 0.9.");
  expect(loadLine([2, 3, 5])).toContain("--rounds 15");
});

test("peers are given four regions, fifty points within them, and the land", () => {
  const data = peerData();
  expect([...data.keys()]).toEqual(["regions.geojson", "points.geojson", "land.geojson"]);
  const featuresOf = (name: string) => {
    const file = data.get(name);
    return file?.type === "FeatureCollection" ? file.features : [];
  };
  expect(featuresOf("regions.geojson")).toHaveLength(4);
  expect(featuresOf("points.geojson")).toHaveLength(50);
  expect(featuresOf("land.geojson").length).toBeGreaterThan(0);
  for (const { geometry } of featuresOf("regions.geojson")) {
    const [ring = []] = geometry.type === "Polygon" ? geometry.coordinates : [];
    expect(ring).toHaveLength(201);
    expect(ring[0]).toEqual(ring.at(-1));
  }
});

test("a slow line is shared: what is asked for while it is taken waits its turn", () => {
  const turn = turnsOf({ rate: 8 });
  expect(turn(100, 0)).toBe(100);
  expect(turn(100, 50)).toBe(150);
  expect(turn(100, 1000)).toBe(100);
});

test("a slow line passes on all that a server says, byte for byte", async () => {
  const content = Buffer.from(Array.from({ length: 20_000 }, (_, index) => index % 251));
  const server = createServer((_, response) => void response.end(content));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const line = await openSlowLine(`http://127.0.0.1:${(server.address() as AddressInfo).port}/some/`, {
    delay: 1,
    rate: 1e6,
    piece: 777,
  });
  expect(line.address).toMatch(/\/some\/$/);
  expect(Buffer.from(await (await fetch(line.address)).arrayBuffer()).equals(content)).toBe(true);
  await line.stop();
  server.close();
  server.closeAllConnections();
});
