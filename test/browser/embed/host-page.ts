import { onTestFinished } from "vitest";
import { isComplaint, openWindow, type ReaderWindow, site } from "../reader-window.ts";
import { type EmbedReader, embedOf } from "./embed-reader.ts";
import { type HostPage, type HostServer, startHostServer } from "./host-server.ts";
import { type Kept, keepDeeds, type Received } from "./kept.ts";

export { type ScriptName, scriptTag } from "./host-server.ts";
export { site };

export type HostOpening = {
  /** The inside of the page's body. */
  readonly body: string;
  readonly headers?: HostPage["headers"];
  /** Attributes of the page's `html`. */
  readonly attributes?: string;
  readonly width?: number;
};

/** Somebody else's page with embeds of ours in it, and its reader. */
export type Host = Awaited<ReturnType<typeof openHost>>;

/** The address of an embed, such as `embed/`, with a query. */
export function embedAddress(path = "embed/", query = ""): string {
  return `${site.address}${path}${query === "" ? "" : `?${query}`}`;
}

/** An embed as a page holds it. */
export function iframe(attributes = "", address = embedAddress()): string {
  return `<iframe title="Claimed Ground" src="${address}" width="100%" height="420" ${attributes}></iframe>`;
}

/** The script that goes with our embeds. */
export function ownScript(): string {
  return `<script async src="${site.address}embed.js"></script>`;
}

/** Opens a page on another site than ours. */
export async function openHost({ body, headers = {}, attributes = "", width = 900 }: HostOpening) {
  const server = await startHostServer();
  onTestFinished(server.stop);
  const html = `<!doctype html><html lang="en" ${attributes}><meta charset="utf-8"><title>Article</title><body>${body}</body></html>`;
  const address = server.put({ html, headers });
  const window = await openWindow({});
  await window.context.addInitScript(keepDeeds);
  await window.page.setViewportSize({ width, height: 900 });
  const navigations: string[] = [];
  window.page.on("framenavigated", (it) => it === window.page.mainFrame() && navigations.push(it.url()));
  const complaints: string[] = [];
  // What a host's own script says of the host is not a fault of ours.
  const isOurs = (url: string) => !url.startsWith(`${new URL(address).origin}/scripts/`);
  window.page.on("console", (it) => {
    if (isComplaint(it) && isOurs(it.location().url)) complaints.push(it.text());
  });
  window.page.on("pageerror", (it) => complaints.push(String(it)));
  const popups: string[] = [];
  window.context.on("page", (it) => popups.push(it.url()));
  await window.page.goto(address);
  return { ...waysOf(window, server), ...misdeedsOf(window, { address, navigations, popups, complaints }) };
}

