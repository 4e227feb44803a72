import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findQuotation, main } from "../../../src/build/records/check-quotes.ts";
import { type Edit, folderWith } from "./data-folder.ts";

async function checkQuotes(page: string, options: { readonly source?: string; readonly edits?: readonly Edit[] } = {}) {
  const folder = folderWith(options.edits ?? []);
  const text = join(folder, "page.txt");
  writeFileSync(text, page);
  const lines: string[] = [];
  const args = ["--folder", folder, "--text", text, "--source", options.source ?? "daily-2021-04-13"];
  const code = await main(args, (line) => lines.push(line.replaceAll(folder, "data")));
  return { code, lines };
}

async function failure(...args: string[]) {
  const lines: string[] = [];
  const code = await main(args, (line) => lines.push(line));
  return { code, lines };
}

const usage = "write npm run check:quotes -- --text FILE --source ID";

describe("a quotation", () => {
  test("stands word for word between its prefix and suffix", async () => {
    expect(await checkQuotes("“Russia has moved 40,000 troops to the square, Kyiv says.”")).toEqual({
      code: 0,
      lines: ['kyiv-2021-04-13-troops: "moved 40,000 troops to the square" stands word for word, between its prefix and suffix'],
    });
  });

  test("stands word for word elsewhere, which is wrong", async () => {
    expect(await checkQuotes("Nobody moved 40,000 troops to the square.")).toEqual({
      code: 1,
      lines: [
        'kyiv-2021-04-13-troops: "moved 40,000 troops to the square" stands word for word, but not between its prefix and suffix (copy both from the text)',
      ],
    });
  });

  test("does not stand there, and is said to as far as it does", async () => {
    expect(await checkQuotes("Russia has moved 40,000 troops into the square, Kyiv says.")).toEqual({
      code: 1,
      lines: [
        'kyiv-2021-04-13-troops: "moved 40,000 troops to the square" does not stand in the text (it does as far as "moved 40,000 troops")',
      ],
    });
  });

  test("without prefix and suffix only has to stand there", async () => {
    expect(await checkQuotes("Nothing: nothing of the kind has happened.", { source: "agency-2021-04-13" })).toEqual({
      code: 0,
      lines: ['shoigu-2021-04-14-troops: "nothing of the kind has happened" stands word for word'],
    });
  });

  test("of a source that nobody quotes is none", async () => {
    const edits: Edit[] = [["sources/blog.yaml", "", "id: blog\npublisher: Blog\nkind: news-site\nlanguage: en\naccess: open\n"]];
    expect(await checkQuotes("Text.", { source: "blog", edits })).toEqual({ code: 0, lines: ["no statement quotes blog"] });
  });
});

describe("typography is folded", () => {
  test.each([
    ["America's troubled past", "America’s troubled past"],
    ["“third country” talks", '"third country" talks'],
    ["build-up – again", "build\u2011up — again"],
    ["more than 10 ships", "more than\u00a010\n   ships"],
    ["battalion groups", "bat\u00adtalion groups"],
  ])("%j stands in %j", (exact, text) => {
    expect(findQuotation({ exact }, `Before ${text} after.`)).toBe("whole");
  });

  test("but letters are not", () => {
    expect(findQuotation({ exact: "Third country" }, "a third country")).toBe("missing");
  });

  test("and signs in a prefix are only signs", () => {
    expect(findQuotation({ exact: "about this", prefix: "(what? ", suffix: "*)" }, "(what? about this*)")).toBe("whole");
    expect(findQuotation({ exact: "about this", prefix: ".*", suffix: "" }, "(what? about this*)")).toBe("exact");
  });
});

describe("an option that is wrong is said to be", () => {
  test("a missing one", async () => {
    expect(await failure("--source", "x")).toEqual({
      code: 1,
      lines: [`missing option --text: the saved text of a page (${usage})`],
    });
    expect(await failure("--text", "README.md")).toEqual({
      code: 1,
      lines: [`missing option --source: the id of the source the text is of (${usage})`],
    });
  });

  test("an unknown one, and one without a value", async () => {
    expect(await failure("--txt", "x")).toEqual({ code: 1, lines: [`unknown option --txt (${usage})`] });
    expect(await failure("--source", "x", "--text")).toEqual({ code: 1, lines: [`an option has no value (${usage})`] });
  });

  test("an unknown file", async () => {
    expect(await failure("--text", "nowhere.txt", "--source", "x")).toEqual({
      code: 1,
      lines: ['unknown file "nowhere.txt" (give the path of the saved text)'],
    });
  });

  test("an unknown source, with the nearest one", async () => {
    expect(await checkQuotes("Text.", { source: "daily-2021-04-12" })).toEqual({
      code: 1,
      lines: ['unknown source "daily-2021-04-12" (did you mean "daily-2021-04-13"?)'],
    });
    expect(await checkQuotes("Text.", { source: "x" })).toEqual({
      code: 1,
      lines: ['unknown source "x" (none in data/sources)'],
    });
  });
});

test("a folder with problems is said to have them before its quotations", async () => {
  const edits: Edit[] = [["atlas.yaml", "title: Base", "title: 7"]];
  const { lines } = await checkQuotes("Nothing.", { edits });
  expect(lines[0]).toBe("data has problems, so a statement may be left out (run npm run check)");
});
