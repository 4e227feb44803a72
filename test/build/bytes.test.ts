import { expect, inject, test } from "vitest";
import { joinBrowser } from "../../src/build/browser.ts";
import { fetchedUntouched, sizesOf } from "../../src/build/bytes.ts";

const kB = 1000;
const site = inject("site");
const fetched = await joinBrowser(site.browser).then((it) => fetchedUntouched(it, site.address));
const sizes = sizesOf(site.folder, fetched);

test("the document with the drawn map and the whole list is at most 90 kB", () => {
  expect(sizes.document).toBeGreaterThan(20 * kB);
  expect(sizes.document).toBeLessThanOrEqual(90 * kB);
});

test("the first picture waits for at most four files, the document among them", () => {
  expect(sizes.entries).toBeGreaterThanOrEqual(2);
  expect(sizes.entries).toBeLessThanOrEqual(4);
});

test("the script fetched before the first gesture, the live map's left out, is at most 45 kB", () => {
  expect(sizes.script).toBeGreaterThan(10 * kB);
  expect(sizes.script).toBeLessThanOrEqual(45 * kB);
});

test("an English page asks for at most four fonts of at most 60 kB together", () => {
  expect(sizes.fontFiles).toBeGreaterThanOrEqual(2);
  expect(sizes.fontFiles).toBeLessThanOrEqual(4);
  expect(sizes.fonts).toBeLessThanOrEqual(60 * kB);
});

test("the ground of the live map is at most 260 kB", () => {
  expect(sizes.geography).toBeGreaterThan(50 * kB);
  expect(sizes.geography).toBeLessThanOrEqual(260 * kB);
});