function waysOf({ page, read, until }: ReaderWindow, server: HostServer) {
  /** The embed in the page's iframe of this number. */
  const embed = (index = 0): EmbedReader => embedOf(page, index, until);

  /** Height of an iframe's inside, in CSS pixels. */
  const frameHeight = (index = 0): Promise<number> => {
    return read((it) => document.querySelectorAll("iframe")[it]?.clientHeight ?? 0, index);
  };

  /** Waits until an iframe is as high as what is in it, and stays so; fails with the two heights. */
  const fits = async (index = 0): Promise<void> => {
    // A browser lays out a frame of another site again only where it is in sight.
    await page.locator("iframe").nth(index).scrollIntoViewIfNeeded();
    let [held, seen] = ["", ""];
    const settled = until(async () => {
      const outer = await read((it) => document.querySelectorAll("iframe")[it]?.clientWidth ?? 0, index);
      const [frame, { width, height }] = [await frameHeight(index), await embed(index).size()];
      // A face that comes late changes the height of the content.
      const isSet = await embed(index).read(() => document.fonts.status === "loaded");
      held = seen;
      seen = `frame ${outer} by ${frame} px, content ${width} by ${height} px`;
      return isSet && Math.abs(frame - height) <= 2 && width === outer && held === seen;
    });
    await settled.catch((error: unknown) => {
      throw new Error(`iframe ${index} does not fit: ${seen}`, { cause: error });
    });
  };

  /** Sets properties of the style of an element of the page. */
  const restyle = (selector: string, style: Readonly<Record<string, string>>): Promise<void> => {
    return read(
      ([at, properties]) => {
        for (const element of document.querySelectorAll<HTMLElement>(at))
          for (const [name, value] of Object.entries(properties)) element.style.setProperty(name, value);
      },
      [selector, style] as const,
    );
  };

  /** What the page was told by its frames, in order. */
  const received = (): Promise<readonly Received[]> => {
    return read(() => (window as unknown as Kept).received);
  };

  /** The heights a frame told in our own words. */
  const heightsTold = async (index = 0): Promise<readonly number[]> => {
    const heights = (await received()).map(({ frame, data }) => {
      const told = data as { readonly type?: unknown; readonly height?: unknown } | null;
      return frame === index && told?.type === "claimed-ground:resize" ? told.height : undefined;
    });
    return heights.filter((it) => typeof it === "number");
  };

  /** How many messages came from a frame. */
  const heardFrom = async (index: number): Promise<number> => {
    return (await received()).filter(({ frame }) => frame === index).length;
  };

  /** Has the page say something to its first frame. */
  const tell = (message: unknown): Promise<void> => {
    return read((it) => document.querySelector("iframe")?.contentWindow?.postMessage(it, "*"), message);
  };

  /** Leads the first frame to a page of the host's own, without a word to its element. */
  const leadAway = async (body: string): Promise<void> => {
    const address = server.put({ html: `<!doctype html><title>Elsewhere</title>${body}` });
    await read((it) => document.querySelector("iframe")?.contentWindow?.location.replace(it), address);
  };

  /** Adds markup to the end of an element of the page. */
  const append = (selector: string, markup: string): Promise<void> => {
    return read(([at, added]) => document.querySelector(at)?.insertAdjacentHTML("beforeend", added), [selector, markup] as const);
  };

  /** Takes away what is in an element of the page. */
  const empty = (selector: string): Promise<void> => {
    return read((at) => document.querySelector(at)?.replaceChildren(), selector);
  };

  const setMedia = async (media: "print" | "screen"): Promise<void> => {
    await page.emulateMedia({ media });
  };

  return {
    embed,
    frameHeight,
    fits,
    restyle,
    received,
    heightsTold,
    heardFrom,
    tell,
    leadAway,
    append,
    empty,
    read,
    until,
    setMedia,
    address: () => page.url(),
  };
}

type Watch = {
  readonly address: string;
  readonly navigations: readonly string[];
  readonly popups: readonly string[];
  readonly complaints: readonly string[];
};

function misdeedsOf({ page, requested }: ReaderWindow, { address, navigations, popups, complaints }: Watch) {
  const kept = async (): Promise<readonly string[]> => {
    const frames = page.frames().map(async (it) => {
      const found = await it
        .evaluate(() => {
          const { stored, violations = [] } = window as unknown as Kept;
          return { stored, violations };
        })
        // A frame that is gone has done nothing since.
        .catch(() => undefined);
      const { stored = [], violations = [] } = found ?? {};
      return [
        ...stored.map((what) => `${it.url()} touched ${what}`),
        ...violations.map((what) => `${it.url()} violated ${what}`),
      ];
    });
    return (await Promise.all(frames)).flat();
  };

  /** What no frame may do: everything here is a fault. */
  const misdeeds = async (): Promise<readonly string[]> => {
    const own = [new URL(address).origin, new URL(site.address).origin];
    const isOwn = (it: string) => !/^(https?|wss?):/.test(it) || own.includes(new URL(it).origin);
    return [
      ...navigations.slice(1).map((it) => `the page went to ${it}`),
      ...popups.map((it) => `opened ${it}`),
      ...requested.filter((it) => !isOwn(it)).map((it) => `asked ${it}`),
      ...complaints.map((it) => `complained: ${it}`),
      ...(await kept()),
    ];
  };

  return { misdeeds, popups: (): readonly string[] => popups, requests: (): readonly string[] => requested };
}
