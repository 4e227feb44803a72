import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const texts = new Map(
  readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((it) => /\.tsx?$/.test(it))
    .map((it) => [`src/${it}`, readFileSync(`src/${it}`, "utf8")]),
);

/** The names of the words of a file: the keys of its objects, at their first level. */
function namesIn(text: string): readonly string[] {
  const objects = [...text.matchAll(/^export const \w+ = \{\n(.*?)^\}/gms)];
  return objects.flatMap(([, body = ""]) => [...body.matchAll(/^ {2}(\w+)(?:: |\()/gm)].map(([, name = ""]) => name));
}

test("every word is said somewhere", () => {
  const files = [...texts].filter(([path]) => path.startsWith("src/words/"));
  const named = files.flatMap(([path, text]) => namesIn(text).map((name) => ({ path, name })));
  expect(named.length).toBeGreaterThan(300);
  const unsaid = named.filter(({ path, name }) => {
    // Keys that data name, such as a stance's, are read by `[…]`.
    const isSaid = new RegExp(`(?:\\.|[{,]\\s*)${name}\\b`);
    return ![...texts].some(([at, text]) =>
      isSaid.test(at === path ? text.replaceAll(new RegExp(`^ {2}${name}\\b`, "gm"), "") : text),
    );
  });
  expect(unsaid).toEqual([]);
});
