/** A browser that is not Chromium, with one window. */
export type OtherBrowser = {
  readonly visit: (address: string) => Promise<void>;
  /** The value of an expression in the page, or in its first frame. */
  readonly evaluate: <Result>(where: "page" | "frame", expression: string) => Promise<Result>;
  /** Errors that nobody caught, where the browser tells them. */
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
};

/** Waits until an expression gives something; fails with what it gave last. */
export function waitingIn({ evaluate }: Pick<OtherBrowser, "evaluate">) {
  return async <Result>(
    where: "page" | "frame",
    expression: string,
    wanted: (value: Result) => boolean | Promise<boolean>,
  ): Promise<Result> => {
    const given = Date.now() + 60_000;
    for (;;) {
      // A frame that is only just there cannot be asked yet.
      const value = await evaluate<Result>(where, expression).catch((error: unknown) => String(error) as never);
      if (await wanted(value)) return value;
      if (Date.now() > given) throw new Error(`still ${JSON.stringify(value)}: ${expression}`);
      await new Promise((done) => setTimeout(done, 100));
    }
  };
}

/** What a reader does and sees in such a browser, on a page with one embed. */
export type OtherReader = ReturnType<typeof readerOf>;

export function readerOf(browser: OtherBrowser) {
  const { visit, evaluate, errors } = browser;
  const becomes = waitingIn(browser);

  const open = async (address: string): Promise<void> => {
    await visit(address);
    await becomes("frame", "document.querySelector('#stage')?.getAttribute('role')", (it) => it === "application");
  };

  const contentHeight = "Math.ceil(document.documentElement.getBoundingClientRect().height)";

  /** Waits until the frame has the height that it wants, and keeps it for three looks, and gives it. */
  const fits = async (): Promise<number> => {
    let [height, looks] = [0, 0];
    await becomes<number>("page", "document.querySelector('iframe').clientHeight", async (frame) => {
      const now = await evaluate<number>("frame", contentHeight);
      looks = Math.abs(frame - now) <= 2 && now === height ? looks + 1 : 0;
      height = now;
      return looks >= 2;
    });
    return height;
  };

  /** Waits until the content has another height. */
  const heightChanges = async (from: number): Promise<void> => {
    await becomes<number>("frame", contentHeight, (it) => it !== from);
  };

  const setColumn = (width: string): Promise<void> =>
    evaluate("page", `void (document.querySelector('#column').style.width = '${width}')`);

  /** Waits until some faces have arrived and none is on its way: before, the content has another height. */
  const fontsArrive = async (faces: readonly string[]): Promise<void> => {
    await becomes<readonly (readonly [face: string, status: string])[]>(
      "frame",
      "[...document.fonts].map((it) => [it.family.replaceAll('\"', '') + ' ' + it.weight, it.status])",
      (all) =>
        // A frame that is only just there answers with a message.
        Array.isArray(all) &&
        all.every(([, status]) => status !== "loading") &&
        faces.every((face) => all.some(([name, status]) => name === face && status === "loaded")),
    );
  };

  /** Shape of the map: of its style sheet's making. */
  const mapShape = (): Promise<string> => evaluate("frame", "getComputedStyle(document.querySelector('#stage')).aspectRatio");

  const hasWebgl = (): Promise<boolean> => evaluate("page", "document.createElement('canvas').getContext('webgl2') !== null");

  const explore = (): Promise<void> => evaluate("frame", "void document.querySelector('#explore').click()");

  const mapBecomes = (state: string): Promise<string> =>
    becomes("frame", "document.documentElement.dataset.map", (it) => it === state);

  const canvasWidth = (): Promise<number> =>
    evaluate("frame", "Math.round(document.querySelector('#stage canvas').getBoundingClientRect().width)");

  /** Addresses that were asked for in the frame. */
  const requests = (): Promise<readonly string[]> =>
    evaluate("frame", "performance.getEntriesByType('resource').map((it) => it.name)");

  const text = (selector: string): Promise<string> => evaluate("frame", `document.querySelector('${selector}').innerText`);

  /** Opens a page of the site, has its picture made by the dialog, and gives the PNG that is saved. */
  const exportsPng = async (address: string): Promise<Buffer> => {
    await visit(address);
    await becomes("page", "document.querySelector('#export')?.disabled", (it) => it === false);
    await evaluate(
      "page",
      `void (URL.createObjectURL = (file) => {
        const reader = new FileReader();
        reader.onload = () => { window.savedFile = reader.result; };
        reader.readAsDataURL(file);
        return "#";
      }, document.querySelector('#export').click())`,
    );
    const button = (words: string) =>
      `[...document.querySelectorAll('dialog :is(button, label)')].find((it) => it.textContent.trim().startsWith('${words}'))`;
    await becomes(
      "page",
      `document.querySelector('dialog .picture')?.shadowRoot?.querySelector('#map') !== undefined && !!${button("1×")}`,
      (it) => it === true,
    );
    await evaluate("page", `void ${button("1×")}.click()`);
    await evaluate("page", `void ${button("Download PNG")}.click()`);
    const saved = await becomes<string | undefined>(
      "page",
      "window.savedFile",
      (it) => typeof it === "string" && it.startsWith("data:"),
    );
    return Buffer.from((saved ?? "").replace(/^[^,]*,/, ""), "base64");
  };

  return {
    open,
    exportsPng,
    fits,
    heightChanges,
    setColumn,
    fontsArrive,
    mapShape,
    hasWebgl,
    explore,
    mapBecomes,
    canvasWidth,
    requests,
    text,
    errors,
  };
}
