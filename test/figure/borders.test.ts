import { beforeAll, expect, test } from "vitest";
import { cardFigure, plainFigure } from "../../src/scene/figure/spec.ts";
import { wholeView, withBorders, withRegion } from "../../src/scene/view.ts";
import { frozenFigures } from "../fixtures/atlas/frozen-figures.ts";

let material: Awaited<ReturnType<typeof frozenFigures>>;

beforeAll(async () => {
  material = await frozenFigures();
}, 60_000);

test.each([
  ["un", /Borders as recognised by UN General Assembly resolution 68\/262\./, /Borders: UN General Assembly 68\/262\./],
  [
    "ru",
    /Borders as Russia drew them in spring 2021\..*68\/262 calls on all not to recognise/s,
    /Borders: as Russia drew them, spring 2021\./,
  ],
  ["control", /Lines of control in spring 2021.*this recognises nothing\./s, /Borders: lines of control, spring 2021\./],
] as const)("a picture of the view %s prints whose borders it draws, and keeps them in its record", (view, label, brief) => {
  const asked = withBorders(withRegion(wholeView, "crimea"), view);
  const figure = material.figureFor(asked, { ...plainFigure, size: { kind: "preset", preset: "4:5" } });
  const textOf = (markup: string) =>
    markup
      .replaceAll(/<\/text>/g, " ")
      .replaceAll(/<[^>]*>/g, "")
      .replaceAll(/\s+/g, " ");
  expect(textOf(figure.content)).toMatch(label);
  expect(figure.words.description).toMatch(label);
  expect(textOf(material.figureFor(asked, cardFigure).content)).toMatch(brief);
  expect(figure.record.includes("borders=")).toBe(view !== "un");
});
