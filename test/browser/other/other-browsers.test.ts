import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { plainPicture } from "../../../src/scene/picture/spec.ts";
import { failuresIn } from "../../soak/browsers/kind.ts";
import { embedAddress, iframe, ownScript, site } from "../embed/host-page.ts";
import { startHostServer } from "../embed/host-server.ts";
import { batchPictures } from "../figures/batch-pictures.ts";
import { likenessOf } from "../figures/likeness.ts";
import { findFirefox, startFirefox } from "./firefox.ts";
import { type OtherBrowser, type OtherReader, readerOf } from "./other-browser.ts";
import { findProgram, startDisplay } from "./program.ts";
import { findWebKit, startWebKit } from "./webkit.ts";

const xvfb = findProgram("Xvfb");
const firefox = findFirefox();
const webkit = findWebKit();

type Candidate = {
  readonly name: string;
  /** What is missing on this machine to start it. */
  readonly missing: string | undefined;
  readonly start: (display: string) => Promise<OtherBrowser>;
};

const candidates: readonly Candidate[] = [
  {
    name: "Firefox",
    missing: firefox === undefined ? "no Firefox" : xvfb === undefined ? "no Xvfb for Firefox" : undefined,
    start: (display) => startFirefox(firefox ?? "", display),
  },
  {
    name: "WebKitGTK",
    missing:
      webkit === undefined ? "no WebKitGTK with WebKitWebDriver" : xvfb === undefined ? "no Xvfb for WebKitGTK" : undefined,
    start: (display) => {
      if (!webkit) throw new Error("no WebKitGTK");
      return startWebKit(webkit, display);
    },
  },
];

for (const { missing } of candidates)
  if (missing !== undefined)
    process.stdout.write(`SKIPPED: ${missing} on this machine, so embeds and pictures are not tried there\n`);

/** What a claim's embed is set in. */
const faces = ["Source Sans 3 400", "Source Sans 3 600", "Source Serif 4 600"];

/** A page of somebody else's with an embed of a claim. */
function hostPage(attributes: string): string {
  const address = embedAddress("embed/claims/russian-troops-crimea/");
  return `<!doctype html><title>Article</title><div id="column" style="width: 640px">${iframe(attributes, address)}</div>${ownScript()}`;
}

describe.each(candidates)("$name", ({ name, missing, start }) => {
  let driven: OtherBrowser;
  let reader: OtherReader;
  let put: (html: string) => string;
  const closing: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    if (missing !== undefined) return;
    const server = await startHostServer();
    closing.push(server.stop);
    put = (html) => server.put({ html });
    const display = await startDisplay(xvfb ?? "");
    closing.unshift(display.stop);
    driven = await start(display.name);
    closing.unshift(driven.close);
    reader = readerOf(driven);
  }, 180_000);

  afterAll(async () => {
    for (const it of closing) await it();
  });

  const skipped = missing === undefined ? "" : ` (SKIPPED: ${missing} on this machine)`;

  test.skipIf(missing !== undefined)(
    `gives an embed the height of its content as the column grows and shrinks${skipped}`,
    async () => {
      await reader.open(put(hostPage("")));
      await reader.fontsArrive(faces);
      const first = await reader.fits();
      await reader.setColumn("320px");
      await reader.heightChanges(first);
      const narrow = await reader.fits();
      // A narrow column has a lower map and longer words: which is higher depends on what is said.
      expect(narrow).not.toBe(first);
      await reader.setColumn("640px");
      await reader.heightChanges(narrow);
      expect(Math.abs((await reader.fits()) - first)).toBeLessThanOrEqual(1);
    },
    180_000,
  );

  test.skipIf(missing !== undefined)(
    `runs the script of an embed in a sandbox, takes its style and fonts, and starts the live map on intent${skipped}`,
    async () => {
      await reader.open(put(hostPage('sandbox="allow-scripts"')));
      await reader.fontsArrive(faces);
      await reader.fits();
      expect(await reader.mapShape()).toBe("1.612 / 1");
      const isLive = await reader.hasWebgl();
      if (!isLive) process.stdout.write(`SKIPPED: no WebGL in ${name} on this machine, so its live map is not tried\n`);
      await reader.explore();
      await reader.mapBecomes(isLive ? "live" : "failed");
      if (isLive) expect(await reader.canvasWidth()).toBeGreaterThan(600);
      await reader.fits();
      const foreign = (await reader.requests()).filter((it) => !it.startsWith(site.address) && !it.startsWith("data:"));
      expect(foreign).toEqual([]);
      expect(reader.errors).toEqual([]);
    },
    180_000,
  );

  test.skipIf(missing !== undefined)(
    `lets a reader do what readers come for${skipped}`,
    async () => {
      // `npm run soak` tries all of it.
      expect(await failuresIn(driven, site.address, 4)).toEqual([]);
    },
    180_000,
  );

  test.skipIf(missing !== undefined)(
    `saves the picture that the batch makes${skipped}`,
    async () => {
      const png = PNG.sync.read(await reader.exportsPng(`${site.address}?claim=nato-forces-near-russia`));
      // WebKitGTK sets letters to whole pixels.
      const { pictureFor, pngOf } = await batchPictures(site.address);
      const batch = await pngOf(pictureFor("claim=nato-forces-near-russia", { ...plainPicture, scale: 1 }));
      expect(likenessOf(png, batch).mean).toBeGreaterThan(0.9);
      expect(reader.errors).toEqual([]);
    },
    180_000,
  );
});
