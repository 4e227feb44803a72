import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Story, StoryFile } from "../../src/domain/story/story.ts";
import type { Picture } from "../../src/picture/picture.ts";
import { longPictureOf } from "../../src/picture/story/long-picture.ts";
import { plainPicture, presetNames } from "../../src/scene/picture/spec.ts";
import { viewOfStep } from "../../src/scene/story/story-address.ts";
import { type ToldStory, toldOf } from "../../src/scene/story/told.ts";
import { wholeView } from "../../src/scene/view.ts";
import { frozenAtlas } from "../fixtures/atlas/frozen-atlas.ts";
import { frozenPictures, root } from "../fixtures/atlas/frozen-pictures.ts";
import { frozenStoryFile } from "../fixtures/atlas/frozen-story.ts";
import { englishWords } from "../fixtures/in-english.ts";
import { type DrawnLine, drawnLines } from "./drawn-words.ts";

const story: Story = { id: "two-speakers", ...(parse(frozenStoryFile) as StoryFile) };
const told: ToldStory = toldOf({ atlas: frozenAtlas, words: englishWords }, story);
let material: Awaited<ReturnType<typeof frozenPictures>>;
let steps: readonly (readonly [name: string, index: number, picture: Picture, lines: readonly DrawnLine[]])[];
let long: Picture;

beforeAll(async () => {
  material = await frozenPictures();
  steps = presetNames.flatMap((preset) =>
    told.steps.map((step, index) => {
      const spec = { ...plainPicture, size: { kind: "preset" as const, preset } };
      const view = viewOfStep(story.steps[index] ?? { view: "" }, frozenAtlas);
      const picture = material.pictureFor(view, spec, { told: { story: told, step } });
      return [`${preset} ${step.number}`, index, picture, drawnLines(picture, material.glyphWidths)] as const;
    }),
  );
  long = longPictureOf(englishWords, { ...material, story: told, view: wholeView, root }, { codeOf: undefined });
}, 120_000);

const textOf = (lines: readonly DrawnLine[]) =>
  lines
    .map((it) => it.text)
    .join(" ")
    .replaceAll(/\s+/g, " ");
const inGroup = (lines: readonly DrawnLine[], id: string) => lines.filter((it) => it.groups.includes(id));

describe("the picture of a step", () => {
  test("has its place in the story, its title and every sentence, whatever its size", () => {
    for (const [name, index, , lines] of steps) {
      const step = told.steps[index];
      const text = textOf(inGroup(lines, "header"));
      expect([name, text]).toEqual([name, `${told.title} · ${index + 1} of 3 ${step?.title} ${step?.plain}`]);
    }
  });

  test("names all its sources, whose borders it has, and its page", () => {
    for (const [name, index, , lines] of steps) {
      const text = textOf(inGroup(lines, "sources"));
      for (const { publisher } of told.steps[index]?.readAt ?? [])
        expect([name, text]).toEqual([name, expect.stringContaining(publisher)]);
      expect(text).toContain("68/262");
      expect(text).toContain(`example.org/claimed-ground/stories/two-speakers/${index + 1}/`);
    }
  });

  test("keeps its text in the frame, and a sign before the words it stands for", () => {
    for (const [name, , { size, factor, content, words }, lines] of steps) {
      const outside = lines.filter(
        ({ box }) => box.left < 0 || box.right > size.width / factor || box.bottom > size.height / factor,
      );
      const own = outside.filter((it) => it.groups.some((group) => ["header", "panel", "sources"].includes(group)));
      expect([name, own.map((it) => it.text)]).toEqual([name, []]);
      const [, header = ""] = /<g id="header">(.*?)<g id="panel"/s.exec(content) ?? [];
      expect([name, header.includes("<path")]).toEqual([name, true]);
      expect(words.alternative).toContain("of the story “13 April 2021: two speakers”");
    }
  });
});

describe("the long picture", () => {
  test("has every step once, in order, and one foot with all their sources", () => {
    const lines = drawnLines(long, material.glyphWidths);
    for (const [index, step] of told.steps.entries()) {
      const text = textOf(inGroup(lines, `step-${index + 1}`));
      expect(text).toContain(`${index + 1} of 3 ${step.title} ${step.plain}`);
    }
    const tops = told.steps.map((_, index) => inGroup(lines, `step-${index + 1}`)[0]?.box.top ?? 0);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    const foot = textOf(inGroup(lines, "sources"));
    expect(foot).toContain("NBC News");
    expect(foot).toContain("example.org/claimed-ground/stories/two-speakers/");
    expect(Math.max(...lines.map((it) => it.box.bottom))).toBeLessThanOrEqual(long.size.height / long.factor);
  });

  test("refers within each map to that map’s own outlines", () => {
    const ids = [...long.content.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    const used = [...long.content.matchAll(/(?:href="#|url\(#)([^")]+)/g)].map(([, id]) => id);
    expect(used.length).toBeGreaterThan(20);
    expect(used.filter((it) => !ids.includes(it))).toEqual([]);
    expect(used.filter((it) => ids.filter((id) => id === it).length !== 1)).toEqual([]);
  });

  test("is recorded as the story’s", () => {
    expect(JSON.parse(long.record)).toMatchObject({ story: "two-speakers" });
    expect(long.words.fileName).toBe("two-speakers");
  });
});
