import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { embedAddress, type Host, iframe, openHost, site } from "./host-page.ts";

/** Heights of all frames of a page, those in open shadow roots too, in CSS pixels. */
function heightsOf(host: Host): Promise<readonly number[]> {
  return host.read(() => {
    const framesIn = (root: Document | ShadowRoot): HTMLIFrameElement[] => [
      ...root.querySelectorAll("iframe"),
      ...[...root.querySelectorAll("*")].flatMap((it) => (it.shadowRoot ? framesIn(it.shadowRoot) : [])),
    ];
    return framesIn(document).map((it) => it.clientHeight);
  });
}

/** Waits until this many frames are as high as the first, which fits. */
async function allFit(host: Host, count: number): Promise<void> {
  await host.fits(0);
  await host.until(async () => {
    const heights = await heightsOf(host);
    return heights.length === count && new Set(heights).size === 1;
  });
}

test("bundled into a module of the article's own, embed.js finds frames in open shadow roots, added later and moved", async () => {
  const inShadow = (inside: string) => `<div><template shadowrootmode="open">${inside}</template></div>`;
  const deep = inShadow(inShadow(iframe('sandbox="allow-scripts"')));
  const host = await openHost({
    body: `${iframe()}<div id="room"></div>${deep}<script type="module">import "/scripts/claimed-ground";</script>`,
    width: 640,
  });
  await allFit(host, 2);
  await host.append("#room", iframe());
  await allFit(host, 3);
  await host.read(() => {
    const [moved, shadow] = [document.querySelector("#room iframe"), [...document.querySelectorAll("div")].at(-1)?.shadowRoot];
    if (!(moved instanceof HTMLIFrameElement) || !shadow) throw new Error("nothing to move");
    moved.style.height = "";
    shadow.append(moved);
  });
  await allFit(host, 3);
  expect(await host.misdeeds()).toEqual([]);
});

test("written into the article itself, twice and long after its frames, embed.js hears them, and throws nothing", async () => {
  const script = readFileSync(join(site.folder, "embed.js"), "utf8");
  expect(script).not.toMatch(/<\/script|^\s*(import|export)\b/m);
  const host = await openHost({ body: iframe("", embedAddress("embed/")) + iframe('sandbox="allow-scripts"'), width: 640 });
  await host.embed(0).ready();
  await host.embed(1).ready();
  await host.until(async () => (await host.heightsTold(1)).length > 0);
  expect(new Set(await heightsOf(host))).toEqual(new Set([420]));
  await host.read((text) => {
    for (let times = 0; times < 2; times++) {
      const added = document.createElement("script");
      added.textContent = text;
      document.body.append(added);
    }
  }, script);
  await allFit(host, 2);
  // It was heard: what was said again until then is said no more.
  const before = (await host.heightsTold(0)).length;
  await new Promise((done) => setTimeout(done, 2000));
  expect((await host.heightsTold(0)).length).toBe(before);
  expect(await host.misdeeds()).toEqual([]);
});
