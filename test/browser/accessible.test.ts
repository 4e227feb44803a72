import { expect, test } from "vitest";
import { brokenInEither, brokenRules } from "./broken-rules.ts";
import { openReader, screenNames } from "./driver.ts";
import { atlas } from "./expected.ts";

test.each(screenNames)(
  "the page breaks no rule of accessibility, drawn in light and dark, live with a claim open (%s)",
  async (screen) => {
    const reader = await openReader({ screen });
    await reader.showAllFilters();
    expect(await brokenInEither(reader)).toEqual([]);
    await reader.pickClaim("russian-build-up-around-ukraine");
    await reader.wakeMap();
    expect(await brokenRules(reader), "live").toEqual([]);
  },
);

test("nor does a claim's page, a region's page or the page for no page", async () => {
  const reader = await openReader({ screen: "phone", path: `claims/${atlas.claims[0]?.id}/` });
  for (const path of [`claims/${atlas.claims[0]?.id}/`, "regions/crimea/", "regions/nato-2021/", "no/page/here"]) {
    await reader.visit(path);
    expect(await brokenInEither(reader), path).toEqual([]);
  }
});

test("nor does an embed, drawn or live, or the help for editors", async () => {
  const reader = await openReader({ screen: "phone", path: "embed/help/" });
  expect(await brokenInEither(reader)).toEqual([]);
  for (const path of [
    "embed/",
    `embed/claims/${atlas.claims[0]?.id}/?title=none`,
    "embed/regions/crimea/?voice=kyiv&title=Ours",
  ]) {
    await reader.visit(path);
    expect(await brokenInEither(reader), path).toEqual([]);
  }
  await reader.pressButton("Explore here");
  await reader.mapBecomes("live");
  expect(await brokenInEither(reader)).toEqual([]);
});

test("where the device sets the colours, what is chosen is told apart, and maps and shapes keep theirs", async () => {
  const reader = await openReader({ webgl: false, query: "voice=kyiv" });
  await reader.forceColours();
  const shapes = await reader.read(() =>
    ["true", "false"].map((it) => {
      const shape = document.querySelector<SVGElement>(`.voice-row[aria-pressed="${it}"] .shape`);
      const style = shape && getComputedStyle(shape);
      return { colour: style?.color, ground: style?.getPropertyValue("--shape-ground") };
    }),
  );
  // Each has the colour of its voice, as the same shape in a card has.
  const inCard = await reader.read(() => {
    const shape = document.querySelector(".card .voice-kyiv .shape, .card .shape.voice-kyiv");
    return shape && getComputedStyle(shape).color;
  });
  expect(shapes.map((it) => it.ground)).toEqual(["Canvas", "Canvas"]);
  expect(shapes[0]?.colour).toBe(inCard);
  await reader.openExporter();
  const pressed = await reader.read(() =>
    [...document.querySelectorAll<HTMLElement>("button[aria-pressed=true]")].map((it) => getComputedStyle(it).outlineStyle),
  );
  expect(pressed.length).toBeGreaterThanOrEqual(2);
  expect(new Set(pressed)).toEqual(new Set(["solid"]));
  await reader.visit("embed/");
  expect(await reader.read(() => getComputedStyle(document.querySelector(".stage") ?? document.body).forcedColorAdjust)).toBe(
    "none",
  );
});
