import { drawChart } from "../../drawing/chart/draw.ts";
import { pictureStyle } from "../../drawing/map-drawing.ts";
import { element, rounded } from "../../drawing/svg.ts";
import { cameraInto } from "../../scene/camera/camera.ts";
import { cornersOf } from "../../scene/camera/mercator.ts";
import { type Chart, chartOf } from "../../scene/chart/chart.ts";
import { keyOf } from "../../scene/chart/key.ts";
import { paletteOf } from "../../scene/colours.ts";
import { narrowingOf } from "../../scene/embed/headline.ts";
import { chartSocial } from "../../scene/pages/page-social.ts";
import { pictureRecordOf } from "../../scene/picture/record.ts";
import { chartParts, type PicturePart, type PictureSpec, sizeOf } from "../../scene/picture/spec.ts";
import { type Scene, sceneOf } from "../../scene/scene.ts";
import { withCamera } from "../../scene/view.ts";
import type { PictureWords } from "../../words/words.ts";
import { drawFooter, footerOf, type LegendItem } from "../footer.ts";
import type { Picture } from "../laid-out.ts";
import { factorOf, isUprightPicture, type PlanRequest, tryUntilAcceptable } from "../plan.ts";
import { pictureAddress, written } from "../words.ts";
import { drawHeader, headerOf } from "./header.ts";
import { chartInRoom, leastWideScale } from "./room.ts";
import { chartParagraphs, chartPictureTextsOf } from "./words.ts";

/** Minimum share of a picture's height for the chart, and the space around it in units. */
const leastChart = 0.6;
const [above, below] = [10, 6];
/** Parts to drop, in turn, if the texts would take more. */
const dropOrder: readonly (readonly PicturePart[])[] = [
  [],
  ["legend"],
  ["legend", "standfirst"],
  ["legend", "standfirst", "title"],
];

/** Lays out a chart's picture. Parts that only maps have (boxes, annotations, a scale bar) are in neither the picture nor its record. */
export function chartPictureOf(
  words: PictureWords,
  { atlas, finder, view: asked, spec: wanted, glyphWidths, root }: PlanRequest,
): Picture {
  const view = withCamera(asked, undefined);
  const { callouts: _callouts, ...kept } = wanted;
  const spec: PictureSpec = { ...kept, parts: chartParts.filter((it) => wanted.parts.includes(it)), annotations: [] };
  const size = sizeOf(spec);
  const factor = factorOf(spec);
  const frame = { width: size.width / factor, height: size.height / factor };
  const scene = sceneOf({ atlas, words }, view, finder);
  const narrowing = narrowingOf({ atlas, words }, scene);
  // No picture shows a figure its own side has corrected: the correction could be cropped away.
  const fullChart = chartOf({ atlas, words }, scene);
  const chart = { ...fullChart, rows: fullChart.rows.filter((it) => !it.isCorrected) };
  const palette = paletteOf(view.theme ?? "light", atlas.voices);
  const address = root === undefined ? undefined : pictureAddress(root, view);
  const side = Math.min(28, Math.max(16, frame.width * 0.03));
  const isLow = frame.height < 500;
  const divideSpace = (parts: readonly PicturePart[], isBrief: boolean) => {
    const header = headerOf({ social: chartSocial(words, chart), narrowing, parts, frame, isLow, side, glyphWidths });
    const content = (left: number) => ({
      legend: parts.includes("legend") ? legendOf(words, chart, scene) : [],
      paragraphs: chartParagraphs(words, { chart, left, isBrief, narrowing, areNotesSaid: parts.includes("standfirst") }),
      site: atlas.head.title,
      address: written(address),
    });
    const footerWith = (left: number) =>
      footerOf({ content: content(left), frame, side, glyphWidths, legendRows: isLow ? 1 : 2 });
    // The number of rows that do not fit is only known after placing the others, so space is kept for the longest sentence.
    const footer = footerWith(chart.rows.length);
    const room = {
      ...(isUprightPicture(spec) ? {} : { least: leastWideScale }),
      width: frame.width - 2 * side,
      height: Math.max(60, frame.height - header.height - footer.height - above - below),
    };
    return { header, footerWith, footer, room };
  };
  const tries = [
    () => divideSpace(spec.parts, isLow),
    ...dropOrder.map(
      (less) => () =>
        divideSpace(
          spec.parts.filter((it) => !less.includes(it)),
          true,
        ),
    ),
  ];
  const { header, footerWith, footer, room } = tryUntilAcceptable(tries, (it) => it.room.height >= frame.height * leastChart);
  const placed = chartInRoom(chart, room, glyphWidths);
  const drawnFooter = drawFooter(footerWith(placed.left), frame.height - footer.height, palette);
  const top = header.height + above;
  const columns = placed.columns.map(({ left, layout }) =>
    element(
      "g",
      { transform: `translate(${rounded(side + left)} ${rounded(top)})scale(${placed.scale})` },
      drawChart(layout, { palette }),
    ),
  );
  const line = (y: number) => element("line", { x1: 0, x2: frame.width, y1: y, y2: y, stroke: palette.rule, "stroke-width": 1 });
  const content = [
    element("rect", { id: "background", width: frame.width, height: frame.height, fill: palette.paper }),
    element("g", { id: "header" }, drawHeader(header, palette)),
    element("g", { id: "chart" }, columns.join("")),
    line(header.height),
    line(frame.height - footer.height),
    element("g", { id: "legend" }, drawnFooter.legend),
    element("g", { id: "sources" }, drawnFooter.fine),
  ].join("");
  const box = { left: 0, top: header.height, right: frame.width, bottom: frame.height - footer.height };
  const bounds = cornersOf(atlas.head.bounds);
  return {
    subject: "chart",
    size,
    factor,
    map: { box, camera: cameraInto(bounds, { width: frame.width, height: box.bottom - box.top }, [0, 0, 1, 1]) },
    style: pictureStyle(palette),
    content,
    words: chartPictureTextsOf(words, { chart, scene, narrowing, left: placed.left, address }),
    callouts: { shown: [], possible: [], hidden: 0 },
    missing: [],
    spec,
    record: pictureRecordOf(view, spec),
    version: atlas.version,
  };
}

/** Who speaks, with how many figures; then the meaning of the marks. */
function legendOf(words: PictureWords, { rows }: Chart, { voices }: Scene): readonly LegendItem[] {
  const countOf = (voice: string) => rows.filter((it) => it.voice === voice).length;
  return [
    ...voices
      .filter((it) => countOf(it.id) > 0)
      .map(
        ({ id, shape, name }): LegendItem => ({
          sign: { kind: "voice", of: { voice: id, shape } },
          text: `${name} ${words.common.number(countOf(id))}`,
        }),
      ),
    ...keyOf(words, rows).map(({ sign, text }): LegendItem => ({ sign: { kind: "figure", figure: sign }, text })),
  ];
}
