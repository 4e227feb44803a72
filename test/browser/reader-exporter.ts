import type { ReaderWindow } from "./reader-window.ts";

/** A point of the map in the picture, in parts of its width and height. */
type Spot = readonly [across: number, down: number];

/** What an exporter does in the dialog that makes pictures, and sees there. */
export function exporterOf({ page, context, read, until }: ReaderWindow) {
  const dialog = page.getByRole("dialog", { name: "Export image" });
  const map = dialog.locator(".picture-map");
  const list = dialog.getByRole("region", { name: "Your annotations" });

  const openExporter = async (): Promise<void> => {
    await page.locator(".menu-button").click();
    await page.getByRole("button", { name: "Export image", exact: true }).click();
    await exporterReady();
  };

  const focusExport = async (): Promise<void> => {
    await page.locator(".menu-button").click();
    await page.getByRole("button", { name: "Export image", exact: true }).focus();
  };

  /** Waits until the picture is there. */
  const exporterReady = async (): Promise<void> => {
    await dialog.locator(".picture svg #map").waitFor();
  };

  const isExporterOpen = async (): Promise<boolean> => dialog.isVisible();

  const choosesInExporter = async (choice: RegExp): Promise<void> => {
    await dialog.getByRole("radio", { name: choice }).check();
  };

  const leavesOut = async (part: string): Promise<void> => {
    await dialog.getByLabel(part, { exact: true }).uncheck();
  };

  const puts = async (part: string): Promise<void> => {
    await dialog.getByLabel(part, { exact: true }).check();
  };

  const canChoose = async (choice: RegExp): Promise<boolean> => dialog.getByRole("radio", { name: choice }).isEnabled();

  /** Which of the choices under a heading is chosen. */
  const chosenUnder = async (legend: string): Promise<string> => {
    const group = dialog.getByRole("group", { name: legend });
    return (await group.locator("label:has(:checked)").first().innerText()).trim();
  };

  const setsSide = async (name: "Width" | "Height", value: string): Promise<void> => {
    const field = dialog.getByLabel(name, { exact: true });
    await field.fill(value);
    await field.press("Tab");
  };

  /** Width and height of the picture in its own units, and its place in the window. */
  const picture = async () => {
    const svg = dialog.locator(".picture svg");
    // At once: between two questions it may be drawn anew.
    const { viewBox, text, box } = await svg.evaluate((it) => {
      const { x, y, width, height } = it.getBoundingClientRect();
      return { viewBox: it.getAttribute("viewBox") ?? "", text: it.textContent ?? "", box: { x, y, width, height } };
    });
    const [, , width = 0, height = 0] = viewBox.split(" ").map(Number);
    return { width, height, text, box };
  };

  const spotOf = async ([across, down]: Spot): Promise<readonly [number, number]> => {
    const box = await map.boundingBox();
    if (!box) throw new Error("no map in the picture");
    return [box.x + box.width * across, box.y + box.height * down];
  };

  const takesTool = async (name: string): Promise<void> => {
    await dialog.getByRole("button", { name, exact: true }).click();
  };

  /** Brings the keyboard to a button of the dialog. */
  const focusButton = async (name: string): Promise<void> => {
    await dialog.getByRole("button", { name, exact: true }).focus();
  };

  /** Writes where the keyboard is, once it is in a field. */
  const writesThere = async (text: string): Promise<void> => {
    await until(() => read(() => document.activeElement instanceof HTMLInputElement && document.activeElement.type === "text"));
    await page.keyboard.type(text);
  };

  const clickPicture = async (spot: Spot): Promise<void> => {
    await page.mouse.click(...(await spotOf(spot)));
  };

  const dragPicture = async (from: Spot, to: Spot): Promise<void> => {
    const [start, end] = [await spotOf(from), await spotOf(to)];
    await page.mouse.move(...start);
    await page.mouse.down();
    await page.mouse.move((start[0] + end[0]) / 2, (start[1] + end[1]) / 2, { steps: 3 });
    await page.mouse.move(...end, { steps: 3 });
    await page.mouse.up();
  };

  /** Drags a handle of what is selected. */
  const dragHandle = async (name: RegExp, to: Spot): Promise<void> => {
    const box = await dialog.getByRole("button", { name }).boundingBox();
    const end = await spotOf(to);
    await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
    await page.mouse.down();
    await page.mouse.move(...end, { steps: 4 });
    await page.mouse.up();
  };

  const turnWheelOnPicture = async (spot: Spot, by: number): Promise<void> => {
    await page.mouse.move(...(await spotOf(spot)));
    await page.mouse.wheel(0, by);
  };

  const focusPicture = async (): Promise<void> => {
    await map.focus();
  };

  /** The annotations listed: what they are called and their words. */
  const annotations = async (): Promise<readonly { readonly name: string; readonly words: string }[]> => {
    if ((await list.count()) === 0) return [];
    return list.locator("li").evaluateAll((items) =>
      items.map((it) => ({
        name: it.querySelector("button")?.textContent ?? "",
        words: it.querySelector("input")?.value ?? "",
      })),
    );
  };

  const writesOn = async (name: string, text: string): Promise<void> => {
    await list.getByLabel(`Words of ${name.toLowerCase()}`).fill(text);
  };

  const picksAnnotation = async (name: string): Promise<void> => {
    await list.getByRole("button", { name: `Select ${name.toLowerCase()}` }).click();
  };

  const deletesAnnotation = async (name: string): Promise<void> => {
    await list.getByRole("button", { name: `Delete ${name.toLowerCase()}` }).click();
  };

  /** The middle of each annotation as drawn, in parts of the map, once the picture is laid out. */
  const drawn = async (): Promise<Readonly<Record<string, Spot>>> => {
    await pictureRests();
    const room = await map.boundingBox();
    if (!room) throw new Error("no map in the picture");
    const boxes = await dialog.locator(".picture [data-annotation]").evaluateAll((items) =>
      items.map((it) => {
        const { left, top, width, height } = it.getBoundingClientRect();
        return { id: it.getAttribute("data-annotation") ?? "", x: left + width / 2, y: top + height / 2 };
      }),
    );
    return Object.fromEntries(
      boxes.map(({ id, x, y }) => [id, [(x - room.x) / room.width, (y - room.y) / room.height] as const]),
    );
  };

  /** Waits until nothing in the picture has changed for longer than a layout takes to begin. */
  const pictureRests = async (): Promise<void> => {
    const svg = dialog.locator(".picture svg");
    const state = async () => svg.evaluate((it) => `${it.clientWidth} ${it.outerHTML}`);
    let [last, since] = [await state(), Date.now()];
    await until(async () => {
      const now = await state();
      if (now !== last) [last, since] = [now, Date.now()];
      return Date.now() - since > 300;
    });
  };

  /** What the dialog last said about the annotations. */
  const toldOnPicture = async (): Promise<string> => dialog.locator(".tool-hint [role=status]").innerText();

  /** What came of saving or sharing the picture. */
  const outcome = async (): Promise<string> => {
    const status = dialog.locator(".outcome");
    await until(async () => !/^$|Making|Opening/.test(await status.innerText()));
    return status.innerText();
  };

  const exporterText = async (): Promise<string> => dialog.innerText();

  /** Presses a button that downloads, and gives the file. */
  const takes = async (button: "Download PNG" | "Download SVG"): Promise<{ readonly name: string; readonly bytes: Buffer }> => {
    const [download] = await Promise.all([page.waitForEvent("download"), dialog.getByRole("button", { name: button }).click()]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
  };

  /** Copies the picture, with leave of the browser or without; gives the size of what is on the clipboard then. */
  const copiesPicture = async (isAllowed: boolean): Promise<readonly [width: number, height: number] | undefined> => {
    if (isAllowed) await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    else
      await read(() => {
        navigator.clipboard.write = () => Promise.reject(new DOMException("refused", "NotAllowedError"));
      });
    await dialog.getByRole("button", { name: "Copy picture" }).click();
    await outcome();
    if (!isAllowed) return undefined;
    return read(async () => {
      const [item] = await navigator.clipboard.read();
      const bitmap = item && (await createImageBitmap(await item.getType("image/png")));
      return [bitmap?.width ?? 0, bitmap?.height ?? 0] as const;
    });
  };

  /** Drops a file on the page, wherever the page is. */
  const dropsFile = async (name: string, type: string, bytes: Uint8Array): Promise<void> => {
    await read(
      ([fileName, fileType, content]) => {
        const data = new DataTransfer();
        const binary = Uint8Array.from(atob(content), (it) => it.codePointAt(0) ?? 0);
        data.items.add(new File([binary], fileName, { type: fileType }));
        const target = document.querySelector("dialog[open]") ?? document.body;
        for (const kind of ["dragover", "drop"])
          target.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: data }));
      },
      [name, type, Buffer.from(bytes).toString("base64")] as const,
    );
  };

  /** A picture made smaller and saved as JPEG, as others pass it on; `quality` from 0 to 1. Its pixels, four bytes each. */
  const worn = async (png: Uint8Array, scale: number, quality: number) => {
    const { data, ...size } = await read(
      async ([content, by, kept]) => {
        const painted = async (address: string, part: number) => {
          const image = new Image();
          image.src = address;
          await image.decode();
          const canvas = document.createElement("canvas");
          [canvas.width, canvas.height] = [Math.round(image.width * part), Math.round(image.height * part)];
          const pen = canvas.getContext("2d");
          pen?.drawImage(image, 0, 0, canvas.width, canvas.height);
          return { canvas, pen };
        };
        const { canvas: small } = await painted(`data:image/png;base64,${content}`, by);
        const { canvas, pen } = await painted(small.toDataURL("image/jpeg", kept), 1);
        const pixels = pen?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        let text = "";
        for (let at = 0; at < pixels.length; at += 8192) text += String.fromCodePoint(...pixels.slice(at, at + 8192));
        return { data: btoa(text), width: canvas.width, height: canvas.height };
      },
      [Buffer.from(png).toString("base64"), scale, quality] as const,
    );
    return { ...size, data: Buffer.from(data, "base64") };
  };

  const opensFile = async (name: string, mimeType: string, bytes: Uint8Array): Promise<void> => {
    await dialog.getByLabel("Open a picture …").setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) });
  };

  /** Elements of the dialog that reach beyond its sides, and whether the page can be moved sideways. */
  const reachingOut = async (): Promise<readonly string[]> => {
    return read(() => {
      const out = [...document.querySelectorAll("dialog[open] :is(button, input, label, p, h2, h3, fieldset, .picture-room)")]
        .filter((it) => !it.matches(".hidden, .hidden *, .handle"))
        .filter((it) => {
          const { left, right, width } = it.getBoundingClientRect();
          return width > 0 && (left < -0.5 || right > innerWidth + 0.5);
        })
        .map((it) => (it.textContent ?? "").trim() || it.className);
      return document.documentElement.scrollWidth > innerWidth ? [...out, "the page"] : out;
    });
  };

  /** Makes the window this large, as a page at 400 % is this small. */
  const resizes = async (width: number, height: number): Promise<void> => {
    await page.setViewportSize({ width, height });
    await pictureRests();
  };

  /** Controls of the dialog that cannot be brought into sight, or lie under something else there, and whether anything moves sideways. */
  const outOfReach = async (): Promise<readonly string[]> => {
    return read(() => {
      const controls = [
        ...document.querySelectorAll<HTMLElement>("dialog[open] :is(button, summary, textarea, label:has(input))"),
      ];
      const out = controls
        .filter((it) => it.checkVisibility() && !it.matches(".handle"))
        .filter((it) => {
          it.scrollIntoView({ block: "nearest" });
          const { left, right, top, bottom } = it.getBoundingClientRect();
          const [x, y] = [(left + right) / 2, Math.min((top + bottom) / 2, top + 12)];
          const above = document.elementFromPoint(x, y);
          return left < -0.5 || right > innerWidth + 0.5 || !above || !(it.contains(above) || above.contains(it));
        })
        .map((it) => it.getAttribute("aria-label") ?? it.innerText.trim());
      const wide = [document.documentElement, ...document.querySelectorAll("dialog[open], dialog[open] *:not(textarea)")]
        .filter((it) => it.scrollWidth > it.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(it).overflowX))
        .map((it) => `${it.className} moves sideways`);
      return [...out, ...wide];
    });
  };

  /** Has the picture shown as itself, to be pressed and held, and gives what a finger finds in the middle of it; then goes back. */
  const holdsPicture = async () => {
    await dialog.getByRole("button", { name: "Show to press and hold" }).click();
    const held = dialog.locator(".held img");
    await held.waitFor();
    const found = await held.evaluate(async (it: HTMLImageElement) => {
      await it.decode();
      const { left, right, top, bottom } = it.getBoundingClientRect();
      const isUnderFinger = document.elementFromPoint((left + right) / 2, (top + bottom) / 2) === it;
      return { size: [it.naturalWidth, it.naturalHeight], text: it.alt, isUnderFinger, type: it.src.slice(0, 15) };
    });
    await dialog.getByRole("button", { name: "Back to the picture builder" }).click();
    return found;
  };

  return {
    resizes,
    outOfReach,
    holdsPicture,
    openExporter,
    focusExport,
    exporterReady,
    isExporterOpen,
    choosesInExporter,
    leavesOut,
    puts,
    canChoose,
    chosenUnder,
    setsSide,
    picture,
    takesTool,
    focusButton,
    writesThere,
    clickPicture,
    dragPicture,
    dragHandle,
    turnWheelOnPicture,
    focusPicture,
    annotations,
    writesOn,
    picksAnnotation,
    deletesAnnotation,
    drawn,
    pictureRests,
    toldOnPicture,
    outcome,
    exporterText,
    takes,
    copiesPicture,
    dropsFile,
    worn,
    opensFile,
    reachingOut,
  };
}
