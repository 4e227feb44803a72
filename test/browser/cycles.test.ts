import { expect, test } from "vitest";
import { joinBrowser } from "../../src/build/browser.ts";
import { doCycles } from "../soak/cycles/kind.ts";
import { site } from "./reader-window.ts";

test("a page that filters, opens, closes, zooms and shows again and again holds no more in the end", async () => {
  const browser = await joinBrowser(site.browser);
  const { complaints } = await doCycles(browser, site.address, { seed: 3, count: 9, warming: 5 });
  expect(complaints).toEqual([]);
}, 120_000);
