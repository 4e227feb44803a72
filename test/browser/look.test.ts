import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildSite, serveSite } from "../../src/build/browser.ts";
import type { OpenAtlas } from "../../src/domain/atlas.ts";
import { secondFolder } from "../fixtures/atlas/second-atlas.ts";
import { sampleOf } from "../fixtures/sample.ts";
import { openReader, site } from "./driver.ts";
import { faultsOf } from "./look.ts";

// How the built sites of two atlases look, in the window of a browser: the first, and another on another subject, with other voices.

const folder = join(process.cwd(), "node_modules/.claimed-ground/second-site");
let second = { address: "", stop: async (): Promise<void> => undefined };

beforeAll(async () => {
  await buildSite(process.cwd(), folder, { records: secondFolder });
  second = await serveSite(folder);
}, 300_000);

afterAll(() => second.stop());

/** The windows a map is looked at in: of desktops, laptops, tablets and phones, some with little height. */
const windows = [
  [1920, 1080],
  [1440, 900],
  [1366, 720],
  [1366, 657],
  [1280, 800],
  [1180, 620],
  [1024, 768],
  [820, 1180],
  [390, 844],
  [375, 553],
  [320, 568],
] as const;

const frames = [
  [640, 690],
  [320, 760],
] as const;

test.each(["first", "second"] as const)(
  "on the maps of the %s atlas nothing lies on anything else, is cut or spills out of its box, whatever the window",
  async (which) => {
    const { address, records } =
      which === "first" ? { address: site.address, records: site.folder } : { address: second.address, records: folder };
    const atlas = JSON.parse(readFileSync(join(records, "data/atlas.json"), "utf8")) as OpenAtlas;
    const lands = atlas.regions.filter((it) => it.kind === "area").map((it) => it.id);
    const regions = atlas.regions.filter((it) => it.kind !== "control-line").slice(0, 4);
    const claims = atlas.claims.filter((_, index) => index % Math.ceil(atlas.claims.length / 4) === 0);
    const views = ["", ...regions.map((it) => `?region=${it.id}`), ...claims.map((it) => `?claim=${it.id}`)];
    const embeds = ["embed/", ...regions.map((it) => `embed/regions/${it.id}/`), ...claims.map((it) => `embed/claims/${it.id}/`)];
    const reader = await openReader({ base: address, webgl: false });
    const faults: string[] = [];
    let looked = 0;
    const look = async (path: string, sizes: readonly (readonly [number, number])[]) => {
      for (const [width, height] of sizes) {
        await reader.resize({ width, height });
        await reader.visit(path);
        looked++;
        faults.push(...(await faultsOf(reader, lands)).map((it) => `${path} ${width}×${height}: ${it}`));
      }
    };
    for (const [index, path] of views.entries())
      await look(path, path === "" ? windows : windows.filter((_, at) => (at + index) % sampleOf(8, 4) === 0));
    const framed = sampleOf(
      embeds.filter((_, index) => index % 3 === 0),
      embeds,
    );
    for (const path of framed) await look(path, frames);
    expect(looked).toBeGreaterThan(sampleOf(20, 40));
    expect(faults).toEqual([]);
  },
  600_000,
);
