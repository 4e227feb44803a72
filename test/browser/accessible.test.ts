import { expect, test } from "vitest";
import { brokenRules } from "./broken-rules.ts";
import { openReader, screenNames } from "./driver.ts";
import { atlas } from "./expected.ts";

const schemes = ["light", "dark"] as const;

test.each(screenNames)(
  "the page breaks no rule of accessibility, drawn in light and dark, live with a claim open (%s)",
  async (screen) => {
    const reader = await openReader({ screen });
    await reader.showAllFilters();
    for (const scheme of schemes) {
      await reader.prefers(scheme);
      expect(await brokenRules(reader), scheme).toEqual([]);
    }
    await reader.pickClaim("russian-build-up-around-ukraine");
    await reader.wakeMap();
    expect(await brokenRules(reader), "live").toEqual([]);
  },
);

test.each(schemes)("nor does a claim's page, a region's page or the page for no page (%s)", async (scheme) => {
  const reader = await openReader({ screen: "phone", scheme, path: `claims/${atlas.claims[0]?.id}/` });
  for (const path of [`claims/${atlas.claims[0]?.id}/`, "regions/crimea/", "regions/nato-2021/", "no/page/here"]) {
    await reader.visit(path);
    expect(await brokenRules(reader), path).toEqual([]);
  }
});

test.each(schemes)("nor does an embed, drawn or live, or the help for editors (%s)", async (scheme) => {
  const reader = await openReader({ screen: "phone", scheme, path: "embed/help/" });
  expect(await brokenRules(reader)).toEqual([]);
  for (const path of [
    "embed/",
    `embed/claims/${atlas.claims[0]?.id}/?title=none`,
    "embed/regions/crimea/?voice=kyiv&title=Ours",
  ]) {
    await reader.visit(path);
    expect(await brokenRules(reader), path).toEqual([]);
  }
  await reader.pressButton("Explore the map");
  await reader.mapBecomes("live");
  expect(await brokenRules(reader)).toEqual([]);
});
