import { describe } from "vitest";
import { type Edit, testBroken } from "./data-folder.ts";

const starting = (...addresses: readonly string[]): Edit => [
  "atlas.yaml",
  "starts: []",
  ["starts:", ...addresses.map((it) => `  - title: Begin\n    line: Here\n    address: "${it}"`)].join("\n"),
];
const first = "atlas.yaml:10: starts.0.address:";

describe("a starting point opens a View", () => {
  testBroken([
    {
      when: "of a claim, a region, a voice or days, as the address bar has it",
      edits: [
        starting("?claim=russian-troops", "?region=square", "?voice=kyiv", "?said=2021-04-13/2021-04-13&show=figures"),
        ["figures.yaml", "", "groups:\n  - id: troops\n    name: Troops\n    unit: Head counts\n    of: personnel\n"],
      ],
      says: [],
    },
    {
      when: "and is told that there are no figures where the atlas has no groups of them",
      edits: [starting("?show=figures")],
      says: [`${first} unknown show "figures" (copy the address from the address bar)`],
    },
    {
      when: "and is told a claim, a region and a voice that are unknown, with the nearest there is",
      edits: [starting("?claim=russian-troop&region=sqare&voice=kiyv")],
      says: [
        `${first} unknown claim "russian-troop" (did you mean "russian-troops"?)`,
        `${first} unknown region "sqare" (did you mean "square"?)`,
        `${first} unknown voice "kiyv" (did you mean "kyiv"?)`,
      ],
    },
    {
      when: "and is told a voice that this atlas does not have",
      edits: [starting("?voice=nato")],
      says: [`${first} unknown voice "nato" (copy the address from the address bar)`],
    },
    {
      when: "and is told a day that is none",
      edits: [starting("?said=2021-04-31/2021-05-01")],
      says: [`${first} "said=2021-04-31/2021-05-01" cannot be read (copy it from the address bar)`],
    },
    {
      when: "and is told a key that no View has, and the right order",
      edits: [starting("?regoin=square&voice=kyiv", "?voice=kyiv&region=square")],
      says: [
        `${first} is not how the address bar has it (write ?voice=kyiv)`,
        "atlas.yaml:13: starts.1.address: is not how the address bar has it (write ?region=square&voice=kyiv)",
      ],
    },
    {
      when: "other than home",
      edits: [starting("?")],
      says: [`${first} opens home, where it stands (choose something, such as ?region=…)`],
    },
    {
      when: "and not a page elsewhere",
      edits: [starting("https://daily.example/")],
      says: [`${first} "https://daily.example/" is not the query of a View (write ?region=…, as in the address bar)`],
    },
  ]);
});

const story: Edit = [
  "stories/two-sides.yaml",
  "",
  `title: Two sides
standfirst: Kyiv says, Moscow denies.
steps:
${["kyiv-2021-04-13-troops", "shoigu-2021-04-14-troops"]
  .map((id) => `  - title: One\n    text: "Kyiv says, Moscow denies [it](${id})."\n    view: "?claim=russian-troops"\n`)
  .join("")}`,
];

describe("a starting point opens a story", () => {
  testBroken([
    { when: "or one of its steps", edits: [story, starting("?story=two-sides", "?story=two-sides&step=2")], says: [] },
    {
      when: "that is recorded",
      edits: [story, starting("?story=two-side", "?story=other")],
      says: [
        `${first} unknown story "two-side" (did you mean "two-sides"?)`,
        'atlas.yaml:13: starts.1.address: unknown story "other" (name one that is recorded)',
      ],
    },
    {
      when: "at a step that it has",
      edits: [story, starting("?story=two-sides&step=3")],
      says: [`${first} the story "two-sides" has no step 3 (its last is 2)`],
    },
    {
      when: "and nothing besides",
      edits: [
        story,
        starting(
          "?story=two-sides&voice=kyiv",
          "?voice=kyiv&story=two-sides",
          "?story=two-sides&step=2",
          "?story=two-sides&step=0",
        ),
      ],
      says: [10, 13, 19].map(
        (line, index) =>
          `atlas.yaml:${line}: starts.${[0, 1, 3][index]}.address: is not how the address bar has it (write ?story=two-sides)`,
      ),
    },
    {
      when: "and is not told that one is unknown which could not be read",
      edits: [[story[0], "", "title: Two sides\n"], starting("?story=two-sides&step=9")],
      says: ["stories/two-sides.yaml:1: standfirst: is missing (add it)", "stories/two-sides.yaml:1: steps: is missing (add it)"],
    },
  ]);
});

describe("an atlas’s own words", () => {
  testBroken([
    {
      when: "are neutral",
      edits: [
        ["atlas.yaml", "headline: Who said what about the square", "headline: Who revealed what"],
        starting("?region=square"),
        ["atlas.yaml", "line: Here", "line: What Moscow admits"],
      ],
      says: [
        'atlas.yaml:4: headline: uses the loaded word "revealed" (write "says")',
        'atlas.yaml:9: starts.0.line: uses the loaded word "admits" (write "says" or "confirms")',
      ],
    },
    {
      when: "stand beside the head counts of a region that is there",
      edits: [["atlas.yaml", "starts: []", "starts: []\ncountNotes:\n  - region: sqare\n    text: Nobody counts."]],
      says: ['atlas.yaml:9: countNotes.0.region: unknown region "sqare" (did you mean "square"?)'],
    },
    {
      when: "give the nearest picture a width",
      edits: [["atlas.yaml", "starts: []", "starts: []\nnarrowest: 0"]],
      says: ["atlas.yaml:8: narrowest: is not above 0"],
    },
  ]);
});
