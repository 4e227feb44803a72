import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findQuotation, main } from "../../../src/build/records/check-quotes.ts";
import { pageOf } from "../../../src/domain/parse/typography.ts";
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
    ["battalion groups", "bat\u00ad\n   talion groups"],
    ["the first official confirmed a flow of traffic", "the \ufb01rst o\ufb03cial con\ufb01rmed a \ufb02ow of tra\ufb03c"],
    ["reported a build-up", "re-\nported a build-\nup"],
    ["reported a build-up", "re\u2010\r\n  ported a build\u2011\fup"],
    ["a well-known fact", "a well-known fact"],
    ["no-man's-land", "no-man\u00b4s-\nland"],
    ["zero width and marks", "zero\u200b wi\u200cd\u200dth\u200e and\u200f ma\u2060rks\ufeff"],
    ['he said "no" to it', "he said «\u00a0no\u00a0» to it"],
    ['he said "no" to it', "he said „no“ to it"],
    ['he said "no" to it', "he said \u2018\u2019no'' to it"],
    ["the minister's 5'7", "the minister`s 5\u20327"],
    ["wait... and see", "wait\u2026 and see"],
    ["wait… and see", "wait... and see"],
    ["10 000 men - all", "10\u202f000\u2009men \u2014 all"],
  ])("%j stands in %j", (exact, text) => {
    expect(findQuotation({ exact }, pageOf(`Before ${text} after.`))).toBe("whole");
  });

  test("a line that ends with a dash between words does not join them", () => {
    expect(findQuotation({ exact: "men - all" }, pageOf("men -\nall of them"))).toBe("whole");
    expect(findQuotation({ exact: "menall" }, pageOf("men -\nall of them"))).toBe("missing");
    expect(findQuotation({ exact: "2021-04" }, pageOf("in 2021-\n04"))).toBe("missing");
  });

  test("a line that ends within a word is not an other word", () => {
    expect(findQuotation({ exact: "reports" }, pageOf("re-\nported"))).toBe("missing");
    expect(findQuotation({ exact: "re ported" }, pageOf("re-\nported"))).toBe("missing");
  });

  test("but letters are not", () => {
    expect(findQuotation({ exact: "Third country" }, pageOf("a third country"))).toBe("missing");
  });

  test("and signs in a prefix are only signs", () => {
    expect(findQuotation({ exact: "about this", prefix: "(what? ", suffix: "*)" }, pageOf("(what? about this*)"))).toBe("whole");
    expect(findQuotation({ exact: "about this", prefix: ".*", suffix: "" }, pageOf("(what? about this*)"))).toBe("exact");
  });
});

describe("an option that is wrong is said to be", () => {
  test("a missing one", async () => {
    expect(await failure("--source", "x")).toEqual({
      code: 1,
      lines: [`missing option --text: the saved text of a page, in UTF-8 or in UTF-16 with its byte order mark (${usage})`],
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

  test.each([
    ["a folder", undefined, "is a folder (give the path of the saved text in it)"],
    ["an empty file", Buffer.from(" \n\ufeff"), "is empty (save the text of the page in it)"],
    ["no bytes", Buffer.alloc(0), "is empty (save the text of the page in it)"],
    [
      "a PDF",
      Buffer.from("%PDF-1.7 of a page"),
      "is a PDF, not text (copy its text, or take it out with pdftotext, and give the path of that)",
    ],
    [
      "a Word file",
      Buffer.from("PK\u0003\u0004word"),
      "is a packed file, such as DOCX or ODT, not text (open it and save it as plain text)",
    ],
    [
      "bytes",
      Buffer.from([1, 65, 0, 66, 7, 0, 0, 3, 250]),
      "is not a text: it holds bytes that stand for no letter (give the path of the saved text)",
    ],
    [
      "Latin in UTF-16",
      Buffer.from("moved 40,000 troops", "utf16le"),
      "is UTF-16 without its byte order mark (save it as UTF-8)",
    ],
    [
      "Cyrillic in UTF-16",
      Buffer.from("Россия двинула войска", "utf16le").swap16(),
      "is UTF-16 without its byte order mark (save it as UTF-8)",
    ],
    [
      "another encoding",
      Buffer.from("caf\u00e9 \u00ab40\u00bb", "latin1"),
      "is not UTF-8 (save it as UTF-8, or letters would be lost)",
    ],
  ])("a text that is none: %s", async (_, bytes, sentence) => {
    const folder = folderWith([]);
    const path = bytes === undefined ? folder : join(folder, "page.txt");
    if (bytes) writeFileSync(path, bytes);
    expect(await failure("--folder", folder, "--text", path, "--source", "daily-2021-04-13")).toEqual({
      code: 1,
      lines: [`"${path}" ${sentence}`],
    });
  });

  test("UTF-16 with its byte order mark is read, as is UTF-8 with one", async () => {
    const words = "\ufeff“Russia has moved 40,000 troops to the square, Kyiv says.” — Київ";
    for (const bytes of [Buffer.from(words, "utf16le"), Buffer.from(words, "utf16le").swap16(), Buffer.from(words)]) {
      const folder = folderWith([]);
      const path = join(folder, "page.txt");
      writeFileSync(path, bytes);
      const { code, lines } = await failure("--folder", folder, "--text", path, "--source", "daily-2021-04-13");
      expect([code, lines.length, lines[0]]).toEqual([0, 1, expect.stringContaining("stands word for word")]);
    }
  });

  test("of HTML it is said that not everything can be found in it", async () => {
    const found = await checkQuotes("<!doctype html><p>“Russia has moved 40,000 troops to the square, Kyiv says.”");
    expect([found.code, found.lines.length]).toEqual([0, 1]);
    const missing = await checkQuotes("<!doctype html><p>“Russia has moved <b>40,000</b> troops to the square, Kyiv says.”");
    expect(missing.code).toBe(1);
    expect(missing.lines.at(-1)).toBe(
      '"data/page.txt" is HTML: what has a link or a sign such as &nbsp; in it is not found (save the text as the browser shows it)',
    );
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
