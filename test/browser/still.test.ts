import { expect, test } from "vitest";
import { openReader, screenNames, site } from "./driver.ts";
import { openSlowHost } from "./slow-host.ts";

const views = ["", "claim=nato-forces-near-russia", "show=figures", "region=crimea"];

test.each(screenNames)(
  "nothing that is shown moves while the page arrives, whatever its address asks for (%s)",
  async (screen) => {
    for (const query of views) {
      const reader = await openReader({ screen, query });
      await reader.until(() => reader.isShown());
      // At most 0.1 is good (https://web.dev/articles/cls); this page is drawn before any script.
      expect(await reader.shifted(), query).toBeLessThan(0.01);
    }
  },
);

test.each(screenNames)("nor while its document arrives in pieces (%s)", async (screen) => {
  const reader = await openReader({ screen, base: await openSlowHost(site.address) });
  await reader.until(() => reader.isShown());
  expect(await reader.shifted()).toBeLessThan(0.01);
});

test("what an address asks for is not hidden for long where no script arrives", async () => {
  const reader = await openReader({ query: views[1] ?? "", scripts: "blocked", isReady: false });
  await reader.until(() => reader.isShown());
  expect((await reader.listedClaims()).length).toBeGreaterThan(20);
});

test.each(screenNames)("at least seven claims stand in 900 pixels of the list, all along it (%s)", async (screen) => {
  const reader = await openReader({ screen });
  const cards = await reader.placesOfCards();
  expect(cards.length).toBeGreaterThan(50);
  const heights = cards.map(({ top, bottom }) => bottom - top);
  expect((heights.reduce((sum, it) => sum + it, 0) / cards.length) * 7).toBeLessThanOrEqual(900);
  const [first] = cards;
  expect(cards.filter((it) => it.bottom <= (first?.top ?? 0) + 900).length).toBeGreaterThanOrEqual(7);
});
