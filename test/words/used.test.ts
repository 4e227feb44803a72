import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const texts = new Map(
  readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((it) => /\.tsx?$/.test(it))
    .map((it) => [`src/${it}`, readFileSync(`src/${it}`, "utf8")]),
);

/** The names of the words of a catalogue: the keys of its objects, at their first level. */
function namesIn(text: string): readonly string[] {
  return text.includes("Texts = (") ? [...text.matchAll(/^ {6}(\w+)(?:: |\()/gm)].map(([, name = ""]) => name) : [];
}

test("every word is said somewhere", () => {
  const files = [...texts].filter(([path]) => path.startsWith("src/words/en/"));
  const named = files.flatMap(([path, text]) => namesIn(text).map((name) => ({ path, name })));
  expect(named.length).toBeGreaterThan(300);
  const unsaid = named.filter(({ path, name }) => {
    // Keys that data name, such as a stance's, are read by `[…]`.
    const isSaid = new RegExp(`(?:\\.|[{,]\\s*)${name}\\b`);
    return ![...texts].some(([at, text]) =>
      isSaid.test(at === path ? text.replaceAll(new RegExp(`^ {6}${name}\\b`, "gm"), "") : text),
    );
  });
  expect(unsaid).toEqual([]);
});
