import type { Frame } from "../../src/scene/camera/mercator.ts";
import type { ReaderWindow } from "./reader-window.ts";

type Part = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** What is hidden in a picture of the map, by what the picture is to show. */
const hiddenIn = {
  // The scale's bar comes with the script.
  whole: ".scale",
  unpatterned: ".scale, #stage [fill^='url(#pattern']",
  ground: "#stage .overlay, #stage .regions",
} as const;

/** What a reader does on the map and sees there. */
export function mapOf({ page, read, until, query }: ReaderWindow) {
  const stage = page.locator("#stage");

  const mapState = async (): Promise<string | undefined> => {
    return read(() => document.documentElement.dataset["map"]);
  };

  const mapBecomes = async (state: "poster" | "live" | "failed"): Promise<void> => {
    await page.waitForSelector(`html[data-map="${state}"]`, { timeout: 45_000 });
  };

  /** Moves the pointer over the map, a place without marks, and waits for the live map. */
  const wakeMap = async (): Promise<void> => {
    await pointAtMap();
    await mapBecomes("live");
  };

  /** On a phone a list that was drawn up lies over the map, until it is put away. */
  const putListAway = async (): Promise<void> => {
    const handle = page.locator('.sheet-handle[aria-expanded="true"]:visible');
    if ((await handle.count()) === 0) return;
    await handle.click();
    await page.waitForFunction(() => document.getAnimations().every((it) => it.playState !== "running"));
  };

  /** Moves the pointer to the map's upper left corner. */
  const pointAtMap = async (): Promise<void> => {
    await putListAway();
    await stage.scrollIntoViewIfNeeded();
    const box = await stage.boundingBox();
    await page.mouse.move((box?.x ?? 0) + 12, (box?.y ?? 0) + 12);
  };

  /** Waits until neither the map nor the address has moved for a while longer than a move takes. */
  const mapRests = async (): Promise<void> => {
    const state = async () => JSON.stringify([query(), await whereIs([[34, 45]])]);
    let [last, since] = [await state(), Date.now()];
    await until(async () => {
      const now = await state();
      if (now !== last) [last, since] = [now, Date.now()];
      return Date.now() - since > 1200;
    });
  };

  const turnWheel = async (): Promise<void> => {
    await pointAtMap();
    await page.mouse.wheel(0, -120);
  };

  /** Taps twice on a phone's live map where nothing stands, which brings it nearer. */
  const tapTwice = async (): Promise<void> => {
    await pointAtMap();
    const { x, y, height } = (await stage.boundingBox()) ?? { x: 0, y: 0, height: 0 };
    await page.mouse.dblclick(x + 12, y + height - 12);
  };

  const dragMap = async (dx: number, dy: number): Promise<void> => {
    await putListAway();
    const box = await stage.boundingBox();
    const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) - 60, (box?.y ?? 0) + 60];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + dx / 2, y + dy / 2, { steps: 3 });
    await page.mouse.move(x + dx, y + dy, { steps: 3 });
    await page.mouse.up();
  };

  const focusClaim = async (id: string): Promise<void> => {
    await page.locator(`#list [data-claim="${id}"] h3 a`).focus();
  };

  const focusTimeline = async (): Promise<void> => {
    await page.locator(".timeline-days .day[tabindex='0']:visible").focus();
  };

  const focusMap = async (): Promise<void> => {
    await stage.focus();
  };

  /** Picks a region by the heading of its block, by its row, or where it has neither by its name on the map. */
  const pickRegion = async (id: string): Promise<void> => {
    const block = page.locator(`#stage [data-block="${id}"]:visible`).first();
    const name = page.locator(`#stage .label[data-region="${id}"]:visible`).first();
    await putListAway();
    await stage.scrollIntoViewIfNeeded();
    if ((await block.count()) === 0) return name.click();
    // A shape in a block is a statement of its own.
    const { height = 0 } = (await block.boundingBox()) ?? {};
    await block.click({ position: { x: 16, y: Math.min(14, height / 2) } });
  };

  /** Clicks on the map where a place is drawn. */
  const pickPlace = async (place: readonly [number, number]): Promise<void> => {
    const [[x, y] = [0, 0]] = await whereIs([place]);
    await page.mouse.click(x, y);
  };

  /** Picks a statement's mark on the map. */
  const pickMark = async (statement: string): Promise<void> => {
    await page.locator(`#stage [data-mark~="${statement}"]:visible`).first().click();
  };

  /** The statements whose marks can be seen, a list for each mark. */
  const marks = async (): Promise<readonly { readonly claim: string; readonly statements: readonly string[] }[]> => {
    return read(() =>
      [...document.querySelectorAll("#stage [data-mark]")]
        .filter((it) => it.getBoundingClientRect().width > 0)
        .map((it) => ({
          claim: it.getAttribute("data-mark-of") ?? "",
          statements: (it.getAttribute("data-mark") ?? "").split(" "),
        })),
    );
  };

  /** The places that have a block of statements, or a row, which can be seen. */
  const blocks = async (): Promise<readonly string[]> => {
    return read(() =>
      [...document.querySelectorAll("#stage [data-block]")]
        .filter((it) => it.getBoundingClientRect().width > 0)
        .map((it) => it.getAttribute("data-block") ?? ""),
    );
  };

  /** The regions whose edge is drawn, and how: those chosen and those of the open claim. */
  const edges = async (): Promise<readonly string[]> => {
    return read(() =>
      [...document.querySelectorAll("#stage .edge")].map((it) => it.getAttribute("href")?.replace("#outline-", "") ?? ""),
    );
  };

  /** The regions that the open claim speaks of as the map shows them: land by its edge, a sea by its hatch, a border by its band. */
  const lit = async (): Promise<readonly string[]> => {
    return read(() => {
      const spoken = document.querySelectorAll(
        "#stage .regions > .edge, #stage .regions > [fill^='url(#pattern-sea'], #stage .regions > .band[data-voice] > :last-child",
      );
      return [...new Set([...spoken].map((it) => it.getAttribute("href")?.replace("#outline-", "") ?? ""))];
    });
  };

  /** The name of the view of the borders that is chosen; `undefined` where there is no choice. */
  const bordersChosen = async (): Promise<string | undefined> => {
    return read(() => document.querySelector(".borders input:checked")?.closest("label")?.textContent?.trim());
  };

  /** Opens the choice of borders from the line in the key, and takes one. */
  const chooseBorders = async (name: string): Promise<void> => {
    const choice = page.getByRole("group", { name: "Borders" });
    if (!(await choice.isVisible())) await page.getByRole("button", { name: /^Change the borders/ }).click();
    await page.getByRole("group", { name: "Borders" }).getByRole("radio", { name }).check();
    await page.keyboard.press("Escape");
    await choice.waitFor({ state: "hidden" });
  };

  /** How each disputed line is drawn. */
  const linesDrawn = async (): Promise<Readonly<Record<string, string>>> => {
    return read(() => {
      const ids = ["crimea-line", "line-of-contact", "border-beyond-contact"];
      return Object.fromEntries(
        ids.map((id) => {
          const own = document.querySelectorAll(`#stage .regions > use[href="#outline-${id}"]:not([class])`);
          return [id, [...own].map((it) => (it.hasAttribute("stroke-dasharray") ? "dashed" : "solid")).join()];
        }),
      );
    });
  };

  /** What is printed about the borders under the map. */
  const mapWords = async (): Promise<string> => {
    return page.locator(".border-label").innerText();
  };

  /** What the legend says of a disputed line. */
  const lineLegend = async (id: string): Promise<string> => {
    return (await page.locator(`.legend [data-line="${id}"]`).textContent()) ?? "";
  };

  /** Where labels, marks and shapes stand on the screen: the upper left corner of each that can be seen, by what it is. */
  const standing = async (): Promise<Readonly<Record<string, readonly [number, number]>>> => {
    return read(() => {
      const seen = [...document.querySelectorAll("#stage .label, #stage [data-mark]")].flatMap((it) => {
        const { left, top, width } = it.getBoundingClientRect();
        return width === 0 ? [] : [[it.getAttribute("data-label") ?? it.getAttribute("data-mark"), [left, top]] as const];
      });
      return Object.fromEntries(seen) as Record<string, [number, number]>;
    });
  };

  /** Where places given by longitude and latitude are drawn, in CSS pixels of the window. */
  const whereIs = async (places: readonly (readonly [number, number])[]): Promise<readonly (readonly [number, number])[]> => {
    return read((all) => {
      const poster = document.querySelector<SVGSVGElement>("#stage svg.poster");
      const matrix = poster?.getScreenCTM();
      if (!poster || !matrix) throw new Error("no poster");
      const number = (name: string) => Number(poster.getAttribute(`data-${name}`));
      return all.map(([lng, lat]) => {
        const x = (lng / 360 + 0.5 - number("left")) * number("units");
        const mercator = 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
        const point = new DOMPoint(x, (mercator - number("top")) * number("units")).matrixTransform(matrix);
        return [point.x, point.y] as const;
      });
    }, places);
  };

  /** Where a place is drawn, frame by frame, for some milliseconds. */
  const whereaboutsFor = async (
    place: readonly [number, number],
    duration: number,
  ): Promise<readonly (readonly [number, number])[]> => {
    const path: (readonly [number, number])[] = [];
    const end = Date.now() + duration;
    while (Date.now() < end) path.push(...(await whereIs([place])));
    return path;
  };

  /** Shows the drawn ground in the place of the live one, or the live one again. */
  const drawGround = async (isDrawn: boolean): Promise<void> => {
    await read((it) => {
      document.documentElement.dataset["map"] = it ? "poster" : "live";
    }, isDrawn);
  };

  /** The size of the map in the page. */
  const mapFrame = async (): Promise<Frame> => {
    return read(() => {
      const { clientWidth, clientHeight } = document.querySelector("#stage") ?? document.body;
      return { width: clientWidth, height: clientHeight };
    });
  };

  /** Where places given by longitude and latitude are drawn, in CSS pixels of the map. */
  const whereOnMap = async (places: readonly (readonly [number, number])[]): Promise<readonly (readonly [number, number])[]> => {
    const box = await stage.boundingBox();
    return (await whereIs(places)).map(([x, y]) => [x - (box?.x ?? 0), y - (box?.y ?? 0)]);
  };

  /** Gives the window another size, and waits until the page has taken it. */
  const resize = async (size: Frame): Promise<void> => {
    await page.setViewportSize(size);
    await read(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  };

  /** A picture of the map or of a part of it, in CSS pixels; `ground` leaves out what is drawn above the ground, `unpatterned` only hatch and dots. */
  const pictureOfMap = async (what: keyof typeof hiddenIn = "whole", part?: Part): Promise<Buffer> => {
    await page.mouse.move(0, 0);
    const hide = (visibility: string) =>
      read(
        ([selector, value]) => {
          for (const it of document.querySelectorAll<SVGElement>(selector)) it.style.visibility = value;
        },
        [hiddenIn[what], visibility] as const,
      );
    await hide("hidden");
    const box = await stage.boundingBox();
    const picture =
      part && box
        ? await page.screenshot({ animations: "disabled", clip: { ...part, x: box.x + part.x, y: box.y + part.y } })
        : await stage.screenshot({ animations: "disabled" });
    await hide("");
    return picture;
  };

  /** Takes the WebGL context away, or gives it back. */
  const webglContext = async (what: "lose" | "restore"): Promise<void> => {
    await read((which) => {
      const kept = window as unknown as { contextLoss?: WEBGL_lose_context | null };
      const canvas = document.querySelector<HTMLCanvasElement>("#stage canvas");
      kept.contextLoss ??= canvas?.getContext("webgl2")?.getExtension("WEBGL_lose_context") ?? null;
      if (!kept.contextLoss) throw new Error("no WebGL context");
      if (which === "lose") kept.contextLoss.loseContext();
      else kept.contextLoss.restoreContext();
    }, what);
  };

  return {
    mapState,
    mapBecomes,
    wakeMap,
    pointAtMap,
    mapRests,
    turnWheel,
    tapTwice,
    dragMap,
    focusClaim,
    focusTimeline,
    focusMap,
    pickRegion,
    pickPlace,
    pickMark,
    marks,
    blocks,
    edges,
    lit,
    bordersChosen,
    chooseBorders,
    linesDrawn,
    mapWords,
    lineLegend,
    standing,
    whereIs,
    whereOnMap,
    drawGround,
    mapFrame,
    resize,
    whereaboutsFor,
    pictureOfMap,
    webglContext,
  };
}
