import { readFileSync } from "node:fs";
import { frozenFolder } from "../../fixtures/atlas/frozen-folder.ts";
import { type Edit, testBroken } from "./data-folder.ts";

const frozenText = (file: string) => readFileSync(`${frozenFolder}/${file}`, "utf8");

/** A record that is right, without the source that this folder has not. */
function recordOf(id: string): string {
  return frozenText(`borders/${id}.yaml`)
    .replace(/^ *source: .*\n/m, "")
    .replace("cutFrom: donbas-ngca", "cutFrom: square");
}

const views: Edit = ["atlas.yaml", "focus:\n", `${frozenText("atlas.yaml").replace(/^.*\n(?=borders:)/s, "")}focus:\n`];
const outlineOf = (id: string): Edit => [
  `regions/${id}.geojson`,
  "",
  frozenText(`regions/${id}.geojson`).replace(/^.*"parent": .*\n/m, ""),
];
const file = "borders/crimea-line.yaml";
const lineOf = (part: string) =>
  recordOf("crimea-line")
    .split("\n")
    .findIndex((it) => it.includes(part)) + 1;
const outlines = ["crimea-line", "line-of-contact"].map(outlineOf);
const all: readonly Edit[] = [
  views,
  ...outlines,
  ...["crimea-line", "line-of-contact", "border-beyond-contact"].map((id): Edit => [`borders/${id}.yaml`, "", recordOf(id)]),
];
const crimeaWith = (from: string, to: string): readonly Edit[] => [
  views,
  outlineOf("crimea-line"),
  [file, "", recordOf("crimea-line").replace(from, to)],
];

testBroken([
  { when: "records of disputed lines that are right have no problem", edits: all, says: [] },
  {
    when: "an atlas with one view and no line has no problem",
    edits: [["atlas.yaml", "focus:\n", `${views[2].slice(0, views[2].indexOf("    - id: ru"))}focus:\n`]],
    says: [],
  },
  {
    when: "a line of control has a record that says who draws it how",
    edits: [views, ...outlines, ["borders/line-of-contact.yaml", "", recordOf("line-of-contact")]],
    says: ["borders/crimea-line.yaml: is missing (record who draws this line how)"],
  },
  {
    when: "lines without views are told to describe them",
    edits: crimeaWith("", "").slice(1),
    says: ["atlas.yaml:1: borders: is missing, and there are lines under borders/ (describe the views they are drawn in)"],
  },
  {
    when: "several views without a line between them are one",
    edits: [views],
    says: ["atlas.yaml:14: borders.views: has several views, and no line under borders/ that they could draw (keep one)"],
  },
  {
    when: "a default that is no view is told the views there are",
    edits: [...all, ["atlas.yaml", "default: un", "default: nato"]],
    says: ['atlas.yaml:13: borders.default: unknown view of the borders "nato" (atlas.yaml describes un, ru, control)'],
  },
  {
    when: "a view described twice is reported at the second",
    edits: [
      ...all,
      ["atlas.yaml", "id: control", "id: un"],
      ...["crimea-line", "line-of-contact", "border-beyond-contact"].map(
        (id): Edit => [`borders/${id}.yaml`, "", recordOf(id).replace(/ {2}control:\n( {4}.*\n)+/, "")],
      ),
    ],
    says: ['atlas.yaml:30: borders.views.2.id: "un" is already a view (choose another)'],
  },
  {
    when: "a line that has no outline is told where to get one",
    edits: [...crimeaWith("", ""), [file, "id: crimea-line", "id: isthmus"]],
    says: [
      `${file}:2: id: "isthmus" differs from its file's name (write crimea-line, or call the file isthmus.yaml)`,
      `${file}:2: id: "isthmus" is no region (name one whose outline it is, or give cutFrom, the region it runs along)`,
    ],
  },
  {
    when: "a line with an outline is not cut out as well",
    edits: crimeaWith("\nviews:", "\ncutFrom: square\nviews:"),
    says: [`${file}:4: cutFrom: is not needed: the region "crimea-line" has the outline (leave it out)`],
  },
  {
    when: "a line is cut along a region there is",
    edits: [views, ["borders/border-beyond-contact.yaml", "", recordOf("border-beyond-contact").replace("square", "sqare")]],
    says: ['borders/border-beyond-contact.yaml:4: cutFrom: unknown region "sqare" (did you mean "square"?)'],
  },
  {
    when: "a view whose name is mistyped is named, and not missed besides",
    edits: crimeaWith("  control:\n", "  contrl:\n"),
    says: [`${file}:${lineOf("  control:")}: views.contrl: unknown view of the borders "contrl" (did you mean "control"?)`],
  },
  {
    when: "no view leaves a line out",
    edits: [views, outlineOf("crimea-line"), [file, "", recordOf("crimea-line").replace(/ {2}ru:\n( {4}.*\n)+/, "")]],
    says: [`${file}:${lineOf("views:")}: views: has no "ru" (say how that view draws the line; none leaves one out)`],
  },
  {
    when: "a key of a view that is mistyped is named",
    edits: crimeaWith("    since: ", "    snice: "),
    says: [`${file}:${lineOf("    since: ")}: views.un.snice: unknown key (did you mean "since"?)`],
  },
  {
    when: "a stroke that is none is told those there are",
    edits: crimeaWith("stroke: solid", "stroke: dotted"),
    says: [`${file}:${lineOf("stroke: solid")}: views.ru.stroke: "dotted" is not one of the words allowed (write solid, dashed)`],
  },
  {
    when: "a document that is not a source is unknown",
    edits: crimeaWith('dated: "2014-03-21"', 'dated: "2014-03-21"\n      source: daily-2021-04-14'),
    says: [
      `${file}:${lineOf('dated: "2014-03-21"') + 1}: views.ru.document.source: unknown source "daily-2021-04-14" (did you mean "daily-2021-04-13"?)`,
    ],
  },
  {
    when: "a label in loaded words is told the neutral one",
    edits: crimeaWith("state border as Russia draws it since 2014", "so-called border"),
    says: [
      `${file}:${lineOf("state border")}: views.ru.label: uses the loaded word "so-called" (leave it out, or quote the name)`,
    ],
  },
]);
