import { describe, expect, test } from "vitest";
import { chartInRoom } from "../../../src/picture/chart/room.ts";
import { svgOf } from "../../../src/picture/files.ts";
import { recordInPicture } from "../../../src/picture/formats/reopen.ts";
import { viewOf } from "../../../src/scene/address.ts";
import { pictureOfRecord } from "../../../src/scene/picture/record.ts";
import { cardPicture, type PictureSpec, plainPicture, presetNames } from "../../../src/scene/picture/spec.ts";
import { chartAtlas, chartFor, giving, quantityWith } from "../../fixtures/atlas/chart-atlas.ts";
import { frozenAtlas } from "../../fixtures/atlas/frozen-atlas.ts";
import { frozenPictures, root } from "../../fixtures/atlas/frozen-pictures.ts";
import { someAnnotations } from "../../fixtures/atlas/golden-pictures.ts";
import { englishWords } from "../../fixtures/in-english.ts";
import { drawnLines } from "../drawn-words.ts";

const { pictureFor, glyphWidths } = await frozenPictures();
const pictureOf = (query: string, spec: PictureSpec = plainPicture) => pictureFor(viewOf(query, frozenAtlas).view, spec);
const wordsIn = (picture: ReturnType<typeof pictureOf>) =>
  drawnLines(picture, glyphWidths)
    .map((it) => it.text)
    .join(" ");

describe("the picture of a chart", () => {
  const whole = pictureOf("show=figures");
  const { content, words, record, spec } = whole;
  const { rows: all, warnings } = chartFor(frozenAtlas);
  const rows = all.filter((it) => !it.isCorrected);

  test("has the chart in the place of the map, and nothing that only a map has", () => {
    expect(content).toContain('<g id="chart">');
    expect(content).not.toMatch(/id="(map|callouts|scale-bar|annotations|code)"/);
  });

  test("says of every row who says it and when, what is not to be compared, where it was read, and where to find it", () => {
    const high = pictureOf("show=figures", { ...plainPicture, size: { kind: "own", width: 1080, height: 2700 } });
    const text = wordsIn(high);
    expect(text).not.toMatch(/more figures/);
    const inRoom = rows.filter((it) => it.mark.kind === "value" || it.mark.kind === "more");
    expect(inRoom.length).toBeGreaterThan(10);
    for (const it of inRoom)
      for (const part of [it.speaker, `${it.verb}, ${it.date}`]) for (const word of part.split(" ")) expect(text).toContain(word);
    expect(warnings.length).toBeGreaterThan(0);
    expect(text).toContain("Do not compare or add:");
    expect(text).toContain("Claims are assertions by the parties named.");
    expect(text).toContain(`${root.replace("https://", "")}?show=figures`);
  });

  test("has words in its file that name every speaker, and a name without a proposition", () => {
    for (const it of rows) expect(words.description).toContain(`${it.speaker} ${it.verb}, ${it.date}: ${it.said}`);
    expect(words.alternative).toMatch(/A chart|The picture is a chart/);
    expect(words.rights).not.toContain("Natural Earth");
    expect(words.fileName).toMatch(/^who-said-how-many-russian-troops-near-ukraine-\d{4}-\d\d-\d\d$/);
  });

  test("leaves out what its own side has corrected, and says what stands in its place", () => {
    expect(all.length).toBeGreaterThan(rows.length);
    const high = pictureOf("show=figures", { ...plainPicture, size: { kind: "own", width: 1080, height: 2700 } });
    for (const it of [wordsIn(high), words.description]) expect(it).not.toContain("150,000 Russian troops");
    expect(words.description).toContain("corrects");
  });

  test("sets no word smaller than an eighty-fifth of its width", () => {
    for (const preset of presetNames) {
      const picture = pictureOf("show=figures", { ...plainPicture, size: { kind: "preset", preset } });
      const small = drawnLines(picture, glyphWidths).filter((it) => it.size * picture.factor < picture.size.width / 85);
      expect([preset, small.map((it) => it.text)]).toEqual([preset, []]);
    }
  });

  test("opens again as it was", () => {
    const picture = pictureOf("show=figures&group=nato&theme=dark&voice=washington", cardPicture);
    const read = pictureOfRecord(recordInPicture(new TextEncoder().encode(svgOf(englishWords, picture, []))) ?? "", frozenAtlas);
    if (read.kind !== "figure") throw new Error("unreadable");
    expect(read.view).toMatchObject({ show: "figures", group: "nato", theme: "dark", voices: ["washington"] });
    expect(pictureFor(read.view, read.spec).content).toBe(picture.content);
    expect(record).not.toBe(picture.record);
    expect(spec.parts).toEqual(["title", "standfirst", "legend"]);
  });

  test("leaves annotations, boxes and a map's camera out of its record: they were of a map", () => {
    const picture = pictureOf("show=figures&at=34,45,6", { ...plainPicture, annotations: someAnnotations, callouts: [] });
    expect(picture.record).toBe(record);
    expect(picture.content).toBe(content);
  });

  test("has its chart clear of its header and its footer, in every size and group", () => {
    for (const preset of presetNames)
      for (const group of ["near-ukraine", "ceasefire", "nato"]) {
        const picture = pictureOf(`show=figures&group=${group}`, { ...plainPicture, size: { kind: "preset", preset } });
        const { top, bottom, right } = picture.map.box;
        const lines = drawnLines(picture, glyphWidths);
        for (const { text, box, groups } of lines) {
          const isInChart = groups.includes("chart");
          const isClear = isInChart ? box.top >= top && box.bottom <= bottom : box.bottom <= top + 1 || box.top >= bottom - 1;
          if (!isClear || box.right > right + 1) expect.fail(`${preset}, ${group}: “${text}” is not where it belongs`);
        }
      }
  });
});

describe("a chart in a room", () => {
  const chart = chartFor(chartAtlas(Array.from({ length: 24 }, (_, index) => giving(quantityWith({ value: index * 1000 })))));
  const roomOf = (width: number, height: number) => chartInRoom(chart, { width, height }, glyphWidths);

  test.each([
    [1200, 500],
    [600, 900],
    [600, 200],
    [1100, 2000],
  ])("of %i by %i units stays in it, each row once or counted as left out", (width, height) => {
    const { columns, scale, left } = roomOf(width, height);
    const shown = columns.flatMap((it) => it.layout.rows.map(({ row }) => row.id));
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown.length + left).toBe(chart.rows.length);
    for (const it of columns) {
      expect(it.layout.height * scale).toBeLessThanOrEqual(height);
      expect(it.left + it.layout.width * scale).toBeLessThanOrEqual(width + 0.01);
    }
  });

  test("keeps the order of the days over its columns", () => {
    const { columns } = roomOf(1200, 800);
    expect(columns.length).toBeGreaterThan(1);
    expect(columns.flatMap((it) => it.layout.rows.map(({ row }) => row.id))).toEqual(chart.rows.map((it) => it.id));
  });
});
