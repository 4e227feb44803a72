import type { Page } from "playwright-core";

/** Whether all of a page's map is on the screen. It runs in the page, before there is a document too, and stands alone. */
export type IsDrawn = () => boolean;

/** The name of the mark that a page sets in the frame after the first that could show its whole map. */
export const pictureMark = "picture";

/** A script that sets the mark, for a page's next document or for the one that is there. */
export function pictureWatch(isDrawn: IsDrawn): string {
  const watch = (drawn: IsDrawn, mark: string) => {
    const look = () => {
      if (drawn()) requestAnimationFrame(() => performance.mark(mark));
      else requestAnimationFrame(look);
    };
    look();
  };
  return `(${watch.toString()})(${isDrawn.toString()}, ${JSON.stringify(pictureMark)})`;
}

/** Milliseconds from the start of a page's loading to its picture: the mark, but not before the browser has shown anything at all. */
export async function pictureTime(page: Page): Promise<number> {
  const entries = await page.waitForFunction(
    (mark) => {
      const first = ["first-contentful-paint", mark].map((it) => performance.getEntriesByName(it)[0]?.startTime);
      return first.every((it) => it !== undefined) && first;
    },
    pictureMark,
    { timeout: 120_000 },
  );
  return Math.max(...((await entries.jsonValue()) as readonly number[]));
}

/** For our own pages: the drawing has been read to its end, and a region, a mark and a word of it have a box. Marks may stand below the map. */
export const isMapDrawn: IsDrawn = () => {
  const isBoxed = (selector: string) =>
    [...document.querySelectorAll(selector)].some((it) => it.getBoundingClientRect().width > 0);
  return (
    (document.readyState !== "loading" || document.querySelector("#stage ~ *") !== null) &&
    isBoxed("#stage .poster .regions :is(use, path)") &&
    isBoxed("#stage .overlay :is(.block path, .mark, .words rect), .rows-of-places path") &&
    isBoxed("#stage .overlay text")
  );
};
