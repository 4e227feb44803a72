import { describe, expect, test } from "vitest";
import { embedAddress, type Host, iframe, openHost, ownScript, type ScriptName, scriptTag } from "./host-page.ts";

const sandbox = 'sandbox="allow-scripts"';
const claim = embedAddress("embed/claims/russian-troops-crimea/");

/** Two embeds of a claim that differ in their address, one in a sandbox: some scripts tell frames by their address. */
const frames = iframe("", `${claim}?v=1`) + iframe(sandbox, claim);

const scripted = (name: ScriptName, start: string) => `${frames}${scriptTag(name)}<script>${start}</script>`;

/** The snippet that Medium's and Embedly's pages listen with, told from their messages. */
const snippet = `<script>
addEventListener("message", ({ data }) => {
  if (typeof data !== "string" || !data.startsWith("{")) return;
  const { context, src, height } = JSON.parse(data);
  if (context !== "iframe.resize") return;
  const frame = [...document.querySelectorAll("iframe")].find((it) => it.getAttribute("src") === src);
  if (frame) frame.height = height;
});
</script>`;

/** Stands for WordPress's side: takes from a frame with the right secret a height within its bounds, and goes to a link of the frame's host. */
const wordpress = `<script>
addEventListener("message", ({ data, source }) => {
  if (!data || !(data.secret || data.message || data.value) || /[^a-zA-Z0-9]/.test(data.secret)) return;
  for (const frame of document.querySelectorAll("iframe[data-secret='" + data.secret + "']")) {
    if (frame.contentWindow !== source) continue;
    if (data.message === "height") frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10) || 0));
    if (data.message !== "link") continue;
    const [from, to] = [new URL(frame.src), new URL(data.value)];
    if (/^https?:$/.test(to.protocol) && to.host === from.host && document.activeElement === frame) location.href = to.href;
  }
});
</script>`;

/** The scripts as their pages start them. Those of iframe-resizer reach a frame in a sandbox only where they do not check its origin. */
const hosts: Readonly<Record<string, string>> = {
  "Datawrapper's embed.js": scripted("datawrapper", ""),
  "pym.js": `<div id="open"></div><div id="boxed"></div>${scriptTag("pym")}<script>
    new pym.Parent("open", "${claim}", {});
    new pym.Parent("boxed", "${claim}", { sandbox: "allow-scripts" });
  </script>`,
  "@newswire/frames": scripted(
    "newswire",
    'document.querySelectorAll("iframe").forEach((it) => newswireFrames.observeIframe(it))',
  ),
  "iframe-resizer 4": scripted("iframe-resizer-4", 'iFrameResize({ checkOrigin: false }, "iframe")'),
  "iframe-resizer 5": scripted("iframe-resizer-5", 'iframeResize({ license: "GPLv3", checkOrigin: false }, "iframe")'),
  "open-iframe-resizer": scripted("open-iframe-resizer", 'iframeResizer.initialize({}, "iframe")'),
  "the snippet of Medium and Embedly": snippet + frames,
  "our own embed.js": frames + ownScript(),
};

async function openColumn(inside: string): Promise<Host> {
  return openHost({ body: `<main id="column" style="width: 640px">${inside}</main>` });
}

describe.each(Object.entries(hosts))("%s", (_, inside) => {
  test("gives an embed, in a sandbox or not, the height of its content, and again when the column grows and shrinks", async () => {
    const host = await openColumn(inside);
    const heights: number[] = [];
    for (const width of ["640px", "320px", "860px"]) {
      await host.restyle("#column", { width });
      await host.fits(0);
      await host.fits(1);
      heights.push(await host.frameHeight(1));
    }
    // A narrow column has a lower map and longer words, a wide one the reverse: which is higher depends on what is said.
    expect(new Set(heights).size).toBe(heights.length);
    expect(await host.misdeeds()).toEqual([]);
  });
});

test("our own embed.js follows the table under a chart as it opens and closes", async () => {
  const host = await openColumn(iframe(sandbox, embedAddress("embed/figures/ships/")) + ownScript());
  await host.fits();
  const closed = await host.frameHeight();
  for (const isOpen of [true, false]) {
    await host.embed().press("details summary");
    await host.fits();
    expect((await host.frameHeight()) > closed, String(isOpen)).toBe(isOpen);
  }
  expect(await host.misdeeds()).toEqual([]);
});

describe("WordPress", () => {
  const openPost = () =>
    openHost({
      body: wordpress + iframe(`${sandbox} data-secret="Abc123xyz0"`, `${claim}?list=none#?secret=Abc123xyz0`),
      width: 640,
    });

  test("gives an embed its height", async () => {
    const host = await openPost();
    await host.fits();
    expect(await host.frameHeight()).not.toBe(420);
    expect(await host.misdeeds()).toEqual([]);
  });

  test("goes where a link within the site leads, and the reader is told the address of any other", async () => {
    const host = await openPost();
    await host.fits();
    await host.embed().press(".whole-map a");
    await host.until(async () => host.address() === embedAddress("", "claim=russian-troops-crimea"));
    expect(host.popups()).toEqual([]);

    const other = await openHost({
      body: wordpress + iframe(`${sandbox} data-secret="Abc123xyz0"`, `${claim}#?secret=Abc123xyz0`),
      width: 700,
    });
    await other.fits();
    await other.embed().press("a.passage");
    expect(await other.embed().notices()).toEqual([expect.stringContaining("https://en.interfax.com.ua/")]);
    // The browser itself complains of the link that the sandbox keeps from opening.
    expect((await other.misdeeds()).filter((it) => !it.includes("Blocked opening"))).toEqual([]);
  });
});

test("AMP is told the height in its own words", async () => {
  const host = await openHost({ body: iframe(sandbox, claim), width: 640 });
  await host.embed().ready();
  const { height } = await host.embed().size();
  await host.until(async () => (await host.received()).some(({ data }) => isAmp(data, height)));
  await host.restyle("iframe", { width: "320px" });
  await host.until(async () => (await host.embed().size()).width === 320);
  const { height: narrow } = await host.embed().size();
  expect(narrow).not.toBe(height);
  await host.until(async () => (await host.received()).some(({ data }) => isAmp(data, narrow)));
  expect(await host.misdeeds()).toEqual([]);
});

/** Whether a message is one that AMP's frames answer to, and asks for this height. */
function isAmp(message: unknown, height: number): boolean {
  const { sentinel, type, height: asked } = (message ?? {}) as { sentinel?: string; type?: string; height?: number };
  return sentinel === "amp" && type === "embed-size" && asked === height;
}
