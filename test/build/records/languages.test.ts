import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { parseDocument } from "yaml";
import { main } from "../../../src/build/records/check.ts";
import { readText } from "../../../src/build/records/reading/text.ts";
import { type Reading, readRecords } from "../../../src/build/records/records.ts";
import { textsOf } from "../../../src/domain/parse/language/texts.ts";
import { sentenceOf } from "../../../src/domain/problem.ts";
import { type Edit, folderWith, testBroken } from "./data-folder.ts";

afterEach(() => void vi.unstubAllEnvs());

const claim = "claims/russian-troops.yaml";
const proposition = "proposition: Russia has moved troops to the square.";
const inBoth: Edit = ["atlas.yaml", "id: base\n", "id: base\nlanguages: [en, uk]\n"];
const files = [
  "atlas.yaml",
  "actors.yaml",
  claim,
  "sources/agency-2021-04-13.yaml",
  "sources/daily-2021-04-13.yaml",
  "regions/edge.geojson",
  "regions/square.geojson",
  "base/places.geojson",
];

/** The smallest right data folder in English and, each text marked, in Ukrainian. */
function folderInTwo(): string {
  const folder = folderWith([inBoth]);
  for (const file of files) {
    const path = join(folder, file);
    const text = readFileSync(path, "utf8");
    const document = parseDocument(text);
    for (const it of textsOf([readText(file, Buffer.from(text)).raw], "en")) {
      const keys = it.path.split(".").map((key) => (/^\d+$/.test(key) ? Number(key) : key));
      const english = String(document.getIn(keys));
      document.setIn(keys, document.createNode({ en: english, uk: `Українською: ${english}` }));
    }
    writeFileSync(path, file.endsWith("json") ? JSON.stringify(document.toJS()) : String(document));
  }
  return folder;
}

function partsOf(reading: Reading) {
  if (reading.kind === "problems") throw new Error(reading.problems.map(sentenceOf).join("\n"));
  return reading.parts;
}

test("an atlas in two languages reads in its first as it does without the other", () => {
  const { head, ...parts } = partsOf(readRecords(folderInTwo()));
  const { head: alone, ...others } = partsOf(readRecords(folderWith([])));
  expect(parts).toEqual(others);
  expect(head).toEqual({ ...alone, languages: ["en", "uk"] });
});

test("in the other language every text is that language’s, and quotations, dates and ids are the same", () => {
  const folder = folderInTwo();
  const read = readRecords(folder, "uk");
  const parts = partsOf(read);
  expect(read).toMatchObject({ language: "uk", translations: [] });
  expect(parts.claims[0]?.proposition).toBe("Українською: Russia has moved troops to the square.");
  expect(parts.statements[1]?.gist).toBe("Українською: Nothing of the kind has happened.");
  expect(parts.sources[0]?.publisher).toMatch(/^Українською: /);
  expect(parts.regions[0]?.knownError).toMatch(/^Українською: /);
  expect(JSON.parse(JSON.stringify(parts).replaceAll("Українською: ", ""))).toEqual(partsOf(readRecords(folder)));
});

test("a proper name that is not given by language is the same in each", () => {
  const folder = folderInTwo();
  const path = join(folder, "sources/daily-2021-04-13.yaml");
  writeFileSync(path, readFileSync(path, "utf8").replace(/publisher:\n.*\n.*\n/, "publisher: The Daily\n"));
  expect(partsOf(readRecords(folder, "uk")).sources[1]?.publisher).toBe("The Daily");
});

test("every text that is missing in a language the atlas is published in is a problem", () => {
  const reading = readRecords(folderWith([inBoth]));
  const lines = reading.kind === "problems" ? reading.problems.map(sentenceOf) : [];
  expect(lines).toContain('claims/russian-troops.yaml:2: proposition: is not in "uk" (give it by language: en, uk)');
  expect(lines).toContain('claims/russian-troops.yaml:76: statements.1.gist: is not in "uk" (give it by language: en, uk)');
  expect(lines).toContain('atlas.yaml:3: title: is not in "uk" (give it by language: en, uk)');
  expect(lines.every((it) => it.endsWith('is not in "uk" (give it by language: en, uk)'))).toBe(true);
});

