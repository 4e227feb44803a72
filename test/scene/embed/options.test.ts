import { describe, expect, test } from "vitest";
import {
  type EmbedOptions,
  embedLists,
  embedOptionsOf,
  embedQueryOf,
  longestTitle,
  plainEmbed,
} from "../../../src/scene/embed/options.ts";
import { createRandom } from "../../fixtures/atlas/random.ts";

const random = createRandom(11);
const words = ["Who", "said", "what?", "50 %", "a&b=c", "«Крим»", "+", "none of it", "#1", "😀", "ß"];

function anyOptions(): EmbedOptions {
  const text = Array.from({ length: 1 + random.below(6) }, () => random.pick(words)).join(" ");
  return {
    list: random.pick(embedLists),
    title: random.pick([{ kind: "ours" }, { kind: "none" }, { kind: "own", text }] as const),
    isInteractive: random.chance(0.5),
  };
}

const titleIn = (text: string) => embedOptionsOf(`title=${encodeURIComponent(text)}`).options.title;

test("options go through the address and come back, with nothing dropped", () => {
  for (let run = 0; run < 500; run++) {
    const options = anyOptions();
    expect(embedOptionsOf(`?${embedQueryOf(options)}`)).toEqual({ options, dropped: [] });
  }
});

test("the plain embed's query holds the version alone, and no query is the plain embed", () => {
  expect(embedQueryOf(plainEmbed)).toBe("v=1");
  expect(embedOptionsOf("")).toEqual({ options: plainEmbed, dropped: [] });
});

test("what cannot be used is dropped and named; keys of others are passed over", () => {
  const { options, dropped } = embedOptionsOf("v=9&list=some&interactive=maybe&claim=x&utm_source=y");
  expect(options).toEqual(plainEmbed);
  expect(dropped.map(({ key, value, why }) => [key, value, why])).toEqual([
    ["v", "9", "unknown"],
    ["list", "some", "unknown"],
    ["interactive", "maybe", "unknown"],
  ]);
});

test("any text whatever gives options", () => {
  const letters = ["&", "=", "%", "%zz", "title", "list", "v", "\u0000", "\ud800", "__proto__", "constructor", "none", "ä", "?"];
  for (let run = 0; run < 2000; run++) {
    const query = Array.from({ length: random.below(30) }, () => random.pick(letters)).join("");
    const { options, dropped } = embedOptionsOf(query);
    expect(embedLists).toContain(options.list);
    expect(["ours", "none", "own"]).toContain(options.title.kind);
    for (const it of dropped) expect(it.value.length).toBeLessThanOrEqual(80);
  }
});

describe("the heading of the page around", () => {
  test("is one line without what could turn or hide letters", () => {
    for (const trick of ["\u202e", "\u2066", "\u200f", "\u0000", "\u2028", "\n", "\t", "\r\n"])
      expect(titleIn(`${trick}Kyiv${trick}says${trick}`)).toEqual({ kind: "own", text: "Kyiv says" });
    // What only marks where a word may be cut, or nothing at all, is not a gap between words.
    for (const trick of ["\u200b", "\u00ad", "\ufeff"])
      expect(titleIn(`${trick}Ky${trick}iv says${trick}`)).toEqual({ kind: "own", text: "Kyiv says" });
  });

  test("is of bounded length, whole characters", () => {
    const title = titleIn("😀".repeat(400));
    expect(title).toEqual({ kind: "own", text: "😀".repeat(longestTitle) });
    expect([...embedQueryOf({ ...plainEmbed, title: { kind: "own", text: "x".repeat(10_000) } })].length).toBe(
      "v=1&title=".length + longestTitle,
    );
  });

  test("of ten kilobytes is cut, and harms nothing beside it", () => {
    const { options } = embedOptionsOf(`list=all&title=${"x".repeat(10_240)}`);
    expect(options).toEqual({ ...plainEmbed, list: "all", title: { kind: "own", text: "x".repeat(longestTitle) } });
  });

  test("is ours where it holds nothing that can be read", () => {
    for (const empty of ["", " ", "\u202e\u200b", "\n\n"]) expect(titleIn(empty)).toEqual({ kind: "ours" });
  });

  test("keeps markup as text", () => {
    expect(titleIn("<img src=x onerror=alert(1)>")).toEqual({ kind: "own", text: "<img src=x onerror=alert(1)>" });
  });
});
