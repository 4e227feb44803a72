import { beforeAll, expect, test } from "vitest";
import { cardPicture, plainPicture } from "../../src/scene/picture/spec.ts";
import { wholeView, withBorders, withRegion } from "../../src/scene/view.ts";
import { frozenPictures } from "../fixtures/atlas/frozen-pictures.ts";

let material: Awaited<ReturnType<typeof frozenPictures>>;

beforeAll(async () => {
  material = await frozenPictures();
}, 60_000);

test.each([
  [
    "un",
    /Borders: UN General Assembly resolution 68\/262\./,
    /Borders: UN General Assembly resolution 68\/262\./,
    /Borders as recognised by UN General Assembly resolution 68\/262\./,
  ],
  [
    "ru",
    /Borders as Russia drew them in spring 2021\..*resolution 68\/262 calls on .* recognise/s,
    /Borders: as Russia drew them, spring 2021\./,
    /Borders as Russia drew them in spring 2021\..*resolution 68\/262 calls on .* recognise/s,
  ],
  [
    "control",
    /Lines of control in spring 2021.*this (implies|recognises) no/s,
    /Borders: lines of control, spring 2021\./,
    /Lines of control in spring 2021.*this (implies|recognises) no/s,
  ],
] as const)(
  "a picture of the view %s prints whose borders it draws, and keeps them in its record",
  (view, label, brief, told) => {
    const asked = withBorders(withRegion(wholeView, "crimea"), view === "un" ? undefined : view);
    const textOf = (markup: string) =>
      markup
        .replaceAll(/<\/text>/g, " ")
        .replaceAll(/<[^>]*>/g, "")
        .replaceAll(/\s+/g, " ");
    for (const preset of ["16:9", "4:5", "1:1", "a4"] as const) {
      const picture = material.pictureFor(asked, { ...plainPicture, size: { kind: "preset", preset } });
      expect([preset, textOf(picture.content)]).toEqual([preset, expect.stringMatching(label)]);
      expect(picture.words.description).toMatch(told);
      expect(picture.record.includes("borders=")).toBe(view !== "un");
    }
    expect(textOf(material.pictureFor(asked, cardPicture).content)).toMatch(brief);
  },
);
