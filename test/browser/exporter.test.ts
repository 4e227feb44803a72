import { describe, expect, test } from "vitest";
import { recordInPicture } from "../../src/picture/formats/reopen.ts";
import { brokenInEither } from "./broken-rules.ts";
import { openReader, type Reader, screenNames } from "./driver.ts";
import { standing } from "./expected.ts";

const claim = "russian-build-up-around-ukraine";

/** The annotations a picture's file records. */
function recorded(bytes: Uint8Array): readonly { readonly id: string; readonly at?: readonly [number, number] }[] {
  const record = recordInPicture(bytes);
  return record === undefined ? [] : (JSON.parse(record) as { annotations: { id: string }[] }).annotations;
}

/** Width and height of a PNG (PNG specification, 11.2.1). */
function pixelsOf(png: Buffer): readonly [number, number] {
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

async function openedExporter(opening: Parameters<typeof openReader>[0] = {}): Promise<Reader> {
  const reader = await openReader({ query: `claim=${claim}`, ...opening });
  await reader.openExporter();
  return reader;
}

describe("the dialog that makes pictures", () => {
  test("opens with the picture of what the page shows, and gives the focus back when it closes", async () => {
    const reader = await openReader({ query: `claim=${claim}` });
    await reader.focusExport();
    await reader.press("Enter");
    await reader.exporterReady();
    const { width, height, text } = await reader.picture();
    expect(width / height).toBeCloseTo(16 / 9, 3);
    expect(text).toContain("Each is an assertion by the party named.");
    await reader.press("Escape");
    await reader.until(async () => !(await reader.isExporterOpen()));
    // To the button of the menu in which it was found.
    expect((await reader.focus()).what).toBe("Embed or take away");
    expect(await reader.complaints()).toEqual([]);
  });

  test("takes every size, and tells of scales that cannot be drawn before they are asked for", async () => {
    const reader = await openedExporter();
    expect(await reader.chosenUnder("PNG resolution")).toBe("2× (3,200 × 1,800 pixels)");
    expect(await reader.canChoose(/^4× \(/)).toBe(false);
    expect(await reader.exporterText()).toContain("browsers can draw at most 16.7");
    for (const [label, ratio] of [
      [/^Social card/, 1200 / 630],
      [/^4:5/, 1080 / 1350],
      [/^Square/, 1],
      [/^A4 landscape/, 3508 / 2480],
    ] as const) {
      await reader.choosesInExporter(label);
      await reader.until(async () => {
        const { width, height } = await reader.picture();
        return Math.abs(width / height - ratio) < 0.002;
      });
    }
    expect(await reader.chosenUnder("PNG resolution")).toBe("1× (3,508 × 2,480 pixels)");
    await reader.choosesInExporter(/^Custom size/);
    await reader.setsSide("Width", "500");
    await reader.setsSide("Height", "99999");
    await reader.until(async () => (await reader.chosenUnder("PNG resolution")).includes("500 × 4,096"));
  });

  test("leaves out what need not be there, and never who speaks, when and where it was read", async () => {
    const reader = await openedExporter();
    for (const part of [
      "Title",
      "Line under the title",
      "Numbers, and how many statements",
      "The answer beside the statement",
      "Words about the places",
      "Scale bar",
    ])
      await reader.leavesOut(part);
    await reader.pictureRests();
    const { text } = await reader.picture();
    expect(text).not.toContain("200 km");
    expect(text).not.toContain("disputes the meaning");
    expect(text).toMatch(/Unnamed US official says it, 31 Mar 2021\..*UNIAN/s);
    expect(text).toContain("Borders: UN General Assembly resolution 68/262");
  });

  test("has a code and boxes with statements only where somebody asks for them", async () => {
    const reader = await openedExporter();
    const has = async (it: string) => (await reader.takes("Download SVG")).bytes.toString().includes(it);
    expect([await has('id="code"'), await has('class="callout"')]).toEqual([false, false]);
    await reader.puts("QR code of the address");
    await reader.puts("Boxes with statements");
    await reader.pictureRests();
    expect([await has('id="code"'), await has('class="callout"')]).toEqual([true, true]);
    expect(await reader.complaints()).toEqual([]);
  });

  test("keeps annotations on their place when the map is moved by hand, wheel and keys, and when the size changes", async () => {
    const reader = await openedExporter();
    await reader.takesTool("Numbered pin");
    await reader.clickPicture([0.45, 0.55]);
    const before = (await reader.drawn())["a1"] ?? [0, 0];
    const [pin] = recorded((await reader.takes("Download SVG")).bytes);
    await reader.dragPicture([0.9, 0.2], [0.8, 0.3]);
    const after = (await reader.drawn())["a1"] ?? [0, 0];
    expect(after[0] - before[0]).toBeCloseTo(-0.1, 2);
    expect(after[1] - before[1]).toBeCloseTo(0.1, 2);
    await reader.turnWheelOnPicture([0.5, 0.5], -120);
    await reader.focusPicture();
    await reader.press("Escape");
    for (const key of ["ArrowLeft", "+", "-", "Shift+ArrowUp"]) await reader.press(key);
    await reader.choosesInExporter(/^Social card/);
    await reader.pictureRests();
    expect(recorded((await reader.takes("Download SVG")).bytes)).toEqual([pin]);
  });

  test("adds, moves, bends, deletes and undoes by pointer", async () => {
    const reader = await openedExporter();
    await reader.takesTool("Straight arrow");
    await reader.dragPicture([0.3, 0.5], [0.5, 0.5]);
    await reader.takesTool("Text");
    await reader.clickPicture([0.4, 0.7]);
    await reader.writesThere("Нотатка");
    expect(await reader.annotations()).toEqual([
      { name: "Arrow 1", words: "" },
      { name: "Text 1", words: "Нотатка" },
    ]);
    const before = await reader.drawn();
    expect((await reader.picture()).text).toContain("Нотатка");
    await reader.clickPicture([0.4, 0.5]);
    await reader.dragHandle(/^Move the bend of arrow 1/, [0.4, 0.4]);
    await reader.dragPicture([0.4, 0.7], [0.5, 0.8]);
    const after = await reader.drawn();
    expect((after["a2"]?.[0] ?? 0) - (before["a2"]?.[0] ?? 0)).toBeCloseTo(0.1, 2);
    expect(after["a1"]?.[1]).toBeLessThan((before["a1"]?.[1] ?? 0) - 0.02);
    await reader.deletesAnnotation("Arrow 1");
    expect((await reader.annotations()).map((it) => it.name)).toEqual(["Text 1"]);
    for (let step = 0; step < 3; step++) await reader.takesTool("Undo");
    expect(Object.keys(await reader.drawn()).sort()).toEqual(["a1", "a2"]);
    expect(await reader.drawn()).toEqual(before);
    for (let step = 0; step < 3; step++) await reader.takesTool("Redo");
    expect(await reader.drawn()).toEqual({ a2: after["a2"] });
  });

  test("does all of it by keyboard", async () => {
    const reader = await openedExporter();
    await reader.focusButton("Box around an area");
    await reader.press("Enter");
    await reader.focusButton("Place in the centre");
    await reader.press("Enter");
    expect(await reader.toldOnPicture()).toBe("Box 1 added.");
    await reader.until(async () => (await reader.focus()).what === "Move the start of box 1");
    const before = (await reader.drawn())["a1"] ?? [0, 0];
    for (let step = 0; step < 4; step++) await reader.press("Shift+ArrowRight");
    const sized = (await reader.drawn())["a1"] ?? [0, 0];
    expect(sized[0]).toBeGreaterThan(before[0]);
    await reader.press("Tab");
    expect((await reader.focus()).what).toBe("Move the end of box 1");
    await reader.focusPicture();
    for (let step = 0; step < 3; step++) await reader.press("Shift+ArrowDown");
    const moved = (await reader.drawn())["a1"] ?? [0, 0];
    expect(moved[0]).toBeCloseTo(sized[0], 3);
    expect(moved[1]).toBeGreaterThan(sized[1]);
    await reader.press("Delete");
    expect(await reader.annotations()).toEqual([]);
    expect((await reader.focus()).what).toBe("Map in the picture");
    await reader.press("Control+z");
    await reader.press("Control+z");
    expect((await reader.drawn())["a1"]?.[1]).toBeCloseTo(sized[1], 3);
    await reader.press("Control+Shift+Z");
    await reader.press("Control+y");
    expect(await reader.annotations()).toEqual([]);
  });

  test("keeps what was drawn when it is closed", async () => {
    const reader = await openedExporter();
    await reader.takesTool("Numbered pin");
    await reader.clickPicture([0.5, 0.5]);
    await reader.turnWheelOnPicture([0.2, 0.5], -240);
    const before = await reader.drawn();
    await reader.pressButton("Close");
    await reader.openExporter();
    expect((await reader.annotations()).map((it) => it.name)).toEqual(["Pin 1"]);
    expect(await reader.drawn()).toEqual(before);
    // Another View is another picture, on which the exporter's annotations are still on their place.
    await reader.pressButton("Close");
    await reader.pickClaim("nato-forces-near-russia");
    await reader.openExporter();
    expect((await reader.picture()).text).toContain("Sergei Shoigu says:");
    expect((await reader.annotations()).map((it) => it.name)).toEqual(["Pin 1"]);
  });

  test("gives a PNG of the size told, and an SVG, with names that say who speaks and when", async () => {
    const reader = await openedExporter();
    await reader.choosesInExporter(/^Social card/);
    await reader.choosesInExporter(/^3× \(3,600 × 1,890 pixels\)/);
    const png = await reader.takes("Download PNG");
    expect(pixelsOf(png.bytes)).toEqual([3600, 1890]);
    // The headline is the first in order of time to say it.
    const [first] = standing
      .filter((it) => it.claim === claim && it.stance === "asserts")
      .sort((a, b) => (a.day < b.day ? -1 : 1));
    expect(png.name).toMatch(new RegExp(`^[a-z-]+-says-${first?.day}\\.png$`));
    // A page is not told what becomes of a download.
    expect(await reader.outcome()).toBe(`Handed to the browser as a download: ${png.name}.`);
    const svg = await reader.takes("Download SVG");
    expect(svg.bytes.toString()).toContain("<svg");
    expect(await reader.complaints()).toEqual([]);
  });

  test("copies the picture, and where the browser refuses says what to do instead", async () => {
    const reader = await openedExporter();
    await reader.choosesInExporter(/^1× \(/);
    expect(await reader.copiesPicture(true)).toEqual([1600, 900]);
    expect(await reader.outcome()).toContain("no metadata");
    await reader.copiesPicture(false);
    expect(await reader.outcome()).toContain("Download the PNG instead");
  });

  test("opens a picture made here that is dropped on the page, whatever the page shows", async () => {
    const reader = await openedExporter();
    await reader.takesTool("Text");
    await reader.clickPicture([0.5, 0.4]);
    await reader.writesThere("Remember");
    await reader.choosesInExporter(/^Square/);
    const drawn = await reader.drawn();
    const png = await reader.takes("Download PNG");
    const other = await openReader({ query: "region=crimea" });
    await other.dropsFile(png.name, "image/png", png.bytes);
    await other.exporterReady();
    expect(await other.annotations()).toEqual([{ name: "Text 1", words: "Remember" }]);
    expect(await other.chosenUnder("Size")).toMatch(/^Square/);
    const again = await other.drawn();
    for (const axis of [0, 1]) expect(again["a1"]?.[axis]).toBeCloseTo(drawn["a1"]?.[axis] ?? 0, 2);
    expect(await other.outcome()).toContain("is open again");
    expect(recorded((await other.takes("Download PNG")).bytes)).toEqual(recorded(png.bytes));
  });

  test("tells of a file that is none of ours, and loses nothing", async () => {
    const reader = await openReader();
    await reader.dropsFile("holiday.png", "image/png", Buffer.from("not a picture"));
    await reader.until(async () => (await reader.notices()).some((it) => it.includes("holiday.png was not made here")));
    expect(await reader.isExporterOpen()).toBe(false);
    await reader.openExporter();
    await reader.takesTool("Numbered pin");
    await reader.clickPicture([0.5, 0.5]);
    await reader.opensFile("notes.svg", "image/svg+xml", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"));
    expect(await reader.outcome()).toContain("notes.svg was not made here");
    await reader.dropsFile("holiday.png", "image/png", Buffer.from("not a picture"));
    await reader.until(async () => (await reader.outcome()).includes("holiday.png"));
    expect((await reader.annotations()).length).toBe(1);
  });

  test("says so when it or what it is made of cannot be loaded", async () => {
    const reader = await openReader({ missing: "picture-dialog" });
    await reader.pressButton("Export image");
    await reader.until(async () => (await reader.notices()).some((it) => it.includes("The picture builder could not be loaded")));
    const fontless = await openedExporter({ missing: "figure-fonts" });
    await fontless.pressButton("Download SVG");
    expect(await fontless.outcome()).toContain("could be loaded, so nothing was saved. The connection works");
    const mapless = await openReader({ missing: /geography-.*\.json/ });
    await mapless.pressButton("Export image");
    await mapless.until(async () => (await mapless.text()).includes("The map for the picture could not be loaded."));
  });

  test("without WebGL shows the picture; where the browser cannot draw it says what to do, and saves nothing", async () => {
    // Without any canvas, as where its memory is used up.
    const reader = await openedExporter({ webgl: false });
    expect((await reader.picture()).text).toContain("Each is an assertion by the party named.");
    expect(await reader.complaints()).toEqual([]);
    await reader.pressButton("Download PNG");
    expect(await reader.outcome()).toContain("a smaller scale");
    await reader.pressButton("Download SVG");
    expect(await reader.outcome()).toMatch(/^Handed to the browser as a download: .*\.svg\.$/);
  });

  test("in a browser that drops downloads never says that it saved, and shows the picture to press and hold", async () => {
    const reader = await openedExporter({ screen: "phone", browser: "app" });
    await reader.pressButton("Download PNG");
    const told = await reader.outcome();
    expect(told).toMatch(
      /^Handed to the browser as a download: .*\.png\. If nothing was saved, “Show to press and hold” helps\.$/,
    );
    expect(told).not.toMatch(/^Saved/);
    const { size, text, isUnderFinger, type } = await reader.holdsPicture();
    expect({ size, isUnderFinger, type }).toEqual({ size: [3200, 1800], isUnderFinger: true, type: "data:image/png;" });
    expect(text).toContain("A map");
    // The same page at 400 % of 1280 × 1024, and in other low windows.
    for (const [width, height] of [
      [320, 256],
      [320, 480],
      [640, 256],
    ] as const) {
      await reader.resizes(width, height);
      expect([width, height, await reader.outOfReach()]).toEqual([width, height, []]);
    }
    expect(await reader.complaints()).toEqual([]);
  });

  test.each(screenNames)(
    "fits the window, with the whole picture in it and nothing cut, and breaks no rule of accessibility (%s)",
    async (screen) => {
      const reader = await openedExporter({ screen });
      for (const size of [/^16:9/, /^4:5/]) {
        await reader.choosesInExporter(size);
        await reader.pictureRests();
        const { box } = await reader.picture();
        expect(box.width).toBeGreaterThan(screen === "phone" ? 200 : 350);
        expect(box.height).toBeGreaterThan(180);
      }
      await reader.takesTool("Text");
      expect(await reader.reachingOut()).toEqual([]);
      await reader.takesTool("Curved arrow");
      await reader.dragPicture([0.3, 0.3], [0.6, 0.6]);
      expect(await brokenInEither(reader, "dialog")).toEqual([]);
    },
  );
});
