import { expect, test } from "vitest";
import { signedVoices } from "../../../src/build/records/voices.ts";
import { shapeNames } from "../../../src/domain/vocabulary.ts";
import { voiceStock } from "../../../src/scene/colours.ts";
import { testBroken } from "./data-folder.ts";

const actors = "actors.yaml";
const withKyiv = (more: string) => [[actors, "  - id: moscow\n", `${more}  - id: moscow\n`] as const];
const colour = (light: string, dark: string) => `    colour: { light: "${light}", dark: "${dark}" }\n`;

testBroken([
  {
    when: "a voice may name a shape and a colour",
    edits: withKyiv(`    shape: triangle-right\n${colour("#5339c0", "#b8f0a0")}`),
    says: [],
  },
  {
    when: "a shape that is none is told those there are",
    edits: withKyiv("    shape: star\n"),
    says: [
      'actors.yaml:7: voices.0.shape: "star" is not one of the words allowed (write circle, square, diamond, triangle, pentagon, triangle-down, ring, triangle-right)',
    ],
  },
  {
    when: "a voice without a kind lacks one",
    edits: [[actors, "    kind: government\n    capital: true\n    meaning: Ukraine", "    meaning: Ukraine"]],
    says: ["actors.yaml:2: voices.0.kind: is missing (add it)"],
  },
  {
    when: "a capital is a government's",
    edits: [
      [
        actors,
        "kind: government\n    capital: true\n    meaning: Ukraine",
        "kind: observers\n    capital: true\n    meaning: Ukraine",
      ],
    ],
    says: ['actors.yaml:5: voices.0.capital: needs a government, and this is of the kind "observers" (leave it out)'],
  },
  {
    when: "two voices have not one shape",
    edits: [...withKyiv("    shape: ring\n"), [actors, "    name: Moscow\n", "    name: Moscow\n    shape: ring\n"]],
    says: ['actors.yaml:10: voices.1.shape: "ring" is already the shape of kyiv (choose another)'],
  },
  {
    when: "two voices have not one id",
    edits: [
      [actors, "  - id: moscow\n", "  - id: kyiv\n"],
      [actors, "name: Russia\n    forces: Russian\n    voice: moscow", "name: Russia\n    forces: Russian\n    voice: kyiv"],
      [actors, "of: russia\n    voice: moscow", "of: russia\n    voice: kyiv"],
    ],
    says: ['actors.yaml:7: voices.1.id: "kyiv" is already a voice (choose another)'],
  },
  {
    when: "an actor's voice that is mistyped is answered with the nearest",
    edits: [[actors, "of: russia\n    voice: moscow", "of: russia\n    voice: moskow"]],
    says: ['actors.yaml:29: actors.2.voice: unknown voice "moskow" (did you mean "moscow"?)'],
  },
  {
    when: "a colour that is none is told how one is written",
    edits: withKyiv(colour("blue", "#b8f0a0")),
    says: [
      'actors.yaml:7: voices.0.colour.light: "blue" is not a colour (write # and six digits or letters a to f, such as #1a66a8)',
    ],
  },
  {
    when: "a colour too faint is told where, how faint, and what would do",
    edits: withKyiv(colour("#5339c0", "#606060")),
    says: [
      "actors.yaml:7: voices.0.colour.dark: #606060 on region in the dark theme has a contrast of 1.33 : 1, and needs 3 : 1 (#9b9b9b would do)",
    ],
  },
  {
    when: "two colours that a colour-blind reader cannot tell apart are named",
    edits: withKyiv(colour("#1b67a9", "#b8f0a0")),
    says: [
      "actors.yaml:8: voices.1.id: #1a66a8 looks like the colour of kyiv, #1b67a9, with full colour vision (make it lighter, darker or of another hue)",
    ],
  },
]);

const voice = (id: string) => ({ id, name: id, kind: "others", meaning: "A side." }) as const;

test("voices get shapes and colours by their place, without those that others name", () => {
  const signed = signedVoices([voice("a"), { ...voice("b"), shape: "circle" }, voice("c")]);
  expect(signed.map((it) => it.shape)).toEqual(["square", "circle", "diamond"]);
  expect(signed.map((it) => it.colour)).toEqual(voiceStock.slice(0, 3));
});

test("eight voices find a shape and a colour each", () => {
  const signed = signedVoices(shapeNames.map(voice));
  expect(new Set(signed.map((it) => it.shape)).size).toBe(8);
  expect(new Set(signed.map((it) => it.colour.light)).size).toBe(8);
});
