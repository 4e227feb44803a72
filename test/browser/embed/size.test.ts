import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openReader, type Reader } from "../driver.ts";
import { embedAddress, iframe, openHost, site } from "./host-page.ts";

/** The embeds of the whole, of every claim and of every region; that of a chart is as long as its rows are many. */
const paths = ["", ...foldersIn("claims"), ...foldersIn("regions")].map((it) => `embed/${it}`);

function foldersIn(kind: string): readonly string[] {
  return readdirSync(join(site.folder, "embed", kind)).map((it) => `${kind}/${it}/`);
}

/** Frames on a page at once. */
const mostAtOnce = 25;

test.each([
  [320, 760],
  [640, 690],
])("every embed is, %i px wide, at most %i px high", { timeout: 240_000 }, async (width, most) => {
  expect(paths.length).toBeGreaterThan(80);
  const heights: (readonly [path: string, height: number])[] = [];
  for (let from = 0; from < paths.length; from += mostAtOnce) {
    const some = paths.slice(from, from + mostAtOnce);
    const frames = some.map((it) => iframe("", embedAddress(it))).join("");
    const host = await openHost({ body: `<main style="width: ${width}px">${frames}</main>` });
    for (const [index, path] of some.entries()) {
      await host.embed(index).ready();
      // A face that comes late changes the height of the content.
      const isLowEnough = async () => (await host.embed(index).size()).height <= most;
      await host.until(isLowEnough).catch(() => undefined);
      const { width: wide, height } = await host.embed(index).size();
      expect(wide).toBe(width);
      heights.push([path, height]);
    }
    await host.empty("body");
  }
  expect(heights.filter(([, height]) => height > most)).toEqual([]);
  expect(Math.min(...heights.map(([, height]) => height))).toBeGreaterThan(300);
});

/** Sum of the shifts of what stood on the page already since it was opened, as browsers count them (Layout Instability API). */
function shifts(reader: Reader): Promise<number> {
  return reader.read(
    () =>
      new Promise<number>((done) => {
        const seen: number[] = [];
        const watch = new PerformanceObserver((list) => {
          for (const it of list.getEntries()) seen.push((it as PerformanceEntry & { readonly value: number }).value);
        });
        watch.observe({ type: "layout-shift", buffered: true });
        setTimeout(() => done(seen.reduce((sum, it) => sum + it, 0)), 300);
      }),
  );
}

test.each([320, 640, 1200])("nothing moves in an embed as it comes, %i px wide", async (width) => {
  const reader = await openReader({ path: "embed/" });
  await reader.resize({ width, height: 800 });
  for (const path of [
    "embed/",
    "embed/claims/nato-forces-near-russia/",
    "embed/claims/russian-troops-around-ukraine/",
    "embed/regions/crimea/",
    "embed/regions/ukraine-russia-border/",
    "embed/figures/ships/",
  ]) {
    await reader.visit(path);
    expect([path, (await shifts(reader)) < 0.01]).toEqual([path, true]);
  }
  // What is put above the rest moves it.
  await reader.read(() => document.body.prepend(Object.assign(document.createElement("p"), { innerText: "one\ntwo\nthree" })));
  expect(await shifts(reader)).toBeGreaterThan(0.01);
});
