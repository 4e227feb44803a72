import { beforeAll, expect, test } from "vitest";
import { cardFigure, plainFigure } from "../../src/scene/figure/spec.ts";
import { wholeView, withBorders, withRegion } from "../../src/scene/view.ts";
import { frozenFigures } from "../fixtures/atlas/frozen-figures.ts";

let material: Awaited<ReturnType<typeof frozenFigures>>;

beforeAll(async () => {
  material = await frozenFigures();
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
      const figure = material.figureFor(asked, { ...plainFigure, size: { kind: "preset", preset } });
      expect([preset, textOf(figure.content)]).toEqual([preset, expect.stringMatching(label)]);
      expect(figure.words.description).toMatch(told);
      expect(figure.record.includes("borders=")).toBe(view !== "un");
    }
    expect(textOf(material.figureFor(asked, cardFigure).content)).toMatch(brief);
  },
);
