import { describe, expect, test } from "vitest";
import { readRecords } from "../../../src/build/records/records.ts";
import { folderWith, testBroken } from "./data-folder.ts";

describe("the texts on the method", () => {
  testBroken([
    {
      when: "may name claims as examples and link to them",
      edits: [
        [
          "method.yaml",
          "",
          "examples:\n  drawn: [russian-troops]\n  units: a crew is not a head count\nsections:\n  unknown:\n    - See [the troops](claim:russian-troops) and [sic].\n",
        ],
      ],
      says: [],
    },
    {
      when: "name only claims that are shown, in links that lead to claims",
      edits: [
        [
          "method.yaml",
          "",
          "examples:\n  drawn: [russian-troop]\nsections:\n  borders:\n    - See [this](claim:other).\n    - And [that](https://daily.example/).\n",
        ],
      ],
      says: [
        'method.yaml:2: examples.drawn.0: names no claim shown: "russian-troop" (did you mean "russian-troops"?)',
        'method.yaml:5: sections.borders.0: names no claim shown: "other" (name one that is)',
        "method.yaml:6: sections.borders.1: holds a link that leads to no claim (write [words](claim:id))",
      ],
    },
    {
      when: "stand under sections of the page and use no loaded word",
      edits: [["method.yaml", "", "sections:\n  unknwon: [Nothing.]\n  data: [It obviously has gaps.]\n"]],
      says: [
        'method.yaml:2: sections.unknwon: unknown key (did you mean "unknown"?)',
        'method.yaml:3: sections.data.0: uses the loaded word "obviously" (leave it out)',
      ],
    },
  ]);
});

describe("spellings", () => {
  testBroken([
    {
      when: "are rows of at least two words",
      edits: [["spellings.yaml", "", "- [Kyiv, Kiev]\n- [Donbas]\n- [New York, NYC]\n"]],
      says: [
        "spellings.yaml:2: 1: is one spelling alone (write at least two of a name)",
        'spellings.yaml:3: 2.0: "New York" is not one word (write its words in rows of their own)',
      ],
    },
    {
      when: "stand in one row each",
      edits: [["spellings.yaml", "", "- [Kyiv, Kiev]\n- [Kyjiv, kiev]\n"]],
      says: ['spellings.yaml:2: 1.1: "kiev" stands in row 1 too (make one row of both)'],
    },
  ]);
});

describe("the base map", () => {
  testBroken([
    {
      when: "says in each of its files whom it credits",
      edits: [
        ["base/places.geojson", '  "credits": [],\n', ""],
        [
          "base/lakes.geojson",
          "",
          '{\n"type": "FeatureCollection",\n"source": "A map",\n"licence": "CC0",\n"knownError": "none",\n"credits": [\n{ "name": "A map" }\n],\n"features": []\n}',
        ],
      ],
      says: [
        "base/lakes.geojson:7: credits.0.licence: is missing (add it)",
        "base/places.geojson:1: credits: is missing (add it)",
      ],
    },
  ]);

  test("is credited to each source once", () => {
    const one = '{ "name": "One", "licence": "public domain" }';
    const two = '{ "name": "Two", "licence": "CC BY 4.0", "of": "some towns" }';
    const lakes = `{ "type": "FeatureCollection", "source": "One", "licence": "free", "knownError": "none", "credits": [${one}], "features": [] }`;
    const reading = readRecords(
      folderWith([
        ["base/lakes.geojson", "", lakes],
        ["base/places.geojson", '"credits": []', `"credits": [${one}, ${two}]`],
      ]),
    );
    expect(reading.kind === "atlas" && reading.parts.credits).toEqual([
      { name: "One", licence: "public domain" },
      { name: "Two", licence: "CC BY 4.0", of: "some towns" },
    ]);
  });
});

const loadedWords = "loadedWords:\n  - word: enthüllt\n    instead: sagt\n";
const proposition = "Russia has moved troops to the square.";

describe("the language of an atlas", () => {
  testBroken([
    {
      when: "brings loaded words of its own, and English ones only in English",
      edits: [
        ["atlas.yaml", "when: spring 2021\n", "when: spring 2021\nlanguages: [de]\n"],
        ["atlas.yaml", "period:\n", `${loadedWords}period:\n`],
        ["claims/russian-troops.yaml", proposition, "Russland Enthüllt ein Lied."],
      ],
      says: ['claims/russian-troops.yaml:2: proposition: uses the loaded word "Enthüllt" (write "sagt")'],
    },
    ...[
      "На площі стоять війська.",
      "¡Hay tropas en la plaza!",
      "部队驻扎在广场。",
      "هل توجد قوات في الميدان؟",
      "„Truppen“ stehen dort.",
    ].map((sentence) => ({
      when: `writes a whole sentence as it does: ${sentence}`,
      edits: [["claims/russian-troops.yaml", proposition, JSON.stringify(sentence)]] as const,
      says: [],
    })),
    ...["troops stand there.", "Troops stand there", "¡hay tropas!"].map((sentence) => ({
      when: `does not begin or end a sentence so: ${sentence}`,
      edits: [["claims/russian-troops.yaml", proposition, JSON.stringify(sentence)]] as const,
      says: ["claims/russian-troops.yaml:2: proposition: is not a whole sentence (begin with a capital, end with a full stop)"],
    })),
  ]);

  test("and its own loaded words are published with it, for drafts of stories", () => {
    const reading = readRecords(folderWith([["atlas.yaml", "period:\n", `${loadedWords}period:\n`]]));
    expect(reading.kind === "atlas" && reading.parts.head.loadedWords?.length).toBeGreaterThan(0);
  });
});
