import { expect, test } from "vitest";
import { forgedIn } from "../../soak/messages/kind.ts";
import { embedAddress, iframe, openHost, ownScript, site } from "./host-page.ts";

const sandbox = 'sandbox="allow-scripts"';
const long = "a".repeat(100_000);

/** What a page could say to a frame to trouble it. */
const toFrame: readonly unknown[] = [
  null,
  0,
  [],
  "",
  long,
  { type: "claimed-ground:hello", v: { toString: null } },
  { type: "claimed-ground:resize", v: 1, height: 1e9 },
  { type: "iframe-child-init", targetElementSelector: "body, <img src=x>", bodyPadding: "4000px", bodyMargin: "4000px" },
  { type: "__proto__", sentinel: "constructor", constructor: 1 },
  { sentinel: "amp", type: "frames-init", height: -1 },
  { message: "height", value: 5, secret: "x" },
  `[iFrameSizer]<img src=x>:8:0:true:32`,
  `[iFrameSizer]${long}:8:0:true:32`,
  "[iFrameSizer]__proto__:8:0:true:32:true:true::bodyOffset:4000px",
  "[iFrameSizer]constructor",
  "[iFrameSizer]",
  "pymxPYMxevilxPYMxwidthxPYMx1",
  "pymxPYMxmapxPYMxnavigateToxPYMxhttps://example.org/",
  "pymxPYMxmapxPYMxwidthxPYMx-1",
];

test("a frame takes nothing from the page around it but the wish to be told the height", async () => {
  const host = await openHost({ body: iframe(sandbox, embedAddress("embed/", "childId=map")) + ownScript(), width: 640 });
  await host.fits();
  const before = [await host.frameHeight(), await host.embed().text()];
  for (const it of toFrame) await host.tell(it);
  await host.until(async () => (await host.received()).some(({ data }) => String(data).startsWith("pymxPYMxmapxPYMxheight")));
  await host.fits();
  expect([await host.frameHeight(), await host.embed().text()]).toEqual(before);
  const answers = JSON.stringify(await host.received());
  expect(answers).not.toMatch(/<img|a{100}|evil/);
  expect(await host.misdeeds()).toEqual([]);
});

test("a frame answers to the page around it, and to no other window", async () => {
  const meddler = `<script>setInterval(() => parent.frames[0].postMessage({ type: "iframe-get-child-dimensions" }, "*"), 20)</script>`;
  const host = await openHost({ body: `${iframe(sandbox)}<iframe sandbox="allow-scripts" srcdoc='${meddler}'></iframe>` });
  await host.embed().ready();
  await host.until(async () => (await host.embed().heard()) > 20);
  expect((await host.received()).filter(({ data }) => JSON.stringify(data).includes("iframe-resized"))).toEqual([]);
  expect(await host.misdeeds()).toEqual([]);
});

/** What a hostile frame could say of its height: the message, and the height that our script gives the frame for it. */
const heights: readonly (readonly [message: unknown, given: number | "none"])[] = [
  [{ type: "claimed-ground:resize", v: 1, height: 1e9 }, 12_000],
  [{ type: "claimed-ground:resize", v: 1, height: -5 }, 120],
  [{ type: "claimed-ground:resize", v: 1, height: Number.NaN }, "none"],
  [{ type: "claimed-ground:resize", v: 1, height: Number.POSITIVE_INFINITY }, "none"],
  [{ type: "claimed-ground:resize", v: 1, height: "900" }, "none"],
  [{ type: "claimed-ground:resize", v: 1, height: { valueOf: 900 } }, "none"],
  [{ type: "claimed-ground:resize", v: 2, height: 900 }, "none"],
  [{ type: "claimed-ground:resize", v: 1, height: 500, id: "__proto__" }, 500],
  [{ type: "claimed-ground:resize", v: 1, height: 501, id: "constructor" }, 501],
  [{ type: "claimed-ground:resize", v: 1, height: 502, id: long }, 502],
  [null, "none"],
  ["claimed-ground:resize", "none"],
];

test("embed.js keeps heights within bounds and passes over what is none", async () => {
  const host = await openHost({ body: iframe() + ownScript(), width: 640 });
  await host.fits();
  for (const [message, given] of heights) {
    await host.restyle("iframe", { height: "333px" });
    const before = await host.heardFrom(0);
    await host.embed().tellHost(message);
    await host.until(async () => (await host.heardFrom(0)) > before);
    expect([message, await host.frameHeight()]).toEqual([message, given === "none" ? 333 : given]);
  }
  expect(await host.misdeeds()).toEqual([]);
});

test("embed.js hears no frame but ours, and each only of itself", async () => {
  const lie = `<script>
    const heights = [3000, 1e9, -5];
    const tell = (height) => parent.postMessage({ type: "claimed-ground:resize", v: 1, height, id: "__proto__" }, "*");
    setInterval(() => heights.forEach(tell), 50);
  </script>`;
  const host = await openHost({
    body: `${ownScript()}${iframe()}
      <iframe srcdoc='${lie}' height="150"></iframe>
      <iframe sandbox="allow-scripts" srcdoc='${lie}' height="150"></iframe>
      <iframe sandbox="allow-scripts" src="${embedAddress()}" srcdoc='${lie}' height="150"></iframe>`,
  });
  await host.fits(0);
  for (const liar of [1, 2, 3]) {
    const before = await host.heardFrom(liar);
    await host.until(async () => (await host.heardFrom(liar)) > before + 3);
  }
  expect([await host.frameHeight(1), await host.frameHeight(2), await host.frameHeight(3)]).toEqual([150, 150, 150]);
  expect(await host.misdeeds()).toEqual([]);
});

test("embed.js does not hear a frame of ours that somebody else has led away", async () => {
  const lie = `<script>parent.postMessage({ type: "claimed-ground:resize", v: 1, height: 3000 }, "*")</script>`;
  const host = await openHost({ body: iframe() + ownScript() });
  await host.fits();
  const before = await host.frameHeight();
  await host.leadAway(lie);
  await host.until(async () => (await host.received()).some(({ data }) => JSON.stringify(data).includes("3000")));
  expect(await host.frameHeight()).toBe(before);
  expect(await host.misdeeds()).toEqual([]);
});

test("of generated messages in all formats, sent by everyone to everyone, none is obeyed but a frame's own height", async () => {
  const { counts, failures } = await forgedIn(site.browser, site.address, { seed: 3, count: 180 });
  expect(failures).toEqual([]);
  expect(counts).toEqual({ messages: 180, protocols: 9, routes: 5 });
});
