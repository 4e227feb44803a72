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
  await reader.pressButton("Explore the map");
  await reader.mapBecomes("live");
  expect(await brokenInEither(reader)).toEqual([]);
});
