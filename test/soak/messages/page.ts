import { createServer } from "node:http";
import type { Browser, Frame, Page } from "playwright-core";
import { close, listen } from "../../../src/build/serve.ts";
import { mark, type Route } from "./forged.ts";

/** What a page with embeds looks like. */
export type PageState = {
  /** Height of the first embed's frame, in CSS pixels. */
  readonly height: number;
  /** The markup around the embeds, the first one's, and the heights of the others. */
  readonly host: string;
  readonly embed: string;
  readonly others: string;
  readonly address: string;
  /** What the embeds and embed.js have said since the last look that no height message is. */
  readonly replies: readonly string[];
  readonly misdeeds: readonly string[];
};

/** Somebody else's page with two embeds and a frame that means no good. */
export type ForgedPage = {
  readonly say: (route: Route, messages: readonly unknown[]) => Promise<void>;
  /** Waits until all that was said has been heard, and answered. */
  readonly settle: () => Promise<void>;
  readonly state: () => Promise<PageState>;
  /** Gives the first embed's frame a height again. */
  readonly restore: (height: number) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** What is written down in every window. */
type Kept = { heard: { readonly data: string; readonly isOwn: boolean }[] };

export async function openForgedPage(browser: Browser, site: string): Promise<ForgedPage> {
  const embeds = `<iframe src="${site}embed/?childId=map" width="640" height="600"></iframe>`.repeat(2);
  const other = '<iframe sandbox="allow-scripts" srcdoc="<p>Other</p>" width="640" height="150"></iframe>';
  const html = `<!doctype html><title>Article</title>${embeds}${other}<script src="${site}embed.js"></script>`;
  const server = createServer((_, response) => void response.writeHead(200, { "Content-Type": "text/html" }).end(html));
  // By its name another site than 127.0.0.1, as a host is.
  const address = `http://localhost:${await listen(server, 0)}/`;
  const context = await browser.newContext({ viewport: { width: 900, height: 900 } });
  const misdeeds: string[] = [];
  await context.addInitScript(keepHeard);
  const page = await context.newPage();
  context.on("page", (it) => misdeeds.push(`opened ${it.url()}`));
  page.on("pageerror", (it) => misdeeds.push(`threw ${it.message}`));
  page.on("dialog", (it) => {
    misdeeds.push(`asked ${it.message()}`);
    void it.dismiss();
  });
  page.on("request", (it) => {
    if (/evil/.test(it.url())) misdeeds.push(`requested ${it.url()}`);
  });
  await page.goto(address);
  const frames = page.mainFrame().childFrames();
  const [embed, bystander, stranger] = frames as [Frame, Frame, Frame];
  for (const it of [embed, bystander]) await it.waitForSelector("html[data-list]");
  // Until its height is heard a frame repeats it.
  await page.waitForFunction(() => [...document.querySelectorAll("iframe")].slice(0, 2).every((it) => it.style.height !== ""));
  await embed.evaluate(() => document.fonts.ready.then(() => undefined));

  const settle = async () => {
    // Heights are told at most ten times a second.
    await page.evaluate(() => new Promise((done) => setTimeout(done, 150)));
    for (const it of frames) await it.evaluate(() => new Promise((done) => setTimeout(done, 0)));
  };
  await settle();

  return {
    say: (route, messages) => said(page, { embed, stranger }, route, messages),
    settle,
    restore: async (height) => {
      await page.evaluate((it) => {
        const frame = document.querySelector("iframe");
        if (frame) frame.style.height = `${it}px`;
      }, height);
      await settle();
      for (const it of [page.mainFrame(), ...frames]) await it.evaluate(() => void (window as unknown as Kept).heard.splice(0));
    },
    state: async () => {
      const own = await page.evaluate(() => {
        const [first, ...others] = [...document.querySelectorAll("iframe")];
        const copy = document.documentElement.cloneNode(true) as HTMLElement;
        copy.querySelector("iframe")?.removeAttribute("style");
        return {
          height: first?.clientHeight ?? 0,
          host: copy.outerHTML,
          others: others.map((it) => `${it.src} ${it.clientHeight}`).join(", "),
          heard: (window as unknown as Kept).heard.filter((it) => it.isOwn).map((it) => it.data),
        };
      });
      const inside = await embed.evaluate(() => ({
        markup: document.documentElement.outerHTML.replaceAll(' style=""', ""),
        title: document.title,
      }));
      const toOther = await stranger.evaluate(() => (window as unknown as Kept).heard.map((it) => it.data));
      const seen = misdeeds.splice(0);
      return {
        height: own.height,
        host: own.host,
        embed: inside.title + inside.markup,
        others: own.others,
        address: page.url() + frames.map((it) => it.url()).join(" "),
        replies: [...own.heard.filter((it) => !isHeight(it) || it.includes(mark)), ...toOther],
        misdeeds: seen,
      };
    },
    close: async () => {
      await context.close();
      await close(server);
    },
  };
}

async function said(
  page: Page,
  at: { readonly embed: Frame; readonly stranger: Frame },
  route: Route,
  messages: readonly unknown[],
) {
  if (route === "host to embed")
    await page.evaluate((all) => all.forEach((it) => window.frames[0]?.postMessage(it, "*")), messages);
  if (route === "host to itself") await page.evaluate((all) => all.forEach((it) => window.postMessage(it, "*")), messages);
  if (route === "other to embed")
    await at.stranger.evaluate((all) => all.forEach((it) => parent.frames[0]?.postMessage(it, "*")), messages);
  if (route === "other to host") await at.stranger.evaluate((all) => all.forEach((it) => parent.postMessage(it, "*")), messages);
  if (route === "embed to host") await at.embed.evaluate((all) => all.forEach((it) => parent.postMessage(it, "*")), messages);
}

/** Whether a message, as text, is one in which an embed tells its height. */
function isHeight(text: string): boolean {
  return /^(\{"type":"claimed-ground:resize","v":1,"height":\d+\}|\{"datawrapper-height":\{"[\w./-]*":\d+\}\}|\{"sentinel":"amp","type":"embed-size","height":\d+\}|\{"type":"iframe-resized","width":\d+,"height":\d+\}|"\{\\"src\\":\\"http:[^"\\]*\\",\\"context\\":\\"iframe.resize\\",\\"height\\":\d+\}"|"pymxPYMxmapxPYMxheightxPYMx\d+"|"\[iFrameSizer\][\w.-]{1,64}:\d+:\d+:(init:[\d.]+|resizeObserver)"|"\[iFrameResizerChild\]Ready")$/.test(
    text,
  );
}

/** Writes down what a window is told, by whom is asked later; runs in the page. */
function keepHeard(): void {
  const kept = window as unknown as Kept;
  kept.heard = [];
  addEventListener("message", ({ data, source }: MessageEvent<unknown>) => {
    const isOwn = source === window.frames[0] || source === window.frames[1];
    kept.heard.push({ data: JSON.stringify(data) ?? "", isOwn });
  });
}