testBroken([
  {
    when: "a text by language has to be in the first",
    edits: [[claim, proposition, "proposition: { uk: Росія перемістила війська на площу. }"]],
    says: [`${claim}:2: proposition: is not in "en", the atlas's first language (add it)`],
  },
  {
    when: "a tag of no language is told from a translation",
    edits: [
      ["atlas.yaml", "title: Base", "title: { en: Base, text: Base }"],
      [claim, proposition, "proposition:\n  en: Russia has moved troops to the square.\n  ua: Росія перемістила війська."],
      [claim, "gist: Nothing of the kind has happened.", "gist: { en: Nothing has happened., uk: Нічого не сталося. }"],
    ],
    says: [
      'atlas.yaml:2: title.text: "text" is the tag of no language (write a tag such as en, uk or de)',
      `${claim}:4: proposition.ua: "ua" is the tag of no language (did you mean "uk"?)`,
    ],
  },
  {
    when: "an empty text, a number and no text at all are found in every language, at their line",
    edits: [
      [claim, proposition, 'proposition:\n  en: Russia has moved troops to the square.\n  uk: ""'],
      ["atlas.yaml", "title: Base", "title:\n  en: Base\n  uk: 1962"],
      ["atlas.yaml", "subtitle: The smallest atlas that is right", "subtitle: {}"],
    ],
    says: [
      'atlas.yaml:4: title.uk: is the number 1962 (quote it: "1962")',
      "atlas.yaml:5: subtitle: is empty (leave the key out, or write the text)",
      `${claim}:4: proposition.uk: is empty (leave the key out, or write the text)`,
      `${claim}:4: proposition.uk: is not a whole sentence (begin with a capital, end with a full stop)`,
    ],
  },
  {
    when: "the rules of wording hold in each language",
    edits: [
      [
        claim,
        proposition,
        "proposition:\n  en: Russia admits that it has moved troops.\n  de: Russland hat 40.000 Soldaten verlegt.\n  uk: росія перемістила війська",
      ],
    ],
    says: [
      `${claim}:3: proposition.en: uses the loaded word "admits" (write "says" or "confirms")`,
      `${claim}:4: proposition.de: holds the number 40.000 (a number belongs to the statement: move it to quantities)`,
      `${claim}:5: proposition.uk: is not a whole sentence (begin with a capital, end with a full stop)`,
    ],
  },
  {
    when: "a text that is not in a language is held to the rules of its own",
    edits: [
      ["atlas.yaml", "id: base\n", "id: base\nlanguages: [de]\n"],
      ["atlas.yaml", "title: Base", "title: { de: Grund, en: Base }"],
      [claim, proposition, "proposition: Das Lied endet."],
    ],
    says: [],
  },
  {
    when: "an atlas's own loaded words are of a language, and its texts by language are held to them",
    edits: [
      [
        "atlas.yaml",
        "period:\n",
        "loadedWords:\n  - { word: verrät, instead: sagt, language: de }\n  - { word: verrät, instead: says }\nperiod:\n",
      ],
      [claim, proposition, "proposition:\n  en: Russia says Verrat.\n  de: Russland verrät es."],
      ["method.yaml", "", "sections:\n  data:\n    - en: The verrät stands.\n      de: Nichts.\n"],
      ["figures.yaml", "", "counted:\n  - id: tanks\n    one: { en: tank, de: '' }\n    many: tanks\n"],
    ],
    says: [
      `${claim}:4: proposition.de: uses the loaded word "verrät" (write "sagt")`,
      "figures.yaml:3: counted.0.one.de: is empty (leave the key out, or write the text)",
      'method.yaml:3: sections.data.0.en: uses the loaded word "verrät" (write "says")',
    ],
  },
  {
    when: "what a view says of a line may be given by language",
    edits: [
      [
        "atlas.yaml",
        "period:\n",
        "borders:\n  default: un\n  views:\n    - id: un\n      name: { en: All, uk: 1 }\n      label: L\n      meaning: M.\n      brief: B\n      inSentence: as is\nperiod:\n",
      ],
      [
        "borders/square.yaml",
        "",
        'id: square\nname: The line\nviews:\n  un:\n    as: border\n    stroke: solid\n    label: { en: Russia admits it, uk: Лінія }\n    by: Someone\n    document: { title: A map }\nrecordedOn: "2026-07-01"\n',
      ],
    ],
    says: [
      'atlas.yaml:13: borders.views.0.name.uk: is the number 1 (quote it: "1")',
      'borders/square.yaml:7: views.un.label.en: uses the loaded word "admits" (write "says" or "confirms")',
    ],
  },
  {
    when: "a whole sentence is one in any script",
    edits: [
      [
        claim,
        proposition,
        "proposition:\n  en: Russia has moved troops to the square.\n  ar: نقلت روسيا قوات إلى الساحة.\n  zh: 俄罗斯已向广场调兵。\n  ja: 広場に兵を移した",
      ],
    ],
    says: [`${claim}:6: proposition.ja: is not a whole sentence (begin with a capital, end with a full stop)`],
  },
  {
    when: "the languages of an atlas are named once each",
    edits: [["atlas.yaml", "id: base\n", "id: base\nlanguages: [en, en]\n"]],
    says: ["atlas.yaml:2: languages: names a language twice (name each once)"],
  },
  {
    when: "the languages of an atlas are some",
    edits: [["atlas.yaml", "id: base\n", "id: base\nlanguages: []\n"]],
    says: ["atlas.yaml:2: languages: is empty (name the languages it is published in, or leave it out)"],
  },
  {
    when: "the languages of an atlas are languages",
    edits: [["atlas.yaml", "id: base\n", "id: base\nlanguages: [en, ua]\n"]],
    says: ['atlas.yaml:2: languages.1: "ua" is the tag of no language (write en, uk, ru or de)'],
  },
  {
    when: "quotations are in one language",
    edits: [[claim, "exact: nothing of the kind has happened", "exact: { en: nothing of the kind has happened }"]],
    says: [`${claim}:67: statements.1.evidence.0.selector.exact: is not a text (write a string)`],
  },
]);

