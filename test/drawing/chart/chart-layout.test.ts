import { describe, expect, test } from "vitest";
import { drawChart } from "../../../src/drawing/chart/draw.ts";
import { type ChartLayout, chartLayoutOf } from "../../../src/drawing/chart/layout.ts";
import { chartOf } from "../../../src/scene/chart/chart.ts";
import { type Box, overlaps } from "../../../src/scene/layout/box.ts";
import { sceneOf } from "../../../src/scene/scene.ts";
import { chartAtlas, chartFor, giving, quantityWith } from "../../fixtures/atlas/chart-atlas.ts";
import { palettes } from "../../fixtures/atlas/first-look.ts";
import { frozenAtlas } from "../../fixtures/atlas/frozen-atlas.ts";
import { frozenGlyphWidths } from "../../fixtures/atlas/frozen-material.ts";
import { generatedViews } from "../../fixtures/atlas/generated-views.ts";
import { inEnglish } from "../../fixtures/in-english.ts";

const glyphWidths = await frozenGlyphWidths();
const widths = [280, 320, 470, 640, 800, 1100] as const;

/** Everything with words in it: lines by themselves, chips as their boxes. */
function wordBoxes({ unit, ticks, rows }: ChartLayout): readonly { readonly text: string; readonly box: Box }[] {
  const chips = rows.flatMap((it) => it.chips.map(({ box, line }) => ({ text: line.text, box })));
  return [
    ...[...unit, ...ticks.flatMap((it) => it.lines), ...rows.flatMap((it) => it.lines)].map(({ text, box }) => ({ text, box })),
    ...chips,
  ];
}

function expectTidy(layout: ChartLayout): void {
  const boxes = wordBoxes(layout);
  for (const { text, box } of boxes)
    if (box.left < -0.5 || box.top < 0 || box.right > layout.width + 0.5 || box.bottom > layout.height)
      expect.fail(`${layout.width}: “${text}” leaves the chart`);
  const slim = ({ left, top, right, bottom }: Box): Box => ({ left, right, top: top + 1, bottom: bottom - 1 });
  for (const [index, one] of boxes.entries())
    for (const other of boxes.slice(index + 1))
      if (overlaps(slim(one.box), slim(other.box))) expect.fail(`${layout.width}: “${one.text}” overlaps “${other.text}”`);
  for (const { from, to, y, box, lines, row } of layout.rows) {
    if (from < 0 || to > layout.width || y <= box.top || y >= box.bottom)
      expect.fail(`${layout.width}: ${row.id} leaves its row`);
    const mark = { left: from - 6, top: y - 6, right: from + 6, bottom: y + 6 };
    for (const line of lines)
      if (overlaps(mark, slim(line.box))) expect.fail(`${layout.width}: “${line.text}” overlaps its mark`);
  }
}

describe("a chart that is laid out", () => {
  test.each(widths)("keeps its words apart and within %i units, in generated Views of every group", (width) => {
    for (const [index, view] of generatedViews(frozenAtlas, 24, 61).entries()) {
      const { groups } = frozenAtlas.figures;
      const group = groups[index % groups.length]?.id;
      expectTidy(
        chartLayoutOf(
          chartOf(inEnglish(frozenAtlas), sceneOf(inEnglish(frozenAtlas), { ...view, ...(group && { group }) })),
          width,
          glyphWidths,
        ),
      );
    }
  });

  test.each(widths)("says in %i units every word of its rows, once", (width) => {
    const chart = chartFor(frozenAtlas);
    const { rows } = chartLayoutOf(chart, width, glyphWidths);
    for (const { row, lines, chips } of rows) {
      const words = [...lines.map((it) => it.text), ...chips.map((it) => it.line.text)].join(" ");
      for (const text of [row.speaker, row.verb, row.date, row.said, ...row.chips, ...row.remarks])
        for (const word of text.split(" ")) expect([row.id, words.includes(word)]).toEqual([row.id, true]);
    }
  });

  test("stands twice the number twice as far from its beginning", () => {
    const { rows, plot } = chartLayoutOf(
      chartFor(chartAtlas([giving(quantityWith({ value: 10_000 }), quantityWith({ value: 20_000 }))])),
      700,
      glyphWidths,
    );
    const [one = 0, two = 0] = rows.map((it) => it.from - plot.left);
    expect(two / one).toBeCloseTo(2);
  });

  test("keeps what has no number off its axis", () => {
    const { value: _value, ...bare } = quantityWith({ asSaid: "thousands" });
    const { rows, plot } = chartLayoutOf(chartFor(chartAtlas([giving(bare, quantityWith())])), 700, glyphWidths);
    expect(rows[0]?.from).toBeLessThan(plot.left - 8);
  });
});

describe("a chart that is drawn", () => {
  const palette = palettes.light;
  const drawn = (width = 700) =>
    drawChart(chartLayoutOf(chartFor(frozenAtlas), width, glyphWidths), { palette, linkTo: (id) => `claims/${id}/` });

  test("leads from each row to its claim, and says there who says what and when", () => {
    const svg = drawn();
    for (const { statement, claim, speaker, verb, date } of chartFor(frozenAtlas).rows) {
      expect(svg).toContain(`data-mark="${statement}"`);
      expect(svg).toContain(`href="claims/${claim}/"`);
      const words = new RegExp(`<a [^>]*data-mark="${statement}".*?</a>`, "s").exec(svg)?.[0].replaceAll(/<[^>]*>/g, "") ?? "";
      expect(words.replaceAll(/\s+/g, " ").trim()).toContain(`${speaker} ${verb}, ${date} `);
    }
  });

  test("has no style attribute, which the policy of the pages forbids, and no id, so that several can stand in a page", () => {
    expect(drawn()).not.toMatch(/ (style|id)="/);
  });

  test("strikes a corrected figure through, besides telling it in words", () => {
    const chart = chartFor(
      chartAtlas([
        { id: "first", ...giving(quantityWith({ asSaid: "150,000" })) },
        { id: "second", stance: "corrects", targets: ["first"], ...giving(quantityWith()) },
      ]),
    );
    const svg = drawChart(chartLayoutOf(chart, 700, glyphWidths), { palette });
    expect(svg.match(/text-decoration="line-through"/g)).toHaveLength(1);
    expect(svg).toContain("Corrected the same day by Ukraine:");
  });
});
