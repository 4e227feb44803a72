import { describe, expect, test } from "vitest";
import { openReader } from "./driver.ts";
import { idsWhere, sorted } from "./expected.ts";

describe("without WebGL", () => {
  test("the drawn map stays, a sentence says so, and everything else works", async () => {
    const reader = await openReader({ webgl: false });
    const before = await reader.pictureOfMap("ground");
    await reader.pointAtMap();
    await reader.mapBecomes("failed");
    expect(await reader.notices()).toEqual([expect.stringContaining("needs WebGL, which is not available here")]);
    expect((await reader.pictureOfMap("ground")).length).toBeGreaterThan(before.length / 2);
    await reader.pickRegion("crimea");
    expect(sorted(await reader.listedStatements())).toEqual(idsWhere((it) => it.regions.includes("crimea")));
    const [mark] = await reader.marks();
    await reader.pickMark(mark?.statements[0] ?? "");
    expect(await reader.openClaims()).toEqual([mark?.claim]);
  });

  test("the zoom buttons move the drawn map", async () => {
    const reader = await openReader({ webgl: false });
    await reader.pressButton("Zoom in");
    await reader.mapBecomes("failed");
    const apart = async () => {
      const [one, other] = await reader.whereIs([
        [30, 46],
        [36, 46],
      ]);
      return (other?.[0] ?? 0) - (one?.[0] ?? 0);
    };
    const before = await apart();
    await reader.pressButton("Zoom in");
    expect(await apart()).toBeGreaterThan(before * 1.3);
    await reader.pressButton("Show the whole map");
    expect(await apart()).toBeLessThan(before);
  });
});

describe("a WebGL context that is lost", () => {
  test("leaves the drawn map and a sentence, and brings the live map back when it returns", async () => {
    const reader = await openReader({ screen: "phone" });
    await reader.wakeMap();
    await reader.webglContext("lose");
    await reader.mapBecomes("poster");
    expect(await reader.notices()).toEqual([expect.stringContaining("stopped the interactive map")]);
    await reader.pickRegion("crimea");
    expect(await reader.edges()).toEqual(["crimea"]);
    await reader.webglContext("restore");
    await reader.mapBecomes("live");
    expect(await reader.notices()).toEqual([]);
    expect(await reader.edges()).toEqual(["crimea"]);
  });
});

describe("a network that fails", () => {
  test("when the live map cannot be fetched, the drawn one stays and a sentence says so", async () => {
    const reader = await openReader({ missing: "live-map" });
    await reader.pointAtMap();
    await reader.mapBecomes("failed");
    expect(await reader.notices()).toEqual([expect.stringContaining("could not be loaded")]);
  });

  test("when the records cannot be fetched, the list stays and a sentence says what does not work", async () => {
    const reader = await openReader({ missing: "atlas-", isReady: false });
    await reader.until(async () => (await reader.notices()).some((it) => it.includes("records could not be loaded")));
    expect((await reader.listedClaims()).length).toBeGreaterThan(20);
  });
});
