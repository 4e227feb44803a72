import { describe, expect, test } from "vitest";
import { openReader } from "./driver.ts";
import { atlas, idsWhere, sorted, standing } from "./expected.ts";

describe("on the drawn map, before or without the live one", () => {
  test("picking a region lists what is said about it and darkens its edge", async () => {
    const reader = await openReader({ webgl: false });
    await reader.pickRegion("black-sea");
    expect(sorted(await reader.listedStatements())).toEqual(idsWhere((it) => it.regions.includes("black-sea")));
    expect(await reader.edges()).toEqual(["black-sea"]);
    expect(reader.query()).toMatch(/^region=black-sea/);
    expect(await reader.announced()).toMatch(/^\d+ statements?/);
  });

  test("picking it again lists everything", async () => {
    const reader = await openReader({ webgl: false });
    await reader.pickRegion("crimea");
    await reader.pickRegion("crimea");
    expect(await reader.listedStatements()).toHaveLength(standing.length);
    expect(await reader.edges()).toEqual([]);
  });

  test("picking a mark opens the claim it belongs to", async () => {
    const reader = await openReader({ webgl: false });
    const [mark] = await reader.marks();
    await reader.pickMark(mark?.statements[0] ?? "");
    expect(await reader.openClaims()).toEqual([mark?.claim]);
    expect((await reader.announced()).startsWith("Opened: ")).toBe(true);
  });

  test("a region can be picked on its ground, not only by its name", async () => {
    const reader = await openReader({ webgl: false });
    await reader.pickPlace([33.2, 43.3]);
    expect(reader.query()).toMatch(/^region=black-sea/);
  });
});

describe("on the live map", () => {
  test("picking a region lists what is said about it and darkens its edge", async () => {
    const reader = await openReader();
    await reader.wakeMap();
    await reader.pickRegion("crimea");
    expect(sorted(await reader.listedStatements())).toEqual(idsWhere((it) => it.regions.includes("crimea")));
    expect(await reader.edges()).toEqual(["crimea"]);
  });

  test("a drag moves what is drawn together with the ground, and the address after it", async () => {
    const reader = await openReader();
    await reader.wakeMap();
    const place = [[33.4, 44.6]] as const;
    const [before] = await reader.whereIs(place);
    await reader.dragMap(-120, 40);
    await reader.until(async () => reader.query().startsWith("at="));
    const [after] = await reader.whereIs(place);
    expect((after?.[0] ?? 0) - (before?.[0] ?? 0)).toBeLessThan(-80);
    expect(await reader.complaints()).toEqual([]);
  });
});

describe("picking a claim in the list", () => {
  test("opens its card and lights its regions, no others", async () => {
    const reader = await openReader();
    for (const id of ["russian-troops-crimea", "us-warships-to-black-sea"]) {
      const regions = new Set(standing.filter((it) => it.claim === id).flatMap((it) => it.regions));
      await reader.pickClaim(id);
      expect((await reader.cardOf(id))?.isOpen).toBe(true);
      expect(sorted(await reader.lit()), id).toEqual(sorted([...regions]));
    }
    expect(await reader.openClaims()).toEqual(["us-warships-to-black-sea"]);
  });

  test("names speaker, chain of attribution and words, and leads to the passage or says why not", async () => {
    const reader = await openReader();
    const claims = await reader.listedClaims();
    for (const id of claims.filter((_, index) => index % 5 === 0)) {
      await reader.pickClaim(id);
      const text = (await reader.cardOf(id))?.text ?? "";
      expect(text, id).toMatch(/How it reached us\s+\S+/);
      expect(text, id).toMatch(/Who answers/);
      expect(text, id).toMatch(/Read the passage|no page to link to/);
    }
    await reader.pickClaim(claims[0] ?? "");
    const foreign = (await reader.links()).filter((it) => it.to.startsWith("http"));
    expect(foreign.length).toBeGreaterThan(0);
  });

  test("moves the map when its regions are out of sight", async () => {
    const reader = await openReader({ query: "at=-3.7,40.4,6" });
    await reader.pickClaim("russian-troops-crimea");
    await reader.until(async () => {
      const [[x, y] = [0, 0]] = await reader.whereIs([[34.2, 45.3]]);
      return x > 400 && x < 1440 && y > 60 && y < 700;
    });
  });

  test("frames them also when they are in sight: they fill what is left of the map, and the address stays as it is", async () => {
    const reader = await openReader();
    await reader.pickClaim("russian-troops-crimea");
    await reader.mapRests();
    const frame = await reader.mapFrame();
    const [[west, north] = [0, 0], [east, south] = [0, 0]] = await reader.whereOnMap([
      [32.49, 46.24],
      [36.65, 44.38],
    ]);
    for (const [at, size] of [
      [west, frame.width],
      [east, frame.width],
      [north, frame.height],
      [south, frame.height],
    ] as const) {
      expect(at).toBeGreaterThan(0);
      expect(at).toBeLessThan(size);
    }
    const filled = Math.max((east - west) / frame.width, (south - north) / frame.height);
    expect(filled).toBeGreaterThan(0.35);
    expect(filled).toBeLessThanOrEqual(0.85);
    expect(reader.query()).not.toContain("at=");
  });

  test("moves the map at once for a reader who asked for less motion", async () => {
    const reader = await openReader({ screen: "phone", motion: "reduced", query: "at=-3.7,40.4,6" });
    await reader.wakeMap();
    await reader.pickClaim("russian-troops-crimea");
    const path = await reader.whereaboutsFor([34.2, 45.3], 600);
    expect(new Set(path.map(([x, y]) => `${Math.round(x)} ${Math.round(y)}`)).size).toBeLessThanOrEqual(2);
  });

  test("shows the claims that name no place in a tray of their own", async () => {
    const reader = await openReader();
    const placed = new Set(standing.filter((it) => it.regions.length > 0).map((it) => it.claim));
    expect(sorted(await reader.listedStatements("tray"))).toEqual(idsWhere((it) => !placed.has(it.claim)));
    expect(atlas.claims.length).toBeGreaterThan(placed.size);
  });
});

test("printed, the page shows the map and every card whole", async () => {
  const reader = await openReader();
  await reader.setMedia("print");
  const hidden = await reader.read(() => {
    const list = document.querySelector("#list");
    const cards = [...document.querySelectorAll("#list [data-claim]")];
    return {
      cards: cards.filter((it) => it.getBoundingClientRect().height === 0).length,
      isClipped:
        getComputedStyle(document.body).overflow === "hidden" || (list?.scrollHeight ?? 0) > (list?.clientHeight ?? 0) + 1,
      map: document.querySelector("#stage")?.getBoundingClientRect().height ?? 0,
    };
  });
  expect(hidden.cards).toBe(0);
  expect(hidden.isClipped).toBe(false);
  expect(hidden.map).toBeGreaterThan(200);
});

test("printed before the table has come, the page shows what is there: the map and every card", async () => {
  const reader = await openReader({ missing: "assets/side-view-" });
  const listed = await reader.listedStatements();
  await reader.follow("Table");
  expect(reader.query()).toBe("show=table");
  await reader.setMedia("print");
  expect(await reader.listedStatements()).toEqual(listed);
  const [map = 0, ...cards] = await reader.read(() =>
    ["#stage", "#list [data-claim]"]
      .flatMap((it) => [...document.querySelectorAll(it)])
      .map((it) => it.getBoundingClientRect().height),
  );
  expect(cards.length).toBe(new Set(standing.map((it) => it.claim)).size);
  expect(map).toBeGreaterThan(200);
  expect(cards.filter((it) => it === 0)).toEqual([]);
});