const underWay: Edit = [
  claim,
  proposition,
  "proposition:\n  en: Russia has moved troops to the square.\n  uk: Росія перемістила війська на площу.",
];

test("a text that is not in a language under way stands in the first", () => {
  const parts = partsOf(readRecords(folderWith([underWay]), "uk"));
  expect(parts.claims[0]?.proposition).toBe("Росія перемістила війська на площу.");
  expect(parts.statements[1]?.gist).toBe("Nothing of the kind has happened.");
});

async function check(folder: string) {
  const lines: string[] = [];
  const code = await main([folder], (line) => lines.push(line.replaceAll(folder, "data")));
  return { code, lines };
}

test("a translation under way is no problem; check says how far it is", async () => {
  const { code, lines } = await check(folderWith([underWay]));
  expect(code).toBe(0);
  expect(lines[0]).toMatch(
    /^data: a translation into "uk" is under way: 1 of 26 texts \(ATLAS_LANGUAGE=uk npm run check lists the others\)$/,
  );
  expect(lines[1]).toMatch(/no problem$/);
});

test("asked for that language, check lists by file and line what is missing", async () => {
  vi.stubEnv("ATLAS_LANGUAGE", "uk");
  const { code, lines } = await check(folderWith([underWay]));
  expect(code).toBe(0);
  expect(lines).toContain('data/claims/russian-troops.yaml:78: statements.1.gist: is not in "uk" (give it by language: en, uk)');
  expect(lines).toContain('data/atlas.yaml:2: title: is not in "uk" (give it by language: en, uk)');
  expect(lines.join()).not.toContain("proposition");
});

test("a language that no text is in cannot be asked for", () => {
  const reading = readRecords(folderWith([underWay]), "de");
  expect(reading.kind === "problems" && reading.problems.map(sentenceOf)).toEqual([
    'atlas.yaml:1: languages: no text is in "de" (ask for en or uk)',
  ]);
});

const about =
  '"type": "FeatureCollection", "source": "Made up", "licence": "public domain", "knownError": "Made up.", "credits": []';
const country =
  '{ "type": "Feature", "properties": { "id": "SQ", "name": { "en": "Squareland", "uk": "" }, "labelRank": 1 }, "geometry": { "type": "Polygon", "coordinates": [[[33, 45], [34, 45], [34, 46], [33, 45]]] } }';

testBroken([
  {
    when: "the names of countries are read like all others, and their ids are one each",
    edits: [["base/countries.geojson", "", `{ ${about}, "features": [\n${country},\n${country}\n] }`]],
    says: [
      "base/countries.geojson:2: features.0.properties.name.uk: is empty (leave the key out, or write the text)",
      'base/countries.geojson:3: features.1.properties.id: "SQ" is already the id of a country in base/countries.geojson (choose another)',
      "base/countries.geojson:3: features.1.properties.name.uk: is empty (leave the key out, or write the text)",
    ],
  },
]);
