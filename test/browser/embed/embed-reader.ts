import type { Frame, Page } from "playwright-core";
import type { Kept } from "./kept.ts";

/** What the reader of one embed does and sees. */
export type EmbedReader = ReturnType<typeof embedOf>;

/** The embed in the iframe of this number on a page. */
export function embedOf(page: Page, index: number, until: (isSo: () => Promise<boolean>) => Promise<void>) {
  const frame = async (): Promise<Frame> => {
    const found = await (await page.locator("iframe").nth(index).elementHandle())?.contentFrame();
    if (!found) throw new Error(`no embed in iframe ${index}`);
    return found;
  };

  /** Reads something out of the frame. */
  const read = async <Result, Argument = undefined>(
    look: (argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
  ): Promise<Result> => (await frame()).evaluate(look as (argument: unknown) => Result, argument as unknown);

  /** Width of the frame and height of its content, in CSS pixels. */
  const size = (): Promise<{ readonly width: number; readonly height: number }> =>
    read(() => ({ width: innerWidth, height: Math.ceil(document.documentElement.getBoundingClientRect().height) }));

  /** Waits until the frame's script has run. */
  const ready = async (): Promise<void> => {
    await (await frame()).locator("html[data-list]").waitFor({ state: "attached" });
    await read(() => document.fonts.ready.then(() => undefined));
  };

  const sees = async (selector: string): Promise<boolean> => (await frame()).locator(selector).first().isVisible();

  const text = async (selector = "main"): Promise<string> => (await (await frame()).locator(selector).first().innerText()).trim();

  const pressButton = async (name: string): Promise<void> => {
    await (await frame()).getByRole("button", { name, exact: true }).click();
  };

  /** Clicks on the first element of this kind, such as a link or the summary of what is folded. */
  const press = async (selector: string): Promise<void> => {
    await (await frame()).locator(selector).first().click();
  };

  const pickMark = async (): Promise<void> => {
    await press("#stage [data-mark]:visible");
  };

  const mapBecomes = async (state: "poster" | "live" | "failed"): Promise<void> => {
    await (await frame()).waitForSelector(`html[data-map="${state}"]`, { timeout: 45_000 });
  };

  /** Widths of the map's canvas and of the room it stands in. */
  const liveWidths = (): Promise<readonly [canvas: number, stage: number]> =>
    read(() => {
      const widthOf = (selector: string) => Math.round(document.querySelector(selector)?.getBoundingClientRect().width ?? 0);
      return [widthOf("#stage canvas"), widthOf("#stage")] as const;
    });

  /** Sentences about what could not be done. */
  const notices = async (): Promise<readonly string[]> => (await frame()).locator(".notice:visible").allInnerTexts();

  const loseWebgl = (): Promise<void> =>
    read(() => {
      const canvas = document.querySelector<HTMLCanvasElement>("#stage canvas");
      canvas?.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
    });

  /** Starts more WebGL contexts beside the map than a browser keeps. */
  const startManyWebgl = (): Promise<void> =>
    read(() => {
      const canvases = Array.from({ length: 20 }, () => document.createElement("canvas"));
      for (const it of canvases) it.getContext("webgl2");
      Object.assign(window, { canvases });
    });

  /** The faces that have arrived, such as `Source Sans 3 400`. */
  const fonts = (): Promise<readonly string[]> =>
    read(() =>
      [...document.fonts]
        .filter((it) => it.status === "loaded")
        .map(({ family, weight }) => `${family.replaceAll('"', "")} ${weight}`),
    );

  /** Width of what is in the frame, and of the frame. */
  const widths = (): Promise<{ readonly inside: number; readonly outside: number }> =>
    read(() => ({ inside: document.documentElement.scrollWidth, outside: innerWidth }));

  /** Whether the map is printed in its colours. */
  const printsColours = (): Promise<boolean> =>
    read(() => getComputedStyle(document.querySelector("#stage") ?? document.body).printColorAdjust === "exact");

  /** Says something to the page around the frame, as if the frame were hostile. */
  const tellHost = (message: unknown): Promise<void> => read((it) => parent.postMessage(it, "*"), message);

  /** How many messages the frame was given. */
  const heard = (): Promise<number> => read(() => (window as unknown as Kept).received.length);

  /** How many WebGL contexts were asked for. */
  const webglContexts = (): Promise<number> =>
    read(() => (window as unknown as Kept).contexts.filter((it) => it.startsWith("webgl")).length);

  return {
    read,
    until,
    size,
    ready,
    sees,
    text,
    pressButton,
    press,
    pickMark,
    mapBecomes,
    liveWidths,
    notices,
    loseWebgl,
    webglContexts,
    startManyWebgl,
    fonts,
    widths,
    printsColours,
    tellHost,
    heard,
  };
}
