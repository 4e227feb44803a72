import { readFileSync } from "node:fs";
import { disputedLines } from "../../../src/domain/vocabulary.ts";
import { frozenFolder } from "../../fixtures/atlas/frozen-folder.ts";
import { type Edit, testBroken } from "./data-folder.ts";

/** A record that is right, without the source that this folder has not. */
function recordOf(id: string): string {
  return readFileSync(`${frozenFolder}/borders/${id}.yaml`, "utf8").replace(/^ *source: .*\n/m, "");
}

const edge = "regions/edge.geojson";
const file = "borders/crimea-line.yaml";
const lineOf = (part: string) =>
  recordOf("crimea-line")
    .split("\n")
    .findIndex((it) => it.includes(part)) + 1;
const all: readonly Edit[] = disputedLines.map((id) => [`borders/${id}.yaml`, "", recordOf(id)]);
const crimeaWith = (from: string, to: string): Edit => [file, "", recordOf("crimea-line").replace(from, to)];

testBroken([
  { when: "records of disputed lines that are right have no problem", edits: all, says: [] },
  {
    when: "an atlas with a line of control says for every disputed line who draws it how",
    edits: [...all.slice(0, 1), [edge, '"kind": "border"', '"kind": "control-line"']],
    says: disputedLines
      .slice(1)
      .map((id) => `borders/${id}.yaml: is missing (record who draws this line how)`)
      .sort(),
  },
  {
    when: "a line that no view knows is told the lines there are",
    edits: [crimeaWith("id: crimea-line", "id: isthmus")],
    says: [
      `${file}:2: id: "isthmus" is not one of the words allowed (write crimea-line, line-of-contact, border-beyond-contact)`,
      `${file}:2: id: "isthmus" differs from its file's name (write crimea-line, or call the file isthmus.yaml)`,
    ],
  },
  {
    when: "a view whose name is mistyped is named, and not missed besides",
    edits: [crimeaWith("  control:\n", "  contrl:\n")],
    says: [`${file}:${lineOf("  control:")}: views.contrl: unknown key (did you mean "control"?)`],
  },
  {
    when: "a stroke that is none is told those there are",
    edits: [crimeaWith("stroke: solid", "stroke: dotted")],
    says: [`${file}:${lineOf("stroke: solid")}: views.ru.stroke: "dotted" is not one of the words allowed (write solid, dashed)`],
  },
  {
    when: "a document that is not a source is unknown",
    edits: [crimeaWith('dated: "2014-03-21"', 'dated: "2014-03-21"\n      source: daily-2021-04-14')],
    says: [
      `${file}:${lineOf('dated: "2014-03-21"') + 1}: views.ru.document.source: unknown source "daily-2021-04-14" (did you mean "daily-2021-04-13"?)`,
    ],
  },
  {
    when: "a label in loaded words is told the neutral one",
    edits: [crimeaWith("state border as Russia draws it since 2014", "so-called border")],
    says: [
      `${file}:${lineOf("state border")}: views.ru.label: uses the loaded word "so-called" (leave it out, or quote the name)`,
    ],
  },
]);
