const kB = 1000;

/** What a page may cost at most: one place for the tests of bytes and for `npm run bench`. Bytes are counted after brotli, fonts as they are. */
export const limits = {
  document: 60 * kB,
  documentUnpacked: 380 * kB,
  elements: 3500,
  /** Files that the first picture waits for, the document among them. */
  firstFiles: 4,
  /** Before the first gesture, without the live map's. */
  script: 45 * kB,
  fonts: 60 * kB,
  fontFiles: 5,
  geography: 260 * kB,
  /** Before the first gesture, with the live map's files, which come when the page is idle. */
  requests: 14,
  embed: { withoutFonts: 34 * kB, withFonts: 55 * kB, requests: 7, script: 25 * kB, fonts: 31 * kB, fontFiles: 4 },
  hostScript: 2 * kB,
  exporter: 60 * kB,
  /** However many statements there are; the page before anything is asked of it. */
  many: { document: 90 * kB, elements: 6000 },
  story: { document: 70 * kB, elements: 4000, script: 5 * kB },
  /** Cumulative layout shift (https://web.dev/articles/cls). */
  shift: 0.01,
  /** Milliseconds of script from files before the picture is on the screen. */
  scriptBeforePicture: 0,
  /** How often a script draws the map anew while a page loads. */
  redraws: 0,
} as const;
